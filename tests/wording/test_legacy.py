"""Text typed with the fonts used before Unicode."""

from unicodedata import normalize

import pytest

from egov_desktop.domain.vietnamese import clean
from egov_desktop.wording.legacy import from_tcvn3, from_vni, looks_legacy

TCVN3 = {
    "Dù ¸n ®« thÞ th«ng minh": "Dự án đô thị thông minh",
    "Së Th«ng tin vµ TruyÒn th«ng": "Sở Thông tin và Truyền thông",
    "Vèn ®Çu t\xad ph¸t triÓn": "Vốn đầu tư phát triển",
    "§Ò ¸n ChÝnh quyÒn ®iÖn tö": "Đề án Chính quyền điện tử",
    "NguyÔn §×nh Xøng": "Nguyễn Đình Xứng",
}
VNI = {
    "Döï aùn ñoâ thò thoâng minh": "Dự án đô thị thông minh",
    "Sôû Thoâng tin vaø Truyeàn thoâng": "Sở Thông tin và Truyền thông",
    "Voán ñaàu tö phaùt trieån": "Vốn đầu tư phát triển",
    "Ñeà aùn Chính quyeàn ñieän töû": "Đề án Chính quyền điện tử",
    "UYÛ BAN NHAÂN DAÂN TÆNH": "UỶ BAN NHÂN DÂN TỈNH",
    "Nguyeãn Ñình Xöùng, kyù ngaøy": "Nguyễn Đình Xứng, ký ngày",
    "Traïm baêng thoâng roäng, naêm": "Trạm băng thông rộng, năm",
    "Aùnh saùng ñaëc bieät": "Ánh sáng đặc biệt",
}
UNICODE = [
    "Dự án đô thị thông minh",
    "Hoà bình",
    "là và có",
    "Plan 2020",
    "",
    "déjà vu café",
    "München, Malmö",
    "São Paulo",
    "đo 5 µm",
    "25 °C ± 2",
    "Bản quyền © 2020 ®",
]


@pytest.mark.parametrize(("typed", "meant"), TCVN3.items())
def test_tcvn3(typed: str, meant: str) -> None:
    assert from_tcvn3(typed) == meant


@pytest.mark.parametrize(("typed", "meant"), VNI.items())
def test_vni(typed: str, meant: str) -> None:
    assert from_vni(typed) == meant


def test_fonts_of_capitals() -> None:
    assert from_tcvn3("b¸o c¸o", capitals=True) == "BÁO CÁO"


def test_every_letter_of_tcvn3_is_known() -> None:
    small = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    typed = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ"
    assert from_tcvn3(typed) == small


def test_cleaning_first_loses_no_letter() -> None:
    assert [from_tcvn3(clean(typed)) for typed in TCVN3] == list(TCVN3.values())
    assert [from_vni(clean(normalize("NFD", typed))) for typed in VNI] == list(VNI.values())


@pytest.mark.parametrize("typed", TCVN3)
def test_tcvn3_is_recognised(typed: str) -> None:
    assert looks_legacy(typed) == "tcvn3"


@pytest.mark.parametrize("typed", VNI)
def test_vni_is_recognised(typed: str) -> None:
    assert looks_legacy(typed) == "vni"


@pytest.mark.parametrize("text", UNICODE)
def test_other_text_is_left_alone(text: str) -> None:
    assert looks_legacy(text) is None

"""Vietnamese text: cleaning, searching, sorting."""

import re
from random import Random
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.domain.vietnamese import (
    clean,
    fold,
    folded_code,
    is_too_long,
    matches,
    name_sort_key,
    sort_key,
)

any_text = st.text(max_size=40)
awkward = st.text(alphabet="ăâđêôơưÐƣạộỹĐẾ aA01-/.\u0301\u0323\u00ad\u200dßıİﬁ", max_size=12)


def shuffled(texts: list[str]) -> list[str]:
    return Random(2020).sample(texts, len(texts))


class TestClean:
    @pytest.mark.parametrize(
        ("raw", "kept"),
        [
            (normalize("NFD", "Đề án Chính quyền điện tử"), "Đề án Chính quyền điện tử"),
            ("một\r\nhai\rba\vbốn", "một\nhai\nba\nbốn"),
            ("a\x00b\x07c\x1bd\x85e\x9ff", "abcd\nef"),
            ("dự\xa0án\u202f1", "dự án 1"),
            ("a\u202eb\u2066c\u200bd\ufeffe", "abcde"),
            ("lẻ \ud83d một nửa \udc00", "lẻ  một nửa"),
            ("  cột\tmột  ", "cột\tmột"),
            ("e\u200b\u0302", "ê"),
            ("\ufffe\uffff", ""),
        ],
    )
    def test_what_comes_from_outside(self, raw: str, kept: str) -> None:
        assert clean(raw) == kept

    def test_a_name_is_one_line(self) -> None:
        assert clean(" Sở\tThông tin\r\n và  Truyền thông ", lines=False) == "Sở Thông tin và Truyền thông"

    def test_letters_are_not_exchanged(self) -> None:
        assert clean("Ðơn v\xad ƣ") == "Ðơn v\xad ƣ"

    def test_nothing_is_cut_off(self) -> None:
        long = clean("á" * 32_001)
        assert len(long) == 32_001
        assert is_too_long(long)
        assert not is_too_long(long[1:])

    @given(st.text(max_size=40) | awkward)
    def test_cleaning_twice_changes_nothing(self, text: str) -> None:
        assert clean(clean(text)) == clean(text)

    @given(st.text(st.characters(), max_size=40))
    def test_xml_can_hold_the_result(self, text: str) -> None:
        legal = re.compile("[\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")
        assert legal.fullmatch(clean(text))


class TestSearch:
    @pytest.mark.parametrize(
        ("text", "folded"),
        [
            ("Điều hành ĐÔ THỊ", "dieu hanh do thi"),
            ("Ðơn vị", "don vi"),
            ("nƣớc", "nuoc"),
            ("hoà  bình\n", "hoa binh"),
            ("thuỷ", "thuy"),
            (normalize("NFD", "Chính quyền số"), "chinh quyen so"),
            ("2019–2020", "2019-2020"),
            ("kế\u200bt n\xadối", "ket noi"),
            ("ﬁle №2", "file no2"),
        ],
    )
    def test_fold(self, text: str, folded: str) -> None:
        assert fold(text) == folded

    @given(any_text | awkward)
    def test_folding_twice_changes_nothing(self, text: str) -> None:
        assert fold(fold(text)) == fold(text)

    @given(any_text)
    def test_both_unicode_forms_fold_alike(self, text: str) -> None:
        assert fold(normalize("NFD", text)) == fold(normalize("NFC", text))

    @pytest.mark.parametrize("query", ["do thi", "THỊ đô", "du an do thi", "hau loc", "ự", "", "  "])
    def test_words_are_found_anywhere_in_any_order(self, query: str) -> None:
        assert matches(fold("Dự án đô thị thông minh · UBND huyện Hậu Lộc"), query)

    @pytest.mark.parametrize("query", ["dô thj", "nga son", "đô thị 2"])
    def test_every_word_must_be_there(self, query: str) -> None:
        assert not matches(fold("Dự án đô thị"), query)

    @pytest.mark.parametrize("query", ["%", "_", "' OR 1=1 --", "\\", "(a", "[", "*"])
    def test_signs_mean_only_themselves(self, query: str) -> None:
        assert not matches(fold("Dự án đô thị"), query)


class TestCodes:
    @pytest.mark.parametrize("code", ["CQĐT-01", "cqdt 01", "CQÐT_01", " CQDT01 ", "Cqđt/01"])
    def test_one_code_written_in_many_ways(self, code: str) -> None:
        assert folded_code(code) == "cqdt01"

    @pytest.mark.parametrize(("one", "other"), [("1-12", "11-2"), ("DA-1", "DA-2"), ("-", "/"), ("A", "")])
    def test_different_codes(self, one: str, other: str) -> None:
        assert folded_code(one) != folded_code(other)


class TestOrder:
    def test_letters_and_tones(self) -> None:
        order = list("aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệ")
        assert sorted(shuffled(order), key=sort_key) == order

    def test_the_whole_alphabet(self) -> None:
        order = list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
        assert sorted(shuffled(order), key=sort_key) == order

    @pytest.mark.parametrize(
        "order",
        [
            ["Ăn", "Ân", "Dương", "Đà", "Em", "Êm", "On", "Ô", "Ơn"],
            ["ba", "bà", "bác", "ban"],
            ["cà phê", "cá nhân"],
            ["Dự án", "Dự án 2", "Dự án 10", "Dự án 010 b", "Dự án A"],
            ["", "1", "02", "a"],
            ["an", "An", "AN", "Àn"],
            ["Hậu Lộc", "Hậu Lộc, huyện", "Hậu Lộc - Nga Sơn"],
        ],
    )
    def test_lists(self, order: list[str]) -> None:
        assert sorted(shuffled(order), key=sort_key) == order

    def test_eth_stands_with_the_letter_it_was_typed_for(self) -> None:
        assert sorted(["Êm", "Ðông", "Dương", "Đất"], key=sort_key) == ["Dương", "Đất", "Ðông", "Êm"]

    @given(any_text | awkward, any_text | awkward)
    def test_only_equal_texts_are_tied(self, one: str, other: str) -> None:
        same = normalize("NFC", one) == normalize("NFC", other)
        assert (sort_key(one) == sort_key(other)) == same

    @given(st.text(alphabet="aàbnăđ", min_size=1, max_size=4), st.text(alphabet="aàbnăđ", max_size=4))
    def test_a_shorter_name_stands_before_its_longer_sisters(self, name: str, more: str) -> None:
        assert sort_key(name) < sort_key(f"{name} {more}x")

    def test_a_key_can_be_kept_and_compared_anywhere(self) -> None:
        assert sort_key("Đề án 𝒳 漢 힣 \U0010ffff" + "9" * 40_000).encode("utf-8")


class TestNames:
    def test_people_stand_by_given_name_then_family_name(self) -> None:
        order = [
            "Dương Văn An",
            "Đào Thị Ánh",
            "Trần Ân",
            "Đỗ Ngọc Duy",
            "Lê Đức Giang",
            "Phạm Thị Hằng",
            "Đỗ Trọng Hưng",
            "Mai Xuân Liêm",
            "Lê Minh Nghĩa",
            "Nguyễn Văn Thi",
            "Đỗ Minh Tuấn",
            "Lê Anh Tuấn",
            "Nguyễn Đình Xứng",
        ]
        assert sorted(shuffled(order), key=name_sort_key) == order

    @pytest.mark.parametrize(
        "order",
        [["", "An", "Lê An", "Lê Văn An"], ["Đỗ Anh Tuấn", "Đỗ Minh Tuấn", "Lê Anh Tuấn"]],
    )
    def test_short_names(self, order: list[str]) -> None:
        assert sorted(shuffled(order), key=name_sort_key) == order

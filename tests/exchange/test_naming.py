"""Names of exchanged files: safe on every disk, and a round for each that is there already."""

import pytest

from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.exchange.naming import free_round, package_name

ASSIGNMENT, RETURN, FULL = ExchangeKind.ASSIGNMENT, ExchangeKind.RETURN, ExchangeKind.FULL


@pytest.mark.parametrize(
    ("office", "period", "name"),
    [
        ("STC", "2026-T6", "BC_STC_2026-T6_1.sqlite"),
        ("Sở Tài chính", "Quý II/2026", "BC_So-Tai-chinh_Quy-II-2026_1.sqlite"),
        ("UBND Đông Hà", "6.2026", "BC_UBND-Dong-Ha_6-2026_1.sqlite"),
        ("CON", "NUL", "BC_CON_NUL_1.sqlite"),
        ("../../x\\y:z", "a\0b\n", "BC_x-y-z_a-b_1.sqlite"),
        ("***", "", "BC_1.sqlite"),
        ("ＳＴＣ", "ﬁn", "BC_STC_fin_1.sqlite"),
    ],
)
def test_a_name_is_safe_on_every_disk(office, period, name):
    assert package_name(ASSIGNMENT, office, period, 1) == name


def test_a_name_stays_short():
    assert len(package_name(RETURN, "Đ" * 500, "x" * 500, 999)) <= 120


def test_the_kind_is_told_by_the_first_letters():
    assert package_name(FULL, "VPUB", "2026-03-02", 2) == "SO_VPUB_2026-03-02_2.sqlite"
    assert package_name(RETURN, "STC", "T6", 2, draft=True) == "NHAP_STC_T6_2.sqlite"


def test_a_name_that_is_there_goes_to_the_next_round(tmp_path):
    for name in ("bc_stc_t6_1.SQLITE", "BC_STC_T6_2.kin"):
        (tmp_path / name).touch()
    assert free_round(tmp_path, ASSIGNMENT, "STC", "T6", 1) == 3
    assert free_round(tmp_path, ASSIGNMENT, "STC", "T7", 1) == 1

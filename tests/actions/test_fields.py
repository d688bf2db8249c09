"""One typed text becomes the value of one field, or a sentence that says why not."""

from datetime import date

import pytest

from egov_desktop.actions.fields import parse_value
from egov_desktop.actions.records import add
from egov_desktop.actions.starting.seed import seed
from egov_desktop.domain.enumerations import PaymentKind, Stage
from egov_desktop.domain.fields import specs_of
from egov_desktop.domain.records import Agency, Disbursement, Milestone, Package, Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.language import using

REGISTER = (
    Snapshot()
    .apply(seed())
    .apply(
        add(
            Agency(id="a", code="STTTT", name="Sở Thông tin và Truyền thông", short_name="Sở TT&TT"),
            Agency(id="b", code="SYT", name="Sở Y tế"),
            Package(id="g1", project_id="p", code="G1", name="Thiết bị"),
            Package(id="g2", project_id="q", code="G1", name="Phần mềm"),
        )
    )
)


def read(record_class, name, text, **how):
    return parse_value(specs_of(record_class)[name], text, REGISTER, **how)


@pytest.mark.parametrize(
    ("record_class", "name", "text", "value"),
    [
        (Project, "name", "  Trung tâm\n dữ liệu ", "Trung tâm dữ liệu"),
        (Project, "name", "", ""),
        (Project, "total_investment_dong", "12,5 tỷ", 12_500_000_000),
        (Project, "total_investment_dong", "", None),
        (Project, "approved_on", "30/6/2020", date(2020, 6, 30)),
        (Project, "approved_on", "2020-06-30", date(2020, 6, 30)),
        (Project, "stage", "in_use", Stage.IN_USE),
        (Project, "stage", "lua chon nha thau", Stage.TENDERING),
        (Project, "conforms_to_list", "Có", True),
        (Project, "conforms_to_list", "chưa rõ", None),
        (Project, "is_proposed_addition", "", False),
        (Project, "legal_regime", "NĐ 73/2019", "nd73_2019"),
        (Project, "owner_agency_id", "a", "a"),
        (Project, "owner_agency_id", "sttTT", "a"),
        (Project, "owner_agency_id", "so y te", "b"),
        (Disbursement, "kind", "Tạm ứng", PaymentKind.ADVANCE),
        (Disbursement, "plan_year", "2020", 2020),
        (Milestone, "weight", "30%", 30),
    ],
)
def test_a_text_is_read(record_class, name, text, value):
    assert read(record_class, name, text).problem is None
    assert read(record_class, name, text).value == value


@pytest.mark.parametrize(
    ("record_class", "name", "text", "says"),
    [
        (Project, "approved_on", "31/02/2020", "tháng 2"),
        (Project, "total_investment_dong", "mười tỷ", "số tiền"),
        (Project, "stage", "sắp xong", "Có thể chọn"),
        (Project, "owner_agency_id", "Sở Ma", "Sở TT&TT"),
        (Project, "is_proposed_addition", "có lẽ", "có hoặc không"),
        (Project, "conforms_to_list", "có lẽ", "có hoặc không"),
        (Project, "name", "a" * 32_001, "32.001 ký tự"),
        (Disbursement, "plan_year", "20", "từ 1990 đến 2100"),
        (Milestone, "weight", "101", "từ 0 đến 100"),
        (Disbursement, "package_id", "G1", "2 mục cùng tên"),
    ],
)
def test_what_has_no_single_meaning_is_said_in_words(record_class, name, text, says):
    assert says in (read(record_class, name, text).problem or "")


def test_a_package_is_meant_of_its_own_project():
    assert read(Disbursement, "package_id", "g1", project_id="q").value == "g1"
    assert read(Disbursement, "package_id", "G1", project_id="q").value == "g2"


def test_a_bare_number_counts_the_unit_of_its_column():
    assert read(Disbursement, "amount_dong", "1.250", unit=10**6).value == 1_250_000_000
    assert read(Disbursement, "amount_dong", "2 tỷ", unit=10**6).value == 2_000_000_000


def test_choices_are_known_by_their_english_names_too():
    with using("en"):
        assert read(Project, "conforms_to_goals", "yes").value is True

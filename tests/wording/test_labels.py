"""What kinds, fields, values, records and verbs are called on screen."""

from datetime import date

import pytest

from egov_desktop.actions.starting.seed import seed
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import PaymentKind, Stage
from egov_desktop.domain.records import KINDS, Agency, CapitalPlan, Disbursement, Milestone, Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.labels import (
    SHORT_TITLE,
    field_label,
    kind_label,
    record_title,
    reference_title,
    value_text,
    verb_label,
)
from egov_desktop.wording.language import using

OWNER = Agency(id="sở", code="STTTT", name="Sở Thông tin và Truyền thông", short_name="Sở TT&TT")
PROJECT = Project(
    id="p", code="012", name="Bộ phận một cửa hiện đại", owner_agency_id="sở", stage=Stage.TENDERING,
    total_investment_dong=54_000_000_000, legal_regime="nd73_2019", conforms_to_list=True,
)  # fmt: skip
PAYMENT = Disbursement(
    id="d", project_id="p", plan_year=2020, paid_on=date(2020, 5, 18), amount_dong=1_200_000_000,
    kind=PaymentKind.ADVANCE,
)  # fmt: skip
REGISTER = Snapshot().apply(seed()).apply(
    ChangeSet("x", tuple(RecordChange(None, record) for record in (OWNER, PROJECT, PAYMENT)))
)  # fmt: skip


def read(record, name):
    return value_text(REGISTER, type(record).specs()[name], getattr(record, name))


@pytest.mark.parametrize(
    ("verb", "said"),
    [
        ("add_disbursement", "ghi nhận giải ngân"),
        ("edit_milestone", "sửa mốc tiến độ"),
        ("remove_project", "xóa dự án"),
        ("move_stage", "chuyển giai đoạn"),
        ("paste_disbursement", "dán giải ngân"),
        ("verb_of_tomorrow", "verb_of_tomorrow"),
    ],
)
def test_verbs_are_said_as_the_menu_shows_them(verb, said):
    assert verb_label(verb) == said


def test_a_paste_says_how_many_rows():
    assert verb_label("paste_disbursement", 12) == "dán 12 dòng giải ngân"
    with using("en"):
        assert verb_label("paste_milestone", 1).startswith("paste 1 row:")


@pytest.mark.parametrize(
    ("record", "name", "said"),
    [
        (PROJECT, "total_investment_dong", "54.000.000.000 đồng"),
        (PROJECT, "owner_agency_id", "Sở TT&TT"),
        (PROJECT, "stage", "Lựa chọn nhà thầu"),
        (PROJECT, "legal_regime", "Nghị định 73/2019/NĐ-CP"),
        (PROJECT, "conforms_to_list", "có"),
        (PROJECT, "conforms_to_goals", "chưa rõ"),
        (PROJECT, "is_proposed_addition", "không"),
        (PROJECT, "approved_on", ""),
        (PAYMENT, "paid_on", "18/05/2020"),
        (PAYMENT, "plan_year", "2020"),
        (PAYMENT, "project_id", "012 · Bộ phận một cửa hiện đại"),
        (Milestone(id="m", weight=30), "weight", "30%"),
    ],
)
def test_every_kind_of_value_can_be_read(record, name, said):
    assert read(record, name) == said


def test_a_code_that_the_list_does_not_hold_is_shown_as_it_is():
    spec = Project.specs()["legal_regime"]
    assert value_text(REGISTER, spec, "nd1_2100") == "nd1_2100"


def test_a_reference_to_nothing_says_so():
    assert reference_title(REGISTER, "package", "mất") == "(không còn trong sổ)"
    assert reference_title(REGISTER, "package", None) == ""


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_name_and_a_title(kind):
    assert kind_label(kind) != kind
    assert record_title(REGISTER, KINDS[kind](id="x")) in {"(chưa có tên)", "x"}


def test_titles_tell_records_of_a_kind_apart():
    plan = CapitalPlan(id="k", plan_year=2020, amount_dong=5)
    assert record_title(REGISTER, PAYMENT) == "18/05/2020 · 1.200.000.000 đồng"
    assert record_title(REGISTER, plan) == "2020 · 5 đồng"


def test_a_long_title_is_cut_to_one_line():
    title = record_title(REGISTER, Milestone(id="m", name="dài " * 100))
    assert len(title) <= SHORT_TITLE
    assert title.endswith("…")


def test_fields_are_named_as_forms_name_them():
    assert field_label("disbursement", "paid_on") == "Ngày thanh toán"
    assert field_label("disbursement", "*") == "Cả bản ghi"
    assert field_label("disbursement", "of_tomorrow") == "of_tomorrow"

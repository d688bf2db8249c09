"""What the three checks of a return find, where they say it stands, and what they let pass."""

from datetime import date
from typing import Any

from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.journal import canonical
from egov_desktop.domain.judgement.offices.completeness import figures_to_confirm
from egov_desktop.domain.records import (
    Confirmation,
    Dispatch,
    OfficeKey,
    RegisterProfile,
    ReportingPeriod,
    SignOff,
)
from egov_desktop.domain.rights import Rights, owners_fields
from egov_desktop.exchange.checking_returns import Finding, findings, grouped, is_to_be_sent_back
from egov_desktop.exchange.inspected import Seal
from egov_desktop.exchange.taking.planning import plan
from egov_desktop.store.register import Register, Writer
from tests.builders import TRIEU, TY, payment
from tests.builders import plan as capital
from tests.exchange.taking.hands import TODAY, copied, manifest, planned, sent, taken
from tests.store.hands import add, edit


def found(ours: Register, owner: Register, **more: Any) -> dict[str, Finding]:
    return {own.code: own for own in findings(ours, planned(owner, ours, **more), TODAY)}


def complete(owner: Register) -> None:
    """The owner says of every figure of p that it stands, and up to which day."""
    edit(owner, "p", figures_on=TODAY)
    period = owner.snapshot.get(ReportingPeriod, "ky-3")
    figures = figures_to_confirm(
        owner.snapshot, Rights(frozenset("p"), owners_fields(), "so-a"), period, None
    )
    words = [
        Confirmation(
            id=f"gn-{place}", project_id="p", period_id="ky-3", record_kind=own.record_kind, record_id=own.record_id,
            field=own.field, value=canonical(own.value),
        )
        for place, own in enumerate(figures)
    ]  # fmt: skip
    add(owner, *words)


def test_a_whole_report_passes_and_is_not_to_be_sent_back(ours, owner):
    complete(owner)
    assert found(ours, owner) == {}
    assert not is_to_be_sent_back(())


def test_what_was_neither_changed_nor_confirmed_is_an_error_with_its_place(ours, owner):
    edit(owner, "tt-1", note="Đợt 2")
    own = found(ours, owner)["not_confirmed"]
    assert own.is_error
    assert own.place.startswith("P › ")


def test_figures_older_than_the_period_are_an_error(ours, owner):
    complete(owner)
    edit(owner, "p", figures_on=date(2026, 1, 31))
    assert found(ours, owner)["figures_too_old"].place == "P › Số liệu của chủ đầu tư đến ngày"


def test_a_late_milestone_without_cause_is_said_once(ours, owner):
    edit(ours, "moc-1", approved_on=date(2025, 6, 30))
    complete(owner)
    codes = [own.code for own in findings(ours, planned(owner, ours), date(2026, 3, 2))]
    assert codes == ["no_cause"]


def test_a_report_of_a_period_that_nobody_opened_is_an_error(ours, owner):
    edit(owner, "tt-1", note="Đợt 2")
    assert found(ours, owner, period="2025-12", period_id="")["unknown_period"].value == "2025-12"


def test_a_report_of_a_closed_period_is_an_error(ours, owner):
    complete(owner)
    edit(ours, "ky-3", closed_on=TODAY)
    assert list(found(ours, owner)) == ["period_closed"]


def test_an_office_that_nobody_knows_or_asked_is_an_error(ours, owner):
    complete(owner)
    assert "unknown_office" in found(ours, owner, from_office="SO-LA")
    assert "not_asked" in found(ours, owner, in_reply_to="goi-khac")


def test_a_report_without_sign_off_is_an_error_that_names_what_is_missing(ours, owner):
    complete(owner)
    assert found(ours, owner, signed_title="")["no_sign_off"].value == "Chức vụ"


def test_an_answer_to_an_older_assignment_is_a_warning(ours, owner):
    complete(owner)
    again = Dispatch(
        id="gui-2", agency_id="so-a", period_id="ky-3", exchange_kind=ExchangeKind.ASSIGNMENT, round=2
    )
    add(ours, again)
    assert [(own.code, own.is_error) for own in found(ours, owner).values()] == [("older_round", False)]


def test_a_proposal_outside_the_office_s_part_is_a_warning(ours, owner):
    complete(owner)
    edit(owner, "p", name="Tên khác")
    assert not found(ours, owner)["not_theirs"].is_error


def test_a_code_that_no_list_holds_is_an_error_of_types(ours, owner):
    complete(owner)
    add(owner, payment(5 * TRIEU, id="tt-2", source="quy_la"))
    own = found(ours, owner)["unknown_code"]
    assert (own.is_error, own.layer.value, own.record) == (True, "types", ("disbursement", "tt-2", "source"))


def test_paid_above_the_plan_is_an_error_of_rules(ours, owner):
    add(ours, capital(110 * TRIEU, 2020))
    complete(owner)
    add(owner, payment(50 * TRIEU, id="tt-2"))
    assert found(ours, owner)["paid_above_plan"].is_error


def test_an_amount_a_thousand_times_the_others_is_a_warning_once(ours, owner):
    complete(owner)
    add(owner, payment(100 * TY, id="tt-2"))
    own = found(ours, owner)["unit_slip"]
    assert (own.is_error, own.record) == (False, ("disbursement", "tt-2", "amount_dong"))
    assert "Giải ngân" in own.place


def test_findings_of_one_sentence_are_joined_with_all_places(ours, owner):
    edit(owner, "tt-1", note="Đợt 2")
    groups = grouped(findings(ours, planned(owner, ours), TODAY))
    unsaid = next(own for own in groups if own.findings[0].code == "not_confirmed")
    assert len(unsaid.findings) > 1
    assert unsaid.places.count(";") == len(unsaid.findings) - 1


def test_a_colleague_s_copy_is_not_checked_as_a_return(ours, owner):
    edit(owner, "tt-1", note="Đợt 2")
    assert findings(ours, copied(owner, ours), TODAY) == ()
    assert findings(ours, plan(ours, sent(owner, ours)), TODAY) == ()


def test_a_known_office_whose_key_did_not_sign_is_a_warning(ours, owner):
    edit(owner, "tt-1", note="Đợt 2")
    key = OfficeKey(
        id="khoa", office_code="so-a", public_key="ab" * 32, enrolled_on=TODAY, confirmed_with="Đức"
    )
    assert "not_by_its_key" not in found(ours, owner)
    add(ours, key)
    unsigned = sent(owner, ours, manifest(), seal=Seal.UNSIGNED)
    (own,) = [one for one in findings(ours, plan(ours, unsigned), TODAY) if one.code == "not_by_its_key"]
    assert not own.is_error
    assert "not_by_its_key" not in found(ours, owner)


def test_figures_in_the_name_of_our_own_office_are_a_warning(ours, owner):
    edit(ours, RegisterProfile.ONLY_ID, office_code="VPUB")
    edit(owner, "tt-1", note="Đợt 2")
    assert "said_to_be_ours" not in found(ours, owner)
    owner.writer = Writer("Nguyễn Thị Lan", "vpub")
    edit(owner, "tt-1", note="Đợt 3")
    assert found(ours, owner)["said_to_be_ours"].value == "Nguyễn Thị Lan"


def signs(owner: Register, record_id: str = "ky-ten") -> None:
    given = {"signed_by": "Phạm Văn Đức", "signed_title": "Giám đốc", "signed_on": TODAY}
    add(owner, SignOff(id=record_id, agency_id="so-a", period_id="ky-3", **given))


def test_a_figure_changed_after_the_sign_off_is_a_warning(ours, owner):
    complete(owner)
    signs(owner)
    assert found(ours, owner) == {}
    edit(owner, "tt-1", note="Đợt 2")
    own = found(ours, owner)["signed_before_edit"]
    assert (own.is_error, own.value) == (False, "Phạm Văn Đức")
    edit(owner, "tt-1", note="")
    assert found(ours, owner) == {}


def test_a_later_report_under_the_earlier_sign_off_is_a_warning(ours, owner):
    complete(owner)
    signs(owner)
    taken(ours, planned(owner, ours))
    add(owner, payment(5 * TRIEU, id="tt-2"))
    assert "signed_before_edit" in found(ours, owner)
    signs(owner, "ky-lai")
    assert "signed_before_edit" not in found(ours, owner)

"""What the register refuses to save, and how problems are looked for."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import PaymentKind, PlanDecision
from egov_desktop.domain.records import KINDS, Scheme
from egov_desktop.domain.rules import Inspector, all_problems, problems_beside, problems_of, refusals
from egov_desktop.wording.problems import SENTENCES
from tests.builders import (
    MEETING_ON,
    TY,
    agency,
    cause,
    contract,
    milestone,
    package,
    payment,
    plan,
    project,
    register,
    work,
)

OWN = project(total_investment_dong=10 * TY)
DAY = date(2020, 5, 18)


def errors(record):
    return {
        (problem.code, problem.field) for problem in problems_of(register(OWN), record) if problem.is_error
    }


class TestRefused:
    @pytest.mark.parametrize(
        ("record", "field"),
        [
            (project(code=""), "code"),
            (milestone(name=""), "name"),
            (replace(payment(TY), plan_year=None), "plan_year"),
            (replace(payment(TY), amount_dong=None), "amount_dong"),
            (cause(description=""), "description"),
        ],
    )
    def test_a_required_field_left_empty(self, record, field):
        assert errors(record) == {("required_empty", field)}

    @pytest.mark.parametrize(
        ("record", "field"),
        [
            (project(planned_start_on=DAY, planned_end_on=date(2020, 5, 17)), "planned_end_on"),
            (contract(start_on=DAY, end_on=date(2019, 5, 18)), "end_on"),
            (agency(valid_from=DAY, valid_to=date(2020, 5, 17)), "valid_to"),
            (Scheme(id="s", name="Đề án", from_year=2020, to_year=2017), "to_year"),
            (cause(since_on=DAY, resolved_on=date(2020, 5, 17)), "resolved_on"),
        ],
    )
    def test_an_end_before_its_start(self, record, field):
        assert errors(record) == {("end_before_start", field)}

    def test_an_end_on_the_day_of_its_start_is_fine(self):
        assert errors(project(planned_start_on=DAY, planned_end_on=DAY)) == set()

    @pytest.mark.parametrize(
        ("kind", "amount", "code"),
        [
            (PaymentKind.COMPLETED_WORK, -TY, "negative_payment"),
            (PaymentKind.ADVANCE, -TY, "negative_payment"),
            (PaymentKind.ADVANCE_RECOVERY, -TY, "negative_payment"),
            (PaymentKind.REFUND, TY, "positive_refund"),
        ],
    )
    def test_a_payment_with_the_wrong_sign(self, kind, amount, code):
        assert errors(payment(amount, kind=kind)) == {(code, "amount_dong")}
        assert errors(payment(-amount, kind=kind)) == set()

    @pytest.mark.parametrize(
        ("decision", "amount", "code"),
        [
            (PlanDecision.INITIAL, -TY, "negative_plan"),
            (PlanDecision.SUPPLEMENT, -TY, "negative_plan"),
            (PlanDecision.CARRY_OVER, -TY, "negative_plan"),
            (PlanDecision.REDUCTION, TY, "positive_reduction"),
        ],
    )
    def test_a_plan_decision_with_the_wrong_sign(self, decision, amount, code):
        assert errors(plan(amount, decision=decision)) == {(code, "amount_dong")}
        assert errors(plan(-amount, decision=decision)) == set()

    def test_a_transfer_may_give_and_take(self):
        assert errors(plan(-TY, decision=PlanDecision.TRANSFER)) == set()
        assert errors(plan(TY, decision=PlanDecision.TRANSFER)) == set()

    @pytest.mark.parametrize("amount", [10**15, -(10**15), 2**63])
    def test_an_amount_beyond_the_limit(self, amount):
        assert errors(work(amount)) == {("amount_out_of_range", "amount_dong")}

    @pytest.mark.parametrize("amount", [0, 1, 10**15 - 1, 1 - 10**15])
    def test_amounts_up_to_the_limit_are_taken(self, amount):
        assert errors(work(amount)) == set()

    @pytest.mark.parametrize(
        ("record", "code", "field"),
        [
            (milestone(date(1899, 12, 31)), "day_out_of_range", "approved_on"),
            (milestone(date(2101, 1, 1)), "day_out_of_range", "approved_on"),
            (milestone(weight=101), "number_too_high", "weight"),
            (milestone(weight=-1), "number_too_low", "weight"),
            (plan(TY, 20), "number_too_low", "plan_year"),
            (plan(TY, 2101), "number_too_high", "plan_year"),
            (project(objectives="đ" * 32_001), "text_too_long", "objectives"),
            (project(stage="nowhere"), "unknown_choice", "stage"),
        ],
    )
    def test_a_value_beyond_its_field(self, record, code, field):
        assert errors(record) == {(code, field)}

    def test_the_limits_themselves_are_taken(self):
        assert errors(project(objectives="đ" * 32_000, planned_end_on=date(2100, 12, 31))) == set()
        assert errors(project(approved_on=date(1900, 1, 1))) == set()

    def test_the_ends_of_a_range_are_taken(self):
        assert errors(milestone(weight=0)) == errors(milestone(weight=100)) == set()
        assert errors(plan(TY, 2100)) == errors(plan(TY, 1990)) == set()
        assert errors(payment(0, kind=PaymentKind.REFUND)) == set()

    @pytest.mark.parametrize("code", ["DA-01", "da 01", "Đa-01", "ĐA.01"])
    def test_the_code_of_another_project(self, code):
        (problem,) = problems_of(register(project("q", code="ĐA-01")), project(code=code))
        assert (problem.is_error, problem.code, problem.figures["other_id"]) == (True, "same_code", "q")


class TestBesideAForm:
    def test_a_payment_shows_the_plan_that_it_exceeds(self):
        known = register(OWN, plan(4 * TY), plan(TY, 2019))
        (problem,) = problems_beside(known, payment(5 * TY))
        assert (problem.code, problem.kind, problem.field) == (
            "paid_above_plan",
            "disbursement",
            "amount_dong",
        )

    def test_a_payment_of_another_year_does_not(self):
        known = register(OWN, plan(4 * TY), payment(5 * TY))
        assert problems_beside(known, plan(TY, 2019)) == ()
        assert problems_beside(known, OWN) == problems_of(known, OWN)


class TestRefusals:
    def saved(self, known, before, after):
        return refusals(known, ChangeSet("edit", (RecordChange(before, after),)))

    def test_an_error_is_refused_and_a_warning_is_not(self):
        known = register(OWN)
        assert [problem.code for problem in self.saved(known, None, payment(-TY))] == ["negative_payment"]
        assert self.saved(known, None, payment(50 * TY)) == ()

    def test_an_error_taken_in_from_elsewhere_keeps_nobody_from_other_work(self):
        twin = project("q", code=OWN.code)
        known = register(OWN, twin)
        assert self.saved(known, twin, replace(twin, name="Tên mới")) == ()
        assert len(self.saved(known, OWN, replace(OWN, name=""))) == 1

    def test_removing_is_never_refused(self):
        assert self.saved(register(OWN), OWN, None) == ()


class TestInspector:
    known = register(
        OWN, project("q"), agency(), package("a"), payment(TY), payment(5 * TY, package_id="a"), plan(4 * TY),
        milestone(date(2020, 1, 1), project_id="q"), work(TY, project_id="gone"),
    )  # fmt: skip

    def same(self, inspector, snapshot, today=MEETING_ON):
        found = inspector.problems(snapshot, today)
        assert len(found) == len(all_problems(snapshot, today))
        assert all(problem in found for problem in all_problems(snapshot, today))

    @pytest.mark.parametrize(
        ("kind", "record_id", "after"),
        [
            ("project", "q", replace(project("q"), code="P")),
            ("package", "a", None),
            ("project", "q", None),
            ("agency", "so", None),
            ("disbursement", "new", payment(9 * TY, id="new")),
        ],
    )
    def test_it_finds_after_an_edit_what_a_fresh_look_finds(self, kind, record_id, after):
        inspector = Inspector()
        self.same(inspector, self.known)
        before = self.known.find(kind, record_id)
        self.same(inspector, self.known.apply([RecordChange(before, after)]))
        self.same(inspector, self.known)

    def test_another_day_is_another_look(self):
        inspector = Inspector()
        self.same(inspector, self.known)
        self.same(inspector, self.known, date(2020, 1, 1))


def test_errors_come_before_warnings():
    found = all_problems(register(project("q", group_id="gone"), OWN, payment(-TY)))
    assert [problem.is_error for problem in found] == sorted(
        (problem.is_error for problem in found), reverse=True
    )
    assert found[0].code == "negative_payment"


def test_an_empty_register_has_no_problems():
    assert all_problems(register(), MEETING_ON) == ()


@given(st.data())
def test_no_record_however_empty_makes_a_rule_fail(data):
    record_class = data.draw(st.sampled_from(list(KINDS.values())))
    record = record_class(id="x")
    assert all(problem.code in SENTENCES for problem in problems_of(register(), record, MEETING_ON))

"""What an owner has still to say before its report goes: figures, days, causes, sign-off."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import pytest

from egov_desktop.actions.judging.confirming import confirm, sign_off, take_back_confirmation
from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.enumerations import Stage, ThresholdCode
from egov_desktop.domain.judgement.offices.completeness import (
    FigureState,
    Lack,
    completeness,
    figures_to_confirm,
    missing,
)
from egov_desktop.domain.judgement.offices.signing import sign_offs
from egov_desktop.domain.records import Milestone, Project, ReportingPeriod, Threshold
from egov_desktop.domain.rights import Rights, owners_fields
from tests.builders import TRIEU, TY, cause, milestone, payment, plan, project, register

END, TODAY = date(2020, 6, 30), date(2020, 7, 3)
PERIOD = ReportingPeriod(id="ky", code="2020-T6", figures_on=END)
RIGHTS = Rights(frozenset({"p"}), owners_fields(), "stc")
_ids = count(1)


def fresh():
    return f"word-{next(_ids)}"


def assigned(*more, **own):
    """What the assignment carried: a project with figures of May, one open milestone and one that is done."""
    return register(
        project(stage=Stage.IMPLEMENTING, figures_on=own.pop("figures_on", date(2020, 5, 31)), **own),
        milestone(date(2020, 9, 1), id="open", forecast_on=date(2020, 9, 10)),
        milestone(date(2020, 3, 1), id="done", actual_on=date(2020, 3, 1)),
        *more,
    )


def edited(snapshot, record_id, **values):
    kinds = (Project, Milestone)
    before = next(own for kind in kinds if (own := snapshot.get(kind, record_id)))
    return snapshot.apply([RecordChange(before, replace(before, **values))])


def said(snapshot, since=None):
    figures = figures_to_confirm(snapshot, RIGHTS, PERIOD, since)
    return {(own.record_id, own.field): own.state.value for own in figures}


def all_confirmed(snapshot, since):
    figures = figures_to_confirm(snapshot, RIGHTS, PERIOD, since)
    return snapshot.apply(confirm(snapshot, figures, PERIOD, fresh))


def lacks(snapshot, since):
    return [own.code for own in missing(snapshot, RIGHTS, PERIOD, since, TODAY)]


def test_stage_open_milestones_and_the_months_payments_are_asked():
    start = assigned()
    assert said(start, start) == {
        ("p", "stage"): "open",
        ("open", "forecast_on"): "open",
        ("p", "2020-06"): "open",
    }


def test_a_changed_figure_needs_no_word():
    start = assigned()
    now = edited(start, "open", forecast_on=date(2020, 10, 1))
    assert said(now, start)["open", "forecast_on"] == "changed"


def test_a_figure_that_stays_is_confirmed():
    start = assigned()
    assert set(said(all_confirmed(start, start), start).values()) == {"confirmed"}


def test_a_later_edit_and_its_taking_back_void_and_restore_the_word():
    start = assigned()
    now = edited(all_confirmed(start, None), "open", forecast_on=None)
    assert said(now)["open", "forecast_on"] == "open"
    assert said(edited(now, "open", forecast_on=date(2020, 9, 10)))["open", "forecast_on"] == "confirmed"


def test_a_word_for_another_period_does_not_count():
    start = all_confirmed(assigned(), None)
    figures = figures_to_confirm(start, RIGHTS, replace(PERIOD, id="ky sau"), None)
    assert {own.state for own in figures} == {FigureState.OPEN}


def test_a_word_is_taken_back():
    start = assigned()
    sure = all_confirmed(start, start)
    figures = figures_to_confirm(sure, RIGHTS, PERIOD, start)
    unsure = sure.apply(take_back_confirmation(sure, figures, PERIOD))
    assert set(said(unsure, start).values()) == {"open"}


def test_what_was_said_is_not_said_again():
    sure = all_confirmed(assigned(), None)
    figures = figures_to_confirm(assigned(), RIGHTS, PERIOD, None)
    assert not confirm(sure, figures, PERIOD, fresh)


def test_a_payment_in_the_month_changes_its_figure():
    start = assigned()
    now = start.apply([RecordChange(None, payment(TY, date(2020, 6, 12)))])
    figures = figures_to_confirm(now, RIGHTS, PERIOD, start)
    assert (figures[-1].value, figures[-1].state, figures[-1].month_on) == (TY, "changed", date(2020, 6, 1))


@pytest.mark.parametrize(
    ("told", "months"),
    [
        (date(2020, 3, 31), ["2020-04", "2020-05", "2020-06"]),
        (date(2020, 6, 15), ["2020-06"]),
        (date(2020, 6, 30), ["2020-06"]),
        (date(2019, 11, 30), ["2019-12", "2020-01", "2020-02", "2020-03", "2020-04", "2020-05", "2020-06"]),
        (None, ["2020-06"]),
    ],
)
def test_the_months_follow_the_figures_that_were_told(told, months):
    start = assigned(figures_on=told)
    fields = [own.field for own in figures_to_confirm(start, RIGHTS, PERIOD, start)]
    assert fields[2:] == months


def test_a_stopped_project_has_nothing_to_say():
    start = assigned(terminated_on=date(2020, 1, 1))
    assert said(start, start) == {}


def test_a_cancelled_milestone_is_not_asked():
    start = edited(assigned(), "open", is_cancelled=True)
    assert ("open", "forecast_on") not in said(start, start)


def test_only_the_offices_own_projects_are_asked():
    start = assigned(project("q"))
    assert {own.project_id for own in figures_to_confirm(start, RIGHTS, PERIOD, start)} == {"p"}


def test_all_that_is_missing_is_named():
    start = assigned()
    assert lacks(start, start) == [
        *[Lack.NOT_CONFIRMED] * 3,
        Lack.FIGURES_TOO_OLD,
        Lack.NO_SIGN_OFF,
    ]


def test_a_long_delay_needs_its_cause():
    late = edited(assigned(), "open", approved_on=date(2020, 5, 1))
    assert Lack.NO_CAUSE in lacks(late, late)
    explained = late.apply([RecordChange(None, cause())])
    assert Lack.NO_CAUSE not in lacks(explained, explained)


def test_the_office_says_from_how_many_days_late_a_cause_is_needed():
    late = edited(assigned(), "open", approved_on=TODAY - timedelta(days=9))
    assert Lack.NO_CAUSE in lacks(late, late)
    asked = Threshold(id="t", code=ThresholdCode.CAUSE_NEEDED_DAYS, value=10)
    lenient = late.apply([RecordChange(None, asked)])
    assert Lack.NO_CAUSE not in lacks(lenient, lenient)


def test_little_paid_of_what_was_due_needs_a_cause_too():
    poor = assigned().apply([RecordChange(None, plan(1000 * TRIEU))])
    assert Lack.UNDERPAID_NO_CAUSE in lacks(poor, poor)
    told = poor.apply([RecordChange(None, cause())])
    assert Lack.UNDERPAID_NO_CAUSE not in lacks(told, told)
    paid = poor.apply([RecordChange(None, payment(350 * TRIEU, date(2020, 6, 12)))])
    assert Lack.UNDERPAID_NO_CAUSE not in lacks(paid, paid)


def signed(snapshot):
    given = {"signed_by": "Trần Bình", "signed_title": "Giám đốc", "signed_on": TODAY}
    return snapshot.apply(sign_off(RIGHTS, PERIOD, **given, new_id=fresh))


def test_a_report_that_says_all_is_complete():
    start = assigned()
    done = signed(edited(all_confirmed(start, start), "p", figures_on=END))
    report = completeness(done, RIGHTS, PERIOD, start, TODAY)
    assert (report.missing, report.percent) == ((), 100)


def test_how_far_a_report_is_grows_with_each_thing_said():
    start = assigned()
    half = all_confirmed(start, start)
    assert completeness(start, RIGHTS, PERIOD, start, TODAY).percent == 0
    assert completeness(half, RIGHTS, PERIOD, start, TODAY).percent == 60


def test_another_offices_sign_off_is_not_ours():
    snapshot = signed(assigned())
    assert len(sign_offs(snapshot, "stc", PERIOD)) == 1
    assert sign_offs(snapshot, "sgd", PERIOD) == ()
    assert sign_offs(snapshot, "stc", replace(PERIOD, id="ky sau")) == ()


def test_without_a_period_the_figures_are_asked_all_the_same():
    start = assigned()
    report = completeness(start, RIGHTS, None, start, TODAY)
    assert [own.field for own in report.figures] == ["stage", "forecast_on"]
    assert [own.code for own in report.missing][-1] is Lack.NO_SIGN_OFF


def test_without_a_period_a_signature_that_came_with_the_assignment_was_for_an_earlier_answer():
    given = {"signed_by": "Trần Bình", "signed_title": "Giám đốc", "signed_on": TODAY}
    start = assigned().apply(sign_off(RIGHTS, None, **given, new_id=fresh))
    again = start.apply(sign_off(RIGHTS, None, **given, new_id=fresh))
    assert Lack.NO_SIGN_OFF in [own.code for own in missing(start, RIGHTS, None, start, TODAY)]
    assert Lack.NO_SIGN_OFF not in [own.code for own in missing(again, RIGHTS, None, start, TODAY)]


def test_what_the_owner_may_not_write_is_not_asked():
    start = edited(assigned(), "open", approved_on=date(2020, 3, 1))
    rights = Rights(frozenset({"p"}), {"milestone": ("forecast_on",)}, "stc")
    report = completeness(start, rights, PERIOD, start, TODAY)
    assert [own.field for own in report.figures] == ["forecast_on"]
    assert [own.code for own in report.missing] == [Lack.NOT_CONFIRMED, Lack.NO_SIGN_OFF]


def stale(now, then):
    return [own.code for own in missing(now, RIGHTS, PERIOD, then, TODAY, signed=then)][-1:]


@pytest.mark.parametrize(
    "change",
    [
        lambda own: edited(own, "open", forecast_on=date(2020, 11, 1)),
        lambda own: own.apply([RecordChange(None, payment(TY, date(2020, 6, 12)))]),
        lambda own: all_confirmed(own, None),
    ],
    ids=["edited", "added", "confirmed"],
)
def test_what_is_said_after_signing_wants_a_new_signature(change):
    then = signed(assigned())
    assert stale(change(then), then) == [Lack.SIGNED_BEFORE_EDIT]


def test_an_edit_taken_back_and_the_office_s_own_work_leave_the_signature_good():
    then = signed(edited(all_confirmed(assigned(), None), "p", figures_on=END))
    back = edited(edited(then, "open", forecast_on=None), "open", forecast_on=date(2020, 9, 10))
    assert stale(edited(back, "open", approved_on=date(2021, 1, 1)), then) != [Lack.SIGNED_BEFORE_EDIT]
    assert stale(project_of_another(back), then) != [Lack.SIGNED_BEFORE_EDIT]


def project_of_another(snapshot):
    return snapshot.apply([RecordChange(None, project("q"))])

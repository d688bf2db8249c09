"""The illustrative register: 40 projects whose groups on 30/6/2020 are those of the committee's meeting, and what followed."""

from collections import Counter
from datetime import date, timedelta

import pytest

from egov_desktop.actions.starting.demo import LAST_DAY, MEETING_DAY, VIETNAM, demo_register, demo_steps
from egov_desktop.actions.starting.seed import seed
from egov_desktop.domain.enumerations import AgencyLevel, CandidateDecision, Rating
from egov_desktop.domain.judgement.money.disbursement import money_of, portfolio_money
from egov_desktop.domain.judgement.offices.returns import Answer, answers
from egov_desktop.domain.judgement.periods import periods_in_order
from egov_desktop.domain.judgement.ratings.rating import rate_all, rated_period
from egov_desktop.domain.judgement.schedule import late_milestones
from egov_desktop.domain.judgement.stages import is_suspended, stage_groups
from egov_desktop.domain.records import (
    Agency,
    Candidate,
    CapitalPlan,
    Demand,
    Disbursement,
    EffectivenessFigure,
    Funding,
    Indicator,
    IndicatorTarget,
    IndicatorYear,
    Meeting,
    Milestone,
    Package,
    Project,
    ProjectGroup,
    ReportingPeriod,
    Task,
    TaskReport,
)
from egov_desktop.domain.rules import all_problems
from egov_desktop.domain.snapshot import Snapshot

MEETING = MEETING_DAY
STEPS = list(demo_steps())


def known_on(day):
    register = Snapshot().apply(seed())
    for step in STEPS:
        if step.at.date() <= day:
            register = register.apply(step.change_set)
    return register


@pytest.fixture(scope="module")
def register():
    return demo_register(MEETING)


@pytest.fixture(scope="module")
def autumn():
    return demo_register()


def counts(register, day):
    return [len(projects) for projects in stage_groups(register, day).values()]


def test_every_telling_is_the_same():
    assert list(demo_steps()) == STEPS


def test_the_story_runs_from_the_end_of_2019_to_the_third_meeting():
    assert STEPS[0].at.isoformat() == "2019-12-31T08:00:00+07:00"
    assert STEPS[-1].at.date() == LAST_DAY == date(2020, 10, 9)
    moments = [step.at for step in STEPS]
    assert moments == sorted(set(moments))
    assert all(moment.utcoffset() == VIETNAM.utcoffset(None) == timedelta(hours=7) for moment in moments)


def test_every_entry_is_made_against_what_the_register_holds():
    snapshot = Snapshot().apply(seed())
    for step in STEPS:
        assert all(snapshot.holds(change) for change in step.change_set)
        snapshot = snapshot.apply(step.change_set)


def test_nothing_is_entered_before_it_happened():
    early = [
        change.record
        for step in STEPS
        for change in step.change_set
        if isinstance(paid := change.after, Disbursement) and paid.paid_on and paid.paid_on > step.at.date()
    ]
    assert early == []


def test_the_groups_are_those_of_the_article(register):
    assert counts(register, MEETING) == [13, 10, 2, 2, 13]


def test_two_projects_moved_in_june(register):
    before = date(2020, 5, 31)
    assert counts(known_on(before), before) == [12, 10, 2, 3, 13]
    assert counts(register, before) == [12, 10, 2, 3, 13]


def test_the_projects_are_those_of_the_list(register):
    projects = register.all(Project).values()
    assert [project.code for project in projects] == [f"{number:02}" for number in range(1, 41)]
    assert sum(project.total_investment_dong or 0 for project in projects) == 1_259_850_000_000


@pytest.mark.parametrize(
    "project", demo_register(MEETING).all(Project).values(), ids=lambda project: project.code
)
def test_the_figures_of_a_project_agree(register, project):
    total = project.total_investment_dong or 0
    packages = register.children(Package, project.id)
    funding = register.children(Funding, project.id)
    assert sum(one.amount_dong or 0 for one in funding) == total
    assert sum(one.price_dong or 0 for one in packages) <= total
    assert len(packages) >= 1
    assert len(register.children(Milestone, project.id)) == 6


def test_no_rule_is_broken_but_three_on_purpose(register):
    problems = all_problems(register, MEETING)
    assert sorted(problem.code for problem in problems) == [
        "contract_above_package",
        "paid_above_plan",
        "weights_not_hundred",
    ]
    assert not any(problem.is_error for problem in problems)


def test_the_rates_are_believable(register):
    money = portfolio_money(register, 2020, MEETING)
    assert money.rate.ratio is not None
    assert 0.3 < money.rate.ratio < 0.4
    assert 0 < money.paid_carried_dong < money.carried_plan_dong
    assert money.paid_total_dong < money.total_investment_dong


def test_every_kind_of_payment_and_decision_occurs(register):
    payments = Counter(payment.kind for payment in register.all(Disbursement).values())
    decisions = Counter(plan.decision for plan in register.all(CapitalPlan).values())
    assert min(payments.values()) >= 1
    assert len(payments) == 4
    assert {"initial", "supplement", "reduction", "carry_over"} == set(decisions)


def test_some_projects_are_late_and_one_rests(register):
    late = late_milestones(register, MEETING)
    assert len({one.project.id for one in late}) >= 8
    assert [p.code for p in register.all(Project).values() if is_suspended(p, MEETING)] == ["35"]


def test_nghi_son_takes_the_place_of_tinh_gia(register):
    agencies = {agency.code: agency for agency in register.all(Agency).values()}
    assert agencies["H-TINHGIA"].valid_to == date(2020, 5, 31)
    assert agencies["H-NGHISON"].valid_from == date(2020, 6, 1)
    districts = [own for own in agencies.values() if own.level == "district" and own.code != "UBNDHUYEN"]
    assert sum(own.valid_to is None for own in districts) == 27


def test_it_says_that_it_is_illustrative(register):
    assert register.profile.is_illustrative
    assert "minh họa" in register.profile.title
    assert register.profile.report_on == MEETING


def test_the_resolution_has_no_year(register):
    found = [own for own in register.of_kind("legal_document").values() if own.symbol == "172/NQ-HĐND"]
    assert [own.issued_on for own in found] == [None]


def test_the_register_is_of_the_size_that_was_meant(register):
    assert 1200 <= len(register) <= 1800
    assert len(demo_register()) <= 2200
    assert {step.who for step in STEPS} == {"Lê Thị Minh Tâm", "Phạm Hữu Phước", "Nguyễn Thu Trà"}


def test_what_was_told_up_to_a_day_is_what_was_known_on_it(register):
    assert register == known_on(MEETING)


def test_later_facts_leave_the_meeting_s_figures_as_they_were(register, autumn):
    assert counts(autumn, MEETING) == counts(register, MEETING)
    assert portfolio_money(autumn, 2020, MEETING) == portfolio_money(register, 2020, MEETING)
    assert [own.days for own in late_milestones(autumn, MEETING)] == [
        own.days for own in late_milestones(register, MEETING)
    ]


def test_in_autumn_projects_have_moved_on(autumn):
    assert sum(counts(autumn, LAST_DAY)) == 40
    assert counts(autumn, LAST_DAY) != counts(autumn, MEETING)
    assert autumn.profile.report_on == LAST_DAY


def test_in_autumn_some_rules_are_broken_on_purpose(autumn):
    problems = Counter(problem.code for problem in all_problems(autumn, LAST_DAY))
    assert problems == {
        "contract_above_package": 1,
        "paid_above_plan": 1,
        "weights_not_hundred": 1,
        "late_without_cause": 6,
        "payment_after_project": 3,
    }


def test_every_state_of_a_return_occurs(autumn):
    last = max(autumn.all(ReportingPeriod).values(), key=lambda own: own.code)
    found = {own for own, n in answers(autumn, LAST_DAY).counts(last.id).items() if n}
    assert found >= {
        Answer.SENT,
        Answer.RETURNED_LATE,
        Answer.SENT_BACK,
        Answer.TAKEN_IN,
        Answer.NOTHING_TO_REPORT,
    }


def test_the_ratings_have_every_colour_and_a_history(autumn):
    found = {
        own.shown
        for on in (MEETING, LAST_DAY)
        for own in rate_all(autumn, rated_period(autumn, on), on).values()
    }
    assert found == {*Rating, None}
    assert len(periods_in_order(autumn)) == 5


def test_the_one_true_chain_of_the_eight_tasks(autumn):
    (plan,) = [
        own for own in autumn.all(Task).values() if own.content.startswith("Xây dựng kế hoạch chuyển đổi số")
    ]
    (report,) = autumn.children(TaskReport, plan.id, by="task_id")
    assert (plan.assigned_on, report.document) == (MEETING, "Tờ trình số 1342/TTr-STTTT ngày 31/7/2020")
    assert (plan.result_document, plan.result_on) == ("Quyết định số 4216/QĐ-UBND", date(2020, 10, 6))


def test_eight_tasks_were_given_at_the_meeting_without_a_deadline(autumn):
    given = [own for own in autumn.all(Task).values() if own.assigned_on == MEETING]
    assert (len(given), {own.due_on for own in given}) == (8, {None})


def test_three_meetings_in_one_series(autumn):
    meetings = sorted(autumn.all(Meeting).values(), key=lambda own: own.held_on)
    assert [own.held_on for own in meetings] == [MEETING, date(2020, 7, 31), LAST_DAY]
    assert len({own.series_id for own in meetings}) == 1


def test_what_is_demanded_of_a_group_sums_to_its_targets(autumn):
    demanded = sum(own.amount_dong for own in autumn.all(Demand).values())
    group = next(own.id for own in autumn.all(ProjectGroup).values() if own.code == "CSDL")
    projects = [own for own in autumn.all(Project).values() if own.group_id == group]
    money = [money_of(autumn, own, 2020, date(2020, 8, 20)) for own in projects]
    target = -(-sum(own.plan_dong for own in money) * 92 // 100)
    assert sum(own.paid_dong for own in money) + demanded == target


def test_directive_figures_have_gaps_and_every_level(autumn):
    years = autumn.all(IndicatorYear).values()
    levels = {autumn.get(Agency, own.agency_id).level for own in years}
    assert levels == {AgencyLevel.PROVINCE, AgencyLevel.DISTRICT, AgencyLevel.COMMUNE}
    assert any(own.d08 is None for own in years)
    assert all(own.n09 <= own.d09 for own in years if own.d09 is not None)


def test_indicators_say_that_they_are_to_be_confirmed(autumn):
    assert len(autumn.all(Indicator)) == 11
    assert all("cần xác nhận" in own.source for own in autumn.all(Indicator).values())
    assert all("cần xác nhận" in own.source for own in autumn.all(IndicatorTarget).values())


def test_some_effectiveness_has_no_evidence(autumn):
    figures = autumn.all(EffectivenessFigure).values()
    assert {bool(own.source) for own in figures} == {True, False}
    assert any(own.decision is CandidateDecision.WAITING for own in autumn.all(Candidate).values())

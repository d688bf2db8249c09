"""The illustrative register: 40 projects whose groups on 30/6/2020 are those of the committee's meeting."""

from collections import Counter
from datetime import date, timedelta

import pytest

from egov_desktop.actions.demo import VIETNAM, demo_register, demo_steps
from egov_desktop.actions.seed import seed
from egov_desktop.domain.judgement.disbursement import portfolio_money
from egov_desktop.domain.judgement.schedule import late_milestones
from egov_desktop.domain.judgement.stages import is_suspended, stage_groups
from egov_desktop.domain.records import (
    Agency,
    CapitalPlan,
    Disbursement,
    Funding,
    Milestone,
    Package,
    Project,
)
from egov_desktop.domain.rules import all_problems
from egov_desktop.domain.snapshot import Snapshot

MEETING = date(2020, 6, 30)
STEPS = list(demo_steps())


def known_on(day):
    register = Snapshot().apply(seed())
    for step in STEPS:
        if step.at.date() <= day:
            register = register.apply(step.change_set)
    return register


@pytest.fixture(scope="module")
def register():
    return demo_register()


def counts(register, day):
    return [len(projects) for projects in stage_groups(register, day).values()]


def test_every_telling_is_the_same():
    assert list(demo_steps()) == STEPS


def test_the_story_runs_from_the_end_of_2019_to_the_meeting():
    assert STEPS[0].at.isoformat() == "2019-12-31T08:00:00+07:00"
    assert STEPS[-1].at.date() == MEETING
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


@pytest.mark.parametrize("project", demo_register().all(Project).values(), ids=lambda project: project.code)
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
    assert {step.who for step in STEPS} == {"Lê Thị Minh Tâm", "Phạm Hữu Phước", "Nguyễn Thu Trà"}

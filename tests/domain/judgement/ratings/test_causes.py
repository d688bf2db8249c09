"""Causes of delay: whose sorting counts, which are lacking, and what they add up to."""

from datetime import date

from egov_desktop.domain.enumerations import CauseNature, ThresholdCode
from egov_desktop.domain.judgement.ratings.causes import (
    CauseKey,
    days_told,
    is_cause_needed,
    pareto,
    sorted_causes,
    unexplained,
)
from egov_desktop.domain.records import CauseReview, Threshold
from tests.builders import (
    MEETING_ON,
    TRIEU,
    agency,
    cause,
    group,
    milestone,
    payment,
    plan,
    project,
    register,
)

OBJECTIVE, SUBJECTIVE = CauseNature.OBJECTIVE, CauseNature.SUBJECTIVE
LATE = milestone(date(2020, 6, 1))
SAID = cause(id="c", category="waiting", days_lost=20)


def review(**more):
    own = {"nature": SUBJECTIVE, "category": "slow", "reason": "Hồ sơ nộp chậm"}
    return CauseReview(id="r", project_id="p", cause_id="c", **(own | more))


def test_a_reclassified_cause_counts_as_the_secretariat_sorts_it_and_keeps_the_owners_word():
    (found,) = sorted_causes(register(project(), SAID, review()), MEETING_ON)
    assert (found.nature, found.category, found.cause.nature) == (SUBJECTIVE, "slow", OBJECTIVE)
    assert found.is_resorted


def test_a_reclassification_of_a_later_day_does_not_count_yet():
    later = review(reviewed_on=date(2020, 7, 1))
    (found,) = sorted_causes(register(project(), SAID, later), MEETING_ON)
    assert found.nature is OBJECTIVE


def test_who_is_late_without_a_cause_is_asked_for_one():
    (found,) = unexplained(register(project(), LATE), MEETING_ON)
    assert (found.project.id, found.days, found.due_dong) == ("p", 29, 0)


def test_who_is_late_with_an_open_cause_is_not_asked_again():
    snapshot = register(project(), LATE, SAID)
    assert unexplained(snapshot, MEETING_ON) == ()
    assert is_cause_needed(snapshot, project(), MEETING_ON)


def test_who_has_paid_too_little_is_asked_with_both_figures():
    (found,) = unexplained(register(project(), plan(1000 * TRIEU), payment(349 * TRIEU)), MEETING_ON)
    assert (found.days, found.paid_dong, found.due_dong) == (0, 349 * TRIEU, 500 * TRIEU)


def test_the_office_may_ask_later():
    milder = Threshold(id="n", code=ThresholdCode.CAUSE_NEEDED_DAYS, value=30)
    assert unexplained(register(project(), LATE, milder), MEETING_ON) == ()


def test_the_days_told_are_held_against_the_days_late():
    told = days_told(register(project(), LATE, SAID), project(), MEETING_ON)
    assert (told.days_late, told.days_told, told.days_untold) == (29, 20, 9)


def two_projects():
    return register(
        group("ht"), agency("so", short_name="Sở TTTT"),
        project("p", group_id="ht", owner_agency_id="so"), project("q", group_id="ht"),
        SAID, cause(project_id="q", days_lost=50, nature=SUBJECTIVE), review(),
    )  # fmt: skip


def test_causes_add_up_by_the_sorting_that_counts():
    (line,) = pareto(two_projects(), MEETING_ON, CauseKey.NATURE)
    assert (line.key, line.count, line.days) == (SUBJECTIVE, 2, 70)


def test_the_heading_that_cost_most_days_comes_first_and_days_add_up():
    lines = pareto(two_projects(), MEETING_ON, CauseKey.OWNER)
    assert [(line.label, line.days, line.share_days) for line in lines] == [("", 50, 50), ("Sở TTTT", 20, 70)]


def test_every_cause_is_under_exactly_one_heading():
    for key in CauseKey:
        assert sum(line.count for line in pareto(two_projects(), MEETING_ON, key)) == 2

"""Causes of delay: whose sorting counts, which are lacking, and what they add up to."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

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


def test_causes_of_a_stopped_project_are_under_no_heading_from_that_day_on():
    stopped = project(terminated_on=date(2020, 5, 1))
    snapshot = register(stopped, cause(since_on=date(2020, 3, 1), days_lost=20))
    for key in CauseKey:
        assert [line.days for line in pareto(snapshot, date(2020, 4, 30), key)] == [20]
        assert pareto(snapshot, MEETING_ON, key) == ()


NATURES = st.sampled_from([*CauseNature, None])
CATEGORIES = st.sampled_from(["", "capital", "site"])


@st.composite
def told_of_projects(draw):
    """Causes of three projects, one of them stopped, some open, sorted anew or not, with days or without."""
    records = [group("ht"), agency("so"), project("p", group_id="ht", owner_agency_id="so"), project("q")]
    records.append(project("r", group_id="ht", terminated_on=draw(st.none() | st.just(MEETING_ON))))
    for place in range(draw(st.integers(0, 8))):
        own = cause(
            id=f"c{place}", project_id=draw(st.sampled_from("pqr")), nature=draw(NATURES), category=draw(CATEGORIES),
            days_lost=draw(st.none() | st.integers(0, 90)), resolved_on=draw(st.none() | st.just(MEETING_ON)),
            responsible_agency_id=draw(st.sampled_from([None, "so"])),
        )  # fmt: skip
        records.append(own)
        if draw(st.booleans()):
            anew = review(nature=draw(NATURES), category=draw(CATEGORIES))
            records.append(replace(anew, id=f"r{place}", project_id=own.project_id, cause_id=own.id))
    return register(*records)


@given(told_of_projects())
def test_by_whatever_heading_causes_are_put_together_they_come_to_the_same(snapshot):
    found = sorted_causes(snapshot, MEETING_ON)
    ids, days = sorted(own.cause.id for own in found), sum(own.cause.days_lost or 0 for own in found)
    for key in CauseKey:
        lines = pareto(snapshot, MEETING_ON, key)
        assert sorted(own.cause.id for line in lines for own in line.causes) == ids
        assert [line.share_days for line in lines][-1:] == [days] * bool(ids)
        assert [line.days for line in lines] == sorted((line.days for line in lines), reverse=True)


@given(told_of_projects())
def test_a_heading_splits_into_the_natures_of_its_causes(snapshot):
    natures = {line.key: line.count for line in pareto(snapshot, MEETING_ON, CauseKey.NATURE)}
    for key in (CauseKey.OWNER, CauseKey.GROUP):
        lines = pareto(snapshot, MEETING_ON, key)
        assert {
            str(nature or ""): count
            for nature in (*CauseNature, None)
            if (count := sum(line.of_nature(nature) for line in lines))
        } == natures

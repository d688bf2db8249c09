"""Words on a project's standing: said, said again, taken back."""

from datetime import date
from itertools import count
from typing import Any

from egov_desktop.actions.judging.rating import (
    override_rating,
    rate_own,
    reclassify,
    take_back_override,
    take_back_reclassification,
)
from egov_desktop.domain.enumerations import CauseNature, Rating
from egov_desktop.domain.judgement.ratings.causes import sorted_causes
from egov_desktop.domain.judgement.ratings.rating import rate
from egov_desktop.domain.records import CauseReview, OwnerRating, ReportingPeriod
from egov_desktop.domain.rules import refusals
from tests.builders import MEETING_ON, cause, milestone, project, register

JUNE = ReportingPeriod(id="k6", code="2020-06", figures_on=MEETING_ON)
OWN = project(figures_on=MEETING_ON)
SAID = cause(id="c")
START = register(OWN, JUNE, SAID, milestone(date(2020, 4, 1)))
_numbers = count(1)


def new_id():
    return f"new-{next(_numbers)}"


def rated(snapshot) -> Any:
    return rate(snapshot, OWN, JUNE, MEETING_ON)


def test_the_secretariats_word_counts_and_said_again_replaces_itself():
    once = START.apply(override_rating(rated(START), Rating.YELLOW, "Đã có phương án tháo gỡ", new_id=new_id))
    twice = once.apply(override_rating(rated(once), Rating.GREEN, "Đã xong", new_id=new_id))
    assert (rated(once).shown, rated(twice).shown) == (Rating.YELLOW, Rating.GREEN)
    assert len(twice.children(type(rated(twice).override), "p")) == 1


def test_a_word_without_a_reason_is_refused():
    found = refusals(START, override_rating(rated(START), Rating.GREEN, "  ", new_id=new_id))
    assert [own.field for own in found] == ["reason"]


def test_a_word_taken_back_leaves_the_computed_rating():
    said = START.apply(override_rating(rated(START), Rating.GREEN, "Đã xong", new_id=new_id))
    assert rated(said.apply(take_back_override(rated(said).override))).shown is Rating.RED


def test_an_owner_rates_its_project_once_for_a_period():
    once = START.apply(rate_own(START, OWN, JUNE, Rating.GREEN, "Đúng hẹn", new_id=new_id))
    twice = once.apply(rate_own(once, OWN, JUNE, Rating.YELLOW, "", new_id=new_id))
    assert [own.rating for own in twice.children(OwnerRating, "p")] == [Rating.YELLOW]


def test_an_owner_takes_its_word_back():
    said = START.apply(rate_own(START, OWN, JUNE, Rating.GREEN, "", new_id=new_id))
    assert rated(said.apply(rate_own(said, OWN, JUNE, None, "", new_id=new_id))).own is None


def reclassified(snapshot, on, nature=CauseNature.SUBJECTIVE):
    return snapshot.apply(reclassify(snapshot, SAID, nature, "", "Hồ sơ chậm", on=on, new_id=new_id))


def test_a_cause_is_sorted_anew_and_the_owners_word_stays():
    (found,) = sorted_causes(reclassified(START, MEETING_ON), MEETING_ON)
    assert (found.nature, found.cause.nature) == (CauseNature.SUBJECTIVE, CauseNature.OBJECTIVE)


def test_a_later_sorting_keeps_the_earlier_one_as_history():
    later = reclassified(reclassified(START, date(2020, 5, 31)), MEETING_ON, CauseNature.OBJECTIVE)
    assert len(later.all(CauseReview)) == 2
    assert sorted_causes(later, MEETING_ON)[0].nature is CauseNature.OBJECTIVE


def test_a_sorting_taken_back_leaves_the_owners():
    sorted_anew = reclassified(START, MEETING_ON)
    found: Any = sorted_causes(sorted_anew, MEETING_ON)[0]
    assert sorted_causes(sorted_anew.apply(take_back_reclassification(found.review)), MEETING_ON)[
        0
    ].nature is (CauseNature.OBJECTIVE)

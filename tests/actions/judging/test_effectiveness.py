"""The secretariat edits what the program proposes of a group, and can take the proposal again."""

import pytest

from egov_desktop.actions.judging.effectiveness import assess_group, take_back_assessment
from egov_desktop.domain.enumerations import Direction, EffectivenessAspect, EffectivenessRating
from egov_desktop.domain.judgement.effectiveness import group_sheet
from egov_desktop.domain.records import EffectivenessFigure, ReportingPeriod
from egov_desktop.errors import RefusedByRules
from egov_desktop.wording.judged.effectiveness import paragraph_of, proposed_paragraph
from tests.builders import MEETING_ON, group, register

GROUP, PERIOD = group(), ReportingPeriod(id="k", code="2020-06", figures_on=MEETING_ON)
FIGURE = EffectivenessFigure(
    id="f", group_id="ht", aspect=EffectivenessAspect.ACTUAL_USE, name="Cuộc họp trực tuyến", unit="cuộc",
    direction=Direction.UP, before_value=12, target_value=30, now_value=41, measured_on=MEETING_ON, source="31/BC",
)  # fmt: skip
EFFECTIVE, LIMITED = EffectivenessRating.EFFECTIVE, EffectivenessRating.LIMITED


def sheet(snapshot):
    return group_sheet(snapshot, GROUP, PERIOD, MEETING_ON)


def said(snapshot, rating, paragraph):
    return snapshot.apply(assess_group(sheet(snapshot), rating, paragraph, new_id=lambda: "a"))


@pytest.fixture
def before():
    return register(GROUP, PERIOD, FIGURE)


def test_the_edited_paragraph_is_printed_and_the_proposal_stays_visible(before):
    after = sheet(said(before, LIMITED, "Nhóm đã giúp họp trực tuyến."))
    assert (after.rating, paragraph_of(after)) == (LIMITED, "Nhóm đã giúp họp trực tuyến.")
    assert (after.proposed, proposed_paragraph(after)[:7]) == (EFFECTIVE, "Nhóm Nh")


def test_a_word_said_again_takes_the_place_of_the_last(before):
    again = said(said(before, LIMITED, "Một."), None, "Hai.")
    assert (sheet(again).rating, paragraph_of(sheet(again))) == (EFFECTIVE, "Hai.")


def test_the_proposal_taken_back_counts_again(before):
    after = said(before, LIMITED, "Một.")
    assessment = sheet(after).assessment
    assert assessment is not None
    back = after.apply(take_back_assessment(assessment))
    assert (sheet(back).assessment, sheet(back).rating) == (None, EFFECTIVE)


def test_what_only_repeats_the_proposal_is_not_kept(before):
    assert not assess_group(sheet(before), EFFECTIVE, proposed_paragraph(sheet(before)), new_id=lambda: "a")
    after = said(before, LIMITED, "Một.")
    assert sheet(said(after, EFFECTIVE, "")).assessment is None


def test_without_evidence_no_other_rating_is_kept():
    with pytest.raises(RefusedByRules) as refused:
        said(register(GROUP, PERIOD), EFFECTIVE, "Rất tốt.")
    assert refused.value.code == "rating_without_evidence"

"""A group is judged by figures that have a source; without any, nothing is claimed of it."""

from datetime import date
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.domain.enumerations import Direction, EffectivenessAspect, EffectivenessRating, Stage
from egov_desktop.domain.judgement.effectiveness import Change, Gap, change_of, group_sheet, group_sheets
from egov_desktop.domain.records import EffectivenessFigure, GroupAssessment, ReportingPeriod
from tests.builders import MEETING_ON, group, project, register, step

UP, DOWN = Direction.UP, Direction.DOWN
SERVICE, COST, OPEN, USE, FIT = EffectivenessAspect
CLEAR, EFFECTIVE, LIMITED, NO_EVIDENCE = EffectivenessRating
GROUP = group()
IN_USE = project(group_id="ht", stage=Stage.IN_USE, stage_since=date(2019, 9, 20))
PERIOD = ReportingPeriod(id="k", code="2020-06", figures_on=MEETING_ON)
_numbers = count(1)


def figure(before=None, target=None, now=None, direction=UP, **more):
    own = {
        "id": f"f{next(_numbers)}", "group_id": "ht", "aspect": USE, "name": f"Chỉ số {next(_numbers)}",
        "measured_on": date(2020, 6, 20), "source": "31/BC-VPUBND",
    }  # fmt: skip
    return EffectivenessFigure(
        before_value=before, target_value=target, now_value=now, direction=direction, **(own | more)
    )


def sheet(*records, on=MEETING_ON):
    return group_sheet(register(GROUP, PERIOD, *records), GROUP, PERIOD, on)


@pytest.mark.parametrize(
    ("before", "target", "now", "direction", "said"),
    [
        (8, 30, 30, UP, Change.REACHED),
        (14, 4, 3, DOWN, Change.REACHED),
        (8, 30, 19, UP, Change.BETTER),
        (8, 30, 18, UP, Change.SLIGHT),
        (14, 4, 9, DOWN, Change.BETTER),
        (8, None, 9, UP, Change.BETTER),
        (8, 30, 8, UP, Change.UNCHANGED),
        (30, 30, 30, UP, Change.UNCHANGED),
        (8, 30, 7, UP, Change.WORSE),
        (14, 4, 15, DOWN, Change.WORSE),
        (None, 500, 310, UP, Change.SHORT),
        (None, 500, 500, UP, Change.REACHED),
        (None, None, 310, UP, None),
        (8, 30, None, UP, None),
        (8, 30, 19, None, None),
    ],
)
def test_what_a_figure_shows_depends_on_where_it_came_from_and_should_go(
    before, target, now, direction, said
):
    assert change_of(figure(before, target, now, direction)) is said


def test_without_evidence_nothing_but_that_may_be_said():
    found = sheet(IN_USE)
    assert (found.proposed, found.allowed) == (NO_EVIDENCE, (NO_EVIDENCE,))
    assert found.aspects_without_evidence == tuple(EffectivenessAspect)


@pytest.mark.parametrize(
    ("missing", "gap"),
    [
        ({"source": " "}, Gap.NO_SOURCE),
        ({"measured_on": None}, Gap.NO_DAY),
        ({"direction": None}, Gap.NO_DIRECTION),
        ({"now": None}, Gap.NO_NOW),
        ({"before": None, "target": None}, Gap.NO_COMPARISON),
    ],
)
def test_a_figure_that_lacks_something_is_no_evidence_and_says_what(missing, gap):
    found = sheet(figure(**({"before": 8, "target": 30, "now": 30} | missing)))
    assert [row.gaps for row in found.incomplete] == [(gap,)]
    assert found.rating is NO_EVIDENCE


def test_a_project_that_is_not_in_use_proves_nothing_yet():
    building = project(group_id="ht", stage=Stage.IMPLEMENTING)
    found = sheet(building, figure(8, 30, 30, project_id="p"))
    assert [row.gaps for row in found.rows] == [(Gap.NOT_IN_USE,)]
    assert (found.in_use, found.rating) == ((), NO_EVIDENCE)


def test_clear_needs_three_aspects_half_at_their_target_and_nothing_worse():
    three = [figure(8, 30, 30, aspect=SERVICE), figure(8, 30, 20, aspect=COST), figure(9, 5, 5, DOWN)]
    assert sheet(*three).proposed is CLEAR
    assert sheet(*three[:2]).proposed is EFFECTIVE
    assert sheet(*three, figure(8, 30, 7, aspect=FIT), figure(8, 9, 9)).proposed is EFFECTIVE
    assert sheet(*three, figure(8, 30, 20), figure(8, 30, 21)).proposed is EFFECTIVE


def test_fewer_than_half_advancing_is_limited():
    slight = [figure(46, 90, 50), figure(8, 30, 8)]
    assert sheet(*slight, figure(8, 30, 30)).proposed is LIMITED
    assert sheet(figure(8, 30, 8), figure(8, 30, 30)).proposed is EFFECTIVE


def test_projects_in_use_are_listed_with_the_day_and_counted_by_their_figures():
    settled = project("q", group_id="ht", stage=Stage.SETTLED, stage_since=date(2020, 1, 5))
    used = step(Stage.IN_USE, date(2018, 4, 1), project_id="q")
    found = sheet(IN_USE, settled, used, figure(8, 30, 30, project_id="q"))
    assert [(own.project.id, own.since_on) for own in found.in_use] == [
        ("p", date(2019, 9, 20)),
        ("q", date(2018, 4, 1)),
    ]
    assert ([own.id for own in found.with_figures], [own.id for own in found.without_figures]) == (
        ["q"],
        ["p"],
    )


def test_the_figure_measured_last_by_the_day_stands_on_the_sheet():
    old = figure(8, 30, 19, name="Hồ sơ trực tuyến", measured_on=date(2020, 3, 31))
    new = figure(8, 30, 24, name="Hồ sơ  trực tuyến", measured_on=date(2020, 6, 30))
    later = figure(8, 30, 29, name="Hồ sơ trực tuyến", measured_on=date(2020, 9, 30))
    assert [row.figure.now_value for row in sheet(old, new, later).rows] == [24]
    assert [row.figure.now_value for row in sheet(old, new, later, on=date(2020, 4, 1)).rows] == [19]


def test_a_project_takes_its_figures_along_to_another_group():
    moved = project(group_id="cq", stage=Stage.IN_USE)
    own = figure(8, 30, 30, project_id="p")
    first, second = group_sheets(register(GROUP, group("cq"), moved, own), None, MEETING_ON)
    assert {first.group.id: len(first.rows), second.group.id: len(second.rows)} == {"ht": 0, "cq": 1}


def test_the_secretariats_word_counts_while_there_is_evidence_for_it():
    said = GroupAssessment(id="a", group_id="ht", period_id="k", rating=LIMITED)
    assert sheet(said, figure(8, 30, 30)).rating is LIMITED
    assert sheet(said).rating is NO_EVIDENCE


def test_what_was_said_of_another_period_is_not_said_of_this():
    said = GroupAssessment(id="a", group_id="ht", period_id="other", rating=LIMITED)
    assert sheet(said, figure(8, 30, 30)).assessment is None


def test_every_figure_stands_under_its_aspect():
    found = sheet(figure(8, 30, 30, aspect=OPEN), figure(8, 30, 30))
    assert [(line.aspect, len(line.rows)) for line in found.aspects] == [
        (SERVICE, 0), (COST, 0), (OPEN, 1), (USE, 1), (FIT, 0),
    ]  # fmt: skip


VALUES = st.none() | st.integers(0, 40)


@st.composite
def some_figures(draw):
    """Figures of the group or of its project, each of which may lack anything."""
    more = {
        "aspect": draw(st.sampled_from(EffectivenessAspect)), "direction": draw(st.sampled_from([UP, DOWN, None])),
        "measured_on": draw(st.sampled_from([None, date(2020, 6, 20), date(2020, 8, 1)])),
        "source": draw(st.sampled_from(["31/BC-VPUBND", "", " "])), "project_id": draw(st.sampled_from([None, "p"])),
    }  # fmt: skip
    return figure(draw(VALUES), draw(VALUES), draw(VALUES), **more)


def is_evidence(own, *, in_use):
    has_ground = own.source.strip() and own.measured_on and own.measured_on <= MEETING_ON
    compares = own.now_value is not None and (own.before_value, own.target_value) != (None, None)
    return bool(has_ground and compares and own.direction and (in_use or own.project_id is None))


@given(st.lists(some_figures(), max_size=5), st.booleans(), st.none() | st.sampled_from(EffectivenessRating))
def test_without_any_figure_that_proves_something_there_is_never_another_word(figures, in_use, word):
    own = IN_USE if in_use else project(group_id="ht", stage=Stage.IMPLEMENTING)
    said = [GroupAssessment(id="a", group_id="ht", period_id="k", rating=word)] if word else []
    found = sheet(own, *figures, *said)
    proven = [one for one in figures if is_evidence(one, in_use=in_use)]
    assert {row.figure.id for row in found.evidence} == {one.id for one in proven}
    assert proven or found.rating is found.proposed is NO_EVIDENCE
    assert set(found.aspects_without_evidence) == set(EffectivenessAspect) - {one.aspect for one in proven}


@given(st.lists(some_figures(), max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_figures_says_nothing(figures, chance):
    mixed = chance.sample(figures, len(figures))
    one, other = sheet(IN_USE, *figures), sheet(IN_USE, *mixed)
    assert (one.proposed, one.aspects) == (other.proposed, other.aspects)

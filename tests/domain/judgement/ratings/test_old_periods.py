"""What was judged of an old period stays: later thresholds and later words change nothing in it."""

from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.actions.starting.demo import LAST_DAY, demo_register
from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.enumerations import Rating, ThresholdCode
from egov_desktop.domain.judgement.meetings.tasks import standings_on
from egov_desktop.domain.judgement.periods import periods_in_order
from egov_desktop.domain.judgement.ratings.causes import unexplained
from egov_desktop.domain.judgement.ratings.history import Change, Strips, change_between
from egov_desktop.domain.judgement.ratings.rating import rate_all
from egov_desktop.domain.judgement.ratings.thresholds import PROPOSED, threshold
from egov_desktop.domain.records import Project, RatingOverride, Record, ReportingPeriod, Threshold
from egov_desktop.domain.snapshot import Snapshot
from tests.builders import register

CODES = st.sampled_from(ThresholdCode)
VALUES = st.integers(0, 400)


@cache
def autumn() -> Snapshot:
    """The illustrative register after its last meeting."""
    return demo_register(LAST_DAY)


def periods() -> list[ReportingPeriod]:
    return [own for own in periods_in_order(autumn()) if own.figures_on and own.figures_on <= LAST_DAY]


def with_records(*records: Record) -> Snapshot:
    return autumn().apply([RecordChange(None, own) for own in records])


def colours(snapshot: Snapshot, period: ReportingPeriod) -> dict[str, Rating | None]:
    return {own: found.shown for own, found in rate_all(snapshot, period, LAST_DAY).items()}


def later_thresholds(draw_codes: dict[ThresholdCode, int], since: date) -> list[Record]:
    return [
        Threshold(id=f"nguong-{code}", code=code, value=value, valid_from=since)
        for code, value in draw_codes.items()
    ]


@given(st.dictionaries(CODES, VALUES, min_size=1, max_size=4), st.integers(0, 2))
def test_thresholds_of_a_later_day_change_nothing_in_an_old_period(decided, place):
    period = periods()[place]
    since = (period.figures_on or LAST_DAY) + timedelta(days=1)
    assert colours(with_records(*later_thresholds(decided, since)), period) == colours(autumn(), period)


@given(st.dictionaries(CODES, VALUES, min_size=1, max_size=4), st.integers(0, 60))
def test_what_was_late_due_and_unexplained_on_an_old_day_stays_so_too(decided, days):
    on = LAST_DAY - timedelta(days=days)
    after = with_records(*later_thresholds(decided, on + timedelta(days=1)))
    assert unexplained(after, on) == unexplained(autumn(), on)
    assert standings_on(after, on) == standings_on(autumn(), on)


def test_a_stricter_threshold_does_judge_the_periods_from_its_day_on():
    period = periods()[-1]
    own = Threshold(id="n", code=ThresholdCode.SCHEDULE_RED_DAYS, value=1, valid_from=period.figures_on)
    before, after = colours(autumn(), period), colours(with_records(own), period)
    assert list(after.values()).count(Rating.RED) > list(before.values()).count(Rating.RED)


@given(
    st.lists(st.tuples(VALUES, st.none() | st.integers(0, 30), st.none() | st.integers(0, 30)), max_size=5),
    st.integers(0, 30),
)
def test_of_several_the_one_holds_that_began_last(several, day):
    first, code = date(2020, 6, 1), ThresholdCode.SCHEDULE_RED_DAYS
    rows = [
        Threshold(
            id=f"n{place}", code=code, value=value,
            valid_from=None if since is None else first + timedelta(since),
            valid_to=None if until is None else first + timedelta(until),
        )
        for place, (value, since, until) in enumerate(several)
    ]  # fmt: skip
    holding = [
        (-1 if since is None else since, place, value)
        for place, (value, since, until) in enumerate(several)
        if (since is None or since <= day) and (until is None or day <= until)
    ]
    wanted = max(holding)[2] if holding else PROPOSED[code]
    assert threshold(register(*rows), code, first + timedelta(day)) == wanted


@given(st.integers(0, 2), st.sampled_from(Rating), st.data())
def test_a_word_of_the_secretariat_changes_its_project_in_its_period_and_nothing_else(place, rating, data):
    project = data.draw(st.sampled_from(sorted(autumn().all(Project))))
    period = periods()[place]
    said = RatingOverride(id="~", project_id=project, period_id=period.id, rating=rating, reason="Đã rõ")
    for own in periods():
        before, after = colours(autumn(), own), colours(with_records(said), own)
        assert after == (before | {project: rating} if own == period else before)


BETTER: list[Rating | None] = [Rating.RED, Rating.YELLOW, Rating.GREEN]
STRIPS = st.lists(st.sampled_from([*Rating]), min_size=1, max_size=14)


def told(said: list[Rating]) -> tuple[Snapshot, Project, list[ReportingPeriod]]:
    """A project of which the secretariat said these ratings, period after period."""
    own = Project(id="p", code="P", name="Dự án")
    months = [date(2019 + (at // 12), at % 12 + 1, 28) for at in range(len(said))]
    held = [
        ReportingPeriod(id=f"k{at:02}", code=f"k{at:02}", figures_on=day) for at, day in enumerate(months)
    ]
    words = [
        RatingOverride(id=f"o{at:02}", project_id="p", period_id=held[at].id, rating=one, reason="Đã rõ")
        for at, one in enumerate(said)
    ]
    return register(own, *held, *words), own, held


@given(STRIPS)
def test_a_strip_shows_the_last_twelve_and_counts_back_through_how_many_each_stayed(said):
    snapshot, own, held = told(said)
    steps = Strips(snapshot, held[-1], LAST_DAY).of(own)
    assert [step.shown for step in steps] == said[-12:]
    if len(said) <= 12:
        for at, step in enumerate(steps):
            run = next((back for back in range(1, at + 1) if said[at - back] is not said[at]), at + 1)
            assert step.same_for == run


@given(STRIPS)
def test_every_step_of_a_strip_has_the_word_for_where_it_went(said):
    snapshot, own, held = told(said)
    steps = Strips(snapshot, held[-1], LAST_DAY).of(own)
    for before, step in pairwise(steps):
        assert step.change is change_between(before.shown, step.shown)
        if step.change in (Change.IMPROVED, Change.WORSENED):
            went = BETTER.index(step.shown) - BETTER.index(before.shown)
            assert (went > 0) is (step.change is Change.IMPROVED)
        assert (step.change is Change.UNCHANGED) is (before.shown is step.shown is not Rating.GREY)

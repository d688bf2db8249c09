"""How the projects are rated on a day, as the brief tells it: all counted, the red and yellow ones with their reasons."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from egov_desktop.documents.brief.facts.lateness import cause_lines
from egov_desktop.documents.brief.facts.names import Names
from egov_desktop.documents.brief.value import RatedLine, Ratings
from egov_desktop.documents.texts import one_line
from egov_desktop.domain.enumerations import Rating
from egov_desktop.domain.judgement.ratings.rating import (
    ProjectRating,
    by_attention,
    rate_all,
    rated_period,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.judged.ratings import deciding_sentences, period_words
from egov_desktop.wording.numbers import whole

TOLD = (Rating.RED, Rating.YELLOW)
SHOWN_ORDER = (Rating.RED, Rating.YELLOW, Rating.GREEN, Rating.GREY, None)


def ratings_by_project(snapshot: Snapshot, on: date) -> Mapping[str, ProjectRating]:
    """Rate the projects in the period whose figures the day shows; nothing where the register keeps no period."""
    period = rated_period(snapshot, on)
    return rate_all(snapshot, period, on) if period else {}


def ratings_of(
    snapshot: Snapshot,
    rated: Mapping[str, ProjectRating],
    late_days: Mapping[str, int],
    on: date,
    names: Names,
) -> Ratings | None:
    """Count all, and tell the red and yellow ones, and whichever is late for so many days, in the order of attention, the latest first."""
    if not rated:
        return None
    by_code = by_attention(rated.values())
    ratings = sorted(by_code, key=lambda own: (own.place, -late_days.get(own.project.id, 0)))
    counted = Counter(own.shown for own in ratings)
    period = ratings[0].period
    return Ratings(
        one_line(period_words(period)) if period else "",
        ratings[0].on,
        tuple((rating, counted[rating]) for rating in SHOWN_ORDER if counted[rating]),
        tuple(
            _line(snapshot, own, late_days.get(own.project.id, 0), on, names)
            for own in ratings
            if own.shown in TOLD or own.project.id in late_days
        ),
    )


def _line(snapshot: Snapshot, own: ProjectRating, days: int, on: date, names: Names) -> RatedLine:
    why = own.override.reason if own.override else ""
    reasons = (f"Cơ quan tổng hợp: {one_line(why)}",) if why else deciding_sentences(own)
    if own.shown not in TOLD and days:
        reasons = (f"Chậm {whole(days)} ngày", *reasons)
    return RatedLine(names.of(own.project), own.shown, reasons, cause_lines(snapshot, own.project, on))

"""Measures the rating of a portfolio as the page Đánh giá dự án asks for it: all projects for one period, and the strips in sight."""

from datetime import date, timedelta

from egov_desktop.domain.judgement.ratings.causes import unexplained
from egov_desktop.domain.judgement.ratings.history import Strips
from egov_desktop.domain.judgement.ratings.rating import by_attention, rate_all
from egov_desktop.domain.records import Project, ReportingPeriod
from egov_desktop.domain.snapshot import Snapshot
from tests.bench.figures import Figure, median_seconds, told
from tests.builders import full_register, register

ON = date(2020, 6, 30)
PERIODS, IN_SIGHT = 12, 30
SIZES = (40, 1_000)
C_OF_BUDGETS_S = 0.0308
"""The calibrator on the machine for which the budgets in seconds were set."""
_BUDGET_S = 0.5
"""Our own: what a page may take to be filled without a word of waiting, for the largest province known."""


def measure_ratings(calibrator: float, times: int) -> list[Figure]:
    """Rate everything, and work out the strips of the rows that the page shows."""
    slower = calibrator / C_OF_BUDGETS_S
    figures: list[Figure] = []
    for projects in SIZES:
        snapshot = _rated_register(projects)
        for what, work in (("all projects rated", _rated), ("  the strips of the rows in sight", _strips)):
            spent = median_seconds(lambda own=snapshot, work=work: work(own), times)
            allowed = _BUDGET_S * slower
            figures.append(Figure(what, projects, told(spent), spent / allowed, "× 500 ms × C / 30.8 ms", 1))
    return figures


def _rated_register(projects: int) -> Snapshot:
    periods = (
        ReportingPeriod(id=f"k{at}", code=f"ky-{PERIODS - at:02}", figures_on=ON - timedelta(days=30 * at))
        for at in range(PERIODS)
    )
    return register(*full_register(projects), *periods)


def _rated(snapshot: Snapshot) -> None:
    by_attention(rate_all(snapshot, _period(snapshot), ON).values())
    unexplained(snapshot, ON)


def _strips(snapshot: Snapshot) -> None:
    strips = Strips(snapshot, _period(snapshot), ON)
    for one in list(snapshot.all(Project).values())[:IN_SIGHT]:
        strips.of(one)


def _period(snapshot: Snapshot) -> ReportingPeriod:
    return max(snapshot.all(ReportingPeriod).values(), key=lambda own: own.figures_on or date.min)

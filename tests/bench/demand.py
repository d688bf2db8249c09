"""Measures the demand solver: one group of all projects, two targets, and the same with months fixed by hand."""

from collections.abc import Iterator
from datetime import date

from egov_desktop.domain.judgement.demand.solving import Cell, solve
from egov_desktop.domain.records import Record
from egov_desktop.domain.snapshot import Snapshot
from tests.bench.figures import Figure, median_seconds, told
from tests.builders import TY, group, milestone, payment, plan, project, register

PROJECTS = 1_000
ON = date(2020, 6, 30)
TARGETS = ((60, date(2020, 9, 30)), (95, date(2020, 12, 31)))
C_OF_BUDGETS_S = 0.0308
"""The calibrator on the machine for which the budgets in seconds were set."""


def measure_demand(calibrator: float, times: int) -> list[Figure]:
    """Solve for a group of 1,000 projects, and again after the clerk fixed a month of every tenth."""
    snapshot = asked_of()
    fixed = {(f"p{number}", date(2020, 8, 1)): TY for number in range(0, PROJECTS, 10)}
    solve(snapshot, "g", 2020, TARGETS, ON)
    slower = calibrator / C_OF_BUDGETS_S
    return [
        _figure("demand of a group solved, two targets", snapshot, {}, times, slower),
        _figure("  solved again around 100 fixed months", snapshot, fixed, times, slower),
    ]


def asked_of() -> Snapshot:
    """A group of projects of unlike plans, each with payments and milestones of its own."""
    return register(group("g"), *(record for number in range(PROJECTS) for record in _project(number)))


def _project(number: int) -> Iterator[Record]:
    own = f"p{number}"
    yield project(own, group_id="g", total_investment_dong=(20 + number % 7) * TY)
    yield plan((3 + number % 11) * TY + number, project_id=own)
    for month in range(1, 7):
        yield payment(TY // 4 + number, date(2020, month, 10), project_id=own)
    for month in range(7 + number % 3, 13, 2):
        yield milestone(
            date(2020, month, 15), project_id=own, weight=10 + number % 30, is_payment_bearing=number % 5 > 0
        )


def _figure(what: str, snapshot: Snapshot, fixed: dict[Cell, int], times: int, slower: float) -> Figure:
    spent = median_seconds(lambda: solve(snapshot, "g", 2020, TARGETS, ON, fixed), times)
    return Figure(what, PROJECTS, told(spent), spent / (0.3 * slower), "× 300 ms × C / 30.8 ms", 1)

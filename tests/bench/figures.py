"""What was measured, beside what it was measured against and what is allowed, and how it is printed."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

_HEAD = ("", "projects", "measured", "ratio", "budget", "")


@dataclass(frozen=True)
class Figure:
    """One measured figure. `ratio` is how many times `unit`; a figure without a budget is told for information."""

    what: str
    projects: int
    measured: str
    ratio: float
    unit: str
    budget: float | None = None

    @property
    def is_over(self) -> bool:
        return self.budget is not None and self.ratio > self.budget

    def cells(self) -> tuple[str, ...]:
        budget = "" if self.budget is None else f"≤ {self.budget:g}"
        verdict = "" if self.budget is None else "OVER" if self.is_over else "ok"
        return (
            self.what,
            f"{self.projects:,}",
            self.measured,
            f"{self.ratio:.2f} {self.unit}",
            budget,
            verdict,
        )


def print_figures(figures: list[Figure]) -> None:
    rows = [_HEAD, *(figure.cells() for figure in figures)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(_HEAD))]
    for row in rows:
        cells = (
            cell.ljust(width) if place in (0, 5) else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("  ".join(cells).rstrip())


def seconds(work: Callable[[], object]) -> float:
    """The seconds that the work takes once."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def median_seconds(work: Callable[[], object], times: int) -> float:
    return statistics.median(seconds(work) for _ in range(times))


def in_turn(times: int, *works: Callable[[], float]) -> tuple[float, ...]:
    """The median of each work's own seconds, measured in turn, so that all meet the same load of the machine."""
    rounds = [[work() for work in works] for _ in range(times)]
    return tuple(statistics.median(own) for own in zip(*rounds, strict=True))


def calibrate() -> float:
    """The seconds of a fixed piece of arithmetic, by which figures of different machines are compared."""
    return median_seconds(lambda: sum(number * number for number in range(10**6)), 5)


def told(duration: float) -> str:
    return f"{duration * 1000:,.1f} ms" if duration < 1 else f"{duration:,.2f} s"

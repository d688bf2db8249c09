"""How amounts and days become places on a sheet: units, round steps and the months under an axis."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import BILLION, MILLION, decimal

MONTHS = ("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12")


@dataclass(frozen=True, slots=True)
class MoneyUnit:
    """In what a chart counts money: so many đồng, written with so many decimals."""

    dong: int
    places: int
    name: str

    def written(self, amount_dong: int) -> str:
        return decimal(Fraction(amount_dong, self.dong), self.places)

    def ticked(self, amount_dong: int, step_dong: int) -> str:
        """Write an amount beside an axis: without decimals where the steps have none."""
        return decimal(Fraction(amount_dong, self.dong), 0 if step_dong % self.dong == 0 else 1)


def money_unit(largest_dong: int) -> MoneyUnit:
    """Choose tỷ đồng from ten of them, triệu đồng below."""
    if largest_dong >= 10 * BILLION:
        return MoneyUnit(BILLION, 1 if largest_dong < 10_000 * BILLION else 0, "tỷ đồng")
    return MoneyUnit(MILLION, 0 if largest_dong >= 10 * MILLION else 1, "triệu đồng")


def round_step(top: int, most: int) -> int:
    """Give the step of 1, 2 or 5 times a power of ten that goes at most so many times into `top`."""
    step, factors = 1, (2, Fraction(5, 2), 2)
    turn = 0
    while top > step * most:
        step = int(step * factors[turn % 3])
        turn += 1
    return step


@dataclass(frozen=True, slots=True)
class Days:
    """Days on a line from left to right; a day outside stands at its end."""

    first: date
    last: date
    left: float
    right: float

    def place(self, on: date) -> float:
        span = max(1, (self.last - self.first).days)
        share = min(max((on - self.first).days, 0), span) / span
        return self.left + share * (self.right - self.left)

    def holds(self, on: date) -> bool:
        return self.first <= on <= self.last

    def months(self) -> Iterator[date]:
        """Give the first day of every month that begins on the line."""
        month = self.first.replace(day=1)
        while month <= self.last:
            if month >= self.first:
                yield month
            month = next_month(month)


def next_month(on: date, months: int = 1) -> date:
    count = on.month - 1 + months
    return date(on.year + count // 12, count % 12 + 1, 1)


def month_name(on: date) -> str:
    return say(MONTHS[on.month - 1])

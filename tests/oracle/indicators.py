"""A directive's figures reckoned from the rows by docs/INDICATORS.md: numerators and denominators added, never rates."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from tests.oracle.ledger import Ledger, Row, holds, month_end

LEVELS = ("province", "district", "commune")
Pair = tuple[int, int]


class Sum(NamedTuple):
    """What several agencies reported together: the two numbers (none where nobody did), who owes, and who gave."""

    pair: Pair | None
    asked: int
    reported: int


class Month:
    """One directive's month, with the agencies that there were on its last day."""

    def __init__(self, ledger: Ledger, directive_id: str, month: date) -> None:
        self.ledger, self.month, self.last = ledger, month, month_end(month)
        self.indicators = ledger.rows("indicator", directive_id=directive_id)
        self.agencies = {own["id"]: own for own in ledger.rows("agency") if holds(own, self.last)}
        self.above = {own: self._above(own) for own in self.agencies}
        self._reporters = {own["agency_id"] for own in ledger.rows("indicator_year")}

    def figure(self, indicator_id: str, agency_id: str) -> Pair | None:
        """Give the two numbers where both are there; of two records, the one of the lower id."""
        kept = self.ledger.rows(
            "indicator_year", agency_id=agency_id, indicator_id=indicator_id, year=self.month.year
        )
        pairs = [
            (r[f"n{self.month:%m}"], r[f"d{self.month:%m}"]) for r in sorted(kept, key=lambda r: r["id"])
        ]
        return next((own for own in pairs if None not in own), None)

    def all_below(self, agency_id: str) -> list[str]:
        return [own for own in self.agencies if agency_id in self._way_up(own)]

    def asks(self, indicator_id: str, agency_id: str) -> bool:
        """Say whether it owes a figure: its level does, and it does not only gather what others report."""
        level = self.agencies[agency_id]["level"]
        gathers = self.above[agency_id] is None and agency_id in self.above.values()
        if level not in LEVELS or (gathers and agency_id not in self._reporters):
            return False
        own = self._target(indicator_id, level)
        return own is None or own["level"] is None or own["rate_percent"] is not None

    def sum(self, indicator_id: str, agency_ids: Iterable[str]) -> Sum:
        chosen = list(agency_ids)
        given = {own: pair for own in chosen if (pair := self.figure(indicator_id, own))}
        owed = [own for own in chosen if own in given or self.asks(indicator_id, own)]
        pair = (sum(n for n, _ in given.values()), sum(d for _, d in given.values())) if given else None
        return Sum(pair, len(owed), len(given))

    def missing(self, indicator_id: str) -> set[str]:
        asked = (own for own in self.agencies if self.asks(indicator_id, own))
        return {self.agencies[own]["code"] for own in asked if self.figure(indicator_id, own) is None}

    def target(self, indicator_id: str, level: str | None) -> int | None:
        own = self._target(indicator_id, level)
        return own["rate_percent"] if own else None

    def common_target(self, indicator_id: str, agency_ids: Iterable[str]) -> int | None:
        """Measure a total over levels that are asked differently against none."""
        gave = [own for own in agency_ids if self.figure(indicator_id, own)]
        asked = {
            self.target(indicator_id, self.agencies[own]["level"])
            for own in gave
            if self.agencies[own]["level"]
        }
        return asked.pop() if len(asked) == 1 else None

    def below(self, indicator: Row) -> set[str]:
        """Name the agencies whose own figure misses what their level is asked."""
        found: set[str] = set()
        for agency_id, agency in self.agencies.items():
            pair, asked = (
                self.figure(indicator["id"], agency_id),
                self.target(indicator["id"], agency["level"]),
            )
            if pair is None or asked is None or not pair[1]:
                continue
            rate, wanted = Fraction(*pair), Fraction(asked, 100)
            if rate > wanted if indicator["direction"] == "down" else rate < wanted:
                found.add(agency["code"])
        return found

    def months_below(self, indicator: Row, agency_code: str) -> int:
        """Count back the months in a row below, each against its own target; a month without a figure ends the row."""
        count, at = 0, self
        while agency_code in at.below(indicator):
            count += 1
            at = Month(self.ledger, indicator["directive_id"], (at.month - timedelta(days=1)).replace(day=1))
        return count

    def outside(self) -> set[tuple[str, str]]:
        """Name what was reported by those that were no agency on the month's last day."""
        own = {row["id"] for row in self.indicators}
        seen = {(row["indicator_id"], row["agency_id"]) for row in self.ledger.rows("indicator_year")}
        return {(i, a) for i, a in seen if i in own and a not in self.agencies and self.figure(i, a)}

    def _target(self, indicator_id: str, level: str | None) -> Row | None:
        held = [
            own
            for own in self.ledger.rows("indicator_target", indicator_id=indicator_id)
            if holds(own, self.last)
            and own["level"] in (level, None)
            and (own["level"] is not None or own["rate_percent"] is not None)
        ]
        held.sort(key=lambda own: (own["level"] is not None, own["valid_from"] or date.min, own["id"]))
        return held[-1] if held else None

    def _way_up(self, agency_id: str) -> Iterator[str]:
        at: str | None = agency_id
        while at is not None:
            yield at
            at = self.above[at]

    def _above(self, agency_id: str) -> str | None:
        """Give the nearest agency above that there was on the day, or its successor of the same code."""
        at = self.agencies[agency_id]["parent_id"]
        while at and (parent := self.ledger.one("agency", at)):
            if at in self.agencies:
                return at
            heirs = [
                own for own, it in self.agencies.items() if it["code"] == parent["code"] and own != agency_id
            ]
            if heirs:
                return min(heirs)
            at = parent["parent_id"]
        return None

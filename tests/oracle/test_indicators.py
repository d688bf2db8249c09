"""A directive's months as the command `indicators` says them, against docs/INDICATORS.md applied to the rows."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.cli.hands import Do
from tests.oracle import chance, chance_figures
from tests.oracle.hands import keep
from tests.oracle.indicators import LEVELS, Month, Pair, Sum
from tests.oracle.ledger import Ledger

QUICK, LONG = range(300, 303), range(303, 360)
TURNS = [date(2024, 12, 1), date(2025, 1, 1), date(2025, 6, 1), date(2025, 7, 1), date(2025, 12, 1)]


@pytest.mark.long
@pytest.mark.parametrize("month", [date(2020, 5, 1), date(2020, 6, 1), date(2020, 9, 1)], ids=str)
def test_many_figures_of_the_demo_add_up(do: Do, made_demo: Path, month: date) -> None:
    compare(do, made_demo, month)


@pytest.mark.parametrize("number", QUICK)
def test_figures_of_chance_add_up(do: Do, tmp_path: Path, number: int) -> None:
    compare_by_chance(do, tmp_path, number)


@pytest.mark.long
@pytest.mark.parametrize("number", LONG)
def test_many_figures_of_chance_add_up(do: Do, tmp_path: Path, number: int) -> None:
    compare_by_chance(do, tmp_path, number)


def compare_by_chance(do: Do, folder: Path, number: int) -> None:
    file = keep(folder / "r.sqlite", chance_figures.figures(number))
    for month in chance.Chance(number).random.sample(TURNS, 2):
        compare(do, file, month)


def compare(do: Do, file: Path, month: date) -> None:
    ledger = Ledger(file)
    said = do("indicators", file, "--period", f"{month:%Y-%m}", "--json").json
    own = Month(ledger, ledger.rows("directive", is_followed=1)[0]["id"], month)
    assert {row["code"] for row in said["indicators"]} == {row["code"] for row in own.indicators}
    for row in own.indicators:
        compare_totals(next(it for it in said["indicators"] if it["code"] == row["code"]), own, row["id"])
        wrong = [
            it for it in said["shortcomings"] if (it["indicator"], it["fault"]) == (row["code"], "below")
        ]
        lasting = {code: own.months_below(row, code) for code in own.below(row)}
        assert {it["agency"]: it["months"] for it in wrong} == lasting
        assert {it["agency"] for it in wrong if it["is_repeated"]} == {
            a for a, n in lasting.items() if n >= 3
        }
    compare_units(said["agencies"], own)
    assert {(it["indicator"], it["agency"]) for it in said["outside"]} == own.outside()


def compare_totals(said: dict[str, Any], own: Month, indicator_id: str) -> None:
    assert _said(said) == own.sum(indicator_id, own.agencies)
    assert said["target_percent"] == own.common_target(indicator_id, own.agencies)
    assert set(said["missing"]) == own.missing(indicator_id)
    for level in LEVELS:
        units = [unit for unit, row in own.agencies.items() if row["level"] == level]
        assert _said(said["levels"].get(level)) == own.sum(indicator_id, units)


def compare_units(said: Iterable[dict[str, Any]], own: Month) -> None:
    found = {unit["code"]: unit["figures"] for unit in said}
    assert set(found) == {row["code"] for row in own.agencies.values()}
    for agency_id, agency in own.agencies.items():
        for row in own.indicators:
            line = found[agency["code"]][row["code"]]
            assert _pair(line["own"]) == own.figure(row["id"], agency_id)
            assert _said(line["with_all_below"]) == own.sum(row["id"], own.all_below(agency_id))
            assert line["target_percent"] == own.target(row["id"], agency["level"])


def _said(total: dict[str, Any] | None) -> Sum:
    """A level of which nobody owes a figure is not spoken of."""
    return Sum(_pair(total["figure"]), total["asked"], total["reported"]) if total else Sum(None, 0, 0)


def _pair(figure: dict[str, Any] | None) -> Pair | None:
    if figure is None:
        return None
    numerator, denominator = figure["numerator"], figure["denominator"]
    assert figure["rate"] == (round(numerator / denominator, 6) if denominator else None)
    return numerator, denominator

"""The annex of a directive read back from Excel, against the numerators and denominators of the rows."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli.hands import Do
from tests.oracle import chance, chance_figures
from tests.oracle.hands import keep
from tests.oracle.indicators import LEVELS, Month, Sum
from tests.oracle.ledger import Ledger, Row, month_end

QUICK, LONG = range(600, 602), range(602, 640)
TURNS = [date(2025, 1, 1), date(2025, 6, 1), date(2025, 7, 1), date(2025, 12, 1)]
BANDS = {"Cấp tỉnh": "province", "Cấp huyện": "district", "Cấp xã": "commune"}


def test_the_annex_of_the_demo_adds_up(do: Do, made_demo: Path, tmp_path: Path) -> None:
    compare(do, made_demo, date(2020, 9, 1), tmp_path)


@pytest.mark.parametrize("number", QUICK)
def test_annexes_of_chance_add_up(do: Do, tmp_path: Path, number: int) -> None:
    compare_by_chance(do, tmp_path, number)


@pytest.mark.long
@pytest.mark.parametrize("number", LONG)
def test_many_annexes_of_chance_add_up(do: Do, tmp_path: Path, number: int) -> None:
    compare_by_chance(do, tmp_path, number)


def compare_by_chance(do: Do, folder: Path, number: int) -> None:
    file = keep(folder / "r.sqlite", chance_figures.figures(number))
    compare(do, file, chance.Chance(number).one(TURNS), folder)


def compare(do: Do, file: Path, month: date, folder: Path) -> None:
    ledger = Ledger(file)
    directive = ledger.rows("directive", is_followed=1)[0]["id"]
    own, path = Month(ledger, directive, month), folder / "ct.xlsx"
    last = month_end(month).isoformat()
    assert do("report", file, "directive", "--on", last, "--directive", directive, "-o", path).code == 0
    book = openpyxl.load_workbook(path).worksheets
    compare_totals(list(book[0].iter_rows()), own)
    compare_units(list(book[1].iter_rows()), own)


def compare_totals(lines: list[Any], own: Month) -> None:
    indicators, units, seen = in_order(own), list(own.agencies), set[str]()
    for line in lines:
        if line[0].value in BANDS:
            units = [it for it, row in own.agencies.items() if row["level"] == BANDS[line[0].value]]
            seen.add(BANDS[line[0].value])
        if isinstance(line[0].value, int):
            compare_total([cell.value for cell in line], own, indicators[line[0].value - 1], units)
    owing = {
        lv
        for lv in LEVELS
        for i in indicators
        for u, row in own.agencies.items()
        if row["level"] == lv and own.sum(i["id"], [u]).asked
    }
    assert seen == owing


def compare_total(line: list[Any], own: Month, indicator: Row, units: list[str]) -> None:
    found = own.sum(indicator["id"], units)
    pair = found.pair or ("–", "–")
    assert line[2:4] == list(pair)
    assert line[4] == rate(found)
    assert line[6] == judged(found, own.common_target(indicator["id"], units), indicator)
    assert line[7:9] == [found.reported, found.asked]


def judged(found: Sum, asked: int | None, indicator: Row) -> str:
    """Say whether it reaches what is asked; without figures, or where levels are asked differently, nothing is said."""
    if found.pair is None or asked is None or not found.pair[1]:
        return "Chưa đánh giá"
    reached, wanted = Fraction(*found.pair), Fraction(asked, 100)
    missed = reached > wanted if indicator["direction"] == "down" else reached < wanted
    return ("Trên mức" if indicator["direction"] == "down" else "Dưới mức") if missed else "Đạt"


def compare_units(lines: list[Any], own: Month) -> None:
    """Every unit down to the districts, where there are none to the communes, with all under it: the rate, (*) where it misses what is asked, (!) where somebody still owes."""
    levels = {row["level"] for row in own.agencies.values()}
    shows = LEVELS[:2] if "district" in levels else LEVELS
    by_name = {row["name"]: it for it, row in own.agencies.items() if row["level"] in shows}
    rows = [line for line in lines if isinstance(line[0].value, int)]
    assert {line[1].value.replace("– ", "") for line in rows} == set(by_name)
    for line in rows:
        units = own.all_below(by_name[line[1].value.replace("– ", "")])
        for cell, indicator in zip(line[2:], in_order(own), strict=True):
            found = own.sum(indicator["id"], units)
            assert shown(cell) == (as_printed(found), set(marks(found, own, indicator, units)))


def marks(found: Sum, own: Month, indicator: Row, units: list[str]) -> Iterator[str]:
    if judged(found, own.common_target(indicator["id"], units), indicator) in ("Dưới mức", "Trên mức"):
        yield "(*)"
    if found.asked > found.reported and not (found.pair and not found.pair[1]):
        yield "(!)"


def as_printed(found: Sum) -> Any:
    if found.pair is None:
        return "–" if found.asked else ""
    return rate(found) if found.pair[1] else "0/0"


def shown(cell: Any) -> tuple[Any, set[str]]:
    """Read the figure and the marks behind it; behind a number they stand in its format."""
    words = str(cell.value or "") if isinstance(cell.value, str | None) else cell.number_format
    found = {own for own in ("(*)", "(!)") if own in words}
    if isinstance(cell.value, str):
        return cell.value.split(" ")[0], found
    return ("" if cell.value is None else pytest.approx(cell.value)), found


def rate(found: Sum) -> Any:
    return pytest.approx(100 * found.pair[0] / found.pair[1]) if found.pair and found.pair[1] else "–"


def in_order(own: Month) -> list[Row]:
    return sorted(own.indicators, key=lambda it: (it["position"] is None, it["position"] or 0, it["code"]))

"""Plan, payments and rates as the command line and the disbursement table say them, against the rows themselves."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.hands import Do
from tests.oracle import chance, money, places
from tests.oracle.hands import keep, sheets
from tests.oracle.ledger import Ledger

DEMO_DAYS = (date(2019, 12, 31), date(2020, 1, 31), date(2020, 6, 30), date(2020, 7, 1), date(2020, 10, 9))
QUICK, LONG = range(4), range(4, 100)


def test_the_demo_adds_up(do: Do, made_demo: Path, tmp_path: Path) -> None:
    compare(do, made_demo, date(2020, 6, 30), tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("on", DEMO_DAYS, ids=str)
def test_the_demo_adds_up_on_many_days(do: Do, made_demo: Path, tmp_path: Path, on: date) -> None:
    compare(do, made_demo, on, tmp_path)


@pytest.mark.parametrize("number", QUICK)
def test_a_register_of_chance_adds_up(do: Do, tmp_path: Path, number: int) -> None:
    compare_by_chance(do, tmp_path, number)


@pytest.mark.long
@pytest.mark.parametrize("number", LONG)
def test_many_registers_of_chance_add_up(do: Do, tmp_path: Path, number: int) -> None:
    compare_by_chance(do, tmp_path, number)


def compare_by_chance(do: Do, folder: Path, number: int) -> None:
    records = chance.records(number)
    payments = [own for own in records if own.KIND in ("disbursement", "capital_plan")]
    file = keep(folder / "r.sqlite", records, gone=payments[:2])
    for on in chance.Chance(number).turns[:2]:
        compare(do, file, on, folder)


def compare(do: Do, file: Path, on: date, folder: Path) -> None:
    ledger = Ledger(file)
    since = on.replace(day=1) - timedelta(days=1)
    compare_summary(do("summary", file, "--on", on.isoformat(), "--json").json, ledger, on, since)
    output = folder / "gn.xlsx"
    assert do("report", file, "disbursement", "--on", on.isoformat(), "-o", output).code == 0
    compare_table(next(iter(sheets(output).values())), ledger, on, since)


def compare_summary(said: dict[str, Any], ledger: Ledger, on: date, since: date) -> None:
    own = money.portfolio(ledger, on.year, on, since)
    rate = money.rate(own["paid"], own["plan"])
    groups = places.counts(ledger, on)
    assert said["plan_dong"] == own["plan"]
    assert said["disbursed_dong"] == own["paid"]
    assert said["rate"] == (None if rate is None else round(float(rate), 6))
    assert (said["carried_plan_dong"], said["carried_disbursed_dong"]) == (
        own["carried_plan"],
        own["paid_carried"],
    )
    assert said["stage_groups"] == {name: groups[name] for name in places.GROUPS}
    assert (said["stopped"], said["without_stage"]) == (groups["stopped"], groups["without_stage"])
    assert {late["id"]: late["days_late"] for late in said["late_milestones"]} == places.late_milestones(
        ledger, on
    )
    assert set(said["without_recent_figures"]) == places.without_figures(ledger, on, 31)


def compare_table(lines: list[list[Any]], ledger: Ledger, on: date, since: date) -> None:
    """Every project's row to the đồng; each group's row and the total the sums of their rows; the rate of its two columns."""
    wanted = {
        own["name"]: money.project_money(ledger, own, on.year, on, since) for own in ledger.rows("project")
    }
    head = next(place for place, line in enumerate(lines) if line[0] == "(1)")
    rows = [line for line in lines[head + 1 :] if line[4] is not None]
    projects = [line for line in rows if isinstance(line[0], int)]
    groups = [line for line in rows if isinstance(line[0], str) and line[0]]
    (whole,) = [line for line in rows if line[1] == "TỔNG SỐ"]
    assert {_plain(line[1]): _figures(line) for line in projects} == {
        name: [*own.values()] for name, own in wanted.items()
    }
    assert _figures(whole) == [*money.added(wanted.values()).values()] == _added(projects) == _added(groups)
    for line in rows:
        _compare_rate(line)


def _compare_rate(line: list[Any]) -> None:
    rate = money.rate(line[10], line[7])
    if rate is None:
        assert line[11] == "–"
    else:
        assert line[11] == pytest.approx(float(rate * 100), abs=1e-6)


def _figures(line: list[Any]) -> list[int]:
    return [*(_dong(own) for own in line[4:11]), _dong(line[12])]


def _dong(cell: Any) -> int:
    """An amount of more than 15 digits stands as text."""
    return int(cell.replace(".", "")) if isinstance(cell, str) else cell


def _added(lines: list[list[Any]]) -> list[int]:
    return [sum(column) for column in zip(*map(_figures, lines), strict=True)]


def _plain(name: str) -> str:
    return name.removesuffix(" (*)").removesuffix(" (!)").strip()

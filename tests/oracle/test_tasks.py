"""Tasks as the command `tasks` lists them, against domain.md 7.3 applied to the rows."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests.cli.hands import Do
from tests.oracle import chance, duties
from tests.oracle.hands import keep
from tests.oracle.ledger import Ledger

QUICK, LONG = range(200, 203), range(203, 280)
DAYS = (date(2020, 6, 29), date(2020, 6, 30), date(2020, 7, 31), date(2020, 9, 30), date(2020, 10, 9))


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_the_tasks_of_the_demo_stand_as_the_table_says(do: Do, made_demo: Path, on: date) -> None:
    compare(do, made_demo, on)


@pytest.mark.parametrize("number", QUICK)
def test_tasks_of_chance_stand_as_the_table_says(do: Do, tmp_path: Path, number: int) -> None:
    compare_by_chance(do, tmp_path, number)


@pytest.mark.long
@pytest.mark.parametrize("number", LONG)
def test_many_tasks_of_chance_stand_as_the_table_says(do: Do, tmp_path: Path, number: int) -> None:
    compare_by_chance(do, tmp_path, number)


def compare_by_chance(do: Do, folder: Path, number: int) -> None:
    file = keep(folder / "r.sqlite", chance.records(number, projects=12))
    for on in chance.Chance(number).turns[:3]:
        compare(do, file, on)


def compare(do: Do, file: Path, on: date) -> None:
    ledger = Ledger(file)
    said = do("tasks", file, "--on", on.isoformat(), "--json").json
    own = {task["id"]: duties.line(ledger, task, on) for task in duties.given(ledger, on)}
    assert {task["id"]: {name: task[name] for name in own[task["id"]]} for task in said["tasks"]} == own
    counted = Counter(str(line["status"]) for line in own.values())
    assert said["counts"] == {status: counted[status] for status in duties.STATUSES}

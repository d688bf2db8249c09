"""Colours of every side, as the command `rate` says them, against the rules of product.md 5.2 applied to the rows."""

from datetime import date
from pathlib import Path

import pytest

from tests.cli.hands import Do
from tests.oracle import chance
from tests.oracle.hands import keep
from tests.oracle.ledger import Ledger
from tests.oracle.ratings import Judge, period_of

QUICK, LONG = range(100, 103), range(103, 180)


@pytest.mark.parametrize(
    "on", [date(2020, 6, 30), date(2020, 8, 15), date(2020, 10, 9), date(2021, 2, 15)], ids=str
)
def test_the_demo_is_rated_by_the_rules(do: Do, made_demo: Path, on: date) -> None:
    compare(do, made_demo, on)


@pytest.mark.parametrize("number", QUICK)
def test_a_register_of_chance_is_rated_by_the_rules(do: Do, tmp_path: Path, number: int) -> None:
    compare_by_chance(do, tmp_path, number)


@pytest.mark.long
@pytest.mark.parametrize("number", LONG)
def test_many_registers_of_chance_are_rated_by_the_rules(do: Do, tmp_path: Path, number: int) -> None:
    compare_by_chance(do, tmp_path, number)


def compare_by_chance(do: Do, folder: Path, number: int) -> None:
    file = keep(folder / "r.sqlite", chance.records(number, projects=10))
    for on in chance.Chance(number).turns[:3]:
        compare(do, file, on)


def compare(do: Do, file: Path, on: date) -> None:
    ledger = Ledger(file)
    judge = Judge(ledger, period_of(ledger, on), on)
    answer = do("rate", file, "--on", on.isoformat(), "--json")
    if judge.is_before_all:
        assert answer.code == 2
        return
    said = answer.json
    own = {
        row["code"]: {**judge.sides(row), "computed": judge.computed(row), "shown": judge.shown(row)}
        for row in ledger.rows("project")
    }
    assert said["figures_on"] == judge.on.isoformat()
    assert {project["code"]: _colours(project) for project in said["projects"]} == own
    shown = [colours["shown"] or "not_rated" for colours in own.values()]
    assert said["counts"] == {colour: shown.count(colour) for colour in said["counts"]}


def _colours(project: dict) -> dict[str, str | None]:
    words = {name: side["rating"] for name, side in project["sides"].items()}
    words |= {name: project[name] for name in ("computed", "shown")}
    return {name: None if colour == "not_rated" else colour for name, colour in words.items()}

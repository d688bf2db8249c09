"""What the command `demand` asks of projects, against docs/DEMAND.md applied to the rows, and the annex of what is kept."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.cli.hands import Do
from tests.oracle import asked, chance, money
from tests.oracle.hands import keep, workbook
from tests.oracle.ledger import Ledger

QUICK, LONG = range(500, 503), range(503, 580)
TARGETS = ("--target", "45@31/10/2020", "--target", "92@31/12/2020", "--target", "95@31/01/2021")


def test_the_demo_is_asked_to_the_dong(do: Do, made_demo: Path) -> None:
    for group in Ledger(made_demo).rows("project_group"):
        compare(do, made_demo, group["code"], date(2020, 7, 15))


@pytest.mark.parametrize("number", QUICK)
def test_groups_of_chance_are_asked_to_the_dong(do: Do, tmp_path: Path, number: int) -> None:
    compare_by_chance(do, tmp_path, number)


@pytest.mark.long
@pytest.mark.parametrize("number", LONG)
def test_many_groups_of_chance_are_asked_to_the_dong(do: Do, tmp_path: Path, number: int) -> None:
    compare_by_chance(do, tmp_path, number)


def test_the_annex_holds_what_is_kept_to_the_dong(do: Do, made_demo: Path, tmp_path: Path) -> None:
    ledger, on = Ledger(made_demo), date(2020, 9, 30)
    kept = ledger.rows("demand", plan_year=2020)
    group = ledger.one("project", kept[0]["project_id"]) or {}
    lines = workbook(do, made_demo, tmp_path, "demand", on, "--group", group["group_id"])[0]
    rows = [line for line in lines if isinstance(line[0], int)]
    (whole,) = [line for line in lines if line[1] == "TỔNG SỐ"]
    months = sorted({own["month_on"] for own in kept})
    by_month = [money.amount(own for own in kept if own["month_on"] == month) for month in months]
    assert whole[5 : 5 + len(months)] == by_month
    assert whole[5 + len(months)] == sum(by_month)
    for at in range(2, 6 + len(months)):
        assert sum(line[at] for line in rows) == whole[at]
    for line in (*rows, whole):
        rate = money.rate(line[4] + line[5 + len(months)], line[2])
        assert line[6 + len(months)] == ("–" if rate is None else pytest.approx(float(rate * 100)))


def compare_by_chance(do: Do, folder: Path, number: int) -> None:
    records = [own for own in chance.records(number, projects=14) if own.KIND != "demand"]
    file = keep(folder / "r.sqlite", records)
    on = min(chance.Chance(number).turns)
    for group in Ledger(file).rows("project_group"):
        compare(do, file, group["code"], on)


def compare(do: Do, file: Path, group: str, on: date) -> None:
    ledger = Ledger(file)
    group_id = ledger.rows("project_group", code=group)[0]["id"]
    rooms = {
        own["id"]: asked.room_of(ledger, own, 2020, on) for own in ledger.rows("project", group_id=group_id)
    }
    rooms = {own: room for own, room in rooms.items() if room.plan or room.paid}
    answer = do("demand", file, "--group", group, "--year", 2020, "--on", on.isoformat(), *TARGETS, "--json")
    if sum(room.plan for room in rooms.values()) <= 0:
        assert answer.code == 2
        return
    compare_solution(answer.json, ledger, rooms, on)


def compare_solution(said: dict[str, Any], ledger: Ledger, rooms: dict[str, asked.Room], on: date) -> None:
    plan, base = sum(own.plan for own in rooms.values()), sum(own.base for own in rooms.values())
    assert (said["plan_dong"], said["base_dong"]) == (plan, base)
    assert said["months"][0] == f"{max(asked.first_month(on), date(2020, 1, 1)):%Y-%m}"
    assert {own["id"] for own in said["projects"]} == set(rooms)
    amounts = {own["id"]: own["amounts"] for own in said["projects"]}
    assert said["month_totals"] == [sum(column) for column in zip(*amounts.values(), strict=True)]
    ends = [
        (date.fromisoformat(t["by_on"]), said["months"].index(t["by_on"][:7]) + 1) for t in said["targets"]
    ]
    least, most = sum(own.floor for own in rooms.values()), sum(own.room for own in rooms.values())
    for own, (_, count) in zip(said["targets"], ends, strict=True):
        wanted = asked.target(plan, own["rate_percent"])
        assert own["target_dong"] == wanted
        assert own["reached_dong"] == base + sum(sum(it[:count]) for it in amounts.values())
        assert own["reached_dong"] == min(max(wanted, base + least), base + most)
        assert (own["shortfall_dong"], own["surplus_dong"]) == _off(own["reached_dong"] - wanted)
    for own in said["projects"]:
        compare_project(own, ledger, rooms[own["id"]], on, ends)


def compare_project(own: dict[str, Any], ledger: Ledger, room: asked.Room, on: date, ends: list) -> None:
    amounts = own["amounts"]
    told = (own["plan_dong"], own["paid_dong"], own["base_dong"], own["room_dong"])
    assert told == (room.plan, room.paid, room.base, room.room)
    assert all(amount >= 0 for amount in amounts)
    assert sum(amounts) == own["total_dong"] <= room.room
    assert amounts[0] >= room.floor
    found = asked.doubts(ledger, own["id"], on, 2020, room, amounts, ends)
    assert {reason["kind"] for reason in own["reasons"]} == found


def _off(more: int) -> tuple[int, int]:
    return max(0, -more), max(0, more)

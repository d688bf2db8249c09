"""Figures of the papers, read back from Word and Excel, against the rows of the register."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.cli.hands import Do
from tests.oracle import chance, duties, money, places, reasons
from tests.oracle.hands import Printed, keep, printed, workbook
from tests.oracle.ledger import Ledger, Row
from tests.oracle.ratings import Judge, period_of

DEMO_DAYS = (date(2020, 6, 30), date(2020, 8, 31), date(2020, 10, 9))
QUICK, LONG = range(400, 401), range(401, 460)
WORDS = {"red": "đỏ", "yellow": "vàng", "green": "xanh", "grey": "xám", None: "không đánh giá"}


def test_the_papers_of_the_demo_say_it(do: Do, made_demo: Path, tmp_path: Path) -> None:
    compare(do, made_demo, date(2020, 8, 31), tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("on", DEMO_DAYS, ids=str)
def test_many_papers_of_the_demo_say_what_the_rows_do(
    do: Do, made_demo: Path, tmp_path: Path, on: date
) -> None:
    compare(do, made_demo, on, tmp_path)


@pytest.mark.parametrize("number", QUICK)
def test_papers_of_chance_say_what_the_rows_do(do: Do, tmp_path: Path, number: int) -> None:
    compare_by_chance(do, tmp_path, number)


@pytest.mark.long
@pytest.mark.parametrize("number", LONG)
def test_many_papers_of_chance_say_what_the_rows_do(do: Do, tmp_path: Path, number: int) -> None:
    compare_by_chance(do, tmp_path, number)


def compare_by_chance(do: Do, folder: Path, number: int) -> None:
    file = keep(folder / "r.sqlite", chance.records(number, projects=9))
    compare(do, file, chance.Chance(number).turns[0], folder)


def compare(do: Do, file: Path, on: date, folder: Path) -> None:
    ledger = Ledger(file)
    compare_brief(printed(do, file, folder, "brief", on), ledger, on)
    compare_groups(workbook(do, file, folder, "brief", on), ledger, on)
    compare_preliminary(printed(do, file, folder, "preliminary", on), ledger, on)
    compare_causes(workbook(do, file, folder, "causes", on), ledger, on)


def compare_brief(paper: Printed, ledger: Ledger, on: date) -> None:
    own = money.portfolio(ledger, on.year, on, on)
    groups = places.counts(ledger, on)
    assert _counts(paper.text, "Theo đó") == [groups[name] for name in places.GROUPS]
    plan = f"{_billions(own['plan'])} tỷ đồng" if own["plan"] else "không có"
    paid = f"; đã giải ngân {_billions(own['paid'])} tỷ đồng" if own["plan"] or own["paid"] else "."
    assert f"Kế hoạch vốn năm {on.year}: {plan}{paid}" in paper.text
    _compare_late(paper.text, ledger, on)


def compare_groups(sheets: list[list[list[Any]]], ledger: Ledger, on: date) -> None:
    """Every group's counts and money to the đồng, and the total their sum."""
    lines = next(own for own in sheets if any("Đưa vào sử dụng" in line for line in own))
    first, names, wanted = _column(lines, "Đưa vào sử dụng"), _group_names(ledger), Wanted(ledger, on)
    rows = [line for line in lines if len(line) > first + 11 and isinstance(line[2], int)]
    assert sum(line[1] != "Tổng số" for line in rows) == len(
        {own["group_id"] for own in ledger.rows("project")}
    )
    for line in rows:
        name = str(line[1]).split(" (*")[0]
        inside = [
            own
            for own in ledger.rows("project")
            if name in ("Tổng số", names.get(own["group_id"], "Chưa xếp nhóm"))
        ]
        assert line[2] == len(inside)
        assert [it if it != "–" else None for it in line[first:]] == [*wanted.of(inside)]


class Wanted:
    """The columns of the brief's table by groups, reckoned for some projects."""

    def __init__(self, ledger: Ledger, on: date) -> None:
        self.ledger, self.on, self.judge = ledger, on, Judge(ledger, period_of(ledger, on), on)

    def of(self, projects: list[Row]) -> Iterator[object]:
        own, on = self.ledger, self.on
        groups = Counter(places.group_of(own, it, on) for it in projects)
        everywhere = places.counts(own, on)
        shown = Counter(self.judge.shown(it) for it in projects)
        sums = money.added(money.project_money(own, it, on.year, on, on) for it in projects)
        yield from (groups[name] for name in places.GROUPS)
        if everywhere["without_stage"] + everywhere["stopped"]:
            yield groups["without_stage"] + groups["stopped"]
        if self.judge.period and not self.judge.is_before_all:
            yield from (shown[colour] for colour in WORDS)
        yield sum(places.days_late(own, it, on) > 0 for it in projects)
        yield from (sums["plan"], sums["paid"], _share(sums["paid"], sums["plan"]))
        yield from (
            sums["carried_plan"],
            sums["paid_carried"],
            _share(sums["paid_carried"], sums["carried_plan"]),
        )


def _share(part: int, whole: int) -> Any:
    rate = money.rate(part, whole)
    return None if rate is None else pytest.approx(float(rate * 100))


def _column(lines: list[list[Any]], heading: str) -> int:
    return next(line.index(heading) for line in lines if heading in line)


def _group_names(ledger: Ledger) -> dict[str, str]:
    return {own["id"]: own["name"] for own in ledger.rows("project_group")}


def _compare_late(text: str, ledger: Ledger, on: date) -> None:
    """The secretariat's sorting of causes counts, here as in the table of causes."""
    late = reasons.late_by_nature(ledger, on)
    said = re.search(r"có (\d+) dự án chậm tiến độ: ?(.*)", text, re.IGNORECASE)
    if said is None:
        assert not late
        return
    told = [int(own) for own in re.findall(r"\d+", said[2])]
    assert int(said[1]) == late.total()
    assert [own for own in told if own] == [
        n for k in ("objective", "subjective", "both", "unknown") if (n := late[k])
    ]


def compare_preliminary(paper: Printed, ledger: Ledger, on: date) -> None:
    judge = Judge(ledger, period_of(ledger, on), on)
    shown = [judge.shown(own) for own in ledger.rows("project")]
    told = re.search(r"trong \d+ dự án có (.*)\.", paper.text)
    if judge.is_before_all:
        assert told is None
    else:
        assert told is not None
        parts = [part.split(" (")[0] for part in told[1].split("; ")]
        assert parts == [f"{shown.count(own):02} dự án {WORDS[own]}" for own in WORDS if own in shown]
    _compare_late(paper.text, ledger, on)
    tasks = [duties.status(ledger, own, on) for own in duties.given(ledger, on)]
    if tasks:
        line = re.search(r"Đã giao (\d+) nhiệm vụ: (.*)\.", paper.text)
        assert line is not None
        assert [int(line[1]), *map(int, re.findall(r": (\d+)", f": {line[2]}"))] == [
            len(tasks), *(n for status in duties.STATUSES if (n := tasks.count(status))),
        ]  # fmt: skip


def compare_causes(sheets: list, ledger: Ledger, on: date) -> None:
    found = reasons.open_causes(ledger, on)
    if not found:
        return
    (lines,) = sheets
    natures = reasons.natures(ledger, on)
    rows = [line for line in lines if isinstance(line[0], int)]
    bands = [line[0] for line in lines if isinstance(line[0], str) and re.fullmatch(r"\D+ \(\d+\)", line[0])]
    (whole,) = [line for line in lines if line[1] == "TỔNG SỐ"]
    labels = {"objective": "Khách quan", "subjective": "Chủ quan"}
    assert [own for own in bands if own.startswith(("Kh", "Ch"))] == [
        f"{label} ({natures[code]:02})" for code, label in labels.items() if natures[code]
    ]
    assert len(rows) == len(found)
    days = sum(own["days_lost"] or 0 for own in found)
    assert whole[5] == days == sum(line[5] for line in rows if line[5] != "–")


def _counts(text: str, after: str) -> list[int]:
    sentence = text.split(after, 1)[-1].split("\n", maxsplit=1)[0]
    return [
        int(own) for own in re.findall(r"(\d+) dự án (?:đã hoàn|đang trong|đang trình|đang hoàn)", sentence)
    ]


def _half_up(value: Fraction) -> int:
    return (1 if value >= 0 else -1) * int(abs(value) + Fraction(1, 2))


def _billions(dong: int) -> str:
    steps = _half_up(Fraction(dong, 10**6))
    whole, part = divmod(abs(steps), 1000)
    shown = f"{'-' if steps < 0 else ''}{whole:,}".replace(",", ".") + f",{part:03}"
    return shown.rstrip("0").rstrip(",")

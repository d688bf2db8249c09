"""The columns of the table of projects: how each value reads, sorts, adds up, and goes to a spreadsheet."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from egov_desktop.domain.enumerations import Stage
from egov_desktop.domain.judgement.money.disbursement import Rate, YearMoney
from egov_desktop.domain.judgement.schedule import Pace
from egov_desktop.domain.judgement.stages import stage_label
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.ui.pages.projects.listing.rows import ProjectRow
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import dong, millions, millions_beside, percent

Align = Literal["left", "right", "centre"]
Mark = Literal["good", "warn", "bad", "unknown"]
Order = str | int | tuple[int, int]

text_order = lru_cache(maxsize=131_072)(sort_key)


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `order` gives nothing for an empty value, which stands last whichever way it is sorted.

    `copied` is the value as a spreadsheet takes it: money in đồng as a bare number. `total` says how the money of
    many rows reads; `in_full` is what the tool tip adds, where the cell says less. In a narrow window the column
    gives way down to `least` of the design's pixels, where that is not 0.
    """

    name: str
    label: str
    width: int
    read: Callable[[ProjectRow], str]
    order: Callable[[ProjectRow], Order | None]
    copied: Callable[[ProjectRow], str | int]
    align: Align = "left"
    unit: str = ""
    copied_unit: str = ""
    total: Callable[[YearMoney], str] | None = None
    in_full: Callable[[ProjectRow], str] | None = None
    mark: Callable[[ProjectRow], Mark | None] | None = None
    is_wide: bool = False
    least: int = 0

    def heading(self, year: int) -> str:
        """The words over the column, its unit on a second line."""
        words = say(self.label, year=year)
        return f"{words}\n{say(self.unit)}" if self.unit else words

    def copied_heading(self, year: int) -> str:
        words = say(self.label, year=year)
        return f"{words} ({say(self.copied_unit)})" if self.copied_unit else words


def _text(
    name: str,
    label: str,
    width: int,
    read: Callable[[ProjectRow], str],
    *,
    least: int = 0,
    wide: bool = False,
) -> Column:
    return Column(
        name, label, width, read, lambda row: text_order(words) if (words := read(row)) else None, read,
        in_full=read, is_wide=wide, least=least,
    )  # fmt: skip


def _money(name: str, label: str, width: int, amount: Callable[[YearMoney], int]) -> Column:
    return Column(
        name, label, width,
        lambda row: millions_beside(amount(row.money), row.money.plan_dong),
        lambda row: amount(row.money),
        lambda row: amount(row.money),
        align="right", unit="triệu đồng", copied_unit="đồng",
        total=lambda money: millions(amount(money)),
        in_full=lambda row: dong(amount(row.money)),
    )  # fmt: skip


def _rate(name: str, label: str, width: int, rate: Callable[[YearMoney], Rate]) -> Column:
    def order(row: ProjectRow) -> Order | None:
        """Give parts of 10^12, since a whole number is compared faster than a fraction."""
        own = rate(row.money)
        return own.paid_dong * 10**12 // own.plan_dong if own.plan_dong > 0 else None

    def in_full(row: ProjectRow) -> str:
        own = rate(row.money)
        return say(
            "{paid} trên {basis} {plan}",
            paid=dong(own.paid_dong), basis=say(own.basis.label), plan=dong(own.plan_dong),
        )  # fmt: skip

    return Column(
        name, label, width,
        lambda row: percent(rate(row.money).ratio).removesuffix("%"),
        order,
        lambda row: "" if rate(row.money).ratio is None else percent(rate(row.money).ratio),
        align="right", unit="%",
        total=lambda money: percent(rate(money).ratio).removesuffix("%"),
        in_full=in_full,
    )  # fmt: skip


def _day(name: str, label: str, width: int, on: Callable[[ProjectRow], date | None]) -> Column:
    return Column(
        name, label, width,
        lambda row: day(on(row)),
        lambda row: own.toordinal() if (own := on(row)) else None,
        lambda row: day(on(row)),
        align="centre",
    )  # fmt: skip


_STAGES = {stage: place for place, stage in enumerate(Stage)}
_PACE_MARKS: dict[Pace, Mark] = {
    Pace.ON_SCHEDULE: "good",
    Pace.IN_USE: "good",
    Pace.LATE: "bad",
    Pace.SUSPENDED: "warn",
    Pace.STOPPED: "unknown",
    Pace.UNDATED: "unknown",
}
_PACES = {
    Pace.LATE: 0, Pace.SUSPENDED: 1, Pace.UNDATED: 2, Pace.ON_SCHEDULE: 3, Pace.IN_USE: 4, Pace.STOPPED: 5,
}  # fmt: skip


def stage_words(row: ProjectRow) -> str:
    return say(stage_label(row.project, row.stage)) if row.stage else ""


def pace_words(row: ProjectRow) -> str:
    """Say how the project stands against its dates."""
    lateness = row.lateness
    return (
        say("Chậm {n} ngày", n=lateness.days)
        if lateness.is_late
        else say("Đã sử dụng")
        if lateness.pace is Pace.IN_USE
        else say("Chưa có thời hạn")
        if lateness.pace is Pace.UNDATED
        else say(lateness.pace.label)
    )


def pace_in_full(row: ProjectRow) -> str:
    """Say it for a spreadsheet, which has no marks: also whether something about the project is in question."""
    words = pace_words(row)
    return f"{words} · {say('có khác biệt')}" if row.has_conflict else words


def pace_reason(row: ProjectRow) -> str:
    lateness = row.lateness
    if not lateness.is_late:
        return pace_words(row)
    milestone = lateness.milestone
    against = say("mốc “{name}”", name=milestone.name) if milestone else say("ngày hoàn thành theo kế hoạch")
    return say("{words} so với {against}", words=pace_words(row), against=against)


def _figures_words(row: ProjectRow) -> str:
    if not row.has_old_figures:
        return day(row.project.figures_on)
    on = row.project.figures_on
    return say("{day} · cũ", day=day(on)) if on else say("Chưa có số liệu")


def source_words(row: ProjectRow) -> str:
    return ", ".join(say(label) for _, label in row.sources if label)


def _choice_words(label: str | None) -> str:
    return say(label) if label else ""


COLUMNS: tuple[Column, ...] = (
    _text("code", "Mã", 72, lambda row: row.project.code),
    _text("name", "Tên dự án", 240, lambda row: row.project.name, wide=True, least=190),
    _text("owner", "Chủ đầu tư", 150, lambda row: row.owner_name, least=90),
    _text("group", "Nhóm", 150, lambda row: row.group_name, least=110),
    Column(
        "stage", "Giai đoạn", 172, stage_words,
        lambda row: _STAGES[row.stage] if row.stage else None,
        stage_words, in_full=stage_words, least=96,
    ),
    Column(
        "pace", "Tình trạng", 132, pace_words,
        lambda row: (_PACES[row.lateness.pace], -row.lateness.days),
        pace_in_full, in_full=pace_reason, least=120, mark=lambda row: _PACE_MARKS[row.lateness.pace],
    ),
    _money("plan", "KH {year}", 94, lambda money: money.plan_dong),
    _money("paid", "Giải ngân {year}", 104, lambda money: money.paid_dong),
    _rate("rate", "Tỷ lệ", 66, lambda money: money.rate),
    _money("carried_plan", "KH kéo dài", 92, lambda money: money.carried_plan_dong),
    _money("carried_paid", "Đã trả KH kéo dài", 124, lambda money: money.paid_carried_dong),
    _money("paid_total", "Lũy kế giải ngân", 116, lambda money: money.paid_total_dong),
    _money("total_investment", "Tổng mức đầu tư", 116, lambda money: money.total_investment_dong),
    _day("planned_end", "Hoàn thành theo KH", 132, lambda row: row.project.planned_end_on),
    Column(
        "figures", "Số liệu đến", 128, _figures_words,
        lambda row: own.toordinal() if (own := row.project.figures_on) else None,
        lambda row: day(row.project.figures_on), align="left",
        mark=lambda row: "warn" if row.has_old_figures else None,
    ),
    _text("kind", "Loại", 140, lambda row: _choice_words(row.project.kind and row.project.kind.label)),
    _text("sources", "Nguồn vốn", 140, source_words),
    _text(
        "class", "Phân nhóm", 90,
        lambda row: _choice_words(row.project.statutory_class and row.project.statutory_class.label),
    ),
    _text("approval", "Quyết định phê duyệt", 150, lambda row: row.project.approval_symbol),
    _day("planned_start", "Khởi công theo KH", 126, lambda row: row.project.planned_start_on),
)  # fmt: skip

BY_NAME = {column.name: column for column in COLUMNS}
PLACES = {column.name: place for place, column in enumerate(COLUMNS)}
FROZEN = ("code", "name")
"""The columns that stay in sight while the table is scrolled sideways, and are always shown."""
SHOWN_AT_FIRST = ("owner", "stage", "pace", "plan", "paid", "rate")

"""The grid of a group's figures: its columns, its rows, and what a new row begins with."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from egov_desktop.domain.enumerations import Direction, EffectivenessAspect
from egov_desktop.domain.judgement.effectiveness import figure_row, figures_of
from egov_desktop.domain.records import EffectivenessFigure, ProjectGroup
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.grids.columns import Column, Reckoned, Rows
from egov_desktop.ui.pages.effectiveness.looks import CHANGE_TONES
from egov_desktop.wording.dates import day
from egov_desktop.wording.judged.effectiveness import aspect_word, change_words, gap_words
from egov_desktop.wording.labels import capitalized
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


class ShownDay:
    """The day by which the sheet in sight judges; it may lie before the report day."""

    def __init__(self) -> None:
        self.on: date | None = None

    def change(self, snapshot: Snapshot, figure: EffectivenessFigure, report_on: date) -> Reckoned:
        """Say what a figure shows by the day, or what it lacks; all of it is told below the grid."""
        on = self.on or report_on
        if figure.measured_on is not None and figure.measured_on > on:
            return Reckoned(say("Đo sau ngày {day}", day=day(on)), "unknown")
        row = figure_row(snapshot, figure, on)
        if len(row.gaps) > 1:
            return Reckoned(say("Còn thiếu {n} mục", n=whole(len(row.gaps))), CHANGE_TONES[None])
        words = change_words(row) if row.change else capitalized(gap_words(row))
        return Reckoned(words, CHANGE_TONES[row.change])


def columns(shown: ShownDay) -> tuple[Column, ...]:
    """Give the columns; the project that a figure is of is in the details of a row (Alt+Enter)."""
    return (
        Column("aspect", 118, written=_aspect),
        Column("name", 130, stretches=True),
        Column("unit", 84, heading="ĐVT"),
        Column("direction", 60, heading="Tốt khi", written=_direction),
        Column("before_value", 56),
        Column("target_value", 60, heading="Đích"),
        Column("now_value", 66),
        Column(heading="Cho thấy", width=164, reckoned=shown.change),
        Column("measured_on", 86),
        Column("source", 88, heading="Nguồn"),
    )


def _aspect(_: Snapshot, aspect: EffectivenessAspect) -> str:
    return aspect_word(aspect)


def _direction(_: Snapshot, direction: Direction) -> str:
    return say("tăng") if direction is Direction.UP else say("giảm")


def rows_of(group: ProjectGroup) -> Rows:
    return Rows(
        group.id,
        lambda snapshot: figures_of(snapshot, group),
        {"group_id": group.id},
        _like_the_last,
    )


def _like_the_last(_snapshot: Snapshot, rows: Sequence[Any]) -> Mapping[str, Any]:
    """The next figure is likely of the same report."""
    last = rows[-1] if rows else None
    return {"measured_on": last.measured_on, "source": last.source} if last else {}

"""The bar of the five stage groups, and beside it those projects that stand in none."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.domain.enumerations import StageGroup
from egov_desktop.domain.judgement.portfolio import Summary
from egov_desktop.domain.judgement.stages import LIFECYCLE
from egov_desktop.domain.records import Project
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.widgets.bars import StageBar, StageCount
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say


class Stages(QWidget):
    """`opened` brings the projects behind a part of the bar, or behind one of the words above it, and their title."""

    opened = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._summary: Summary | None = None
        self.bar = StageBar()
        self.bar.opened.connect(self._open_group)
        self._total, self._as_of = Words(look="section"), Words(look="muted")
        self.apart = {name: QPushButton() for name in ("without_stage", "suspended", "stopped")}
        head = spaced(QHBoxLayout(), gap=10)
        head.addWidget(self._total)
        head.addWidget(self._as_of)
        head.addStretch(1)
        for name, button in self.apart.items():
            dress(button, "link")
            button.clicked.connect(lambda _=False, name=name: self._open_apart(name))
            head.addWidget(button)
        column = spaced(QVBoxLayout(self), gap=6)
        column.addLayout(head)
        column.addWidget(self.bar)

    def tell(self, summary: Summary) -> None:
        self._summary = summary
        self._total.setText(say("{n} dự án", n=len(summary.projects)))
        self._as_of.setText(say("đến {on}", on=day_short(summary.on)))
        self.bar.set_counts(
            [
                StageCount(group.value, say(group.label), len(summary.stage_groups[group]))
                for group in LIFECYCLE
            ]
        )
        for name, button in self.apart.items():
            projects, words = _apart(summary)[name]
            button.setText(words)
            button.setVisible(bool(projects))

    def _open_group(self, code: str) -> None:
        if self._summary is not None:
            group = StageGroup(code)
            self.opened.emit(self._summary.stage_groups[group], say(group.label))

    def _open_apart(self, name: str) -> None:
        if self._summary is not None:
            self.opened.emit(*_apart(self._summary)[name])


def _apart(summary: Summary) -> dict[str, tuple[Sequence[Project], str]]:
    """Name the projects without a stage, those at rest (which are in a group too), and those that were stopped."""
    return {
        "without_stage": (
            summary.without_stage,
            say("{n} dự án chưa rõ giai đoạn", n=len(summary.without_stage)),
        ),
        "suspended": (summary.suspended, say("{n} dự án tạm dừng", n=len(summary.suspended))),
        "stopped": (summary.stopped, say("{n} dự án dừng thực hiện", n=len(summary.stopped))),
    }

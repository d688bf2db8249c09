"""What is followed and what is asked: directives, their indicators and targets, edited as rows."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.actions.starting.indicators import STARTING_INDICATORS, offer_indicators
from egov_desktop.domain.enumerations import AgencyLevel
from egov_desktop.domain.judgement.indicators.figures import indicators_of
from egov_desktop.domain.records import Directive, Indicator, IndicatorTarget, Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import folded_code
from egov_desktop.ui.grids.columns import Column, Rows
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.pictures.parts import scrolled
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say

_DIRECTIVE = (
    Column("symbol", 170),
    Column("issued_on", 120),
    Column("issuer", 180),
    Column("abstract", 260, stretches=True),
    Column("is_followed", 110),
)
_INDICATOR = (
    Column("position", 70),
    Column("code", 130),
    Column("name", 220, stretches=True),
    Column("numerator", 160, stretches=True),
    Column("denominator", 160, stretches=True),
    Column("direction", 140),
    Column("source", 160),
)
_TARGET = (
    Column("indicator_id", 240, stretches=True),
    Column("level", 90),
    Column("rate_percent", 130),
    Column("valid_from", 110),
    Column("valid_to", 110),
    Column("source", 220, stretches=True),
)


class Setup(QWidget):
    """Three grids under one another; `done` says what was removed or pasted, in words."""

    done = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._directive_id = session, ""
        self.directives = RecordGrid(
            session, Directive, _DIRECTIVE, title=say("Chỉ thị theo dõi"), most_rows=4
        )
        self.indicators = RecordGrid(session, Indicator, _INDICATOR, title=say("Chỉ tiêu"), most_rows=12)
        self.targets = RecordGrid(
            session, IndicatorTarget, _TARGET, title=say("Mức yêu cầu theo cấp"), most_rows=8
        )
        self.offer = QPushButton(icon("add"), say("Thêm các chỉ tiêu gợi ý, cần xác nhận"))
        self.offer.clicked.connect(self.add_offered)
        page = QWidget()
        column = spaced(QVBoxLayout(page), gap=14, margins=(16, 10, 16, 12))
        column.addWidget(self.directives)
        column.addLayout(self._hint_row())
        column.addWidget(self.indicators)
        column.addWidget(Words(_asked_hint(), "muted", wrap=True))
        column.addWidget(self.targets)
        column.addStretch(1)
        spaced(QVBoxLayout(self), gap=0).addWidget(scrolled(page))
        for grid in (self.directives, self.indicators, self.targets):
            grid.done.connect(self.done)
        self.directives.show_rows(Rows("directives", _directives))

    def refresh(self, directive_id: str) -> None:
        """Show the directive's own indicators and targets."""
        if directive_id != self._directive_id:
            self._directive_id = directive_id
            self.indicators.show_rows(_indicator_rows(directive_id))
            self.targets.show_rows(_target_rows(directive_id))
        for grid in (self.directives, self.indicators, self.targets):
            grid.refresh()
        own = self._session.snapshot.children(Indicator, directive_id, by="directive_id")
        held = {folded_code(one.code) for one in own}
        lacking = any(folded_code(one.code) not in held for one in STARTING_INDICATORS)
        self.offer.setVisible(bool(directive_id) and lacking and not self._session.is_read_only)

    def add_offered(self) -> None:
        """Add the indicators that are offered and that the directive has none of."""
        directive = self._session.snapshot.get(Directive, self._directive_id)
        if directive:
            snapshot, new_id = self._session.snapshot, self._session.new_id
            self._session.perform(offer_indicators(snapshot, directive, new_id))

    def _hint_row(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), gap=10)
        hint = say("Chỉ tiêu và mức là số liệu của cơ quan: hãy đối chiếu với văn bản trước khi in.")
        row.addWidget(Words(hint, "muted", wrap=True), 1)
        dress(self.offer, "link")
        row.addWidget(self.offer)
        return row


def _asked_hint() -> str:
    return say(
        "Mức không ghi cấp áp dụng cho mọi cấp chưa có mức riêng. Dòng có cấp mà để trống mức: cấp đó không phải "
        "báo cáo chỉ tiêu."
    )


def _directives(snapshot: Snapshot) -> Sequence[Directive]:
    return sorted(snapshot.all(Directive).values(), key=lambda own: (not own.is_followed, own.symbol))


def _indicator_rows(directive_id: str) -> Rows:
    def following(_snapshot: Snapshot, rows: Sequence[Any]) -> Mapping[str, Any]:
        return {"position": max((own.position or 0 for own in rows), default=0) + 1}

    return Rows(
        f"indicators/{directive_id}",
        lambda snapshot: indicators_of(snapshot, directive_id),
        {"directive_id": directive_id},
        following,
    )


def _target_rows(directive_id: str) -> Rows:
    def find(snapshot: Snapshot) -> Sequence[Record]:
        return [
            target
            for own in indicators_of(snapshot, directive_id)
            for target in sorted(
                snapshot.children(IndicatorTarget, own.id, by="indicator_id"),
                key=lambda one: (list(AgencyLevel).index(one.level) if one.level else -1, one.id),
            )
        ]

    return Rows(f"targets/{directive_id}", find)

"""The targets of a group: up to three rates, each by its day."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from egov_desktop.domain.judgement.demand.values import Target
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.inputs.number import WholeEdit
from egov_desktop.ui.widgets.places.wrapping import Wrapping
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say

_MOST, _HIGHEST = 3, 200


@dataclass(frozen=True, slots=True)
class _Slot:
    """The two inputs of one target, in their box."""

    box: QWidget
    rate: WholeEdit
    by_on: DayEdit


class TargetsBar(QWidget):
    """Rates and days on as many lines as they need; a target counts when both are given. `changed` when one was typed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._slots = [self._slot(place) for place in range(1, _MOST + 1)]
        spaced(QVBoxLayout(self)).addWidget(Wrapping(*(slot.box for slot in self._slots)))
        self._offer()

    def show_targets(self, targets: Sequence[Target]) -> None:
        for place, slot in enumerate(self._slots):
            own = targets[place] if place < len(targets) else None
            slot.rate.set_value(own.rate_percent if own else None)
            slot.by_on.set_value(own.by_on if own else None)
        self._offer()

    def targets(self) -> tuple[Target, ...]:
        """Give the targets that are whole."""
        pairs = ((slot.rate.value(), slot.by_on.value()) for slot in self._slots)
        return tuple(Target(rate, by_on) for rate, by_on in pairs if rate is not None and by_on is not None)

    def set_read_only(self, read_only: bool) -> None:
        for slot in self._slots:
            slot.rate.set_read_only(read_only)
            slot.by_on.set_read_only(read_only)

    def inputs(self) -> tuple[tuple[WholeEdit, DayEdit], ...]:
        return tuple((slot.rate, slot.by_on) for slot in self._slots)

    def _slot(self, place: int) -> _Slot:
        box = QWidget()
        row = spaced(QHBoxLayout(box), gap=6)
        rate = sized(WholeEdit(unit="%", most=_HIGHEST), min_width=70, max_width=70)
        rate.set_name(say("Tỷ lệ của mục tiêu {n}", n=place))
        by_on = sized(DayEdit(), min_width=150, max_width=150)
        by_on.set_name(say("Ngày của mục tiêu {n}", n=place))
        row.addWidget(Words(say("Đạt") if place == 1 else say("rồi đạt"), "muted"))
        row.addWidget(rate)
        row.addWidget(Words(say("vào ngày"), "muted"))
        row.addWidget(by_on)
        for one in (rate, by_on):
            one.value_changed.connect(self._tell)
        return _Slot(box, rate, by_on)

    def _offer(self) -> None:
        """Show one target more than are given, so that few stand in few lines."""
        given = len(self.targets())
        for place, slot in enumerate(self._slots):
            slot.box.setVisible(place < max(2, given + 1))

    def _tell(self, _value: object) -> None:
        self._offer()
        self.changed.emit()

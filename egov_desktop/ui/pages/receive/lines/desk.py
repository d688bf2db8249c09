"""The desk on which lines are answered one after another: accept, refuse, edit, on to the next; all by keyboard."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange.taking.lines import Answer, Decision, Key, Line
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.pages.receive.lines import reading
from egov_desktop.ui.pages.receive.lines.asking import AskReason, AskValue
from egov_desktop.ui.pages.receive.lines.counting import Tally
from egov_desktop.ui.pages.receive.lines.details import Details
from egov_desktop.ui.pages.receive.lines.filters import LineFilters
from egov_desktop.ui.pages.receive.lines.model import LineModel
from egov_desktop.ui.pages.receive.lines.table import LineTable
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.two_rows import TwoRows
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_TABLE, _DETAILS = 280, 190


class LineDesk(QWidget):
    """Lines above, the chosen one in full below, and the answers as keys and as buttons; writes nothing.

    `decided` when an answer was given or taken away. `reasons` are the reasons used before, the last one first;
    the desk adds to them. `waiting` is for lines that were taken in undecided.
    """

    decided = Signal()

    def __init__(self, session: Session, reasons: list[str], *, waiting: bool = False) -> None:
        super().__init__()
        self._session, self._reasons = session, reasons
        self.model = LineModel(self)
        self.table = LineTable(self.model)
        self.filters = LineFilters()
        self.details = Details(waiting=waiting)
        self.progress = Words(look="secondary")
        self.buttons = self._make_buttons()
        self._lay_out()
        self.filters.asked.connect(self._ask)
        self.table.moved.connect(self._show_line)
        self.table.opened.connect(self.toggle_details)
        self.table.details_wanted.connect(self.toggle_details)

    def show_lines(
        self, lines: Sequence[Line], decisions: Mapping[Key, Decision], after: Snapshot | None = None
    ) -> None:
        """Show lines with the answers given so far, the cursor where it was or on the first line.

        `after` is the register as it would be; what the file says is named by it.
        """
        current = self.current()
        now = self._session.snapshot
        self.model.decisions = dict(decisions)
        self.model.show_lines(lines, now, after or now)
        self.filters.offer(self.model)
        self._ask()
        if current is not None:
            self.go_to(current.key)

    def decisions(self) -> dict[Key, Decision]:
        return dict(self.model.decisions)

    def tally(self) -> Tally:
        return Tally.of(self.model.lines(), self.model.decisions)

    def current(self) -> Line | None:
        return self.model.line_at(self.table.row())

    def go_to(self, key: Key) -> bool:
        """Put the cursor on a line if it is shown."""
        row = self.model.row_of(key)
        if row >= 0:
            self.table.go_to(row)
        return row >= 0

    def bring_up(self, key: Key) -> None:
        """Put the cursor on a line, taking away filters that hide it."""
        if not self.go_to(key):
            self.filters.ask_for("all")
            self.go_to(key)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        if line := self._asked():
            self._answer(line, Decision(Answer.ACCEPT))

    def deny(self) -> None:
        """Ask why, and refuse."""
        line = self._asked()
        if line is None:
            return
        dialog = AskReason(self, reading.place_words(line), self._reasons)

        def refuse() -> None:
            reason = dialog.words()
            self._reasons[:] = [reason, *(own for own in self._reasons if own != reason)]
            self._answer(line, Decision(Answer.REFUSE, reason=reason))

        self._open(dialog, refuse, dialog.start)

    def edit(self) -> None:
        """Ask for a third value."""
        line = self._asked()
        if line is None or not reading.can_be_edited(line):
            return
        given = self.model.decisions.get(line.key)
        value: Any = given.value if given is not None and given.answer is Answer.EDIT else None
        dialog = AskValue(self, self._session, line, value)
        self._open(
            dialog, lambda: self._answer(line, Decision(Answer.EDIT, value=dialog.value())), dialog.start
        )

    def wait(self) -> None:
        """Take an answer away; the line waits."""
        line = self._asked()
        if line is not None and self.model.decisions.pop(line.key, None) is not None:
            self._tell(line)

    def answer_all(self, decisions: Mapping[Key, Decision]) -> None:
        """Answer many lines at once; answers that were given stay."""
        self.model.decisions = {**decisions, **self.model.decisions}
        self.filters.tell_counts(self.model)
        self._ask()
        self.decided.emit()

    def go_next(self) -> None:
        """Go to the next line that has no answer, from the top again at the end."""
        self._step(1)

    def go_previous(self) -> None:
        self._step(-1)

    def toggle_details(self) -> None:
        self.details.setVisible(self.details.isHidden())

    def _step(self, direction: int) -> None:
        count, start = self.model.rowCount(), self.table.row()
        for step in range(1, count + 1):
            row = (start + direction * step) % count
            line = self.model.line_at(row)
            if line is not None and line.asks and line.key not in self.model.decisions:
                self.table.go_to(row)
                return

    def _asked(self) -> Line | None:
        line = self.current()
        return line if line is not None and line.asks and not self._session.is_read_only else None

    def _answer(self, line: Line, decision: Decision) -> None:
        """Keep an answer, unless its question has gone while it was being thought about."""
        if all(own.key != line.key for own in self.model.lines()):
            return
        self.model.decisions[line.key] = decision
        self._tell(line)
        self.go_next()

    def _tell(self, line: Line) -> None:
        self.model.answered(line)
        self.filters.tell_counts(self.model)
        self._tell_progress()
        self._show_line()
        self.decided.emit()

    def _ask(self) -> None:
        current = self.current()
        self.model.ask(self.filters.question())
        first = next((row for row in range(self.model.rowCount()) if self.model.line_at(row)), -1)
        if first >= 0 and not (current is not None and self.go_to(current.key)):
            self.table.go_to(first)
        self._tell_progress()
        self._show_line()

    def _tell_progress(self) -> None:
        tally = self.tally()
        self.progress.setText(
            say("Đã quyết {done}/{total}", done=whole(tally.answered), total=whole(tally.total))
        )

    def _show_line(self) -> None:
        line = self.current()
        self.details.show_line(line, self.model.now, self.model.after)
        asked = self._asked()
        self.buttons["A"].setEnabled(asked is not None)
        self.buttons["D"].setEnabled(asked is not None)
        self.buttons["E"].setEnabled(asked is not None and reading.can_be_edited(asked))
        self.buttons["W"].setEnabled(asked is not None and asked.key in self.model.decisions)

    def _open(self, dialog: QDialog, take: Callable[[], None], start: Callable[[], None]) -> None:
        dialog.accepted.connect(take)
        dialog.open()
        start()

    def _make_buttons(self) -> dict[str, QPushButton]:
        made = {
            "A": self._button("A", say("Nhận (A)"), "check", self.accept),
            "D": self._button("D", say("Từ chối… (D)"), "close", self.deny),
            "E": self._button("E", say("Sửa… (E)"), "edit", self.edit),
            "W": self._button("W", say("Để chờ (W)"), "clock", self.wait),
            "P": self._button("P", say("Trước (P)"), "chevron_up", self.go_previous),
            "N": self._button("N", say("Tiếp (N)"), "chevron_down", self.go_next),
        }
        details = QPushButton(say("Chi tiết (phím cách)"))
        details.clicked.connect(self.toggle_details)
        return {**made, "Space": details}

    def _button(self, key: str, words: str, name: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(icon(name), words)
        button.clicked.connect(act)
        short = QShortcut(QKeySequence(key), self)
        short.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        short.activated.connect(act)
        return button

    def _lay_out(self) -> None:
        answers, ways = spaced(QHBoxLayout(), gap=6), spaced(QHBoxLayout(), gap=6)
        for key, button in self.buttons.items():
            (answers if key in "ADEW" else ways).addWidget(button)
        answers.addStretch(1)
        ways.addWidget(self.progress)
        ways.addStretch(1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(sized(self.table, min_height=96))
        parts.addWidget(self.details)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 1)
        parts.setSizes([_TABLE, _DETAILS])
        column = spaced(QVBoxLayout(self), gap=8)
        column.addWidget(self.filters)
        column.addWidget(parts, 1)
        column.addWidget(TwoRows(answers, ways))

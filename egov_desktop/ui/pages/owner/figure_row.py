"""One figure of a report: what it is, how it reads, and whether it stands as it is, was changed, or waits for a word."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from egov_desktop.domain.judgement.offices.completeness import Figure, FigureState
from egov_desktop.domain.records import KINDS
from egov_desktop.ui.forms.sheet import RecordSheet, Section, reading_part
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.owner.line import Line
from egov_desktop.ui.pages.owner.wording import (
    STATES,
    figure_name,
    keep_words,
    month_words,
    state_words,
)
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.figures import StatusMark
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say


class FigureRow(Line):
    """A line of the owner's page. G lets the figure stand, F2 changes it in place, arrows lead to the next line."""

    kept = Signal(object)
    taken_back = Signal(object)
    payments_wanted = Signal(str)
    walked = Signal(int)

    def __init__(self, session: Session, figure: Figure, parent: QWidget | None = None) -> None:
        self._session, self.figure = session, figure
        self._shown = self._value_part()
        super().__init__(self._shown, parent)
        self._mark = StatusMark()
        self.keep = QPushButton()
        self.keep.clicked.connect(lambda: self.kept.emit(self.figure))
        self._back = QPushButton(say("Bỏ"))
        dress(self._back, "link")
        self._back.clicked.connect(lambda: self.taken_back.emit(self.figure))
        self._add_actions()
        self.show_figure(figure)

    def show_figure(self, figure: Figure) -> None:
        """Show the figure as it is now, what is being typed untouched."""
        self.figure = figure
        snapshot = self._session.snapshot
        name = figure_name(snapshot, figure)
        self.name.show_words(name)
        if isinstance(self._shown, RecordSheet):
            if (record := snapshot.find(figure.record_kind, figure.record_id)) is not None:
                self._shown.show_record(record)
        else:
            self._shown.setText(month_words(figure))
            self._shown.setAccessibleName(f"{name}: {month_words(figure)}")
        is_open = figure.state is FigureState.OPEN
        self.keep.setText(keep_words(figure))
        self.keep.setAccessibleName(f"{keep_words(figure)}: {name}")
        self.keep.setToolTip(say("{words} (phím G)", words=keep_words(figure)))
        self._back.setAccessibleName(say("Bỏ xác nhận: {name}", name=name))
        self._back.setToolTip(say("Bỏ xác nhận"))
        self._mark.tell(STATES[figure.state][0], state_words(figure))
        writable = not self._session.is_read_only
        self.keep.setVisible(is_open and writable)
        self._mark.setVisible(not is_open or not writable)
        self._back.setVisible(figure.state is FigureState.CONFIRMED and writable)

    def focus(self) -> None:
        """Put the keyboard on the value."""
        self.reading().setFocus(Qt.FocusReason.OtherFocusReason)

    def reading(self) -> Words:
        """Give the part that reads the value and takes the keyboard."""
        if isinstance(self._shown, RecordSheet):
            return reading_part(self._shown.field(self.figure.field))
        return self._shown

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() == Qt.Key.Key_G and not event.modifiers() and not self._is_typed_in():
            if self.keep.isVisible():
                self.kept.emit(self.figure)
        elif event.key() in steps and not self._is_typed_in():
            self.walked.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_F2 and not isinstance(self._shown, RecordSheet):
            self.payments_wanted.emit(self.figure.project_id)
        else:
            super().keyPressEvent(event)

    def _is_typed_in(self) -> bool:
        return isinstance(self._shown, RecordSheet) and self._shown.field(self.figure.field).is_open()

    def _value_part(self) -> RecordSheet | Words:
        figure = self.figure
        if figure.month_on is not None:
            words = Words(look="value", wrap=True)
            words.setIndent(0)
            words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            return words
        section = Section("", (figure.field,), columns=1)
        sheet = RecordSheet(self._session, KINDS[figure.record_kind], (section,), tells_all=False)
        sheet.field(figure.field).hide_label()
        return sheet

    def _add_actions(self) -> None:
        self._mark.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for part in (self._mark, self._back, self.keep):
            self.doing.addWidget(part)
        if not isinstance(self._shown, RecordSheet) and not self._session.is_read_only:
            write = QPushButton(say("Ghi giải ngân"))
            dress(write, "link")
            write.setAccessibleName(f"{write.text()}: {figure_name(self._session.snapshot, self.figure)}")
            write.clicked.connect(lambda: self.payments_wanted.emit(self.figure.project_id))
            self.doing.addWidget(write)

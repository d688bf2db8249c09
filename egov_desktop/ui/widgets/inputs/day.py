"""The input for a day, typed as dd/MM/yyyy or picked from a small calendar."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.widgets.inputs.base import Input
from egov_desktop.wording import dates
from egov_desktop.wording.language import say

_WIDTH = 132


class DayEdit(Input):
    """A day (`datetime.date`, or None when empty). Ctrl+; writes `today`, Alt+Down opens the calendar."""

    def __init__(self, name: str = "", parent: QWidget | None = None, *, today: date | None = None) -> None:
        super().__init__(name, parent)
        self._today = today
        self._line = sized(_DayLine(self), min_width=_WIDTH)
        self._line.setPlaceholderText(say("ngày/tháng/năm"))
        self._line.textEdited.connect(self.edited)
        pick = QAction(icon("calendar", "muted"), say("Chọn ngày trên lịch"), self._line)
        pick.triggered.connect(self.open_calendar)
        self._line.addAction(pick, QLineEdit.ActionPosition.TrailingPosition)
        self._adopt(self._line)

    def value(self) -> date | None:
        return self._value

    def words(self, value: date | None) -> str:
        return dates.day(value)

    def typed(self) -> str:
        return self._line.text()

    def settle(self) -> None:
        read = dates.parse_day(self._line.text())
        if read.problem is None:
            self._take(read.value)
        else:
            self._refuse(read.problem)

    def start(self) -> None:
        super().start()
        self._line.selectAll()

    def set_read_only(self, read_only: bool) -> None:
        self._line.setReadOnly(read_only)
        for action in self._line.actions():
            action.setVisible(not read_only)

    def set_today(self, today: date) -> None:
        self._today = today

    def write_today(self) -> None:
        if self._today is not None and not self._line.isReadOnly():
            self._take(self._today)
            self.edited.emit()

    def open_calendar(self) -> None:
        shown = dates.parse_day(self._line.text()).value or self._today
        calendar = _Calendar(self, shown)
        calendar.move(self._line.mapToGlobal(QPoint(0, self._line.height())))
        calendar.show()

    def choose(self, day: date) -> None:
        """Take a day from the calendar as if it had been typed."""
        self._take(day)
        self.edited.emit()
        self.start()

    def _show(self, value: date | None) -> None:
        self._line.setText(dates.day(value))


class _DayLine(QLineEdit):
    """The line in which a day is typed."""

    def __init__(self, owner: DayEdit) -> None:
        super().__init__()
        self._owner = owner

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers()
        if held == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_Semicolon:
            self._owner.write_today()
        elif held == Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_Down:
            self._owner.open_calendar()
        else:
            super().keyPressEvent(event)


class _Calendar(QFrame):
    """A calendar that opens under the line, takes one day and is gone."""

    def __init__(self, owner: DayEdit, shown: date | None) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self._owner = owner
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dress(self, "raised")
        self.setAccessibleName(say("Lịch chọn ngày"))
        self._month = QCalendarWidget()
        self._month.setAccessibleName(say("Lịch chọn ngày"))
        self._month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._month.setDateRange(QDate(1900, 1, 1), QDate(2100, 12, 31))
        self._month.setSelectedDate(QDate(shown.year, shown.month, shown.day) if shown else QDate(2000, 1, 1))
        for part, words in (("prevmonth", say("Tháng trước")), ("nextmonth", say("Tháng sau"))):
            arrow = self._month.findChild(QToolButton, f"qt_calendar_{part}")
            if arrow is not None:
                arrow.setAccessibleName(words)
                arrow.setToolTip(words)
        self._month.activated.connect(self._take)
        self._month.clicked.connect(self._take)
        spaced(QVBoxLayout(self), margins=(1, 1, 1, 1)).addWidget(self._month)
        self._colour()
        self.setFixedSize(px(296), px(248))
        self._month.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_month"):
            self._colour()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _colour(self) -> None:
        """Qt paints week-ends red, which here would mean that something is wrong."""
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            weekend = QTextCharFormat()
            weekend.setForeground(QColor(tokens().muted))
            self._month.setWeekdayTextFormat(day, weekend)
        header = QTextCharFormat()
        header.setForeground(QColor(tokens().muted))
        header.setBackground(QColor(tokens().raised))
        self._month.setHeaderTextFormat(header)

    def _take(self, day: QDate) -> None:
        self.close()
        self._owner.choose(date(day.year(), day.month(), day.day()))

"""The input for a day, typed as dd/MM/yyyy or picked from a small calendar."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent, QTextCharFormat
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
        self._line.show_button(not read_only)

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
    """The line in which a day is typed, with the calendar's button at its right edge."""

    def __init__(self, owner: DayEdit) -> None:
        super().__init__()
        self._owner = owner
        self._pick = QToolButton(self)
        self._pick.setIcon(icon("calendar", "muted"))
        self._pick.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pick.setCursor(Qt.CursorShape.ArrowCursor)
        self._pick.setAccessibleName(say("Chọn ngày trên lịch"))
        self._pick.setToolTip(say("Chọn ngày trên lịch (Alt+↓)"))
        self._pick.clicked.connect(owner.open_calendar)

    def show_button(self, shown: bool) -> None:
        self._pick.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self.height() - px(4)
        self.setTextMargins(0, 0, side, 0)
        self._pick.setGeometry(self.width() - side - px(2), px(2), side, side)

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
        self._name_parts()
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

    def _name_parts(self) -> None:
        """Qt leaves the parts of its calendar without names."""
        names = {
            "qt_calendar_prevmonth": say("Tháng trước"),
            "qt_calendar_nextmonth": say("Tháng sau"),
            "qt_calendar_calendarview": say("Các ngày trong tháng"),
        }
        for part, words in names.items():
            found = self._month.findChild(QWidget, part)
            if found is not None:
                found.setAccessibleName(words)

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

"""The parts of the window around a page: rooms at the left, and above where I am."""

from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import px, sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.shell.searching import SearchLine
from egov_desktop.ui.widgets.figures import RoomButton
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say

ROOMS: tuple[tuple[str, str, str], ...] = (
    ("today", "today", "Hôm nay"),
    ("projects", "projects", "Các dự án"),
    ("timeline", "timeline", "Tiến độ"),
    ("disbursement", "disbursement", "Giải ngân"),
    ("causes", "warning", "Nguyên nhân"),
    ("send", "send", "Gửi đi"),
    ("receive", "receive", "Nhận về"),
    ("returns", "report", "Theo dõi nộp báo cáo"),
    ("ratings", "star", "Đánh giá dự án"),
    ("effectiveness", "chart", "Hiệu quả theo nhóm"),
    ("demand", "calendar", "Yêu cầu giải ngân"),
    ("directives", "legal", "Chỉ thị"),
    ("candidates", "note", "Dự án đề xuất"),
    ("meetings", "meeting", "Cuộc họp"),
    ("tasks", "task", "Kết luận & nhiệm vụ"),
    ("papers", "print", "Báo cáo & in"),
    ("journal", "journal", "Nhật ký"),
    ("lists", "settings", "Danh mục & thiết lập"),
)
"""The rooms: name, icon, and the word that `say` gives, in the order of the secretary's month."""

_BEGINNINGS = frozenset({"timeline", "send", "ratings", "meetings", "journal"})
"""The rooms before which a little space stands."""

OWNERS_ROOMS: tuple[tuple[str, str, str], ...] = (
    ("owner", "report", "Báo cáo kỳ này"),
    ("projects", "projects", "Các dự án"),
    ("receive", "receive", "Nhận về"),
    ("journal", "journal", "Nhật ký"),
)
"""The rooms of an owner's file."""


_TITLE_LINES, _LOW = 3, 560
"""The most lines of the register's name. A window lower than this, in the design's pixels, leaves
its height to the rooms."""


class Side(QFrame):
    """The rooms of the register, each with a word and a count of what waits there."""

    chosen = Signal(str)

    def __init__(
        self, rooms: tuple[tuple[str, str, str], ...] = ROOMS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        dress(self, "side")
        sized(self, min_width=204, max_width=204)
        self._title = ElidedWords(look="section", lines=_TITLE_LINES)
        self._office = ElidedWords(look="secondary", lines=2)
        self._column = spaced(QVBoxLayout(self), gap=2, margins=(10, 10, 2, 6))
        self._column.addWidget(self._title)
        self._column.addWidget(self._office)
        self._column.addSpacing(6)
        self._rooms = rooms
        self._buttons: dict[str, RoomButton] = {}
        group = QButtonGroup(self)
        rows = QWidget()
        column = spaced(QVBoxLayout(rows), gap=1)
        for name, icon_name, _ in rooms:
            if name in _BEGINNINGS:
                column.addWidget(sized(QWidget(), min_height=7, max_height=7))
            button = RoomButton("", icon_name)
            button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            group.addButton(button)
            column.addWidget(button)
            self._buttons[name] = button
        column.addStretch(1)
        self._area = _scrolled(rows)
        self._column.addWidget(self._area, 1)
        self._saved = Words(look="secondary")
        self._column.addWidget(self._saved)

    def tell(self, title: str, office: str, counts: dict[str, str]) -> None:
        self._title.show_words(title)
        self._office.show_words(office)
        for name, _, word in self._rooms:
            self._buttons[name].tell(say(word), counts.get(name, ""))

    def take_keyboard(self) -> None:
        """Have the keyboard when the window opens, so that Enter there undoes nothing."""
        next(iter(self._buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = event.size().height() < px(_LOW)
        self._title.show_lines(1 if is_low else _TITLE_LINES)
        self._office.setHidden(is_low)

    def mark(self, name: str) -> None:
        """Mark the room that is shown; the keyboard goes with the mark where it was on another room."""
        if name in self._buttons:
            if self.window().focusWidget() in self._buttons.values():
                self._buttons[name].setFocus(Qt.FocusReason.OtherFocusReason)
            self._buttons[name].setChecked(True)
            self._area.ensureWidgetVisible(self._buttons[name], 0, 0)

    def say_saved(self, sentence: str) -> None:
        self._saved.setText(sentence)


def _scrolled(rows: QWidget) -> QScrollArea:
    """Let the rooms be scrolled where the window is too low for all of them."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    dress(rows, "page")
    area.setWidget(rows)
    area.viewport().setAutoFillBackground(False)
    rows.setAutoFillBackground(False)
    return area


class Head(QFrame):
    """Where I am, the search over all projects, and the day up to which figures count."""

    searched = Signal(str)
    search_entered = Signal()
    day_chosen = Signal(object)
    other_day_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "bar")
        self._back = QToolButton()
        self._back.setIcon(icon("chevron_left", "ink"))
        self._back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._back.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sized(self._back, min_width=40)
        self._back.clicked.connect(self.back_wanted)
        self._title = ElidedWords(look="page-title")
        self._mark = Words(look="warn")
        self.search = SearchLine()
        self.search.textEdited.connect(self.searched)
        self.search.returnPressed.connect(self.search_entered)
        self._day = QToolButton()
        self._day.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._day.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._day.setIcon(icon("calendar", "muted"))
        self._menu = QMenu(self._day)
        self._day.setMenu(self._menu)
        row = spaced(QHBoxLayout(self), gap=12, margins=(20, 5, 16, 5))
        row.addWidget(self._back)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._mark)
        row.addWidget(self.search, 2)
        row.addWidget(self._day)

    def tell(self, title: str, back_to: str = "") -> None:
        """Say where I am; `back_to` names the page from which I came, and offers to return there."""
        self._title.show_words(title)
        self._back.setText(say("Trở về"))
        self._back.setShortcut("Alt+Left")  # a button forgets its key when it gets other words
        self._back.setToolTip(back_to)
        self._back.setAccessibleName(say("Trở về {page}", page=back_to))
        self._back.setVisible(bool(back_to))

    def mark(self, words: str) -> None:
        """Say quietly what holds for the whole register, as that its data are illustrative."""
        self._mark.setText(words)
        self._mark.setVisible(bool(words))

    def show_search(self, text: str) -> None:
        if self.search.text() != text:
            self.search.setText(text)

    def offer_days(self, current: date, today: date, own: date | None) -> None:
        """Name the day in force and offer the others: today, the register's own, another."""
        self._day.setText(say("Số liệu đến {on}", on=day_short(current)))
        self._day.setAccessibleName(self._day.text())
        self._menu.clear()
        offered = {today: say("Hôm nay, {on}", on=day_short(today))}
        if own is not None:
            offered[own] = say("Ngày ghi trong sổ, {on}", on=day_short(own))
        for on, words in offered.items():
            action = self._menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(on == current)
            action.triggered.connect(lambda _checked=False, on=on: self.day_chosen.emit(on))
        self._menu.addAction(say("Ngày khác…")).triggered.connect(self.other_day_wanted)


class Place(QScrollArea):
    """Where a page stands: it is scrolled where the window is too small for it, so that no page widens the window."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(_AtLeast(page))


class _AtLeast(QWidget):
    """A page as large as its place, or as small as it can be; not as high as it would like to be."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        dress(self, "page")
        self._page = page
        page.setParent(self)

    def minimumSizeHint(self) -> QSize:
        return self._page.minimumSizeHint().expandedTo(self._page.minimumSize())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()  # the page has come to need more or less room
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._page.resize(event.size())

"""The conditions of the list as buttons: each opens its choices, found by typing, ticked with the space bar."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from egov_desktop.domain.vietnamese import fold, matches
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.widgets.words import plain_tip
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_CODE = Qt.ItemDataRole.UserRole
_FEW = 8


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: its id or code, its words, and how many projects it would leave."""

    code: str
    words: str
    count: int


class FilterButton(QToolButton):
    """A condition with any number of choices, or with one (`single`); `chosen` brings a frozenset of codes."""

    chosen = Signal(object)

    def __init__(self, words: str, *, single: bool = False) -> None:
        super().__init__()
        dress(self, "chip")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._single = single
        self._codes: frozenset[str] = frozenset()
        self._typing = QLineEdit()
        self._list = QListWidget()
        self._menu = QMenu(self)
        self._menu.addAction(self._choices())
        self._menu.aboutToShow.connect(self._begin)
        self.setMenu(self._menu)
        self.tell(words)

    def tell(self, words: str) -> None:
        """Name the condition, in the language of the moment."""
        self.setText(words)
        self._typing.setPlaceholderText(say("Gõ để tìm"))
        self._typing.setAccessibleName(say("Tìm trong {words}", words=words))
        self._list.setAccessibleName(words)

    def set_options(self, options: Sequence[Option], codes: frozenset[str]) -> None:
        """Offer these, with those of `codes` ticked."""
        self._codes = codes
        self.setCheckable(bool(codes))
        self.setChecked(bool(codes))
        self._list.clear()
        for option in options:
            item = QListWidgetItem(f"{option.words}  ({whole(option.count)})")
            item.setData(_CODE, option.code)
            item.setToolTip(plain_tip(option.words))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(_tick(option.code in codes))
            self._list.addItem(item)
        self._typing.setVisible(len(options) > _FEW)
        self._find(self._typing.text())

    def options(self) -> list[str]:
        """The words that are offered for what is typed."""
        items = (self._list.item(place) for place in range(self._list.count()))
        return [item.text() for item in items if not item.isHidden()]

    def list(self) -> QListWidget:
        return self._list

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(watched, event)
        return super().eventFilter(watched, event)

    def _choices(self) -> QWidgetAction:
        holder = QWidget()
        column = spaced(QVBoxLayout(holder), gap=6, margins=(4, 4, 4, 4))
        column.addWidget(self._typing)
        column.addWidget(self._list)
        sized(self._list, min_width=340)
        dress(self._list, "choices")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._typing.textChanged.connect(self._find)
        self._list.itemClicked.connect(self._toggle)
        self._typing.installEventFilter(self)
        self._list.installEventFilter(self)
        action = QWidgetAction(self)
        action.setDefaultWidget(holder)
        return action

    def _begin(self) -> None:
        self._typing.clear()
        rows = min(max(self._list.count(), 1), 12)
        self._list.setFixedHeight(rows * max(self._list.sizeHintForRow(0), px(28)) + px(6))
        self._list.setCurrentRow(0)
        (self._typing if self._typing.isVisibleTo(self._menu) else self._list).setFocus()

    def _find(self, typed: str) -> None:
        for place in range(self._list.count()):
            item = self._list.item(place)
            item.setHidden(not matches(fold(item.text()), typed))

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle_current(closes=True)
            return True
        if watched is self._typing and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Tab):
            self._list.setFocus()
            return True
        if watched is self._list and event.key() == Qt.Key.Key_Space:
            self._toggle_current()
            return True
        return False

    def _toggle_current(self, *, closes: bool = False) -> None:
        shown = [item for item in self._items() if not item.isHidden()]
        current = self._list.currentItem()
        item = current if current in shown else (shown[0] if len(shown) == 1 else None)
        if item is not None:
            self._toggle(item)
        if closes:
            self._menu.close()

    def _toggle(self, item: QListWidgetItem) -> None:
        code = str(item.data(_CODE))
        codes = self._codes ^ {code}
        if self._single:
            codes = codes & {code}
            self._menu.close()
        self._codes = codes
        for other in self._items():
            other.setCheckState(_tick(other.data(_CODE) in codes))
        self.chosen.emit(codes)

    def _items(self) -> Iterable[QListWidgetItem]:
        return [self._list.item(place) for place in range(self._list.count())]


def _tick(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked

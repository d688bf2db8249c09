"""Inputs that choose: one of a list found by typing, and yes, no or not known."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QListView,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from egov_desktop.domain.vietnamese import fold, matches
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.widgets.inputs.base import Input
from egov_desktop.ui.widgets.pressable import tab_only_to_checked
from egov_desktop.wording.language import say
from egov_desktop.wording.parsed import quoted

Choice = tuple[Any, str]
"""A value, and the words that stand for it; words must differ within one list."""

_ROWS = 12


class ChoiceEdit(Input):
    """One of `choices`, in the order given; typing finds without accents, anywhere in the words.

    The value is that of the choice, or None when empty. Leaving with words that fit one choice takes it.
    """

    def __init__(
        self,
        name: str = "",
        parent: QWidget | None = None,
        *,
        choices: Sequence[Choice] = (),
        may_be_empty: bool = True,
    ) -> None:
        super().__init__(name, parent)
        self._choices: list[Choice] = []
        self._folded: list[str] = []
        self._may_be_empty = may_be_empty
        self._box = _Box()
        self._found = QStandardItemModel(self)
        self._box.setCompleter(self._completer())
        self._box.activated.connect(self._on_activated)
        self._typing().textEdited.connect(self._on_typed)
        self._adopt(self._box)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Change the list; the value stays, even when the new list lacks it (it is then shown as empty)."""
        empty: list[Choice] = [(None, "")] if self._may_be_empty else []
        self._choices = [*empty, *choices]
        self._folded = [fold(words) for _, words in self._choices]
        self._box.clear()
        self._box.addItems([words for _, words in self._choices])
        self._show(self._value)

    def words(self, value: Any) -> str:
        return next((words for known, words in self._choices if known == value), "")

    def settle(self) -> None:
        typed = self._typing().text()
        fitting = self._fitting(typed)
        exact = [at for at in fitting if self._folded[at] == fold(typed)]
        if not fold(typed):
            self._take(None)
        elif exact or len(fitting) == 1:
            self._take(self._choices[(exact or fitting)[0]][0])
        else:
            self._refuse(say("Danh sách không có {typed}.", typed=quoted(typed)))

    def start(self) -> None:
        super().start()
        self._typing().selectAll()

    def found(self) -> list[str]:
        """The words that the popup offers for what is typed."""
        return [self._found.item(row).text() for row in range(self._found.rowCount())]

    def _typing(self) -> Any:
        return self._box.lineEdit()

    def _completer(self) -> QCompleter:
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_ROWS)
        popup = QListView()
        dress(popup, "choices")
        popup.setAccessibleName(say("Các mục tìm thấy"))
        completer.setPopup(popup)
        completer.activated[QModelIndex].connect(self._on_found)  # type: ignore[index] - overloads are chosen so
        return completer

    def _fitting(self, typed: str) -> list[int]:
        return [at for at, words in enumerate(self._folded) if words and matches(words, typed)]

    def _on_typed(self, typed: str) -> None:
        self._found.clear()
        for at in self._fitting(typed):
            item = QStandardItem(self._choices[at][1])
            item.setData(at, Qt.ItemDataRole.UserRole)
            self._found.appendRow(item)
        self.edited.emit()

    def _on_found(self, index: QModelIndex) -> None:
        self._on_activated(index.data(Qt.ItemDataRole.UserRole))

    def _on_activated(self, at: int) -> None:
        self._take(self._choices[at][0])

    def _show(self, value: Any) -> None:
        at = next((at for at, (known, _) in enumerate(self._choices) if known == value), -1)
        self._box.setCurrentIndex(at)
        if at < 0:
            self._typing().clear()


class _Box(QComboBox):
    """A list under a line of typing; the wheel scrolls the page unless the box has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(_ROWS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sized(self, min_width=120)
        view = QListView()
        dress(view, "choices")
        self.setView(view)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class TickEdit(Input):
    """Có, không, or chưa rõ (`True`, `False`, `None`), said in words; arrows move between them."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._group = QButtonGroup(self)
        self._buttons: list[tuple[bool | None, QRadioButton]] = []
        answers = QWidget()
        row = spaced(QHBoxLayout(answers), gap=8)
        for value, words in ((True, say("Có")), (False, say("Không")), (None, say("Chưa rõ"))):
            button = QRadioButton(words)
            button.installEventFilter(self)
            tab_only_to_checked(button, checked=False)
            button.toggled.connect(partial(tab_only_to_checked, button))
            button.clicked.connect(lambda _=False, value=value: self._on_clicked(value))
            self._buttons.append((value, button))
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self._adopt(answers)
        self._show(None)

    def value(self) -> bool | None:
        return self._value

    def words(self, value: bool | None) -> str:
        return next(button.text() for known, button in self._buttons if known is value)

    def set_name(self, name: str) -> None:
        super().set_name(name)
        for _, button in self._buttons:
            button.setAccessibleName(f"{name}: {button.text()}" if name else button.text())

    def start(self) -> None:
        next(button for value, button in self._buttons if value is self._value).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            now = QApplication.focusWidget()
            if now is not None and not self.isAncestorOf(now):
                self.left.emit()
        return super().eventFilter(watched, event)

    def _on_clicked(self, value: bool | None) -> None:
        self._take(value)
        self.edited.emit()

    def _show(self, value: bool | None) -> None:
        for known, button in self._buttons:
            button.setChecked(known is value)

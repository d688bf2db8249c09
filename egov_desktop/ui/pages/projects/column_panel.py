"""The panel in which columns are chosen, found and put in order, by mouse or keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.domain.vietnamese import fold, matches
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.projects.listing.columns import BY_NAME, COLUMNS, FROZEN, SHOWN_AT_FIRST
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say

_NAME = Qt.ItemDataRole.UserRole


class ColumnPanel(QDialog):
    """Every column with its tick, in the order of the table; each change shows in the table at once (`changed`)."""

    changed = Signal(object)
    reset_wanted = Signal()

    def __init__(self, parent: QWidget, shown: Sequence[str], year: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Chọn cột"))
        self._year = year
        self._typing = QLineEdit()
        self._typing.setPlaceholderText(say("Gõ để tìm cột"))
        self._typing.setAccessibleName(say("Tìm cột"))
        self._typing.textChanged.connect(self._find)
        self._list = QListWidget()
        self._list.setAccessibleName(say("Các cột"))
        dress(self._list, "choices")
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._list.itemChanged.connect(self._tell)
        self._list.model().rowsMoved.connect(self._tell)
        body = spaced(QVBoxLayout(), gap=8, margins=(16, 16, 16, 12))
        body.addWidget(
            Words(
                say("Mã và tên dự án luôn hiện. Kéo, hoặc dùng hai nút bên dưới, để đổi thứ tự."),
                "muted",
                wrap=True,
            )
        )
        body.addWidget(self._typing)
        body.addWidget(self._list, 1)
        body.addLayout(self._movers())
        column = spaced(QVBoxLayout(self), gap=0)
        column.addLayout(body, 1)
        column.addWidget(self._foot())
        sized(self, min_width=360, min_height=540)
        self.show_columns(shown)

    def show_columns(self, shown: Sequence[str]) -> None:
        hidden = [column.name for column in COLUMNS if column.name not in (*FROZEN, *shown)]
        self._list.blockSignals(True)
        self._list.clear()
        for name in (*shown, *hidden):
            item = QListWidgetItem(BY_NAME[name].heading(self._year).replace("\n", ", "))
            item.setData(_NAME, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if name in shown else Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.blockSignals(False)

    def columns(self) -> tuple[str, ...]:
        """The names of the ticked columns, in their order."""
        items = (self._list.item(place) for place in range(self._list.count()))
        return tuple(str(item.data(_NAME)) for item in items if item.checkState() == Qt.CheckState.Checked)

    def list(self) -> QListWidget:
        return self._list

    def _movers(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), gap=8)
        for words, picture, step in (
            (say("Đưa lên trước"), "chevron_up", -1),
            (say("Đưa ra sau"), "chevron_down", 1),
        ):
            button = QPushButton(icon(picture), words)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, step=step: self._move(step))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _foot(self) -> QFrame:
        foot = QFrame()
        dress(foot, "foot")
        row = spaced(QHBoxLayout(foot), gap=8, margins=(16, 12, 16, 12))
        again = QPushButton(say("Về mặc định"))
        dress(again, "quiet")
        again.setAutoDefault(False)
        again.clicked.connect(self._reset)
        close = QPushButton(say("Xong"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(again)
        row.addStretch(1)
        row.addWidget(close)
        return foot

    def _move(self, step: int) -> None:
        place = self._list.currentRow()
        if place < 0 or not 0 <= place + step < self._list.count():
            return
        self._list.blockSignals(True)
        self._list.insertItem(place + step, self._list.takeItem(place))
        self._list.setCurrentRow(place + step)
        self._list.blockSignals(False)
        self._tell()

    def _reset(self) -> None:
        self.show_columns(SHOWN_AT_FIRST)
        self.reset_wanted.emit()

    def _find(self, typed: str) -> None:
        for place in range(self._list.count()):
            item = self._list.item(place)
            item.setHidden(not matches(fold(item.text()), typed))

    def _tell(self, *_: object) -> None:
        self.changed.emit(self.columns())

"""The cells of a grid: the input that opens in one, and the keys that close it."""

from typing import Any, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from egov_desktop.ui.forms.inputs import from_input, input_for, to_input
from egov_desktop.ui.grids.painting import CellPainter
from egov_desktop.ui.grids.rows.model import RecordModel
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.widgets.inputs.base import Input
from egov_desktop.ui.widgets.inputs.number import MoneyEdit
from egov_desktop.ui.widgets.inputs.text import LongTextEdit
from egov_desktop.wording.amounts import in_words

Index = QModelIndex | QPersistentModelIndex
_LINES, _WIDE = 5, 320


class CellDelegate(CellPainter):
    """Opens the right input in a cell. The view hears from it which key ended the typing, and where to go next."""

    finished = Signal(int, Qt.KeyboardModifier)
    """The typing ended with this key, with what was held with it; the input is closed already."""
    noted = Signal(str, bool)
    """What is to be said about what is being typed, and whether it is a problem."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = _model(index)
        spec = model.spec_at(index.column())
        assert spec is not None, "only the cells of fields are edited"
        made = input_for(spec, model.around(index.row()), in_grid=True)
        made.setParent(parent)
        made.compact()
        made.setAutoFillBackground(True)
        made.editor().installEventFilter(self)
        made.left.connect(lambda: self._close(made))
        made.edited.connect(lambda: self._say(made))
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the input once; what somebody is typing is not overwritten by a refresh of the rows."""
        made, model = cast("Input", editor), _model(index)
        if made.property("filled"):
            return
        made.setProperty("filled", "true")
        spec, refused = model.spec_at(index.column()), model.refused_at(index)
        assert spec is not None
        made.set_value(to_input(spec, model.value(index)))
        if refused and refused.can_be_read:
            made.set_value(to_input(spec, refused.value))
        elif refused:
            _write(made, refused.text)
        _select(made)
        self._say(made)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        made, records = cast("Input", editor), cast("RecordModel", model)
        spec = records.spec_at(index.column())
        assert spec is not None
        if not made.can_be_read():
            records.keep_unread(index, _typed(made), made.problem())
            return
        value = from_input(spec, made.value())
        if value != records.value(index) or records.refused_at(index):
            records.setData(index, value)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Give an input the room it needs, over its neighbours where the cell is too small, inside what is seen."""
        place: QRect = QRect(cast("Any", option).rect)
        room = cast("QWidget", editor.parent()).rect()
        least = QSize(cast("Input", editor).editor().minimumWidth(), place.height())
        if isinstance(editor, LongTextEdit):
            least = QSize(px(_WIDE), _LINES * editor.fontMetrics().lineSpacing() + px(12))
        place.setSize(place.size().expandedTo(least).boundedTo(room.size()))
        place.moveRight(min(place.right(), room.right()))
        place.moveBottom(min(place.bottom(), room.bottom()))
        editor.setGeometry(place)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Decide about the keys that end the typing; all others are the input's own."""
        made = editor.parent()
        if event.type() == QEvent.Type.KeyPress and isinstance(made, Input):
            return self._on_key(made, cast("QKeyEvent", event))
        return False

    def _on_key(self, made: Input, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_enter = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if key == Qt.Key.Key_Escape:
            self._give_up(made)
            return True
        if key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab} and held in (_NONE, Qt.KeyboardModifier.ShiftModifier):
            return self._finish(made, key, held)
        if is_enter and (held == Qt.KeyboardModifier.ControlModifier or not isinstance(made, LongTextEdit)):
            return self._finish(made, key, held)
        return False

    def _finish(self, made: Input, key: int, held: Qt.KeyboardModifier) -> bool:
        """Close the input and say where to go; one that cannot be read stays, with its problem."""
        made.settle()
        if not made.can_be_read():
            self._say(made)
            return True
        self._close(made)
        self.finished.emit(key, held)
        return True

    def _close(self, made: Input) -> None:
        if made.property("closed"):
            return
        made.setProperty("closed", "true")
        self.commitData.emit(made)
        self.closeEditor.emit(made, QStyledItemDelegate.EndEditHint.NoHint)

    def _give_up(self, made: Input) -> None:
        made.setProperty("closed", "true")
        self.closeEditor.emit(made, QStyledItemDelegate.EndEditHint.RevertModelCache)
        self.finished.emit(Qt.Key.Key_Escape, _NONE)

    def _say(self, made: Input) -> None:
        if made.problem():
            self.noted.emit(made.problem(), True)
        elif isinstance(made, MoneyEdit):
            amount = made.read(made.typed()).value
            self.noted.emit("" if amount is None else in_words(amount), False)
        else:
            self.noted.emit("", False)


_NONE = Qt.KeyboardModifier.NoModifier


def _model(index: Index) -> RecordModel:
    return cast("RecordModel", index.model())


def _line(made: Input) -> QLineEdit | None:
    editor = made.editor()
    line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
    return line if isinstance(line, QLineEdit) else None


def _typed(made: Input) -> str:
    line = _line(made)
    return line.text() if line else str(made.value() or "")


def _write(made: Input, text: str) -> None:
    if line := _line(made):
        line.setText(text)
        made.settle()


def _select(made: Input) -> None:
    editor = made.editor()
    if line := _line(made):
        line.selectAll()
    elif isinstance(editor, QPlainTextEdit):
        editor.moveCursor(QTextCursor.MoveOperation.End)

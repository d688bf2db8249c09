"""What a grid offers: the buttons of its heading and the lines of its menu, each with its keys."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton

from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.style import dress
from egov_desktop.wording.language import say

if TYPE_CHECKING:
    from egov_desktop.ui.grids.grid import RecordGrid

_NATIVE = QKeySequence.SequenceFormat.NativeText
Offer = tuple[str, str, Callable[[], Any]]
"""The words, the keys that do the same, and what is done."""


def quiet_button(words: str, icon_name: str, name: str, keys: str) -> QPushButton:
    button = QPushButton(icon(icon_name, "muted"), words)
    dress(button, "quiet")
    button.setAccessibleName(name)
    button.setToolTip(f"{words} ({QKeySequence(keys).toString(_NATIVE)})")
    return button


def open_menu(grid: "RecordGrid", offers: Iterable[Offer], at: QPoint) -> None:
    menu = QMenu(grid)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for words, keys, does in offers:
        action = QAction(f"{words}\t{QKeySequence(keys).toString(_NATIVE)}" if keys else words, menu)
        action.triggered.connect(does)
        menu.addAction(action)
    menu.popup(at)


def offers_of(grid: "RecordGrid", *, may_write: bool, may_remove: bool, has_details: bool) -> Iterable[Offer]:
    """Give what can be done with the selected cells and rows."""
    if may_write:
        yield say("Sửa ô"), "F2", lambda: grid.view.edit(grid.view.currentIndex())
        yield say("Ghi ngày hôm nay"), "Ctrl+;", grid.write_today
        yield say("Điền xuống"), "Ctrl+D", grid.fill_down
        yield say("Làm trống ô"), "Backspace", grid.clear_cells
    if has_details:
        yield say("Chi tiết"), "Alt+Return", grid.open_details
    yield say("Sao chép"), "Ctrl+C", grid.copy
    yield say("Sao chép kèm tiêu đề"), "Ctrl+Shift+C", lambda: grid.copy(with_headings=True)
    if grid.model.may_add():
        yield say("Dán từ bảng tính"), "Ctrl+V", grid.paste
        yield say("Thêm dòng"), "Ctrl+Return", grid.add_row
    if may_remove:
        yield say("Xóa dòng"), "Del", grid.remove_rows

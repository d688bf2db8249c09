"""The hands of the clerks of six offices: each sits at its own machine, with its own settings, key and clock."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from egov_desktop.domain.judgement.offices.completeness import FigureState
from egov_desktop.domain.records import Cause, Disbursement, Milestone, Record
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.pages.receive.lines.asking import AskReason, AskValue
from tests.ui.hands import CONTROL, type_in
from tests.ui.round_of_a_period.sitting import (
    Sitting,
    idle,
    opened,
    put_away,
    to_front,
    wait,
)

Key = Qt.Key


def button(widget: Any, words: str) -> QPushButton:
    return next(own for own in widget.findChildren(QPushButton) if own.text() == words)


def fill(row: Any, text: str) -> None:
    """Type into a field that is open, over what stands there."""
    row.input().start()
    line = QApplication.focusWidget()
    if isinstance(line, QLineEdit):
        line.selectAll()
    type_in(text, Key.Key_Tab)


def grid_of(tab: Any, record_class: type) -> RecordGrid:
    return next(grid for grid in tab.findChildren(RecordGrid) if grid._class is record_class)


def retype(sitting: Sitting, where: tuple[str, str], record: Record, field: str, text: str) -> None:
    """Open a project's file at a tab, by the project's code, go to a cell and type over it."""
    code, tab = where
    sitting.window.show_project(sitting.project(code).id, tab)
    grid = grid_of(tab_of(sitting, tab), type(record))
    place = [column.field for column in grid.model.columns].index(field)
    grid.view.setFocus()
    grid.view.setCurrentIndex(grid.model.index(grid.model.row_of(record.id), place))
    type_in(text, Key.Key_Return)


def tab_of(sitting: Sitting, name: str) -> Any:
    page: Any = sitting.window.page("dossier")
    return page.tab(name)


def add_payment(sitting: Sitting, code: str, day: str, amount: str) -> None:
    """Add a payment in the ledger of a project's file, cell by cell."""
    sitting.window.show_project(sitting.project(code).id, "money")
    grid = grid_of(tab_of(sitting, "money"), Disbursement)
    button(grid, "Thêm dòng").click()
    for text in (day, "", "", amount):
        type_in(text, Key.Key_Tab)


def add_cause(sitting: Sitting, code: str, words: str) -> None:
    """Say in a project's file why it is late."""
    sitting.window.show_project(sitting.project(code).id, "causes")
    grid = grid_of(tab_of(sitting, "causes"), Cause)
    button(grid, "Thêm dòng").click()
    for text in ("k", "", words):
        type_in(text, Key.Key_Tab)


def confirm_all(sitting: Sitting) -> None:
    """Let every figure that still waits stand as it is, with the key G, and write the day of the figures."""
    page = sitting.page("owner")
    for row in page.rows():
        if row.figure.state is FigureState.OPEN:
            row.focus()
            type_in("", Key.Key_G)
    for project_id in page._cards:
        if page.card(project_id)._now.isVisible():
            page.card(project_id)._now.click()


def sign_and_pack(sitting: Sitting, who: str, title: str, folder: Path) -> Path:
    """Sign the report off and pack it; gives the file that is to be sent."""
    page = sitting.page("owner")
    part = page.side.sign_off
    part.focus()
    fill(part.name, who)
    fill(part.title, title)
    part.sign.click()
    assert page.packing.button.isEnabled(), page.packing.button.toolTip()
    before = set(folder.iterdir())
    page.packing.pack(folder)
    wait(lambda: getattr(page.packing, "packed", None))
    put_away(page.packing.packed)
    page.packing.packed = None
    (made,) = set(folder.iterdir()) - before
    return made


def edit_with_another_tool(path: Path, statement: str, *values: object) -> None:
    """Change a register file past its journal, as a database browser does."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement, values)
        connection.commit()


def walk_to(desk: Any, wanted: Callable[[Any], bool]) -> Any:
    """Go from open line to open line with the key N until the wanted one is reached."""
    to_front(desk.window())
    desk.table.setFocus()
    for _ in desk.model.lines():
        if (
            desk.current() is not None
            and desk.current().key not in desk.decisions()
            and wanted(desk.current())
        ):
            return desk.current()
        type_in("", Key.Key_N)
    raise AssertionError([line for line in desk.model.lines() if line.asks])


def refuse_with(desk: Any, reason: str) -> None:
    """Refuse the line under the cursor with the key D, and say why."""
    type_in("", Key.Key_D)
    dialog = opened(AskReason, desk)
    to_front(dialog)
    dialog.reason.start()
    type_in(reason)
    type_in("", Key.Key_Return, held=CONTROL)
    QTest.qWait(1)


def edit_to(desk: Any, text: str) -> None:
    """Give the line under the cursor a third value, with the key E."""
    type_in("", Key.Key_E)
    dialog = opened(AskValue, desk)
    to_front(dialog)
    dialog.start()
    type_in(text, Key.Key_Return)
    QTest.qWait(1)


def look_at(page: Any, name: str) -> Any:
    """Open the preview of a file whose name begins so with Enter on its row, and give the desk of its lines."""
    to_front(page.window())
    table, files = page.incoming.receipt.table, page.incoming.files
    table.setFocus()
    table.go_to(next(row for row, own in enumerate(files) if own.plan and own.path.name.startswith(name)))
    type_in("", Key.Key_Return)
    return page.incoming.preview.desk


def take_in(page: Any) -> None:
    """Accept what nobody disputes and was not answered yet, and take the previewed file in."""
    page.incoming.preview.all.click()
    page.incoming.preview.take.click()
    idle()


def open_period(sitting: Sitting, code: str, name: str, *, due: str) -> Any:
    """Open a period on the page of sending; the day of its figures is the register's own."""
    page = sitting.page("send")
    dialog = page.order.open_period()
    to_front(dialog)
    for row, text in ((dialog.code, code), (dialog.name, name), (dialog.due, due)):
        fill(row, text)
    button(dialog, "Mở kỳ báo cáo").click()
    return page


def send_to(page: Any, codes: Sequence[str], *, password: str = "") -> None:
    """Tick these owners alone, by the space bar, and make their files."""
    to_front(page.window())
    button(page, "Bỏ chọn tất cả").click()
    page.table.setFocus()
    listed = [own.agency.code for own in page.owners.owners]
    for code in codes:
        page.table.go_to(listed.index(code))
        type_in("", Key.Key_Space)
    if password:
        page.order.password.wanted.click()
        type_in(password, Key.Key_Tab)
        type_in(password, Key.Key_Tab)
    send(page)


def send(page: Any) -> None:
    """Make what was chosen, and put the summary away."""
    page.summary = None
    page.send_button.click()
    wait(lambda: page.summary)
    summary: Any = page.summary
    put_away(summary)


def write_forecast(sitting: Sitting, place: int, text: str) -> None:
    """Write the foreseen day of an open milestone on the owner's page, with F2."""
    rows = [row for row in sitting.page("owner").rows() if row.figure.record_kind == Milestone.KIND]
    rows[place].focus()
    type_in("", Key.Key_F2)
    type_in(text, Key.Key_Return)


def words_in(widget: QWidget) -> str:
    """Read all words of a part of the window, a line for each."""
    return "\n".join(own.text() for own in widget.findChildren(QLabel) if not own.isHidden())

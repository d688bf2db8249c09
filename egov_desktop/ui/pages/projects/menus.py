"""The menus that open on a row and on the head of a column."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.pages.projects.listing.columns import FROZEN
from egov_desktop.ui.widgets.words import plain_tip
from egov_desktop.wording.language import say

if TYPE_CHECKING:
    from egov_desktop.ui.pages.projects.page import ProjectsPage


def rows_menu(page: "ProjectsPage") -> QMenu:
    """What can be done with the selected rows, or with all when none is selected."""
    menu = _menu(page)
    ids = tuple(dict.fromkeys(row.project.id for row in page.table.selected_rows()))
    if ids:
        _about_projects(menu, page, ids)
        menu.addSeparator()
        menu.addAction(icon("copy"), say("Sao chép"), lambda: page.copy(with_header=False))
        menu.addAction(say("Sao chép kèm tiêu đề"), lambda: page.copy(with_header=True))
    menu.addAction(say("Sao chép cả bảng kèm tiêu đề"), lambda: page.copy(with_header=True, everything=True))
    if ids and not page.session.is_read_only:
        menu.addSeparator()
        remove = menu.addAction(icon("remove"), say("Xóa {n} dự án", n=len(ids)), page.remove_selected)
        remove.setEnabled(not page.why_locked())
        remove.setToolTip(plain_tip(page.why_locked()))
    return menu


def header_menu(page: "ProjectsPage", column: str) -> QMenu:
    """What can be done with a column."""
    menu, view = _menu(page), page.view
    rest = tuple(own for own in view.columns if own != column)
    for words, descending in ((say("Xếp tăng dần"), False), (say("Xếp giảm dần"), True)):
        sorted_view = replace(view, sort=column, descending=descending)
        menu.addAction(words, lambda wanted=sorted_view: page.show_view(wanted))
    menu.addSeparator()
    hide = menu.addAction(say("Ẩn cột này"), lambda: page.show_view(replace(view, columns=rest)))
    hide.setEnabled(column not in FROZEN)
    menu.addAction(icon("columns"), say("Chọn cột…"), page.choose_columns)
    return menu


def _about_projects(menu: QMenu, page: "ProjectsPage", ids: tuple[str, ...]) -> None:
    navigator, first = page.navigator, ids[0]
    one = menu.addAction(icon("open"), say("Mở hồ sơ"), lambda: navigator.show_project(first))
    journal = menu.addAction(
        icon("journal"), say("Xem nhật ký của dự án"), lambda: navigator.show_journal(first)
    )
    for action in (one, journal):
        action.setEnabled(len(ids) == 1)
    words = say("In báo cáo kèm phiếu {n} dự án", n=len(ids))
    menu.addAction(icon("print"), words, lambda: navigator.print_brief(ids))


def _menu(page: "ProjectsPage") -> QMenu:
    menu = QMenu(page)
    menu.setToolTipsVisible(True)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu

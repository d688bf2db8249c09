"""The menus of the window on a register: what each offers, and which of its lines change with the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from egov_desktop.ui.shell.dialogs import show_about, show_keys
from egov_desktop.ui.shell.menus.items import Item, add_look, fill
from egov_desktop.ui.shell.rooms import PAGES
from egov_desktop.wording.language import say

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from egov_desktop.ui.shell.window import Desktop, MainWindow


def fill_menu_bar(window: MainWindow, desk: Desktop) -> dict[str, QAction]:
    """Fill the bar anew in the language of the moment; gives the actions undo and redo, which name what they take back."""
    bar = window.menuBar()
    bar.clear()
    fill(bar.addMenu(say("&Sổ")), _of_register(window, desk))
    named = fill(bar.addMenu(say("S&ửa")), _of_edits(window))
    settings = desk.settings
    add_look(
        bar,
        theme=settings.theme,
        zoom=settings.zoom_percent,
        language=settings.language,
        set_theme=desk.set_theme,
        set_zoom=desk.set_zoom,
        set_language=desk.set_language,
        step_zoom=desk.step_zoom,
    )
    fill(bar.addMenu(say("&Trao đổi")), _of_exchange(window))
    fill(bar.addMenu(say("&In")), [Item(say("In báo cáo họp…"), window.print_brief, "Ctrl+P")])
    fill(
        bar.addMenu(say("Trợ &giúp")),
        [
            Item(say("Phím tắt"), lambda: show_keys(window), "F1"),
            Item(say("Giới thiệu"), lambda: show_about(window)),
        ],
    )
    return named


def _of_register(window: MainWindow, desk: Desktop) -> list[Item | None]:
    return [
        Item(say("Mở sổ…"), desk.open_file, "Ctrl+O"),
        Item(say("Tạo sổ mới…"), desk.new_file, "Ctrl+N"),
        Item(say("Mở sổ minh họa"), desk.open_demo),
        Item(say("Các sổ gần đây"), desk.show_start),
        None,
        Item(say("Lưu một bản sao…"), desk.save_copy, "Ctrl+Shift+S"),
        Item(say("Kiểm tra sổ"), lambda: PAGES["lists"].check(window.show_room("lists"))),
        None,
        Item(say("Đóng"), window.close, "Ctrl+Q"),
    ]


def _of_edits(window: MainWindow) -> list[Item | None]:
    return [
        Item(say("Hoàn tác"), window.session.undo, "Ctrl+Z", "undo"),
        Item(say("Làm lại"), window.session.redo, "Ctrl+Y", "redo"),
        None,
        Item(say("Tìm dự án"), window.find_project),
    ]


def _of_exchange(window: MainWindow) -> list[Item | None]:
    items: list[Item | None] = [
        Item(say("Nhận tệp về…"), window.show_receive, "Ctrl+Shift+N"),
        Item(say("Thư mục chung…"), window.show_shared_folder),
        Item(say("Bản ghi trùng…"), window.show_same_things),
    ]
    if not window.session.rights:
        items.insert(0, Item(say("Gửi tệp đi…"), window.show_send, "Ctrl+Shift+G"))
        items.insert(2, Item(say("Theo dõi nộp báo cáo"), window.show_returns))
    return items

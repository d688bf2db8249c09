"""The menus of the window: every verb with its key, in the current language."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from egov_desktop.ui.look.tokens import ZOOM_STEPS
from egov_desktop.wording.language import say


@dataclass(frozen=True)
class Item:
    """One line of a menu: its words, what it does, and its key."""

    words: str
    act: Callable[[], object]
    key: str = ""
    name: str = ""


THEMES = (
    ("auto", "Theo hệ thống"),
    ("light", "Sáng"),
    ("dark", "Tối"),
    ("contrast_light", "Tương phản cao, sáng"),
    ("contrast_dark", "Tương phản cao, tối"),
)
LANGUAGES = (("vi", "Tiếng Việt"), ("en", "English"))


def fill(menu: QMenu, items: list[Item | None]) -> dict[str, QAction]:
    """Put the items into a menu, a line for each None; gives the actions that have a name."""
    named: dict[str, QAction] = {}
    for item in items:
        if item is None:
            menu.addSeparator()
            continue
        action = menu.addAction(item.words)
        if item.key:
            action.setShortcut(QKeySequence(item.key))
        action.triggered.connect(_slot(item.act))
        if item.name:
            named[item.name] = action
    return named


def _slot(act: Callable[[], object]) -> Callable[[bool], None]:
    """Keep the truth value that Qt sends from a function that has no use for it."""

    def run(_checked: bool) -> None:
        act()

    return run


def add_choices(
    menu: QMenu, words: str, choices: list[tuple[str, str]], current: str, choose: Callable[[str], None]
) -> QMenu:
    """Add a sub-menu of which one line is in force."""
    sub = menu.addMenu(words)
    group = QActionGroup(sub)
    for value, label in choices:
        action = sub.addAction(label)
        action.setCheckable(True)
        action.setChecked(value == current)
        group.addAction(action)
        action.triggered.connect(lambda _checked=False, value=value: choose(value))
    return sub


def add_look(
    bar: QMenuBar,
    *,
    theme: str,
    zoom: int,
    language: str,
    set_theme: Callable[[str], None],
    set_zoom: Callable[[int], None],
    set_language: Callable[[str], None],
    step_zoom: Callable[[int], None],
) -> QMenu:
    """Add the menu Xem: zoom, theme and language."""
    menu = bar.addMenu(say("&Xem"))
    fill(
        menu,
        [
            Item(say("Phóng to"), lambda: step_zoom(1), "Ctrl++"),
            Item(say("Thu nhỏ"), lambda: step_zoom(-1), "Ctrl+-"),
            Item(say("Cỡ thường"), lambda: set_zoom(100), "Ctrl+0"),
        ],
    )
    menu.actions()[0].setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
    sizes = [(str(step), f"{step} %") for step in ZOOM_STEPS]
    add_choices(menu, say("Cỡ chữ"), sizes, str(zoom), lambda value: set_zoom(int(value)))
    menu.addSeparator()
    add_choices(menu, say("Màu"), [(name, say(words)) for name, words in THEMES], theme, set_theme)
    add_choices(menu, say("Ngôn ngữ"), list(LANGUAGES), language, set_language)
    return menu

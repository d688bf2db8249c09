"""Puts a theme and a zoom on the whole program while it runs."""

import re
from dataclasses import asdict
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QDir, Qt, QTemporaryDir
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from egov_desktop.ui.look import chosen, fonts, spacing
from egov_desktop.ui.look.chosen import Look
from egov_desktop.ui.look.icons import tinted
from egov_desktop.ui.look.sheet import MARKS, SHEET
from egov_desktop.ui.look.tokens import THEMES, ZOOM_STEPS, Theme, ThemeName, Tokens

_wanted: dict[str, Theme | int] = {}


def apply(app: QApplication, theme: Theme = "auto", zoom: int = 100) -> Look:
    """Dress the program: style, palette, font and style sheet. `zoom` in percent is held to 80-200.

    "auto" follows the system between light and dark, at once and whenever it changes.
    """
    if not _wanted:
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(lambda: _follow(app))
    zoom = min(max(zoom, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
    _wanted.update(theme=theme, zoom=zoom)
    _tell_system(app, theme)
    look = Look(_theme_now(app, theme), zoom)
    if look == chosen.chosen() and app.styleSheet():
        return look
    chosen.choose(look)
    fonts.set_font(app, zoom)
    app.setPalette(_palette(look.tokens))
    app.setStyleSheet(style_sheet(look))
    spacing.rescale(app)
    return look


def dress(widget: QWidget, look: str, **also: str | bool) -> None:
    """Give a widget one of the looks listed in `sheet`, and let it show at once."""
    widget.setProperty("look", look)
    if isinstance(widget, QAbstractItemView):
        widget.ensurePolished()  # it may lay out its rows before it is shown, and would keep their old height
    set_properties(widget, **also)


def set_properties(widget: QWidget, **properties: str | bool) -> None:
    """Set what the style sheet asks about (`kind`, `problem`, …), and let it show at once."""
    for name, value in properties.items():
        widget.setProperty(name, "true" if value is True else "false" if value is False else value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # it will be polished when it is first shown
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    QWidget.update(widget)  # views have an `update` of their own that wants an index


def zoom_step(zoom: int, steps: int) -> int:
    """The zoom that lies `steps` further in or (negative) out."""
    nearest = min(range(len(ZOOM_STEPS)), key=lambda at: abs(ZOOM_STEPS[at] - zoom))
    return ZOOM_STEPS[min(max(nearest + steps, 0), len(ZOOM_STEPS) - 1)]


@cache
def style_sheet(look: Look) -> str:
    """The style sheet of a look: colours filled in, every size multiplied by the zoom."""
    marks = _marks()
    for name, tone in MARKS:
        colour = str(getattr(look.tokens, tone))
        Path(marks, f"{look.name}-{name}-{tone}.svg").write_bytes(tinted(name, colour))
    words = {name: value for name, value in asdict(look.tokens).items() if isinstance(value, str)}
    return _scaled(Template(SHEET).substitute(words, name=look.name), look.zoom)


def _scaled(sheet: str, zoom: int) -> str:
    def larger(match: re.Match[str]) -> str:
        size = int(match[1])
        return f"{max(1, round(size * zoom / 100)) if size > 0 else round(size * zoom / 100)}px"

    return re.sub(r"(-?\b\d+)px", larger, sheet)


@cache
def _marks() -> str:
    """The folder of arrows and ticks: a style sheet can only name files, and needs them in its colours."""
    folder = QTemporaryDir()
    _kept.append(folder)
    QDir.setSearchPaths("look", [folder.path()])
    return folder.path()


_kept: list[QTemporaryDir] = []


def _follow(app: QApplication) -> None:
    if _wanted["theme"] == "auto":
        apply(app, "auto", int(_wanted["zoom"]))


def _tell_system(app: QApplication, theme: Theme) -> None:
    """Let the frames of windows, which the system draws, agree with the theme."""
    scheme = Qt.ColorScheme.Unknown
    if theme != "auto":
        scheme = Qt.ColorScheme.Dark if THEMES[theme].dark else Qt.ColorScheme.Light
    app.styleHints().setColorScheme(scheme)


def _theme_now(app: QApplication, theme: Theme) -> ThemeName:
    if theme != "auto":
        return theme
    return "dark" if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in {
        role.Window: tokens.canvas,
        role.WindowText: tokens.ink,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.canvas,
        role.Text: tokens.ink,
        role.Button: tokens.surface,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.bad,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.ink,
        role.PlaceholderText: tokens.muted,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.surface,
        role.Midlight: tokens.line,
        role.Mid: tokens.line,
        role.Dark: tokens.edge,
        role.Shadow: tokens.edge,
    }.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.muted))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tokens.line))
    return palette

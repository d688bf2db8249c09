"""One look for everything, changed while the program runs."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from egov_desktop.ui.look.chosen import Look, chosen, px, tokens
from egov_desktop.ui.look.fonts import load_fonts, ui_font
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import apply, dress, style_sheet, zoom_step
from egov_desktop.ui.look.tokens import DARK, LIGHT, THEMES


@pytest.fixture(autouse=True)
def _back_to_light(qapp):
    yield
    apply(qapp, "light", 100)


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_reaches_the_palette_and_the_style_sheet(qapp, theme):
    apply(qapp, theme, 100)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(THEMES[theme].canvas)
    assert THEMES[theme].accent in qapp.styleSheet()
    assert tokens() is THEMES[theme]


@pytest.mark.parametrize("theme", THEMES)
def test_the_style_sheet_uses_only_colours_of_the_tokens(qapp, theme):
    used = set(re.findall("#[0-9A-Fa-f]{6}", style_sheet(Look(theme, 100))))
    own = {getattr(THEMES[theme], name) for name in type(LIGHT).__slots__}  # the tuple of stages is harmless
    assert used <= own


@pytest.mark.parametrize(("asked", "given"), [(80, 80), (125, 125), (200, 200), (20, 80), (900, 200)])
def test_zoom_stays_between_80_and_200(qapp, asked, given):
    assert apply(qapp, "light", asked).zoom == given
    assert qapp.font().pixelSize() == round(13 * given / 100)


def test_everything_grows_with_zoom_headers_too(qapp):
    small, large = style_sheet(Look("light", 100)), style_sheet(Look("light", 200))
    assert "font-size: 12px; font-weight: 600" in small
    assert "font-size: 24px; font-weight: 600" in large
    assert "border-bottom: 2px solid" in large


def test_gaps_and_sizes_follow_zoom(qapp, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    row = spaced(QHBoxLayout(page), gap=8, margins=(16, 0, 16, 0))
    part = sized(QLabel(), min_width=100)
    row.addWidget(part)
    apply(qapp, "light", 150)
    assert (row.spacing(), row.contentsMargins().left(), part.minimumWidth()) == (12, 24, 150)


def test_a_button_takes_its_look_by_a_word(qapp, qtbot):
    plain, primary = QPushButton("In báo cáo họp"), QPushButton("In báo cáo họp")
    for button in (plain, primary):
        qtbot.addWidget(button)
    dress(primary, "primary")
    assert colour_inside(primary) == QColor(LIGHT.accent)
    assert colour_inside(plain) == QColor(LIGHT.surface)


def test_auto_follows_the_system(qapp, monkeypatch):
    apply(qapp, "auto", 100)
    assert chosen().name == "light"
    hints = type(qapp.styleHints())
    monkeypatch.setattr(hints, "colorScheme", lambda self: Qt.ColorScheme.Dark)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert tokens() is DARK


def test_a_chosen_theme_does_not_follow_the_system(qapp):
    apply(qapp, "contrast_dark", 100)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert chosen().name == "contrast_dark"


@pytest.mark.parametrize(
    ("zoom", "steps", "given"), [(100, 1, 110), (200, 1, 200), (80, -1, 80), (103, 0, 100)]
)
def test_zoom_goes_by_steps(zoom, steps, given):
    assert zoom_step(zoom, steps) == given


def test_a_size_never_vanishes(qapp):
    apply(qapp, "light", 80)
    assert (px(1), px(10)) == (1, 8)


def test_the_font_is_ours_and_its_figures_line_up(qapp):
    metrics = QFontMetricsF(ui_font(13))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1
    assert qapp.font().family() == load_fonts()


def test_stacked_marks_have_room(qapp):
    metrics = QFontMetricsF(ui_font(100))
    assert metrics.lineSpacing() >= 135
    assert metrics.tightBoundingRect("ẾỮẬ").height() <= metrics.lineSpacing()


def colour_inside(button):
    button.resize(160, 32)
    return button.grab().toImage().pixelColor(6, 16)

"""The icons: drawn by us, one weight, tinted by the theme."""

import gc
import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QPushButton

from egov_desktop.resources import resource
from egov_desktop.ui.look.icons import icon, tinted
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.look.tokens import CONTRAST_DARK, LIGHT

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg") if not path.stem.startswith("app"))


@pytest.fixture(autouse=True)
def _light(qapp):
    apply(qapp, "light", 100)
    yield
    apply(qapp, "light", 100)


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_in_one_colour_on_the_same_grid(name):
    text = resource(f"icons/{name}.svg").read_text("utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', text)) <= {"none", "currentColor"}
    assert ink(icon(name)) == {QColor(LIGHT.ink).rgb()}


def test_an_icon_follows_the_theme(qapp):
    picture = icon("good", "good")
    assert ink(picture) == {QColor(LIGHT.good).rgb()}
    apply(qapp, "contrast_dark", 100)
    assert ink(picture) == {QColor(CONTRAST_DARK.good).rgb()}


def test_an_icon_that_is_off_is_muted():
    assert ink(icon("print"), QIcon.Mode.Disabled) == {QColor(LIGHT.muted).rgb()}


def test_the_shapes_of_the_four_states_differ_without_colour():
    shapes = {bytes(bits(icon(name).pixmap(24, 24))) for name in ("good", "warn", "bad", "unknown")}
    assert len(shapes) == 4


def test_a_missing_icon_is_said_at_once():
    with pytest.raises(FileNotFoundError):
        icon("unheard of")
    with pytest.raises(FileNotFoundError):
        tinted("unheard of", "#000000")


def test_icons_survive_being_copied_and_thrown_away(qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    for _ in range(300):
        copy = QIcon(icon("search"))
        copy.addPixmap(QPixmap(3, 3))
        button.setIcon(copy)
        del copy
    gc.collect()
    assert not button.icon().pixmap(QSize(16, 16)).isNull()


def ink(picture, mode=QIcon.Mode.Normal):
    """The colours of the fully covered pixels."""
    image = picture.pixmap(QSize(96, 96), mode).toImage()
    colours = (image.pixelColor(x, y) for x in range(96) for y in range(96))
    return {colour.rgb() for colour in colours if colour.alpha() == 255}


def bits(pixmap):
    image = pixmap.toImage().convertToFormat(pixmap.toImage().Format.Format_Alpha8)
    return image.constBits()

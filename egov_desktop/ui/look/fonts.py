"""The shipped screen font: the same letters on every machine, and figures that line up."""

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from egov_desktop.resources import resource
from egov_desktop.ui.look.tokens import BODY

FOLDER = "fonts/open-sans"
_families: list[str] = []


def load_fonts() -> str:
    """Load the shipped fonts once and give the family's name.

    FileNotFoundError: the program is not whole.
    """
    if not _families:
        for path in sorted(resource(FOLDER).glob("*.ttf")):
            number = QFontDatabase.addApplicationFont(str(path))
            _families.extend(QFontDatabase.applicationFontFamilies(number))
    return _families[0]


def ui_font(size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The screen font at `size` pixels, with all figures of one width."""
    font = QFont(load_fonts())
    font.setPixelSize(max(1, round(size)))
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def set_font(app: QApplication, zoom: int) -> None:
    app.setFont(ui_font(BODY * zoom / 100))

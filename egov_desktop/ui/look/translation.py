"""Qt's own words (standard buttons, file and print dialogs, context menus) in the program's language."""

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from egov_desktop.resources import resource
from egov_desktop.wording.language import Language

CATALOGUE = "translations/qtbase_vi.qm"

# Qt has no Vietnamese catalogue of its own, and its words without one are English.
_installed: list[QTranslator] = []

_LOCALES = {
    "vi": QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def speak(app: QApplication, language: Language) -> None:
    """Let Qt speak `language` from now on; open windows get a `LanguageChange` event.

    FileNotFoundError: the program is not whole.
    """
    QLocale.setDefault(_LOCALES[language])
    while _installed:
        app.removeTranslator(_installed.pop())
    if language == "vi":
        translator = QTranslator()
        translator.load(str(resource(CATALOGUE)))
        _installed.append(translator)
        app.installTranslator(translator)

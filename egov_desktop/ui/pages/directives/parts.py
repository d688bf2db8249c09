"""The small parts that the page of a directive is made of."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.pictures.parts import Segments
from egov_desktop.ui.widgets.pressable import tab_only_to_checked
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say


class Shown(QStackedWidget):
    """Parts of which one is shown; the page need not be wide enough for the others beside the tree."""

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown else super().minimumSizeHint()


class Views(Segments):
    """The ways to look at a directive; one can be chosen by name."""

    def choose(self, value: str) -> None:
        self._buttons[value].setChecked(True)
        for button in self._buttons.values():
            tab_only_to_checked(button, button.isChecked())


def over_tree() -> QWidget:
    over = QWidget()
    row = spaced(QHBoxLayout(over), gap=8)
    row.addWidget(Words(say("Cơ quan"), "secondary"), 1)
    row.addWidget(Words(say("Còn thiếu"), "secondary"))
    return over


def step_button(name: str, icon_name: str, act: Callable[[], None]) -> QPushButton:
    button = QPushButton(icon(icon_name, "muted"), "")
    button.setAccessibleName(name)
    button.setToolTip(name)
    dress(button, "quiet")
    button.clicked.connect(act)
    return button

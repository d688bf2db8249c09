"""Which projects the page shows: of a colour, of a group, and those in which something stands out."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from egov_desktop.domain.enumerations import Rating
from egov_desktop.domain.judgement.ratings.rating import ORDER, ProjectRating
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.ratings.looks import shape_of, tone_of
from egov_desktop.ui.widgets.places.wrapping import Wrapping
from egov_desktop.ui.widgets.pressable import tab_only_to_checked
from egov_desktop.wording.judged.ratings import rating_word
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

EVERY_PROJECT = "every"


class Standout(StrEnum):
    """What may stand out in a project's ratings."""

    DIFFERS = "differs"
    """The owner rates itself otherwise than the program."""
    OVERRIDDEN = "overridden"
    SILENT = "silent"
    """The owner has not rated itself."""
    UNEXPLAINED = "unexplained"


_WORDS = {
    Standout.DIFFERS: "Chủ đầu tư đánh giá khác",
    Standout.OVERRIDDEN: "Cơ quan tổng hợp đánh giá khác",
    Standout.SILENT: "Chủ đầu tư chưa tự đánh giá",
    Standout.UNEXPLAINED: "Phải nêu nguyên nhân mà chưa nêu",
}


def standout_choices() -> list[tuple[str, str]]:
    return [(EVERY_PROJECT, say("Tất cả dự án")), *((own.value, say(words)) for own, words in _WORDS.items())]


def stands_out(own: ProjectRating, what: str, unexplained: frozenset[str]) -> bool:
    """Say whether a project is one of those asked for."""
    if what == EVERY_PROJECT:
        return True
    return {
        Standout.DIFFERS: own.own is not None and own.own.rating is not own.computed,
        Standout.OVERRIDDEN: own.override is not None,
        Standout.SILENT: own.own is None,
        Standout.UNEXPLAINED: own.project.id in unexplained,
    }[Standout(what)]


class Colours(QWidget):
    """A button for each colour with its count, and one for all; `chosen` brings the place in `ORDER`, -1 for all."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[int, QPushButton] = {}
        for place in (-1, *range(len(ORDER))):
            button = QPushButton()
            button.setCheckable(True)
            dress(button, "segment")
            tab_only_to_checked(button, checked=place == -1)
            self._group.addButton(button, place + 1)  # Qt gives numbers of its own to what is below 0
            self.buttons[place] = button
            if place >= 0:
                button.setIcon(icon(shape_of(ORDER[place]), tone_of(ORDER[place])))
        spaced(QVBoxLayout(self)).addWidget(Wrapping(*self.buttons.values(), gap=0))
        self.buttons[-1].setChecked(True)
        self._group.idToggled.connect(self._on_toggled)

    def tell(self, rated: Sequence[ProjectRating]) -> None:
        """Say how many there are of each; a colour that nobody has is out of sight unless it is the chosen one."""
        counts: Mapping[Rating | None, int] = {
            rating: sum(own.shown is rating for own in rated) for rating in ORDER
        }
        self.buttons[-1].setText(say("Tất cả {n}", n=whole(len(rated))))
        for place, rating in enumerate(ORDER):
            self.buttons[place].setText(f"{rating_word(rating)} {whole(counts[rating])}")
            self.buttons[place].setVisible(counts[rating] > 0 or self.buttons[place].isChecked())

    def choose(self, place: int) -> None:
        self.buttons[place].setChecked(True)

    def _on_toggled(self, number: int, checked: bool) -> None:
        place = number - 1
        tab_only_to_checked(self.buttons[place], checked=checked)
        if checked:
            self.chosen.emit(place)

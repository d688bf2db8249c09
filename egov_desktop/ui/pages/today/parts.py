"""Parts of the first page that only hold others: the card of the stages, a card's figure, the lower part."""

from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.today.figures import Figure
from egov_desktop.ui.pages.today.stages import Stages
from egov_desktop.ui.widgets.figures import FigureCard


class LowerPart(QWidget):
    """The lower part: it takes what height is left, however high its charts would like to be."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def hasHeightForWidth(self) -> bool:
        return False


def stage_card(stages: Stages) -> QFrame:
    frame = QFrame()
    dress(frame, "card")
    spaced(QVBoxLayout(frame), margins=(14, 8, 14, 2)).addWidget(stages)
    return frame


def tell_card(shown: FigureCard, figure: Figure) -> None:
    shown.set_label(figure.label)
    shown.show_figure(
        figure.figure, figure.unit, against=figure.against, as_of=figure.as_of, change=figure.change
    )

"""One open question with its answers beside each other; nothing is chosen until somebody chooses."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from egov_desktop.domain.journal import Entry
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.journal.conflicts.asked import Asked
from egov_desktop.ui.pages.journal.conflicts.card import ChoiceCard
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.words import Words

_LEAST_CARD = 190


class QuestionSheet(QWidget):
    """`chosen` when an answer is chosen; `settle` makes it hold."""

    chosen = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.asked: Asked | None = None
        self.cards: list[ChoiceCard] = []
        self._title, self._sentence = Words(look="strong", wrap=True), Words(look="secondary", wrap=True)
        self._details = Words(wrap=True, selectable=True)
        self._inside = QWidget()
        dress(self._inside, "page")
        self._column = spaced(QVBoxLayout(self._inside), gap=8, margins=(2, 2, 8, 2))
        self._row = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight), gap=10)
        self._column.addWidget(self._title)
        self._column.addWidget(self._sentence)
        self._column.addWidget(self._details)
        self._column.addLayout(self._row)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._inside)
        self._area = area
        spaced(QVBoxLayout(self), gap=0).addWidget(area)

    def show_question(self, asked: Asked | None) -> None:
        """Show a question; what is being typed stays where it is the same one and reads the same."""
        if asked == self.asked:
            return
        self.asked = asked
        self._title.setText(asked.title if asked else "")
        self._sentence.setText(asked.sentence if asked else "")
        self._details.setText("\n".join(asked.details) if asked else "")
        self._details.setVisible(bool(asked and asked.details))
        self._empty()
        for place, choice in enumerate(asked.choices if asked else (), start=1):
            card = ChoiceCard(self._session, place, choice)
            card.chosen.connect(partial(self.choose, place - 1))
            card.button.stepped.connect(partial(self._step, place - 1))
            self.cards.append(card)
            self._row.addWidget(card, 1)
        self._area.verticalScrollBar().setValue(0)
        self._fit()

    def place(self) -> int | None:
        """Give the place of the answer that is chosen."""
        return next((at for at, card in enumerate(self.cards) if card.button.isChecked()), None)

    def choose(self, place: int) -> None:
        for at, card in enumerate(self.cards):
            card.button.setChecked(at == place)
        self.chosen.emit()

    def go_to(self, place: int) -> None:
        """Choose an answer by its number and put the focus on it."""
        if 0 <= place < len(self.cards) and not self._session.is_read_only:
            self.choose(place)
            self.cards[place].start()
            self._area.ensureWidgetVisible(self.cards[place])

    def settle(self) -> Entry | None:
        """Make the chosen answer hold; nothing happens where what is typed cannot be read."""
        place = self.place()
        if place is None:
            return None
        values = self.cards[place].values()
        return None if values is None else self.cards[place].choice.settle(self._session, values)

    def is_typing(self) -> bool:
        """Say whether keys belong to a place to type."""
        focused = QApplication.focusWidget()
        return focused is not None and any(
            own.isAncestorOf(focused) for card in self.cards for own in card.inputs.values()
        )

    def takes_enter(self) -> bool:
        return any(card.takes_enter() for card in self.cards)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _step(self, place: int, step: int) -> None:
        at = (place + step) % len(self.cards)
        self.choose(at)
        self.cards[at].button.setFocus(Qt.FocusReason.TabFocusReason)

    def _fit(self) -> None:
        beside = self.width() >= max(len(self.cards), 1) * px(_LEAST_CARD)
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def _empty(self) -> None:
        self.cards = []
        while item := self._row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

"""The steps of the month across the top of the first page: each a button with its count, the current one clear."""

from typing import ClassVar

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from egov_desktop.domain.judgement.month import Month, Step, StepState
from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.icons import Glyph
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.today.steps import MARKS, StepWords, words_of
from egov_desktop.ui.widgets.pressable import Pressable
from egov_desktop.ui.widgets.words import ElidedWords
from egov_desktop.wording.language import say

_MARK, _LEAST_LETTERS = 4, 12
"""Steps share the width by the letters of their names, the mark counted, and by what a count needs at least."""


class StepButton(Pressable):
    """One step: its mark, its name, and below what is left in it."""

    def __init__(self) -> None:
        super().__init__("row")
        self._is_now = False
        self._glyph = Glyph("clock", "muted", 14)
        self._title = ElidedWords(look="strong")
        self._words = ElidedWords(look="secondary")
        column = spaced(QVBoxLayout(self), gap=1, margins=(7, 4, 5, 5))
        head = spaced(QHBoxLayout(), gap=5)
        head.addWidget(self._glyph)
        head.addWidget(self._title, 1)
        column.addLayout(head)
        column.addWidget(self._words)

    def show_name(self, name: str) -> None:
        """Show what the step is while its count is still looked for."""
        self._title.show_words(name)
        self._words.show_words("…")
        self.setAccessibleName(name)

    def tell(self, told: StepWords) -> None:
        self._is_now = told.state is StepState.NOW
        self._glyph.show_icon(*MARKS[told.state])
        self._title.show_words(told.title)
        self._words.show_words(told.words)
        self.setAccessibleName(f"{told.title}: {told.words}. {say(told.state.label)}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_now:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens().tint))
            painter.drawRoundedRect(QRectF(self.rect()), px(6), px(6))
            painter.fillRect(
                px(6), self.height() - px(3), self.width() - px(12), px(3), QColor(tokens().accent)
            )
            painter.end()
        super().paintEvent(event)


class Stepper(QFrame):
    """All steps in their order; `chosen` brings the one that was pressed. Two rows where one would be too narrow."""

    chosen = Signal(object)
    _LEAST: ClassVar[int] = 104

    def __init__(self) -> None:
        super().__init__()
        dress(self, "card")
        self.buttons = {step: StepButton() for step in Step}
        self._grid = spaced(QGridLayout(self), gap=2, margins=(8, 5, 8, 5))
        self._across = 0
        for step, button in self.buttons.items():
            button.show_name(say(step.label))
            button.clicked.connect(lambda _=False, step=step: self.chosen.emit(step))
        self._place(len(Step))

    def tell(self, month: Month) -> None:
        for told in words_of(month):
            self.buttons[told.step].tell(told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self.width() >= px(self._LEAST) * len(Step)
        self._place(len(Step) if fits else len(Step) // 2)

    def _place(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for place, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, place // across, place % across)
        for column in range(len(Step)):
            below = list(Step)[column::across] if column < across else []
            self._grid.setColumnStretch(
                column, max((max(_LEAST_LETTERS, _MARK + len(say(step.label))) for step in below), default=0)
            )
        self.updateGeometry()

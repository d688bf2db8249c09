"""Figures and marks: a card with one number, a line with a count, a room of the window, a status."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from egov_desktop.ui.look.icons import Glyph
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.widgets.pressable import Pressable, tab_only_to_checked
from egov_desktop.ui.widgets.words import ElidedWords, Words


class StatusMark(QWidget):
    """A shape and a word that say how things stand: good ●, warn ▲, bad ◆, unknown ○."""

    def __init__(self, tone: Tone = "unknown", words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = Glyph("unknown", "unknown", 12)
        self._words = ElidedWords()
        row = spaced(QHBoxLayout(self), gap=6)
        row.addWidget(self._glyph)
        row.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.tell(tone, words)

    def tell(self, tone: Tone, words: str) -> None:
        self._glyph.show_icon(tone, tone)
        self._words.show_words(words)

    def words(self) -> str:
        return self._words.words()


class FigureCard(Pressable):
    """One big figure with what it is, its unit, what it is measured against, and of which day.

    Pressing it, or Enter on it, opens the rows behind it (`clicked`); `pressable=False` makes it quiet.
    """

    def __init__(self, label: str, parent: QWidget | None = None, *, pressable: bool = True) -> None:
        super().__init__("card", parent)
        self._label = Words(label, "secondary")
        self._figure = Words("–", "figure")
        self._unit = Words(look="muted")
        self._against = Words(look="secondary", wrap=True)
        self._change = Words(look="secondary", wrap=True)
        figure_row = spaced(QHBoxLayout(), gap=6)
        figure_row.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignBaseline)
        figure_row.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBaseline)
        figure_row.addStretch(1)
        column = spaced(QVBoxLayout(self), gap=2, margins=(16, 12, 16, 12))
        column.addWidget(self._label)
        column.addLayout(figure_row)
        column.addWidget(self._against)
        column.addWidget(self._change)
        column.addStretch(1)
        sized(self, min_width=180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.set_pressable(pressable)

    def show_figure(
        self, figure: str, unit: str = "", *, against: str = "", as_of: str = "", change: str = ""
    ) -> None:
        """`against` names the denominator, `as_of` the day of the data, `change` what moved since when."""
        self._figure.setText(figure)
        self._unit.setText(unit)
        self._against.setText(" · ".join(part for part in (against, as_of) if part))
        self._against.setVisible(bool(against or as_of))
        self._change.setText(change)
        self._change.setVisible(bool(change))
        parts = (f"{self._label.text()}: {figure} {unit}".strip(), against, as_of, change)
        self.setAccessibleName(". ".join(part for part in parts if part))
        self.updateGeometry()

    def set_label(self, label: str) -> None:
        self._label.setText(label)


class LinkRow(Pressable):
    """A line that leads somewhere: icon, sentence, count, and the verb (`clicked`)."""

    def __init__(
        self,
        sentence: str,
        *,
        icon_name: str = "chevron",
        tone: Tone = "muted",
        count: str = "",
        verb: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("row", parent)
        self._glyph = Glyph(icon_name, tone, 16)
        self._sentence = ElidedWords(lines=2)
        self._count = Words(look="strong")
        self._verb = Words(look="accent")
        row = spaced(QHBoxLayout(self), gap=10, margins=(8, 5, 8, 5))
        row.addWidget(self._glyph)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._count)
        row.addWidget(self._verb)
        row.addWidget(Glyph("chevron", "accent", 14))
        sized(self, min_height=30)
        self.tell(sentence, count=count, verb=verb)

    def tell(self, sentence: str, *, count: str = "", verb: str = "") -> None:
        self._sentence.show_words(sentence)
        self._count.setText(count)
        self._count.setVisible(bool(count))
        self._verb.setText(verb)
        self._verb.setVisible(bool(verb))
        name = f"{sentence}: {count}" if count else sentence
        self.setAccessibleName(f"{name}. {verb}" if verb else name)
        self.updateGeometry()

    def show_icon(self, name: str, tone: Tone) -> None:
        self._glyph.show_icon(name, tone)


class RoomButton(Pressable):
    """A room of the window in the column at the left: icon, word, and the count of what waits there.

    It is checkable; put the rooms into one exclusive `QButtonGroup`.
    """

    def __init__(self, word: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__("room", parent)
        self.setCheckable(True)
        tab_only_to_checked(self, checked=False)
        self.toggled.connect(partial(tab_only_to_checked, self))
        self._word = ElidedWords()
        self._count = Words(look="secondary")
        row = spaced(QHBoxLayout(self), gap=9, margins=(9, 2, 6, 2))
        row.addWidget(Glyph(icon_name, "ink"))
        row.addWidget(self._word, 1)
        row.addWidget(self._count)
        sized(self, min_height=28)
        self.tell(word)

    def tell(self, word: str, count: str = "") -> None:
        self._word.show_words(word)
        self._count.setText(count)
        self._count.setVisible(bool(count))
        self.setAccessibleName(f"{word}: {count}" if count else word)

"""How ratings look: a shape and a tone for each, the strip of letters, and the widget that shows both with words."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from egov_desktop.domain.enumerations import Rating
from egov_desktop.domain.judgement.ratings.history import Step
from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.widgets.words import plain_tip
from egov_desktop.wording.judged.ratings import change_word, rating_letter, rating_word
from egov_desktop.wording.language import say

_TONES: dict[Rating | None, Tone] = {
    Rating.GREEN: "good",
    Rating.YELLOW: "warn",
    Rating.RED: "bad",
    Rating.GREY: "unknown",
    None: "muted",
}
_SQUARE, _GAP = 13, 1


def tone_of(rating: Rating | None) -> Tone:
    return _TONES[rating]


def shape_of(rating: Rating | None) -> str:
    """Name the shape that tells a rating without its colour."""
    return _TONES[rating] if rating else "dash"


def step_sentence(step: Step) -> str:
    """Say one period of a strip: "Tháng 5/2020: Đỏ, không đổi 2 kỳ"."""
    name = step.period.name or step.period.code
    if step.rating is None:
        return say("{period}: chưa có dự án", period=name)
    change = change_word(step)
    told = f"{name}: {rating_word(step.shown)}"
    return f"{told} ({change.casefold()})" if change else told


def strip_sentence(steps: Sequence[Step]) -> str:
    """Say a whole strip, as a screen reader does."""
    return "; ".join(step_sentence(step) for step in steps)


def strip_width(steps: int) -> int:
    return steps * px(_SQUARE + _GAP)


def draw_strip(painter: QPainter, left: int, middle: int, steps: Sequence[Step], font: QFont) -> None:
    """Draw a letter in a square for each period, the last one framed; one that had no project yet is a dot."""
    small = QFont(font)
    small.setPixelSize(px(10))
    small.setBold(True)
    painter.setFont(small)
    side = px(_SQUARE)
    for place, step in enumerate(steps):
        box = QRect(left + place * px(_SQUARE + _GAP), middle - side // 2, side, side)
        if step.rating is None:
            painter.setPen(QColor(tokens().muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "·")
            continue
        _draw_square(painter, box, step.shown, is_last=place == len(steps) - 1)


def _draw_square(painter: QPainter, box: QRect, rating: Rating | None, *, is_last: bool) -> None:
    colours = tokens()
    washes = {Rating.GREEN: colours.good_wash, Rating.YELLOW: colours.warn_wash, Rating.RED: colours.bad_wash}
    ink = QColor(str(getattr(colours, tone_of(rating))))
    painter.fillRect(box, QColor(washes.get(rating, colours.shade) if rating else colours.shade))
    painter.setPen(ink)
    if is_last:
        painter.drawRect(box.adjusted(0, 0, -1, -1))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, rating_letter(rating))


class RatingStrip(QWidget):
    """The strip of one project by itself, for a head or a panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[Step]) -> None:
        self._steps = tuple(steps)
        sentence = strip_sentence(self._steps)
        self.setAccessibleName(sentence)
        self.setToolTip(plain_tip("\n".join(step_sentence(step) for step in self._steps)))
        self.updateGeometry()
        self.update()

    def steps(self) -> tuple[Step, ...]:
        return self._steps

    def sizeHint(self) -> QSize:
        return QSize(strip_width(len(self._steps)), px(_SQUARE + 2))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_strip(painter, 0, self.height() // 2, self._steps, self.font())
        painter.end()

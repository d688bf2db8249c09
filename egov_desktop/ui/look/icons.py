"""The program's own icons, drawn in the colours of the look in force."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from egov_desktop.resources import resource
from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.tokens import ICON, Tone


def icon(name: str, tone: Tone = "ink") -> QIcon:
    """An icon of `resources/icons` for a button, a menu or a model; always put a word beside it.

    It follows a change of theme by itself, since it is drawn anew each time it is painted.
    """
    return QIcon(_Drawn(name, tone))


def draw(painter: QPainter, rect: QRect | QRectF, name: str, colour: str) -> None:
    """Paint an icon of `resources/icons` into `rect` with a colour of the tokens."""
    _renderer(name, colour).render(painter, QRectF(rect))


def tinted(name: str, colour: str) -> bytes:
    """The SVG text of an icon in one colour.

    FileNotFoundError: there is no such icon.
    """
    return _svg(name).replace(b"currentColor", colour.encode("ascii"))


# PySide6 does not hand a clone over to the icon that asked for it: without a reference of ours it is freed
# while in use. Icons are cloned only when somebody adds a pixmap to a copy, so this stays short.
_twins: list[QIconEngine] = []


class _Drawn(QIconEngine):
    """An icon that asks for its colour when it is painted."""

    def __init__(self, name: str, tone: Tone) -> None:
        super().__init__()
        self._name = name
        self._tone: Tone = tone
        _svg(name)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        draw(painter, rect, self._name, self._colour(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return _pixmap(self._name, self._colour(mode), size.width(), size.height())

    def clone(self) -> QIconEngine:
        twin = _Drawn(self._name, self._tone)
        _twins.append(twin)
        return twin

    def _colour(self, mode: QIcon.Mode) -> str:
        tone = "muted" if mode == QIcon.Mode.Disabled else self._tone
        return str(getattr(tokens(), tone))


class Glyph(QWidget):
    """An icon that stands still beside a word; the word, not the icon, is what is read aloud."""

    def __init__(
        self, name: str, tone: Tone = "ink", size: int = ICON, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._tone, self._size = name, tone, size
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_icon(self, name: str, tone: Tone) -> None:
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: object) -> None:
        side = px(self._size)
        rect = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter, rect, self._name, str(getattr(tokens(), self._tone)))


@lru_cache(maxsize=128)
def _svg(name: str) -> bytes:
    return resource(f"icons/{name}.svg").read_bytes()


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(tinted(name, colour)))


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, width: int, height: int) -> QPixmap:
    pixmap = QPixmap(width, height)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, pixmap.rect(), name, colour)
    painter.end()
    return pixmap

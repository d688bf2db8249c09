"""What stands under a grid: totals below their columns, and one line about the row where the cursor is."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from egov_desktop.ui.grids.columns import Column, heading_of
from egov_desktop.ui.grids.rows.model import RecordModel
from egov_desktop.ui.grids.view import GridView
from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.fonts import ui_font
from egov_desktop.ui.look.icons import Glyph
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import set_properties
from egov_desktop.ui.look.tokens import BODY, Tone
from egov_desktop.ui.widgets.words import ElidedWords
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


class TotalsRow(QWidget):
    """How many rows there are, and the sums of the columns that add up, each under its column."""

    def __init__(self, view: GridView, model: RecordModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._model = view, model
        self._counted = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for changed in (model.judged, model.modelReset, view.selection_changed, view.scrolled_or_sized):
            changed.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        """Count anew; a selection of several cells is counted instead of the rows."""
        self._counted = self._selection() or self._rows()
        sums = [
            f"{heading_of(own, self._model.record_class.specs())}: {words}" for own, _, words in self._sums()
        ]
        self.setAccessibleName(". ".join([self._counted, *sums]))
        self.update()

    def words(self) -> str:
        return self.accessibleName()

    def sizeHint(self) -> QSize:
        return QSize(px(160), px(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(ui_font(px(BODY), ui_font(1).weight().DemiBold))
        painter.setPen(QColor(tokens().ink))
        left = self.width()
        for _, column, words in self._sums():
            place = self._place(column)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
            left = min(left, place.right() - painter.fontMetrics().horizontalAdvance(words) - px(12))
        painter.setFont(ui_font(px(BODY)))
        painter.setPen(QColor(tokens().muted))
        room = QRect(px(8), 0, max(0, left - px(8)), self.height())
        shown = painter.fontMetrics().elidedText(self._counted, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _sums(self) -> list[tuple[Column, int, str]]:
        return [
            (column, place, whole(self._model.total(place)))
            for place, column in enumerate(self._model.columns)
            if column.adds_up
        ]

    def _place(self, column: int) -> QRect:
        left = self._view.columnViewportPosition(column) + self._view.frameWidth()
        return QRect(left, 0, self._view.columnWidth(column) - px(8), self.height())

    def _rows(self) -> str:
        count = len(self._model.records())
        notes = [say(own.total_note) for own in self._model.columns if own.total_note and count]
        return " · ".join([say("{n} dòng", n=count), *notes])

    def _selection(self) -> str:
        cells = self._view.selectedIndexes()
        if len(cells) < 2:
            return ""
        values = [self._model.value(cell) for cell in cells]
        amounts = [value for value in values if type(value) is int]
        if not amounts:
            return say("Đang chọn {n} ô", n=len(cells))
        return say("Đang chọn {n} ô, tổng {total}", n=len(cells), total=whole(sum(amounts)))


class RowLine(QWidget):
    """One line under a grid: what is wrong with the current row, or what is being typed, in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = Glyph("warn", "warn", 12)
        self._words = ElidedWords(look="secondary")
        row = spaced(QHBoxLayout(self), gap=6, margins=(8, 0, 8, 0))
        row.addWidget(self._glyph)
        row.addWidget(self._words, 1)
        sized(self, min_height=20)
        self.tell("")

    def tell(self, words: str, tone: Tone | None = None) -> None:
        """Say it, with a mark where it has a tone; the room stays when there is nothing to say."""
        self._glyph.setVisible(tone is not None)
        if tone is not None:
            self._glyph.show_icon(tone, tone)
        set_properties(self._words, look=tone if tone in ("warn", "bad") else "secondary")
        self._words.show_words(words)

    def words(self) -> str:
        return self._words.words()

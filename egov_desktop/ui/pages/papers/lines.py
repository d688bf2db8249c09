"""Rows of words under headings, and how issued papers and differences read in them."""

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from egov_desktop.documents.frozen import Difference
from egov_desktop.domain.records import IssuedPaper
from egov_desktop.ui.history.table import NOWHERE, Index
from egov_desktop.ui.widgets.words import plain_tip
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say

Role = Qt.ItemDataRole
ISSUED_WIDTHS = (136, 104, 160, 300, 96)
DIFFERENCE_WIDTHS = (200, 320, 250, 250)
_STEP = " › "


class Lines(QAbstractTableModel):
    """Rows of words under headings."""

    def __init__(self, parent: QObject, headings: tuple[str, ...]) -> None:
        super().__init__(parent)
        self._headings = headings
        self._lines: list[tuple[str, ...]] = []

    def show_lines(self, lines: list[tuple[str, ...]]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role != Role.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return self._headings[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid() or role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        words = self._lines[index.row()][index.column()]
        return plain_tip(words) if role == Role.ToolTipRole else words


def issued_headings() -> tuple[str, ...]:
    return (
        say("Số, ký hiệu"),
        say("Ngày văn bản"),
        say("Loại văn bản in"),
        say("Trích yếu"),
        say("Số liệu đến"),
    )


def issued_line(own: IssuedPaper) -> tuple[str, ...]:
    kind = say(own.paper.label) if own.paper else ""
    return (own.symbol, day(own.dated_on), kind, own.title, day(own.figures_on))


def difference_headings() -> tuple[str, ...]:
    return (say("Phần"), say("Chỗ khác"), say("Khi phát hành"), say("Hiện nay"))


def difference_line(own: Difference) -> tuple[str, ...]:
    """A place is named from the whole to the part: the table stands by itself, so that row and column have room."""
    part, _, place = own.place.partition(_STEP)
    return (part, place or say("Câu"), own.was or "–", own.now or "–")

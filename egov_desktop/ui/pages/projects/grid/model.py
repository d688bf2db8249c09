"""The lines of the list as Qt's views read them."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from egov_desktop.ui.pages.projects.listing.arranging import Arranged, GroupLine, Line
from egov_desktop.ui.pages.projects.listing.columns import COLUMNS, PLACES
from egov_desktop.ui.pages.projects.listing.rows import ProjectRow
from egov_desktop.ui.widgets.words import plain_tip
from egov_desktop.wording.language import say

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_DISPLAY, _TIP, _ALIGN, _READ = (
    _Role.DisplayRole,
    _Role.ToolTipRole,
    _Role.TextAlignmentRole,
    _Role.AccessibleTextRole,
)
_HORIZONTAL = Qt.Orientation.Horizontal
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft | _MIDDLE,
    "right": Qt.AlignmentFlag.AlignRight | _MIDDLE,
    "centre": Qt.AlignmentFlag.AlignHCenter | _MIDDLE,
}
_NAME = PLACES["name"]


class ProjectsModel(QAbstractTableModel):
    """Projects and the headings over them, line by line; every column is there, the views hide what is not wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._arranged = Arranged()
        self._year = 0

    def show(self, arranged: Arranged, year: int) -> None:
        self.beginResetModel()
        self._arranged, self._year = arranged, year
        self.endResetModel()

    @property
    def arranged(self) -> Arranged:
        return self._arranged

    @property
    def year(self) -> int:
        return self._year

    def line(self, row: int) -> Line:
        return self._arranged.lines[row]

    def projects(self) -> list[ProjectRow]:
        """The lines that are projects, as they stand."""
        return [line for line in self._arranged.lines if isinstance(line, ProjectRow)]

    def place_of(self, key: str) -> int | None:
        """Where the line of a project or heading stands."""
        return next((place for place, line in enumerate(self._arranged.lines) if line.key == key), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._arranged.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the same
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if not index.isValid() or role not in (_DISPLAY, _TIP, _ALIGN, _READ):
            return None
        place = index.column()
        if role == _ALIGN:
            return ALIGNMENTS[COLUMNS[place].align]
        line = self._arranged.lines[index.row()]
        if isinstance(line, GroupLine):
            return self._of_group(line, place, role)
        return self._of_project(line, place, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation != _HORIZONTAL:
            return None
        column = COLUMNS[section]
        if role == _DISPLAY:
            return column.heading(self._year)
        if role == _ALIGN:
            return ALIGNMENTS[column.align]
        if role in (_TIP, _READ):
            return column.heading(self._year).replace("\n", ", ")
        return None

    def _of_project(self, row: ProjectRow, place: int, role: int) -> str:
        column = COLUMNS[place]
        disputed = (
            say("Các đơn vị ghi khác nhau; hãy chọn trong Nhật ký.") if column.name in row.disputed else ""
        )
        if role == _TIP:
            words = column.in_full(row) if column.in_full else ""
            return plain_tip("\n".join(own for own in (words, disputed) if own))
        words = column.read(row)
        return f"{words}. {disputed}" if disputed and role == _READ else words

    def _of_group(self, line: GroupLine, place: int, role: int) -> str:
        if place == _NAME:
            return self._heading(line, role)
        total = COLUMNS[place].total
        return total(line.totals.money) if total and role != _TIP else ""

    def _heading(self, line: GroupLine, role: int) -> str:
        words = say("{label} · {n} dự án", label=line.label, n=line.totals.projects)
        if role == _READ:
            return f"{words}, {say('đang mở') if line.is_open else say('đang gập')}"
        return plain_tip(words) if role == _TIP else words

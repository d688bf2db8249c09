"""The lines of a file as rows under the names of their projects, narrowed by what is asked for."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QColor

from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import fold, matches
from egov_desktop.exchange.taking.lines import Answer, Decision, Key, Line, LineKind
from egov_desktop.ui.history.rows import MARK_ROLE
from egov_desktop.ui.history.table import NOWHERE, Index
from egov_desktop.ui.look.chosen import tokens
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.pages.receive.lines import reading
from egov_desktop.ui.pages.receive.lines.counting import DISPUTES
from egov_desktop.ui.widgets.words import plain_tip
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

Role = Qt.ItemDataRole
HEADING_ROLE, STRONG_ROLE = Role.UserRole + 2, Role.UserRole + 3
"""Whether a row is a project's heading; whether a value is the one that will stand."""
KIND, PLACE, HERE, THERE, ANSWER = range(5)
WIDTHS = (118, 300, 220, 220, 190)
STRETCHING = (PLACE, HERE, THERE)
_ANSWER_MARKS: dict[Answer, tuple[str, Tone]] = {
    Answer.ACCEPT: ("check", "accent"),
    Answer.REFUSE: ("close", "bad"),
    Answer.EDIT: ("edit", "accent"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the lines: one of the filters, a project, and words."""

    which: str = "all"
    project_id: str | None = None
    text: str = ""


Filter = Callable[[Line, bool], bool]
FILTERS: dict[str, tuple[str, Filter]] = {
    "all": ("Tất cả", lambda _line, _answered: True),
    "open": ("Chưa quyết", lambda line, answered: line.asks and not answered),
    "conflicts": ("Mâu thuẫn", lambda line, _answered: line.kind in DISPUTES),
    "proposals": ("Đề nghị", lambda line, _answered: line.kind in (LineKind.PROPOSAL, LineKind.OUTSIDE)),
    "money": ("Tiền", lambda line, _answered: reading.is_money(line)),
    "notices": ("Lưu ý", lambda line, _answered: line.kind is LineKind.NOTICE),
}
"""Which lines a filter shows, by the line and whether it was answered."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The row above the lines of one project."""

    words: str
    lines: tuple[Line, ...]


class LineModel(QAbstractTableModel):
    """A heading for each project, and under it a row for each line that is asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = self.after = Snapshot()
        self._lines: tuple[Line, ...] = ()
        self._names: dict[str, str] = {}
        self._folded: dict[int, str] = {}
        self._rows: list[Heading | Line] = []
        self.decisions: dict[Key, Decision] = {}

    def show_lines(self, lines: Sequence[Line], now: Snapshot, after: Snapshot) -> None:
        self.now, self.after = now, after
        by_project: dict[str, list[Line]] = {}
        for line in lines:
            by_project.setdefault(line.project_id, []).append(line)
        self._names = {key: reading.project_words(after, own) for key, own in by_project.items()}
        self._lines = tuple(line for own in by_project.values() for line in own)
        self._folded = {}

    def ask(self, asked: Asked) -> None:
        """Show the lines that answer; a line that is answered meanwhile stays until it is asked again."""
        self.beginResetModel()
        admits = FILTERS[asked.which][1]
        found = [
            line
            for place, line in enumerate(self._lines)
            if admits(line, line.key in self.decisions)
            and asked.project_id in (None, line.project_id)
            and (not asked.text or matches(self._text_of(place), asked.text))
        ]
        self._rows = list(self._with_headings(found))
        self.endResetModel()

    def count(self, which: str) -> int:
        admits = FILTERS[which][1]
        return sum(admits(line, line.key in self.decisions) for line in self._lines)

    def lines(self) -> tuple[Line, ...]:
        """Give all lines, shown or not, project by project."""
        return self._lines

    def projects(self) -> list[tuple[str, str]]:
        return list(self._names.items())

    def rows(self) -> list[Heading | Line]:
        return self._rows

    def line_at(self, row: int) -> Line | None:
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Line) else None

    def row_of(self, key: Key) -> int:
        """Give the row of a line, -1 where no such line is shown."""
        rows = (at for at, own in enumerate(self._rows) if isinstance(own, Line) and own.key == key)
        return next(rows, -1)

    def answered(self, line: Line) -> None:
        """Paint a line anew, and the heading that counts what is left."""
        row = self.row_of(line.key)
        if row < 0:
            return
        heading = max(at for at in range(row + 1) if isinstance(self._rows[at], Heading))
        for at in (heading, row):
            self.dataChanged.emit(self.index(at, 0), self.index(at, ANSWER))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(WIDTHS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        heading = index.isValid() and isinstance(self._rows[index.row()], Heading)
        return Qt.ItemFlag.NoItemFlags if heading else super().flags(index)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role != Role.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return (say("Loại"), say("Mục số liệu"), say("Đang có ở đây"), say("Trong tệp"), say("Quyết định"))[
            section
        ]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == HEADING_ROLE:
            return isinstance(row, Heading)
        if isinstance(row, Heading):
            return self._heading_words(row) if role == Role.DisplayRole and index.column() == 0 else None
        return self._data_of(row, index.column(), role)

    def _data_of(self, line: Line, column: int, role: int) -> object:
        if role == Role.DisplayRole:
            joint = "; " if column in (HERE, THERE) and reading.is_listed(line) else " "
            return joint.join(self.words(line, column).split("\n"))
        if role == Role.ToolTipRole:
            return plain_tip(self.words(line, column)) or None
        if role == Role.AccessibleTextRole:
            return self.words(line, column)
        if role == MARK_ROLE:
            return self._mark(line, column)
        if role == Role.ForegroundRole and column == ANSWER and line.key not in self.decisions:
            return QColor(tokens().muted)
        return self._stands(line, column) if role == STRONG_ROLE else None

    def words(self, line: Line, column: int) -> str:
        """Say a cell in full."""
        if column == KIND:
            return reading.mark_of(line.kind).words
        if column == PLACE:
            return reading.place_words(line)
        if column == HERE:
            return reading.here_words(self.now, line)
        if column == THERE:
            return reading.there_words(self.after, line)
        return reading.decision_words(self.after, line, self.decisions.get(line.key))

    def _mark(self, line: Line, column: int) -> tuple[str, Tone] | None:
        if column == KIND:
            mark = reading.mark_of(line.kind)
            return mark.icon, mark.tone
        decision = self.decisions.get(line.key) if line.asks else None
        return _ANSWER_MARKS[decision.answer] if decision and column == ANSWER else None

    def _stands(self, line: Line, column: int) -> bool:
        """Say whether a cell holds the value that will stand after the answer."""
        decision = self.decisions.get(line.key) if line.asks else None
        taken = {Answer.ACCEPT: THERE, Answer.REFUSE: HERE, Answer.EDIT: ANSWER}
        return decision is not None and taken[decision.answer] == column

    def _heading_words(self, heading: Heading) -> str:
        asking = [line for line in heading.lines if line.asks]
        left = sum(line.key not in self.decisions for line in asking)
        count = say("còn {left} trên {total} chưa quyết", left=whole(left), total=whole(len(asking)))
        return f"{heading.words}  ·  {count}" if asking else heading.words

    def _with_headings(self, lines: Iterable[Line]) -> Iterable[Heading | Line]:
        for project_id, own in groupby(lines, key=lambda line: line.project_id):
            group = tuple(own)
            yield Heading(self._names[project_id], group)
            yield from group

    def _text_of(self, place: int) -> str:
        if place not in self._folded:
            line = self._lines[place]
            cells = (self.words(line, column) for column in (KIND, PLACE, HERE, THERE))
            self._folded[place] = fold("\n".join((*cells, self._names[line.project_id])))
        return self._folded[place]

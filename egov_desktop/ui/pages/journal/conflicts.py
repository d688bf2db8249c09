"""What offices wrote differently and nobody has settled: each field with its values, and the choice of one."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.actions.records import keep_record, remove, settle_field
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.fields import from_plain
from egov_desktop.domain.journal import EXISTENCE, Change, canonical
from egov_desktop.domain.records import KINDS
from egov_desktop.domain.snapshot import FieldAddress
from egov_desktop.store.history import conflict_values, register_state
from egov_desktop.ui.history.reading import (
    moment_words,
    plain_value,
    project_of,
    project_words,
    record_words,
)
from egov_desktop.ui.history.table import NOWHERE, Index, LogTable
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.notices import EmptyState
from egov_desktop.ui.widgets.words import Words, plain_tip
from egov_desktop.wording.labels import field_label
from egov_desktop.wording.language import say

Role = Qt.ItemDataRole
_WIDTHS = (420, 300, 260)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values that stand against each other: what it is, in words, and who wrote it when."""

    value: Any
    words: str
    written: str
    is_shown: bool


def sides_of(session: Session, address: FieldAddress) -> list[Side]:
    """Give the values of a conflict, oldest first, equal ones as one."""
    kind, record_id, field = address
    heads = conflict_values(session.register, record_id, field)
    if field == EXISTENCE:
        return _sides_of_existence(session, address, heads)
    told: dict[str, list[Change]] = {}
    for head in heads:
        told.setdefault(canonical(head.value_of(field)), []).append(head)
    shown = canonical(heads[-1].value_of(field)) if heads else ""
    return [
        Side(
            own[-1].value_of(field),
            plain_value(session.snapshot, kind, field, own[-1].value_of(field)) or say("(để trống)"),
            "; ".join(_written(session, head) for head in own),
            key == shown,
        )
        for key, own in told.items()
    ]


def _sides_of_existence(session: Session, address: FieldAddress, heads: tuple[Change, ...]) -> list[Side]:
    removals = [head for head in heads if head.removes]
    seen = {parent for removal in removals for parent in removal.parents}
    state = register_state(session.register, address[1])
    unseen = [
        say("{who} đã sửa “{field}”", who=_written(session, head), field=field_label(head.kind, field))
        for field, own in state.heads.items()
        if field not in (EXISTENCE, "")
        for head in own
        if head.id not in seen
    ]
    written = "; ".join(_written(session, head) for head in removals)
    return [
        Side(
            True, say("Giữ bản ghi"), "; ".join(unseen) or say("Nơi khác đã sửa bản ghi này."), is_shown=True
        ),
        Side(False, say("Xóa bản ghi"), written, is_shown=False),
    ]


def _written(session: Session, change: Change) -> str:
    entry = session.register.entries[change.entry_id]
    return " · ".join(own for own in (entry.who, entry.office, moment_words(entry.stamp.at)) if own)


def settling(session: Session, address: FieldAddress, side: Side) -> ChangeSet:
    """Give the action that decides a conflict for one of its sides."""
    kind, record_id, field = address
    if field == EXISTENCE:
        return (
            keep_record(session.snapshot, kind, record_id)
            if side.value
            else remove(session.snapshot, kind, record_id)
        )
    return settle_field(
        session.snapshot,
        kind,
        record_id,
        field,
        from_plain(KINDS[kind].specs()[field], side.value),
        new_id=session.new_id,
        today=session.today,
    )


class ConflictModel(QAbstractTableModel):
    """A row for each field in dispute."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._addresses: list[FieldAddress] = []

    def show_addresses(self, addresses: list[FieldAddress]) -> None:
        self.beginResetModel()
        self._addresses = addresses
        self.endResetModel()

    def address_at(self, row: int) -> FieldAddress | None:
        return self._addresses[row] if 0 <= row < len(self._addresses) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._addresses)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(_WIDTHS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role != Role.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return (say("Bản ghi"), say("Dự án"), say("Trường"))[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid() or role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        words = self._words(self._addresses[index.row()], index.column())
        return plain_tip(words) if role == Role.ToolTipRole else words

    def _words(self, address: FieldAddress, column: int) -> str:
        register = self._session.register
        if column == 0:
            return record_words(register, address[:2])
        return project_words(register, [address[:2]]) if column == 1 else field_label(address[0], address[2])


class Conflicts(QWidget):
    """The conflicts above, the values of the chosen one below; nothing is chosen until somebody chooses."""

    done = Signal(str)
    project_wanted = Signal(str, str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._project_id: str | None = None
        self._shown: tuple[FieldAddress | None, list[Side]] = (None, [])
        self.model = ConflictModel(session, self)
        self.table = LogTable(self.model, say("Khác biệt chưa giải quyết"), _WIDTHS, (0, 1))
        self._title = Words(look="strong", wrap=True)
        self._sides = QWidget()
        dress(self._sides, "page")
        self._column = spaced(QVBoxLayout(self._sides), gap=12, margins=(2, 2, 8, 2))
        self._choices: list[QRadioButton] = []
        self._open = QPushButton(icon("open", "muted"), say("Mở dự án"))
        self._settle = QPushButton(say("Chọn giá trị này"))
        dress(self._settle, "primary")
        self._none = EmptyState(say("Không có khác biệt nào cần giải quyết."), icon_name="check")
        self._work = self._lay_out()
        self.table.moved.connect(self._show_sides)
        self.table.opened.connect(self.open_project)
        self._open.clicked.connect(self.open_project)
        self._settle.clicked.connect(self.settle)

    def ask_about(self, project_id: str | None) -> None:
        self._project_id = project_id
        self.refresh()

    def addresses(self) -> list[FieldAddress]:
        """Give the conflicts of the project that is asked about, or all."""
        return [
            own
            for own in sorted(self._session.snapshot.conflicts)
            if self._project_id is None or self._project_of(own) == self._project_id
        ]

    def refresh(self) -> None:
        row, addresses = self.table.row(), self.addresses()
        self.model.show_addresses(addresses)
        self._work.setVisible(bool(addresses))
        self._none.setVisible(not addresses)
        self.table.go_to(min(max(row, 0), max(len(addresses) - 1, 0)))
        self._show_sides()

    def choices(self) -> list[QRadioButton]:
        """Give the buttons of the values; each is a stop of the Tab key, since none of them is chosen at first."""
        return self._choices

    def settle(self) -> None:
        """Decide the current conflict for the value that was chosen."""
        address, sides = self._shown
        place = next((at for at, button in enumerate(self._choices) if button.isChecked()), None)
        if address is None or place is None:
            return
        words = record_words(self._session.register, address[:2])
        if self._session.attempt(lambda: settling(self._session, address, sides[place])) is not None:
            self.done.emit(say("Đã giải quyết khác biệt: {record}.", record=words))

    def _choose(self, place: int) -> None:
        for at, button in enumerate(self._choices):
            button.setChecked(at == place)
        self._settle.setEnabled(True)

    def open_project(self) -> None:
        address = self.model.address_at(self.table.row())
        if address and (project_id := self._project_of(address)):
            self.project_wanted.emit(project_id, address[0], address[1])

    def _project_of(self, address: FieldAddress) -> str | None:
        project = project_of(self._session.register, address[:2])
        return project.id if project else None

    def _show_sides(self) -> None:
        address = self.model.address_at(self.table.row())
        sides = sides_of(self._session, address) if address else []
        if (address, sides) == self._shown:
            return
        self._shown = (address, sides)
        self._empty()
        if address:
            record, field = (
                record_words(self._session.register, address[:2]),
                field_label(address[0], address[2]),
            )
            self._title.setText(f"{record} · {field}")
        for place, side in enumerate(sides):
            self._column.addWidget(self._side(place, side))
        self._column.addStretch(1)
        self._open.setEnabled(address is not None and self._project_of(address) is not None)
        self._settle.setEnabled(False)

    def _side(self, place: int, side: Side) -> QWidget:
        part = QWidget()
        column = spaced(QVBoxLayout(part), gap=0)
        written = side.written + (f" · {say('đang hiển thị')}" if side.is_shown else "")
        button = QRadioButton(written)
        button.setAccessibleName(f"{side.words}. {written}")
        button.setEnabled(not self._session.is_read_only)
        button.setAutoExclusive(False)
        button.clicked.connect(partial(self._choose, place))
        self._choices.append(button)
        inset = spaced(QVBoxLayout(), margins=(28, 0, 0, 0))
        inset.addWidget(Words(side.words, "strong", wrap=True, selectable=True))
        column.addWidget(button)
        column.addLayout(inset)
        return part

    def _empty(self) -> None:
        self._choices = []
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def _lay_out(self) -> QWidget:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._sides)
        below = QWidget()
        column = spaced(QVBoxLayout(below), gap=10, margins=(0, 10, 0, 0))
        column.addWidget(self._title)
        column.addWidget(area, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(sized(self.table, min_height=120))
        parts.addWidget(sized(below, min_height=120))
        work = QWidget()
        inside = spaced(QVBoxLayout(work), gap=10)
        inside.addWidget(parts, 1)
        foot = spaced(QHBoxLayout(), gap=8)
        foot.addStretch(1)
        foot.addWidget(self._open)
        foot.addWidget(self._settle)
        self._settle.setVisible(not self._session.is_read_only)
        inside.addLayout(foot)
        outer = spaced(QVBoxLayout(self), gap=0)
        outer.addWidget(work, 1)
        outer.addWidget(self._none, 1)
        return work

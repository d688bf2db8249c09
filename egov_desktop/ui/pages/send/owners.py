"""To whom is sent, ticked or not: how many projects or tasks each office has, when it was last sent to and last answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.judgement.meetings.tasks import is_open
from egov_desktop.domain.records import Agency, Dispatch, Receipt, Task
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange.sending.sending import leaders, owners, projects_of
from egov_desktop.ui.grids.painting import CellPainter
from egov_desktop.ui.history.table import LogTable
from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.icons import draw
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
_WIDTHS = (52, 92, 480, 84, 140, 104)
_CODE, _NAME = 1, 2
_BOX = 14


@dataclass(frozen=True, slots=True)
class Owner:
    """One office's line: how many projects it owns, or open tasks it leads; what was sent and came is of the same kind."""

    agency: Agency
    count: int
    sent: Dispatch | None
    came_on: date | None


def owners_of(snapshot: Snapshot, period_id: str | None) -> tuple[Owner, ...]:
    """Give every agency that owns a project, by name."""
    return tuple(
        Owner(
            agency,
            len(projects_of(snapshot, agency.id)),
            last_sent(snapshot, agency.id, period_id),
            _came(snapshot, agency.id, period_id),
        )
        for own in owners(snapshot)
        if (agency := snapshot.get(Agency, own))
    )


def leaders_of(snapshot: Snapshot, on: date) -> tuple[Owner, ...]:
    """Give every agency that leads tasks, by name, with how many of them are open on a day."""
    return tuple(
        Owner(
            agency,
            _open_tasks(snapshot, agency.id, on),
            sent := last_sent(snapshot, agency.id, None, ExchangeKind.TASKS),
            _came(snapshot, agency.id, None, sent.sent_on) if sent else None,
        )
        for own in leaders(snapshot)
        if (agency := snapshot.get(Agency, own))
    )


def _open_tasks(snapshot: Snapshot, agency_id: str, on: date) -> int:
    return sum(is_open(snapshot, own, on) for own in snapshot.children(Task, agency_id, by="lead_agency_id"))


def last_sent(
    snapshot: Snapshot,
    agency_id: str,
    period_id: str | None,
    kind: ExchangeKind = ExchangeKind.ASSIGNMENT,
) -> Dispatch | None:
    sent = [
        own
        for own in snapshot.children(Dispatch, agency_id, by="agency_id")
        if own.period_id == period_id and own.exchange_kind is kind
    ]
    return max(sent, key=lambda own: own.round or 0, default=None)


def _came(
    snapshot: Snapshot, agency_id: str, period_id: str | None, since: date | None = None
) -> date | None:
    days = [
        own.received_on
        for own in snapshot.children(Receipt, agency_id, by="agency_id")
        if own.period_id == period_id and own.received_on and own.received_on >= (since or date.min)
    ]
    return max(days, default=None)


class OwnersModel(QAbstractTableModel):
    """The offices in rows, each with its tick in the first column; each kind of file keeps ticks of its own."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.owners: tuple[Owner, ...] = ()
        self.kind = ExchangeKind.ASSIGNMENT
        self._left: dict[ExchangeKind, set[str]] = {}
        self._known: dict[ExchangeKind, set[str]] = {}

    @property
    def _left_out(self) -> set[str]:
        return self._left.setdefault(self.kind, set())

    def show_owners(self, owners: tuple[Owner, ...], kind: ExchangeKind = ExchangeKind.ASSIGNMENT) -> None:
        """Show offices as they are now; the ticks stay where they were. A new one is ticked where it has something open."""
        is_other = kind is not self.kind
        self.kind = kind
        known = self._known.setdefault(kind, set())
        self._left_out.update(own.agency.id for own in owners if own.agency.id not in known and not own.count)
        known.update(own.agency.id for own in owners)
        if is_other:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_WIDTHS) - 1)
        if not is_other and [own.agency.id for own in owners] == [own.agency.id for own in self.owners]:
            self.owners = owners
            if owners:
                self.dataChanged.emit(self.index(0, 0), self.index(len(owners) - 1, len(_WIDTHS) - 1))
            return
        self.beginResetModel()
        self.owners = owners
        self.endResetModel()

    def chosen(self) -> tuple[Agency, ...]:
        return tuple(own.agency for own in self.owners if own.agency.id not in self._left_out)

    def tick_all(self, is_ticked: bool) -> None:
        self._left[self.kind] = set() if is_ticked else {own.agency.id for own in self.owners}
        self._tell(range(len(self.owners)))

    def toggle(self, rows: Iterable[int]) -> None:
        """Tick rows or untick them, all as the first of them goes."""
        ids = [self.owners[row].agency.id for row in rows]
        if not ids:
            return
        if ids[0] in self._left_out:
            self._left_out.difference_update(ids)
        else:
            self._left_out.update(ids)
        self._tell(rows)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.owners)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(_WIDTHS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or role != Role.DisplayRole:
            return None
        of_tasks = self.kind is ExchangeKind.TASKS
        return (
            say("Gửi"),
            say("Mã"),
            say("Cơ quan chủ trì") if of_tasks else say("Chủ đầu tư"),
            say("Chưa xong") if of_tasks else say("Dự án"),
            say("Lần gửi trước") if of_tasks else say("Đã gửi kỳ này"),
            say("Đã gửi về"),
        )[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        owner = self.owners[index.row()]
        if role == Role.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Unchecked if owner.agency.id in self._left_out else Qt.CheckState.Checked
        if role == Role.TextAlignmentRole and index.column() == 3:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Role.DisplayRole:
            return self._cells(owner)[index.column()]
        if role == Role.AccessibleTextRole and index.column() == 0:
            words = say("không gửi") if owner.agency.id in self._left_out else say("gửi")
            return f"{owner.agency.name}: {words}"
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.CheckStateRole:
            return False
        self.toggle([index.row()])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else plain

    def _cells(self, owner: Owner) -> tuple[str, ...]:
        sent = owner.sent
        sent_words = say("lần {round}, {on}", round=sent.round, on=day(sent.sent_on)) if sent else ""
        came = day(owner.came_on) if owner.came_on else ""
        return ("", owner.agency.code, owner.agency.name, whole(owner.count), sent_words, came)

    def _tell(self, rows: Iterable[int]) -> None:
        for row in rows:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
        self.ticked.emit()


class OwnersTable(LogTable):
    """The table over the owners; Space or a click on the box ticks."""

    def __init__(self, model: OwnersModel) -> None:
        super().__init__(model, say("Các chủ đầu tư"), _WIDTHS, (_NAME,), yielding=(_CODE,))
        self._owners = model
        self.setItemDelegate(TickPainter(self))
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._owners.toggle(sorted({index.row() for index in self.selectedIndexes()}))
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._owners.toggle([index.row()])


class TickPainter(CellPainter):
    """Paints the tick of a row in its first column."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        state = index.data(Role.CheckStateRole)
        if state is None:
            return
        look, side = tokens(), px(_BOX)
        box = QRect(0, 0, side, side)
        box.moveCenter(cast("Any", option).rect.center())
        is_ticked = state == Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(look.accent if is_ticked else look.edge))
        painter.setBrush(QColor(look.accent if is_ticked else look.surface))
        painter.drawRoundedRect(box, px(3), px(3))
        if is_ticked:
            draw(painter, box.adjusted(1, 1, 0, 0), "check", look.on_accent)
        painter.restore()

"""What was taken in so far, each time with the way back; what later work would stay is named before."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.domain.journal import Entry
from egov_desktop.domain.records import ReportingPeriod
from egov_desktop.exchange.taking.imports import Import
from egov_desktop.ui.history.reading import moment_words, verb_words
from egov_desktop.ui.history.table import NOWHERE, Index, LogTable
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.pages.receive.lines.model import MARK_ROLE
from egov_desktop.ui.pages.receive.lines.reading import by_words
from egov_desktop.ui.pages.receive.lines.table import LinePainter
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.notices import EmptyState
from egov_desktop.ui.widgets.words import Words, plain_tip
from egov_desktop.wording.labels import agency_name, reference_title
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

Role = Qt.ItemDataRole
_WIDTHS = (136, 160, 200, 116, 136, 76, 136, 200)
_STRETCHING = (1, 2, 7)
_STATE = 7
_NAMED = 6


class ImportModel(QAbstractTableModel):
    """A row for each time a file was taken in, newest first."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._imports: tuple[Import, ...] = ()

    def show_imports(self, imports: Sequence[Import]) -> None:
        self.beginResetModel()
        self._imports = tuple(imports)
        self.endResetModel()

    def import_at(self, row: int) -> Import | None:
        return self._imports[row] if 0 <= row < len(self._imports) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._imports)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(_WIDTHS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role != Role.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return (
            say("Nhận lúc"),
            say("Từ đơn vị"),
            say("Tệp"),
            say("Kỳ"),
            say("Loại tệp"),
            say("Thay đổi"),
            say("Người nhận"),
            say("Tình trạng"),
        )[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        own = self._imports[index.row()]
        if role == Role.DisplayRole:
            return self._words(own, index.column())
        if role == Role.ToolTipRole:
            return plain_tip(self._words(own, index.column())) or None
        return _mark(own) if role == MARK_ROLE and index.column() == _STATE else None

    def _words(self, own: Import, column: int) -> str:
        snapshot, receipt = self._session.snapshot, own.receipt
        if column == _STATE:
            return state_words(own)
        always = {0: moment_words(own.entry.clock_at), 5: whole(own.new_changes), 6: own.entry.who}
        if column in always or receipt is None:
            return always.get(column, "")
        return {
            1: agency_name(snapshot, receipt.agency_id),
            2: receipt.file_name,
            3: reference_title(snapshot, ReportingPeriod.KIND, receipt.period_id),
            4: say(receipt.exchange_kind.label) if receipt.exchange_kind else "",
        }[column]


class Imports(QWidget):
    """The list, and the button that takes one back (`withdrawal_wanted` with the import)."""

    withdrawal_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = ImportModel(session, self)
        self.table = LogTable(self.model, say("Các lần nhận, mới nhất ở trên"), _WIDTHS, _STRETCHING)
        self.table.setItemDelegate(LinePainter(self.table))
        self._none = EmptyState(say("Chưa nhận tệp nào vào sổ."), icon_name="exchange")
        self.told = Words(look="secondary", wrap=True, selectable=True)
        self.withdraw = QPushButton(icon("undo", "muted"), say("Hoàn tác lần nhận…"))
        self.withdraw.clicked.connect(lambda: self.withdrawal_wanted.emit(self.current()))
        self.table.moved.connect(self._tell)
        foot = spaced(QHBoxLayout(), gap=8)
        foot.addWidget(self.told, 1)
        foot.addWidget(self.withdraw)
        self._work = QWidget()
        inside = spaced(QVBoxLayout(self._work), gap=8)
        inside.addWidget(self.table, 1)
        inside.addLayout(foot)
        column = spaced(QVBoxLayout(self), gap=0)
        column.addWidget(self._work, 1)
        column.addWidget(self._none, 1)

    def show_imports(self, imports: Sequence[Import]) -> None:
        row = self.table.row()
        self.model.show_imports(imports)
        self._work.setVisible(bool(imports))
        self._none.setVisible(not imports)
        self.table.go_to(max(row, 0))
        self._tell()

    def current(self) -> Import | None:
        return self.model.import_at(self.table.row())

    def _tell(self) -> None:
        own = self.current()
        self.withdraw.setVisible(not self._session.is_read_only)
        self.withdraw.setEnabled(own is not None and own.withdrawn_by is None)
        note = own.receipt.note if own is not None and own.receipt is not None else ""
        self.told.setText(note)


def state_words(own: Import) -> str:
    if own.withdrawn_by is None:
        return say("Đang có trong sổ")
    return say("Đã hoàn tác: {by}", by=by_words(own.withdrawn_by))


def standing_words(entries: Sequence[Entry], known: Mapping[str, Entry]) -> str:
    """Name the later work that taking an import back leaves, the first few one by one."""
    named = [f"• {verb_words(entry, known)} ({by_words(entry)})" for entry in entries[:_NAMED]]
    rest = len(entries) - len(named)
    return "\n".join([*named, *([say("… và {n} việc khác", n=whole(rest))] if rest else [])])


def _mark(own: Import) -> tuple[str, Tone]:
    return ("check", "good") if own.withdrawn_by is None else ("undo", "muted")

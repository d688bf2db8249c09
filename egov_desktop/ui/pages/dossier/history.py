"""The tab Lịch sử: who changed what in this project, and the way back to an earlier value."""

from typing import ClassVar

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTableView, QWidget

from egov_desktop.actions.records import restore_field, restore_records
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.journal import EXISTENCE
from egov_desktop.domain.records import KINDS
from egov_desktop.store.history import last_form
from egov_desktop.ui.grids.painting import CellPainter
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.tokens import ROW
from egov_desktop.ui.pages.dossier.past import PastLine, can_be_restored, past_of
from egov_desktop.ui.pages.dossier.tab import DossierTab
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.words import Words, plain_tip
from egov_desktop.wording.language import say

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
_WIDTHS = (124, 132, 76, 164, 230, 132, 112, 112)


class PastModel(QAbstractTableModel):
    """The lines of a project's past, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[PastLine] = []

    def show_lines(self, lines: list[PastLine]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(_WIDTHS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role != Role.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return (
            say("Thời điểm"),
            say("Người ghi"),
            say("Đơn vị"),
            say("Việc"),
            say("Bản ghi"),
            say("Trường"),
            say("Trước đây"),
            say("Sau đó"),
        )[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Role.DisplayRole:
            return " ".join(self.lines[index.row()].cells[index.column()].split())
        if role == Role.ToolTipRole:
            return plain_tip(self.lines[index.row()].cells[index.column()]) or None
        return None


class HistoryTab(DossierTab):
    """The journal of one project. It is read when it is looked at, since every change adds to it."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(KINDS)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._model = PastModel(self)
        self.table = _PastTable(self._model)
        self._restore = QPushButton(icon("restore", "muted"), say("Khôi phục giá trị trước"))
        self._restore.clicked.connect(self.restore)
        if session.is_read_only:
            self._restore.hide()
        self._count = Words(look="secondary")
        head = spaced(QHBoxLayout(), gap=12)
        head.addWidget(Words(say("Mọi thay đổi của dự án"), "section"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._restore)
        self.column.addLayout(head)
        self.column.addWidget(self.table, 1)
        self.table.selectionModel().currentRowChanged.connect(self._enable)

    def refresh(self) -> None:
        kept = self.current_line()
        self._model.show_lines(past_of(self.session.register, self.project.id))
        self._count.setText(say("{n} thay đổi, mới nhất ở trên", n=len(self._model.lines)))
        places = [own.line for own in self._model.lines]
        self.table.setCurrentIndex(
            self._model.index(places.index(kept.line) if kept and kept.line in places else 0, 0)
        )
        self._enable()

    def current_line(self) -> PastLine | None:
        row = self.table.currentIndex().row()
        return self._model.lines[row] if 0 <= row < len(self._model.lines) else None

    def lines(self) -> list[PastLine]:
        return self._model.lines

    def restore(self) -> None:
        """Write the value before the current line again, or bring back the record that it removed."""
        current = self.current_line()
        if current is None or not can_be_restored(self.session.register, current.line):
            return
        if self.session.attempt(lambda: self._restoring(current)) is not None:
            self.done.emit(say("Đã khôi phục: {record}.", record=current.record))

    def _restoring(self, current: PastLine) -> ChangeSet:
        line, session = current.line, self.session
        if line.field == EXISTENCE:
            form = last_form(session.register, line.kind, line.record_id)
            assert form is not None, "a removed record has a last form in the journal"
            return restore_records(form)
        return restore_field(
            session.snapshot,
            line.kind,
            line.record_id,
            line.field,
            line.before,
            new_id=session.new_id,
            today=session.today,
        )

    def _enable(self) -> None:
        current = self.current_line()
        self._restore.setEnabled(current is not None and can_be_restored(self.session.register, current.line))
        removed = current is not None and current.line.field == EXISTENCE and current.line.after is False
        self._restore.setText(say("Khôi phục bản ghi đã xóa") if removed else say("Khôi phục giá trị trước"))


class _PastTable(QTableView):
    """The lines in a table; Ctrl+C copies the selected ones."""

    def __init__(self, model: PastModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(say("Lịch sử của dự án"))
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setItemDelegate(CellPainter(self))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        sized(self, min_height=240)
        self._scale()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._scale()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def _scale(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        for place, width in enumerate(_WIDTHS):
            self.setColumnWidth(place, px(width))

    def _copy(self) -> None:
        rows = sorted({index.row() for index in self.selectedIndexes()})
        columns = range(self.model().columnCount())
        lines = ("\t".join(str(self.model().index(row, at).data()) for at in columns) for row in rows)
        QGuiApplication.clipboard().setText("\n".join(lines))

"""What was taken in so far, each time with the way back; what later work would stay is named before."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.domain.journal import Entry
from egov_desktop.domain.records import ReportingPeriod
from egov_desktop.exchange.taking.imports import Import
from egov_desktop.ui.history.reading import moment_words, verb_words
from egov_desktop.ui.history.rows import Mark, RowsModel
from egov_desktop.ui.history.table import LogTable
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.receive.lines.reading import by_words
from egov_desktop.ui.pages.receive.lines.table import LinePainter
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.notices import EmptyState
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.labels import agency_name, reference_title
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_WIDTHS = (136, 160, 200, 116, 136, 76, 136, 200)
_STRETCHING = (1, 2, 7)
_STATE = 7
_NAMED = 6


class Imports(QWidget):
    """The list, and the button that takes one back (`withdrawal_wanted` with the import)."""

    withdrawal_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = RowsModel[Import](_headings(), self._words, _mark, parent=self)
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
        self.model.show_rows(imports)
        self._work.setVisible(bool(imports))
        self._none.setVisible(not imports)
        self.table.go_to(max(row, 0))
        self._tell()

    def current(self) -> Import | None:
        return self.model.row_at(self.table.row())

    def _words(self, own: Import) -> tuple[str, ...]:
        snapshot, receipt = self._session.snapshot, own.receipt
        return (
            moment_words(own.entry.clock_at),
            agency_name(snapshot, receipt.agency_id) if receipt else "",
            receipt.file_name if receipt else "",
            reference_title(snapshot, ReportingPeriod.KIND, receipt.period_id) if receipt else "",
            say(receipt.exchange_kind.label) if receipt and receipt.exchange_kind else "",
            whole(own.new_changes),
            own.entry.who,
            state_words(own),
        )

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


def _headings() -> tuple[str, ...]:
    return (
        say("Nhận lúc"),
        say("Từ đơn vị"),
        say("Tệp"),
        say("Kỳ"),
        say("Loại tệp"),
        say("Thay đổi"),
        say("Người nhận"),
        say("Tình trạng"),
    )


def _mark(own: Import, column: int) -> Mark | None:
    if column != _STATE:
        return None
    return ("check", "good") if own.withdrawn_by is None else ("undo", "muted")

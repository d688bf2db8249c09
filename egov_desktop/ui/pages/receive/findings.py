"""What the checks of a return found, grouped by rule; each place leads to its line, and all of it to a return slip."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QTreeView, QVBoxLayout, QWidget

from egov_desktop.exchange.checking_returns import Finding, grouped
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.widgets.words import Words, plain_tip
from egov_desktop.wording.language import say

Role = Qt.ItemDataRole
FINDING_ROLE = Role.UserRole + 1


class FindingsPanel(QWidget):
    """The findings beside the lines, the chosen one in full below them.

    `finding_wanted` brings one whose line is to be shown.
    """

    finding_wanted = Signal(object)
    slip_wanted = Signal()
    sending_back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self.tree = QTreeView()
        self.tree.setModel(self._model)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(12)
        self.tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.tree.setAccessibleName(say("Kết quả kiểm tra báo cáo"))
        self.told = Words(wrap=True, selectable=True)
        self._note = QLineEdit()
        self._note.setPlaceholderText(say("Ghi chú khi vẫn nhận"))
        self._note.setAccessibleName(say("Ghi chú khi vẫn nhận"))
        self.slip = QPushButton(icon("print", "muted"), say("In phiếu trả lại…"))
        self.send_back = QPushButton(icon("undo", "muted"), say("Trả lại…"))
        self._lay_out()
        self.tree.selectionModel().currentChanged.connect(self._tell)
        self.tree.activated.connect(self._open)
        self.tree.clicked.connect(self._open)
        self.slip.clicked.connect(self.slip_wanted)
        self.send_back.clicked.connect(self.sending_back_wanted)

    def show_findings(self, findings: Sequence[Finding], *, may_write: bool) -> None:
        self._model.clear()
        for group in grouped(findings):
            self._model.appendRow(_group(group.findings))
        self.tree.expandAll()
        self.tree.setCurrentIndex(self._model.index(0, 0))
        self.send_back.setVisible(may_write)
        self._note.setVisible(may_write)

    def note(self) -> str:
        """Give what is to be noted on the receipt, as why warnings are no reason to send the report back."""
        return self._note.text().strip()

    def clear_note(self) -> None:
        self._note.clear()

    def _open(self, index: QModelIndex) -> None:
        finding = index.data(FINDING_ROLE)
        if finding is not None and index.parent().isValid():
            self.finding_wanted.emit(finding)

    def _tell(self, index: QModelIndex) -> None:
        finding: Finding | None = index.data(FINDING_ROLE)
        if finding is None:
            self.told.setText("")
            return
        is_place = index.parent().isValid()
        place = finding.place if is_place else ""
        read = say("Giá trị đọc được: {value}", value=finding.value) if is_place and finding.value else ""
        self.told.setText(
            "\n".join(own for own in (place, read, finding.sentence, finding.what_to_do) if own)
        )

    def _lay_out(self) -> None:
        column = spaced(QVBoxLayout(self), gap=8, margins=(12, 0, 0, 0))
        column.addWidget(sized(self.tree, min_height=80), 1)
        column.addWidget(self.told)
        column.addWidget(self._note)
        foot = spaced(QHBoxLayout(), gap=6)
        foot.addWidget(self.slip)
        foot.addWidget(self.send_back)
        foot.addStretch(1)
        column.addLayout(foot)


def _group(findings: Sequence[Finding]) -> QStandardItem:
    """Give the row of a rule, with a row under it for each place; errors come with their own shape."""
    first = findings[0]
    tone = "bad" if first.is_error else "warn"
    head = QStandardItem(icon(tone, tone), first.sentence)
    kind = say("Lỗi") if first.is_error else say("Cảnh báo")
    head.setData(first, FINDING_ROLE)
    head.setData(f"{kind}: {first.sentence}", Role.AccessibleTextRole)
    head.setToolTip(plain_tip(first.sentence))
    for finding in findings:
        item = QStandardItem(finding.place or say("Cả tệp"))
        item.setData(finding, FINDING_ROLE)
        item.setToolTip(plain_tip(finding.place))
        head.appendRow(item)
    return head

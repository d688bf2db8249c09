"""The preview of one file: its lines to be answered, what the checks found, and what taking it in would do."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from egov_desktop.exchange.checking_returns import Finding
from egov_desktop.exchange.taking.lines import Decision, Key, Line
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.icons import Glyph, icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.receive.files import arrived
from egov_desktop.ui.pages.receive.files.arrived import Arrived
from egov_desktop.ui.pages.receive.findings import FindingsPanel
from egov_desktop.ui.pages.receive.lines.desk import LineDesk
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.notices import Banner
from egov_desktop.ui.widgets.two_rows import TwoRows
from egov_desktop.ui.widgets.words import ElidedWords
from egov_desktop.wording.language import say

_WIDE = 1_000
"""Where there is less room, the findings are shown when they are asked for."""


class Preview(QWidget):
    """One file before it is taken in. Nothing is written here: `wanted` asks for that, `left` goes back, `given_up` leaves it off."""

    wanted = Signal()
    left = Signal()
    given_up = Signal()
    all_wanted = Signal()
    vouched = Signal(bool)
    slip_wanted = Signal()
    sending_back_wanted = Signal()

    def __init__(self, session: Session, reasons: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: Arrived | None = None
        self.desk = LineDesk(session, reasons)
        self.findings = FindingsPanel()
        self.banner = Banner(closable=True)
        self._glyph = Glyph("help", "muted", 16)
        self._title, self._seal = ElidedWords(look="section"), ElidedWords(look="secondary")
        self.vouch = QCheckBox(say("Tôi bảo đảm tệp này đúng là của cơ quan mình"))
        self.sentence = ElidedWords(look="strong")
        self.check = QPushButton(icon("check", "muted"), "")
        self.check.setCheckable(True)
        self.back = QPushButton(icon("chevron_left"), say("Danh sách tệp"))
        dress(self.back, "quiet")
        self.all = QPushButton(say("Nhận tất cả không mâu thuẫn"))
        self.cancel = QPushButton(say("Không nhận"))
        self.take = QPushButton(say("Nhận vào sổ"))
        dress(self.take, "primary")
        self._lay_out()
        self._connect()

    def show_file(self, own: Arrived, decisions: Mapping[Key, Decision], *, may_vouch: bool) -> None:
        """Show a file with the answers given so far."""
        assert own.plan is not None, "a file without news has no preview"
        is_other = self._shown is None or self._shown.path != own.path
        self._shown = own
        snapshot = self._session.snapshot
        parts = (arrived.office_words(snapshot, own), arrived.kind_words(own), own.path.name)
        self._title.show_words(" · ".join(part for part in parts if part))
        self._glyph.show_icon(*arrived.seal_mark(own))
        self._seal.show_words(arrived.seal_sentence(snapshot, own))
        self.vouch.setVisible(may_vouch)
        if is_other:
            self.banner.tell("")
            self.vouch.setChecked(False)
            self.findings.clear_note()
            self.check.setChecked(bool(own.findings) and (self.parentWidget() or self).width() >= px(_WIDE))
            self.desk.filters.ask_for("all")
        self.desk.show_lines(own.plan.lines, decisions, own.plan.after)
        self.check.setVisible(bool(own.findings))
        self.check.setText(say("Kiểm tra: {words}", words=arrived.findings_words(own)))
        self.check.setIcon(icon("bad", "bad") if own.has_errors else icon("warn", "warn"))
        self._show_findings()
        self.findings.show_findings(own.findings, may_write=not self._session.is_read_only)
        self._tell()

    def note(self) -> str:
        """Give what is to be noted on the receipt, as why findings are no reason to send the report back."""
        return self.findings.note() if self._shown is not None and self._shown.findings else ""

    def shown(self) -> Arrived | None:
        return self._shown

    def go_to(self, finding: Finding) -> None:
        """Put the cursor on the line that a finding is about, or on the first one of its record, where there is one."""
        lines = self.desk.model.lines()
        exact = [line for line in lines if line.key == finding.record]
        alike = [line for line in lines if line.record_id == finding.record[1]]
        found: list[Line] = [*exact, *alike]
        if found:
            self.desk.bring_up(found[0].key)

    def _show_findings(self) -> None:
        wanted = self.check.isChecked() and self._shown is not None and bool(self._shown.findings)
        self.findings.setVisible(wanted)

    def _tell(self) -> None:
        self.sentence.show_words(self.desk.tally().sentence())

    def _connect(self) -> None:
        self.desk.decided.connect(self._tell)
        self.findings.finding_wanted.connect(self.go_to)
        self.findings.slip_wanted.connect(self.slip_wanted)
        self.findings.sending_back_wanted.connect(self.sending_back_wanted)
        self.check.toggled.connect(self._show_findings)
        self.back.clicked.connect(self.left)
        self.cancel.clicked.connect(self.given_up)
        self.all.clicked.connect(self.all_wanted)
        self.take.clicked.connect(self.wanted)
        self.vouch.clicked.connect(self.vouched)

    def _lay_out(self) -> None:
        head = spaced(QHBoxLayout(), gap=8)
        head.addWidget(self.back)
        head.addWidget(self._title, 3)
        head.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._seal, 2)
        head.addWidget(self.check)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.desk)
        parts.addWidget(self.findings)
        for part in (self.findings, self.vouch, self.check):
            part.hide()
        parts.setStretchFactor(0, 4)
        parts.setStretchFactor(1, 1)
        column = spaced(QVBoxLayout(self), gap=8)
        column.addLayout(head)
        column.addWidget(self.vouch)
        column.addWidget(self.banner)
        column.addWidget(parts, 1)
        column.addWidget(_rule())
        told, buttons = spaced(QHBoxLayout(), gap=8), spaced(QHBoxLayout(), gap=8)
        told.addWidget(self.sentence, 1)
        buttons.addStretch(1)
        for button in (self.cancel, self.all, self.take):
            buttons.addWidget(button)
            button.setEnabled(not self._session.is_read_only or button is self.cancel)
        column.addWidget(TwoRows(told, buttons, grows=0))


def _rule() -> QFrame:
    rule = QFrame()
    dress(rule, "rule")
    return rule

"""Proposals that wait in the register for a decision, answered with the same keys as a file's lines."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.exchange.taking.lines import Decision, Key, Plan
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.receive.lines.desk import LineDesk
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.notices import EmptyState
from egov_desktop.ui.widgets.words import ElidedWords
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


class Pending(QWidget):
    """The lines that wait; `wanted` when the answers given are to be written."""

    wanted = Signal()

    def __init__(self, session: Session, reasons: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.plan: Plan | None = None
        self.desk = LineDesk(session, reasons, waiting=True)
        self._none = EmptyState(say("Không có đề nghị nào chờ quyết."), icon_name="check")
        self.sentence = ElidedWords(look="strong")
        self.write = QPushButton(say("Ghi quyết định"))
        dress(self.write, "primary")
        self.write.clicked.connect(self.wanted)
        self.desk.decided.connect(self._tell)
        foot = spaced(QHBoxLayout(), gap=8)
        foot.addWidget(self.sentence, 1)
        foot.addWidget(self.write)
        self._work = QWidget()
        inside = spaced(QVBoxLayout(self._work), gap=8)
        inside.addWidget(self.desk, 1)
        inside.addLayout(foot)
        column = spaced(QVBoxLayout(self), gap=0)
        column.addWidget(self._work, 1)
        column.addWidget(self._none, 1)

    def show_plan(self, plan: Plan, decisions: Mapping[Key, Decision]) -> None:
        self.plan = plan
        self._work.setVisible(bool(plan.lines))
        self._none.setVisible(not plan.lines)
        self.desk.show_lines(plan.lines, decisions, plan.after)
        self._tell()

    def _tell(self) -> None:
        tally = self.desk.tally()
        self.sentence.show_words(
            say(
                "Sẽ nhận {accepted} đề nghị, từ chối {refused}; {waiting} đề nghị vẫn chờ.",
                accepted=whole(tally.accepted),
                refused=whole(tally.refused),
                waiting=whole(tally.waiting + tally.conflicts),
            )
        )
        self.write.setEnabled(tally.answered > 0 and not self._session.is_read_only)

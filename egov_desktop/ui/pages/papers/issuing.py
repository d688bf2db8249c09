"""A small window that asks for a few fields before something is done, and the one under which number a paper is issued."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.actions.papers import issue
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.errors import RegisterError
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.papers.making import MadePaper
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.text import TextEdit
from egov_desktop.ui.widgets.notices import Banner
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.language import say

if TYPE_CHECKING:
    from egov_desktop.documents.issuing import Given

_WIDTH = 520


class Question(QDialog):
    """A window of a few fields, and the button that does it; Ctrl+Enter does it too."""

    answered = Signal(str)
    """A sentence about what was done, or the id of what was made."""

    def _lay_out(self, title: str, about: str, purpose: str, verb: str, rows: tuple[FieldRow, ...]) -> None:
        self.setWindowTitle(title)
        body = self._body = spaced(QVBoxLayout(), gap=12, margins=(24, 20, 24, 20))
        body.addWidget(ElidedWords(about, "section", lines=2))
        body.addWidget(Words(purpose, "muted", wrap=True))
        for row in rows:
            body.addWidget(row)
        column = spaced(QVBoxLayout(self), gap=0)
        column.addLayout(body)
        column.addWidget(self._foot(verb))
        sized(self, min_width=_WIDTH)
        self._column = column
        self._fit()
        self._rows = rows
        rows[0].edit()

    def save(self) -> None:
        raise NotImplementedError

    def settled(self) -> bool:
        for row in self._rows:
            row.input().settle()
        return all(row.input().can_be_read() for row in self._rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if with_control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """Take the height that the words need: Qt reckons with words on one line, and these go over several."""
        width, column = max(self.width(), self.minimumWidth()), self._column
        column.activate()
        self.resize(width, max(column.totalHeightForWidth(width), column.sizeHint().height()))

    def _foot(self, verb: str) -> QFrame:
        foot = QFrame()
        dress(foot, "foot")
        row = spaced(QHBoxLayout(foot), gap=8, margins=(16, 12, 16, 12))
        row.addStretch(1)
        stay, self.go = QPushButton(say("Thôi")), QPushButton(verb)
        dress(self.go, "primary")
        for button, act in ((stay, self.reject), (self.go, self.save)):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        return foot


class IssueDialog(Question):
    """Number and day as the registry office gave them; then the paper is frozen and kept in the register."""

    def __init__(self, session: Session, made: MadePaper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._made = session, made
        self.number = FieldRow(say("Số văn bản"), TextEdit(), always_open=True)
        self.dated_on = FieldRow(say("Ngày văn bản"), DayEdit(today=session.today), always_open=True)
        self.dated_on.set_value(session.today)
        purpose = say(
            "Ghi số và ngày do văn thư cấp, ví dụ 12 hoặc 12/TB-UBND. Bản in được giữ nguyên trong sổ để in lại đúng như khi phát hành."
        )
        if made.order.paper is PaperName.CONCLUSION_NOTICE:
            purpose += " " + say(
                "Các kết luận của cuộc họp được khóa lại; sau đó chỉ đính chính được bằng kết luận mới."
            )
        rows = (self.number, self.dated_on)
        self._asked: tuple[str, ...] = ()
        self.reasons = Banner()
        self._lay_out(say("Phát hành văn bản"), made.document.title, purpose, say("Phát hành"), rows)
        self._body.addWidget(self.reasons)

    def save(self) -> None:
        """Issue; what keeps the paper from being issued is said at the field, and what is doubtful is asked once."""
        if not self.settled():
            return
        on = self.dated_on.value()
        self.number.show_problem("")
        self.dated_on.show_problem("" if on else say("Hãy ghi ngày."))
        if on is None:
            return
        from egov_desktop.documents.issuing import DATED_AHEAD, Given, issue_paper

        session, made = self._session, self._made
        given = Given(self.number.value() or "", on, session.today)
        try:
            if not self._is_sure(given):
                return
            issued = issue_paper(
                session.snapshot, made.document, made.order, given,
                known_at=made.known_at, new_id=session.new_id,
            )  # fmt: skip
        except RegisterError as error:
            self._ask(())
            row = self.dated_on if error.code == DATED_AHEAD else self.number
            row.show_problem(f"{error.what_happened} {error.what_to_do}")
            return
        contents = {issued.record.content: issued.content}
        if session.perform(issue(session.snapshot, issued.record), contents):
            self.accept()
            self.answered.emit(issued.record.id)

    def _is_sure(self, given: "Given") -> bool:
        """Ask where something speaks against issuing; the same reasons are not asked about a second time."""
        from egov_desktop.documents.issuing import asked_before

        made = self._made
        doubts = asked_before(self._session.snapshot, made.document, made.order, given)
        asked = tuple(own.sentence for own in doubts)
        is_answered = set(asked) <= set(self._asked)
        self._ask(asked)
        return is_answered

    def _ask(self, asked: tuple[str, ...]) -> None:
        self._asked = asked
        self.reasons.tell("\n".join(asked), "warn")
        self.go.setText(say("Vẫn phát hành") if asked else say("Phát hành"))
        self._fit()

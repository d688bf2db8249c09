"""A small window that asks for a few fields before something is done, and the one under which number a paper is issued."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from egov_desktop.actions.papers import issue
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.errors import RegisterError
from egov_desktop.ui.pages.papers.making import MadePaper
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.asking import AskingFrame
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.text import TextEdit
from egov_desktop.ui.widgets.notices import Banner
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.language import say

if TYPE_CHECKING:
    from egov_desktop.documents.issuing import Given

_WIDTH = 520


class Question(AskingFrame):
    """A window of a few fields about a paper, and the button that does it."""

    answered = Signal(str)
    """A sentence about what was done, or the id of what was made."""

    def put(
        self,
        title: str,
        about: str,
        purpose: str,
        verb: str,
        rows: tuple[FieldRow, ...],
        *also: QWidget,
    ) -> None:
        """Lay out what it is about, the fields, and what else stands below them; the first field has the keyboard."""
        parts = (ElidedWords(about, "section", lines=2), Words(purpose, "muted", wrap=True), *rows, *also)
        self.frame(title, parts, verb, stay=say("Thôi"), width=_WIDTH)
        rows[0].edit()


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
        self._asked: tuple[str, ...] = ()
        self.reasons = Banner()
        self.put(
            say("Phát hành văn bản"),
            made.document.title,
            purpose,
            say("Phát hành"),
            (self.number, self.dated_on),
            self.reasons,
        )

    def save(self) -> None:
        """Issue; what keeps the paper from being issued is said at the field, and what is doubtful is asked once."""
        if not self.settled((self.number, self.dated_on)):
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
        self.fit()

"""The question under which number and day a paper is issued."""

from PySide6.QtWidgets import QWidget

from egov_desktop.actions.papers import issue
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.errors import RegisterError
from egov_desktop.ui.pages.papers.making import MadePaper
from egov_desktop.ui.pages.papers.question import Question
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.text import TextEdit
from egov_desktop.wording.language import say


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
        self._lay_out(say("Phát hành văn bản"), made.document.title, purpose, say("Phát hành"), rows)

    def save(self) -> None:
        """Issue; what keeps the paper from being issued is said at the field."""
        if not self.settled():
            return
        on = self.dated_on.value()
        self.dated_on.show_problem("" if on else say("Hãy ghi ngày."))
        if on is None:
            return
        from egov_desktop.documents.issuing import Given, issue_paper

        session, made = self._session, self._made
        given = Given(self.number.value() or "", on, session.today)
        try:
            issued = issue_paper(
                session.snapshot, made.document, made.order, given,
                known_at=made.known_at, new_id=session.new_id,
            )  # fmt: skip
        except RegisterError as error:
            self.number.show_problem(f"{error.what_happened} {error.what_to_do}")
            return
        contents = {issued.record.content: issued.content}
        if session.perform(issue(session.snapshot, issued.record), contents):
            self.accept()
            self.answered.emit(issued.record.id)

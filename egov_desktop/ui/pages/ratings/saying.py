"""Asking for a word on a project's standing: a rating and why, by the secretariat or by the owner itself."""

from PySide6.QtWidgets import QWidget

from egov_desktop.actions.judging.rating import override_rating, rate_own
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.enumerations import Rating
from egov_desktop.domain.judgement.ratings.rating import ProjectRating
from egov_desktop.ui.forms.saving import save_or_say
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.asking import AskingFrame
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.text import LongTextEdit
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.judged.ratings import deciding_sentences, rating_word
from egov_desktop.wording.language import say


class SayingDialog(AskingFrame):
    """What both voices have in common: the project, what the program finds, a rating, and words beside it."""

    def __init__(self, session: Session, rated: ProjectRating, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.rated = session, rated
        choices = [(own, rating_word(own)) for own in Rating]
        self.rating = FieldRow(say("Mức đánh giá"), ChoiceEdit(choices=choices), always_open=True)

    def make(self) -> ChangeSet:
        raise NotImplementedError

    def reason_row(self) -> FieldRow:
        raise NotImplementedError

    def lacking(self) -> str:
        """Say what must still be written beside the rating; "" where nothing."""
        return ""

    def save(self) -> None:
        """Save; what keeps it from being saved is said at the field."""
        if not self.settled((self.rating, self.reason_row())):
            return
        unrated = "" if self.rating.value() else say("Hãy chọn mức đánh giá.")
        self.rating.show_problem(unrated)
        self.reason_row().show_problem(self.lacking())
        if unrated or self.lacking():
            return
        refused = save_or_say(self.session, self.make)
        self.reason_row().show_problem(refused)
        if not refused:
            self.accept()

    def lay_out(self, title: str, purpose: str, verb: str) -> None:
        project = self.rated.project
        computed = say("Chương trình tính: {rating}", rating=rating_word(self.rated.computed))
        parts = (
            ElidedWords(f"{project.code} · {project.name}", "section", lines=2),
            Words(computed, "strong"),
            *(Words(f"– {sentence}", wrap=True) for sentence in deciding_sentences(self.rated)[:3]),
            Words(purpose, "muted", wrap=True),
            self.rating,
            self.reason_row(),
        )
        self.frame(title, parts, verb)
        self.rating.edit()


class OverrideDialog(SayingDialog):
    """The secretariat's own rating of a project, for one period."""

    def __init__(self, session: Session, rated: ProjectRating, parent: QWidget | None = None) -> None:
        super().__init__(session, rated, parent)
        self.reason = FieldRow(say("Lý do"), LongTextEdit(least_lines=3), always_open=True)
        self.lay_out(
            say("Đánh giá của cơ quan tổng hợp"),
            say("Chỉ có giá trị trong kỳ này; cả hai mức cùng được in, kèm lý do."),
            say("Ghi đánh giá"),
        )
        if rated.override is not None:
            self.rating.set_value(rated.override.rating)
            self.reason.set_value(rated.override.reason)

    def reason_row(self) -> FieldRow:
        return self.reason

    def lacking(self) -> str:
        return "" if (self.reason.value() or "").strip() else say("Hãy ghi lý do.")

    def make(self) -> ChangeSet:
        return override_rating(
            self.rated, self.rating.value(), self.reason.value() or "", new_id=self.session.new_id
        )


class OwnRatingDialog(SayingDialog):
    """How an owner rates its own project for the period of its report."""

    def __init__(self, session: Session, rated: ProjectRating, parent: QWidget | None = None) -> None:
        super().__init__(session, rated, parent)
        self.comment = FieldRow(say("Nhận xét"), LongTextEdit(least_lines=3), always_open=True)
        self.lay_out(
            say("Chủ đầu tư tự đánh giá"),
            say("Được in cạnh mức chương trình tính và mức của cơ quan tổng hợp."),
            say("Ghi đánh giá"),
        )
        if rated.own is not None:
            self.rating.set_value(rated.own.rating)
            self.comment.set_value(rated.own.comment)

    def reason_row(self) -> FieldRow:
        return self.comment

    def make(self) -> ChangeSet:
        rated, said = self.rated, self.comment.value() or ""
        return rate_own(
            self.session.snapshot,
            rated.project,
            rated.period,
            self.rating.value(),
            said,
            new_id=self.session.new_id,
        )

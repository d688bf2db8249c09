"""Asking for a word on a project's standing: a rating and why, by the secretariat or by the owner itself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.actions.judging.rating import override_rating, rate_own
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.enumerations import Rating
from egov_desktop.domain.judgement.ratings.rating import ProjectRating
from egov_desktop.ui.forms.saving import save_or_say
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.text import LongTextEdit
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.judged.ratings import deciding_sentences, rating_word
from egov_desktop.wording.language import say


class SayingDialog(QDialog):
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
        for row in (self.rating, self.reason_row()):
            row.input().settle()
        if not self.rating.input().can_be_read():
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if with_control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
        else:
            super().keyPressEvent(event)

    def lay_out(self, title: str, purpose: str, verb: str) -> None:
        self.setWindowTitle(title)
        body = spaced(QVBoxLayout(), gap=10, margins=(24, 20, 24, 20))
        project = self.rated.project
        body.addWidget(ElidedWords(f"{project.code} · {project.name}", "section", lines=2))
        computed = rating_word(self.rated.computed)
        body.addWidget(Words(say("Chương trình tính: {rating}", rating=computed), "strong"))
        for sentence in deciding_sentences(self.rated)[:3]:
            body.addWidget(Words(f"– {sentence}", wrap=True))
        body.addWidget(Words(purpose, "muted", wrap=True))
        body.addWidget(self.rating)
        body.addWidget(self.reason_row())
        column = spaced(QVBoxLayout(self), gap=0)
        column.addLayout(body)
        column.addWidget(self._foot(verb))
        sized(self, min_width=500)
        self.rating.edit()

    def _foot(self, verb: str) -> QFrame:
        foot = QFrame()
        dress(foot, "foot")
        row = spaced(QHBoxLayout(foot), gap=8, margins=(16, 12, 16, 12))
        row.addStretch(1)
        stay, go = QPushButton(say("Không ghi")), QPushButton(verb)
        dress(go, "primary")
        for button, act in ((stay, self.reject), (go, self.save)):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        return foot


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

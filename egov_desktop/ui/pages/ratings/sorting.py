"""The secretariat's own sorting of a cause beside the owner's: shown together, said with a reason, taken back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.actions.judging.rating import reclassify, take_back_reclassification
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.enumerations import CauseNature, ListCode
from egov_desktop.domain.judgement.ratings.causes import SortedCause, sorted_cause
from egov_desktop.domain.records import Cause, ListItem
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.forms.saving import save_or_say
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.asking import AskingFrame
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.text import LongTextEdit
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.judged.causes import nature_word
from egov_desktop.wording.labels import coded_label
from egov_desktop.wording.language import say


class SortingCard(QFrame):
    """Both sortings of a cause; the secretariat may say its own here, or take it back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "card")
        self._session = session
        self._found: SortedCause | None = None
        self._own, self._other = Words(wrap=True, selectable=True), Words(wrap=True, selectable=True)
        self._reason = Words(look="secondary", wrap=True, selectable=True)
        self.sort = QPushButton(say("Phân loại lại…"))
        self.take_back = QPushButton(say("Bỏ phân loại lại"))
        dress(self.take_back, "link")
        self.sort.clicked.connect(self.ask)
        self.take_back.clicked.connect(self.undo_sorting)
        column = spaced(QVBoxLayout(self), gap=6, margins=(16, 12, 16, 12))
        column.addWidget(Words(say("Phân loại nguyên nhân"), "section"))
        for part in (self._own, self._other, self._reason):
            column.addWidget(part)
        row = spaced(QHBoxLayout(), gap=8)
        row.addWidget(self.sort)
        row.addWidget(self.take_back)
        row.addStretch(1)
        column.addLayout(row)

    def show_cause(self, cause: Cause | None) -> None:
        """Show the sortings of a cause as they count on the report day; without one the card is hidden."""
        snapshot, on = self._session.snapshot, self._session.report_on
        self._found = found = sorted_cause(snapshot, cause, on) if cause else None
        may_write = not self._session.is_read_only and self._session.rights is None
        self.setVisible(found is not None and (may_write or found.review is not None))
        if found is None:
            return
        own = _sorting_words(snapshot, found.cause.nature, found.cause.category)
        self._own.setText(say("Chủ đầu tư: {sorting}", sorting=own))
        review = found.review
        for part in (self._other, self._reason):
            part.setVisible(review is not None)
        if review is not None:
            other = _sorting_words(snapshot, found.nature, found.category)
            day = day_short(review.reviewed_on) if review.reviewed_on else ""
            words = say("Cơ quan tổng hợp: {sorting}", sorting=other)
            self._other.setText(f"{words} ({day})" if day else words)
            self._reason.setText(say("Lý do: {reason}", reason=review.reason))
        self.sort.setVisible(may_write)
        self.take_back.setVisible(may_write and review is not None)

    def words(self) -> str:
        """All that the card says."""
        parts = (self._own, self._other, self._reason)
        return ". ".join(part.text() for part in parts if not part.isHidden())

    def ask(self) -> "SortingDialog | None":
        """Ask how the secretariat sorts the cause, and why."""
        if self._found is None:
            return None
        dialog = SortingDialog(self._session, self._found, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def undo_sorting(self) -> None:
        """Let the sorting that stood before count again."""
        if self._found is not None and self._found.review is not None:
            self._session.perform(take_back_reclassification(self._found.review))


class SortingDialog(AskingFrame):
    """A nature, a category where it differs, and the reason."""

    def __init__(self, session: Session, found: SortedCause, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._found = session, found
        natures = [(own, say(own.label)) for own in CauseNature]
        self.nature = FieldRow(say("Tính chất"), ChoiceEdit(choices=natures), always_open=True)
        categories = ChoiceEdit(choices=category_choices(session.snapshot))
        self.category = FieldRow(say("Loại nguyên nhân"), categories, always_open=True)
        self.reason = FieldRow(say("Lý do"), LongTextEdit(least_lines=3), always_open=True)
        self.nature.set_value(found.nature)
        self.category.set_value(found.category or None)
        own = _sorting_words(session.snapshot, found.cause.nature, found.cause.category)
        both = say("Cách phân loại của chủ đầu tư vẫn giữ nguyên; cả hai cùng được in.")
        parts = (
            ElidedWords(found.cause.description, "section", lines=3),
            Words(say("Chủ đầu tư: {sorting}", sorting=own), wrap=True),
            Words(both, "muted", wrap=True),
            *self._rows(),
        )
        self.frame(say("Phân loại lại nguyên nhân"), parts, say("Ghi phân loại"))
        self.nature.edit()

    def save(self) -> None:
        """Save; what keeps it from being saved is said at the field."""
        if not self.settled(self._rows()):
            return
        lacking = "" if self.nature.value() else say("Hãy chọn tính chất.")
        self.nature.show_problem(lacking)
        unreasoned = "" if (self.reason.value() or "").strip() else say("Hãy ghi lý do.")
        self.reason.show_problem(unreasoned)
        if lacking or unreasoned:
            return
        refused = save_or_say(self._session, self._make)
        self.reason.show_problem(refused)
        if not refused:
            self.accept()

    def _make(self) -> ChangeSet:
        return reclassify(
            self._session.snapshot,
            self._found.cause,
            self.nature.value(),
            self.category.value() or "",
            self.reason.value() or "",
            on=self._session.report_on,
            new_id=self._session.new_id,
        )

    def _rows(self) -> tuple[FieldRow, ...]:
        return (self.nature, self.category, self.reason)


def category_choices(snapshot: Snapshot) -> list[tuple[str, str]]:
    """Give the office's categories of causes, in its order."""
    items = snapshot.children(ListItem, ListCode.CAUSE_CATEGORY.value, by="list_code")
    ordered = sorted(items, key=lambda own: (own.position is None, own.position or 0))
    return [(own.code, own.label) for own in ordered]


def _sorting_words(snapshot: Snapshot, nature: CauseNature | None, category: str) -> str:
    label = coded_label(snapshot, ListCode.CAUSE_CATEGORY, category) if category else ""
    return " · ".join(part for part in (nature_word(nature), label) if part)

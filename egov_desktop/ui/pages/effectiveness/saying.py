"""What is said of a group: the proposed rating and paragraph with their reasons, beside what the secretariat makes of them."""

import dataclasses

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from egov_desktop.domain.judgement.effectiveness import GroupSheet
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.pages.effectiveness.looks import RATING_TONES
from egov_desktop.ui.pages.pictures.parts import empty
from egov_desktop.ui.widgets.figures import StatusMark
from egov_desktop.ui.widgets.inputs.base import ProblemLine
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.inputs.text import LongTextEdit
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.judged.effectiveness import paragraph_of, proposed_paragraph, reasons_for_proposal
from egov_desktop.wording.language import say


class Saying(QWidget):
    """The rating and the paragraph as they will be printed, edited in place; `said` comes when either was changed."""

    said = Signal()
    taking_back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rating = ChoiceEdit(say("Mức hiệu quả"), may_be_empty=False)
        self.paragraph = LongTextEdit(say("Đoạn đánh giá"), least_lines=6, most_lines=12)
        self.problem = ProblemLine()
        self._state = Words(look="secondary", wrap=True)
        self.take_back = QPushButton(icon("undo", "muted"), say("Lấy lại đề xuất"))
        self.take_back.clicked.connect(self.taking_back_wanted)
        for own in (self.rating, self.paragraph):
            own.value_changed.connect(self._on_value)
        first = spaced(QHBoxLayout(), gap=8)
        first.addWidget(Words(say("Mức hiệu quả"), "secondary"))
        first.addWidget(sized(self.rating, min_width=170, max_width=220))
        first.addStretch(1)
        last = spaced(QHBoxLayout(), gap=8)
        last.addWidget(self._state, 1)
        last.addWidget(self.take_back)
        column = spaced(QVBoxLayout(self), gap=6)
        column.addWidget(Words(say("Sẽ in trong báo cáo"), "section"))
        column.addLayout(first)
        column.addWidget(self.paragraph)
        column.addWidget(self.problem)
        column.addLayout(last)
        column.addStretch(1)

    def show_sheet(self, sheet: GroupSheet, *, is_locked: bool) -> None:
        """Show what stands; words that are being typed are left alone."""
        self.rating.set_choices([(own, say(own.label)) for own in sheet.allowed])
        self.rating.set_value(sheet.rating)
        if not self.is_typing():
            self.paragraph.set_value(paragraph_of(sheet))
        is_own = sheet.assessment is not None
        self._state.setText(
            say("Đã sửa khác đề xuất; số liệu đổi thì đoạn này không tự đổi.")
            if is_own
            else say("Đang theo đề xuất; số liệu đổi thì đoạn này đổi theo.")
        )
        self.take_back.setVisible(is_own and not is_locked)
        self.problem.show_sentence("")
        for own in (self.rating, self.paragraph):
            own.set_read_only(is_locked)

    def is_typing(self) -> bool:
        """Say whether the paragraph holds words that are not saved yet."""
        editor = self.paragraph.editor()
        assert isinstance(editor, QPlainTextEdit)
        return editor.hasFocus() and editor.toPlainText() != (self.paragraph.value() or "")

    def settle(self) -> None:
        """Save what is being typed, as leaving it does."""
        if self.is_typing():
            self.paragraph.settle()

    def _on_value(self, _value: object) -> None:
        self.said.emit()


class Proposal(QWidget):
    """What the program proposes and why; it stays in sight when the secretariat says otherwise."""

    def __init__(self) -> None:
        super().__init__()
        self.mark = StatusMark()
        self._reasons = spaced(QVBoxLayout(), gap=4)
        self._heading = Words(say("Đoạn đề xuất"), "label")
        self.paragraph = Words(look="muted", wrap=True, selectable=True)
        column = spaced(QVBoxLayout(self), gap=6)
        column.addWidget(Words(say("Chương trình đề xuất"), "section"))
        column.addWidget(self.mark)
        column.addLayout(self._reasons)
        column.addWidget(self._heading)
        column.addWidget(self.paragraph)
        column.addStretch(1)

    def show_sheet(self, sheet: GroupSheet) -> None:
        self.mark.tell(RATING_TONES[sheet.proposed], say(sheet.proposed.label))
        empty(self._reasons)
        for sentence in reasons_for_proposal(sheet):
            self._reasons.addWidget(Words(f"– {sentence}", wrap=True))
        differs = bool(sheet.assessment and sheet.assessment.paragraph)
        unsaid = dataclasses.replace(sheet, assessment=None)
        self.paragraph.setText(proposed_paragraph(unsaid) if differs else "")
        self._heading.setVisible(differs)
        self.paragraph.setVisible(differs)

"""The part Lời văn: places of papers whose words the office may replace, with how they will read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.actions.papers import say_as_it_came, say_in_own_words
from egov_desktop.documents.phrases import SLOTS, Slot, example, own_wording, trouble_with
from egov_desktop.documents.phrases.slots import VARIABLES
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.ui.forms.saving import save_or_say
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.pictures.parts import scrolled
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.inputs.text import LongTextEdit
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say


class WordingPart(QWidget):
    """One place at a time: its words, the variables that may stand in them, and an example."""

    done = Signal(str)
    """A sentence about what was just done, which can be undone."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.paper = ChoiceEdit(say("Văn bản"), may_be_empty=False)
        self.paper.set_choices([(own, say(own.label)) for own in SLOTS])
        self.paper.set_value(next(iter(SLOTS)))
        self.place = ChoiceEdit(say("Chỗ trong văn bản"), may_be_empty=False)
        self.words = LongTextEdit(say("Lời văn"), least_lines=4, most_lines=10)
        self._state = Words(look="muted", wrap=True)
        self._example = Words(wrap=True, selectable=True)
        self._variables = Words(look="secondary", wrap=True)
        self.keep, self.reset = (
            QPushButton(say("Lưu lời văn")),
            QPushButton(say("Lấy lại lời văn của chương trình")),
        )
        dress(self.keep, "primary")
        self._lay_out()
        self.paper.value_changed.connect(self._on_paper)
        self.place.value_changed.connect(self._on_place)
        self.words.edited.connect(self._judge)
        self.keep.clicked.connect(self.save)
        self.reset.clicked.connect(self.take_back)

    def refresh(self) -> None:
        self._offer_places()
        self._show()

    def save(self) -> None:
        """Keep the words; those that cannot stand in their place are refused in a sentence."""
        self.words.settle()
        words = self.words.value() or ""
        if self._judge():
            return
        session, paper, name = self._session, self._paper(), self._slot().name
        refused = save_or_say(
            session,
            lambda: say_in_own_words(session.snapshot, paper, name, words, new_id=session.new_id),
        )
        self.words.show_problem(refused)
        if not refused:
            self._show()
            self.done.emit(say("Đã lưu lời văn."))

    def take_back(self) -> None:
        """Say the place again as the program came with it."""
        paper, name = self._paper(), self._slot().name
        self._session.perform(say_as_it_came(self._session.snapshot, paper, name))
        self._show()
        self.done.emit(say("Đã lấy lại lời văn của chương trình."))

    def _lay_out(self) -> None:
        body = QWidget()
        column = spaced(QVBoxLayout(body), gap=8, margins=(20, 14, 20, 12))
        purpose = say(
            "Lời văn có thể thay; bảng và số liệu không đổi. Biến trong {brackets} được thay bằng nội dung của từng văn bản.",
            brackets="{{ }}",
        )
        column.addWidget(Words(purpose, "muted", wrap=True))
        row = spaced(QHBoxLayout(), gap=12)
        for words, field in ((say("Văn bản"), self.paper), (say("Chỗ trong văn bản"), self.place)):
            own = spaced(QVBoxLayout(), gap=4)
            own.addWidget(Words(words, "label"))
            own.addWidget(sized(field, min_width=280, max_width=360))
            row.addLayout(own)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(Words(say("Lời văn"), "label"))
        column.addWidget(self.words)
        column.addWidget(self._state)
        column.addWidget(Words(say("Sẽ in ra, với nội dung ví dụ"), "label"))
        column.addWidget(self._example)
        column.addWidget(Words(say("Các biến dùng được"), "label"))
        column.addWidget(self._variables)
        column.addStretch(1)
        foot = spaced(QHBoxLayout(), gap=8, margins=(16, 8, 16, 10))
        foot.addStretch(1)
        foot.addWidget(self.reset)
        foot.addWidget(self.keep)
        outer = spaced(QVBoxLayout(self), gap=0)
        outer.addWidget(scrolled(body), 1)
        outer.addLayout(foot)

    def _offer_places(self) -> None:
        slots = SLOTS[self._paper()]
        self.place.set_choices([(own.name, say(own.label)) for own in slots])
        if self.place.value() not in {own.name for own in slots}:
            self.place.set_value(slots[0].name)

    def _show(self) -> None:
        slot = self._slot()
        own = own_wording(self._session.snapshot, self._paper(), slot.name)
        self.words.set_value(own.words if own else slot.words)
        state = (
            say("Đang dùng lời văn riêng của cơ quan.") if own else say("Đang dùng lời văn của chương trình.")
        )
        self._state.setText(state)
        self._variables.setText("\n".join(_variable(slot, name) for name in slot.variables))
        may_write = not self._session.is_read_only
        self.words.set_read_only(not may_write)
        self.keep.setEnabled(may_write)
        self.reset.setEnabled(may_write and own is not None)
        self._judge()

    def _judge(self) -> str:
        """Say what is wrong with the words as they stand, and show how they read."""
        words = _typed(self.words)
        trouble = trouble_with(self._slot(), words)
        self.words.show_problem(trouble)
        self._example.setText(example(self._slot(), words) or "–")
        return trouble

    def _paper(self) -> PaperName:
        return self.paper.value()

    def _slot(self) -> Slot:
        name = self.place.value()
        slots = SLOTS[self._paper()]
        return next((own for own in slots if own.name == name), slots[0])

    def _on_paper(self, _paper: object) -> None:
        self._offer_places()
        self._show()

    def _on_place(self, _place: object) -> None:
        self._show()


def _typed(field: LongTextEdit) -> str:
    """Give what stands in the field now, whether it was left or not."""
    page = field.editor()
    return str(page.property("plainText") or "")


def _variable(slot: Slot, name: str) -> str:
    meaning = say(VARIABLES[name])
    brackets = "{{ " + name + " }}"
    return (
        say("{brackets}: {meaning} (phải giữ)", brackets=brackets, meaning=meaning)
        if name in slot.needed
        else f"{brackets}: {meaning}"
    )

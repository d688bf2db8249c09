"""Presets: choices kept under a name, taken again, renamed and deleted."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.actions.papers import keep_preset, remove_preset, rename_preset
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.records import PrintPreset
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.ui.forms.saving import save_or_say
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.papers.issuing import Question
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.text import TextEdit
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say


class Presets(QWidget):
    """The presets of the register, and what can be done with the one that is chosen."""

    chosen = Signal(object)
    """The `PrintPreset` whose choices are wanted."""
    done = Signal(str)
    """A sentence about what was just done with a preset, which can be undone."""

    def __init__(self, session: Session, order: Callable[[], PaperOrder]) -> None:
        super().__init__()
        self._session, self._order = session, order
        self.choice = ChoiceEdit(say("Mẫu in đã lưu"))
        self.choice.value_changed.connect(self._on_chosen)
        self._label = Words(say("Mẫu in đã lưu"), "label")
        self.keep_button = _link(say("Lưu mẫu in…"), self.keep)
        self.keep_button.setIcon(icon("star", "accent"))
        self.rename_button = _link(say("Đổi tên…"), self.rename)
        self.remove_button = _link(say("Xóa mẫu"), self.remove)
        self.remove_button.setAccessibleName(say("Xóa mẫu in"))
        links = spaced(QHBoxLayout(), gap=2)
        for button in (self.keep_button, self.rename_button, self.remove_button):
            links.addWidget(button)
        links.addStretch(1)
        column = spaced(QVBoxLayout(self), gap=6)
        for own in (self._label, self.choice):
            column.addWidget(own)
        column.addLayout(links)

    def offer(self) -> None:
        """Offer the presets of the register; one that is gone is no longer chosen."""
        presets = sorted(self._all().values(), key=lambda own: sort_key(own.name))
        if self.current() is None:
            self.choice.set_value(None)
        self.choice.set_choices(_told_apart(presets))
        self._tell()

    def current(self) -> PrintPreset | None:
        return self._all().get(self.choice.value() or "")

    def let_go(self) -> None:
        """What is chosen is no longer that of a preset."""
        self.choice.set_value(None)
        self._tell()

    def keep(self) -> Question | None:
        """Ask for a name, and keep the choices under it; a preset that is chosen is offered to be replaced."""
        if self._session.is_read_only:
            return None
        return self._ask(PresetDialog(self._session, self._order(), self.current(), self))

    def rename(self) -> Question | None:
        preset = self.current()
        if preset is None or self._session.is_read_only:
            return None
        return self._ask(RenameDialog(self._session, preset, self))

    def remove(self) -> None:
        """Delete the preset that is chosen; the toast offers the way back."""
        preset, session = self.current(), self._session
        if preset is None:
            return
        self.choice.setFocus()
        if session.attempt(lambda: remove_preset(session.snapshot, preset.id)):
            self.done.emit(say("Đã xóa mẫu in “{name}”.", name=preset.name))

    def _ask(self, dialog: Question) -> Question:
        dialog.answered.connect(self.done)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _all(self) -> dict[str, PrintPreset]:
        return dict(self._session.snapshot.all(PrintPreset))

    def _on_chosen(self, _preset_id: object) -> None:
        self._tell()
        if preset := self.current():
            self.chosen.emit(preset)

    def _tell(self) -> None:
        has_any, may_write = bool(self._all()), not self._session.is_read_only
        self._label.setVisible(has_any)
        self.choice.setVisible(has_any)
        self.keep_button.setVisible(may_write)
        for button in (self.rename_button, self.remove_button):
            button.setVisible(may_write and self.current() is not None)


class PresetDialog(Question):
    """A name for what is printed again and again."""

    def __init__(
        self,
        session: Session,
        order: PaperOrder,
        preset: PrintPreset | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._order = session, order
        self.name = FieldRow(say("Tên mẫu in"), TextEdit(), always_open=True)
        self.name.set_value(preset.name if preset else None)
        self.put(
            say("Lưu mẫu in"),
            say(order.paper.label),
            say("Mẫu in nhớ văn bản, các phần in và nơi nhận. Trùng tên thì thay mẫu cũ."),
            say("Lưu"),
            (self.name,),
        )

    def save(self) -> None:
        order, session = self._order, self._session

        def kept(name: str) -> ChangeSet:
            recipients = "\n".join(order.recipients)
            return keep_preset(
                session.snapshot, name, order.paper, order.sections, recipients, new_id=session.new_id
            )

        if name := _saved_name(self, self.name, session, kept):
            self.answered.emit(say("Đã lưu mẫu in “{name}”.", name=name))


class RenameDialog(Question):
    """Another name for a preset."""

    def __init__(self, session: Session, preset: PrintPreset, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._preset = session, preset
        self.name = FieldRow(say("Tên mẫu in"), TextEdit(), always_open=True)
        self.name.set_value(preset.name)
        purpose = say("Chỉ đổi tên; văn bản, các phần in và nơi nhận giữ nguyên.")
        self.put(say("Đổi tên mẫu in"), preset.name, purpose, say("Đổi tên"), (self.name,))

    def save(self) -> None:
        session, own = self._session, self._preset
        if name := _saved_name(
            self, self.name, session, lambda name: rename_preset(session.snapshot, own.id, name)
        ):
            self.answered.emit(say("Đã đổi tên mẫu in thành “{name}”.", name=name))


def _saved_name(
    question: Question, field: FieldRow, session: Session, make: Callable[[str], ChangeSet]
) -> str:
    """Save what is made under the name in the field, and close; "" where it cannot be, which the field says."""
    if not question.settled((field,)):
        return ""
    name = (field.value() or "").strip()
    refused = save_or_say(session, lambda: make(name)) if name else say("Hãy ghi tên mẫu in.")
    field.show_problem(refused)
    if refused:
        return ""
    question.accept()
    return name


def _link(words: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    dress(button, "link")

    def press() -> None:
        act()

    button.clicked.connect(press)
    return button


def _told_apart(presets: list[PrintPreset]) -> list[tuple[str, str]]:
    """Two offices may have given the same name; then a number follows."""
    seen: dict[str, int] = {}
    found: list[tuple[str, str]] = []
    for own in presets:
        seen[own.name] = seen.get(own.name, 0) + 1
        found.append((own.id, own.name if seen[own.name] == 1 else f"{own.name} ({seen[own.name]})"))
    return found

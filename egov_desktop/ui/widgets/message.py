"""Messages in three parts: what happened, whether the data are safe, and what to do now."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.errors import RegisterError
from egov_desktop.ui.look.icons import Glyph, icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.widgets.places.standing import fit, standing
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say

MessageKind = Literal["info", "warn", "bad"]
_MARKS: dict[MessageKind, tuple[str, Tone]] = {
    "info": ("info", "accent"),
    "warn": ("warning", "warn"),
    "bad": ("warning", "bad"),
}


class MessageDialog(QDialog):
    """A message that can be selected and copied, with verbs for buttons; the first is the safe one.

    After it is closed `answer()` is the place of the button pressed, 0 for Esc.
    """

    def __init__(
        self,
        parent: QWidget | None,
        *,
        what_happened: str,
        data_safety: str = "",
        what_to_do: str = "",
        code: str = "",
        kind: MessageKind = "info",
        answers: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Sổ dự án"))
        self._sentences = [part for part in (what_happened, data_safety, what_to_do) if part]
        self._code = code
        self._answer = 0
        texts = spaced(QVBoxLayout(), gap=10)
        for place, sentence in enumerate(self._sentences):
            texts.addWidget(Words(sentence, "strong" if place == 0 else "", wrap=True, selectable=True))
        if code:
            texts.addWidget(Words(say("Mã: {code}", code=code), "secondary", selectable=True))
        texts.addStretch(1)
        self._page = QWidget()
        dress(self._page, "page")
        body = spaced(QHBoxLayout(self._page), gap=16, margins=(24, 24, 24, 20))
        body.addWidget(Glyph(*_MARKS[kind], 28), 0, Qt.AlignmentFlag.AlignTop)
        body.addLayout(texts, 1)
        column = spaced(QVBoxLayout(self), gap=0)
        column.addWidget(standing(self._page), 1)
        self._answers = self._foot(answers or (say("Đóng"),))
        column.addWidget(self._answers)
        sized(self, min_width=480, max_width=640)
        self.setAccessibleName(what_happened)
        self.setAccessibleDescription(" ".join(self._sentences[1:]))

    def text(self) -> str:
        """All of the message as it is copied."""
        return "\n".join([*self._sentences, *([say("Mã: {code}", code=self._code)] if self._code else [])])

    def answer(self) -> int:
        return self._answer

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit(self, self._page, self._answers)
        self._safe.setFocus()

    def _foot(self, answers: Sequence[str]) -> QFrame:
        """Copy at the left; the answers at the right, the safe one focused, the acting one rightmost."""
        foot = QFrame()
        dress(foot, "foot")
        row = spaced(QHBoxLayout(foot), gap=8, margins=(16, 12, 16, 12))
        copy = QPushButton(icon("copy"), say("Sao chép"))
        dress(copy, "quiet")
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        row.addWidget(copy)
        row.addStretch(1)
        for place, words in enumerate(answers):
            button = QPushButton(words)
            button.clicked.connect(lambda _=False, place=place: self._close_with(place))
            row.addWidget(button)
            if place == 0:
                button.setDefault(True)
                self._safe = button
            if place and place == len(answers) - 1:
                dress(button, "primary")
        return foot

    def _close_with(self, place: int) -> None:
        self._answer = place
        self.accept()


def tell(
    parent: QWidget | None,
    what_happened: str,
    data_safety: str = "",
    what_to_do: str = "",
    *,
    kind: MessageKind = "info",
) -> MessageDialog:
    """Open a message and go on; it goes away by itself when it is closed."""
    dialog = MessageDialog(
        parent, what_happened=what_happened, data_safety=data_safety, what_to_do=what_to_do, kind=kind
    )
    return _opened(dialog)


def tell_error(parent: QWidget | None, error: RegisterError) -> MessageDialog:
    """Open the three sentences of an error and go on."""
    dialog = MessageDialog(
        parent,
        what_happened=error.what_happened,
        data_safety=error.data_safety,
        what_to_do=error.what_to_do,
        code=error.code,
        kind="bad",
    )
    return _opened(dialog)


def ask(
    parent: QWidget | None,
    what_happens: str,
    data_safety: str = "",
    what_to_do: str = "",
    *,
    verb: str,
    stay: str = "",
) -> bool:
    """Ask before something that cannot be undone; waits for the answer. The safe button has the focus."""
    dialog = MessageDialog(
        parent,
        what_happened=what_happens,
        data_safety=data_safety,
        what_to_do=what_to_do,
        kind="warn",
        answers=(stay or say("Không làm nữa"), verb),
    )
    dialog.exec()
    return dialog.answer() == 1


def _opened(dialog: MessageDialog) -> MessageDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog

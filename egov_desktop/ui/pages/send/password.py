"""A password around a package that goes by e-mail: what it costs is said before it is chosen, and it is typed twice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from egov_desktop.exchange.envelope import SHORTEST_PASSWORD
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.widgets.inputs.base import ProblemLine
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say


class PasswordBox(QWidget):
    """A tick that asks for a password; without the tick there is none."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = QCheckBox(say("Bọc gói bằng mật khẩu"))
        self._warning = Words(
            say(
                "Quên mật khẩu thì không ai mở được gói, kể cả chương trình này. Hãy ghi lại và báo cho nơi nhận bằng đường khác."
            ),
            "secondary",
            wrap=True,
        )
        self.first, self.second = _line(say("Mật khẩu")), _line(say("Gõ lại mật khẩu"))
        self._problem = ProblemLine()
        column = spaced(QVBoxLayout(self), gap=4)
        for part in (self.wanted, self._warning, self.first, self.second, self._problem):
            column.addWidget(part)
        self.wanted.toggled.connect(self._show_parts)
        for line in (self.first, self.second):
            line.textChanged.connect(self._on_typed)
            line.editingFinished.connect(self._tell)
        self._show_parts(wanted=False)

    def password(self) -> str:
        """Give the password, "" where none is wanted."""
        return self.first.text() if self.wanted.isChecked() else ""

    def problem(self) -> str:
        """Say what is still wrong with the password, "" where nothing is."""
        if not self.wanted.isChecked():
            return ""
        if len(self.first.text()) < SHORTEST_PASSWORD:
            return say("Mật khẩu cần ít nhất {n} ký tự.", n=SHORTEST_PASSWORD)
        return "" if self.first.text() == self.second.text() else say("Hai lần gõ mật khẩu chưa giống nhau.")

    def forget(self) -> None:
        """Take back what was typed; a password is kept nowhere."""
        self.first.clear()
        self.second.clear()
        self.wanted.setChecked(False)

    def _show_parts(self, wanted: bool) -> None:
        for part in (self._warning, self.first, self.second):
            part.setVisible(wanted)
        self._problem.show_sentence("")
        if wanted:
            self.first.setFocus()
        self.changed.emit()

    def _on_typed(self) -> None:
        if not self.problem():
            self._problem.show_sentence("")
        self.changed.emit()

    def _tell(self) -> None:
        has_both = bool(self.first.text() and self.second.text())
        self._problem.show_sentence(self.problem() if has_both else "")


def _line(words: str) -> QLineEdit:
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setPlaceholderText(words)
    line.setAccessibleName(words)
    return line

"""The questions that files ask: the password of an envelope, whose key a signature is, why a report goes back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from egov_desktop.domain.vietnamese import clean
from egov_desktop.exchange.keys import fingerprint
from egov_desktop.ui.pages.receive.files.arrived import Arrived, findings_words
from egov_desktop.ui.pages.receive.lines.asking import Asking, AskReason
from egov_desktop.ui.widgets.inputs.base import ProblemLine
from egov_desktop.ui.widgets.inputs.text import TextEdit
from egov_desktop.ui.widgets.message import ask
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say


class AskPassword(Asking):
    """Asks for the password of an envelope; leaving it unanswered skips the file."""

    def __init__(self, parent: QWidget, path: Path, problem: str = "") -> None:
        super().__init__(
            parent,
            say("Mật khẩu của tệp"),
            say("Tệp {name} được khóa bằng mật khẩu. Hãy hỏi người gửi mật khẩu.", name=path.name),
            say("Mở tệp"),
            stay=say("Bỏ qua tệp này"),
        )
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(say("Mật khẩu"))
        show = QCheckBox(say("Hiện mật khẩu"))
        show.toggled.connect(self._show_letters)
        self._problem = ProblemLine()
        self._problem.show_sentence(problem)
        for part in (self.field, self._problem, show):
            self.column.addWidget(part)

    def password(self) -> str:
        return self.field.text()

    def _show_letters(self, shown: bool) -> None:
        modes = QLineEdit.EchoMode
        self.field.setEchoMode(modes.Normal if shown else modes.Password)

    def take(self) -> None:
        if self.password():
            self.accept()
        else:
            self._problem.show_sentence(say("Hãy ghi mật khẩu."))


class AskKey(Asking):
    """Asks with whom a key's fingerprint was read aloud; only then is the key enrolled."""

    def __init__(self, parent: QWidget, office: str, fingerprint: str) -> None:
        super().__init__(
            parent,
            say("Ghi nhận khóa"),
            say(
                "Hãy gọi điện cho {office} theo số đã biết và đọc cho nhau nghe dấu khóa dưới đây. "
                "Chỉ ghi nhận khi hai bên đọc giống nhau từng ký tự.",
                office=office,
            ),
            say("Ghi nhận khóa"),
        )
        shown = Words(fingerprint, "page-title", selectable=True)
        shown.setAccessibleName(say("Dấu khóa {fingerprint}", fingerprint=fingerprint))
        self.person = TextEdit(say("Đã đọc đối chiếu với"))
        self.column.addWidget(shown)
        self.column.addWidget(Words(say("Đã đọc đối chiếu với (họ tên, chức vụ)"), "label"))
        self.column.addWidget(self.person)

    def confirmed_with(self) -> str:
        return clean(self.person.value() or "", lines=False)

    def take(self) -> None:
        self.person.settle()
        if self.confirmed_with():
            self.accept()
        else:
            self.person.show_problem(say("Hãy ghi đã đọc đối chiếu với ai."))
            self.person.start()


def ask_password(parent: QWidget, path: Path, problem: str, given: Callable[[str], None]) -> AskPassword:
    """Ask for the password of an envelope, and go on; leaving the question skips the file."""
    dialog = AskPassword(parent, path, problem)
    dialog.accepted.connect(lambda: given(dialog.password()))
    dialog.open()
    dialog.field.setFocus()
    return dialog


def ask_key(parent: QWidget, office: str, public_key: str, given: Callable[[str], None]) -> AskKey:
    """Ask with whom the fingerprint of a key was read aloud, and go on."""
    dialog = AskKey(parent, office, fingerprint(public_key))
    dialog.accepted.connect(lambda: given(dialog.confirmed_with()))
    dialog.open()
    dialog.person.start()
    return dialog


def ask_sending_back(
    parent: QWidget, name: str, reasons: list[str], given: Callable[[str], None]
) -> AskReason:
    """Ask why a report goes back, and go on."""
    dialog = AskReason(parent, name, reasons, sends_back=True)
    dialog.accepted.connect(lambda: given(dialog.words()))
    dialog.open()
    dialog.start()
    return dialog


def goes_on_despite_errors(parent: QWidget, own: Arrived) -> bool:
    """Ask whether a report in which errors were found is taken in all the same."""
    return not own.has_errors or ask(
        parent,
        say("Báo cáo này có lỗi ({words}). Nên trả lại để đơn vị sửa.", words=findings_words(own)),
        say("Chưa có gì được ghi vào sổ."),
        verb=say("Vẫn nhận vào sổ"),
    )

"""Opening a package that came in an envelope: its password is asked for, and what is inside is laid beside it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from egov_desktop.errors import RegisterError
from egov_desktop.exchange.envelope import WrongPassword
from egov_desktop.exchange.opening import unwrap, unwrapped
from egov_desktop.ui.widgets.background import run_in_background
from egov_desktop.wording.language import say


class Envelopes:
    """Asks until a password fits or the user gives up; a package that was unwrapped before is opened as it was left."""

    def __init__(
        self,
        front: Callable[[], QWidget],
        open_file: Callable[[Path], None],
        failed: Callable[[RegisterError], None],
    ) -> None:
        self._front, self._open_file, self._failed = front, open_file, failed

    def open(self, envelope: Path, problem: str = "") -> None:
        """Open what is in an envelope; what lies beside it already holds what was written since."""
        if unwrapped(envelope).exists():
            self._open_file(unwrapped(envelope))
            return
        from egov_desktop.ui.pages.receive.files.asking import ask_password

        front = self._front()
        front.show()
        ask_password(front, envelope, problem, lambda password: self._unwrap(envelope, password))

    def _unwrap(self, envelope: Path, password: str) -> None:
        def failed(error: RegisterError) -> None:
            if isinstance(error, WrongPassword):
                self.open(envelope, say("Mật khẩu này không mở được tệp. Hãy hỏi lại người gửi."))
            else:
                self._failed(error)

        run_in_background(
            self._front(),
            say("Đang mở {name}…", name=envelope.name),
            lambda _progress, _cancelled: unwrap(envelope, password),
            self._open_file,
            failed=failed,
        )

"""The desk: opens and closes registers, keeps one window in front, and dresses the program."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEventLoop, QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.errors import CannotWriteFile, HeldByAnother, RegisterError
from egov_desktop.exchange.envelope import SUFFIX as ENVELOPE
from egov_desktop.exchange.envelope import is_envelope
from egov_desktop.settings import Settings
from egov_desktop.store.file.schema import SUFFIX
from egov_desktop.store.register import Register, Writer
from egov_desktop.ui.look import style, translation
from egov_desktop.ui.look.tokens import Theme
from egov_desktop.ui.pages.start import StartPage
from egov_desktop.ui.session import Session
from egov_desktop.ui.shell.dialogs import WhoDialog
from egov_desktop.ui.shell.envelopes import Envelopes
from egov_desktop.ui.shell.one_window import Doorbell, ring
from egov_desktop.ui.shell.window import MainWindow
from egov_desktop.ui.widgets.background import run_in_background, wait_for_background
from egov_desktop.ui.widgets.message import tell, tell_error
from egov_desktop.wording import language as spoken_language
from egov_desktop.wording.language import say


class Desk(QObject):
    """The program on the screen: the start page, or the window on one register."""

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        *,
        now: Callable[[], datetime],
        identifiers: Identifiers,
    ) -> None:
        super().__init__()
        self._app = app
        self.settings = settings
        self._now = now
        self._identifiers = identifiers
        self.window: MainWindow | None = None
        self._doorbell: Doorbell | None = None
        self._envelopes = Envelopes(self.front, self.open, self._not_opened)
        self._speak()
        style.apply(app, self._theme(), settings.zoom_percent)
        self.start = StartPage(self)
        app.aboutToQuit.connect(self.close_register)
        app.commitDataRequest.connect(self._save_before_the_session_ends)

    def begin(self, path: Path | None) -> bool:
        """Show the register, or the start page; False when another window has it and was raised instead."""
        if path is not None and ring(path):
            return False
        if path is None or not self._know_who():
            self.show_start()
        else:
            self.open(path)
        return True

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open a register for writing; where another holds it or the place is locked, for reading, saying why."""
        if is_envelope(path):
            self._envelopes.open(path)
            return
        if ring(path):
            return
        if not self._know_who():
            return
        writer = None if read_only else Writer(self.settings.who, self.settings.office)

        def work(_progress: object, _cancelled: object) -> tuple[Register, str]:
            return self._open_or_read(path, writer)

        run_in_background(
            self.front(), say("Đang mở {name}…", name=path.name), work, self._opened, failed=self._not_opened
        )

    def new_file(self) -> None:
        """Ask where, and begin a register of this office."""
        if not self._know_who():
            return
        if path := self._ask_new(say("Tạo sổ mới"), say("So du an") + SUFFIX):
            from egov_desktop.beginning import begin_register

            writer = Writer(self.settings.who, self.settings.office)
            self._begin(
                path,
                lambda: begin_register(path, writer, now=self._now(), identifiers=self._identifiers),
            )

    def open_demo(self) -> None:
        """Open the illustrative register, made afresh where there is none yet."""
        if not self._know_who():
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path = Path(folder or Path.home()) / f"so-minh-hoa{SUFFIX}"
        if path.exists():
            self.open(path)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        from egov_desktop.beginning import begin_demo

        self._begin(path, lambda: begin_demo(path))

    def open_file(self) -> None:
        self._ask_open(read_only=False)

    def open_file_to_read(self) -> None:
        self._ask_open(read_only=True)

    def save_copy(self) -> None:
        """Ask where, and write a copy that was checked before it took its name."""
        window = self.window
        if window is None:
            return
        register = window.session.register
        name = f"{register.path.stem} {self._now():%Y-%m-%d}{SUFFIX}"
        if path := self._ask_new(say("Lưu một bản sao"), name):

            def copied(_path: Path) -> None:
                tell(
                    window,
                    say("Đã lưu bản sao {name}.", name=path.name),
                    say("Bản sao đã được kiểm tra là nguyên vẹn."),
                )

            run_in_background(
                window,
                say("Đang lưu bản sao…"),
                lambda _progress, _cancelled: register.save_copy(path),
                copied,
            )

    def try_writing(self) -> None:
        """Close the register and open it again, for writing where that has become possible."""
        if self.window is not None:
            path = self.window.session.register.path
            self.close_register()
            self.open(path)

    def show_start(self) -> None:
        self.start.refresh()
        self.start.show()
        self.start.raise_()

    def close_register(self) -> None:
        """Close the window and let go of the file, also where work behind the window has failed."""
        try:
            wait_for_background()
        finally:
            self._close_window()

    def _close_window(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.closing.disconnect(self._on_closing)
            window.close()
            self._let_go(window)

    def _let_go(self, window: MainWindow) -> None:
        """Close the register of a closed window when nothing of the window will ask it again."""
        if self._doorbell is not None:
            self._doorbell.close()
            self._doorbell = None
        try:
            wait_for_background()
        finally:
            for timer in window.findChildren(QTimer):
                timer.stop()
            window.session.register.close()
            window.deleteLater()

    def _save_before_the_session_ends(self, _manager: object) -> None:
        """Windows is logging off: save what is being typed, ask nothing."""
        if self.window is not None:
            self.window.settle_typing()
        self.settings.keep()

    def set_theme(self, theme: str) -> None:
        self.settings.theme = theme
        self._dress()

    def set_zoom(self, percent: int) -> None:
        self.settings.zoom_percent = percent
        self._dress()

    def step_zoom(self, steps: int) -> None:
        self.set_zoom(style.zoom_step(self.settings.zoom_percent, steps))

    def set_language(self, language: str) -> None:
        self.settings.language = language
        self.settings.keep()
        self._speak()
        self.start.retranslate()
        if self.window is not None:
            self.window.let_go_of_unseen()
            self.window.retranslate()

    def change_writer(self) -> bool:
        """Ask who writes from now on; False when the question was left unanswered."""
        dialog = WhoDialog(self.front(), self.settings.who, self.settings.office)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        self.settings.who, self.settings.office = dialog.who, dialog.office
        self.settings.keep()
        return True

    def _know_who(self) -> bool:
        return self.settings.knows_who_writes or self.change_writer()

    def _open_or_read(self, path: Path, writer: Writer | None) -> tuple[Register, str]:
        if path.is_file() and not self.settings.has_opened(path):
            from egov_desktop.exchange.opening import admit_package

            admit_package(path)
        try:
            register = self._open_as(path, writer)
            if writer is not None and _is_a_report(register):
                register.close()
                return self._open_as(path, None), say(
                    "Đây là báo cáo một đơn vị gửi về. Muốn nhận số liệu, hãy mở sổ của mình rồi vào Nhận về."
                )
            return register, ""
        except (HeldByAnother, CannotWriteFile) as error:
            if writer is None:
                raise
            return self._open_as(path, None), f"{error.what_happened} {say('Sổ mở chỉ để xem.')}"

    def _open_as(self, path: Path, writer: Writer | None) -> Register:
        return Register.open(path, writer, now=self._now(), identifiers=self._identifiers)

    def _begin(self, path: Path, make: Callable[[], Register]) -> None:
        def work(_progress: object, _cancelled: object) -> tuple[Register, str]:
            make().close()
            return self._open_or_read(path, Writer(self.settings.who, self.settings.office))

        run_in_background(
            self.front(),
            say("Đang tạo {name}…", name=path.name),
            work,
            self._opened,
            failed=self._not_opened,
        )

    def _opened(self, result: tuple[Register, str]) -> None:
        register, why_read_only = result
        self.close_register()
        session = Session(register, now=self._now, identifiers=self._identifiers)
        window = MainWindow(session, self, why_read_only=why_read_only)
        session.setParent(window)
        self.window = window
        window.closing.connect(self._on_closing)
        self._doorbell = Doorbell(register.path, window)
        self._doorbell.rung.connect(window.come_to_front)
        self.settings.opened(register.path)
        self.settings.keep()
        window.show()
        self.start.hide()
        # The frame is painted before the figures are reckoned, so that a slow machine answers at once.
        self._app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        QTimer.singleShot(0, window, window.show_today)

    def _not_opened(self, error: RegisterError) -> None:
        if self.window is None:
            self.show_start()
        tell_error(self.front(), error)

    def _on_closing(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            self._let_go(window)
        if not self.start.isVisible():
            self._app.quit()

    def _ask_open(self, *, read_only: bool) -> None:
        filter_words = say("Sổ dự án") + f" (*{SUFFIX} *{ENVELOPE})"
        name, _ = QFileDialog.getOpenFileName(self.front(), say("Mở sổ"), self._folder(), filter_words)
        if name:
            self.open(Path(name), read_only=read_only)

    def _ask_new(self, title: str, name: str) -> Path | None:
        suggestion = str(Path(self._folder()) / name)
        filter_words = say("Sổ dự án") + f" (*{SUFFIX})"
        chosen, _ = QFileDialog.getSaveFileName(self.front(), title, suggestion, filter_words)
        return Path(chosen).with_suffix(SUFFIX) if chosen else None

    def _folder(self) -> str:
        if self.settings.recent:
            return str(Path(self.settings.recent[0]).parent)
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def front(self) -> QWidget:
        """Give the window that is in front of the user."""
        return self.window or self.start

    def _theme(self) -> Theme:
        return cast("Theme", self.settings.theme)

    def _dress(self) -> None:
        self.settings.keep()
        if self.window is not None:
            self.window.let_go_of_unseen()
        style.apply(self._app, self._theme(), self.settings.zoom_percent)
        if self.window is not None:
            self.window.retranslate()

    def _speak(self) -> None:
        spoken: spoken_language.Language = "en" if self.settings.language == "en" else "vi"
        spoken_language.use(spoken)
        translation.speak(self._app, spoken)


def _is_a_report(register: Register) -> bool:
    """Say whether the file is what an office sent and nobody is to write in: it is taken in, not edited."""
    manifest = register.manifest
    return register.is_package and manifest is not None and manifest.kind is ExchangeKind.RETURN

"""Joins everything that the window needs; owns the clock, the log, and what happens when the program itself fails."""

import faulthandler
import logging
import os
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from random import SystemRandom
from types import TracebackType

from egov_desktop import __version__
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.settings import Settings, log_folder, settings_folder
from egov_desktop.wording.language import say, using

_NO_DISPLAY = 2
_LOG = logging.getLogger("egov_desktop")


def run(arguments: list[str]) -> int:
    """Open the window on the file named first, or the start page; gives the exit code, 2 where nothing can show it."""
    settings = Settings.read(settings_folder() / "settings.json")
    if not has_display():
        with using("en" if settings.language == "en" else "vi"):
            sys.stderr.write(
                say(
                    "Máy này không có màn hình nên không mở được cửa sổ. Số liệu vẫn nguyên vẹn. Các lệnh không cần cửa sổ: egov-desktop --help"
                )
                + "\n"
            )
        return _NO_DISPLAY
    from egov_desktop.ui.shell.program import run_window

    keep_log()
    path = Path(arguments[0]) if arguments else None
    return run_window(
        path,
        settings,
        now=now,
        identifiers=Identifiers(now, SystemRandom()),
        last_crash=watch_for_crashes(),
        on_bug=catch_bugs,
    )


def has_display() -> bool:
    """Qt ends a program that finds no display by killing it, so this is asked before."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def now() -> datetime:
    return datetime.now().astimezone()


def keep_log() -> None:
    """Write what happens to a small file of this user's; never a value out of a register."""
    try:
        log_folder().mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            log_folder() / "program.log", maxBytes=500_000, backupCount=2, encoding="utf-8"
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)
    _LOG.info("version %s, Python %s, %s", __version__, sys.version.split()[0], sys.platform)


def watch_for_crashes() -> str:
    """Have the program leave a trace when it dies; gives the trace that the last one left, empty if it ended well."""
    crash = log_folder() / "crash.log"
    try:
        left = crash.read_text(encoding="utf-8", errors="replace") if crash.exists() else ""
        # Kept open for as long as the program lives: faulthandler writes into it when the program dies.
        faulthandler.enable(crash.open("w", encoding="utf-8"))
    except OSError:
        return ""
    return left


def catch_bugs(show: Callable[[str], None]) -> None:
    """Turn every exception that nobody expected into a report that the user can read and copy."""

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):  # Ctrl+C, and a thread that ends itself, are no bugs
            sys.__excepthook__(kind, error, trace)
            return
        # The trace without the messages of exceptions, which may quote what somebody typed.
        where = "".join(traceback.format_tb(trace))
        _LOG.error("bug: %s\n%s", kind.__name__, where)
        show(f"{__version__} · {kind.__name__}\n{where}")

    sys.excepthook = report
    threading.excepthook = lambda about: report(
        about.exc_type, about.exc_value or Exception(), about.exc_traceback
    )

"""Where the program starts: a command runs without a window, anything else opens one."""

import os
import sys
from datetime import datetime
from io import TextIOWrapper
from random import SystemRandom

from egov_desktop.cli import program
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.settings import Settings, cache_folder, settings_folder


def main() -> int:
    # matplotlib reads this when first imported; without it a frozen program rebuilds its font list at every start.
    os.environ.setdefault("MPLCONFIGDIR", str(cache_folder() / "matplotlib"))
    _speak_utf8()
    arguments = sys.argv[1:]
    if program.is_command(arguments):
        return _command(arguments)
    from egov_desktop.app import run

    return run(arguments)


def _speak_utf8() -> None:
    """Write Vietnamese whatever the console's code page; bytes of a file name that are no text are shown escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _command(arguments: list[str]) -> int:
    settings = Settings.read(settings_folder() / "settings.json")
    return program.main(
        arguments,
        now=_now,
        identifiers=Identifiers(_now, SystemRandom()),
        writer=(settings.who, settings.office),
        language=settings.language,
    )


def _now() -> datetime:
    return datetime.now().astimezone()


if __name__ == "__main__":
    sys.exit(main())

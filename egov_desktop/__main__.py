"""Where the program starts: a command runs without a window, anything else opens one."""

import os
import sys
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from random import SystemRandom

from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.settings import Settings, cache_folder, settings_folder


def main() -> int:
    if sys.argv[1:2] == ["--gate"]:
        return _gate(Path(sys.argv[2]))
    # matplotlib reads this when first imported; without it a frozen program rebuilds its font list at every start.
    os.environ.setdefault("MPLCONFIGDIR", str(cache_folder() / "matplotlib"))
    _speak_utf8()
    arguments = sys.argv[1:]
    if _are_for_a_command(arguments):
        return _command(arguments)
    from egov_desktop.app import run

    return run(arguments)


def _gate(folder: Path) -> int:
    """Be the child process that opens a foreign file; it loads little, since it is started for every file."""
    from egov_desktop.exchange.gate import child

    return child.main(folder)


def _are_for_a_command(arguments: list[str]) -> bool:
    # The commands are not even loaded for what every window starts with: nothing, or one file with an ending.
    if not arguments or (
        len(arguments) == 1 and not arguments[0].startswith("-") and Path(arguments[0]).suffix
    ):
        return False
    from egov_desktop.cli import program

    return program.is_command(arguments)


def _speak_utf8() -> None:
    """Write Vietnamese whatever the console's code page; bytes of a file name that are no text are shown escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _command(arguments: list[str]) -> int:
    from egov_desktop.cli import program

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

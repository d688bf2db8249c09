"""The program of all commands, and how it ends: 0 done, 1 findings, 2 cannot, with a sentence."""

import sys
from collections.abc import Callable
from datetime import datetime
from io import TextIOWrapper

import click

from egov_desktop import __version__
from egov_desktop.cli.looking import check_command, history_command, list_command, summary_command
from egov_desktop.cli.making import brief_command, demo_command, new_command
from egov_desktop.cli.room import Clerk
from egov_desktop.cli.writing import add_command, edit_command, redo_command, remove_command, undo_command
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.errors import RegisterError

DONE, FINDINGS, CANNOT = 0, 1, 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="egov-desktop", message="%(prog)s %(version)s")
def program() -> None:
    """Sổ dự án chính quyền điện tử. Không có lệnh: `egov-desktop TỆP` mở cửa sổ."""


for command in (
    demo_command, new_command, list_command, add_command, edit_command, remove_command, undo_command,
    redo_command, history_command, summary_command, brief_command, check_command,
):  # fmt: skip
    program.add_command(command)


def is_command(argument: str) -> bool:
    """Say whether the first word given to the program is one of its commands or options."""
    return argument.startswith("-") or argument in program.commands


def main(
    arguments: list[str],
    *,
    now: Callable[[], datetime],
    identifiers: Identifiers,
    writer: tuple[str, str] = ("", ""),
) -> int:
    """Run one command; gives the exit code. `writer` is the name and office that entries carry unless told."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        code = program.main(arguments, standalone_mode=False, obj=Clerk(now, identifiers, *writer))
    except click.ClickException as error:
        error.show()
        return CANNOT
    except click.Abort:
        return CANNOT
    except RegisterError as error:
        click.echo(str(error), err=True)
        return CANNOT
    return code if isinstance(code, int) else DONE

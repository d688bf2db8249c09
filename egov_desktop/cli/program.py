"""The program of all commands, and how it ends: 0 done, 1 findings, 2 cannot, with a sentence."""

import traceback
from collections.abc import Callable
from datetime import datetime

import click

from egov_desktop import __version__
from egov_desktop.cli.exchange.conflicts import conflicts_command
from egov_desktop.cli.exchange.exporting import export_command
from egov_desktop.cli.exchange.importing import import_command
from egov_desktop.cli.exchange.imports import imports_command, withdraw_command
from egov_desktop.cli.exchange.inspecting import inspect_command
from egov_desktop.cli.exchange.keys import keys_command
from egov_desktop.cli.exchange.resolving import resolve_command
from egov_desktop.cli.help import CONTEXT, Verbs
from egov_desktop.cli.month.demanding import demand_command
from egov_desktop.cli.month.indicators import indicators_command
from egov_desktop.cli.month.rating import rate_command
from egov_desktop.cli.month.reporting import issue_command, report_command, reprint_command
from egov_desktop.cli.month.tasking import tasks_command
from egov_desktop.cli.register.checking import check_command
from egov_desktop.cli.register.history import history_command
from egov_desktop.cli.register.listing import list_command
from egov_desktop.cli.register.making import brief_command, demo_command, new_command
from egov_desktop.cli.register.state import summary_command
from egov_desktop.cli.register.writing import (
    add_command,
    edit_command,
    redo_command,
    remove_command,
    undo_command,
)
from egov_desktop.cli.room import Clerk
from egov_desktop.cli.trouble import told
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.errors import RegisterError
from egov_desktop.wording.language import say, using

DONE, FINDINGS, CANNOT = 0, 1, 2
NAME = "egov-desktop"


@click.group(cls=Verbs, context_settings=CONTEXT)
@click.version_option(
    __version__, prog_name=NAME, message="%(prog)s %(version)s", help="Xem phiên bản của chương trình."
)
def program() -> None:
    """Sổ dự án chính quyền điện tử. `egov-desktop TỆP` mở cửa sổ; mỗi lệnh dưới đây làm một việc, không cần cửa sổ.

    The register of e-Government projects. `egov-desktop FILE` opens the window; each command below does one job
    without it. Exit codes: 0 done, 1 findings, 2 cannot (with a sentence on stderr).
    """


for command in (
    demo_command, new_command, list_command, summary_command, history_command, add_command, edit_command,
    remove_command, undo_command, redo_command, brief_command, check_command, inspect_command,
    export_command, keys_command, conflicts_command, resolve_command,
    indicators_command,
    import_command, imports_command, withdraw_command, report_command, issue_command, reprint_command, rate_command, demand_command, tasks_command,
):  # fmt: skip
    program.add_command(command)


def is_command(arguments: list[str]) -> bool:
    """Say whether these words are for a command; a single word that names none is a file for the window.

    Several words never are, so that a mistyped command is told instead of opened.
    """
    if not arguments:
        return False
    return len(arguments) > 1 or arguments[0].startswith("-") or arguments[0] in program.commands


def main(
    arguments: list[str],
    *,
    now: Callable[[], datetime],
    identifiers: Identifiers,
    writer: tuple[str, str] = ("", ""),
    language: str = "vi",
) -> int:
    """Run one command; gives the exit code. `writer` is the name and office that entries carry unless told."""
    with using("en" if language == "en" else "vi"):
        return _run(arguments, Clerk(now, identifiers, *writer))


def _run(arguments: list[str], clerk: Clerk) -> int:
    try:
        code = program.main(arguments, prog_name=NAME, standalone_mode=False, obj=clerk)
    except click.Abort:
        click.echo(say("Đã dừng."), err=True)
        return CANNOT
    except (click.ClickException, RegisterError, OSError) as error:
        click.echo(told(error), err=True)
        return CANNOT
    except Exception:  # noqa: BLE001 - a bug is told in full, and never ends with the code of findings
        click.echo(say("Chương trình gặp lỗi không lường trước. Số liệu đã lưu vẫn nguyên vẹn."), err=True)
        traceback.print_exc()
        return CANNOT
    return code if isinstance(code, int) else DONE

"""How the commands explain themselves: in Vietnamese, with a line of English under each for the engineer."""

import functools
import inspect
from gettext import gettext

import click
from click.formatting import HelpFormatter

from egov_desktop.domain.records import KINDS
from egov_desktop.wording.language import say

_HEADINGS = {"Options": "Tùy chọn", "Commands": "Lệnh"}
_WIDTH = 100


class _Formatter(HelpFormatter):
    """Click's pages of help under Vietnamese headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        words = args.replace("[OPTIONS]", "[TÙY CHỌN]").replace("COMMAND [ARGS]...", "LỆNH ...")
        super().write_usage(prog, words, prefix or "Cách dùng: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))


class _Context(click.Context):
    """What click knows while it runs a command, with our pages of help."""

    formatter_class = _Formatter


class Verb(click.Command):
    """One command; its docstring is a Vietnamese sentence, then the same in English."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _in_vietnamese(super().get_help_option(ctx))


class Verbs(click.Group):
    """All commands, listed with both of their sentences."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _in_vietnamese(super().get_help_option(ctx))

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click gives it
        """Name the commands in the order of their day: a file is made, then read, changed, printed, checked."""
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: HelpFormatter) -> None:
        with formatter.section(gettext("Commands")):
            for name in self.list_commands(ctx):
                vietnamese, english = _sentences(self.commands[name])
                formatter.write_dl([(name.ljust(9), vietnamese), ("", english)])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        command = super().get_command(ctx, cmd_name)
        if command is None:
            sentence = say(
                "Không có lệnh “{name}”. Các lệnh: {names}.", name=cmd_name, names=", ".join(self.commands)
            )
            raise click.UsageError(sentence, ctx)
        return command


command = functools.partial(click.command, cls=Verb)
KINDS_NAMED = "Các loại (kinds): " + ", ".join(KINDS)


def _sentences(own: click.Command) -> tuple[str, str]:
    vietnamese, _, english = inspect.cleandoc(own.help or "").partition("\n\n")
    return " ".join(vietnamese.split()), " ".join(english.split())


def _in_vietnamese(option: click.Option | None) -> click.Option | None:
    if option:
        option.help = "Xem hướng dẫn này."
    return option


CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": _WIDTH}

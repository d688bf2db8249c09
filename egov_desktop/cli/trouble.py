"""What is told when a command cannot be done: one sentence for the person, never a trace where nobody's bug is."""

import re

import click

from egov_desktop.errors import RegisterError
from egov_desktop.wording.language import say


def told(error: click.ClickException | RegisterError | OSError) -> str:
    """Give the sentences that stand on stderr."""
    if isinstance(error, RegisterError):
        return str(error)
    if isinstance(error, OSError):
        return say(
            "Máy không cho đọc hoặc ghi {file}: {reason}. Số liệu trong sổ vẫn nguyên vẹn. Hãy kiểm tra tên và quyền của tệp rồi thử lại.",
            file=error.filename or say("tệp"),
            reason=error.strerror or type(error).__name__,
        )
    if isinstance(error, click.UsageError):
        return f"{_misuse(error)}{_way_out(error)}"
    return error.format_message()


def _misuse(error: click.UsageError) -> str:
    if isinstance(error, click.MissingParameter):
        return say("Còn thiếu {name}.", name=_named(error))
    if isinstance(error, click.BadParameter):
        return say("{name}: {problem}", name=_named(error), problem=error.message)
    if isinstance(error, click.NoSuchOption):
        return say("Không có tùy chọn {name}.", name=error.option_name)
    if isinstance(error, click.BadOptionUsage):
        return say("Tùy chọn {name} phải có một giá trị theo sau.", name=error.option_name)
    if extra := re.fullmatch(r"Got unexpected extra arguments? \((.*)\)\.?", error.message, re.DOTALL):
        return say("Thừa phần “{words}”. Giá trị có dấu cách phải đặt trong ngoặc kép.", words=extra[1])
    return error.message


def _named(error: click.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return str(error.param_hint or "")
    return parameter.opts[0] if isinstance(parameter, click.Option) else (parameter.metavar or "").strip("[]")


def _way_out(error: click.UsageError) -> str:
    path = error.ctx.command_path if error.ctx else ""
    return say(" Xem: {path} --help", path=path) if path else ""

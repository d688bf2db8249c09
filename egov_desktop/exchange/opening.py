"""Opening another office's package to work in it: it passes the gate first, as any foreign file does."""

from contextlib import closing
from pathlib import Path

from egov_desktop.errors import CannotWriteFile, DamagedRegister
from egov_desktop.exchange.envelope import open_envelope
from egov_desktop.store.file.connection import open_register
from egov_desktop.store.file.schema import SUFFIX
from egov_desktop.wording.language import say


def admit_package(path: Path) -> None:
    """Put a file through the gate where it is still as its sender packed it.

    Raises DamagedRegister in the gate's words, and whatever opening a register raises; the file is not touched.
    """
    if not _is_as_packed(path):
        return
    from egov_desktop.exchange.inspecting import inspect

    inspected = inspect(path)
    if not inspected.accepted:
        raise DamagedRegister(
            what_happened=inspected.what_happened,
            data_safety=inspected.data_safety,
            what_to_do=inspected.what_to_do,
            code=inspected.code,
        )


def unwrapped(envelope: Path) -> Path:
    """Name the file, beside its envelope, in which what came in the envelope is worked on."""
    return envelope.with_suffix(SUFFIX)


def unwrap(envelope: Path, password: str) -> Path:
    """Lay what is in an envelope beside it as a file; one that lies there already, worked in or not, stays as it is.

    Raises CannotWriteFile and what opening an envelope raises; the envelope is not touched.
    """
    content, target = open_envelope(envelope, password), unwrapped(envelope)
    half = target.with_name(f"{target.name}.part")
    try:
        half.write_bytes(content)
        if not target.exists():
            half.rename(target)
    except OSError as error:
        raise CannotWriteFile(
            what_happened=say("Không ghi được tệp {name} bên cạnh phong bì.", name=target.name),
            data_safety=say("Tệp được giữ nguyên, không bị thay đổi."),
            what_to_do=say("Hãy chép phong bì vào một thư mục ghi được trên máy này rồi mở lại."),
            code="cannot_unwrap",
        ) from error
    finally:
        half.unlink(missing_ok=True)
    return target


def _is_as_packed(path: Path) -> bool:
    with closing(open_register(path, writing=False)) as connection:
        there = connection.execute("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'manifest'")
        if there.fetchone() is None:
            return False
        return connection.execute("SELECT 1 FROM manifest WHERE digest <> ''").fetchone() is not None

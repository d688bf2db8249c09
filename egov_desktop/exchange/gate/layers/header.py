"""The first layer: the head of the file, byte by byte, before SQLite sees any of it."""

from pathlib import Path

from egov_desktop.exchange.envelope import is_envelope
from egov_desktop.exchange.gate.limits import Limits
from egov_desktop.exchange.gate.refusing import Refused
from egov_desktop.store.file.schema import APPLICATION_ID, VERSION

_MAGIC = b"SQLite format 3\x00"
_HEAD = 100
_UTF8 = 1
_ROLLBACK_JOURNAL, _WAL = 1, 2
_PAGE_SIZES = {2**power for power in range(9, 17)}


def check_header(file: Path, limits: Limits) -> int:
    """Give the form of a file whose head is that of a whole register of ours; raises Refused.

    https://www.sqlite.org/fileformat2.html, section 1.3.
    """
    size = file.stat().st_size
    if size > limits.file_bytes:
        raise Refused("too_large")
    with file.open("rb") as opened:
        head = opened.read(_HEAD)
    if not head:
        raise Refused("empty_file")
    if is_envelope(file):
        raise Refused("in_envelope")
    if not head.startswith(_MAGIC[: len(head)]):
        raise Refused("not_sqlite")
    if len(head) < _HEAD:
        raise Refused("half_copied")
    form = _check_marks(head)
    _check_form_of_writing(head)
    _check_size(head, size)
    return form


def _check_marks(head: bytes) -> int:
    if _number(head, 68) != APPLICATION_ID:
        raise Refused("not_ours")
    form = _number(head, 60)
    if not 0 < form < 2**31:
        raise Refused("not_ours")
    if form > VERSION:
        raise Refused("newer_form", found=form, known=VERSION)
    return form


def _check_form_of_writing(head: bytes) -> None:
    if _number(head, 56) != _UTF8:
        raise Refused("not_utf8")
    ways = set(head[18:20])
    if _WAL in ways:
        raise Refused("wal_file")
    if ways != {_ROLLBACK_JOURNAL}:
        raise Refused("damaged")


def _check_size(head: bytes, size: int) -> None:
    page_size = int.from_bytes(head[16:18])
    page_size = 2**16 if page_size == 1 else page_size
    if page_size not in _PAGE_SIZES:
        raise Refused("damaged")
    if size != _number(head, 28) * page_size:
        raise Refused("half_copied")


def _number(head: bytes, at: int) -> int:
    return int.from_bytes(head[at : at + 4])

"""How the child hands over what it found: lines of JSON and attached files in the private folder, read back type by type."""

import json
from collections.abc import Iterator
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from egov_desktop.domain.journal import ChangeId
from egov_desktop.exchange.gate.judging import Found
from egov_desktop.exchange.gate.layers.authorship import Head
from egov_desktop.exchange.gate.layers.tables import check_outside_edit
from egov_desktop.exchange.gate.limits import MEGABYTE
from egov_desktop.exchange.gate.refusing import REASONS, Refused, shown
from egov_desktop.store.outside import OutsideEdit

_VERDICT = "verdict.jsonl"
_KNOWN = "known.txt"


def write_found(folder: Path, found: Found) -> None:
    for digest, content in found.contents.items():
        (folder / digest).write_bytes(content)
    with (folder / _VERDICT).open("w", encoding="utf-8") as file:
        for what, value in _lines(found):
            file.write(f"{json.dumps([what, value], ensure_ascii=False)}\n")


def write_refused(folder: Path, refused: Refused) -> None:
    line = json.dumps(["refused", [refused.code, refused.where, refused.values]])
    (folder / _VERDICT).write_text(f"{line}\n", encoding="utf-8")


def _lines(found: Found) -> Iterator[tuple[str, Any]]:
    yield "file", [found.form, dict(found.counts), list(astuple(found.head)), found.known_changes]
    yield from (("entry", row) for row in found.entries)
    yield from (("change", row) for row in found.changes)
    yield from (("outside", list(astuple(edit))) for edit in found.outside_edits)
    yield from (("content", digest) for digest in found.contents)
    yield "end", None


def read_verdict(folder: Path, file_bytes: int) -> Found:
    """Read what a child found; raises Refused with its refusal, or where what it wrote is not what a child writes.

    Entries and changes are still rows: whoever makes them values holds them once more to what a row may be.
    """
    verdict = folder / _VERDICT
    if not verdict.is_file() or verdict.stat().st_size > 8 * file_bytes + 16 * MEGABYTE:
        raise Refused("gate_failed")
    try:
        with verdict.open(encoding="utf-8") as file:
            return _read(folder, (json.loads(line) for line in file))
    except (ValueError, TypeError, KeyError, OSError) as error:
        raise Refused("gate_failed") from error


def _read(folder: Path, lines: Iterator[Any]) -> Found:
    what, value = cast("tuple[str, Any]", next(lines, ("", None)))
    if what == "refused":
        raise _refusal(*value)
    if what != "file":
        raise Refused("gate_failed")
    found = _file(*value)
    for what, value in lines:
        if what == "end":
            return found
        _READERS[what](folder, found, value)
    raise Refused("gate_failed")


def _refusal(code: str, where: str, values: dict[str, int]) -> Refused:
    if code not in REASONS:
        return Refused("gate_failed")
    return Refused(
        code, shown(where) if where else "", **{name: int(number) for name, number in values.items()}
    )


def _file(form: int, counts: dict[str, int], head: list[Any], known_changes: int) -> Found:
    plain = {str(table): int(count) for table, count in counts.items()}
    return Found(int(form), plain, Head(*(_text(own) for own in head)), [], [], int(known_changes))


def _text(value: Any) -> str:
    if type(value) is not str:
        raise TypeError("a text")
    return value


def _entry(_folder: Path, found: Found, row: list[Any]) -> None:
    found.entries.append(tuple(row))


def _change(_folder: Path, found: Found, row: list[Any]) -> None:
    found.changes.append(tuple(row))


def _outside(_folder: Path, found: Found, plain: list[Any]) -> None:
    edit = OutsideEdit(*plain)
    check_outside_edit(edit)
    found.outside_edits.append(edit)


def _content(folder: Path, found: Found, digest: str) -> None:
    if len(digest) != 64 or not digest.isalnum():
        raise Refused("gate_failed")
    content = (folder / digest).read_bytes()
    if sha256(content).hexdigest() != digest:
        raise Refused("gate_failed")
    found.contents[digest] = content


_READERS = {"entry": _entry, "change": _change, "outside": _outside, "content": _content}


def known_as_text(known: frozenset[ChangeId]) -> str:
    return "\n".join(f"{entry_id} {seq}" for entry_id, seq in known)


def write_known(folder: Path, text: str) -> None:
    (folder / _KNOWN).write_text(text, encoding="ascii")


def read_known(folder: Path) -> frozenset[ChangeId]:
    known = (line.split(" ") for line in (folder / _KNOWN).read_text(encoding="ascii").splitlines())
    return frozenset((entry_id, int(seq)) for entry_id, seq in known)


def write_request(folder: Path, request: dict[str, Any]) -> None:
    (folder / "request.json").write_text(json.dumps(request), encoding="utf-8")


def read_request(folder: Path) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads((folder / "request.json").read_text(encoding="utf-8")))

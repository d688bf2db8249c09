"""Inspecting foreign files: a private copy, a child process that may fail, and a verdict in words."""

import contextvars
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from egov_desktop.domain.journal import ChangeId
from egov_desktop.domain.records import OfficeKey
from egov_desktop.exchange.gate import child, passing
from egov_desktop.exchange.gate.judging import Found, examine
from egov_desktop.exchange.gate.layers.authorship import manifest_of, seal_of
from egov_desktop.exchange.gate.layers.header import check_header
from egov_desktop.exchange.gate.layers.journal import change_of, entry_of
from egov_desktop.exchange.gate.layers.layout import layout_of
from egov_desktop.exchange.gate.limits import Limits
from egov_desktop.exchange.gate.reader import Driver, best_driver
from egov_desktop.exchange.gate.refusing import Refused, sentences_of
from egov_desktop.exchange.inspected import Inspected
from egov_desktop.store.file.schema import VERSION

GATE = "--gate"
AT_ONCE = 2

_AT_A_TIME = 2**20
_NOBODY: frozenset[ChangeId] = frozenset()
_ROOM = Path(__file__).parents[2]
_log = logging.getLogger(__name__)


def inspect(
    path: Path,
    *,
    known: frozenset[ChangeId] = _NOBODY,
    keys: Sequence[OfficeKey] = (),
    limits: Limits | None = None,
    driver: Driver | None = None,
) -> Inspected:
    """Put a foreign file through the gate; never raises over what is in the file, never writes it or beside it.

    `known` are the changes in force here, which are not given again; `keys` the enrolled keys of offices.
    """
    return _inspect(path, passing.known_as_text(known), keys, limits or Limits(), driver or best_driver())


def inspect_many(
    paths: Sequence[Path],
    *,
    known: frozenset[ChangeId] = _NOBODY,
    keys: Sequence[OfficeKey] = (),
    limits: Limits | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> list[Inspected]:
    """Inspect files two at a time, and give the verdicts in the order of the files.

    `progress` hears, in the caller's thread, how many of how many are done; what it raises stops the rest.
    """
    text, own_limits, driver = passing.known_as_text(known), limits or Limits(), best_driver()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        asked = [
            # The language of the caller's thread is its context's, which a pool's thread would not have.
            pool.submit(contextvars.copy_context().run, _inspect, path, text, keys, own_limits, driver)
            for path in paths
        ]
        try:
            for done, _ in enumerate(as_completed(asked), start=1):
                if progress:
                    progress(done, len(asked))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
        return [one.result() for one in asked]


def judge(
    copy: Path,
    *,
    known: frozenset[ChangeId] = _NOBODY,
    keys: Sequence[OfficeKey] = (),
    limits: Limits | None = None,
    driver: Driver | None = None,
) -> Inspected:
    """Give the verdict on a private copy in this very process; one of an older form is brought up in place.

    For files of our own making and for tests: nothing here holds what a hostile file could cost.
    """
    file_digest, size = sha256(copy.read_bytes()).hexdigest(), copy.stat().st_size
    try:
        found = examine(
            copy,
            known=known,
            limits=limits or Limits(),
            driver=driver or best_driver(),
            layout_of=layout_of,
        )
        return _let_in(found, copy, file_digest, size, keys)
    except Refused as refused:
        return _refused(refused, copy, file_digest, size)


def _inspect(path: Path, known: str, keys: Sequence[OfficeKey], limits: Limits, driver: Driver) -> Inspected:
    file_digest, size = "", 0
    try:
        with TemporaryDirectory(prefix="egov-", ignore_cleanup_errors=True) as scratch:
            folder = Path(scratch)
            file_digest, size = _copy(path, folder / child.COPY, limits)
            check_header(folder / child.COPY, limits)
            passing.write_known(folder, known)
            passing.write_request(folder, _request(limits, driver))
            run_child([*_program(), GATE, scratch], limits.seconds_for(size))
            found = passing.read_verdict(folder, size)
            return _let_in(found, path, file_digest, size, keys)
    except OSError:
        return _refused(Refused("no_room"), path, file_digest, size)
    except Refused as refused:
        return _refused(refused, path, file_digest, size)


def _copy(path: Path, copy: Path, limits: Limits) -> tuple[str, int]:
    """Copy the main file alone, whatever lies beside it; gives the SHA-256 and the size of what was copied."""
    seen, size = sha256(), 0
    with copy.open("wb") as target:
        for piece in _pieces(path):
            size += len(piece)
            if size > limits.file_bytes:
                raise Refused("too_large")
            seen.update(piece)
            target.write(piece)
    return seen.hexdigest(), size


def _pieces(path: Path) -> Iterator[bytes]:
    try:
        if not path.is_file():
            raise Refused("cannot_read")
        with path.open("rb") as source:
            while piece := source.read(_AT_A_TIME):
                yield piece
    except OSError as error:
        raise Refused("cannot_read") from error


def _request(limits: Limits, driver: Driver) -> dict[str, object]:
    # The library that makes the layouts is loaded here once, instead of in every child.
    layouts = {str(form): layout_of(form) for form in range(1, VERSION + 1)}
    return {"limits": asdict(limits), "driver": driver, "layouts": layouts}


def _program() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-X", "utf8", "-m", "egov_desktop"]


def run_child(command: list[str], seconds: float) -> None:
    """Run a child to its end, or to the end of its time; raises Refused where it gave no verdict."""
    paths = [str(_ROOM), *filter(None, [os.environ.get("PYTHONPATH")])]
    process = subprocess.Popen(  # noqa: S603 - our own program
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        _, complaint = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        raise Refused("too_slow") from None
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()
    if process.returncode:
        _log.info(
            "a file was refused since its inspection ended with %s: %s", process.returncode, complaint[-2000:]
        )
        raise Refused("gate_failed")


def _let_in(found: Found, path: Path, file_digest: str, size: int, keys: Sequence[OfficeKey]) -> Inspected:
    entries = [entry_of(row) for row in found.entries]
    return Inspected(
        path=path,
        file_digest=file_digest,
        size_bytes=size,
        accepted=True,
        form=found.form,
        manifest=manifest_of(found.head) if found.head.body else None,
        seal=seal_of(found.head, keys),
        public_key=found.head.public_key,
        counts=found.counts,
        changes=tuple(change_of(row) for row in found.changes),
        entries={entry.id: entry for entry in entries},
        known_changes=found.known_changes,
        contents=found.contents,
        outside_edits=tuple(found.outside_edits),
    )


def _refused(refused: Refused, path: Path, file_digest: str, size: int) -> Inspected:
    what_happened, data_safety, what_to_do = sentences_of(refused, path.name)
    return Inspected(
        path=path,
        file_digest=file_digest,
        size_bytes=size,
        accepted=False,
        code=refused.code,
        what_happened=what_happened,
        data_safety=data_safety,
        what_to_do=what_to_do,
    )

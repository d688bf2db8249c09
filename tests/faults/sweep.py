"""Kills a verb, or fails the disk under it, at chosen writes, and says what was left; run with the shim loaded.

Each trial is a fork of this process, so that a trial costs a few milliseconds.
"""

import ctypes
import hashlib
import json
import os
import shutil
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import RegisterError
from egov_desktop.store.checking import check
from egov_desktop.store.reading import load_snapshot
from egov_desktop.store.register import Register
from tests.faults.verbs import VERBS
from tests.store.hands import begin, edit, every, now, open_to_write

MODES = {"crash": 1, "torn": 2, "eio": 3, "enospc": 4}
KILLED = "killed"
SHIM = ctypes.CDLL(None)


class Trial:
    """One verb on its own copy of the prepared folder."""

    def __init__(self, name: str, prepared: Path, folder: Path) -> None:
        self.name, self.verb = name, VERBS[name]
        self.prepared, self.folder = prepared, folder
        self.path = folder / "so.sqlite"

    def begin(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.prepared, self.folder)

    def act(self, mode: int, at: int) -> int:
        """Do the verb in this process with the shim armed; gives how many writes there were."""
        subject = self.path if self.verb.on_path else open_to_write(self.path)
        SHIM.fi_arm(str(self.folder).encode(), mode, at)
        try:
            self.verb.act(subject)
        finally:
            counted = SHIM.fi_disarm()
            if isinstance(subject, Register):
                _look_and_go_on(subject)
        return counted

    def try_in_a_child(self, mode: str, at: int) -> str:
        """Do the verb in a child; gives its trouble, empty for none, a kill, or trouble told in words."""
        self.begin()
        reading, writing = os.pipe()
        if (child := os.fork()) == 0:
            os.write(writing, _said(lambda: self.act(MODES[mode], at)).encode())
            os._exit(0)
        os.close(writing)
        _, status = os.waitpid(child, 0)
        with os.fdopen(reading, encoding="utf-8") as said:
            return KILLED if os.WIFSIGNALED(status) else said.read()

    def left(self) -> str:
        """Say what the file tells, as the next start reads it; `trouble` where it does not open, or not without a fault."""
        if self.name == "create" and not self.path.exists():
            begin(self.path).close()
            return "nothing"
        told = [_told(self.path)]
        copy = self.folder / "sao.sqlite"
        if self.name == "save_copy":
            told.append(_told(copy) if copy.exists() else "no copy")
        return " / ".join(told)


def _look_and_go_on(register: Register) -> None:
    """After a failed disk the window still shows what the file holds, and the next edit is saved."""
    assert register.snapshot == load_snapshot(register.connection), (
        "the window shows another state than the file"
    )
    if list(every(register, "moc-1")):
        edit(register, "moc-1", note="Tiếp tục")
        register.undo(now=now())
    register.close()


def _said(work: Callable[[], object]) -> str:
    try:
        work()
    except RegisterError:
        return ""
    except BaseException:  # noqa: BLE001 - the parent must hear of every trouble of its child
        return traceback.format_exc(limit=-3)
    return ""


def _told(path: Path) -> str:
    register = open_to_write(path)
    try:
        found = check(register)
        if found.structure or found.outside_edits:
            return f"trouble: {found}"
        (version,) = register.connection.execute("PRAGMA user_version").fetchone()
        asked = f"{len(register.held()[0])} wait, {len(register.snapshot.conflicts)} open"
        return f"{version}: {_digest(register.snapshot)}, {asked}"
    finally:
        register.close()


def _digest(snapshot: Snapshot) -> str:
    content = sorted(json.dumps([own.KIND, own.id, own.to_plain()], sort_keys=True) for own in snapshot)
    return hashlib.sha256("\n".join(content).encode()).hexdigest()[:12]


@dataclass
class Swept:
    """What a sweep saw: at how many writes it struck, how often the program died, what was left, and what was wrong."""

    verb: str
    mode: str
    points: int
    killed: int
    before: int
    after: int
    wrong: list[str]


def sweep(name: str, wanted: int, folder: Path) -> Iterator[Swept]:
    """Strike one verb in each mode at some of its writes, at all where as many are wanted."""
    prepared = folder / name / "chuan-bi"
    prepared.mkdir(parents=True)
    VERBS[name].prepare(prepared / "so.sqlite")
    trial = Trial(name, prepared, folder / name / "thu")
    trial.begin()
    before = trial.left()
    trial.begin()
    counted = trial.act(0, 0)
    after = trial.left()
    for turn, mode in enumerate(MODES):
        # Each mode begins at another write, so that a sample of all of them meets more.
        first = 1 + (counted * (2 * turn + 1) // wanted // (2 * len(MODES)))
        points = {*range(first, counted + 1, max(1, counted // wanted)), counted}
        yield _swept(trial, mode, sorted(points), before, after)


def _swept(trial: Trial, mode: str, points: list[int], before: str, after: str) -> Swept:
    swept = Swept(trial.name, mode, len(points), 0, 0, 0, [])
    for at in points:
        said, left = trial.try_in_a_child(mode, at), _left_or_trouble(trial)
        swept.killed += said == KILLED
        swept.before += left == before
        swept.after += left == after
        if said not in ("", KILLED) or left not in (before, after):
            swept.wrong.append(f"{trial.name} {mode} at write {at}: left {left} {said}")
    return swept


def _left_or_trouble(trial: Trial) -> str:
    try:
        return trial.left()
    except Exception:  # noqa: BLE001 - whatever keeps the file from opening is what the sweep looks for
        return traceback.format_exc(limit=-3)


if __name__ == "__main__":
    many, where, *verbs = sys.argv[1:]
    print(json.dumps([asdict(own) for verb in verbs for own in sweep(verb, int(many), Path(where))]))

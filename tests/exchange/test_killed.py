"""Killed in the middle of taking a file in, of taking it back, or of making records one: before or after, never between."""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from egov_desktop.domain.records import Receipt, Record, Refusal
from egov_desktop.exchange.taking.lines import Plan
from egov_desktop.exchange.taking.planning import plan
from egov_desktop.store.checking import check
from egov_desktop.store.register import Register
from tests.builders import TRIEU, payment, project
from tests.exchange.taking.hands import (
    ACCEPT,
    OWNER,
    instead,
    line_of,
    office,
    refuse,
    returned,
    taken,
    told,
)
from tests.store.hands import add, edit, found, now, open_to_write, take_out

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a fork to be killed")
SAMPLE = 9
Act = Callable[[Register], object]


def a_return(folder: Path) -> tuple[Path, Act]:
    """A register, and a return with an answer of each sort: taken, refused, changed, left to wait; its receipt too."""
    ours, owner = office(folder, "ban-chi-dao"), office(folder, "so-a", OWNER)
    edit(owner, "tt-1", amount_dong=120 * TRIEU)
    edit(
        owner, "p", effectiveness_note="Tốt hơn", name="Tên khác", figures_on=found(owner, "p").planned_end_on
    )
    add(owner, *(payment(number * TRIEU, id=f"moi-{number}") for number in range(1, 40)))
    take_out(owner, "moc-1")
    sent = returned(owner, ours)
    for own in (ours, owner):
        own.close()
    return ours.path, lambda register: answered(register, plan(register, sent))


def answered(register: Register, made: Plan) -> None:
    assert ("proposal", "p", "name") in told(made)
    answers = {own.key: ACCEPT for own in made.lines if own.record_id != "p" and own.asks}
    answers[line_of(made, "p", "effectiveness_note").key] = instead("Rõ hơn")
    answers[line_of(made, "tt-1", "amount_dong").key] = refuse()
    taken(register, made, answers)


def an_import(folder: Path) -> tuple[Path, Act]:
    """A register with a return that was taken in, on some of which later work stands."""
    path, take = a_return(folder)
    register = open_to_write(path)
    take(register)
    edit(register, "moi-3", note="Sửa tiếp")
    import_id = next(own.id for own in register.entries.values() if own.verb == "take_in")
    register.close()
    return path, lambda own: own.withdraw(import_id, now=now())


def two_projects(folder: Path) -> tuple[Path, Act]:
    """A register with a project twice, each with payments of its own."""
    register = office(folder, "ban-chi-dao")
    add(
        register,
        project("p2"),
        *(payment(number, id=f"hai-{number}", project_id="p2") for number in range(20)),
    )
    register.close()
    return register.path, lambda own: own.make_one("project", ["p", "p2"], now=now())


WORK = {"taking in": a_return, "taking back": an_import, "making one": two_projects}


def lasting(record: Record) -> dict[str, Any]:
    written_anew = isinstance(record, (Receipt, Refusal))
    return {
        name: value
        for name, value in record.to_plain().items()
        if not (written_anew and name.endswith("_on"))
    }


def state(path: Path) -> Any:
    """What the next start reads; ids and days of receipts and refusals are left out, since each trial makes new ones."""
    register = open_to_write(path)
    assert not check(register).structure
    assert not check(register).outside_edits
    content = sorted(json.dumps([own.KIND, lasting(own)], sort_keys=True) for own in register.snapshot)
    waiting = sorted((own.record_id, own.field) for own in register.held()[0])
    same = register.connection.execute("SELECT * FROM same_thing ORDER BY record_id").fetchall()
    told_of = (content, sorted(register.snapshot.conflicts), waiting, same, len(register.entries))
    register.close()
    return told_of


def statements_of(path: Path, act: Act) -> int:
    """Do the work, and count the statements that it gives to the file."""
    register, counted = open_to_write(path), count()
    register.connection.set_trace_callback(lambda _: next(counted))
    act(register)
    register.connection.set_trace_callback(None)
    register.close()
    return next(counted)


def killed_at(statement: int, path: Path, act: Act) -> bool:
    """Do the work in a process that is killed right before its n-th statement; say whether it was."""
    if (child := os.fork()) == 0:
        register, counted = open_to_write(path), count(1)
        register.connection.set_trace_callback(
            lambda _: os.kill(os.getpid(), signal.SIGKILL) if next(counted) == statement else None
        )
        try:
            act(register)
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def strike(work: str, folder: Path, sample: int) -> set[bool]:
    """Kill the work at some of its statements, at all where as many are wanted; gives whether it was done, each time."""
    path, act = WORK[work](folder)
    prepared = Path(shutil.copy(path, folder / "chuan-bi.sqlite"))
    before = state(path)
    counted = statements_of(path, act)
    after = state(path)
    assert before != after
    done: set[bool] = set()
    for statement in sorted({*range(1, counted + 1, max(1, counted // sample)), counted - 1, counted}):
        shutil.copy(prepared, path)
        assert killed_at(statement, path, act)
        found_there = state(path)
        assert found_there in (before, after), f"killed at statement {statement} of {counted}"
        done.add(found_there == after)
    return done


@pytest.mark.parametrize("work", WORK)
def test_killed_it_is_wholly_done_or_not_done(work, tmp_path):
    assert False in strike(work, tmp_path, SAMPLE)


@pytest.mark.long
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("work", WORK)
def test_killed_at_every_statement_it_is_wholly_done_or_not_done(work, tmp_path):
    assert False in strike(work, tmp_path, 10**6)


def test_a_return_that_was_cut_off_is_taken_in_again_from_the_same_file(tmp_path):
    path, act = a_return(tmp_path)
    assert killed_at(40, path, act)
    register = open_to_write(path)
    act(register)
    assert (found(register, "moi-3").amount_dong, len(register.snapshot.all(Receipt))) == (3 * TRIEU, 1)
    register.close()

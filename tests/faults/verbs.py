"""What is done while the disk fails or the program is killed: each verb with what it needs before, and what it works on."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.records import Project
from egov_desktop.store.file import ageing as ageing_module
from egov_desktop.store.file import connection as connection_module
from egov_desktop.store.file import steps as steps_module
from egov_desktop.store.file.schema import VERSION
from egov_desktop.store.joining.arriving import Arriving
from egov_desktop.store.register import Register
from tests.builders import milestone, payment, project
from tests.store.hands import add, begin, edit, found, now, open_to_write

ROWS = 300


@dataclass(frozen=True)
class Verb:
    """One verb: the register it needs, and what is done with it; a verb on a path does its own opening."""

    prepare: Callable[[Path], None]
    act: Callable[[Any], object]
    on_path: bool = False


def a_register(path: Path) -> None:
    register = begin(path)
    add(register, project("p", objectives="Một cửa"), milestone(id="moc-1"))
    register.close()


def an_edited_register(path: Path) -> None:
    a_register(path)
    register = open_to_write(path)
    edit(register, "p", objectives="Đã sửa")
    register.close()


def an_undone_register(path: Path) -> None:
    an_edited_register(path)
    register = open_to_write(path)
    register.undo(now=now())
    register.close()


def another_register(path: Path) -> None:
    a_register(path)
    other = path.with_name("khac.sqlite")
    a_register(other)
    register = open_to_write(other)
    add(
        register, *(payment(1_000, id=f"nhan-{number}", project_id="q") for number in range(60)), project("q")
    )
    register.close()


def a_joined_register(path: Path) -> None:
    another_register(path)
    register = open_to_write(path)
    take_in(register)
    register.close()


def _from_another(register: Register) -> Arriving:
    path = register.path.with_name("khac.sqlite")
    other = Register.open(path, None, now=now(), identifiers=register._identifiers)
    changes, entries = other.outgoing(frozenset({"q", *(f"nhan-{number}" for number in range(60))}))
    other.close()
    return Arriving(changes=tuple(changes), entries=entries)


def take_in(register: Register) -> None:
    register.receive(_from_another(register), now=now())


def receive(register: Register) -> None:
    """Take a file in with a decision of one's own; two of its payments wait."""
    arriving = _from_another(register)
    held = {change.id for change in arriving.changes if change.record_id in ("nhan-7", "nhan-8")}
    arriving = replace(arriving, held=frozenset(held))
    came = register.foresee(arriving).snapshot.get(Project, "q")
    assert came is not None
    decided = RecordChange(came, replace(came, objectives="Sửa khi nhận"))
    register.receive(replace(arriving, own=ChangeSet("take_in", (decided,))), now=now())


def a_register_with_later_work(path: Path) -> None:
    another_register(path)
    register = open_to_write(path)
    receive(register)
    edit(register, "nhan-3", note="Sửa tiếp")
    register.close()


def withdraw_in_part(register: Register) -> None:
    """Take an import back but for the one payment that was edited since."""
    imported = next(own for own in register.entries.values() if own.verb == "take_in")
    assert register.left_standing(imported.id)
    register.withdraw(imported.id, now=now())


def a_register_with_a_double(path: Path) -> None:
    a_register(path)
    register = open_to_write(path)
    add(register, project("p2"), *(milestone(id=f"hai-{number}", project_id="p2") for number in range(30)))
    register.close()


def withdraw(register: Register) -> None:
    imported = register.next_undo
    assert imported is not None
    register.withdraw(imported.id, now=now())


def paste(register: Register) -> None:
    rows = (payment(1_000 + number, id=f"dan-{number}", voucher=f"PC {number}") for number in range(ROWS))
    pasted = ChangeSet("paste_disbursement", tuple(RecordChange(None, own) for own in rows))
    register.perform(pasted, now=now())


def correct(register: Register) -> None:
    before = found(register, "p")
    change = RecordChange(before, replace(before, objectives="Cổng dịch vụ công"))
    register.perform(ChangeSet("edit_project", (change,)), now=now())


def bring_up(path: Path) -> None:
    """Open the file with a program that is one version on."""
    if len(steps_module.steps._migrations) == VERSION:
        steps_module.steps(name="step_add_a_colour")(_add_a_colour)
    for module in (steps_module, ageing_module, connection_module):
        vars(module)["VERSION"] = VERSION + 1
    open_to_write(path).close()


def _add_a_colour(db: Any) -> None:
    db.conn.execute("ALTER TABLE project ADD COLUMN colour TEXT NOT NULL DEFAULT ''")
    db.conn.execute("UPDATE project SET colour = 'xanh'")


def nothing(path: Path) -> None:
    """Prepare nothing: the verb makes the file."""


def save_copy(register: Register) -> None:
    register.save_copy(register.path.with_name("sao.sqlite"))


VERBS: dict[str, Verb] = {
    "edit": Verb(a_register, correct),
    "paste": Verb(a_register, paste),
    "undo": Verb(an_edited_register, lambda register: register.undo(now=now())),
    "redo": Verb(an_undone_register, lambda register: register.redo(now=now())),
    "take_in": Verb(another_register, take_in),
    "receive": Verb(another_register, receive),
    "withdraw": Verb(a_joined_register, withdraw),
    "withdraw_in_part": Verb(a_register_with_later_work, withdraw_in_part),
    "make_one": Verb(
        a_register_with_a_double, lambda register: register.make_one("project", ["p", "p2"], now=now())
    ),
    "save_copy": Verb(a_register, save_copy),
    "create": Verb(nothing, lambda path: begin(path).close(), on_path=True),
    "bring_up": Verb(a_register, bring_up, on_path=True),
}

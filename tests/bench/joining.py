"""Measures joining: two files that were one, with a twentieth of their records changed on each side since."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.records import Disbursement, Milestone, Project, Record
from egov_desktop.domain.rights import owners_fields
from egov_desktop.exchange.inspected import Inspected
from egov_desktop.exchange.inspecting import inspect
from egov_desktop.exchange.known import known_for, without_known
from egov_desktop.exchange.sending.building import Order, build_package
from egov_desktop.exchange.taking.planning import plan
from egov_desktop.store.joining.arriving import Arriving
from egov_desktop.store.register import Register, Writer
from tests.bench.figures import Figure, in_turn, seconds, told
from tests.bench.keeping import scan
from tests.bench.other_merges import copy_of, merge_in_sql, rebase_by_pygeodiff, without_journal
from tests.bench.registers import NOW, make_register

SHARE = 20
AT_ONCE = 50
RECORDS_OF_A_PROJECT = 21
OF_A_RETURN = 3
UNIT = "× copy and scan of both"


def measure_joining(folder: Path, records: int, sizes: tuple[int, ...], times: int) -> list[Figure]:
    """Join two registers of so many records; then a return of three projects into the smallest and the largest register."""
    projects = records // RECORDS_OF_A_PROJECT
    base = folder / "chung.sqlite"
    make_register(base, projects).close()
    ours, theirs = (changed(base, name, seed) for seed, name in enumerate(("ta", "ho"), start=1))
    return [
        *_of_registers(ours, theirs, projects, times),
        *_of_others((base, ours, theirs), projects, times),
        *_of_a_return([(own, folder / f"{own}.sqlite") for own in (min(sizes), max(sizes))], times),
    ]


def changed(base: Path, name: str, seed: int) -> Path:
    """A copy in which an office changed a twentieth of the records, some fifty at a time."""
    path = Path(shutil.copy(base, base.with_name(f"{name}.sqlite")))
    chance = Random(seed)
    register = opened(path, seed)
    every = [
        own for kind in (Project, Milestone, Disbursement) for own in register.snapshot.all(kind).values()
    ]
    chosen = chance.sample(every, len(register.snapshot) // SHARE)
    for start in range(0, len(chosen), AT_ONCE):
        edited = tuple(RecordChange(own, edit(own, chance)) for own in chosen[start : start + AT_ONCE])
        register.perform(ChangeSet("edit_project", edited), now=NOW)
    register.close()
    return path


def edit(record: Record, chance: Random) -> Record:
    match record:
        case Project():
            return replace(record, objectives=f"Mục tiêu {chance.random()}")
        case Milestone():
            return replace(record, forecast_on=date.fromordinal(737_000 + chance.randrange(3_000)))
        case _:
            return replace(record, note=f"Chứng từ {chance.random()}")


def opened(path: Path, seed: int = 9) -> Register:
    names = Identifiers(lambda: NOW, Random(f"{path.name}/{seed}"))
    return Register.open(path, Writer("Người Đo", f"CQ{seed}"), now=NOW, identifiers=names)


def floor(ours: Path, theirs: Path) -> Callable[[], float]:
    def copy_and_scan() -> None:
        copy_of(theirs)
        scan(ours)
        scan(theirs)

    return lambda: seconds(copy_and_scan)


def packed(path: Path, kind: ExchangeKind, *projects: str, **more: Any) -> Path:
    """A sealed package out of a register: a full copy, or with some of its projects."""
    register = opened(path)
    target = path.with_name(f"{kind}-{path.name}")
    order = Order(kind=kind, projects=projects, writable=owners_fields(), **more)
    build_package(register, target, order, None, now=NOW, identifiers=register._identifiers)
    register.close()
    return target


def _of_registers(ours: Path, theirs: Path, projects: int, times: int) -> Iterator[Figure]:
    package = packed(theirs, ExchangeKind.FULL)
    register = opened(ours)
    found: list[Inspected] = []
    least, counted, gated, foreseen, planned = in_turn(
        times,
        floor(ours, package),
        lambda: seconds(register.known),
        lambda: seconds(lambda: found.append(inspect(package, known=register.known()))),
        lambda: seconds(lambda: register.foresee(arriving(found[-1]))),
        lambda: seconds(lambda: plan(register, found[-1], vouched=True)),
    )
    register.close()
    (joined,) = in_turn(times, lambda: seconds_of_receiving(ours, found[-1]))
    count = len(found[-1].changes)
    for what, spent, budget in (
        ("copy of one file and scan of both", least, None),
        ("  naming the changes known here", counted, None),
        ("  gate, in its own process", gated, 12),
        (f"  judging {count:,} changes", foreseen, None),
        ("  the preview, line by line", planned, None),
        ("  join with its journal", joined, 2),
    ):
        yield Figure(what, projects, told(spent), spent / least, UNIT, budget)


def arriving(inspected: Inspected) -> Arriving:
    assert inspected.accepted, inspected.sentence
    return Arriving(changes=inspected.changes, entries=inspected.entries, contents=inspected.contents)


def seconds_of_receiving(path: Path, inspected: Inspected) -> float:
    copy = copy_of(path)
    with copy.open("rb+") as lying:
        os.fsync(lying.fileno())  # or the commit would wait for the whole copy to reach the disk
    register = opened(copy)
    spent = seconds(lambda: register.receive(arriving(inspected), now=NOW))
    register.close()
    return spent


def _of_a_return(registers: list[tuple[int, Path]], times: int) -> Iterator[Figure]:
    """A return of three projects: whatever it is taken into, it must cost what the return costs."""
    returned = {path: a_return(path) for _, path in registers}
    (few, small), (many, large) = registers
    for what, work in (("gate", _gating), ("join", seconds_of_receiving)):
        files = {
            path: returned[path] if work is _gating else _inspected(path, returned[path])
            for _, path in registers
        }
        less, more = in_turn(times, *(partial(work, path, files[path]) for path in (small, large)))
        yield Figure(
            f"{what} of a return of {OF_A_RETURN} projects", many, told(more), more / less, f"× into {few}", 2
        )


def _inspected(path: Path, file: Path) -> Inspected:
    register = opened(path)
    found = without_known(register, inspect(file, known=known_for(register, [file])))
    register.close()
    return found


def _gating(path: Path, file: Path) -> float:
    register = opened(path)
    spent = seconds(lambda: without_known(register, inspect(file, known=known_for(register, [file]))))
    register.close()
    return spent


def a_return(path: Path) -> Path:
    """What an owner sends back: three projects of which a fifth of the records was changed."""
    register = opened(path)
    projects = tuple(register.snapshot.all(Project))[:OF_A_RETURN]
    register.close()
    owner = packed(path, ExchangeKind.ASSIGNMENT, *projects, agency_id="", to_office="CQ01")
    chance = Random(3)
    register = opened(owner, 5)
    milestones = [own for own in register.snapshot.all(Milestone).values() if own.project_id in projects]
    for own in milestones[::2]:
        moved = replace(own, forecast_on=date.fromordinal(737_000 + chance.randrange(3_000)))
        register.perform(ChangeSet("edit_milestone", (RecordChange(own, moved),)), now=NOW)
    register.close()
    return packed(owner, ExchangeKind.RETURN, *projects)


def _of_others(files: tuple[Path, Path, Path], projects: int, times: int) -> Iterator[Figure]:
    """Other ways to join, on the same records without a journal, beside a copy and scan of those files."""
    base, ours, theirs = (without_journal(own, own.with_suffix(".tables.sqlite")) for own in files)
    clashes: dict[str, int] = {}

    def merging(merge: Callable[[Path, Path, Path], int]) -> Callable[[], float]:
        def work() -> float:
            own = copy_of(ours)
            return seconds(lambda: clashes.update({merge.__name__: merge(base, theirs, own)}))

        return work

    ways = {"pygeodiff's rebase": rebase_by_pygeodiff, "a three-way merge in SQL": merge_in_sql}
    least, *spent = in_turn(times, floor(ours, theirs), *(merging(own) for own in ways.values()))
    for (name, merge), own in zip(ways.items(), spent, strict=True):
        what = f"  {name}, {clashes[merge.__name__]:,} clashes"
        yield Figure(what, projects, told(own), own / least, f"{UNIT}, tables only")

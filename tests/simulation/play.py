"""One random history of offices that edit, send, take in, decide, take back, undo, settle, join and restore old copies."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from typing import Any

from egov_desktop.domain.journal import Change, Entry
from egov_desktop.domain.records import Record
from egov_desktop.errors import ChangedElsewhere, NothingToUndo
from egov_desktop.store.joining.arriving import Arriving
from egov_desktop.store.reading import load_snapshot, rebuild
from tests.simulation.deciding import decisions, lines_to_hold
from tests.simulation.offices import CLOCKS, NAMES, Office, routes
from tests.simulation.oracle import Address, EventId, Holding, Import, Verdict, World, passed_over, replaces

BEGUN = "DA-MOI-"
WORDS = ("", "một", "hai", "ba")
DAYS = (None, date(2026, 1, 5), date(2026, 2, 5))
FIELDS: dict[str, dict[str, tuple[Any, ...]]] = {
    "project": {"objectives": WORDS, "beneficiaries": WORDS, "policy_symbol": WORDS, "policy_decided_on": DAYS},
    "milestone": {"note": WORDS, "approved_on": DAYS, "approval_document": WORDS},
}  # fmt: skip


@dataclass(frozen=True)
class File:
    """What one office sent, as it was when it was sent."""

    changes: tuple[Change, ...]
    entries: dict[str, Entry]

    @property
    def offered(self) -> set[EventId]:
        return {change.id for change in self.changes}


@dataclass
class Play:
    """The offices of one history, beside what must be true of them."""

    random: Random
    shape: str
    names: str = NAMES[:4]
    links: bool = False
    offices: dict[str, Office] = field(default_factory=dict)
    world: World = field(default_factory=World)
    mail: dict[str, list[File]] = field(default_factory=dict)
    old_copies: dict[str, list[tuple[bytes, Holding]]] = field(default_factory=dict)
    around: dict[str, tuple[frozenset[Address], frozenset[Address]]] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.routes = routes(self.shape, self.names)
        for name in self.names:
            office = Office(name, self.random.choice(CLOCKS), Random(self.random.getrandbits(64)))
            self.offices[name], self.world.offices[name] = office, Holding()
            self.mail[name], self.old_copies[name] = [], []
            for entry in office.register.entries:
                self._note(name, entry)

    def close(self) -> None:
        for office in self.offices.values():
            office.close()

    def look(self, name: str) -> None:
        """Compare what an office shows with what must be shown."""
        register, holding = self.offices[name].register, self.world.offices[name]
        due = self.world.records(holding.known)
        there = {record for record, verdict in due.items() if verdict.exists}
        assert {(own.KIND, own.id) for own in register.snapshot} == there
        for own in register.snapshot:
            shown = own.to_plain()
            wanted = {
                name: "" if value is None else value for name, value in due[own.KIND, own.id].values.items()
            }
            assert {name: shown[name] or "" for name in wanted} == wanted, (
                "another value than the last one written"
            )
        open_now = {(*record, own) for record, verdict in due.items() for own in verdict.conflicts}
        assert register.snapshot.conflicts == open_now
        assert {own.id for own in register.held()[0]} == holding.waiting, (
            "what waits is not what was put aside"
        )
        self._count("conflicts", len(open_now))
        self._count("pairs", sum("+" in own for *_, own in open_now))
        self._nothing_is_lost(holding, due)

    def _nothing_is_lost(self, holding: Holding, due: dict[tuple[str, str], Verdict]) -> None:
        known = [self.world.events[own] for own in holding.known]
        kept = self.world.kept(holding.known)
        removals = [own for own in known if own.removes]
        born = {own.record for own in known if own.births}
        for event in known:
            if event.field in "*=" or event.record not in born:
                continue
            kind, record_id = event.record
            verdict = due[kind, kept.get(record_id, record_id)]
            if not verdict.exists:
                assert any(event.id in own.saw for own in removals)
                continue
            replaced = any(event.id in own.saw for own in known if own.field == event.field)
            shown = verdict.values[event.field]
            same = kept.get(event.value, event.value) if event.field == "project_id" else event.value
            assert replaced or event.field in verdict.conflicts or shown == same

    def all_hear_all(self) -> None:
        """Let every office hear every other's file, until nobody has news; then all must show the same."""
        rounds = 0
        while sum(self.take(taker, self._file_of(giver)) for giver, taker in self.routes):
            rounds += 1
            assert rounds <= len(self.names), "there is news for ever"
        first = self.offices[self.names[0]].register
        for name, office in self.offices.items():
            self.look(name)
            own = office.register
            assert own.snapshot == first.snapshot
            assert load_snapshot(own.connection) == rebuild(own.connection) == own.snapshot
            assert self.world.offices[name].known == self.world.offices[self.names[0]].known

    def take(self, taker: str, file: File, *, hold: bool = False, decide: bool = False) -> bool:
        """Let an office take a file in, perhaps putting some of it aside and deciding some of it; say whether it had news.

        It is offered twice, to see nothing new the second time.
        """
        office, holding = self.offices[taker], self.world.offices[taker]
        fresh = file.offered - holding.known
        held = lines_to_hold(self.world, fresh, self.random) if hold else set()
        new = fresh - (held & holding.waiting)
        new |= self.world.woken(taker, new - held, file.offered)
        arriving = Arriving(changes=self._shuffled(file.changes), entries=file.entries, held=frozenset(held))
        foreseen = office.register.foresee(arriving)
        assert foreseen.new_changes == len(new)
        own = decisions(foreseen, self.random) if decide else None
        before = set(office.register.entries)
        entry = office.register.receive(replace(arriving, own=own), now=office.tick())
        assert (entry is not None) == bool(new or own)
        assert office.register.foresee(arriving).new_changes == 0, "the same file twice"
        if entry is None:
            return False
        assert own or office.register.snapshot == foreseen.snapshot
        assert entry.id not in before
        holding.imports.append(Import(entry.id, set(new), held & new))
        self._note(taker, entry.id, into=holding.imports[-1])
        self._count("held", len(held & new))
        self._count("decided", len(own.changes) if own else 0)
        return True

    def _shuffled(self, changes: tuple[Change, ...]) -> tuple[Change, ...]:
        return tuple(self.random.sample(changes, len(changes)))

    def _file_of(self, giver: str, chosen: frozenset[str] | None = None) -> File:
        changes, entries = self.offices[giver].register.outgoing(chosen)
        known = self.world.offices[giver].known
        kept = self.world.kept(known)
        own = {event: self.world.events[event].record[1] for event in known}
        due = {event for event in known if chosen is None or kept.get(own[event], own[event]) in chosen}
        file = File(tuple(changes), entries)
        assert file.offered == due
        return file

    def _note(self, name: str, entry_id: str, into: Import | None = None, blind: Any = None) -> None:
        if not entry_id:
            return
        register = self.offices[name].register
        rows = register.connection.execute(
            "SELECT entry_id, seq, kind, record_id, field, value FROM change WHERE entry_id = ? ORDER BY seq",
            [entry_id],
        )
        read = [(*row[:5], json.loads(row[5])) for row in rows]
        self.world.wrote(name, read, register.entries[entry_id].order, blind or {}, into)

    def _count(self, what: str, many: int = 1) -> None:
        self.seen[what] = self.seen.get(what, 0) + many

    def _acted(self, name: str, act: Callable[[], str]) -> None:
        """Do one action of an office's own, and remember which conflicts were open before and after it."""
        before = self.offices[name].register.snapshot.conflicts
        entry_id = act()
        self._note(name, entry_id)
        self.around[entry_id] = (before, self.offices[name].register.snapshot.conflicts)

    def _some(self, name: str) -> Record | None:
        office = self.offices[name]
        records = self.random.choice((office.projects, office.projects, office.milestones))
        return self.random.choice(records) if records else None

    def add(self, name: str) -> None:
        office = self.offices[name]
        begun = [own for own in office.projects if own.code.startswith(BEGUN)]
        if office.projects and self.random.random() < 0.5:
            self._acted(name, lambda: office.add_milestone(self.random.choice(begun or office.projects)))
        else:
            self._acted(name, lambda: office.add_project(f"{BEGUN}{len(self.world.events)}"))

    def edit(self, name: str) -> None:
        if record := self._some(name):
            choices = FIELDS[record.KIND]
            fields = self.random.sample(sorted(choices), self.random.choice((1, 1, 2)))
            values = {own: self.random.choice(choices[own]) for own in fields}
            self._acted(name, lambda: self.offices[name].edit(record, **values))
            now = self.offices[name].find(record)
            assert all(getattr(now, own) == value for own, value in values.items())

    def move(self, name: str) -> None:
        office = self.offices[name]
        if office.milestones and office.projects:
            milestone, project = self.random.choice(office.milestones), self.random.choice(office.projects)
            self._acted(name, lambda: office.edit(milestone, project_id=project.id))

    def remove(self, name: str) -> None:
        if record := self._some(name):
            self._acted(name, lambda: self.offices[name].remove(record))

    def settle(self, name: str) -> None:
        register = self.offices[name].register
        if disputed := sorted(register.snapshot.conflicts):
            kind, record_id, own = address = self.random.choice(disputed)
            shown = getattr(register.snapshot.find(kind, record_id), own, None)
            value = self.random.choice([shown, *FIELDS[kind].get(own, ())])
            self._acted(name, lambda: self.offices[name].settle(address, value))
            assert address not in self.offices[name].register.snapshot.conflicts, "asked twice"

    def make_one(self, name: str) -> None:
        office = self.offices[name]
        records = self.random.choice((office.projects, office.milestones))
        if self.links and len(records) > 1:
            two = self.random.sample(records, 2)
            self._acted(name, lambda: office.make_one(two))
            self._count("made one")

    def send(self, name: str) -> None:
        taker = self.random.choice([to for giver, to in self.routes if giver == name])
        chosen = None
        if self.random.random() < 0.4:
            office = self.offices[name]
            projects = {own.id for own in office.projects if self.random.random() < 0.6}
            parts = {own.id for own in office.milestones if own.project_id in projects}
            chosen = frozenset(projects | parts)
        self.mail[taker].append(self._file_of(name, chosen))
        if self.random.random() < 0.8:
            self.take_from_mail(taker, -1)

    def take_from_mail(self, name: str, place: int | None = None) -> None:
        """Take in a file that came some time; it stays, so that it may come again, or an older one after it."""
        if files := self.mail[name]:
            file = self.random.choice(files) if place is None else files[place]
            held, decided = self.random.random() < 0.5, self.random.random() < 0.4
            self.take(name, file, hold=held, decide=decided)
            self.look(name)

    def send_to_itself(self, name: str) -> None:
        self.take(name, self._file_of(name))

    def decide_what_waits(self, name: str) -> None:
        """Take in for real some of what was put aside, refusing some of that."""
        changes, entries = self.offices[name].register.held()
        wanted = lines_to_hold(self.world, {own.id for own in changes}, self.random)
        if wanted and self._stands_firm(wanted, self.world.offices[name].known):
            some = tuple(own for own in changes if own.id in wanted)
            self.take(name, File(some, entries), decide=True)
            self._count("accepted", len(some))

    def _stands_firm(self, wanted: set[EventId], known: set[EventId]) -> bool:
        """Say whether all that these were written over is here; tests/exchange/test_cases.py tells of the other case."""
        events = self.world.events
        return all(
            old in known | wanted or not replaces(events[own], events[old])
            for own in wanted
            for old in events[own].saw
        )

    def undo(self, name: str) -> None:
        register = self.offices[name].register
        self._take_back(name, register.next_undo, register.undo)

    def redo(self, name: str) -> None:
        register = self.offices[name].register
        self._take_back(name, register.next_redo, register.redo)

    def _take_back(self, name: str, last: Entry | None, verb: Callable[..., Entry]) -> None:
        if last is not None and last.verb == "take_in":
            self._withdraw(name, last.id)
            return
        office, holding = self.offices[name], self.world.offices[name]
        before = office.register.snapshot.conflicts
        try:
            entry = verb(now=office.tick())
        except (ChangedElsewhere, NothingToUndo):
            self._count("refused")
            return
        if entry.verb == "take_in":
            holding.imports.append(self._import_of(name, entry.id))
            return
        opened, closed = self.around[last.id] if last else (frozenset(), frozenset())
        self._note(name, entry.id, blind=passed_over(opened - closed))
        self.around[entry.id] = (before, office.register.snapshot.conflicts)

    def withdraw(self, name: str) -> None:
        if imports := [own for own in self.world.offices[name].imports if own.events - own.gone]:
            self._withdraw(name, self.random.choice(imports).entry_id)

    def _withdraw(self, name: str, import_id: str) -> None:
        """Take an import back: all of it, but for what later work stands on."""
        register, holding = self.offices[name].register, self.world.offices[name]
        taken = next(own for own in holding.imports if own.entry_id == import_id)
        due, later = self.world.after_withdrawing(name, taken)
        named = {own.id for own in register.left_standing(import_id)}
        assert {own for own, _ in later} <= named, "later work is not named"
        stays = due - holding.otherwise_than(taken)
        assert bool(named) == bool(stays), "something stays and nobody says why, or the other way round"
        try:
            register.withdraw(import_id, now=self.offices[name].tick())
        except ChangedElsewhere:
            self._count("refused")
            assert named, "nothing stands on the import, and yet it was not taken back"
            return
        self._count("left", len(named))
        taken.gone = self._import_of(name, import_id).gone
        assert holding.known == due, "more or less was taken back than nobody has built on"

    def _import_of(self, name: str, import_id: str) -> Import:
        rows = (
            self.offices[name]
            .register.connection.execute(
                "SELECT entry_id, seq, held, withdrawn_with FROM arrival WHERE arrived_with = ?", [import_id]
            )
            .fetchall()
        )
        return Import(
            import_id,
            {own[:2] for own in rows},
            {own[:2] for own in rows if own[2]},
            {own[:2] for own in rows if own[3]},
        )

    def keep_a_copy(self, name: str) -> None:
        content = self.offices[name].register.connection.serialize()
        self.old_copies[name].append((content, self.world.offices[name].copy()))

    def use_an_old_copy(self, name: str) -> None:
        if self.old_copies[name]:
            content, holding = self.random.choice(self.old_copies[name])
            self.offices[name].open(content)
            self.world.offices[name] = holding.copy()

    def restart(self, name: str) -> None:
        self.offices[name].open(self.offices[name].register.connection.serialize())

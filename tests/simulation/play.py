"""One random history of four offices that edit, send, take in, take back, undo, settle and restore old copies."""

import json
from dataclasses import dataclass, field
from itertools import permutations
from random import Random
from typing import Any

from egov_desktop.domain.records import Project
from egov_desktop.errors import ChangedElsewhere, NothingToUndo
from egov_desktop.store.reading import load_snapshot, rebuild
from tests.simulation.offices import CLOCKS, Office
from tests.simulation.oracle import World

NAMES = ("A", "B", "C", "D")
SHAPES: dict[str, list[tuple[str, str]]] = {
    "star": [(one, other) for one, other in permutations(NAMES, 2) if "A" in (one, other)],
    "ring": [("A", "B"), ("B", "C"), ("C", "D"), ("D", "A")],
    "mesh": list(permutations(NAMES, 2)),
}
FIELDS = ("objectives", "beneficiaries", "effectiveness_note")
VALUES = ("", "một", "hai", "ba")


@dataclass
class Import:
    """An import that an office may still take back, and what it brought."""

    entry_id: str
    brought: set[tuple[str, int]]


@dataclass
class Play:
    """The offices of one history, beside what must be true of them."""

    random: Random
    shape: str
    offices: dict[str, Office] = field(default_factory=dict)
    world: World = field(default_factory=World)
    imports: dict[str, list[Import]] = field(default_factory=dict)
    old_copies: dict[str, list[tuple[bytes, set[tuple[str, int]], list[Import]]]] = field(
        default_factory=dict
    )
    conflicts_seen: int = 0
    refusals: int = 0

    def __post_init__(self) -> None:
        for name in NAMES:
            office = Office(name, self.random.choice(CLOCKS), Random(self.random.getrandbits(64)))
            self.offices[name], self.world.known[name] = office, set()
            self.imports[name], self.old_copies[name] = [], []
            for entry in office.register.entries:
                self._note(name, entry)

    def run(self, steps: int) -> None:
        """Take the steps, looking at the office concerned after each, and let everybody hear everything at the end."""
        for _ in range(steps):
            verb = self.random.choices(list(_VERBS), [weight for weight, _ in _VERBS.values()])[0]
            name = self.random.choice(NAMES)
            _VERBS[verb][1](self, name)
            self.look(name)
        self.all_hear_all()

    def look(self, name: str) -> None:
        """Compare what an office shows with what must be shown, and its tables with its journal."""
        register = self.offices[name].register
        due = self.world.records(name)
        there = {record for record, verdict in due.items() if verdict.exists}
        assert {(own.KIND, own.id) for own in register.snapshot} == there
        for kind, record_id in there:
            shown = next(own for own in register.snapshot if own.id == record_id).to_plain()
            for own, value in due[kind, record_id].values.items():
                assert shown[own] == ("" if value is None else value), (
                    "another value is shown than the last one written"
                )
        open_now = {(*record, own) for record, verdict in due.items() for own in verdict.conflicts}
        assert register.snapshot.conflicts == open_now
        self.conflicts_seen += len(open_now)
        self._nothing_is_lost(name, due)

    def _nothing_is_lost(self, name: str, due: dict[tuple[str, str], Any]) -> None:
        known = [self.world.events[own] for own in self.world.known[name]]
        removals = [own for own in known if own.removes]
        snapshot = self.offices[name].register.snapshot
        for event in known:
            if event.field == "*":
                continue
            record = snapshot.find(*event.record)
            if record is None:
                assert any(event.id in own.saw for own in removals if own.record == event.record)
                continue
            replaced = any(event.id in own.saw for own in known if own.field == event.field)
            in_dispute = (*event.record, event.field) in snapshot.conflicts
            assert replaced or in_dispute or record.to_plain()[event.field] == event.value

    def all_hear_all(self) -> None:
        """Let every office hear every other's file, until nobody has news; then all must show the same."""
        for _ in NAMES:
            for giver, taker in SHAPES[self.shape]:
                self.hear(giver, taker, partly=False)
        first, *others = [self.offices[name].register for name in NAMES]
        for name, office in self.offices.items():
            self.look(name)
            assert load_snapshot(office.register.connection) == rebuild(office.register.connection)
        assert all(self.world.known[name] == self.world.known["A"] for name in NAMES)
        assert all(other.snapshot == first.snapshot for other in others)

    def hear(self, giver: str, taker: str, *, partly: bool) -> None:
        source, target = self.offices[giver].register, self.offices[taker]
        chosen = frozenset(own.id for own in self.offices[giver].projects if self.random.random() < 0.6)
        changes, entries = source.outgoing(chosen if partly else None)
        self.random.shuffle(changes)
        offered = {own for own in self.world.known[giver] if not partly or self._of(own) in chosen}
        news = offered - self.world.known[taker]
        assert target.register.take_in(changes, entries, now=target.tick()) == len(news)
        assert target.register.take_in(changes, entries, now=target.tick()) == 0, "the same file twice"
        self.world.known[taker] |= news
        if news:
            self.imports[taker].append(Import(next(reversed(target.register.entries)), news))

    def _of(self, event_id: tuple[str, int]) -> str:
        return self.world.events[event_id].record[1]

    def _note(self, name: str, entry_id: str) -> None:
        if not entry_id:
            return
        register = self.offices[name].register
        rows = register.connection.execute(
            "SELECT entry_id, seq, kind, record_id, field, value FROM change WHERE entry_id = ? ORDER BY seq",
            [entry_id],
        )
        read = [(*row[:5], json.loads(row[5])) for row in rows]
        self.world.wrote(name, read, register.entries[entry_id].order)

    def add(self, name: str) -> None:
        self._note(name, self.offices[name].add(f"DA-{self.random.getrandbits(40)}"))

    def edit(self, name: str) -> None:
        if projects := self.offices[name].projects:
            fields = self.random.sample(FIELDS, self.random.choice((1, 1, 2)))
            values = {own: self.random.choice(VALUES) for own in fields}
            project = self.random.choice(projects)
            entry = self.offices[name].edit(project, **values)
            self._note(name, entry)
            now = self.offices[name].register.snapshot.get(Project, project.id)
            assert all(getattr(now, own) == value for own, value in values.items())

    def remove(self, name: str) -> None:
        if projects := self.offices[name].projects:
            self._note(name, self.offices[name].remove(self.random.choice(projects)))

    def settle(self, name: str) -> None:
        if disputed := sorted(self.offices[name].register.snapshot.conflicts):
            address = self.random.choice(disputed)
            self._note(name, self.offices[name].settle(address, self.random.choice(VALUES)))
            assert address not in self.offices[name].register.snapshot.conflicts

    def send(self, name: str) -> None:
        taker = self.random.choice([to for giver, to in SHAPES[self.shape] if giver == name])
        self.hear(name, taker, partly=self.random.random() < 0.4)
        self.look(taker)

    def send_to_itself(self, name: str) -> None:
        self.hear(name, name, partly=False)

    def undo(self, name: str) -> None:
        self._take_back(name, self.offices[name].register.undo)

    def redo(self, name: str) -> None:
        self._take_back(name, self.offices[name].register.redo)

    def _take_back(self, name: str, verb: Any) -> None:
        office, before = self.offices[name], set(self.world.known[name])
        try:
            entry = verb(now=office.tick())
        except (ChangedElsewhere, NothingToUndo):
            self.refusals += 1
            return
        self._note(name, entry.id)
        if entry.verb == "withdraw_import":
            self._forget(name, entry.undoes or "")
        if entry.verb == "take_in":
            self._remember(name, entry.id, before)

    def withdraw(self, name: str) -> None:
        if not self.imports[name]:
            return
        taken = self.random.choice(self.imports[name])
        office, later_work = self.offices[name], self.world.stands_on(name, taken.brought)
        try:
            office.register.withdraw(taken.entry_id, now=office.tick())
        except ChangedElsewhere:
            self.refusals += 1
            assert later_work, "nothing stands on the import, and yet it was not taken back"
            return
        assert not later_work, "an import was taken back from under later work"
        self._forget(name, taken.entry_id)

    def _forget(self, name: str, import_id: str) -> None:
        taken = next(own for own in self.imports[name] if own.entry_id == import_id)
        self.imports[name].remove(taken)
        self.world.known[name] -= taken.brought

    def _remember(self, name: str, import_id: str, before: set[tuple[str, int]]) -> None:
        rows = self.offices[name].register.connection.execute(
            "SELECT entry_id, seq FROM arrival WHERE arrived_with = ?", [import_id]
        )
        brought = set(rows)
        assert not brought & before
        self.world.known[name] |= brought
        self.imports[name].append(Import(import_id, brought))

    def keep_a_copy(self, name: str) -> None:
        content = self.offices[name].register.connection.serialize()
        self.old_copies[name].append((content, set(self.world.known[name]), list(self.imports[name])))

    def use_an_old_copy(self, name: str) -> None:
        if self.old_copies[name]:
            content, known, imports = self.random.choice(self.old_copies[name])
            self.offices[name].open(content)
            self.world.known[name], self.imports[name] = set(known), list(imports)

    def restart(self, name: str) -> None:
        self.offices[name].open(self.offices[name].register.connection.serialize())


_VERBS = {
    "edit": (30, Play.edit), "send": (22, Play.send), "add": (3, Play.add), "remove": (4, Play.remove),
    "settle": (6, Play.settle), "undo": (7, Play.undo), "redo": (4, Play.redo), "withdraw": (6, Play.withdraw),
    "keep": (3, Play.keep_a_copy), "restore": (2, Play.use_an_old_copy), "restart": (3, Play.restart),
    "itself": (1, Play.send_to_itself),
}  # fmt: skip


def play(seed: int, shape: str, steps: int = 28) -> Play:
    """Play one history; the same seed gives the same history. Raises AssertionError where a promise is broken."""
    own = Play(Random(f"{shape}/{seed}"), shape)
    own.run(steps)
    return own

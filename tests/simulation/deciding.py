"""What a clerk answers to a file in a simulated history: what is put aside, what is refused, what is given a third value."""

from dataclasses import replace
from random import Random

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.records import Record
from egov_desktop.domain.snapshot import FieldAddress
from egov_desktop.store.joining.union import Foreseen
from tests.simulation.oracle import SAME, THERE, EventId, Place, World

_HELD_WHOLE, _HELD_IN_PART = 0.25, 0.5
_ASKED_FIELDS = ("objectives", "beneficiaries", "note", "approval_document")


def lines_to_hold(world: World, fresh: set[EventId], random: Random) -> set[EventId]:
    """Choose some lines: all that is new about a record, or about a field of a record that neither comes nor goes."""
    kept = world.kept(world.events)
    by_record: dict[Place, set[EventId]] = {}
    for own in sorted(fresh):
        kind, record_id = world.events[own].record
        by_record.setdefault((kind, kept.get(record_id, record_id)), set()).add(own)
    held: set[EventId] = set()
    for events in by_record.values():
        fields = {world.events[own].field for own in events}
        chance = random.random()
        if SAME in fields:
            continue
        if chance < _HELD_WHOLE:
            held |= events
        elif chance < _HELD_IN_PART and THERE not in fields:
            some = random.choice(sorted(fields))
            held |= {own for own in events if world.events[own].field == some}
    return held


def decisions(foreseen: Foreseen, random: Random) -> ChangeSet | None:
    """Answer one or two lines of a preview: our value again, or a third."""
    asked = [own for own in foreseen.record_changes if own.before and own.after and own.changed_fields]
    changes: list[RecordChange] = []
    settles: set[FieldAddress] = set()
    for change in random.sample(asked, min(len(asked), random.choice((1, 2)))):
        fields = [own for own in change.changed_fields if own in _ASKED_FIELDS]
        if not fields or change.before is None or change.after is None:
            continue
        own = random.choice(fields)
        value = random.choice((getattr(change.before, own), "giá trị thứ ba"))
        after: Record = replace(change.after, **{own: value})
        changes.append(RecordChange(change.after, after))
        address = (change.kind, change.record_id, own)
        settles |= {address} & foreseen.conflicts
    return ChangeSet("take_in", tuple(changes), frozenset(settles)) if changes else None

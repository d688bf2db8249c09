"""Taking an import back: all that it brought, but for what later work stands on."""

from collections.abc import Mapping
from dataclasses import dataclass
from sqlite3 import Connection

from egov_desktop.domain.journal import SAMENESS, Change, ChangeId, Entry
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import ChangedElsewhere, NothingToUndo
from egov_desktop.store.joining.union import Foreseen, Judged, judge, put_down
from egov_desktop.store.reading import changes_by_id, changes_of_record
from egov_desktop.store.writing import insert_entry
from egov_desktop.wording.language import say

WITHDRAW_VERB = "withdraw_import"


@dataclass(frozen=True)
class Withdrawal:
    """What taking an import back would do: what no longer counts, what stays, and the later work for whose sake it stays."""

    import_id: str
    gone: frozenset[ChangeId]
    left: frozenset[ChangeId]
    standing: tuple[Entry, ...]
    foreseen: Foreseen


def foresee_withdrawal(
    connection: Connection, import_id: str, entries: Mapping[str, Entry], snapshot: Snapshot
) -> Withdrawal:
    """Judge what taking an import back would do, writing nothing; raises NothingToUndo where nothing of it is left."""
    brought = _brought(connection, import_id)
    if not brought:
        raise _nothing_left()
    held = {change_id for change_id, (_, is_held) in brought.items() if is_held}
    changes = {change_id: change for change_id, (change, _) in brought.items()}
    elsewhere = _also_arrived_otherwise(connection, import_id, changes)
    only_here = {own: change for own, change in changes.items() if own not in elsewhere}
    kept, standing = _kept_for_later_work(connection, only_here)
    while True:
        gone = frozenset(changes.keys() - kept)
        counting = gone - held - elsewhere
        touched = {(changes[own].kind, changes[own].record_id) for own in counting}
        foreseen = judge(connection, Judged(touched, [], counting), entries, snapshot)
        more, leaning = _kept_for_dependants(connection, foreseen, only_here, kept)
        if not more:
            break
        kept, standing = kept | more, standing | leaning
    later = sorted((entries[own] for own in standing), key=lambda entry: entry.order)
    return Withdrawal(import_id, gone, frozenset(kept), tuple(later), foreseen)


def withdraw(connection: Connection, withdrawal: Withdrawal, entry: Entry) -> None:
    """Write a withdrawal, in the caller's transaction; raises ChangedElsewhere where all of the import must stay."""
    brought_nothing_else = all(own[0] == withdrawal.import_id for own in withdrawal.gone)
    if withdrawal.left and brought_nothing_else:
        raise _all_stays(withdrawal)
    insert_entry(connection, entry)
    connection.executemany(
        """UPDATE arrival SET withdrawn_with = ?
        WHERE arrived_with = ? AND entry_id = ? AND seq = ? AND withdrawn_with IS NULL""",
        [(entry.id, withdrawal.import_id, *change_id) for change_id in sorted(withdrawal.gone)],
    )
    connection.execute(
        "UPDATE manifest SET withdrawn_with = ? WHERE arrived_with = ?", [entry.id, withdrawal.import_id]
    )
    put_down(connection, withdrawal.foreseen)


def withdrawn_with(connection: Connection, withdraw_id: str) -> tuple[list[Change], frozenset[ChangeId]]:
    """Give the changes that were taken back with an entry, and which of them were held, to be taken in again."""
    rows = connection.execute(
        "SELECT entry_id, seq, held FROM arrival WHERE withdrawn_with = ?", [withdraw_id]
    ).fetchall()
    wanted = {(entry_id, seq) for entry_id, seq, _ in rows}
    held = frozenset((entry_id, seq) for entry_id, seq, is_held in rows if is_held)
    return changes_by_id(connection, wanted), held


def _brought(connection: Connection, import_id: str) -> dict[ChangeId, tuple[Change, bool]]:
    rows = connection.execute(
        "SELECT entry_id, seq, held FROM arrival WHERE arrived_with = ? AND withdrawn_with IS NULL",
        [import_id],
    ).fetchall()
    held = {(entry_id, seq): bool(is_held) for entry_id, seq, is_held in rows}
    return {change.id: (change, held[change.id]) for change in changes_by_id(connection, held)}


def _also_arrived_otherwise(
    connection: Connection, import_id: str, changes: Mapping[ChangeId, Change]
) -> frozenset[ChangeId]:
    """Name the changes that stay in force by another import, as a proposal that was accepted later."""
    rows = connection.execute(
        """SELECT o.entry_id, o.seq FROM arrival a JOIN arrival o ON o.entry_id = a.entry_id AND o.seq = a.seq
        WHERE a.arrived_with = ? AND o.arrived_with <> ? AND o.withdrawn_with IS NULL AND NOT o.held""",
        [import_id, import_id],
    )
    return frozenset(own for own in rows if own in changes)


def _kept_for_later_work(
    connection: Connection, changes: Mapping[ChangeId, Change]
) -> tuple[set[ChangeId], set[str]]:
    kept: set[ChangeId] = set()
    standing: set[str] = set()
    for record_id in sorted({change.record_id for change in changes.values()}):
        for change in changes_of_record(connection, record_id):
            leant_on = {own for own in change.parents & changes.keys() if _replaces(change, changes[own])}
            if change.id not in changes and leant_on:
                kept |= _with_what_they_replaced(leant_on, changes)
                standing.add(change.entry_id)
    return kept, standing


def _replaces(change: Change, parent: Change) -> bool:
    """Say whether a change stands on another, not merely saw it beside its own field."""
    return change.field == parent.field or parent.creates or change.removes


def _with_what_they_replaced(wanted: set[ChangeId], changes: Mapping[ChangeId, Change]) -> set[ChangeId]:
    """Add what they replaced in turn, and what created their records: without it, what it had replaced would return."""
    births = {change.record_id: own for own, change in changes.items() if change.creates}
    kept: set[ChangeId] = set()
    waiting = set(wanted)
    while waiting:
        own = waiting.pop()
        kept.add(own)
        beneath = changes[own].parents & changes.keys()
        more = {parent for parent in beneath if _replaces(changes[own], changes[parent])}
        if birth := births.get(changes[own].record_id):
            more.add(birth)
        waiting |= more - kept
    return kept


def _kept_for_dependants(
    connection: Connection,
    foreseen: Foreseen,
    changes: Mapping[ChangeId, Change],
    kept: set[ChangeId],
) -> tuple[set[ChangeId], set[str]]:
    """Keep a record that others, made since, belong to; also where it is there only as one with another."""
    more: set[ChangeId] = set()
    leaning: set[str] = set()
    for change in foreseen.record_changes:
        if change.after is not None:
            continue
        left = list(foreseen.snapshot.dependants(change.record))
        births = {own for own, brought in changes.items() if _carries(brought, change.record_id)}
        if left and births - kept:
            more |= births - kept
            own_changes = [own for child in left for own in changes_of_record(connection, child.id)]
            leaning |= {own.entry_id for own in own_changes if own.creates and own.id not in changes}
    return more, leaning


def _carries(change: Change, record_id: str) -> bool:
    """Say whether a change is what a record is there by: its own, or that another is the same thing."""
    return change.record_id == record_id or (change.field == SAMENESS and change.value == record_id)


def _all_stays(withdrawal: Withdrawal) -> ChangedElsewhere:
    later = withdrawal.standing
    return ChangedElsewhere(
        what_happened=say(
            "Không hoàn tác được lần nhận: {n} thao tác sau đó dựa vào số liệu đã nhận, gần nhất của {who}.",
            n=len(later), who=later[-1].who if later else "",
        ),
        data_safety=say("Số liệu được giữ nguyên như đang thấy."),
        what_to_do=say("Hãy hoàn tác các thao tác đó trước, hoặc sửa trực tiếp."),
        code="later_work",
    )  # fmt: skip


def _nothing_left() -> NothingToUndo:
    return NothingToUndo(
        what_happened=say("Lần nhận này không còn số liệu nào để hoàn tác."),
        data_safety=say("Số liệu được giữ nguyên như đang thấy."),
        what_to_do="",
        code="nothing_to_undo",
    )

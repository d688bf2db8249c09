"""Records that are the same thing under several ids: read from the journal, kept in a table of their own."""

from collections.abc import Iterable, Mapping
from sqlite3 import Connection

from egov_desktop.domain.journal import SAMENESS, Change

Same = Mapping[str, str]
"""The id under which each record that is one with others is shown: the least of their ids."""


def load_same_things(connection: Connection) -> dict[str, str]:
    return dict(connection.execute("SELECT record_id, kept_id FROM same_thing"))


def ids_of(connection: Connection, record_id: str) -> tuple[str, ...]:
    """Give all ids of the record that goes by this one."""
    rows = connection.execute(
        """SELECT record_id FROM same_thing
        WHERE kept_id = (SELECT kept_id FROM same_thing WHERE record_id = ?)""",
        [record_id],
    ).fetchall()
    return tuple(own for (own,) in rows) or (record_id,)


def same_things_of(changes: Iterable[Change]) -> dict[str, str]:
    """Judge from the changes to `=` which records are one; any that still says so joins, in whatever direction."""
    by_record: dict[str, list[Change]] = {}
    for change in changes:
        if change.field == SAMENESS:
            by_record.setdefault(change.record_id, []).append(change)
    kept: dict[str, str] = {}

    def root(record_id: str) -> str:
        while kept.get(record_id, record_id) != record_id:
            record_id = kept[record_id]
        return record_id

    for record_id, own in by_record.items():
        replaced = {parent for change in own for parent in change.parents}
        for change in own:
            if change.id not in replaced and isinstance(change.value, str):
                one, other = sorted((root(record_id), root(change.value)))
                kept[one], kept[other] = one, one
    return {record_id: root(record_id) for record_id in kept}


def keep_same_things(connection: Connection, same: Same) -> None:
    connection.execute("DELETE FROM same_thing")
    connection.executemany("INSERT INTO same_thing (record_id, kept_id) VALUES (?, ?)", sorted(same.items()))

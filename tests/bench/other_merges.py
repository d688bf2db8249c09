"""Two other ways to join two files that were one: pygeodiff's rebase, and a three-way merge in plain SQL.

They work on files that hold the tables alone, without a journal, and each is compared with a copy and scan of those.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from egov_desktop.domain.records import RECORD_CLASSES
from egov_desktop.store.file.schema import columns_of

COLUMNS = {own.KIND: columns_of(own) for own in RECORD_CLASSES}


def without_journal(register: Path, target: Path) -> Path:
    """Copy the tables of the records, and nothing else, into a plain file."""
    with closing(sqlite3.connect(target, isolation_level=None)) as plain:
        plain.execute("ATTACH ? AS register", [str(register)])
        for kind, columns in COLUMNS.items():
            others = ", ".join(columns[1:])
            plain.execute(f"CREATE TABLE {kind} (id TEXT PRIMARY KEY NOT NULL, {others})")
            plain.execute(f"INSERT INTO {kind} SELECT {', '.join(columns)} FROM register.{kind}")
    return target


def rebase_by_pygeodiff(base: Path, theirs: Path, ours: Path) -> int:
    """Bring their changes and ours into our file; gives how many clashes were written down."""
    import json

    from pygeodiff import GeoDiff

    clashes = ours.with_suffix(".clashes.json")
    GeoDiff().rebase(str(base), str(theirs), str(ours), str(clashes))
    if not clashes.exists():
        return 0
    told = json.loads(clashes.read_text(encoding="utf-8"))["geodiff"]
    return sum(len(own["changes"]) for own in told)


def merge_in_sql(base: Path, theirs: Path, ours: Path) -> int:
    """Take over, field by field, what they changed and we did not; gives how many fields both changed."""
    with closing(sqlite3.connect(ours, isolation_level=None)) as connection:
        connection.execute("ATTACH ? AS base", [str(base)])
        connection.execute("ATTACH ? AS theirs", [str(theirs)])
        connection.execute("CREATE TEMP TABLE clash (kind, id, field, here, there)")
        connection.execute("BEGIN IMMEDIATE")
        for kind, columns in COLUMNS.items():
            _merge_table(connection, kind, columns)
        connection.execute("COMMIT")
        return connection.execute("SELECT count(*) FROM clash").fetchone()[0]


def _merge_table(connection: sqlite3.Connection, kind: str, columns: tuple[str, ...]) -> None:
    differs = " OR ".join(f"t.{own} IS NOT b.{own}" for own in columns[1:])
    connection.execute("DROP TABLE IF EXISTS temp.changed")
    connection.execute(
        f"CREATE TEMP TABLE changed AS SELECT t.* FROM theirs.{kind} t JOIN base.{kind} b USING (id) WHERE {differs}"
    )
    connection.execute(f"DELETE FROM main.{kind} WHERE id IN (SELECT id FROM base.{kind}) "
                       f"AND id NOT IN (SELECT id FROM theirs.{kind})")  # fmt: skip
    connection.execute(
        f"INSERT INTO main.{kind} SELECT * FROM theirs.{kind} WHERE id NOT IN (SELECT id FROM base.{kind})"
    )
    for own in columns[1:]:
        sides = f"temp.changed t JOIN base.{kind} b USING (id) WHERE t.{own} IS NOT b.{own}"
        connection.execute(
            f"""INSERT INTO clash SELECT '{kind}', o.id, '{own}', o.{own}, s.there FROM main.{kind} o
            JOIN (SELECT t.id, t.{own} AS there, b.{own} AS was FROM {sides}) s ON s.id = o.id
            WHERE o.{own} IS NOT s.was AND o.{own} IS NOT s.there"""
        )
        connection.execute(
            f"""UPDATE main.{kind} AS o SET {own} = s.there
            FROM (SELECT t.id, t.{own} AS there, b.{own} AS was FROM {sides}) s
            WHERE o.id = s.id AND o.{own} IS s.was"""
        )


def copy_of(path: Path) -> Path:
    return Path(shutil.copy(path, path.with_name(f"copy-of-{path.name}")))

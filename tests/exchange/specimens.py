"""Hostile and broken files, each made out of a good package by one function, with the verdict that it must get."""

import gzip
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from egov_desktop.store.file.schema import APPLICATION_ID, VERSION
from tests.exchange.gate.packing import good_package, seal, tool

OLD_FORM = Path(__file__).parents[1] / "old_files" / "form_1.sqlite.gz"
Make = Callable[[Path], None]


def statements(*sql: str, sealed: bool = False) -> Make:
    """Give the specimen that these statements make of a good package, sealed anew where it still can be."""

    def make(path: Path) -> None:
        with tool(path) as connection:
            for one in sql:
                connection.execute(one)
            if sealed:
                seal(connection)

    return make


def journal_value(kind: str, field: str, value: str) -> Make:
    """Give the specimen whose journal says, under a good seal, another value of a field."""

    def make(path: Path) -> None:
        with tool(path) as connection:
            some = "SELECT entry_id, record_id FROM change WHERE kind = ? LIMIT 1"
            entry_id, record_id = connection.execute(some, [kind]).fetchone()
            row = [entry_id, 900, kind, record_id, field, value, "[]"]
            connection.execute("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            seal(connection)

    return make


def rewritten(name: str, old: str, new: str, *more: str) -> Make:
    """Give the specimen whose schema was written over by hand."""
    change = f"UPDATE sqlite_schema SET sql = replace(sql, '{old}', '{new}') WHERE name = '{name}'"
    return statements(change, *more)


def header(at: int, content: bytes) -> Make:
    def make(path: Path) -> None:
        whole = path.read_bytes()
        path.write_bytes(whole[:at] + content + whole[at + len(content) :])

    return make


def without_strictness(table: str, *sql: str) -> Make:
    """Write what a strict table would refuse: its rules are off for a moment, in another connection."""

    def make(path: Path) -> None:
        off = "UPDATE sqlite_schema SET sql = replace(replace(sql, ') STRICT', ')'), 'NOT NULL', '') WHERE name = ?"
        with tool(path) as connection:
            (before,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", [table]).fetchone()
            connection.execute(off, [table])
        statements(*sql)(path)
        with tool(path) as connection:
            connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", [before, table])

    return make


def corrupt_page(path: Path) -> None:
    with tool(path) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'change'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    header((page - 1) * size, b"\xab" * 64)(path)


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def lying_index(path: Path) -> None:
    statements(
        "DROP INDEX change_by_record",
        "CREATE INDEX change_by_record ON change (field)",
    )(path)
    rewritten("change_by_record", "(field)", "(record_id)")(path)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def no_database(path: Path) -> None:
    path.write_text("Danh mục dự án\n" * 100, encoding="utf-8")


def broken_search(path: Path) -> None:
    statements(
        "CREATE VIRTUAL TABLE tim USING fts5(ten)",
        "INSERT INTO tim VALUES ('dự án')",
        "UPDATE tim_data SET block = X'FFFFFFFFFFFFFFFF'",
    )(path)


def wal_alone(path: Path) -> None:
    _in_wal(path, leave_sidecar=False)


def wal_with_sidecar(path: Path) -> None:
    _in_wal(path, leave_sidecar=True)


def _in_wal(path: Path, *, leave_sidecar: bool) -> None:
    held = path.with_name("held.sqlite")
    shutil.move(path, held)
    with closing(sqlite3.connect(held, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("UPDATE project SET name = 'Chưa tới'")
        shutil.copy(held, path)
        if leave_sidecar:
            shutil.copy(f"{held}-wal", f"{path}-wal")
    held.unlink()


def hot_journal(path: Path) -> None:
    """Plant a journal by which whoever opens the file for writing would put old pages back."""
    held = path.with_name("held.sqlite")
    shutil.copy(path, held)
    with closing(sqlite3.connect(held, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN")
        connection.execute("UPDATE change SET value = '\"Giả\"'")
        connection.execute("UPDATE entry SET who = 'Giả'")
        shutil.copy(f"{held}-journal", f"{path}-journal")
        connection.execute("ROLLBACK")
    held.unlink()


def in_utf16(path: Path) -> None:
    whole = path.with_name("utf16.sqlite")
    with closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(whole)) as new:
        new.execute("PRAGMA encoding='UTF-16le'")
        new.executescript("".join(f"{line}\n" for line in old.iterdump() if "sqlite_schema" not in line))
        new.execute(f"PRAGMA application_id={APPLICATION_ID}")
        new.execute(f"PRAGMA user_version={VERSION}")
    whole.replace(path)


def reordered_columns(path: Path) -> None:
    with tool(path) as connection:
        (sql,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'note'").fetchone()
        lines = sql.split("\n")
        lines[2], lines[3] = lines[3], lines[2]
        connection.execute("DROP TABLE note")
        connection.execute("\n".join(lines))


def attached_file_swapped(path: Path) -> None:
    statements("UPDATE file_content SET content = X'00'", sealed=True)(path)


def ring_of_parents(path: Path) -> None:
    """Let the first value of a name have been replaced by a later one, and that one by the first."""
    with tool(path) as connection:
        first, later = connection.execute(
            "SELECT entry_id, seq FROM change WHERE record_id = 'p' ORDER BY entry_id, seq LIMIT 2"
        ).fetchall()
        for one, other in ((first, later), (later, first)):
            parents = f'[["{other[0]}",{other[1]}]]'
            connection.execute(
                "UPDATE change SET parents = ? WHERE entry_id = ? AND seq = ?", [parents, *one]
            )
        seal(connection)


def old_form(path: Path) -> None:
    path.write_bytes(gzip.decompress(OLD_FORM.read_bytes()))


_ENDLESS = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n)"
_MANY = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 1500000)"

SPECIMENS: dict[str, tuple[Make, str]] = {
    "trigger": (statements("CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM change; END"), "foreign_object"),
    "endless view": (statements("DROP TABLE project", f"CREATE VIEW project AS {_ENDLESS} SELECT i AS id FROM n"), "foreign_object"),
    "generated column": (
        statements("ALTER TABLE note ADD COLUMN bom TEXT AS (hex(zeroblob(450000000))) VIRTUAL"),
        "foreign_object",
    ),
    "corrupt page": (corrupt_page, "damaged"),
    "truncated": (truncated, "half_copied"),
    "120 MB value": (statements("INSERT INTO file_content VALUES (hex(zeroblob(32)), zeroblob(120000000))"), "value_too_long"),
    "1.5 million rows": (
        statements(f"{_MANY} INSERT INTO same_thing SELECT i, 'p' FROM n"), "too_many_rows"
    ),
    "wrong application": (header(68, b"OTHR"), "not_ours"),
    "newer form": (header(60, (VERSION + 1).to_bytes(4)), "newer_form"),
    "invalid UTF-8": (statements("UPDATE change SET value = CAST(X'22FFFE22' AS TEXT) WHERE value LIKE '\"%'"), "bad_text"),
    "NUL in a name": (statements("UPDATE entry SET who = 'Lan' || char(0) || 'x' WHERE who <> ''", sealed=True), "bad_text"),
    "NUL in a value": (journal_value("project", "name", '"a\\u0000b"'), "bad_text"),
    "type confusion": (without_strictness("entry", "UPDATE entry SET tick = 'nhiều'"), "damaged"),
    "integer overflow": (journal_value("project", "total_investment_dong", "9223372036854775808"), "bad_value"),
    "infinity": (journal_value("project", "total_investment_dong", "9e999"), "bad_value"),
    "missing entry": (statements("DELETE FROM entry WHERE id = (SELECT max(entry_id) FROM change)", sealed=True), "broken_journal"),
    "extreme day": (journal_value("milestone", "forecast_on", '"9999-12-31"'), "bad_value"),
    "extreme amount": (journal_value("disbursement", "amount_dong", "1000000000000000"), "bad_value"),
    "removed key": (
        rewritten("entry", "PRIMARY KEY", "", "DELETE FROM sqlite_schema WHERE name = 'sqlite_autoindex_entry_1'"),
        "foreign_object",
    ),
    "lying index": (lying_index, "damaged"),
    "malformed schema": (rewritten("note", "CREATE TABLE", "CREATE TABEL"), "damaged"),
    "empty": (empty, "empty_file"),
    "no database": (no_database, "not_sqlite"),
    "broken search table": (broken_search, "foreign_object"),
    "WAL, main file alone": (wal_alone, "wal_file"),
    "WAL with its sidecar": (wal_with_sidecar, "wal_file"),
    "planted hot journal": (hot_journal, ""),
    "UTF-16": (in_utf16, "not_utf8"),
    "evil object name": (statements("CREATE TABLE \"p'; DROP TABLE project; --\u202e\" (x)"), "foreign_object"),
    "custom collation": (rewritten("note", "content TEXT", "content TEXT COLLATE doc"), "foreign_object"),
    "costly check": (rewritten("note", "id TEXT", "id TEXT CHECK (length(hex(zeroblob(400000000))) > 0)"), "foreign_object"),
    "key without a value": (without_strictness("entry", "UPDATE entry SET id = NULL WHERE who <> ''"), "damaged"),
    "reordered columns": (reordered_columns, "foreign_object"),
    "older form": (old_form, ""),
    # beyond the list: what only this journal can be made to say
    "unknown kind": (statements("UPDATE change SET kind = 'salary' WHERE kind = 'milestone'", sealed=True), "unknown_kind"),
    "unknown field": (journal_value("project", "salary", "1"), "unknown_field"),
    "unknown first field": (journal_value("project", "*", '{"salary":1}'), "unknown_field"),
    "decomposed accents": (journal_value("project", "name", '"Dự a\u0301n"'), "bad_text"),
    "letters turned round": (journal_value("project", "name", '"\u202e000.1"'), "bad_text"),
    "a value said twice": (journal_value("project", "*", '{"name":"a","name":"b"}'), "bad_value"),
    "deep nesting": (journal_value("project", "name", "[" * 100_000), "bad_value"),
    "choice that is none": (journal_value("project", "stage", '"đã xong"'), "bad_value"),
    "number where a text is": (journal_value("project", "name", "1"), "bad_value"),
    "ring of parents": (ring_of_parents, "broken_journal"),
    "entry id in capitals": (statements("UPDATE entry SET session_id = upper(session_id)", sealed=True), "bad_value"),
    "a moment of its own": (statements("UPDATE entry SET at = '2026-03-02 01:00' WHERE who <> ''", sealed=True), "bad_value"),
    "two kinds under one id": (
        statements("UPDATE change SET record_id = 'p' WHERE record_id = 'moc-1'", sealed=True), "broken_journal"
    ),
    "one thing of two kinds": (journal_value("milestone", "=", '"p"'), "broken_journal"),
    "swapped attached file": (attached_file_swapped, "bad_attachment"),
    "manifest that is none": (statements("UPDATE manifest SET body = '[[['"), "bad_manifest"),
    "two seals": (
        statements("INSERT INTO manifest SELECT 'khac', body, digest, '', '', NULL, NULL FROM manifest"), "bad_manifest"
    ),
    "day in a table that is none": (statements("UPDATE project SET planned_end_on = 'sắp xong'"), "table_value"),
    "text in a table with NUL": (statements("UPDATE project SET name = 'a' || char(0) || 'b'"), "table_value"),
    "edited after packing": (statements("UPDATE change SET value = '\"Tên khác\"' WHERE field = 'name'"), "content_changed"),
    "signature of another": (statements("UPDATE manifest SET signature = upper(signature) || ''"), "bad_manifest"),
    "signature of other content": (
        statements("UPDATE manifest SET signature = replace(signature, substr(signature, 1, 4), 'abcd')"), "bad_signature"
    ),
}  # fmt: skip
"""What each specimen is called, how it is made, and the code of its refusal; none where it must be let in."""


def specimen(name: str, folder: Path) -> Path:
    path = folder / f"BC_{name} – báo cáo.sqlite"
    shutil.copy(good_package(), path)
    SPECIMENS[name][0](path)
    return path

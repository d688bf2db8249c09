"""Measures the file: opening, rebuilding from the journal, and saving, each against plain SQLite on the same file."""

import shutil
import sqlite3
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from random import Random

from egov_desktop.actions.records import edit_fields
from egov_desktop.domain.records import Milestone
from egov_desktop.store.file.connection import close, connect, transaction
from egov_desktop.store.register import Register, Writer
from tests.bench.figures import Figure, in_turn, seconds, told
from tests.bench.registers import NOW, identifiers

WRITER = Writer("Người Đo", "STTTT")


def measure_opening(path: Path, projects: int, times: int) -> list[Figure]:
    def open_register() -> float:
        return seconds(lambda: Register.open(path, None, now=NOW, identifiers=identifiers()).close())

    scanned, opened = in_turn(times, lambda: seconds(lambda: scan(path)), open_register)
    return [Figure("open and load", projects, told(opened), opened / scanned, "× plain scan", 2.0)]


def scan(path: Path) -> None:
    """Read every row of every table, as the least that reading the file can cost."""
    connection = sqlite3.connect(path)
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    for table in tables:
        connection.execute(f"SELECT * FROM {table}").fetchall()
    connection.close()


def measure_rebuilding(path: Path, projects: int, times: int) -> list[Figure]:
    register = Register.open(path, None, now=NOW, identifiers=identifiers())
    last = next(reversed(register.entries))
    scanned, rebuilt = in_turn(
        times, lambda: seconds(lambda: scan(path)), lambda: seconds(lambda: register.as_of(last))
    )
    register.close()
    return [Figure("rebuild as of an entry", projects, told(rebuilt), rebuilt / scanned, "× plain scan")]


def measure_saving(path: Path, projects: int, times: int) -> list[Figure]:
    """One milestone's day is moved again and again, in turn with one row put into a table by itself."""
    copy, bare = path.with_name("saving.sqlite"), path.with_name("bare.sqlite")
    shutil.copy(path, copy)
    shutil.copy(path, bare)
    register = Register.open(copy, WRITER, now=NOW, identifiers=identifiers())
    plain = connect(bare, writing=True)
    plain.execute("PRAGMA journal_mode=TRUNCATE")
    plain.execute("CREATE TABLE bench (number INTEGER PRIMARY KEY, words TEXT)")
    milestones = list(register.snapshot.all(Milestone))
    chance, numbers = Random(5), count(1)

    def save() -> None:
        chosen = chance.choice(milestones)
        moved = date(2020, 7, 1) + timedelta(days=next(numbers))
        snapshot, new_id = register.snapshot, identifiers().fresh
        register.perform(
            edit_fields(snapshot, Milestone.KIND, chosen, new_id=new_id, today=NOW.date(), forecast_on=moved),
            now=NOW,
        )

    def commit() -> None:
        with transaction(plain, bare):
            plain.execute("INSERT INTO bench (words) VALUES (?)", ["x" * 200])

    committed, saved = in_turn(times, lambda: seconds(commit), lambda: seconds(save))
    register.close()
    close(plain)
    copy.unlink()
    bare.unlink()
    return [Figure("save one edit", projects, told(saved), saved / committed, "× bare commit", 1.5)]

"""The form of the file: its marks, its settings, its steps, and its tables against the records."""

import sqlite3

import pytest
from sqlite_utils import Database

from egov_desktop.domain.fields import specs_of
from egov_desktop.domain.records import RECORD_CLASSES
from egov_desktop.errors import CannotWriteFile
from egov_desktop.store.file import ageing as ageing_module
from egov_desktop.store.file import connection as connection_module
from egov_desktop.store.file import steps as steps_module
from egov_desktop.store.file.schema import APPLICATION_ID, VERSION, column_type
from tests.store.hands import begin, edit, found, open_to_write


def told(register, pragma):
    return register.connection.execute(f"PRAGMA {pragma}").fetchone()[0]


def test_the_file_bears_the_program_s_marks(register):
    assert told(register, "application_id") == APPLICATION_ID
    assert told(register, "user_version") == VERSION
    assert register.path.read_bytes()[68:72] == b"eGOV"


def test_the_live_file_is_opened_the_one_safe_way(register):
    kept = {
        "journal_mode": "truncate",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "mmap_size": 0,
    }
    assert {pragma: told(register, pragma) for pragma in kept} == kept


def test_a_file_turned_to_wal_by_another_program_is_turned_back(path):
    begin(path).close()
    tool = sqlite3.connect(path)
    tool.execute("PRAGMA journal_mode=WAL")
    tool.close()
    register = open_to_write(path)
    assert told(register, "journal_mode") == "truncate"
    register.close()


@pytest.mark.parametrize("record_class", RECORD_CLASSES, ids=lambda own: own.KIND)
def test_a_table_is_declared_as_its_records_are(record_class, register):
    rows = register.connection.execute(f"PRAGMA table_info({record_class.KIND})").fetchall()
    found_columns = {
        name: f"{kind}{' NOT NULL' if not_null else ''}{f' DEFAULT {default}' if default else ''}"
        for _, name, kind, not_null, default, _ in rows
    }
    declared = {name: column_type(spec) for name, spec in specs_of(record_class).items()}
    assert found_columns == {"id": "TEXT NOT NULL", **declared}


def test_every_table_is_strict(register):
    rows = register.connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
    loose = {
        name for name, sql in rows if "STRICT" not in sql and not name.startswith(("sqlite_", "_sqlite_"))
    }
    assert not loose


def test_a_new_file_takes_every_step(register):
    taken = [row["name"] for row in Database(register.connection)["_sqlite_migrations"].rows]
    assert taken == [step.name for step in steps_module.steps._migrations]


@pytest.fixture
def next_version(monkeypatch, register):
    """A program one version on, with one more step."""
    register.close()
    monkeypatch.setattr(steps_module, "steps", steps_module.Migrations("egov_desktop"))
    steps_module.steps()(steps_module.step_1_journal_and_tables)
    steps_module.steps()(steps_module.step_2_exchange_between_offices)
    steps_module.steps()(steps_module.step_3_the_secretary_s_month)
    steps_module.steps()(steps_module.step_4_milestones_that_decide_alone)

    @steps_module.steps()
    def step_5_add_a_colour(db):
        db.conn.execute("ALTER TABLE project ADD COLUMN colour TEXT NOT NULL DEFAULT ''")

    for module in (steps_module, ageing_module, connection_module):
        monkeypatch.setattr(module, "VERSION", VERSION + 1)
    return steps_module.steps


def test_an_older_file_is_copied_and_then_brought_up(next_version, register):
    older = register.path.read_bytes()
    newer = open_to_write(register.path)
    assert told(newer, "user_version") == VERSION + 1
    assert found(newer, "p").objectives == "Một cửa"
    edit(newer, "p", objectives="Tiếp")
    newer.close()
    copy = sqlite3.connect(register.path.with_name(f"{register.path.stem}.v{VERSION}.sqlite"))
    assert copy.execute("SELECT objectives FROM project").fetchall() == [("Một cửa",)]
    assert older != register.path.read_bytes()
    copy.close()


def test_without_its_copy_an_older_file_is_not_brought_up(next_version, register):
    older = register.path.read_bytes()
    register.path.with_name(f"{register.path.stem}.v{VERSION}.sqlite").mkdir()
    with pytest.raises(CannotWriteFile):
        open_to_write(register.path)
    assert register.path.read_bytes() == older


def test_a_step_that_fails_leaves_the_older_file_as_it_was(next_version, register):
    @next_version()
    def step_6_fail(db):
        db.conn.execute("DROP TABLE milestone")
        db.conn.execute("ALTER TABLE khong_co ADD COLUMN x")

    older = register.path.read_bytes()
    with pytest.raises(CannotWriteFile):
        open_to_write(register.path)
    assert register.path.read_bytes() == older


def test_registers_of_two_offices_are_born_with_the_same_entry(office):
    one, other = office("mot"), office("hai")
    assert list(one.entries) == list(other.entries)
    assert one.snapshot == other.snapshot

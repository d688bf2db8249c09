"""Every step by which the file's form came to be; a new file takes all of them, an older one those it lacks.

A step that has been released is never changed.
"""

from datetime import datetime
from pathlib import Path
from sqlite3 import Connection

from sqlite_utils import Database, Migrations

from egov_desktop.domain.journal import moment_text
from egov_desktop.store.file.connection import transaction
from egov_desktop.store.file.form_1 import JOURNAL, TABLES
from egov_desktop.store.file.form_2 import EXCHANGE
from egov_desktop.store.file.form_3 import MONTH
from egov_desktop.store.file.form_4 import CLOSER
from egov_desktop.store.file.schema import APPLICATION_ID, VERSION

steps = Migrations("egov_desktop")


def upgrade(connection: Connection, path: Path, now: datetime) -> None:
    """Bring the file to today's form in one transaction; raises CannotWriteFile, and then nothing has changed."""
    db = Database(connection, execute_plugins=False)
    with transaction(connection, path):
        steps.apply(db)
        # The library stamps its steps by the wall clock; the register's moments are given, so that a demo repeats.
        connection.execute("UPDATE _sqlite_migrations SET applied_at = ?", [moment_text(now)])
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


@steps()
def step_1_journal_and_tables(db: Database) -> None:
    for statement in JOURNAL + TABLES:
        db.conn.execute(statement)


@steps()
def step_2_exchange_between_offices(db: Database) -> None:
    for statement in EXCHANGE:
        db.conn.execute(statement)


@steps()
def step_3_the_secretary_s_month(db: Database) -> None:
    for statement in MONTH:
        db.conn.execute(statement)


@steps()
def step_4_milestones_that_decide_alone(db: Database) -> None:
    for statement in CLOSER:
        db.conn.execute(statement)

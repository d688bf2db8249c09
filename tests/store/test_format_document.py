"""docs/FORMAT.md says of the file what the file is."""

import re

from egov_desktop.store.file.schema import APPLICATION_ID, VERSION
from tests.store.format_tables import DOCUMENT, columns, told


def test_the_columns_are_those_of_the_records():
    assert told() == columns(), "renew it: python -m tests.store.format_tables"


def test_the_marks_are_those_of_the_program():
    text = DOCUMENT.read_text("utf-8")
    assert f"0x{APPLICATION_ID:08X}" in text
    assert f"now {VERSION};" in text


def test_the_journal_s_tables_are_told(register):
    rows = register.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    text = DOCUMENT.read_text("utf-8")
    assert {name for (name,) in rows if f"`{name}`" not in text} <= {"sqlite_stat1"}


def test_the_examples_can_be_run(register):
    (block,) = re.findall(r"```sql\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    for statement in block.split(";")[:-1]:
        register.connection.execute(statement).fetchall()

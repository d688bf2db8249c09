"""Every action is saved at once and whole, or refused in words."""

import sqlite3
from dataclasses import replace

import pytest

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.errors import CannotWriteFile, ChangedElsewhere, ReadOnlyRegister, RefusedByRules
from egov_desktop.store.checking import check
from egov_desktop.store.reading import load_snapshot, rebuild
from egov_desktop.store.register import digest_of
from tests.builders import payment, project
from tests.store.hands import add, edit, found, now, open_to_read, restart, take_out


def change(before, **values):
    return ChangeSet("edit_project", (RecordChange(before, replace(before, **values)),))


def test_what_was_saved_is_there_after_a_restart(register):
    entry = edit(register, "p", objectives="Cổng dịch vụ công")
    again = restart(register)
    assert found(again, "p").objectives == "Cổng dịch vụ công"
    assert again.entries[entry.id].who == "Nguyễn Thị Lan"
    again.close()


def test_the_journal_alone_tells_the_same_as_the_tables(register):
    edit(register, "p", objectives="")
    take_out(register, "moc-2")
    assert register.snapshot == load_snapshot(register.connection) == rebuild(register.connection)


def test_saving_nothing_writes_nothing(register):
    count = len(register.entries)
    assert register.perform(change(found(register, "p")), now=now()) is None
    assert len(restart(register).entries) == count


def test_an_edit_of_an_outdated_record_is_refused(register):
    seen = found(register, "p")
    edit(register, "p", objectives="Bản mới")
    with pytest.raises(ChangedElsewhere, match="đã được sửa ở chỗ khác"):
        register.perform(change(seen, objectives="Bản cũ"), now=now())
    assert found(register, "p").objectives == "Bản mới"


def test_a_new_error_is_refused_and_an_old_one_is_not(register):
    with pytest.raises(RefusedByRules):
        edit(register, "tt-1", amount_dong=-5)
    register.connection.execute("UPDATE disbursement SET amount_dong = -5")
    register.snapshot = load_snapshot(register.connection)
    edit(register, "tt-1", voucher="PC 12")
    assert found(register, "tt-1").voucher == "PC 12"


def test_a_refused_action_leaves_no_trace(register):
    before = register.snapshot
    bad = payment(10**16, id="tt-2")
    with pytest.raises(RefusedByRules):
        add(register, project("q"), bad)
    assert register.snapshot is before
    assert load_snapshot(register.connection) == before == rebuild(register.connection)


def test_a_reader_cannot_write(register):
    reader = open_to_read(register.path)
    assert reader.is_read_only
    with pytest.raises(ReadOnlyRegister):
        edit(reader, "p", objectives="Lén sửa")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.connection.execute("DELETE FROM project")
    reader.close()


def test_a_file_that_another_program_wrote_in_is_not_written_over(register):
    tool = sqlite3.connect(register.path)
    tool.execute("UPDATE project SET name = 'Sửa bằng công cụ khác'")
    tool.commit()
    tool.close()
    with pytest.raises(ChangedElsewhere, match="chương trình khác"):
        edit(register, "p", objectives="Mới")
    with pytest.raises(ChangedElsewhere):
        register.take_in(*register.outgoing(), now=now())


def test_the_check_names_what_another_program_changed(register):
    register.connection.execute("UPDATE project SET name = 'Khác'")
    (edited,) = check(register).outside_edits
    assert (edited.kind, edited.record_id, edited.field) == ("project", "p", "name")
    assert (edited.in_journal, edited.in_table) == ("Dự án p", "Khác")


def test_a_table_value_that_no_record_can_hold_does_not_keep_the_register_shut(register):
    register.connection.execute("UPDATE project SET stage = 'khong_co', planned_start_on = 'hôm qua'")
    again = restart(register)
    assert found(again, "p").stage is None
    assert check(again).structure
    again.close()


def test_a_full_disk_refuses_the_action_and_keeps_the_rest(register):
    (pages,) = register.connection.execute("PRAGMA page_count").fetchone()
    register.connection.execute(f"PRAGMA max_page_count = {pages}")
    before = register.snapshot
    with pytest.raises(CannotWriteFile, match="vẫn nguyên vẹn"):
        edit(register, "p", objectives="dài " * 7_000)
    assert register.snapshot is before
    register.connection.execute("PRAGMA max_page_count = 100000")
    edit(register, "p", objectives="ngắn")


def test_the_same_attached_file_is_kept_once(register):
    content = b"%PDF quyet dinh"
    digest = digest_of(content)
    for name in ("q", "r"):
        add(register, project(name), contents={digest: content})
    assert register.connection.execute("SELECT count(*) FROM file_content").fetchone() == (1,)
    assert restart(register).content(digest) == content


def test_an_attachment_without_its_file_is_found(register):
    register.connection.execute("INSERT INTO attachment (id, digest) VALUES ('tep', 'abc')")
    assert check(register).missing_files == ("abc",)
    assert register.content("abc") is None

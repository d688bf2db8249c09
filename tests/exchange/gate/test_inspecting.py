"""What the gate says of files that are fit, and what it costs whoever sends one that is not."""

import contextlib
import os
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from egov_desktop.exchange.envelope import seal as envelope
from egov_desktop.exchange.gate.limits import Limits
from egov_desktop.exchange.gate.refusing import REASONS, Refused
from egov_desktop.exchange.inspected import Seal
from egov_desktop.exchange.inspecting import inspect, inspect_many, judge, run_child
from egov_desktop.store.outside import OutsideEdit
from egov_desktop.wording.english import ENGLISH
from egov_desktop.wording.language import using
from tests.exchange.gate.packing import ENROLLED, MANIFEST, PICTURE, good_package, pack, tool
from tests.exchange.specimens import specimen
from tests.store.hands import edit, open_to_read, open_to_write


@pytest.fixture
def package(tmp_path):
    folder = tmp_path / "Sở Tài chính (USB)"
    folder.mkdir()
    return shutil.copy(good_package(), folder / "BC_STC_Tháng 2 năm 2026.sqlite")


def test_a_good_package_is_let_in_whole(package):
    inspected = inspect(package)
    with contextlib.closing(open_to_read(good_package())) as register:
        changes, entries = register.outgoing()
    assert (inspected.code, inspected.manifest) == ("", MANIFEST)
    assert {own.id: own for own in inspected.changes} == {own.id: own for own in changes}
    assert inspected.entries == entries
    assert inspected.contents == {sha256(PICTURE).hexdigest(): PICTURE}
    assert inspected.file_digest == sha256(package.read_bytes()).hexdigest()


def test_what_an_import_brought_and_was_taken_back_is_not_let_in(package):
    inspected = inspect(package)
    assert "q" in {change.record_id for change in inspected.changes}
    assert inspected.counts["change"] > len(inspected.changes)


def test_only_what_is_not_known_here_is_given(package):
    with contextlib.closing(open_to_read(package)) as register:
        known = register.known()
    last = max(inspect(package).changes, key=lambda change: change.entry_id)
    inspected = inspect(package, known=known - {last.id})
    assert (inspected.changes, inspected.known_changes) == ((last,), len(known) - 1)
    assert set(inspected.entries) == {last.entry_id}


def test_a_package_is_vouched_for_by_an_enrolled_key_of_its_office(package):
    assert inspect(package, keys=[ENROLLED]).seal is Seal.KNOWN
    assert inspect(package).seal is Seal.UNKNOWN
    assert inspect(package, keys=[replace(ENROLLED, office_code="SGD")]).seal is Seal.UNKNOWN
    assert inspect(package, keys=[replace(ENROLLED, revoked_on=date(2026, 3, 4))]).seal is Seal.UNKNOWN


def test_a_package_without_a_signature_is_let_in_and_a_draft_too_each_said_to_be_so(package):
    pack(package, key=None)
    assert inspect(package).seal is Seal.UNSIGNED
    with contextlib.closing(open_to_write(package)) as register:
        edit(register, "p", name="Một cửa số")
    draft = inspect(package)
    assert (draft.accepted, draft.seal, draft.manifest) == (True, Seal.OPEN, MANIFEST)


def test_what_another_tool_wrote_in_the_tables_is_shown_as_an_edit_made_outside(package):
    with tool(package) as connection:
        connection.execute("UPDATE project SET name = 'Tên sửa tay' WHERE id = 'p'")
        connection.execute("DELETE FROM milestone WHERE id = 'moc-1'")
        connection.execute("INSERT INTO note (id, content) VALUES ('gc-9', 'Ghi tay')")
    inspected = inspect(package)
    assert set(map(str, inspected.outside_edits)) == {
        str(OutsideEdit("project", "p", "name", "Hệ thống một cửa điện tử", "Tên sửa tay")),
        str(OutsideEdit("milestone", "moc-1", "*", True, False)),
        str(OutsideEdit("note", "gc-9", "*", False, {"content": "Ghi tay"})),
    }


def test_a_file_on_a_medium_that_cannot_be_written_is_inspected(package):
    package.chmod(0o444)
    package.parent.chmod(0o555)
    try:
        assert inspect(package).accepted
    finally:
        package.parent.chmod(0o755)


def test_a_file_of_an_older_form_is_brought_up_in_the_copy_alone(tmp_path):
    path = specimen("older form", tmp_path)
    before = path.read_bytes()
    inspected = inspect(path)
    assert (inspected.form, inspected.seal, len(inspected.changes)) == (1, Seal.OPEN, 1566)
    assert path.read_bytes() == before


@pytest.mark.parametrize("what", ["missing", "a folder", "a pipe"])
def test_what_is_no_file_is_refused_without_waiting_for_it(tmp_path, what):
    path = tmp_path / what
    {"missing": lambda: None, "a folder": path.mkdir, "a pipe": lambda: os.mkfifo(path)}[what]()
    assert inspect(path).code == "cannot_read"


def test_a_package_in_an_envelope_is_told_from_a_foreign_file(package):
    package.write_bytes(envelope(package.read_bytes(), "mật khẩu dài"))
    assert inspect(package).code == "in_envelope"


def test_a_file_larger_than_any_register_is_not_even_copied_to_its_end(package):
    assert inspect(package, limits=Limits(file_bytes=10_000)).code == "too_large"


def test_a_full_disk_of_this_machine_is_not_laid_at_the_sender_s_door(package, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(package.parent / "không có"))
    refused = inspect(package)
    assert (refused.code, "không có lỗi gì" in refused.what_to_do) == ("no_room", True)


def test_a_slow_inspection_is_stopped(package):
    assert inspect(package, limits=Limits(seconds=0.01, seconds_per_megabyte=0)).code == "too_slow"


def test_an_inspection_that_wants_much_memory_is_stopped(package):
    tight = Limits(memory_bytes=30 * 2**20, memory_for_each_byte=0)
    assert inspect(package, limits=tight).code in ("too_costly", "gate_failed")


def test_a_child_that_hangs_is_ended():
    began = time.monotonic()
    with pytest.raises(Refused, match="too_slow"):
        run_child([sys.executable, "-c", "while True: pass"], 0.3)
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("end", ["raise SystemExit(3)", "import os; os.kill(os.getpid(), 11)"])
def test_a_child_that_dies_is_a_refusal(end):
    with pytest.raises(Refused, match="gate_failed"):
        run_child([sys.executable, "-c", end], 10)


def test_the_child_s_memory_is_held_by_the_system():
    bomb = (
        "from egov_desktop.exchange.gate.child import cap_memory\ncap_memory(150 << 20)\nbytearray(1 << 30)"
    )
    ended = subprocess.run([sys.executable, "-c", bomb], capture_output=True, text=True, check=False)
    assert ended.stderr.strip().endswith("MemoryError")


def test_the_child_starts_without_windows_charts_or_documents():
    heavy = "{'PySide6', 'matplotlib', 'numpy', 'reportlab', 'docx', 'sqlite_utils', 'click', 'cryptography'}"
    loaded = f"import sys, egov_desktop.exchange.gate.child\nprint(*{heavy} & set(sys.modules))"
    ended = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == ""


def test_nothing_is_left_of_the_private_copy(package, tmp_path, monkeypatch):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    assert inspect(package).accepted
    assert not inspect(package, limits=Limits(seconds=0.01, seconds_per_megabyte=0)).accepted
    assert list(scratch.iterdir()) == []


def test_many_files_are_answered_in_their_order_and_in_the_caller_s_language(package, tmp_path):
    paths = [package, tmp_path / "không có.sqlite", package]
    heard = []
    with using("en"):
        verdicts = inspect_many(paths, progress=lambda done, of: heard.append((done, of)))
    assert [own.code for own in verdicts] == ["", "cannot_read", ""]
    assert "cannot be read" in verdicts[1].sentence
    assert heard == [(1, 3), (2, 3), (3, 3)]


def test_whoever_stops_the_count_stops_the_rest(package):
    def stop(done, of):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        inspect_many([package] * 6, progress=stop)


def test_the_verdict_on_a_register_of_the_usual_size_takes_well_under_a_second(tmp_path):
    path = specimen("older form", tmp_path)
    judge(path)  # brings the copy up, and loads what both need
    began = time.process_time()
    assert judge(path).accepted
    assert time.process_time() - began < 1


def test_every_refusal_has_its_english():
    spoken = {text for reason in REASONS.values() for text in (reason.what_happened, reason.what_to_do)}
    assert spoken <= ENGLISH.keys()

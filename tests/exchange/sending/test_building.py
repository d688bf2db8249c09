"""A package holds its projects and nothing of anybody else's, is sealed, and appears whole or not at all."""

import sqlite3
import sys
from contextlib import closing
from dataclasses import replace

import pytest

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import ExchangeKind, ReceiptOutcome
from egov_desktop.domain.records import (
    Dispatch,
    LegalDocument,
    Milestone,
    OfficeKey,
    Project,
    Receipt,
    Refusal,
    Scheme,
)
from egov_desktop.errors import Cancelled, CannotWriteFile, RefusedByRules, UnknownInput
from egov_desktop.exchange.envelope import is_envelope, open_envelope
from egov_desktop.exchange.keys import OwnKey, verify
from egov_desktop.exchange.sealing import content_digest
from egov_desktop.exchange.sending import building
from egov_desktop.store.checking import check
from tests.builders import milestone
from tests.exchange.sending.office import (
    OTHER_PICTURE,
    PICTURE,
    SECRETS,
    ask,
    attach,
    begin_office,
    build,
    inside,
    kept,
    manifest_of,
    order,
)
from tests.store.hands import add, done, edit, found, hear, now, open_to_read, open_to_write, take_out

PASSWORD = "mật khẩu dài"  # noqa: S105 - nobody else's


@pytest.fixture
def office(tmp_path):
    register = begin_office(tmp_path)
    yield register
    register.close()


@pytest.fixture
def target(tmp_path):
    folder = tmp_path / "gửi đi"
    folder.mkdir()
    return folder / "BC_STC_2026-T6_1.sqlite"


def test_a_package_is_a_register_that_is_sound(office, target):
    package = open_to_read(build(office, target).path)
    assert not check(package).structure
    assert not check(package).outside_edits
    assert sorted(package.snapshot.all(Project)) == ["p1", "p2"]
    package.close()


def test_no_byte_of_another_offices_project_is_in_it(office, target):
    edit(office, "p3", name=SECRETS[0] + " (sửa)")
    take_out(office, "n3")
    build(office, target)
    assert inside(target, (*SECRETS, "Nghiệm thu trường")) == []
    assert OTHER_PICTURE not in target.read_bytes()


def test_an_entry_that_touched_two_offices_travels_with_its_own_part(office, target):
    both = ChangeSet(
        "paste_project",
        tuple(
            RecordChange(own := found(office, name), replace(own, objectives=f"của {name}"))
            for name in ("p1", "p3")
        ),
    )
    entry = done(office.perform(both, now=now()))
    build(office, target)
    assert ask(target, f"SELECT record_id, field FROM change WHERE entry_id = '{entry.id}'") == [
        ("p1", "objectives")
    ]


def test_all_that_lies_under_a_project_goes_with_it(office, target):
    add(
        office,
        Refusal(id="r1", project_id="p1", record_kind="project", record_id="p1", field="name", reason="Sai"),
    )
    add(office, LegalDocument(id="v1", project_id="p1", symbol="12/QĐ"))
    build(office, target)
    assert {"p1", "m1", "n1", "f1", "r1", "v1"} <= kept(target)
    assert ask(target, "SELECT content FROM file_content") == [(PICTURE,)]


def test_what_a_project_refers_to_goes_with_it_and_other_agencies_stay(office, target):
    add(office, Scheme(id="da", name="Đề án 06"))
    add(office, LegalDocument(id="v2", scheme_id="da", symbol="06/QĐ"))
    edit(office, "p1", scheme_id="da")
    build(office, target)
    assert {"ht", "a-stc", "a-vpub", "ky1", "da", "v2"} <= kept(target)
    assert not {"a-sgd", "a-skh"} & kept(target)


def test_logs_and_keys_stay_at_home(office, target):
    add(office, Dispatch(id="d1", agency_id="a-stc", exchange_kind=ExchangeKind.ASSIGNMENT))
    add(office, OfficeKey(id="k1", office_code="STC", public_key="ab" * 32, enrolled_on=now().date()))
    add(office, Receipt(id="x1", outcome=ReceiptOutcome.SENT_BACK, received_on=now().date()))
    build(office, target)
    assert not {"d1", "k1", "x1"} & kept(target)


def test_what_was_removed_from_a_project_is_heard_of(office, target):
    take_out(office, "n1")
    build(office, target)
    assert ask(target, "SELECT value FROM change WHERE record_id = 'n1' AND field = '*'")[-1] == ("false",)
    assert ask(target, "SELECT id FROM note") == []


def test_the_file_of_a_removed_attachment_does_not_travel(office, target):
    attach(office, "f2", "p1", b"nham tep")
    take_out(office, "f2")
    build(office, target)
    assert ask(target, "SELECT content FROM file_content") == [(PICTURE,)]


def test_the_manifest_says_for_whom_for_what_and_counts(office, target):
    build(office, target)
    manifest = manifest_of(target)
    assert (manifest.from_office, manifest.to_office, manifest.period, manifest.round) == (
        "VPUB",
        "STC",
        "2026-T6",
        1,
    )
    assert (manifest.projects, manifest.to_agency) == (("p1", "p2"), "a-stc")
    assert manifest.writable["milestone"][-1] == "note"
    assert manifest.counts["project"] == 2
    assert manifest.counts["entry"] == ask(target, "SELECT count(*) FROM entry")[0][0]


def test_the_digest_is_of_what_lies_in_the_file_and_signed(office, target, tmp_path):
    key = OwnKey.of(tmp_path / "khóa")
    built = build(office, target, key=key)
    ((body, digest, public_key, signature),) = ask(
        target, "SELECT body, digest, public_key, signature FROM manifest"
    )
    with closing(sqlite3.connect(target)) as connection:
        assert content_digest(body, connection.execute) == digest == built.digest
    assert public_key == key.public_key
    assert verify(public_key, digest, signature)


def test_a_package_without_a_key_is_unsigned(office, target):
    build(office, target)
    assert ask(target, "SELECT public_key, signature FROM manifest") == [("", "")]


def test_nothing_is_left_beside_a_package(office, target):
    build(office, target)
    assert [own.name for own in target.parent.iterdir()] == [target.name]


def test_a_file_of_that_name_is_never_written_over(office, target):
    target.write_text("cũ")
    with pytest.raises(CannotWriteFile, match="Không ghi đè"):
        build(office, target)
    assert target.read_text() == "cũ"


def test_a_name_taken_meanwhile_is_not_written_over(office, target, monkeypatch):
    monkeypatch.setattr(building, "_pass_our_gate", lambda _: target.write_text("cũ"))
    with pytest.raises(CannotWriteFile, match="Không ghi đè"):
        build(office, target)
    assert target.read_text() == "cũ"
    assert len(list(target.parent.iterdir())) == 1


def test_a_stop_leaves_nothing_behind(office, target):
    asked = iter([False, True])
    with pytest.raises(Cancelled):
        build(office, target, cancelled=lambda: next(asked))
    assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize("trouble", [OSError(28, "full"), sqlite3.OperationalError("disk full")])
def test_a_full_disk_leaves_nothing_behind(office, target, monkeypatch, trouble):
    def fail(*_):
        raise trouble

    monkeypatch.setattr(building, "_seal", fail)
    with pytest.raises(CannotWriteFile, match="ổ đĩa còn chỗ"):
        build(office, target)
    assert list(target.parent.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize("room", [1, 5_000, 60_000, 200_000])
def test_a_disk_that_fills_up_in_the_middle_leaves_nothing_behind(office, target, room):
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        with pytest.raises(CannotWriteFile, match="ổ đĩa còn chỗ"):
            build(office, target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(target.parent.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(office, tmp_path):
    with pytest.raises(CannotWriteFile, match="Không ghi được tệp BC_1"):
        build(office, tmp_path / "không có" / "BC_1.sqlite")


def test_a_full_copy_is_the_whole_register(office, target):
    build(office, target, order=order(kind=ExchangeKind.FULL, agency_id="", period_id=""))
    copy = open_to_read(target)
    assert copy.snapshot == office.snapshot
    assert manifest_of(target).kind is ExchangeKind.FULL
    copy.close()


def test_tasks_cannot_be_sent_before_there_are_any(office, target):
    with pytest.raises(RefusedByRules, match="nhiệm vụ"):
        build(office, target, order=order(kind=ExchangeKind.TASKS))


def test_with_a_password_the_package_lies_in_an_envelope_alone(office, target):
    sealed = target.with_suffix(".kin")
    built = build(office, sealed, password=PASSWORD)
    assert is_envelope(sealed)
    assert [own.name for own in target.parent.iterdir()] == [sealed.name]
    target.write_bytes(open_envelope(sealed, PASSWORD))
    assert manifest_of(target) == built.manifest


def test_a_short_password_is_refused_before_any_work(office, target):
    with pytest.raises(UnknownInput):
        build(office, target, password=PASSWORD[:4])


def test_packages_join_what_they_came_from(office, target, tmp_path):
    build(office, target)
    package = open_to_read(target)
    assert office.take_in(*package.outgoing(), now=now()) == 0
    package.close()


def test_records_made_one_travel_under_all_their_ids(office, target):
    add(office, milestone(id="m9", project_id="p1", name="Nghiệm thu kho"))
    office.make_one("milestone", ["m1", "m9"], now=now())
    build(office, target)
    package = open_to_read(target)
    assert {"m1", "m9"} <= kept(target)
    assert package.snapshot.get(Milestone, "m1") == found(office, "m1")
    package.close()


def test_what_is_in_dispute_travels_as_such(office, target, tmp_path):
    other = open_to_write(office.save_copy(tmp_path / "khác.sqlite"))
    edit(other, "m1", name="Bàn giao kho")
    edit(office, "m1", name="Đưa kho vào dùng")
    hear(office, other)
    build(office, target)
    assert ask(target, "SELECT kind, record_id, field FROM conflict") == [("milestone", "m1", "name")]
    other.close()

"""Keys: made once, kept for their owner alone, read aloud, enrolled and revoked."""

import stat
import sys
from datetime import date

import pytest

from egov_desktop.domain.records import OfficeKey
from egov_desktop.errors import UnknownInput
from egov_desktop.exchange.keys import BrokenKey, OwnKey, enrol, enrolled, fingerprint, revoke, verify
from tests.builders import register

DIGEST = "ab" * 32
TODAY = date(2026, 3, 5)


@pytest.fixture
def key(tmp_path):
    return OwnKey.of(tmp_path / "cài đặt")


def test_a_machine_keeps_the_key_that_it_made_at_first_use(tmp_path, key):
    assert OwnKey.of(tmp_path / "cài đặt").public_key == key.public_key


def test_nothing_but_the_key_is_left_in_the_folder(tmp_path, key):
    assert [own.name for own in (tmp_path / "cài đặt").iterdir()] == ["office.key"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_the_key_is_for_its_owner_alone(tmp_path, key):
    assert stat.S_IMODE((tmp_path / "cài đặt" / "office.key").stat().st_mode) == 0o600


@pytest.mark.parametrize("left", [b"", b"-----BEGIN PRIVATE KEY-----\nxx", b"\x00\xff" * 40])
def test_a_broken_key_is_told_and_never_written_over(tmp_path, left):
    (tmp_path / "office.key").write_bytes(left)
    with pytest.raises(BrokenKey) as told:
        OwnKey.of(tmp_path)
    assert told.value.code == "broken_key"
    assert (tmp_path / "office.key").read_bytes() == left


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "tệp").write_text("")
    with pytest.raises(BrokenKey, match="Không đọc hoặc ghi được"):
        OwnKey.of(tmp_path / "tệp")


def test_a_signature_is_known_by_its_key_and_digest(key):
    signature = key.sign(DIGEST)
    assert verify(key.public_key, DIGEST, signature)
    assert not verify(key.public_key, "cd" * 32, signature)


def test_another_machines_signature_is_not_ours(tmp_path, key):
    other = OwnKey.of(tmp_path / "khác")
    assert not verify(key.public_key, DIGEST, other.sign(DIGEST))


@pytest.mark.parametrize("garbage", ["", "xyz", "ab", "cd" * 32, "ab" * 64, "ắ" * 64, "\ud800", " " * 64])
def test_garbage_is_no_signature(key, garbage):
    assert not verify(garbage, DIGEST, key.sign(DIGEST))
    assert not verify(key.public_key, garbage, key.sign(DIGEST))
    assert not verify(key.public_key, DIGEST, garbage)


def test_a_fingerprint_is_read_in_five_groups_of_four():
    assert fingerprint("ab" * 32) == fingerprint("AB" * 32)
    groups = fingerprint("ab" * 32).split()
    assert [len(group) for group in groups] == [4] * 5
    assert not set("01IO") & set("".join(groups))


def test_two_keys_read_differently():
    assert fingerprint("ab" * 32) != fingerprint("ac" * 32)


def enrolling(snapshot, key, office="STC", **more):
    own = {"confirmed_with": "Anh Bình", "on": TODAY, "id": "k1"} | more
    return enrol(snapshot, office, key.public_key, **own)


def test_an_enrolled_key_is_known_with_who_confirmed_it(key):
    known = register().apply(enrolling(register(), key))
    assert [(own.office_code, own.confirmed_with) for own in enrolled(known)] == [("STC", "Anh Bình")]


def test_a_key_is_enrolled_once(key):
    known = register().apply(enrolling(register(), key))
    with pytest.raises(UnknownInput, match="STC"):
        enrolling(known, key, "SGD", id="k2")


def test_nobody_is_enrolled_without_reading_aloud(key):
    with pytest.raises(UnknownInput, match="đọc đối chiếu"):
        enrolling(register(), key, confirmed_with="  ")


@pytest.mark.parametrize("no_key", ["", "ab", "zz" * 32, "ab" * 33])
def test_what_is_no_key_is_not_enrolled(no_key):
    with pytest.raises(UnknownInput, match="64"):
        enrol(register(), "STC", no_key, confirmed_with="Bình", on=TODAY, id="k1")


def test_a_revoked_key_is_no_longer_known(key):
    known = register().apply(enrolling(register(), key))
    after = known.apply(revoke(known, "stc", on=TODAY))
    assert enrolled(after) == ()
    assert after.all(OfficeKey)["k1"].revoked_on == TODAY


def test_revoking_an_unknown_key_is_told():
    with pytest.raises(UnknownInput, match="STC"):
        revoke(register(), "STC", on=TODAY)

"""The envelope for e-mail: opened by its password alone, and damage is told as damage."""

from unicodedata import normalize

import pytest

from egov_desktop.errors import DamagedRegister, MissingFile, UnknownInput
from egov_desktop.exchange import envelope
from egov_desktop.exchange.envelope import WrongPassword, is_envelope, open_envelope, seal

PASSWORD = "mật khẩu dài"  # noqa: S105 - nobody else's
CONTENT = b"SQLite format 3\x00" + bytes(range(256)) * 20


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(envelope, "_STRENGTH", 4)


@pytest.fixture
def sealed(tmp_path):
    path = tmp_path / "BC_STC_1.kin"
    path.write_bytes(seal(CONTENT, PASSWORD))
    return path


def test_the_password_opens_the_envelope(sealed):
    assert open_envelope(sealed, PASSWORD) == CONTENT


def test_a_password_typed_by_another_keyboard_is_the_same(sealed):
    assert open_envelope(sealed, normalize("NFD", PASSWORD)) == CONTENT


def test_another_password_is_told(sealed):
    with pytest.raises(WrongPassword, match="không ai mở được") as told:
        open_envelope(sealed, "mật khẩu dai")
    assert told.value.code == "wrong_password"


def test_nothing_of_the_content_can_be_read_from_outside(sealed):
    assert b"SQLite" not in sealed.read_bytes()


def test_the_same_content_is_sealed_differently_each_time():
    assert seal(CONTENT, PASSWORD) != seal(CONTENT, PASSWORD)


@pytest.mark.parametrize("place", [0, 8, 9, 25, 40, 46, 60, 76, 77, 100, -1])
def test_a_changed_byte_is_told_as_damage(sealed, place):
    content = bytearray(sealed.read_bytes())
    content[place] ^= 1
    sealed.write_bytes(content)
    with pytest.raises(DamagedRegister) as told:
        open_envelope(sealed, PASSWORD)
    assert told.value.code == "damaged_envelope"


@pytest.mark.parametrize("length", [0, 5, 76, 77, 200, -1])
def test_a_cut_off_envelope_is_told_as_damage(sealed, length):
    sealed.write_bytes(sealed.read_bytes()[:length])
    with pytest.raises(DamagedRegister):
        open_envelope(sealed, PASSWORD)


def test_an_envelope_that_asks_for_all_memory_is_refused(sealed, monkeypatch):
    monkeypatch.setattr(envelope, "_STRENGTH", 4)
    read = envelope._head(sealed.read_bytes()[:77], sealed)
    greedy = envelope._Head(40, read.salt, read.nonce, read.length, read.mark)
    sealed.write_bytes(greedy.to_bytes() + sealed.read_bytes()[77:])
    with pytest.raises(DamagedRegister):
        open_envelope(sealed, PASSWORD)


@pytest.mark.parametrize("short", ["", "       ", "1234567"])
def test_a_short_password_is_refused(short):
    with pytest.raises(UnknownInput, match="8"):
        seal(CONTENT, short)


def test_an_envelope_is_known_by_its_first_bytes(sealed, tmp_path):
    other = tmp_path / "khác.kin"
    other.write_bytes(CONTENT)
    assert is_envelope(sealed)
    assert not is_envelope(other)
    assert not is_envelope(tmp_path / "không có.kin")


def test_a_missing_envelope_is_told(tmp_path):
    with pytest.raises(MissingFile):
        open_envelope(tmp_path / "không có.kin", PASSWORD)


def test_too_much_for_an_envelope_is_told(monkeypatch):
    monkeypatch.setattr(envelope, "LARGEST", 10)
    with pytest.raises(envelope.CannotWriteFile, match="USB"):
        seal(CONTENT, PASSWORD)

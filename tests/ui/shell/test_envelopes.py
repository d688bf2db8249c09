"""A package that came in an envelope is opened by double click, as any other is."""

import pytest
from PySide6.QtCore import Qt

from egov_desktop.exchange import envelope
from egov_desktop.ui.pages.receive.files.asking import AskPassword
from tests.ui.hands import type_in

PASSWORD = "mật khẩu dài"  # noqa: S105 - nobody else's


@pytest.fixture
def sealed(monkeypatch, owners_file):
    monkeypatch.setattr(envelope, "_STRENGTH", 4)
    path = owners_file.with_suffix(envelope.SUFFIX)
    path.write_bytes(envelope.seal(owners_file.read_bytes(), PASSWORD))
    owners_file.unlink()
    return path


def asked(qtbot, desk):
    """Give the question that is in front, once it is there."""

    def there():
        return [own for own in desk.start.findChildren(AskPassword) if own.isVisible()]

    qtbot.waitUntil(lambda: bool(there()), timeout=20_000)
    return there()[-1]


def answer(qtbot, dialog, password):
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.field.setFocus()
    type_in(password, Qt.Key.Key_Return)


def test_the_password_opens_what_the_office_sent(qtbot, desk, sealed):
    desk.open(sealed)
    answer(qtbot, asked(qtbot, desk), PASSWORD)
    qtbot.waitUntil(lambda: desk.window is not None and desk.window.room == "owner", timeout=20_000)
    assert desk.window.session.register.path == sealed.with_suffix(".sqlite")
    assert not desk.window.session.is_read_only, "it was opened once"


def test_a_wrong_password_says_so_and_may_be_typed_again(qtbot, desk, sealed):
    desk.open(sealed)
    answer(qtbot, asked(qtbot, desk), "mật khẩu khác")
    again = asked(qtbot, desk)
    assert "không mở được" in again._problem.sentence()
    assert not sealed.with_suffix(".sqlite").exists()
    again.reject()


def test_work_begun_is_gone_on_with_when_the_envelope_is_opened_again(qtbot, open_window, desk, sealed):
    sealed.with_suffix(".sqlite").write_bytes(envelope.open_envelope(sealed, PASSWORD))
    begun = sealed.with_suffix(".sqlite").stat().st_ino
    assert open_window(sealed).room == "owner"
    assert sealed.with_suffix(".sqlite").stat().st_ino == begun

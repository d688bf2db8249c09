"""The window in the exchange of files: rooms of an owner's file, files dropped on it, the shared folder."""

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from egov_desktop.ui.shell.frame import OWNERS_ROOMS, ROOMS


def rooms_of(window):
    return [name for name, _, _ in window._side._rooms]


def test_a_register_has_rooms_for_sending_taking_in_and_following_up(open_window, demo):
    assert rooms_of(open_window(demo)) == [name for name, _, _ in ROOMS]
    assert {"send", "receive", "returns"} <= {name for name, _, _ in ROOMS}


def test_files_dropped_anywhere_go_to_the_page_that_takes_them_in(open_window, demo, tmp_path, monkeypatch):
    window = open_window(demo)
    taken = []
    monkeypatch.setattr(window.page("receive"), "take_files", taken.extend)
    urls = QMimeData()
    urls.setUrls([QUrl.fromLocalFile(str(tmp_path / "BC_SYT_2020-06_1.sqlite"))])
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, urls, buttons, keys))
    assert (window.room, taken) == ("receive", [tmp_path / "BC_SYT_2020-06_1.sqlite"])


def test_an_owner_s_file_opens_on_its_report(open_window, owners_file):
    window = open_window(owners_file)
    assert rooms_of(window) == [name for name, _, _ in OWNERS_ROOMS]
    assert window.room == "owner"
    assert "Chế độ chủ đầu tư" in window._owners.sentence()

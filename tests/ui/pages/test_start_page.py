"""Mở sổ: recent registers, the ways to another, a dropped file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton

from egov_desktop.settings import Settings
from egov_desktop.ui.pages.start import StartPage
from egov_desktop.ui.widgets.figures import LinkRow
from egov_desktop.ui.widgets.words import Words
from tests.ui.walker import rich_text, unnamed


class Desk:
    """A desk that notes what it was asked for."""

    def __init__(self):
        self.settings = Settings(who="Nguyễn Thị Lan", office="STTTT")
        self.asked = []

    def open(self, path, *, read_only=False):
        self.asked.append(("open", path, read_only))

    def open_file(self):
        self.asked.append("open_file")

    def open_file_to_read(self):
        self.asked.append("open_file_to_read")

    def new_file(self):
        self.asked.append("new_file")

    def open_demo(self):
        self.asked.append("open_demo")

    def change_writer(self):
        self.settings.who = "Trần Hà"
        return True


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def page(qtbot, desk):
    made = StartPage(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def words(page):
    return [label.text() for label in page.findChildren(Words)]


def press(page, text):
    (button,) = [own for own in page.findChildren(QPushButton) if own.text() == text and own.isVisible()]
    button.click()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Mở sổ…", "open_file"),
        ("Mở để xem…", "open_file_to_read"),
        ("Tạo sổ mới…", "new_file"),
        ("Mở sổ minh họa", "open_demo"),
    ],
)
def test_each_way_to_a_register_is_one_press(page, desk, text, asked):
    press(page, text)
    assert desk.asked == [asked]


def test_a_first_start_says_what_to_do(page):
    assert any("Hãy mở sổ minh họa để xem thử" in text for text in words(page))


def test_a_recent_register_opens_and_a_missing_one_is_dropped(page, desk, tmp_path):
    there, gone = tmp_path / "a.sqlite", tmp_path / "b.sqlite"
    there.write_bytes(b"")
    desk.settings.recent = [str(there), str(gone)]
    page.refresh()
    rows = [row for row in page.findChildren(LinkRow) if not row.isHidden()]
    rows[0].click()
    assert desk.asked == [("open", there, False)]
    rows[1].click()
    assert desk.settings.recent == [str(there.resolve())]


def test_who_writes_is_shown_and_can_be_changed(page):
    press(page, "Đổi người ghi")
    assert "Người ghi: Trần Hà, STTTT" in words(page)


def test_a_dropped_register_opens_and_another_file_does_not(page, desk):
    for name in ("/usb/so.sqlite", "/usb/thu.docx"):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(name)])
        page.dropEvent(
            QDropEvent(
                QPointF(1, 1),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
    assert desk.asked == [("open", Path("/usb/so.sqlite"), False)]


def test_every_control_has_a_name_and_no_markup(page):
    assert (unnamed(page), rich_text(page)) == ([], [])

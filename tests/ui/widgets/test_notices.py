"""Banner, empty page and the quiet word after something was done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from egov_desktop.ui.widgets.notices import Banner, EmptyState, Toast


def test_a_banner_says_one_sentence_and_offers_one_thing(qtbot, shown):
    banner = shown(Banner("Sổ mở chỉ để đọc.", "warn", action="Mở bản sao"))
    with qtbot.waitSignal(banner.acted):
        banner.findChild(QPushButton).click()


def test_a_banner_without_words_is_not_there(shown):
    banner = shown(Banner("Có 02 chỗ khác nhau.", "bad"))
    banner.tell("")
    assert banner.isHidden()


def test_a_banner_can_be_closed_where_it_may(qtbot, shown):
    banner = shown(Banner("Dữ liệu minh họa.", closable=True))
    with qtbot.waitSignal(banner.dismissed):
        banner.findChild(QToolButton).click()
    assert banner.isHidden()


def test_an_empty_page_has_one_button(qtbot, shown):
    empty = shown(EmptyState("Chưa có dự án nào.", "Thêm dự án"))
    with qtbot.waitSignal(empty.acted):
        empty.findChild(QPushButton).click()


def test_an_empty_page_may_have_nothing_to_press(shown):
    assert shown(EmptyState("Chưa có thay đổi nào.")).findChild(QPushButton).isHidden()


def test_what_was_done_can_be_taken_back(qtbot, shown):
    toast = Toast(shown(QWidget()))
    toast.tell("Đã xóa mốc “Nghiệm thu”.")
    with qtbot.waitSignal(toast.undone):
        toast._button.click()
    assert toast.isHidden()


def test_the_word_goes_away_by_itself(qtbot, shown, monkeypatch):
    monkeypatch.setattr(Toast, "underMouse", lambda self: False)
    toast = Toast(shown(QWidget()))
    toast._timer.setInterval(10)
    toast.tell("Đã ghi nhận.", undo=False)
    qtbot.waitUntil(toast.isHidden)


def test_the_word_stays_while_the_keyboard_is_on_it(qtbot, shown):
    toast = Toast(shown(QWidget()))
    toast.tell("Đã xóa.")
    toast._button.setFocus()
    toast._leave()
    assert not toast.isHidden()
    QTest.keyClick(toast, Qt.Key.Key_Escape)
    assert toast.isHidden()


def test_the_word_stays_at_the_foot_of_the_page(qapp, shown):
    page = shown(QWidget())
    page.resize(600, 400)
    toast = Toast(page)
    toast.tell("Đã xóa.")
    page.resize(500, 300)
    assert page.rect().contains(toast.geometry())
    assert toast.geometry().bottom() > 250


@pytest.mark.parametrize("made", [Banner, EmptyState])
def test_a_button_names_a_room_with_its_sign(qtbot, made):
    notice = made("Chưa có kỳ báo cáo.", action="Mở Danh mục & thiết lập")
    qtbot.addWidget(notice)
    assert notice.findChild(QPushButton).text() == "Mở Danh mục && thiết lập"

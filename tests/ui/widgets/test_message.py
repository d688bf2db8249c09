"""Messages in three parts that can be copied."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from egov_desktop.errors import DamagedRegister
from egov_desktop.ui.widgets.message import MessageDialog, ask, tell, tell_error


@pytest.fixture
def window(shown):
    return shown(QWidget())


def trouble():
    return DamagedRegister(
        what_happened="Tệp <b>hỏng</b>.",
        data_safety="Bản sao lưu còn nguyên.",
        what_to_do="Hãy khôi phục.",
        code="L-017",
    )


def test_an_error_is_told_in_its_three_sentences(window):
    dialog = tell_error(window, trouble())
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert shown == ["Tệp <b>hỏng</b>.", "Bản sao lưu còn nguyên.", "Hãy khôi phục.", "Mã: L-017"]


def test_a_message_can_be_copied_whole(window):
    dialog = tell_error(window, trouble())
    button(dialog, "Sao chép").click()
    assert QApplication.clipboard().text().splitlines()[-1] == "Mã: L-017"


def test_the_words_can_be_selected(window):
    labels = tell(window, "Đã ghi.").findChildren(QLabel)
    assert all(one.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse for one in labels)


def test_the_safe_answer_has_the_focus(qtbot, window):
    dialog = MessageDialog(window, what_happened="Khôi phục bản 12/03?", answers=("Để sau", "Khôi phục"))
    dialog.open()
    qtbot.waitUntil(lambda: button(dialog, "Để sau").hasFocus())


@pytest.mark.parametrize(("words", "answer"), [("Khôi phục", True), ("Không làm nữa", False)])
def test_asking_gives_the_answer(window, words, answer):
    QTimer.singleShot(0, lambda: button(QApplication.activeModalWidget(), words).click())
    assert ask(window, "Khôi phục bản 12/03?", verb="Khôi phục") is answer


def test_escape_is_the_safe_answer(window):
    QTimer.singleShot(0, lambda: escape(QApplication.activeModalWidget()))
    assert ask(window, "Khôi phục bản 12/03?", verb="Khôi phục") is False


def escape(dialog):
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def button(dialog, words):
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == words)


def test_a_long_message_keeps_its_buttons_on_the_screen(window):
    dialog = tell(window, "Đã ghi.", "Sổ nguyên vẹn.\n" * 200)
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    assert not button(dialog, "Đóng").visibleRegion().isEmpty()

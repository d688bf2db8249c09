"""The walker finds what it is there to find."""

import pytest
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tests.ui.walker import clipped, rich_text, traps, unnamed


@pytest.fixture
def window(qtbot):
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    return made


def test_a_control_without_a_name_is_found(window):
    window.layout().addWidget(QToolButton())
    window.layout().addWidget(QPushButton("Ghi nhận"))
    assert len(unnamed(window)) == 1


def test_a_buddy_is_a_name(window):
    label, line = QLabel("Tên"), QLineEdit()
    label.setBuddy(line)
    window.layout().addWidget(label)
    window.layout().addWidget(line)
    assert unnamed(window) == []


def test_a_text_that_keeps_tab_is_found(window, qtbot):
    for part in (QLineEdit(), QPlainTextEdit(), QLineEdit()):
        window.layout().addWidget(part)
    window.show()
    assert any("stays in QPlainTextEdit" in one for one in traps(qtbot, window))


def test_a_walk_that_comes_back_is_no_trap(window, qtbot):
    for part in (QLineEdit(), QPushButton("Ghi"), QLineEdit()):
        window.layout().addWidget(part)
    window.show()
    assert traps(qtbot, window) == []


def test_words_without_room_are_found(window):
    window.layout().addWidget(QLabel("Tổng mức đầu tư của cả chương trình"))
    window.show()
    assert clipped(window) == []
    window.layout().itemAt(0).widget().setFixedWidth(20)
    assert len(clipped(window)) == 1


def test_a_label_that_could_read_markup_is_found(window):
    window.layout().addWidget(QLabel("<b>Sở</b>"))
    assert len(rich_text(window)) == 1

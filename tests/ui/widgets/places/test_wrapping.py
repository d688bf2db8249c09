"""Parts that go on to another line instead of widening the window."""

import pytest
from PySide6.QtWidgets import QPushButton

from egov_desktop.ui.look.style import apply
from egov_desktop.ui.widgets.places.wrapping import Wrapping


@pytest.fixture
def three(qtbot, qapp):
    apply(qapp, "light", 100)
    parts = [QPushButton(words) for words in ("Tất cả các dự án", "Chưa đủ dữ liệu", "Không đánh giá")]
    wrapping = Wrapping(*parts)
    qtbot.addWidget(wrapping)
    wrapping.show()
    return wrapping, parts


def tops(parts):
    return [part.y() for part in parts]


def test_with_room_all_stand_on_one_line(three):
    wrapping, parts = three
    wrapping.resize(900, 60)
    assert len(set(tops(parts))) == 1
    assert parts[0].geometry().right() < parts[1].x()


def test_without_room_the_last_goes_on_to_the_next_line(three):
    wrapping, parts = three
    wrapping.resize(parts[0].width() + parts[1].width() + 20, 100)
    assert tops(parts)[0] == tops(parts)[1] < tops(parts)[2]
    assert parts[2].x() == 0


def test_it_asks_for_the_height_that_its_lines_need(three):
    wrapping, parts = three
    narrow = wrapping.minimumSizeHint().width()
    assert narrow == max(part.minimumSizeHint().width() for part in parts)
    assert wrapping.heightForWidth(narrow) > 2 * parts[0].height()


def test_what_is_hidden_takes_no_room(three):
    wrapping, parts = three
    wrapping.resize(900, 60)
    first = parts[1].x()
    parts[0].hide()
    wrapping.resize(899, 60)
    assert parts[1].x() == 0 < first

"""The stage bar and the stage stepper."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from egov_desktop.ui.widgets.bars import StageBar, StageCount, Stepper
from tests.ui.widgets.picture_sheet import ROUTE, STAGES


@pytest.fixture
def bar(shown):
    made = StageBar()
    made.set_counts(STAGES)
    made.resize(1000, 120)
    return shown(made)


def test_the_parts_are_as_long_as_their_counts(bar):
    widths = [part.width() for part in bar._strip._parts()]
    assert widths == pytest.approx([count.count * widths[1] / 2 for count in STAGES])
    assert bar._strip._parts()[-1].right() == pytest.approx(bar._strip.width())


@pytest.mark.parametrize("place", range(5))
def test_pressing_a_part_opens_its_rows(qtbot, bar, place):
    middle = bar._strip._parts()[place].center().toPoint()
    with qtbot.waitSignal(bar.opened) as opened:
        QTest.mouseClick(bar._strip, Qt.MouseButton.LeftButton, pos=middle)
    assert opened.args == [STAGES[place].group]


@pytest.mark.parametrize("place", range(5))
def test_the_words_of_a_group_open_its_rows_by_keyboard(qtbot, bar, place):
    with qtbot.waitSignal(bar.opened) as opened:
        QTest.keyClick(bar._keys[place], Qt.Key.Key_Return)
    assert opened.args == [STAGES[place].group]


def test_a_group_is_read_with_its_count(bar):
    assert bar._keys[4].accessibleName() == "Đã hoàn thành, đưa vào sử dụng: 13 dự án"


@pytest.mark.parametrize("counts", [(0, 0, 0, 0, 0), (0, 3, 0, 0, 0), (1, 0, 1000, 0, 1)])
def test_empty_groups_take_no_room(bar, counts):
    bar.set_counts([StageCount(stage.group, stage.words, n) for stage, n in zip(STAGES, counts, strict=True)])
    assert [bool(part.width()) for part in bar._strip._parts()] == [bool(n) for n in counts]
    assert not bar.grab().isNull()


def test_between_the_parts_nothing_opens(qtbot, bar):
    with qtbot.assertNotEmitted(bar.opened):
        QTest.mouseClick(bar._strip, Qt.MouseButton.LeftButton, pos=QPoint(500, 50))


def test_the_stepper_says_where_the_project_stands(shown):
    stepper = shown(Stepper())
    stepper.set_stages(ROUTE, 7)
    assert stepper.accessibleName() == "Giai đoạn 8 trên 11: Lựa chọn nhà thầu"


@pytest.mark.parametrize(("stages", "at"), [((), -1), (ROUTE, -1), (ROUTE[:1], 0), (ROUTE, 10)])
@pytest.mark.parametrize("width", [160, 400, 1400])
def test_the_stepper_can_be_drawn_at_any_width(shown, stages, at, width):
    stepper = shown(Stepper())
    stepper.set_stages(stages, at)
    stepper.resize(width, 58)
    assert not stepper.grab().isNull()

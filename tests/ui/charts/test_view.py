"""A chart on a page, as a clerk meets it."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton

from egov_desktop.charts.plan_and_paid import data_plan_and_paid
from egov_desktop.charts.stage_groups import data_stage_groups
from egov_desktop.charts.timeline import data_timeline
from egov_desktop.ui.charts.styles import screen_style
from egov_desktop.ui.charts.view import ChartView
from egov_desktop.ui.look.style import apply
from egov_desktop.wording.language import use
from tests.charts.portfolio import ON, portfolio
from tests.ui.walker import clipped, rich_text, traps, unnamed

Key = Qt.Key


@pytest.fixture
def app(qapp):
    apply(qapp, "light")
    yield qapp
    apply(qapp, "light")


@pytest.fixture
def view(app, qtbot):
    """The chart of stage groups, drawn."""
    shown = ChartView("Biểu đồ")
    qtbot.addWidget(shown)
    shown.resize(560, 320)
    with qtbot.waitSignal(shown.drawn):
        shown.show_chart(lambda: data_stage_groups(portfolio(), ON))
        shown.show()
    return shown


def redrawn(qtbot, view, change):
    with qtbot.waitSignal(view.drawn):
        change()


def middle(view, place):
    mark = view.canvas.marks[place]
    return QPoint(round(mark.x + mark.width / 2), round(mark.y + mark.height / 2))


def opened(qtbot, view, act):
    with qtbot.waitSignal(view.rows_wanted) as heard:
        act()
    return heard.args


def click(view, point):
    QTest.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=point)


def options(view):
    """What the button at the top right offers, by its words."""
    menu = view.findChild(QToolButton).menu()
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions()}


def choose(view, words):
    options(view)[words].trigger()


def test_clicking_a_bar_opens_its_projects(qtbot, view):
    kind, ids = opened(qtbot, view, lambda: click(view, middle(view, 1)))
    assert (kind, ids) == ("project", ("p024", "p025"))


def test_arrows_walk_the_bars_and_enter_opens_one(qtbot, view):
    view.canvas.setFocus()
    QTest.keyClick(view.canvas, Key.Key_Down)
    QTest.keyClick(view.canvas, Key.Key_Down)
    assert view.canvas.current.sentence == "Đang trình thẩm định báo cáo NCKT: 2 dự án, 5,0%"
    assert view.canvas.accessibleDescription() == view.canvas.current.sentence
    kind, ids = opened(qtbot, view, lambda: QTest.keyClick(view.canvas, Key.Key_Return))
    assert (kind, len(ids)) == ("project", 2)


def test_home_and_end_reach_the_first_and_the_last_bar(view):
    QTest.keyClick(view.canvas, Key.Key_End)
    assert view.canvas.current.sentence.startswith("Đã hoàn thành")
    QTest.keyClick(view.canvas, Key.Key_Right)
    QTest.keyClick(view.canvas, Key.Key_Home)
    assert view.canvas.current.sentence.startswith("Đang chuẩn bị")


def test_the_mouse_is_told_what_it_points_at(view):
    mark = view.canvas.mark_at(middle(view, 0).toPointF())
    assert mark.sentence == "Đang chuẩn bị đầu tư: 13 dự án, 32,5%"
    assert view.canvas.mark_at(QPoint(1, 1).toPointF()) is None


def test_a_milestone_is_pointed_at_before_its_row(qtbot, app, view):
    redrawn(qtbot, view, lambda: view.show_chart(lambda: data_timeline(portfolio(2), ON)))
    place = next(at for at, mark in enumerate(view.canvas.marks) if mark.behind.kind == "milestone")
    assert view.canvas.mark_at(middle(view, place).toPointF()).behind.kind == "milestone"


def test_another_chart_replaces_the_picture_and_the_name(qtbot, view):
    redrawn(qtbot, view, lambda: view.show_chart(lambda: data_plan_and_paid(portfolio(), ON)))
    assert view.canvas.accessibleName() == "Giải ngân so với kế hoạch vốn năm 2020, theo nhóm dự án"


def test_theme_zoom_and_size_draw_it_anew(qtbot, app, view):
    redrawn(qtbot, view, lambda: apply(app, "dark"))
    assert view.canvas.grab().toImage().pixelColor(20, 310).name() == screen_style().surface.lower()
    redrawn(qtbot, view, lambda: apply(app, "light", 150))
    redrawn(qtbot, view, lambda: view.resize(700, 400))


def test_nothing_is_drawn_before_it_is_seen(app, qtbot):
    built = []
    view = ChartView("Biểu đồ")
    qtbot.addWidget(view)
    view.show_chart(lambda: built.append(1) or data_stage_groups(portfolio(1), ON))
    qtbot.wait(120)
    assert built == []
    redrawn(qtbot, view, view.show)
    assert built == [1]


def test_the_same_chart_is_not_built_again_for_another_size(app, qtbot):
    built = []
    view = ChartView("Biểu đồ")
    qtbot.addWidget(view)
    view.show_chart(lambda: built.append(1) or data_stage_groups(portfolio(1), ON))
    redrawn(qtbot, view, view.show)
    redrawn(qtbot, view, lambda: view.resize(640, 400))
    assert built == [1]


def test_a_view_that_grows_is_as_high_as_its_chart(app, qtbot):
    view = ChartView("Biểu đồ", grows=True)
    qtbot.addWidget(view)
    view.show_chart(lambda: data_timeline(portfolio(), ON))
    redrawn(qtbot, view, view.show)
    assert view.minimumHeight() > 40 * 20


def test_a_closed_view_takes_no_picture(app, qtbot):
    view = ChartView("Biểu đồ")
    view.show_chart(lambda: data_stage_groups(portfolio(1), ON))
    view.show()
    qtbot.wait(60)
    view.deleteLater()
    qtbot.wait(300)


def test_a_fault_while_building_is_not_swallowed(app, qtbot):
    view = ChartView("Biểu đồ")
    qtbot.addWidget(view)

    def build():
        raise ZeroDivisionError

    view.show_chart(build)
    with qtbot.captureExceptions() as faults:
        view.show()
        qtbot.waitUntil(lambda: faults != [])
    assert faults[0][0] is ZeroDivisionError


def test_the_table_shows_the_same_figures(view):
    choose(view, "Xem bảng số liệu")
    model = view.table.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [model.index(0, column).data() for column in range(3)] == ["Đang chuẩn bị đầu tư", "13", "32,5%"]
    choose(view, "Xem biểu đồ")
    assert not view.is_table


def test_turning_to_the_table_moves_nothing(view):
    before = view.sizeHint(), view.minimumSizeHint()
    view.show_as_table(True)
    assert (view.sizeHint(), view.minimumSizeHint()) == before


def test_enter_on_a_row_of_the_table_opens_its_records(qtbot, view):
    view.show_as_table(True)
    view.table.selectRow(1)
    kind, ids = opened(qtbot, view, lambda: QTest.keyClick(view.table, Key.Key_Return))
    assert (kind, len(ids)) == ("project", 2)


def test_a_newer_register_reaches_the_table_too(qtbot, view):
    view.show_as_table(True)
    redrawn(qtbot, view, lambda: view.show_chart(lambda: data_stage_groups(portfolio(1), ON)))
    assert view.table.model().index(4, 1).data() == "1"


def test_the_table_is_copied_as_a_spreadsheet_takes_it(view):
    view.show_as_table(True)
    QTest.keyClick(view.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[:2] == ["Nhóm giai đoạn\tSố dự án\tCơ cấu", "Đang chuẩn bị đầu tư\t13\t32,5%"]


def test_the_picture_is_copied_on_white_even_in_the_dark(qtbot, app, view):
    redrawn(qtbot, view, lambda: apply(app, "dark"))
    QGuiApplication.clipboard().clear()
    choose(view, "Sao chép ảnh")
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull())
    image = QGuiApplication.clipboard().image()
    assert image.width() == view.canvas.width() * 3
    assert image.pixelColor(2, image.height() - 3).name() == "#ffffff"


@pytest.mark.parametrize(
    ("typed", "kind"), [("a.svg", "svg"), ("a.pdf", "pdf"), ("a.png", "png"), ("a", "png")]
)
def test_a_picture_is_saved_in_the_kind_that_was_asked_for(qtbot, monkeypatch, tmp_path, view, typed, kind):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed), ""))
    view.save_picture()
    made = tmp_path / f"a.{kind}"
    qtbot.waitUntil(made.exists)
    assert made.read_bytes()[:5] in {b"<?xml", b"%PDF-", b"\x89PNG\r"}


def test_no_room_on_the_disk_is_said_in_words(qtbot, monkeypatch, tmp_path, view):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.png"), ""))
    monkeypatch.setattr(Path, "write_bytes", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left")))
    view.save_picture()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget() or view
    assert dialog.accessibleName() == "Không ghi được tệp a.png."
    dialog.close()


def test_nothing_is_saved_when_the_clerk_thinks_better(monkeypatch, tmp_path, view):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    view.save_picture()
    assert list(tmp_path.iterdir()) == []


def test_the_menu_speaks_the_language_of_the_moment(view):
    use("en")
    assert "Copy the picture" in options(view)


def test_the_view_can_be_walked_by_keyboard_and_is_named(qtbot, view):
    assert (unnamed(view), clipped(view), rich_text(view)) == ([], [], [])
    assert traps(qtbot, view) == []
    view.show_as_table(True)
    assert (unnamed(view), clipped(view), traps(qtbot, view)) == ([], [], [])


def test_nothing_heavy_is_loaded_before_the_first_paint():
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from egov_desktop.ui.charts.view import ChartView;"
        "view = ChartView('a'); view.show_chart(lambda: None);"
        "view.canvas.paint_wanted.connect(lambda: print({'numpy', 'matplotlib'} & set(sys.modules)));"
        "view.canvas.paint_wanted.connect(app.quit); view.show(); app.exec()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert set(done.stdout.split()) == {"set()"}

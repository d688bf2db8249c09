"""The page Đánh giá dự án: three voices side by side, why, and the secretariat's word with its reason."""

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester

from egov_desktop.actions.records import edit_fields
from egov_desktop.domain.enumerations import Rating
from egov_desktop.domain.judgement.ratings.rating import ORDER
from egov_desktop.domain.records import RatingOverride
from egov_desktop.ui.look.fonts import ui_font
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.look.tokens import SECONDARY
from egov_desktop.ui.pages.ratings.narrowing import EVERY_PROJECT, Standout
from egov_desktop.wording.language import use
from tests.ui.hands import CONTROL, type_in
from tests.ui.pages.demo_pages import TODAY
from tests.ui.pages.ratings import scene
from tests.ui.walker import clipped, rich_text, traps, unnamed

Key = Qt.Key
RED, GREY, YELLOW, GREEN, STOPPED = range(5)


def codes(page):
    return [own.project.id for own in page.shown()]


def cells(page, row):
    model = page.table.ratings
    return [model.index(row, column).data() for column in range(1, model.columnCount())]


def test_the_worst_stand_first_and_who_lacks_data_above_green(page):
    assert codes(page) == ["do", "xam", "vang", "xanh", "dung"]


def test_three_voices_and_four_sides_stand_side_by_side(page):
    assert cells(page, RED)[:7] == ["Đỏ", "Xanh", "–", "Đ", "Đ", "X", "–"]
    assert cells(page, GREY)[:2] == ["Thiếu", "chưa có"]


def test_a_cell_says_why_in_full_to_a_screen_reader(page):
    words = page.table.ratings.index(RED, 4).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "chậm 42 ngày so với QĐ 215/QĐ-UBND" in words


def test_the_strip_says_every_period_and_what_changed(page):
    last = page.table.ratings.columnCount() - 1
    words = page.table.ratings.index(RED, last).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.count(";") == 11
    assert words.endswith("Tháng 6/2020: Đỏ (không đổi 6 kỳ)")


def test_why_gives_every_reason_with_its_figures_and_the_thresholds(page):
    page.show_project("do")
    words = "\n".join(page.why.sentences())
    assert "Mốc “Nghiệm thu” chậm 42 ngày so với QĐ 215/QĐ-UBND (hạn 19/5/2020)." in words
    assert "Giải ngân 58,0% kế hoạch đến 30/6/2020 (290/500 triệu đồng)." in words
    assert "đỏ từ 30 ngày" in words


def test_who_is_late_and_tells_no_cause_is_led_to_the_causes(page):
    page.show_project("do")
    page.why.cause.clicked.emit()
    assert page.navigator.asked == [("project", "do", "causes", "")]


def test_a_colour_leaves_only_its_projects_and_the_counts_stay(page):
    page.colours.choose(ORDER.index(Rating.RED))
    assert codes(page) == ["do"]
    assert page.colours.buttons[-1].text() == "Tất cả 5"


@pytest.mark.parametrize(
    ("what", "left"),
    [
        (Standout.DIFFERS, ["do"]),
        (Standout.SILENT, ["xam", "xanh", "dung"]),
        (Standout.OVERRIDDEN, []),
        (Standout.UNEXPLAINED, ["do", "vang"]),
        (EVERY_PROJECT, ["do", "xam", "vang", "xanh", "dung"]),
    ],
)
def test_what_stands_out_is_found(page, what, left):
    page.standout.set_value(str(what))
    page.standout.value_changed.emit(str(what))
    assert codes(page) == left


def test_a_group_leaves_only_its_projects(page):
    page.group.set_value("ht")
    page.group.value_changed.emit("ht")
    assert codes(page) == ["do", "vang", "dung"]


def say_otherwise(qtbot, page, reason, project_id="do"):
    page.show_project(project_id)
    dialog = page.override()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.rating.set_value(Rating.YELLOW)
    dialog.reason.edit()
    type_in(reason)
    type_in("", Key.Key_Return, held=CONTROL)
    return dialog


def test_the_secretariat_rates_otherwise_with_a_reason_and_undo_takes_it_back(qtbot, page):
    say_otherwise(qtbot, page, "Đã gia hạn")
    page.show_project("do")
    assert page.table.current().shown is Rating.YELLOW
    assert "Lý do: Đã gia hạn" in page.why.sentences()
    page._toast.undone.emit()
    assert page.table.current().shown is Rating.RED


def test_without_a_reason_nothing_is_saved_and_the_field_says_so(qtbot, page):
    dialog = say_otherwise(qtbot, page, "")
    assert dialog.isVisible()
    assert page.session.snapshot.all(RatingOverride) == {}


def test_a_word_taken_back_leaves_the_computed_rating(qtbot, page):
    say_otherwise(qtbot, page, "Đã gia hạn")
    page.show_project("do")
    page.why.take_back.click()
    assert page.session.snapshot.all(RatingOverride) == {}


def test_the_word_ends_with_its_period(qtbot, page):
    say_otherwise(qtbot, page, "Đã gia hạn")
    page.period_choice.value_changed.emit("k202005")
    page.show_project("do")
    assert page.table.current().override is None


def test_an_earlier_period_is_judged_with_the_facts_up_to_its_day(page):
    page.period_choice.value_changed.emit("k202003")
    page.show_project("vang")
    row = page.table.current()
    assert (row.dimensions[0].rating, row.shown) == (Rating.GREEN, Rating.GREY), (
        "later figures are none of that period"
    )


def test_a_change_elsewhere_is_seen_and_the_keyboard_stays(page):
    page.show_project("do")
    session = page.session
    stops = edit_fields(
        session.snapshot, "project", "do", terminated_on=TODAY, new_id=session.new_id, today=TODAY
    )
    session.perform(stops)
    assert page.table.current().project.id == "do"
    assert page.table.current().computed is None


def test_enter_opens_the_file_of_the_project(page):
    page.show_project("xam")
    page.table.setFocus()
    type_in("", Key.Key_Return)
    assert page.navigator.asked == [("project", "xam", "", "")]


def test_the_table_goes_into_a_file_with_its_reasons(page, tmp_path):
    page.save_csv_to(tmp_path / "bang.csv")
    lines = list(csv.reader((tmp_path / "bang.csv").read_text("utf-8-sig").splitlines()))
    assert len(lines) == 6
    assert "chậm 42 ngày" in lines[1][-1]


def test_without_a_period_ratings_are_seen_but_not_overridden(shown):
    page = shown(*scene.five_projects())
    page.show_project("do")
    assert page.table.current().shown is Rating.RED
    assert page.override() is None
    assert page.table.isColumnHidden(page.table.ratings.columnCount() - 1)


def test_an_empty_register_says_so(qtbot, shown):
    page = shown()
    assert page._nothing.isVisible()
    qtbot.waitUntil(lambda: clipped(page) == [])


def test_the_model_keeps_the_rules_of_models(page):
    QAbstractItemModelTester(page.table.ratings, QAbstractItemModelTester.FailureReportingMode.Fatal)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("zoom", [100, 150])
def test_everything_has_a_name_and_room(qtbot, qapp, page, language, zoom):
    apply(qapp, "light", zoom)
    use(language)
    page.retranslate()
    page.show_project("do")
    assert (unnamed(page), rich_text(page)) == ([], [])
    qtbot.waitUntil(lambda: clipped(page) == [])


def test_the_keyboard_gets_everywhere(qtbot, page):
    assert traps(qtbot, page) == []


def test_the_dialog_has_names_and_room(qtbot, page):
    page.show_project("do")
    dialog = page.override()
    qtbot.waitUntil(dialog.isVisible)
    assert (unnamed(dialog), rich_text(dialog)) == ([], [])
    qtbot.waitUntil(lambda: clipped(dialog) == [])


def test_no_heading_is_cut_in_english(page):
    use("en")
    page.retranslate()
    header, model = page.table.horizontalHeader(), page.table.ratings
    metrics = QFontMetrics(ui_font(SECONDARY, QFont.Weight.DemiBold))
    for column in range(model.columnCount()):
        words = model.headerData(column, Qt.Orientation.Horizontal).split("\n")
        assert max(map(metrics.horizontalAdvance, words)) + 16 <= header.sectionSize(column), words

"""Working in the list of projects as a clerk does: find, narrow, sort, group, copy, add, remove, undo."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from egov_desktop.actions.records import edit_fields, remove
from egov_desktop.domain.records import Project
from egov_desktop.ui.pages.projects.listing.arranging import Arranged
from egov_desktop.ui.pages.projects.listing.columns import PLACES
from egov_desktop.wording.language import use
from tests.ui.pages.demo_pages import demo_session, empty_session
from tests.ui.walker import clipped, rich_text, traps, unnamed

CODE, NAME = PLACES["code"], PLACES["name"]


def codes(page):
    return [row.project.code for row in page.model.projects()]


def cell(page, row, name):
    return page.model.index(row, PLACES[name]).data()


def press(qtbot, page, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(page.table, key, modifiers)


def click_header(qtbot, page, name):
    header = page.table.header()
    x = header.sectionViewportPosition(PLACES[name]) + 20
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 20))


def select(page, row):
    key = page.model.line(row).key
    page.table.select_keys([key], key)


def edit(page, code, **values):
    (found,) = (own for own in page.session.snapshot.all(Project).values() if own.code == code)
    session = page.session
    session.perform(
        edit_fields(
            session.snapshot, "project", found.id, new_id=session.new_id, today=session.today, **values
        )
    )
    return found.id


def test_the_lines_are_a_model_that_qt_trusts(page):
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.show_view(replace(page.view, group_by="group"))
    page.search("khong co")
    page.show_all()


def test_all_forty_projects_are_there_with_their_totals(page):
    assert len(codes(page)) == 40
    assert page._totals.sentence().startswith("40 dự án. KH 2020: 218.900 triệu đồng.")


@pytest.mark.parametrize("typed", ["dat dai", "Đất đai", "DAT  ĐAI "])
def test_typing_without_accents_finds_a_project(page, typed):
    page.search(typed)
    assert [row.project.name for row in page.model.projects()] == ["Cơ sở dữ liệu đất đai tỉnh Thanh Hóa"]


def test_totals_follow_what_is_found(page):
    page.search("mot cua")
    found = page.model.projects()
    assert page._totals.sentence().startswith(f"{len(found)} dự án")
    assert page.model.arranged.totals.money.plan_dong == sum(row.money.plan_dong for row in found)


def test_nothing_found_says_so_and_offers_the_way_out(qtbot, page):
    page.search("xyz")
    assert page._no_match._words.text() == "Không có dự án nào khớp “xyz”."
    with qtbot.waitSignal(page.query_changed):
        page._no_match._button.click()
    assert len(codes(page)) == 40


def test_one_press_on_a_head_sorts_and_another_turns_it_round(qtbot, page):
    click_header(qtbot, page, "plan")
    first = [row.money.plan_dong for row in page.model.projects()]
    click_header(qtbot, page, "plan")
    assert first == sorted(first)
    assert [row.money.plan_dong for row in page.model.projects()] == sorted(first, reverse=True)


def test_late_projects_are_one_press_away_and_the_chip_takes_it_back(qtbot, page):
    qtbot.mouseClick(page._bar.late, Qt.MouseButton.LeftButton)
    assert 0 < len(codes(page)) < 40
    assert all(row.lateness.is_late for row in page.model.projects())
    page._bar._chips.removed.emit("late")
    assert len(codes(page)) == 40


def test_a_row_says_its_state_in_words(page):
    page.show_view(replace(page.view, late=True))
    index = page.model.index(0, PLACES["pace"])
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Chậm ")
    assert "so với mốc" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_the_projects_behind_a_figure_come_alone(page):
    page.search("mot cua")
    page.show_view(replace(page.view, late=True))
    wanted = tuple(list(page.session.snapshot.all(Project))[:3])
    page.show_only(wanted, "Chưa có số liệu mới")
    assert set(page.shown_ids()) == set(wanted)
    assert page._bar._chip_words("only") == "Chưa có số liệu mới"


def test_another_year_shows_that_years_money(page):
    page.show_view(replace(page.view, year=2019))
    assert page.model.headerData(PLACES["plan"], Qt.Orientation.Horizontal) == "KH 2019\ntriệu đồng"
    assert all(2019 in row.years for row in page.model.projects())


def test_a_group_is_folded_and_opened_by_the_keyboard(qtbot, page):
    page.show_view(replace(page.view, group_by="group"))
    before = page.model.rowCount()
    page.table.setCurrentIndex(page.model.index(0, CODE))
    press(qtbot, page, Qt.Key.Key_Left)
    folded = page.model.rowCount()
    press(qtbot, page, Qt.Key.Key_Right)
    assert folded < before == page.model.rowCount()


def test_a_group_is_folded_by_one_press(qtbot, page):
    page.show_view(replace(page.view, group_by="stage"))
    before = page.model.rowCount()
    where = page.table.visualRect(page.model.index(0, NAME)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert page.model.rowCount() < before


def test_by_source_a_project_stands_under_each_and_counts_once(page):
    page.show_view(replace(page.view, group_by="source"))
    assert len(page.model.projects()) >= 40
    assert page.model.arranged.totals.projects == 40
    assert page.model.arranged.totals.money.plan_dong == 218_900_000_000


def test_enter_opens_the_project(qtbot, page):
    page.table.setCurrentIndex(page.model.index(2, CODE))
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.navigator.asked == [("project", page.model.line(2).key, "", "")]


def test_coming_from_the_search_line_the_keyboard_stands_on_the_first_row(qtbot, page):
    page._bar.late.setFocus()
    page.table.setFocus()
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.navigator.asked == [("project", page.model.line(0).key, "", "")]


def test_a_double_click_opens_the_project_even_on_the_frozen_columns(qtbot, page):
    page.show_view(
        replace(page.view, columns=(*page.view.columns, "kind", "sources", "approval", "paid_total"))
    )
    page.table.horizontalScrollBar().setValue(200)
    frozen = page.table._frozen.view
    where = frozen.visualRect(page.model.index(1, NAME)).center()
    qtbot.mouseDClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert page.navigator.asked == [("project", page.model.line(1).key, "", "")]


def test_an_edit_shows_and_the_selected_row_stays(page):
    select(page, 5)
    kept = page.table.selected_rows()[0].key
    edit(page, page.model.line(0).project.code, name="Ấp mới")
    assert cell(page, 0, "name") == "Ấp mới"
    assert [row.key for row in page.table.selected_rows()] == [kept]


def test_selecting_rows_adds_them_up(page):
    page.table.selectAll()
    assert page._selected.words().startswith("Đang chọn 40 dự án · kế hoạch 2020: 218.900 triệu đồng")


def test_copy_takes_the_selected_rows_and_shift_the_header_too(qtbot, page):
    select(page, 0)
    press(qtbot, page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    bare = QGuiApplication.clipboard().text()
    press(qtbot, page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    headed = QGuiApplication.clipboard().text()
    assert headed.startswith("Mã\tTên dự án\t")
    assert headed.endswith(bare)
    assert QGuiApplication.clipboard().mimeData().hasHtml()


def test_with_nothing_selected_copy_takes_all_that_is_shown(page):
    page.table.clearSelection()
    page.copy(with_header=True)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 41


def test_delete_removes_at_once_and_the_toast_takes_it_back(qtbot, page):
    select(page, 3)
    gone = page.model.line(3).project.code
    press(qtbot, page, Qt.Key.Key_Delete)
    assert gone not in codes(page)
    assert page._toast.sentence().startswith("Đã xóa dự án")
    page._toast._button.click()
    assert gone in codes(page)


def test_the_toast_goes_once_something_else_is_done(qtbot, page):
    select(page, 3)
    press(qtbot, page, Qt.Key.Key_Delete)
    edit(page, page.model.line(0).project.code, name="Ấp mới")
    assert not page._toast.isVisible()


def test_an_open_menu_names_what_can_be_done(page):
    select(page, 0)
    words = [action.text() for action in page.menu().actions() if action.text()]
    assert words[0] == "Mở hồ sơ"
    assert "Xóa 1 dự án" in words


def test_the_brief_can_be_printed_with_sheets_of_the_selected_projects(page):
    select(page, 0)
    next(action for action in page.menu().actions() if action.text().startswith("In báo cáo")).trigger()
    assert page.navigator.asked == [("brief", (page.model.line(0).key,))]


def test_in_a_register_open_for_reading_nothing_can_be_removed(qtbot, shown, tmp_path):
    page = shown(demo_session(tmp_path, read_only=True))
    select(page, 0)
    press(qtbot, page, Qt.Key.Key_Delete)
    assert len(codes(page)) == 40
    assert not page._add.isVisible()
    assert not [action for action in page.menu().actions() if "Xóa" in action.text()]


def test_an_empty_register_says_one_sentence_and_offers_one_button(qtbot, shown, tmp_path):
    page = shown(empty_session(tmp_path))
    assert page._nothing._words.text() == "Sổ chưa có dự án nào."
    page._nothing._button.click()
    qtbot.waitUntil(lambda: page.findChild(type(page.add_project())) is not None)


def test_a_project_removed_elsewhere_leaves_the_table(page):
    session, gone = page.session, page.model.line(0).key
    session.perform(remove(session.snapshot, "project", gone))
    assert gone not in page.shown_ids()


def test_columns_and_view_are_remembered(shown, page, tmp_path):
    page.show_view(replace(page.view, late=True, columns=("rate", "kind")))
    page.table.setColumnWidth(PLACES["rate"], 120)
    again = shown(demo_session(_fresh(tmp_path)), dict(page._preferences))
    assert again.view == page.view
    assert again.table.column_names() == ("rate", "kind")
    assert again.table.columnWidth(PLACES["rate"]) == 120


def _fresh(folder):
    other = folder / "again"
    other.mkdir()
    return other


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_control_has_a_name_and_words_have_room(qapp, shown, tmp_path, language):
    use(language)
    page = shown(demo_session(tmp_path))
    page.show_view(replace(page.view, late=True))
    qapp.processEvents()
    assert unnamed(page) == []
    assert clipped(page) == []
    assert rich_text(page) == []


def test_the_language_changes_while_it_is_seen(page):
    page.show_view(replace(page.view, late=True, group_by="stage"))
    use("en")
    page.retranslate()
    assert page._bar.late.text() == "Late"
    assert page._bar._chip_words("late") == "Behind schedule"
    assert page.model.headerData(PLACES["name"], Qt.Orientation.Horizontal) == "Project name"
    assert page.model.index(0, NAME).data().startswith("In preparation · ")


def test_tab_goes_through_the_page(qtbot, page):
    page.show_view(replace(page.view, late=True))
    assert traps(qtbot, page) == []


def test_a_cell_that_rests_on_a_figure_in_question_says_so(page):
    row = replace(page.model.projects()[0], disputed=frozenset({"name"}))
    page.model.show(Arranged((row,)), 2020)
    code, name = (page.model.index(0, own).data(Qt.ItemDataRole.ToolTipRole) for own in (CODE, NAME))
    assert name.endswith("Các đơn vị ghi khác nhau; hãy chọn trong Nhật ký.")
    assert "Các đơn vị" not in code

"""The window: undo by name, the day of the figures, languages, zoom, rooms."""

from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QTableView

from egov_desktop.actions.records import edit_fields
from egov_desktop.domain.judgement.schedule import due_within
from egov_desktop.domain.records import Project
from egov_desktop.ui.look.tokens import THEMES
from egov_desktop.ui.shell.frame import ROOMS
from egov_desktop.ui.widgets.figures import LinkRow
from egov_desktop.wording.english import ENGLISH
from tests.ui.walker import rich_text, unnamed


def rename(window, name):
    session = window.session
    project = next(iter(session.snapshot.all(Project).values()))
    session.perform(
        edit_fields(
            session.snapshot, "project", project.id, new_id=session.new_id, today=session.today, name=name
        )
    )
    return project


def name_of(window, project):
    return window.session.snapshot.get(Project, project.id).name


def test_what_was_done_is_named_and_taken_back(open_window, demo):
    window = open_window(demo)
    project = rename(window, "Tên khác")
    assert window._actions["undo"].text() == "Hoàn tác: sửa dự án"
    window._actions["undo"].trigger()
    assert name_of(window, project) == project.name
    assert window._actions["redo"].text() == "Làm lại: sửa dự án"


def test_undo_outlives_the_program(open_window, desk, demo):
    project = rename(open_window(demo), "Tên khác")
    desk.close_register()
    window = open_window(demo)
    window._actions["undo"].trigger()
    assert name_of(window, project) == project.name


def test_undo_takes_back_typing_first_and_then_the_register(qtbot, open_window, demo):
    window = open_window(demo)
    project = rename(window, "Tên khác")
    field = window.findChild(QLineEdit)
    field.setFocus()
    qtbot.keyClicks(field, "hau")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), name_of(window, project)) == ("", "Tên khác")


def test_the_quiet_word_says_when_it_was_saved(open_window, demo):
    window = open_window(demo)
    rename(window, "Tên khác")
    assert window._side._saved.text().startswith("Đã lưu 08:0")


def test_figures_count_up_to_the_registers_own_day_until_another_is_chosen(open_window, demo):
    window = open_window(demo)
    assert window.session.report_on == date(2020, 10, 9)
    window.session.choose_report_day(date(2020, 5, 31))
    assert "31/5/2020" in window._head._day.text()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_room_opens_with_every_control_named(open_window, desk, demo, language):
    desk.set_language(language)
    window = open_window(demo)
    for room in [*(name for name, _, _ in ROOMS), "dossier"]:
        window.show_room(room)
        assert (room, unnamed(window), rich_text(window)) == (room, [], [])


def test_the_language_changes_at_run_time(open_window, desk, demo):
    window = open_window(demo)
    desk.set_language("en")
    assert window._head._title.words() == "Today"
    assert window.menuBar().actions()[0].text() == "&Register"


@pytest.mark.parametrize("percent", [80, 200])
def test_zoom_is_for_everything_and_kept(open_window, desk, demo, percent):
    window = open_window(demo)
    height = window._head.search.sizeHint().height()
    desk.set_zoom(percent)
    assert (window._head.search.sizeHint().height() > height) == (percent > 100)
    assert desk.settings.zoom_percent == percent


def test_high_contrast_is_chosen_in_the_menu_and_kept(qapp, open_window, desk, demo):
    window = open_window(demo)
    wanted = next(own for own in window.findChildren(QAction) if own.text() == "Tương phản cao, tối")
    wanted.trigger()
    assert desk.settings.theme == "contrast_dark"
    assert qapp.palette().window().color().name().lower() == THEMES["contrast_dark"].canvas.lower()
    desk.set_theme("light")


def test_a_register_open_for_reading_cannot_be_changed(open_window, demo):
    window = open_window(demo, read_only=True)
    said = []
    window.session.trouble.connect(said.append)
    assert rename(window, "Khác") is not None
    assert said[0].code == "read_only"
    assert not window._actions["undo"].isEnabled()


def shown_on(page):
    """All that a page has in its tables and lines."""
    models = [table.model() for table in page.findChildren(QTableView)]
    cells = [
        str(model.index(row, column).data())
        for model in models
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    return "\n".join([*cells, *(line.accessibleName() for line in page.findChildren(LinkRow))])


def test_a_milestone_corrected_on_one_page_reads_so_on_all(qtbot, open_window, demo):
    window = open_window(demo)
    session = window.session
    due = due_within(session.snapshot, session.report_on, 30)[0].milestone
    window.show_project(due.project_id, "work")
    window.show_room("timeline")
    change = {"new_id": session.new_id, "today": session.today, "name": "Mốc đã sửa"}
    session.perform(edit_fields(session.snapshot, "milestone", due.id, **change))
    for room in ("timeline", "dossier", "journal"):
        window.show_room(room)
        qtbot.waitUntil(lambda room=room: "Mốc đã sửa" in shown_on(window._pages[room]))


@pytest.mark.parametrize("words", [word for _, _, word in ROOMS])
def test_every_room_has_an_english_word(words):
    assert words in ENGLISH


@pytest.mark.parametrize("language", ["vi", "en"])
def test_at_125_percent_no_room_is_wider_than_a_small_screen(qtbot, open_window, desk, demo, language):
    desk.set_zoom(125)
    desk.set_language(language)
    window = open_window(demo)
    for room in [*(name for name, _, _ in ROOMS), "dossier"]:
        window.show_room(room)
        qtbot.waitUntil(lambda: window.minimumSizeHint().width() <= 1366)


def test_what_was_searched_for_stays_with_the_list_of_projects(qtbot, open_window, demo):
    window = open_window(demo)
    window._head.search.setFocus()
    qtbot.keyClicks(window._head.search, "dat dai")
    window.show_room("journal")
    assert window._head.search.text() == ""
    window._go("projects")
    assert window._head.search.text() == "dat dai"


def test_the_bar_of_menus_says_what_was_done_and_takes_it_back(qtbot, open_window, demo):
    window = open_window(demo)
    project = rename(window, "Tên khác")
    button = window.menuBar().cornerWidget()
    assert button.text() == "Hoàn tác: sửa dự án"
    assert button.width() >= button.sizeHint().width()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert name_of(window, project) == project.name


def test_a_low_window_leaves_its_height_to_the_page(qtbot, open_window, desk, demo):
    desk.set_zoom(150)
    window = open_window(demo)
    window.resize(1366, 728)
    qtbot.waitUntil(lambda: window._stack.height() * 100 / 150 > 405)
    assert not window._side._office.isVisible()


def test_the_side_counts_held_proposals_by_record(open_window, demo, monkeypatch):
    window = open_window(demo)
    changes = tuple(SimpleNamespace(kind="project", record_id=own) for own in ("a", "a", "b"))
    monkeypatch.setattr(window.session.register, "held", lambda: (changes, {}))
    window._tell()
    assert window._side._buttons["receive"].accessibleName() == "Nhận về: 2"


def test_a_change_of_size_lets_go_of_pages_that_nobody_sees(qtbot, open_window, desk, demo):
    window = open_window(demo)
    for room in ("journal", "papers", "tasks"):
        window.show_room(room)
    desk.set_zoom(125)
    assert set(window._pages) == {"papers", "tasks"}
    assert window.show_room("journal").isVisible()


def test_a_project_s_file_still_leads_back_after_a_change_of_size(open_window, desk, demo):
    window = open_window(demo)
    window.show_room("journal")
    window.show_project(next(iter(window.session.snapshot.all(Project))))
    desk.set_zoom(125)
    assert window._head._back.toolTip() == "Nhật ký"


def test_the_keyboard_goes_with_the_room(qtbot, open_window, demo):
    window = open_window(demo)
    window._side._buttons["today"].setFocus()
    window._go("tasks")
    assert window.focusWidget() is window._side._buttons["tasks"]


def test_a_window_opens_with_the_keyboard_at_its_first_room(open_window, demo):
    assert open_window(demo).focusWidget().accessibleName() == "Hôm nay"


def test_the_search_says_as_much_as_it_has_room_for(qtbot, open_window, demo):
    search = open_window(demo)._head.search
    search.resize(320, search.height())
    assert search.placeholderText() == "Tìm dự án, không cần gõ dấu"
    search.resize(150, search.height())
    assert search.placeholderText() == "Tìm dự án"


def test_the_side_is_as_high_after_a_change_of_size_as_before(qtbot, open_window, desk, demo):
    window = open_window(demo)
    window.resize(1366, 728)
    scrolled = window._side._area.verticalScrollBar().maximum()
    desk.set_zoom(150)
    desk.set_zoom(100)
    qtbot.waitUntil(lambda: window._side._area.verticalScrollBar().maximum() == scrolled)


def test_alt_left_leads_back_from_a_project_s_file(qtbot, open_window, demo):
    window = open_window(demo)
    window.show_room("journal")
    window.show_project(next(iter(window.session.snapshot.all(Project))))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.room == "journal")

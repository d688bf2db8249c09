"""What an owner's office sees of a register in which only its own figures are its to write."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from egov_desktop.domain.records import CapitalPlan, Disbursement, Milestone, Project
from egov_desktop.domain.rights import Rights
from egov_desktop.ui.forms.locks import LockLine
from egov_desktop.ui.forms.sheet import RecordSheet, reading_part
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.dossier.general import sections
from egov_desktop.ui.pages.dossier.page import DossierPage
from egov_desktop.ui.pages.dossier.rows import COLUMNS, project_rows
from egov_desktop.ui.pages.lists.page import ListsPage
from egov_desktop.ui.pages.projects.page import ProjectsPage
from egov_desktop.ui.session import Session
from tests.ui.hands import type_in
from tests.ui.pages.demo_pages import Notes
from tests.ui.pages.owner.assigned_file import small_owner
from tests.ui.small_register import PROJECT

Key = Qt.Key
OFFICES = "Do Văn phòng Ban Chỉ đạo ghi; nếu sai, hãy ghi vào Kiến nghị."


@pytest.fixture
def session(tmp_path, qapp):
    apply(qapp, "light")
    session = small_owner(tmp_path)
    yield session
    session.register.close()


def shown(qtbot, widget):
    page = QWidget()
    QVBoxLayout(page).addWidget(widget)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    widget.page = page
    return widget


@pytest.fixture
def sheet(qtbot, session):
    sheet = shown(qtbot, RecordSheet(session, Project, sections()))
    sheet.show_record(session.snapshot.get(Project, "p"))
    return sheet


def grid_of(qtbot, session, record_class):
    grid = shown(qtbot, RecordGrid(session, record_class, COLUMNS[record_class]))
    grid.show_rows(project_rows(record_class)(session, PROJECT))
    return grid


def place_of(record_class, field):
    return [own.field for own in COLUMNS[record_class]].index(field)


def button(widget, words):
    return next(own for own in widget.findChildren(QPushButton) if own.text() == words)


def lock_line(widget):
    return next(
        own.sentence() for own in widget.findChildren(LockLine) if own.isVisible() or not own.sentence()
    )


def test_a_field_of_the_office_does_not_open(sheet):
    reading_part(sheet.field("planned_end_on")).setFocus()
    type_in("", Key.Key_F2)
    assert not sheet.field("planned_end_on").is_open()


def test_a_locked_field_says_why_to_the_mouse_and_to_a_screen_reader(sheet):
    part = reading_part(sheet.field("total_investment_dong"))
    assert part.toolTip() == part.accessibleDescription() == OFFICES


def test_a_form_says_in_sight_what_its_locks_mean(sheet):
    assert "Kiến nghị" in lock_line(sheet)


def test_an_owners_own_field_opens(session, sheet):
    sheet.field("effectiveness_note").edit()
    type_in("Giảm giấy tờ", Key.Key_Tab)
    assert session.snapshot.get(Project, "p").effectiveness_note == "Giảm giấy tờ"


def test_all_is_free_where_nobody_limits_it(monkeypatch, sheet, session):
    monkeypatch.setattr(Session, "rights", None)
    sheet.show_record(session.snapshot.get(Project, "p"))
    sheet.field("name").edit()
    assert sheet.field("name").is_open()
    assert lock_line(sheet) == ""


def test_the_approved_day_of_a_milestone_is_locked_and_its_forecast_is_not(qtbot, session):
    grid = grid_of(qtbot, session, Milestone)
    model = grid.model
    assert not model.is_editable(model.index(0, place_of(Milestone, "approved_on")))
    assert model.is_editable(model.index(0, place_of(Milestone, "forecast_on")))


def test_the_line_below_says_why_when_the_cursor_is_on_a_locked_cell(qtbot, session):
    grid = grid_of(qtbot, session, Milestone)
    grid.view.go_to(0, place_of(Milestone, "approved_on"))
    assert grid.line.words() == OFFICES


def test_tab_goes_past_locked_cells(qtbot, session):
    grid = grid_of(qtbot, session, Milestone)
    grid.view.go_to(0, place_of(Milestone, "package_id"), typing=True)
    type_in("", Key.Key_Tab)
    assert grid.view.currentIndex().column() == place_of(Milestone, "forecast_on")


def test_plans_are_neither_added_nor_removed_and_the_buttons_say_why(qtbot, session):
    grid = grid_of(qtbot, session, CapitalPlan)
    grid.view.go_to(0, 0)
    for words in ("Thêm dòng", "Dán", "Xóa dòng"):
        assert not button(grid, words).isEnabled()
        assert "Văn phòng Ban Chỉ đạo" in button(grid, words).toolTip()
    assert "kế hoạch vốn" in lock_line(grid)


def test_delete_on_a_plan_removes_nothing_and_says_why(qtbot, session):
    grid = grid_of(qtbot, session, CapitalPlan)
    grid.view.setFocus()
    grid.view.go_to(0, 0)
    type_in("", Key.Key_Delete)
    assert session.snapshot.children(CapitalPlan, "p")
    assert "kế hoạch vốn" in grid.line.words()


def test_an_owner_adds_a_payment(qtbot, session):
    grid = grid_of(qtbot, session, Disbursement)
    button(grid, "Thêm dòng").click()
    for text in ("12/6/2020", "", "", "500 triệu"):
        type_in(text, Key.Key_Tab)
    assert [own.amount_dong for own in session.snapshot.children(Disbursement, "p")][1:] == [500_000_000]


def test_a_milestone_with_days_of_the_office_is_not_removed_and_that_is_said(qtbot, session):
    grid = grid_of(qtbot, session, Milestone)
    grid.view.setFocus()
    grid.view.go_to(1, 0)
    with qtbot.waitSignal(session.trouble) as told:
        type_in("", Key.Key_Delete)
    assert told.args[0].code == "not_yours"
    assert session.snapshot.get(Milestone, "m2")


def test_lists_and_settings_are_only_read(qtbot, session):
    page: Any = shown(qtbot, ListsPage(session, Notes()))
    agencies = page.show_part("agency").findChild(RecordGrid)
    assert not agencies.model.may_add()
    assert not agencies.model.is_editable(agencies.model.index(0, 2))
    page.show_part("register_profile")
    assert page.findChild(RecordSheet).field("title").why_locked() == OFFICES


def test_projects_are_not_the_owners_to_add_or_remove(qtbot, session):
    page = shown(qtbot, ProjectsPage(session, Notes()))
    page.table.selectRow(0)
    page.remove_selected()
    assert not button(page, "Thêm dự án").isEnabled()
    assert session.snapshot.get(Project, "p")


def test_an_owner_may_move_a_stage_unless_it_was_not_given(qtbot, monkeypatch, session):
    page = shown(qtbot, DossierPage(session, Notes()))
    page.open("p")
    assert button(page, "Chuyển giai đoạn").isEnabled()
    monkeypatch.setattr(Session, "rights", Rights(frozenset({"p"}), {}, "so"))
    page.mark_stale()
    assert "Kỳ này không giao" in button(page, "Chuyển giai đoạn").toolTip()

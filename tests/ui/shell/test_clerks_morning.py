"""A clerk's morning, from the first search to the brief on paper, by mouse and keyboard in the real window."""

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea

from egov_desktop.domain.judgement.money.disbursement import effect_dong, money_of
from egov_desktop.domain.records import Disbursement, Milestone, Project
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.pages.preview.dialog import PreviewDialog
from tests.ui.hands import CONTROL, focused, type_in

Key = Qt.Key


@pytest.fixture
def window(qtbot, open_window, demo):
    window = open_window(demo)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def project_called(window, code):
    return next(own for own in window.session.snapshot.all(Project).values() if own.code == code)


def grid_of(tab, record_class):
    return next(grid for grid in tab.findChildren(RecordGrid) if grid._class is record_class)


def cell(grid, record, field) -> QModelIndex:
    place = [column.field for column in grid.model.columns].index(field)
    return grid.model.index(grid.model.row_of(record.id), place)


def retype(grid, record, field, text):
    index = cell(grid, record, field)
    grid.view.setFocus()
    grid.view.setCurrentIndex(index)
    type_in(text, Key.Key_Return)


def search_for(qtbot, window, words):
    QTest.keyClick(window, Key.Key_F, CONTROL)
    type_in(words)
    page = window.page("projects")
    qtbot.waitUntil(lambda: len(page.shown_ids()) == 1)
    return page.shown_ids()[0]


def look_at(widget):
    """Scroll until the widget is seen; a chart is drawn when it is."""
    area = widget.parentWidget()
    while not isinstance(area, QScrollArea):
        area = area.parentWidget()
    area.ensureWidgetVisible(widget)


def paid(window, project):
    on = window.session.report_on
    return money_of(window.session.snapshot, project, on.year, on).paid_dong


def test_a_project_is_found_without_accents_and_opened_by_enter(qtbot, window):
    found = search_for(qtbot, window, "mot cua hien dai")
    assert found == project_called(window, "12").id
    type_in("", Key.Key_Return)
    qtbot.waitUntil(lambda: focused() is not window._head.search)
    type_in("", Key.Key_Return)
    qtbot.waitUntil(lambda: window.room == "dossier")
    assert window.page("dossier").project().code == "12"


def test_a_milestone_and_a_payment_are_corrected_and_taken_back_and_the_chart_follows(qtbot, window):
    project = project_called(window, "12")
    window.show_project(project.id, "work")
    late = next(
        own for own in window.session.snapshot.children(Milestone, project.id) if own.actual_on is None
    )
    retype(window.page("dossier").tab("work").milestones, late, "actual_on", "25/06/2020")
    assert window.session.snapshot.get(Milestone, late.id).actual_on == date(2020, 6, 25)

    window.show_project(project.id, "money")
    money = window.page("dossier").tab("money")
    qtbot.waitUntil(lambda: money.chart.chart is not None, timeout=20_000)
    curve, before = money.chart.chart, paid(window, project)
    payments = window.session.snapshot.children(Disbursement, project.id)
    payment = next(own for own in payments if own.plan_year == 2020 and effect_dong(own) > 0)
    retype(grid_of(money, Disbursement), payment, "amount_dong", "2,5 tỷ")
    assert window.session.snapshot.get(Disbursement, payment.id).amount_dong == 2_500_000_000
    assert paid(window, project) != before
    look_at(money.chart)
    qtbot.waitUntil(lambda: money.chart.chart != curve, timeout=20_000)
    changed = money.chart.chart

    window._actions["undo"].trigger()
    assert paid(window, project) == before
    qtbot.waitUntil(lambda: money.chart.chart not in (changed, None), timeout=20_000)
    assert money.chart.chart == curve
    window._actions["undo"].trigger()
    assert window.session.snapshot.get(Milestone, late.id) == late


def test_one_press_shows_the_brief(qtbot, window):
    (button,) = [
        own for own in window.page("today").findChildren(QPushButton) if own.text() == "In báo cáo họp"
    ]
    button.click()
    (preview,) = window.findChildren(PreviewDialog)
    qtbot.waitUntil(lambda: preview.made is not None, timeout=60_000)
    assert preview.page_count() > 3
    preview.close()

"""The rooms Tiến độ, Giải ngân and Nguyên nhân over the illustrative register, as a clerk walks through them."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from egov_desktop.actions.records import edit_fields
from egov_desktop.domain.records import Cause, Milestone, Project
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.pictures import parts
from egov_desktop.ui.pages.pictures.causes import CausesPage
from egov_desktop.ui.pages.pictures.disbursement import DisbursementPage
from egov_desktop.ui.pages.pictures.timeline import TimelinePage
from egov_desktop.ui.widgets.figures import LinkRow
from egov_desktop.wording.language import use, using
from tests.ui.pages.demo_pages import Notes, demo_session
from tests.ui.walker import clipped, rich_text, traps, unnamed

PAGES = (TimelinePage, DisbursementPage, CausesPage)


@pytest.fixture(autouse=True)
def look(qapp):
    apply(qapp, "light", 100)


@pytest.fixture
def session(tmp_path):
    session = demo_session(tmp_path)
    yield session
    session.register.close()


@pytest.fixture
def shown(qtbot, session):
    """Puts a page on the screen and waits for its first chart."""

    def show(page_class):
        page = page_class(session, Notes())
        qtbot.addWidget(page)
        page.resize(1166, 640)
        chart = page.bars if page_class is DisbursementPage else page.chart
        with qtbot.waitSignal(chart.drawn, timeout=20_000):
            page.refresh()
            page.show()
        return page

    return show


def lines(page):
    """What stands beside the chart, top first."""
    column = page.lines.layout()
    widgets = [column.itemAt(place).widget() for place in range(column.count())]
    return [widget for widget in widgets if isinstance(widget, LinkRow)]


def said(page):
    return [line.accessibleName() for line in lines(page)]


def in_group(page, place):
    """Choose from the list of groups: all, and then the groups in their order."""
    page.group._box.setCurrentIndex(place)
    page.group._box.activated.emit(place)


def edit(session, kind, record_id, **values):
    new_id, today = session.new_id, session.today
    session.perform(edit_fields(session.snapshot, kind, record_id, new_id=new_id, today=today, **values))


def press(line):
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)


def test_what_falls_due_in_thirty_days_stands_beside_the_timeline(shown):
    page = shown(TimelinePage)
    days = [words[:10] for words in said(page)]
    assert len(days) == 10
    assert days == sorted(days, key=lambda own: own.split("/")[::-1])


def test_a_longer_span_brings_more_of_them(qtbot, shown):
    page = shown(TimelinePage)
    before = len(lines(page))
    page._choose_span("90")
    assert len(lines(page)) > before


def test_a_milestone_that_falls_due_opens_in_its_project(shown, session):
    page = shown(TimelinePage)
    press(lines(page)[0])
    what, project_id, tab, record_id = page.navigator.asked[0]
    assert (what, tab) == ("project", "work")
    assert session.snapshot.get(Milestone, record_id).project_id == project_id


def test_a_milestone_that_is_done_leaves_the_lines(shown, session):
    page = shown(TimelinePage)
    press(lines(page)[0])
    edit(session, "milestone", page.navigator.asked[0][3], actual_on=date(2020, 6, 29))
    page.refresh()
    assert len(lines(page)) == 9


@pytest.mark.parametrize("page_class", [TimelinePage, CausesPage])
def test_a_group_narrows_lines_and_chart(qtbot, shown, page_class):
    page = shown(page_class)
    before, marks = len(lines(page)), len(page.chart.canvas.marks)
    with qtbot.waitSignal(page.chart.drawn, timeout=20_000):
        in_group(page, 4)
    assert len(lines(page)) < before
    assert len(page.chart.canvas.marks) < marks


def test_causes_that_ask_for_a_decision_stand_first(shown):
    asked = [words.startswith("Xin ý kiến") for words in said(shown(CausesPage))]
    assert asked == sorted(asked, reverse=True)
    assert any(asked)


def test_causes_are_put_together_by_owner_too(qtbot, shown):
    page = shown(CausesPage)
    with qtbot.waitSignal(page.chart.drawn, timeout=20_000):
        page.keys.value_changed.emit("owner")
    assert any(mark.sentence.startswith("Sở TN&MT") for mark in page.chart.canvas.marks)


def test_who_owes_a_cause_is_named_with_what_asks_for_it(shown):
    owing = [words for words in said(shown(CausesPage)) if words.startswith("Chưa nêu nguyên nhân")]
    assert any("kế hoạch đến nay" in words for words in owing)


def test_a_cause_opens_in_its_project(shown, session):
    page = shown(CausesPage)
    press(lines(page)[0])
    _, project_id, tab, record_id = page.navigator.asked[0]
    assert (tab, session.snapshot.get(Cause, record_id).project_id) == ("causes", project_id)


@pytest.mark.parametrize("page_class", [TimelinePage, CausesPage])
def test_of_a_long_list_the_first_are_shown_and_a_way_to_the_others(shown, session, monkeypatch, page_class):
    monkeypatch.setattr(parts, "MOST_LINES", 3)
    page = shown(page_class)
    first, last = lines(page)[:3], lines(page)[3]
    assert len(first) == 3
    assert last.accessibleName().startswith("Còn ")
    press(last)
    what, project_ids, title = page.navigator.asked[0]
    assert (what, bool(title)) == ("projects", True)
    assert all(session.snapshot.get(Project, own) for own in project_ids)


def test_bars_by_owner_take_the_place_of_bars_by_group(qtbot, shown):
    page = shown(DisbursementPage)
    before = [mark.sentence for mark in page.bars.canvas.marks]
    with qtbot.waitSignal(page.bars.drawn, timeout=20_000):
        page._choose("owner")
    assert [mark.sentence for mark in page.bars.canvas.marks] != before


def test_the_curve_follows_the_group_and_names_it(qtbot, shown, session):
    page = shown(DisbursementPage)
    with qtbot.waitSignals([page.bars.drawn, page.curve.drawn], timeout=20_000):
        in_group(page, 4)
    assert page.group._box.currentText() in page.curve.canvas.accessibleName()


def test_a_bar_opens_the_projects_behind_it(shown):
    page = shown(DisbursementPage)
    behind = page.bars.canvas.marks[0].behind
    page.bars.rows_wanted.emit(behind.kind, behind.ids)
    assert page.navigator.asked[0][0] == "projects"


@pytest.mark.parametrize("page_class", PAGES)
def test_nothing_is_unnamed_clipped_or_a_trap(qtbot, shown, page_class):
    page = shown(page_class)
    assert (unnamed(page), clipped(page), rich_text(page), traps(qtbot, page)) == ([], [], [], [])


TITLES = {
    TimelinePage: "Schedule of projects",
    DisbursementPage: "Disbursement",
    CausesPage: "Causes of delay",
}


@pytest.mark.parametrize("page_class", PAGES)
def test_the_page_speaks_english_too(shown, page_class):
    page = shown(page_class)
    with using("en"):
        page.retranslate()
        assert page.title() == TITLES[page_class]
        assert "All groups" in page.group._box.currentText()


@pytest.mark.parametrize("page_class", PAGES)
def test_where_it_is_narrow_the_second_card_stands_whole_below_the_first(qtbot, shown, page_class):
    page = shown(page_class)
    page.resize(700, 500)
    chart = page.bars if page_class is DisbursementPage else page.chart
    below = page.curve if page_class is DisbursementPage else page.lines
    qtbot.waitUntil(
        lambda: chart.mapTo(page, chart.rect().bottomLeft()).y() < below.mapTo(page, QPoint()).y()
    )
    qtbot.waitUntil(lambda: chart.visibleRegion().boundingRect().width() == chart.width())
    qtbot.waitUntil(lambda: chart.parentWidget().height() >= chart.minimumHeight())


def marked(page):
    buttons = page.findChildren(QPushButton)
    return [button.text() for button in buttons if button.isVisible() and button.isChecked()]


def test_after_a_change_of_language_the_span_is_the_one_that_is_marked(qtbot, shown):
    page = shown(TimelinePage)
    page._choose_span("90")
    use("en")
    page.retranslate()
    qtbot.waitUntil(lambda: marked(page) == ["30 days"])
    assert page._span == 30

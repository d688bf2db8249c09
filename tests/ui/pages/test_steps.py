"""Each step of the month counts what stands in the room that it leads to."""

from datetime import timedelta
from typing import Any

import pytest

from egov_desktop.actions.meetings import Captured, add_meeting, conclude
from egov_desktop.actions.records import add, edit_fields
from egov_desktop.actions.starting.demo import LAST_DAY
from egov_desktop.domain.enumerations import ConclusionKind, Rating
from egov_desktop.domain.judgement.month import Step
from egov_desktop.domain.judgement.offices.returns import Answer
from egov_desktop.domain.judgement.ratings.rating import ORDER
from egov_desktop.domain.records import Agency, Conclusion, Meeting, ReportingPeriod, Task
from egov_desktop.settings import Settings
from egov_desktop.ui.charts.workshop import workshop
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.today import TodayPage
from egov_desktop.ui.shell.rooms import make_page
from tests.ui.pages.demo_pages import Notes, demo_session


class Rooms(Notes):
    """A navigator that makes the room it is asked for."""

    def __init__(self, session, qtbot):
        super().__init__()
        self.session, self.qtbot = session, qtbot

    def show_room(self, name):
        page = make_page(name, self.session, self, Settings())
        self.qtbot.addWidget(page)
        page.refresh()
        return page


@pytest.fixture
def today(qtbot, qapp, tmp_path):
    apply(qapp, "light", 100)
    session = demo_session(tmp_path, until=LAST_DAY)
    page = TodayPage(session, Rooms(session, qtbot))
    qtbot.addWidget(page)
    page.resize(1166, 620)
    page.show()
    qtbot.waitUntil(lambda: page.month is not None)
    yield page
    workshop()._hands.submit(lambda: None).result()
    qapp.processEvents()
    session.register.close()


def led(today, step):
    """Press a step; gives the room."""
    asked = []
    show = today.navigator.show_room
    today.navigator.show_room = lambda name: asked.append(show(name)) or asked[0]
    today.stepper.buttons[step].click()
    return asked[0]


def after(qtbot, today, *change_sets) -> Any:
    """Do something, and wait until the month is judged again."""
    for change_set in change_sets:
        assert today.session.perform(change_set) is not None
    today.month = None
    today.refresh()
    qtbot.waitUntil(lambda: today.month is not None)
    return today.month


def count(row):
    return int(row.accessibleName().split(": ")[1].split(".")[0])


def keeper(today):
    """The office that keeps the register asks itself for nothing."""
    code = today.session.snapshot.profile.office_code
    return next((own.id for own in today.session.snapshot.all(Agency).values() if own.code == code), "")


def open_next_period(qtbot, today):
    """Open October before its figures are due: the work is still at September."""
    period = ReportingPeriod(
        id="k10", code="2020-10", name="Tháng 10/2020", figures_on=LAST_DAY + timedelta(days=22)
    )
    assert after(qtbot, today, add(period)).period.code == "2020-09"


def test_closing_counts_the_offices_without_a_form_in_the_period(qtbot, today):
    open_next_period(qtbot, today)
    page = led(today, Step.CLOSE)
    assert page.order.period_id() == today.month.period.id
    offices = {own.agency.id for own in page.owners.owners if own.sent is None and own.came_on is None}
    assert len(offices - {keeper(today)}) == today.month.not_sent


def test_after_opening_a_period_every_office_waits_for_its_form(qtbot, today):
    last = today.month.period
    closing = edit_fields(
        today.session.snapshot, ReportingPeriod.KIND, last.id, today=LAST_DAY,
        new_id=today.session.new_id, closed_on=LAST_DAY,
    )  # fmt: skip
    period = ReportingPeriod(id="k10", code="2020-10", name="Tháng 10/2020", figures_on=LAST_DAY)
    month = after(qtbot, today, closing, add(period))
    page = led(today, Step.CLOSE)
    offices = {own.agency.id for own in page.owners.owners if own.sent is None and own.came_on is None}
    assert len(offices - {keeper(today)}) == month.not_sent > 0


def test_receiving_counts_who_has_answered_in_the_period(qtbot, today):
    open_next_period(qtbot, today)
    page, month = led(today, Step.RECEIVE), today.month
    assert page.chosen_period() == month.period
    missing = sum(count(page.counts.rows[own]) for own in (Answer.SENT, Answer.NOT_SENT, Answer.SENT_BACK))
    assert month.missing == missing
    assert f"{month.offices} đơn vị phải nộp · {month.missing} chưa nộp" == page._summary.text()


def test_checking_counts_the_reports_that_are_not_settled(today):
    page, month = led(today, Step.CHECK), today.month
    states = Answer.RETURNED_ON_TIME, Answer.RETURNED_LATE, Answer.SENT_BACK
    unsettled = sum(count(page.counts.rows[own]) for own in states)
    assert month.checking + month.sent_back == unsettled > 0


def test_joining_counts_the_rows_of_its_list(qtbot, today):
    office = next(iter(today.session.snapshot.all(Agency).values()))
    month = after(qtbot, today, add(Agency(id="nhap-lai", code="NLH", name=office.name)))
    today.stepper.buttons[Step.JOIN].click()
    assert today.panel.model.rowCount() == month.proposals + month.conflicts > 0


@pytest.mark.parametrize("days_before", [0, 30, 38])
def test_judging_counts_the_colours_of_its_page(qtbot, today, days_before):
    today.session.choose_report_day(LAST_DAY - timedelta(days=days_before))
    month, page = after(qtbot, today), led(today, Step.JUDGE)
    for rating, counted in ((Rating.RED, month.red), (Rating.GREY, month.grey)):
        assert page.colours.buttons[ORDER.index(rating)].text().endswith(f" {counted}")


def test_preparing_counts_the_matters_and_people_of_its_meeting(qtbot, today):
    other = Meeting(id="hop-khac", name="A: giao ban sau", held_on=LAST_DAY + timedelta(days=30))
    after(qtbot, today, add_meeting(today.session.snapshot, other, new_id=today.session.new_id))
    page = led(today, Step.PREPARE)
    assert page.meeting() == today.month.meeting != other
    assert page.tabs.currentWidget() is page.agenda
    assert bool(page.agenda.grid.model.records()) == today.month.has_agenda


def test_printing_leads_to_the_brief(today):
    today.stepper.buttons[Step.PRINT].click()
    assert today.navigator.asked == [("brief", ())]


def concluded(today, **more):
    lead = next(iter(today.session.snapshot.all(Agency)))
    captured = Captured(ConclusionKind.TASK, "Trình kế hoạch", **({"lead_agency_id": lead} | more))
    return conclude(today.session.snapshot, today.month.meeting, captured, new_id=today.session.new_id)


def test_concluding_counts_the_conclusions_of_its_meeting(qtbot, today):
    month = after(qtbot, today, concluded(today, due_on=LAST_DAY))
    page = led(today, Step.CONCLUDE)
    assert page.tabs.currentWidget() is page.conclusions
    assert page.conclusions.table.plain.rowCount() == month.concluded == 1


def test_assigning_counts_what_stands_there_without_lead_or_deadline(qtbot, today):
    nobodys = Conclusion(
        id="kl", meeting_id=today.month.meeting.id, conclusion_kind=ConclusionKind.TASK, content="Trình"
    )
    month = after(qtbot, today, add(nobodys), concluded(today, has_no_deadline=True))
    rows = led(today, Step.ASSIGN).conclusions.table.plain.lines()[1:]
    assert sum(row[2] == "" for row in rows) == month.without_lead == 1
    assert sum(row[3] == "Chưa ấn định" for row in rows) == month.without_deadline == 1


def test_following_counts_the_tasks_that_are_overdue(today):
    page = led(today, Step.FOLLOW)
    assert page.table.plain.rowCount() == today.month.overdue > 0


def test_a_task_at_rest_past_its_deadline_is_overdue_here_as_there(qtbot, today):
    tasks = today.session.snapshot.all(Task)
    late = next(
        own for own in tasks.values() if own.due_on and own.due_on < LAST_DAY and not own.confirmed_on
    )
    resting = edit_fields(
        today.session.snapshot, Task.KIND, late.id, today=LAST_DAY, new_id=today.session.new_id,
        suspended_on=late.due_on,
    )  # fmt: skip
    month = after(qtbot, today, resting)
    assert led(today, Step.FOLLOW).table.plain.rowCount() == month.overdue


@pytest.mark.parametrize("name", ["tasks_overdue", "tasks_awaiting"])
def test_a_line_about_tasks_shows_as_many_as_it_counts(today, name):
    counted, made = count(today.to_see.rows[name]), []
    show = today.navigator.show_room
    today.navigator.show_room = lambda room: made.append(show(room)) or made[0]
    today.to_see.rows[name].click()
    assert made[0].table.plain.rowCount() == counted > 0

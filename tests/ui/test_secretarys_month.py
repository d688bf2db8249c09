"""The secretary's month walked through the windows: judge, demand, prepare, print, conclude, issue, follow, report."""

from datetime import date, datetime, timedelta
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.domain.enumerations import (
    CauseNature,
    ConclusionKind,
    MeetingState,
    PaperName,
    Rating,
    TaskStatus,
)
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import VIETNAM
from egov_desktop.domain.judgement.demand.values import Target
from egov_desktop.domain.judgement.meetings.carrying_over import agenda_items_of
from egov_desktop.domain.judgement.meetings.tasks import due_of, status_of
from egov_desktop.domain.judgement.meetings.values import conclusions_of
from egov_desktop.domain.judgement.month import Step
from egov_desktop.domain.records import (
    Cause,
    CauseReview,
    Demand,
    IssuedPaper,
    Meeting,
    Project,
    ProjectGroup,
    RatingOverride,
    Task,
)
from egov_desktop.settings import Settings
from egov_desktop.ui.charts.workshop import workshop
from egov_desktop.ui.look.fonts import load_fonts
from egov_desktop.ui.pages.ratings.sorting import SortingCard
from egov_desktop.ui.pages.tasks.details import CONFIRM, EXTEND
from egov_desktop.ui.shell.desk import Desk
from egov_desktop.ui.widgets.background import wait_for_background

TODAY = date(2020, 10, 9)
LONG = 60_000


@pytest.fixture
def window(qtbot, qapp, demo, tmp_path):
    at = [datetime(2020, 10, 9, 10, tzinfo=VIETNAM)]

    def clock():
        at[0] += timedelta(seconds=1)
        return at[0]

    load_fonts()
    settings = Settings.read(tmp_path / "settings.json")
    settings.who, settings.office, settings.theme = "Lê Thị Minh Tâm", "STTTT", "light"
    desk = Desk(qapp, settings, now=clock, identifiers=Identifiers(clock, Random(1)))
    qtbot.addWidget(desk.start)
    desk.open(demo)
    qtbot.waitUntil(lambda: desk.window is not None and desk.window.room != "", timeout=LONG)
    yield desk.window
    wait_for_background(LONG)
    workshop()._hands.submit(lambda: None).result()
    QApplication.processEvents()
    desk.close_register()


def all_of(window, kind):
    return window.session.snapshot.all(kind).values()


def project(window, code):
    return next(own for own in all_of(window, Project) if own.code == code)


def step(qtbot, window, name):
    """Press a step of the month on Hôm nay and give the page that it brings."""
    window.show_today()
    today = window.page("today")
    qtbot.waitUntil(lambda: today.month is not None, timeout=LONG)
    today.stepper.buttons[Step(name)].click()
    return window.page(window.room)


def rate_otherwise(qtbot, window):
    """W5: the computed rating of a project is red; the secretariat says yellow, with its reason."""
    ratings = step(qtbot, window, "judge")
    ratings.show_project(project(window, "38").id)
    assert ratings.table.current().computed is Rating.RED
    dialog = ratings.override()
    dialog.rating.set_value(Rating.YELLOW)
    dialog.reason.set_value("Hồ sơ đã trình lại ngày 05/10/2020")
    dialog.save()
    assert Rating.YELLOW in {own.rating for own in all_of(window, RatingOverride)}


def sort_a_cause_anew(qtbot, window):
    """W5: a cause that its owner called objective is sorted as subjective; both stay."""
    cause = next(
        own
        for own in window.session.snapshot.children(Cause, project(window, "38").id)
        if not own.resolved_on
    )
    card = SortingCard(window.session)
    qtbot.addWidget(card)
    card.show_cause(cause)
    dialog = card.ask()
    assert dialog is not None
    dialog.nature.set_value(CauseNature.SUBJECTIVE)
    dialog.reason.set_value("Hồ sơ trình thiếu phụ lục")
    dialog.save()
    assert cause.id in {own.cause_id for own in all_of(window, CauseReview)}
    assert window.session.snapshot.get(Cause, cause.id).nature is CauseNature.OBJECTIVE


def demand_disbursement(window):
    """W5: what a group must still disburse is worked out and kept; the months sum to the target."""
    page = window.show_room("demand")
    group = next(own for own in all_of(window, ProjectGroup) if own.code == "TPTM")
    page.group.value_changed.emit(group.id)
    page.targets.show_targets((Target(85, date(2020, 12, 31)),))
    page.work_out()
    (target,) = page.solution.targets
    assert target.reached_dong == target.target_dong
    page.save_button.click()
    ours = {own.id for own in all_of(window, Project) if own.group_id == group.id}
    assert {own.project_id for own in all_of(window, Demand)} & ours


def read_the_sheet_of_a_group(window):
    """W5: without evidence a group's sheet says so, and proposes a paragraph with counts."""
    page = window.show_room("effectiveness")
    group = next(own for own in all_of(window, ProjectGroup) if own.code == "NT")
    page.show_group(group.id)
    assert window.room == "effectiveness"


def prepare_the_meeting(qtbot, window):
    """W6: the meeting's first matter reviews what is unresolved; proposed matters are taken up, agencies invited."""
    meetings = step(qtbot, window, "prepare")
    meeting = next(own for own in all_of(window, Meeting) if own.held_on == TODAY)
    meetings.open(meeting.id)
    before = len(agenda_items_of(window.session.snapshot, meeting))
    meetings.agenda.accept(meetings.agenda.proposed.proposals()[:1])
    meetings.people.invite()
    assert len(agenda_items_of(window.session.snapshot, meeting)) == before + 1
    return meeting


def issue(qtbot, window, order, number):
    """Draft a paper, give it its number, and wait until it is frozen."""
    papers = window.show_room("papers")
    papers.show_paper(order)
    papers.refresh()

    def is_shown():
        made = papers.drafting.made if papers.drafting else None
        return made is not None and made.order.paper is order.paper and papers.drafting.pages.count() > 0

    qtbot.waitUntil(is_shown, timeout=LONG)
    dialog = papers.drafting.issue()
    dialog.number.set_value(number)
    dialog.save()
    if dialog.reasons.isVisible():
        dialog.save()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert order.paper in {own.paper for own in all_of(window, IssuedPaper)}


def conclude_in_the_room(window, meeting):
    """W8: a decision and a task are captured in the room and are in the register at once."""
    window.page("meetings").open(meeting.id)
    window.show_room("meetings")
    room = window.page("meetings").enter_room()
    room.setWindowModality(Qt.WindowModality.NonModal)
    room.form.choose_kind(ConclusionKind.DECISION)
    room.form.content.set_value("Đồng ý tách phần tuyến cũ của dự án chiếu sáng để trình trước")
    assert room.write()
    room.form.choose_kind(ConclusionKind.TASK)
    room.form.content.set_value("Hoàn thành lắp thiết bị phòng học thông minh đợt 1")
    room.form.lead.set_value(project(window, "27").owner_agency_id)
    room.form.no_deadline.setChecked(True)
    assert room.write()
    room.form.clear()
    room.close()
    kinds = [own.conclusion_kind for own in conclusions_of(window.session.snapshot, meeting)]
    assert kinds == [ConclusionKind.DECISION, ConclusionKind.TASK]
    assert any(own.content.startswith("Hoàn thành lắp") for own in all_of(window, Task))


def conclusions_are_locked(window, meeting):
    """W9: once the notice is issued, its conclusions stand as they were issued."""
    concluded = conclusions_of(window.session.snapshot, meeting)
    assert all(own.issued_with_id for own in concluded)


def extend_and_confirm(window):
    """W10: an overdue task gets a later deadline, the first stays; one with proof is confirmed."""
    page = window.show_room("tasks")
    session = window.session
    overdue = next(
        own for own in all_of(window, Task) if status_of(session.snapshot, own, TODAY) is TaskStatus.OVERDUE
    )
    page.show_task(overdue.id)
    fill(
        page.act(EXTEND),
        new_due_on=date(2020, 11, 15),
        approver="Chủ tịch",
        reason="Chờ nhà thầu",
        decided_on=TODAY,
    )
    assert due_of(session.snapshot, overdue, TODAY) == date(2020, 11, 15)
    waiting = next(
        own
        for own in all_of(window, Task)
        if status_of(session.snapshot, own, TODAY) is TaskStatus.AWAITING_CONFIRMATION
    )
    page.show_task(waiting.id)
    fill(page.act(CONFIRM), result_document="MH-171/BC-STTTT", result_on=TODAY, confirmed_on=TODAY)
    assert status_of(session.snapshot, session.snapshot.get(Task, waiting.id), TODAY) in {
        TaskStatus.DONE_ON_TIME,
        TaskStatus.DONE_LATE,
    }


def fill(dialog, **values):
    for name, value in values.items():
        dialog.fields[name].input().set_value(value)
    dialog.save()


def begin_the_next_meeting(window, meeting):
    """W6 again: the next meeting of the series begins with what is unresolved, and what was not discussed."""
    page = window.show_room("meetings")
    page.change_state()
    assert window.session.snapshot.get(Meeting, meeting.id).state is MeetingState.CLOSED
    fill(page.begin_meeting(), name="Giao ban tháng 11", held_on=date(2020, 11, 6))
    first, *rest = agenda_items_of(window.session.snapshot, page.meeting())
    assert first.title.startswith("Rà soát")
    assert rest


def test_the_month_is_walked_from_judging_to_the_preliminary_report(qtbot, window):
    rate_otherwise(qtbot, window)
    sort_a_cause_anew(qtbot, window)
    demand_disbursement(window)
    read_the_sheet_of_a_group(window)
    meeting = prepare_the_meeting(qtbot, window)
    issue(qtbot, window, PaperOrder(PaperName.BRIEF, TODAY, meeting_id=meeting.id), "171")
    conclude_in_the_room(window, meeting)
    issue(qtbot, window, PaperOrder(PaperName.CONCLUSION_NOTICE, TODAY, meeting_id=meeting.id), "172")
    conclusions_are_locked(window, meeting)
    extend_and_confirm(window)
    begin_the_next_meeting(window, meeting)
    issue(qtbot, window, PaperOrder(PaperName.PRELIMINARY, TODAY), "173")


def test_every_step_of_the_month_brings_its_room(qtbot, window):
    rooms = {
        name: (step(qtbot, window, name), window.room)[1]
        for name in ("close", "receive", "check", "judge", "prepare", "assign")
    }
    assert rooms == {
        "close": "send", "receive": "returns", "check": "returns",
        "judge": "ratings", "prepare": "meetings", "assign": "meetings",
    }  # fmt: skip

"""Where a step of the month leads: the room, and in it the very period, meeting or tasks that the step counts."""

from collections.abc import Mapping

from egov_desktop.domain.judgement.month import Month, Step

ROOM_OF: Mapping[Step, str] = {
    Step.CLOSE: "send",
    Step.RECEIVE: "returns",
    Step.CHECK: "receive",
    Step.JOIN: "join",
    Step.JUDGE: "ratings",
    Step.PREPARE: "meetings",
    Step.PRINT: "brief",
    Step.CONCLUDE: "meetings",
    Step.ASSIGN: "meetings",
    Step.FOLLOW: "tasks",
}
"""A room of the window, the list beside of what waits to be joined, or the brief's own preview."""


def room_of(step: Step, month: Month | None) -> str:
    """Name the room of a step; reports that came and are not settled are listed with who has answered."""
    if step is Step.CHECK and month is not None and month.checking + month.sent_back:
        return "returns"
    return ROOM_OF[step]


def bring(page: object, step: Step, month: Month) -> None:
    """Bring to the front of a room what the step counts there."""
    from egov_desktop.ui.pages.meetings.page import MeetingsPage
    from egov_desktop.ui.pages.returns.page import ReturnsPage
    from egov_desktop.ui.pages.send.page import SendPage
    from egov_desktop.ui.pages.tasks.page import TasksPage

    if isinstance(page, SendPage) and month.period:
        page.order.show_period(month.period.id)
    elif isinstance(page, ReturnsPage) and month.period:
        page.show_period(month.period.id)
    elif isinstance(page, MeetingsPage) and month.meeting:
        page.open(month.meeting.id)
        page.tabs.setCurrentWidget(page.agenda if step is Step.PREPARE else page.conclusions)
    elif isinstance(page, TasksPage):
        page.show_state(_tasks_to_follow(month))


def _tasks_to_follow(month: Month) -> str:
    from egov_desktop.ui.pages.tasks.filters import OPEN, OVERDUE, THIS_WEEK

    return OVERDUE if month.overdue else THIS_WEEK if month.due_soon else OPEN

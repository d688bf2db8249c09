"""How a task stands, as the page says it: the words and tone of its status, its deadline and its age."""

from egov_desktop.domain.enumerations import TaskStatus
from egov_desktop.domain.judgement.meetings.tasks import TaskStanding
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_TONES: dict[TaskStatus, Tone] = {
    TaskStatus.NOT_STARTED: "unknown",
    TaskStatus.ON_TRACK: "good",
    TaskStatus.DUE_SOON: "warn",
    TaskStatus.OVERDUE: "bad",
    TaskStatus.NO_DEADLINE: "unknown",
    TaskStatus.AWAITING_CONFIRMATION: "warn",
    TaskStatus.DONE_ON_TIME: "good",
    TaskStatus.DONE_LATE: "good",
    TaskStatus.SUSPENDED: "unknown",
    TaskStatus.CANCELLED: "unknown",
}

_SHORT: dict[TaskStatus, str] = {
    TaskStatus.NOT_STARTED: "Chưa đến hạn",
    TaskStatus.ON_TRACK: "Trong hạn",
    TaskStatus.NO_DEADLINE: "Không hạn",
    TaskStatus.AWAITING_CONFIRMATION: "Chờ xác nhận",
    TaskStatus.DONE_ON_TIME: "Xong đúng hạn",
    TaskStatus.DONE_LATE: "Xong quá hạn",
    TaskStatus.SUSPENDED: "Tạm dừng",
}


def tone_of(standing: TaskStanding) -> Tone:
    """Give the tone of a task, one that has a mark: what is behind its deadline is bad, whatever it waits for."""
    return "bad" if standing.is_overdue else _TONES[standing.status]


def status_words(standing: TaskStanding) -> str:
    """Say a status in few words, with the days overdue where there are some."""
    words = say(standing.status.label)
    if not standing.is_overdue:
        return words
    if standing.status is TaskStatus.OVERDUE:
        return say("{words} {n} ngày", words=words, n=whole(standing.days_overdue))
    return say("{words}, quá hạn {n} ngày", words=words, n=whole(standing.days_overdue))


def short_status(standing: TaskStanding) -> str:
    """Say a status as a cell does."""
    words = say(_SHORT.get(standing.status, standing.status.label))
    if standing.status is TaskStatus.OVERDUE:
        return say("{words} {n} ngày", words=words, n=whole(standing.days_overdue))
    return words


def due_words(standing: TaskStanding) -> str:
    """Say the deadline in force and how often it was put off."""
    if standing.due_on is None:
        return say("Chưa ấn định")
    if not standing.extensions:
        return day(standing.due_on)
    return say("{day} (gia hạn {n} lần)", day=day(standing.due_on), n=whole(standing.extensions))


def age_words(standing: TaskStanding) -> str:
    """Say for how many meetings an open task has been carried on; nothing of one that is closed or new."""
    return say("{n} kỳ", n=whole(standing.age)) if standing.is_open and standing.age else ""

"""The steps of a reporting period, from closing the figures to following the tasks, and what still waits in each."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from egov_desktop.domain.enumerations import (
    ConclusionKind,
    MeetingState,
    PaperName,
    Rating,
    TaskStatus,
)
from egov_desktop.domain.fields import Labelled
from egov_desktop.domain.judgement.meetings.carrying_over import agenda_items_of
from egov_desktop.domain.judgement.meetings.tasks import TaskStanding, due_of, standings_on
from egov_desktop.domain.judgement.meetings.values import conclusions_of, invitees_of
from egov_desktop.domain.judgement.offices.returns import Answer, answers
from egov_desktop.domain.judgement.periods import period_on, periods_in_order
from egov_desktop.domain.judgement.ratings.causes import unexplained
from egov_desktop.domain.judgement.ratings.rating import rate_all, rated_period
from egov_desktop.domain.judgement.week import Due, due_in_a_week, is_soon
from egov_desktop.domain.records import (
    Conclusion,
    IssuedPaper,
    Meeting,
    ReportingPeriod,
    Task,
)
from egov_desktop.domain.snapshot import Snapshot


class Step(Labelled):
    """What is done in a reporting period, in its order."""

    CLOSE = "close", "Chốt số liệu"
    RECEIVE = "receive", "Nhận"
    CHECK = "check", "Kiểm tra"
    JOIN = "join", "Hợp nhất"
    JUDGE = "judge", "Đánh giá"
    PREPARE = "prepare", "Chuẩn bị họp"
    PRINT = "print", "In báo cáo"
    CONCLUDE = "conclude", "Kết luận"
    ASSIGN = "assign", "Giao việc"
    FOLLOW = "follow", "Theo dõi"


class StepState(Labelled):
    """How far a step has come: `left` is one with something left though later ones were already done."""

    DONE = "done", "Xong"
    LEFT = "left", "Còn sót"
    NOW = "now", "Đang làm"
    WAITING = "waiting", "Chưa đến"


@dataclass(frozen=True, slots=True)
class Month:
    """A period on a day, in counts that each stand for rows; `meeting` is the one that the period leads to.

    `offices` are those that must report, `answered` those of them whose report is there; `checking` reports came and
    are not joined yet. `unready` names what the meeting still lacks.
    """

    on: date
    period: ReportingPeriod | None
    meeting: Meeting | None
    offices: int = 0
    not_sent: int = 0
    answered: int = 0
    missing: int = 0
    sent_back: int = 0
    checking: int = 0
    taken_in: int = 0
    proposals: int = 0
    conflicts: int = 0
    red: int = 0
    grey: int = 0
    unexplained: int = 0
    has_agenda: bool = False
    has_invitees: bool = False
    is_brief_issued: bool = False
    concluded: int = 0
    without_lead: int = 0
    without_deadline: int = 0
    is_notice_issued: bool = False
    due_soon: int = 0
    overdue: int = 0
    awaiting: int = 0
    open_tasks: int = 0
    due: tuple[Due, ...] = ()
    states: Mapping[Step, StepState] = field(default_factory=dict[Step, StepState])

    @property
    def now(self) -> Step | None:
        """The step at which the work is; nothing where all are done."""
        return next((step for step in Step if self.states.get(step) is StepState.NOW), None)


def month_of(snapshot: Snapshot, on: date, *, proposals: int = 0, conflicts: int = 0) -> Month:
    """Judge the period that a day belongs to, step by step.

    `proposals` are the lines of received files that wait for a decision, `conflicts` what only a person can settle: both
    are known to the caller alone. Findings of the rules are counted apart, since they are of the register, not of a day.
    """
    period = current_period(snapshot, on)
    meeting = current_meeting(snapshot, period, on)
    standings = standings_on(snapshot, on)
    counts: dict[str, int] = {
        **_returns(snapshot, period, on),
        **_ratings(snapshot, on),
        **_conclusions(snapshot, meeting, on),
        **_tasks(standings, on),
    }
    month = Month(
        on=on,
        period=period,
        meeting=meeting,
        proposals=proposals,
        conflicts=conflicts,
        has_agenda=meeting is not None and bool(agenda_items_of(snapshot, meeting)),
        has_invitees=meeting is not None and bool(invitees_of(snapshot, meeting)),
        is_brief_issued=_is_issued(snapshot, PaperName.BRIEF, period, meeting, on),
        is_notice_issued=_is_issued(snapshot, PaperName.CONCLUSION_NOTICE, None, meeting, on),
        due=due_in_a_week(snapshot, standings, period, on),
    )
    return _with_states(replace(month, **counts))


def current_period(snapshot: Snapshot, on: date) -> ReportingPeriod | None:
    """Give the period that is worked on: the last whose figures are due and that is not closed, else the next one open."""
    is_open = [own for own in periods_in_order(snapshot) if own.closed_on is None or own.closed_on > on]
    begun = [own for own in is_open if own.figures_on is not None and own.figures_on <= on]
    if begun:
        return begun[-1]
    return is_open[0] if is_open else period_on(snapshot, on)


def current_meeting(snapshot: Snapshot, period: ReportingPeriod | None, on: date) -> Meeting | None:
    """Give the next meeting that is not closed, else the last one held after the figures of the period before."""
    held = [own for own in snapshot.all(Meeting).values() if own.held_on is not None]
    coming = [own for own in held if own.state is not MeetingState.CLOSED and _held(own) >= on]
    if coming:
        return min(coming, key=lambda own: (_held(own), own.id))
    since = _end_of_period_before(snapshot, period)
    past = [own for own in held if since < _held(own) <= on]
    return max(past, key=lambda own: (_held(own), own.id), default=None)


def _returns(snapshot: Snapshot, period: ReportingPeriod | None, on: date) -> dict[str, int]:
    if period is None:
        return {}
    found = answers(snapshot, on)
    required = sum(own.is_required for own in found.of_period(period.id))
    missing, counts = len(found.missing(period.id)), found.counts(period.id)
    return {
        "offices": required,
        "missing": missing,
        "answered": required - missing,
        "not_sent": counts[Answer.NOT_SENT],
        "sent_back": counts[Answer.SENT_BACK],
        "checking": counts[Answer.RETURNED_ON_TIME] + counts[Answer.RETURNED_LATE],
        "taken_in": counts[Answer.TAKEN_IN] + counts[Answer.NOTHING_TO_REPORT],
    }


def _ratings(snapshot: Snapshot, on: date) -> dict[str, int]:
    shown = [own.shown for own in rate_all(snapshot, rated_period(snapshot, on), on).values()]
    return {
        "red": shown.count(Rating.RED),
        "grey": shown.count(Rating.GREY),
        "unexplained": len(unexplained(snapshot, on)),
    }


def _conclusions(snapshot: Snapshot, meeting: Meeting | None, on: date) -> dict[str, int]:
    """Count a meeting's conclusions, and of the tasks that still stand those without a lead or a deadline."""
    if meeting is None:
        return {}
    concluded = conclusions_of(snapshot, meeting)
    corrected = {own.corrects_id for own in concluded}
    given = [
        own for own in concluded if own.conclusion_kind is ConclusionKind.TASK and own.id not in corrected
    ]
    tasks = [task for own in given for task in _tasks_of(snapshot, own)]
    return {
        "concluded": len(concluded),
        "without_lead": sum(not any(t.lead_agency_id for t in _tasks_of(snapshot, own)) for own in given),
        "without_deadline": sum(due_of(snapshot, task, on) is None for task in tasks),
    }


def _tasks_of(snapshot: Snapshot, conclusion: Conclusion) -> tuple[Task, ...]:
    return snapshot.children(Task, conclusion.id, by="conclusion_id")


def _tasks(standings: Iterable[TaskStanding], on: date) -> dict[str, int]:
    opened = [own for own in standings if own.is_open]
    return {
        "open_tasks": len(opened),
        "overdue": sum(own.is_overdue for own in opened),
        "awaiting": sum(own.status is TaskStatus.AWAITING_CONFIRMATION for own in opened),
        "due_soon": sum(is_soon(own.due_on, on) for own in opened),
    }


def _is_issued(
    snapshot: Snapshot, paper: PaperName, period: ReportingPeriod | None, meeting: Meeting | None, on: date
) -> bool:
    """Say whether a paper of this period or this meeting was issued by a day."""
    wanted = {own.id for own in (period, meeting) if own is not None}
    return any(
        own.paper is paper
        and own.issued_on is not None
        and own.issued_on <= on
        and bool(wanted & {own.period_id, own.meeting_id})
        for own in snapshot.all(IssuedPaper).values()
    )


def _with_states(month: Month) -> Month:
    done = {step: is_done(month) for step, is_done in _IS_DONE.items()}
    last_done = max((place for place, step in enumerate(Step) if done[step]), default=-1)
    states: dict[Step, StepState] = {}
    for place, step in enumerate(Step):
        if done[step]:
            states[step] = StepState.DONE
        elif place < last_done:
            states[step] = StepState.LEFT
        elif StepState.NOW not in states.values():
            states[step] = StepState.NOW
        else:
            states[step] = StepState.WAITING
    return replace(month, states=states)


def _is_agenda_ready(month: Month) -> bool:
    return month.has_agenda and month.has_invitees


_IS_DONE: Mapping[Step, Callable[[Month], bool]] = {
    Step.CLOSE: lambda own: own.period is not None and own.offices > 0 and own.not_sent == 0,
    Step.RECEIVE: lambda own: own.answered > 0 and own.missing == 0,
    Step.CHECK: lambda own: own.taken_in > 0 and own.checking == own.sent_back == 0,
    Step.JOIN: lambda own: own.taken_in > 0 and own.proposals == own.conflicts == 0,
    Step.JUDGE: lambda own: own.taken_in > 0 and own.grey == own.unexplained == 0,
    Step.PREPARE: _is_agenda_ready,
    Step.PRINT: lambda own: own.is_brief_issued,
    Step.CONCLUDE: lambda own: own.concluded > 0 and own.is_notice_issued,
    Step.ASSIGN: lambda own: own.is_notice_issued and own.without_lead == 0,
    Step.FOLLOW: lambda own: own.is_notice_issued and own.open_tasks == 0,
}
"""When a step is done; each rests on records alone, so that two offices see the same."""


def _end_of_period_before(snapshot: Snapshot, period: ReportingPeriod | None) -> date:
    end = period.figures_on if period else None
    before = [
        own.figures_on
        for own in periods_in_order(snapshot)
        if own.figures_on and end and own.figures_on < end
    ]
    return max(before, default=date.min)


def _held(meeting: Meeting) -> date:
    return meeting.held_on or date.max

"""What each step of the month says of itself in a few words."""

from dataclasses import dataclass

from egov_desktop.domain.judgement.month import Month, Step, StepState
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say

MARKS: dict[StepState, tuple[str, Tone]] = {
    StepState.DONE: ("check", "good"),
    StepState.LEFT: ("warn", "warn"),
    StepState.NOW: ("edit", "accent"),
    StepState.WAITING: ("clock", "muted"),
}
"""Shape and colour of each state; the word stands in the name that is read aloud."""


@dataclass(frozen=True, slots=True)
class StepWords:
    """A step as it is shown."""

    step: Step
    state: StepState
    title: str
    words: str


def words_of(month: Month) -> tuple[StepWords, ...]:
    counts = {
        Step.CLOSE: _close(month),
        Step.RECEIVE: say("{n}/{total} đơn vị", n=month.answered, total=month.offices),
        Step.CHECK: _check(month),
        Step.JOIN: _join(month),
        Step.JUDGE: _judge(month),
        Step.PREPARE: _prepare(month),
        Step.PRINT: say("đã phát hành") if month.is_brief_issued else say("chưa phát hành"),
        Step.CONCLUDE: say("{n} kết luận", n=month.concluded) if month.concluded else say("chưa có"),
        Step.ASSIGN: _assign(month),
        Step.FOLLOW: _follow(month),
    }
    return tuple(StepWords(step, month.states[step], say(step.label), counts[step]) for step in Step)


def _close(month: Month) -> str:
    if month.period is None:
        return say("chưa mở kỳ")
    if month.not_sent:
        return say("{n} chưa gửi phiếu", n=month.not_sent)
    return say("kỳ {code}", code=month.period.code)


def _check(month: Month) -> str:
    if left := month.checking + month.sent_back:
        return say("{n} chưa xong", n=left)
    return say("đủ") if month.taken_in else say("chưa có")


def _join(month: Month) -> str:
    if left := month.proposals + month.conflicts:
        return say("{n} chờ quyết", n=left)
    return say("{n} đã nhập", n=month.taken_in) if month.taken_in else say("chưa có")


def _judge(month: Month) -> str:
    if month.grey:
        return say("{red} đỏ, {grey} thiếu", red=month.red, grey=month.grey)
    return say("{red} đỏ", red=month.red)


def _prepare(month: Month) -> str:
    if month.meeting is None or month.meeting.held_on is None:
        return say("chưa có cuộc họp")
    if not month.has_agenda:
        return say("chưa có nội dung")
    if not month.has_invitees:
        return say("chưa mời ai")
    return say("họp {on}", on=day_short(month.meeting.held_on))


def _assign(month: Month) -> str:
    if month.without_lead:
        return say("{n} thiếu chủ trì", n=month.without_lead)
    if month.without_deadline:
        return say("{n} chưa có hạn", n=month.without_deadline)
    return say("đủ") if month.concluded else say("chưa có")


def _follow(month: Month) -> str:
    if month.overdue:
        return say("{n} quá hạn", n=month.overdue)
    if month.due_soon:
        return say("{n} sắp đến hạn", n=month.due_soon)
    return say("{n} đang làm", n=month.open_tasks)

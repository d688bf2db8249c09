"""How far an office has come, as the page says it: a word, a shape and a tone for each state."""

from datetime import date

from egov_desktop.domain.judgement.offices.returns import Answer, Standing
from egov_desktop.domain.records import Agency, ReportingPeriod
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_STATES: dict[Answer, tuple[str, str, Tone]] = {
    Answer.NOT_SENT: ("Chưa giao phiếu", "unknown", "unknown"),
    Answer.SENT: ("Đã giao phiếu", "send", "accent"),
    Answer.RETURNED_ON_TIME: ("Nộp đúng hạn", "good", "good"),
    Answer.RETURNED_LATE: ("Nộp trễ", "warn", "warn"),
    Answer.SENT_BACK: ("Trả lại", "undo", "warn"),
    Answer.TAKEN_IN: ("Đã hợp nhất", "check", "good"),
    Answer.NOTHING_TO_REPORT: ("Không phát sinh", "dot", "muted"),
    Answer.NOT_REQUIRED: ("Không phải nộp", "dash", "muted"),
}


def word(answer: Answer) -> str:
    return say(_STATES[answer][0])


def shape(answer: Answer) -> str:
    return _STATES[answer][1]


def tone(answer: Answer) -> Tone:
    return _STATES[answer][2]


def tone_of(standing: Standing, on: date) -> Tone:
    """Give the tone of a cell: what is missing past its day is bad, whatever its state."""
    is_overdue = standing.is_missing and standing.days_late(on) > 0
    return "bad" if is_overdue else tone(standing.answer)


def cell_words(standing: Standing, on: date) -> str:
    """Say a cell in few words: "Nộp trễ · 3 ng"; how long the missing are missing, their period's day says for all."""
    if standing.answer is Answer.NOT_REQUIRED:
        return "–"
    words = word(standing.answer)
    if standing.answer is not Answer.RETURNED_LATE:
        return words
    return say("{words} · {n} ng", words=words, n=whole(standing.days_late(on)))


def cell_sentence(standing: Standing, on: date) -> str:
    """Say a cell in full, as its tool tip and a screen reader do."""
    parts = [f"{standing.agency.name}, {standing.period.name}: {word(standing.answer)}"]
    if late := standing.days_late(on):
        parts.append(say("quá hạn {n} ngày", n=whole(late)))
    if standing.answered_on:
        parts.append(say("nộp ngày {on}", on=day(standing.answered_on)))
    return "; ".join(parts)


def office_words(agency: Agency) -> str:
    return agency.short_name or agency.name


def period_words(period: ReportingPeriod) -> str:
    return period.name or period.code

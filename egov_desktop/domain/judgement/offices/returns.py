"""Who has answered: which offices must report for a period, and how far each has come, out of what was sent and received."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from egov_desktop.domain.enumerations import ExchangeKind, ReceiptOutcome
from egov_desktop.domain.judgement.stages import is_stopped
from egov_desktop.domain.records import Agency, Dispatch, Project, Receipt, ReportingPeriod
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import folded_code, sort_key

R = TypeVar("R", Dispatch, Receipt)


class Answer(StrEnum):
    """How far an office has come with its report for a period."""

    NOT_SENT = "not_sent"
    SENT = "sent"
    RETURNED_ON_TIME = "returned_on_time"
    RETURNED_LATE = "returned_late"
    SENT_BACK = "sent_back"
    TAKEN_IN = "taken_in"
    NOTHING_TO_REPORT = "nothing_to_report"
    NOT_REQUIRED = "not_required"
    """The office owned no project that was under way on the day of the period's figures, and nothing went or came."""


MISSING = frozenset({Answer.NOT_SENT, Answer.SENT, Answer.SENT_BACK})
"""States in which an office that must report still owes its report."""

_NO_ANSWER = frozenset({ExchangeKind.FULL, ExchangeKind.TASKS})
_SETTLED = {
    ReceiptOutcome.SENT_BACK: Answer.SENT_BACK,
    ReceiptOutcome.TAKEN_IN: Answer.TAKEN_IN,
    ReceiptOutcome.NOTHING_TO_REPORT: Answer.NOTHING_TO_REPORT,
}


@dataclass(frozen=True)
class Standing:
    """One office in one period. `dispatches` and `receipts` stand in the order of their days; the last receipt decides.

    `answered_on` is the day on which the answer that stands came in: the first after the last one sent back.
    """

    agency: Agency
    period: ReportingPeriod
    is_required: bool
    dispatches: tuple[Dispatch, ...] = ()
    receipts: tuple[Receipt, ...] = ()

    @property
    def dispatch(self) -> Dispatch | None:
        return self.dispatches[-1] if self.dispatches else None

    @property
    def receipt(self) -> Receipt | None:
        return self.receipts[-1] if self.receipts else None

    @cached_property
    def answered_on(self) -> date | None:
        standing: list[Receipt] = []
        for receipt in self.receipts:
            standing = [] if receipt.outcome is ReceiptOutcome.SENT_BACK else [*standing, receipt]
        return standing[0].received_on if standing else None

    @property
    def is_on_time(self) -> bool:
        """Say whether an answer stands that came by the due day; without a due day none is late."""
        due = self.period.due_on
        return self.answered_on is not None and (due is None or self.answered_on <= due)

    @property
    def answer(self) -> Answer:
        if self.receipt is None:
            return self._without_receipt()
        returned = Answer.RETURNED_ON_TIME if self.is_on_time else Answer.RETURNED_LATE
        return _SETTLED.get(self.receipt.outcome or ReceiptOutcome.WAITING, returned)

    @property
    def is_missing(self) -> bool:
        return self.is_required and self.answer in MISSING

    def until(self, on: date) -> "Standing":
        """Give the standing at the end of a day; what has no day counts as known."""
        return replace(
            self,
            dispatches=tuple(own for own in self.dispatches if own.sent_on is None or own.sent_on <= on),
            receipts=tuple(own for own in self.receipts if own.received_on is None or own.received_on <= on),
        )

    def days_late(self, on: date) -> int:
        """Count the days after the due day, until the answer came or, where none stands, until `on`; 0 in time."""
        due, until = self.period.due_on, self.answered_on or on
        if due is None or (self.answered_on is None and not self.is_missing):
            return 0
        return max(0, (until - due).days)

    def _without_receipt(self) -> Answer:
        if self.dispatches:
            return Answer.SENT
        return Answer.NOT_SENT if self.is_required else Answer.NOT_REQUIRED


@dataclass(frozen=True)
class Answers:
    """Every office that must report, or ever did, by every period: periods newest first, offices by name."""

    periods: tuple[ReportingPeriod, ...]
    offices: tuple[Agency, ...]
    standings: Mapping[tuple[str, str], Standing]

    def until(self, on: date) -> "Answers":
        """Give the same as it stood at the end of a day: what went out or came in later is not there yet."""
        return Answers(
            self.periods, self.offices, {key: own.until(on) for key, own in self.standings.items()}
        )

    def of(self, agency_id: str, period_id: str) -> Standing:
        return self.standings[agency_id, period_id]

    def of_period(self, period_id: str) -> tuple[Standing, ...]:
        return tuple(self.standings[agency.id, period_id] for agency in self.offices)

    def counts(self, period_id: str) -> dict[Answer, int]:
        """Count the offices in each state; together they are all offices listed."""
        counted = dict.fromkeys(Answer, 0)
        for standing in self.of_period(period_id):
            counted[standing.answer] += 1
        return counted

    def missing(self, period_id: str) -> tuple[Standing, ...]:
        """Give those who must report and whose report is not there."""
        return tuple(standing for standing in self.of_period(period_id) if standing.is_missing)


def required_offices(snapshot: Snapshot, period: ReportingPeriod, on: date) -> tuple[Agency, ...]:
    """Give the offices that must report: owners of projects not stopped on the day of the period's figures, by name.

    The office that keeps the register writes its own figures into it and reports to nobody.
    An owner that no longer is on the day `on` is represented by those that came after it (`heirs`).
    """
    return _by_name(_required(snapshot, period, heirs(snapshot, on), on))


def answers(snapshot: Snapshot, on: date) -> Answers:
    """Judge every office in every period, from the records of what was sent and received alone; `on` is the day it is."""
    periods = tuple(
        sorted(
            snapshot.all(ReportingPeriod).values(), key=lambda own: (_day(own, on), own.code), reverse=True
        )
    )
    after = heirs(snapshot, on)
    required = {period.id: {own.id for own in _required(snapshot, period, after, on)} for period in periods}
    sent = _gathered(_assignments(snapshot), after)
    came = _gathered(_returns(snapshot), after)
    ids = {own for offices in required.values() for own in offices}
    ids |= {agency_id for agency_id, period_id in (*sent, *came) if period_id in required}
    offices = _by_name(own for agency_id in ids if (own := snapshot.get(Agency, agency_id)))
    standings = {
        (agency.id, period.id): Standing(
            agency,
            period,
            agency.id in required[period.id],
            tuple(sorted(sent[agency.id, period.id], key=_sent_order)),
            tuple(sorted(came[agency.id, period.id], key=_received_order)),
        )
        for agency in offices
        for period in periods
    }
    return Answers(periods, offices, standings)


def heirs(snapshot: Snapshot, on: date) -> Mapping[str, tuple[str, ...]]:
    """Name, for each agency, those that stand for it on a day.

    That is itself while it is valid. After a reorganisation it is the valid agency of the same code; else the present
    owners of the projects that were once assigned to it; else still itself, so that nobody is lost.
    """
    by_code: dict[str, list[str]] = defaultdict(list)
    for agency in snapshot.all(Agency).values():
        if _is_valid(agency, on):
            by_code[folded_code(agency.code)].append(agency.id)
    once = _owners_of_assigned(snapshot)
    return {
        agency.id: _stand_for(agency, by_code, once.get(agency.id, ()), on)
        for agency in snapshot.all(Agency).values()
    }


def _stand_for(
    agency: Agency, by_code: Mapping[str, list[str]], once: Iterable[str], on: date
) -> tuple[str, ...]:
    if _is_valid(agency, on):
        return (agency.id,)
    same_code = by_code.get(folded_code(agency.code), [])
    return tuple(same_code or sorted(set(once) - {agency.id}) or [agency.id])


def _owners_of_assigned(snapshot: Snapshot) -> Mapping[str, set[str]]:
    owners: dict[str, set[str]] = defaultdict(set)
    for dispatch in snapshot.all(Dispatch).values():
        for project_id in dispatch.projects.split():
            project = snapshot.get(Project, project_id)
            if project and snapshot.get(Agency, project.owner_agency_id):
                owners[dispatch.agency_id or ""].add(project.owner_agency_id or "")
    return owners


def _required(
    snapshot: Snapshot, period: ReportingPeriod, after: Mapping[str, tuple[str, ...]], on: date
) -> list[Agency]:
    day = _day(period, on)
    owners = {own.owner_agency_id for own in snapshot.all(Project).values() if not is_stopped(own, day)}
    ids = {heir for owner in owners for heir in after.get(owner or "", ())}
    found = (own for agency_id in ids if (own := snapshot.get(Agency, agency_id)))
    keeper = folded_code(snapshot.profile.office_code)
    return [own for own in found if not keeper or folded_code(own.code) != keeper]


def _assignments(snapshot: Snapshot) -> Iterator[Dispatch]:
    sent = snapshot.all(Dispatch).values()
    return (own for own in sent if own.exchange_kind not in {*_NO_ANSWER, ExchangeKind.RETURN})


def _returns(snapshot: Snapshot) -> Iterator[Receipt]:
    return (own for own in snapshot.all(Receipt).values() if own.exchange_kind not in _NO_ANSWER)


def _gathered(
    records: Iterable[R], after: Mapping[str, tuple[str, ...]]
) -> defaultdict[tuple[str, str], list[R]]:
    gathered: defaultdict[tuple[str, str], list[R]] = defaultdict(list)
    for record in records:
        for agency_id in after.get(record.agency_id or "", ()):
            gathered[agency_id, record.period_id or ""].append(record)
    return gathered


def _is_valid(agency: Agency, on: date) -> bool:
    return (agency.valid_from or on) <= on <= (agency.valid_to or on)


def _day(period: ReportingPeriod, on: date) -> date:
    return period.figures_on or on


def _sent_order(dispatch: Dispatch) -> tuple[date, int, str]:
    return (dispatch.sent_on or date.min, dispatch.round or 0, dispatch.id)


def _received_order(receipt: Receipt) -> tuple[date, int, str]:
    return (receipt.received_on or date.min, receipt.round or 0, receipt.id)


def _by_name(agencies: Iterable[Agency]) -> tuple[Agency, ...]:
    return tuple(sorted(agencies, key=lambda own: (sort_key(own.name), own.code, own.id)))

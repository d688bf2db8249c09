"""The grid of candidates: its columns, its rows by priority, and what a new row begins with."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from egov_desktop.domain.enumerations import CandidateDecision
from egov_desktop.domain.judgement.candidates import alike, by_priority, decision_on, is_project_gone
from egov_desktop.domain.records import Candidate
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.grids.columns import Column, Reckoned, Rows
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

DECISION_TONES: Mapping[CandidateDecision, Tone] = {
    CandidateDecision.WAITING: "warn",
    CandidateDecision.ACCEPTED: "good",
    CandidateDecision.REFUSED: "bad",
    CandidateDecision.POSTPONED: "unknown",
}


class Alikes:
    """How many things read like each candidate, worked out once for each state of the register."""

    def __init__(self) -> None:
        self._snapshot: Snapshot | None = None
        self._found: dict[str, Reckoned] = {}

    def words(self, snapshot: Snapshot, candidate: Candidate, _on: date) -> Reckoned:
        if snapshot is not self._snapshot:
            self._snapshot, self._found = snapshot, {}
        if candidate.id not in self._found:
            self._found[candidate.id] = _alike(snapshot, candidate)
        return self._found[candidate.id]


def columns(alikes: Alikes) -> tuple[Column, ...]:
    """Give the columns; what was decided is written through its own dialog, since it needs a day and a document."""
    return (
        Column("priority", 62, heading="Ưu tiên"),
        Column("name", 200, stretches=True),
        Column(heading="Trùng", width=94, reckoned=alikes.words),
        Column(heading="Quyết định", width=142, reckoned=_decision),
        Column("estimate_dong", 126, adds_up=True, heading="Kinh phí"),
        Column("source", 84),
        Column("proposer_agency_id", 112),
        Column("group_id", 96),
        Column("proposed_on", 100),
        Column("need", 90, stretches=True),
    )


def rows(decision: CandidateDecision | None, on: Callable[[], date]) -> Rows:
    """Give every candidate by priority, or those of one decision as it stood on the day."""

    def find(snapshot: Snapshot) -> Sequence[Candidate]:
        several = sorted(snapshot.all(Candidate).values(), key=by_priority)
        return [own for own in several if decision is None or decision_on(own, on()) is decision]

    return Rows(f"candidate/{decision or ''}", find, defaults=_next)


def _next(snapshot: Snapshot, _rows: Sequence[Any]) -> Mapping[str, Any]:
    """The last place, waiting to be decided; the day is that of the last proposal, since they come by one letter."""
    several = sorted(snapshot.all(Candidate).values(), key=lambda own: own.id)
    last = several[-1].proposed_on if several else None
    return {
        "priority": max((own.priority or 0 for own in several), default=0) + 1,
        "decision": CandidateDecision.WAITING,
        "proposed_on": last,
    }


def _alike(snapshot: Snapshot, candidate: Candidate) -> Reckoned:
    found = alike(snapshot, candidate)
    same = sum(1 for own in found if own.is_same_name)
    if same:
        return Reckoned(say("{n} trùng tên", n=whole(same)), "bad")
    return Reckoned(say("{n} gần giống", n=whole(len(found))), "warn") if found else Reckoned("")


def _decision(snapshot: Snapshot, candidate: Candidate, on: date) -> Reckoned:
    decision = decision_on(candidate, on)
    if decision is CandidateDecision.ACCEPTED and is_project_gone(snapshot, candidate):
        return Reckoned(say("Dự án đã bị gỡ"), "warn")
    return Reckoned(say(decision.label), DECISION_TONES[decision])

"""Projects that are proposed to be added: what was decided of each by a day, and what in the register reads alike."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from egov_desktop.domain.enumerations import CandidateDecision
from egov_desktop.domain.judgement.same_things import ALIKE
from egov_desktop.domain.records import Candidate, Project, Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import fold, sort_key

_LAST = 10**6
_name = lru_cache(maxsize=65536)(fold)


@dataclass(frozen=True, slots=True)
class Likeness:
    """A project or another candidate that may be the same thing; 100 is the same name, less is a suggestion."""

    record: Project | Candidate
    score: int

    @property
    def is_same_name(self) -> bool:
        return self.score == 100


@dataclass(frozen=True, slots=True)
class CandidateLine:
    """One candidate as it stood on a day."""

    candidate: Candidate
    decision: CandidateDecision
    project: Project | None
    alike: tuple[Likeness, ...]


@dataclass(frozen=True, slots=True)
class CandidateList:
    """What had been proposed by a day, by priority and name, and what was decided; amounts are đồng."""

    on: date
    lines: tuple[CandidateLine, ...]

    def of(self, decision: CandidateDecision) -> tuple[CandidateLine, ...]:
        return tuple(line for line in self.lines if line.decision is decision)

    def estimate_dong(self, decision: CandidateDecision | None = None) -> int:
        """Add up the estimates that are known, of one decision or of all."""
        lines = self.lines if decision is None else self.of(decision)
        return sum(line.candidate.estimate_dong or 0 for line in lines)

    @property
    def without_estimate(self) -> tuple[CandidateLine, ...]:
        return tuple(line for line in self.lines if line.candidate.estimate_dong is None)


def candidate_list(snapshot: Snapshot, on: date) -> CandidateList:
    """Give what had been proposed by a day, the first priority first; later proposals and decisions are not known yet."""
    known = (
        own for own in snapshot.all(Candidate).values() if own.proposed_on is None or own.proposed_on <= on
    )
    return CandidateList(on, tuple(_line(snapshot, own, on) for own in sorted(known, key=by_priority)))


def by_priority(candidate: Candidate) -> tuple[int, str, str]:
    return (candidate.priority or _LAST, sort_key(candidate.name), candidate.id)


def decision_on(candidate: Candidate, on: date) -> CandidateDecision:
    """Give what was decided by a day; where nothing was, the candidate waits."""
    if candidate.decision is None or (candidate.decided_on is not None and candidate.decided_on > on):
        return CandidateDecision.WAITING
    return candidate.decision


def alike(snapshot: Snapshot, candidate: Candidate) -> tuple[Likeness, ...]:
    """Give the projects and other candidates whose names read alike, the likest first; it only suggests.

    The project that the candidate became is not among them. Names whose numbers differ are different things.
    """
    own = _name(candidate.name)
    others = (*snapshot.all(Project).values(), *snapshot.all(Candidate).values())
    found = [
        Likeness(other, score)
        for other in others
        if other.id not in (candidate.id, candidate.project_id)
        and (score := likeness(own, _name(other.name)))
    ]
    return tuple(
        sorted(found, key=lambda one: (-one.score, _kind_order(one.record), sort_key(one.record.name)))
    )


def likeness(one: str, other: str) -> int:
    """Say from 88 to 100 how alike two folded names are, 0 where they are not."""
    from rapidfuzz.fuzz import token_sort_ratio

    if not one or not other or _numbers(one) != _numbers(other):
        return 0
    if one == other:
        return 100
    # rounded down, so that 100 is the same name alone
    return min(99, int(token_sort_ratio(one, other, score_cutoff=ALIKE)))


def _numbers(name: str) -> tuple[str, ...]:
    return tuple(word for word in name.split() if any(sign.isdigit() for sign in word))


def _kind_order(record: Record) -> bool:
    return isinstance(record, Candidate)


def _line(snapshot: Snapshot, candidate: Candidate, on: date) -> CandidateLine:
    project = snapshot.get(Project, candidate.project_id)
    return CandidateLine(candidate, decision_on(candidate, on), project, alike(snapshot, candidate))

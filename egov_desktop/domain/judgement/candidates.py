"""Projects that are proposed to be added: what was decided of each by a day, and what in the register reads alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from egov_desktop.domain.enumerations import CandidateDecision
from egov_desktop.domain.judgement.offices.same_things import ALIKE
from egov_desktop.domain.records import Candidate, Project, Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import fold, sort_key

_LAST = 10**6


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


def is_project_gone(snapshot: Snapshot, candidate: Candidate) -> bool:
    """Say whether a candidate was accepted while the project that it became was removed since; the decision stays."""
    is_accepted = candidate.decision is CandidateDecision.ACCEPTED
    return is_accepted and snapshot.get(Project, candidate.project_id) is None


def alike(snapshot: Snapshot, candidate: Candidate) -> tuple[Likeness, ...]:
    """Give the projects and other candidates whose names read alike, the likest first; it only suggests.

    The project that the candidate became is not among them. Names whose numbers differ are different things.
    """
    others = [
        own
        for own in (*snapshot.all(Project).values(), *snapshot.all(Candidate).values())
        if own.id not in (candidate.id, candidate.project_id)
    ]
    scores = likenesses(candidate.name, [own.name for own in others])
    found = [Likeness(others[place], score) for place, score in scores.items()]
    return tuple(
        sorted(found, key=lambda one: (-one.score, _kind_order(one.record), sort_key(one.record.name)))
    )


def likenesses(name: str, others: Sequence[str]) -> dict[int, int]:
    """Say from 88 to 100 how alike other names are, by their place; 100 is the same name but for case and accents."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extract

    own = _words(name)
    near = extract(" ".join(own), _joined(tuple(others)), scorer=ratio, score_cutoff=ALIKE, limit=None)
    scores: dict[int, int] = {}
    for _, score, place in near if own else ():
        if _numbers(own) == _numbers(_words(others[place])):
            is_same = fold(name) == fold(others[place])
            scores[place] = 100 if is_same else min(99, int(score))
    return scores


@lru_cache(maxsize=65536)
def _words(name: str) -> tuple[str, ...]:
    """Give the words in one order, since "dữ liệu dùng chung" and "dùng chung dữ liệu" are alike."""
    return tuple(sorted(fold(name).split()))


@lru_cache(maxsize=4)
def _joined(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(" ".join(_words(name)) for name in names)


def _numbers(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if any(sign.isdigit() for sign in word))


def _kind_order(record: Record) -> bool:
    return isinstance(record, Candidate)


def _line(snapshot: Snapshot, candidate: Candidate, on: date) -> CandidateLine:
    project = snapshot.get(Project, candidate.project_id)
    return CandidateLine(candidate, decision_on(candidate, on), project, alike(snapshot, candidate))

"""Which list stands behind a line or a step of the first page, by its name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from egov_desktop.domain.judgement.month import Month
from egov_desktop.domain.judgement.portfolio import Summary
from egov_desktop.domain.rules import Problem
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.pages.today.lists.findings import (
    Findings,
    conflict_list,
    due_list,
    late_list,
    problem_list,
)
from egov_desktop.ui.pages.today.lists.to_join import ToJoin, join_list
from egov_desktop.ui.pages.today.lists.week import week_list


@dataclass(frozen=True, slots=True)
class Known:
    """What the page knows of the register, from which every list is made."""

    snapshot: Snapshot
    summary: Summary
    month: Month | None
    problems: tuple[Problem, ...]
    to_join: ToJoin


def findings_of(name: str, known: Known) -> Findings | None:
    """Give the rows of a list; nothing where there is no list of that name."""
    make = _LISTS.get(name)
    return make(known) if make else None


_LISTS: Mapping[str, Callable[[Known], Findings]] = {
    "late": lambda own: late_list(own.snapshot, own.summary),
    "week": lambda own: week_list(own.snapshot, own.month),
    "due": lambda own: due_list(own.snapshot, own.summary),
    "problems": lambda own: problem_list(own.snapshot, own.problems),
    "conflicts": lambda own: conflict_list(own.snapshot, own.to_join.questions),
    "join": lambda own: join_list(own.snapshot, own.to_join),
}

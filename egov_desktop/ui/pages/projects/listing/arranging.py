"""From rows to the lines of the table: narrowed, sorted, grouped with subtotals, and added up."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from egov_desktop.domain.judgement.money.disbursement import YearMoney
from egov_desktop.domain.judgement.stages import LIFECYCLE
from egov_desktop.ui.pages.projects.listing.columns import BY_NAME, text_order
from egov_desktop.ui.pages.projects.listing.rows import SUMMED, ProjectRow
from egov_desktop.ui.pages.projects.listing.view import View
from egov_desktop.wording.language import say


@dataclass(frozen=True, slots=True)
class Totals:
    """How many projects, and their money added up (the amounts that a column shows)."""

    projects: int = 0
    money: YearMoney = field(default_factory=YearMoney)


@dataclass(frozen=True, slots=True)
class GroupLine:
    """The line over the projects of one group, with their subtotal."""

    key: str
    label: str
    totals: Totals
    is_open: bool


Line = GroupLine | ProjectRow


@dataclass(frozen=True, slots=True)
class Arranged:
    """The lines as they stand in the table, and the totals of all projects that passed."""

    lines: Sequence[Line] = ()
    totals: Totals = field(default_factory=Totals)


def narrowed(rows: Iterable[ProjectRow], view: View) -> list[ProjectRow]:
    """Give the rows that meet every condition of the view."""
    tests = [_TESTS[name](view) for name in view.conditions()]
    return [row for row in rows if all(test(row) for test in tests)]


def in_order(rows: Iterable[ProjectRow], view: View) -> list[ProjectRow]:
    """Sort as the view says, equals by code; rows without a value come last whichever way."""
    by_code = sorted(rows, key=lambda row: text_order(row.project.code))
    order = BY_NAME[view.sort].order
    keyed = [(order(row), row) for row in by_code]
    filled: list[tuple[Any, ProjectRow]] = [own for own in keyed if own[0] is not None]
    filled.sort(key=lambda own: own[0], reverse=view.descending)
    return [row for _, row in filled] + [row for key, row in keyed if key is None]


def arrange(rows: Sequence[ProjectRow], view: View, closed: frozenset[str] = frozenset()) -> Arranged:
    """Lay rows that are already in order under the headings of the view; `closed` groups show their line alone."""
    totals = add_up(rows)
    if not view.group_by:
        return Arranged(rows, totals)
    heading = _HEADINGS[view.group_by]
    gathered: dict[tuple[Any, str, str], list[ProjectRow]] = {}
    for row in rows:
        gathered.setdefault(heading(row), []).append(row)
    lines: list[Line] = []
    for place, key, label in sorted(gathered):
        own = gathered[place, key, label]
        is_open = key not in closed
        lines.append(GroupLine(key, label, add_up(own), is_open))
        lines += own if is_open else []
    return Arranged(lines, totals)


def add_up(rows: Sequence[ProjectRow]) -> Totals:
    if not rows:
        return Totals()
    sums = map(sum, zip(*[row.amounts for row in rows], strict=True))
    money = YearMoney(**dict(zip(SUMMED, sums, strict=True)))
    return Totals(len({row.project.id for row in rows}), money)


_Test = Callable[[ProjectRow], bool]


def _by_group(view: View) -> _Test:
    return lambda row: (row.project.group_id or "") in view.groups


def _by_owner(view: View) -> _Test:
    return lambda row: (row.project.owner_agency_id or "") in view.owners


def _by_stage(view: View) -> _Test:
    return lambda row: (row.stage_group or "") in view.stages


def _by_source(view: View) -> _Test:
    return lambda row: any(code in view.sources for code, _ in row.sources or (("", ""),))


def _by_year(view: View) -> _Test:
    return lambda row: view.year in row.years


def _by_id(view: View) -> _Test:
    ids = view.only or frozenset()
    return lambda row: row.project.id in ids


_TESTS: dict[str, Callable[[View], _Test]] = {
    "groups": _by_group,
    "owners": _by_owner,
    "stages": _by_stage,
    "sources": _by_source,
    "late": lambda _: lambda row: row.lateness.is_late,
    "year": _by_year,
    "only": _by_id,
}

_LAST = 10**6
_STAGE_PLACES = {group: place for place, group in enumerate(LIFECYCLE)}


def _group_heading(row: ProjectRow) -> tuple[Any, str, str]:
    group = row.group
    if group is None:
        return (_LAST + 1, ""), "", say("Chưa xếp nhóm")
    position = _LAST if group.position is None else group.position
    return (position, text_order(group.name)), group.id, group.name


def _owner_heading(row: ProjectRow) -> tuple[Any, str, str]:
    owner = row.owner
    if owner is None:
        return (1, ""), "", say("Chưa có chủ đầu tư")
    return (0, text_order(owner.name)), owner.id, owner.name


def _stage_heading(row: ProjectRow) -> tuple[Any, str, str]:
    if row.stage_group is not None:
        return _STAGE_PLACES[row.stage_group], row.stage_group.value, say(row.stage_group.label)
    return (
        (_LAST + 1, "stopped", say("Dừng thực hiện"))
        if row.is_stopped
        else (_LAST, "", say("Chưa rõ giai đoạn"))
    )


def _source_heading(row: ProjectRow) -> tuple[Any, str, str]:
    code, label = row.sources[0] if row.sources else ("", "")
    return (not code, text_order(label)), code, say(label) if code else say("Chưa rõ nguồn vốn")


_HEADINGS: dict[str, Callable[[ProjectRow], tuple[Any, str, str]]] = {
    "group": _group_heading,
    "owner": _owner_heading,
    "stage": _stage_heading,
    "source": _source_heading,
}

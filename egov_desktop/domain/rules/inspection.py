"""Looking for problems: in one record, beside a form's fields, in a change to be saved, in the whole register."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.differences import differing
from egov_desktop.domain.records import RECORD_CLASSES, Project, Record, RegisterProfile
from egov_desktop.domain.rules.basis import Look, Problem
from egov_desktop.domain.rules.locks import locked
from egov_desktop.domain.rules.names import code_is_its_own
from egov_desktop.domain.rules.table import RULES, TOTALS
from egov_desktop.domain.snapshot import Snapshot


def problems_of(snapshot: Snapshot, record: Record, today: date | None = None) -> tuple[Problem, ...]:
    """Give what is wrong with a record, errors first, judged as if the register held it as given.

    Without `today`, nothing is said of days that lie ahead or of lateness.
    """
    return _sorted(_judged(Look(_with(snapshot, record), today), record))


def problems_beside(snapshot: Snapshot, record: Record, today: date | None = None) -> tuple[Problem, ...]:
    """Give what a form shows beside a record's fields: its own problems, and the totals its amount takes part in."""
    look = Look(_with(snapshot, record), today)
    field, codes = TOTALS.get(record.KIND, ("", frozenset[str]()))
    year: int | None = getattr(record, "plan_year", None)
    parents = (
        look.snapshot.find(spec.target, target_id)
        for spec, target_id in record.references()
        if spec.target in ("project", "package")
    )
    shared = [
        replace(problem, kind=record.KIND, record_id=record.id, field=field)
        for parent in parents
        if parent is not None and codes
        for problem in _judged(look, parent)
        if problem.code in codes and problem.figures.get("year", year) == year
    ]
    return _sorted([*_judged(look, record), *shared])


def all_problems(snapshot: Snapshot, today: date | None = None) -> tuple[Problem, ...]:
    """Give what is wrong in the whole register, errors first, then in the order of the records."""
    look = Look(snapshot, today)
    return _sorted(problem for record in snapshot for problem in _judged(look, record))


def refusals(snapshot: Snapshot, change_set: ChangeSet) -> tuple[Problem, ...]:
    """Give the errors that a change set would bring into the register; with any, it is not saved.

    Errors that the register has already, as after taking in another office's file, keep nobody from other work. What is
    locked (a closed meeting, an issued conclusion) is not changed either.
    """
    before, after = Look(snapshot, None), Look(snapshot.apply(change_set), None)
    fresh = list(locked(snapshot, change_set))
    for change in change_set:
        if change.after is None:
            continue
        known = list(_judged(before, change.before)) if change.before else []
        fresh += [own for own in _judged(after, change.after) if own.is_error and own not in known]
    return tuple(fresh)


def _with(snapshot: Snapshot, record: Record) -> Snapshot:
    held = snapshot.find(record.KIND, record.id)
    return snapshot if held is record else snapshot.apply([RecordChange(held, record)])


def _judged(look: Look, record: Record) -> Iterator[Problem]:
    for rule in RULES[record.KIND]:
        yield from rule(look, record)


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: not problem.is_error))


_OF_PROJECTS = tuple(own for own in RECORD_CLASSES if "project_id" in own.specs())
_SHARED = tuple(own for own in RECORD_CLASSES if own not in (*_OF_PROJECTS, Project, RegisterProfile))


class Inspector:
    """Keeps what it found from one snapshot to the next, and looks again only at the projects that were touched."""

    def __init__(self) -> None:
        self._snapshot: Snapshot | None = None
        self._today: date | None = None
        self._found: dict[str, tuple[Problem, ...]] = {}

    def problems(self, snapshot: Snapshot, today: date | None = None) -> tuple[Problem, ...]:
        """Give what `all_problems` gives, project by project, and last what belongs to none."""
        look = Look(snapshot, today)
        projects = snapshot.all(Project)
        for project_id in self._stale(snapshot, today):
            self._found.pop(project_id, None)
        self._snapshot, self._today = snapshot, today
        self._found = {
            own.id: self._found[own.id] if own.id in self._found else tuple(_of_project(look, own))
            for own in projects.values()
        }
        held = (problem for found in self._found.values() for problem in found)
        codes = (problem for own in projects.values() for problem in code_is_its_own(look, own))
        return _sorted([*held, *codes, *_of_no_project(look)])

    def _stale(self, now: Snapshot, today: date | None) -> set[str]:
        last = self._snapshot
        if last is None or today != self._today or any(differing(last, now, shared) for shared in _SHARED):
            return set(self._found)
        stale: set[str] = set()
        for record_class in (Project, *_OF_PROJECTS):
            for record in differing(last, now, record_class):
                stale |= _project_ids(record)
                stale |= {own for child in now.dependants(record) for own in _project_ids(child)}
        return stale


def _project_ids(record: Record) -> set[str]:
    return {record.id if isinstance(record, Project) else getattr(record, "project_id", None) or ""}


def _of_project(look: Look, project: Project) -> Iterator[Problem]:
    # Another project's code may change while this one rests, so codes are compared each time.
    yield from (problem for problem in _judged(look, project) if problem.code != "same_code")
    for record_class in _OF_PROJECTS:
        for record in look.snapshot.children(record_class, project.id):
            yield from _judged(look, record)


def _of_no_project(look: Look) -> Iterator[Problem]:
    projects = look.snapshot.all(Project)
    for record_class in (*_SHARED, RegisterProfile, *_OF_PROJECTS):
        for record in look.snapshot.all(record_class).values():
            if getattr(record, "project_id", None) not in projects:
                yield from _judged(look, record)

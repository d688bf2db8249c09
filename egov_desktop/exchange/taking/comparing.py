"""The lines of a preview: what would read differently after a join, field by field, with both sides of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from egov_desktop.domain.fields import to_plain
from egov_desktop.domain.journal import EXISTENCE, SAMENESS, Change, Entry, RecordState, state_of
from egov_desktop.domain.records import RECORD_CLASSES, Confirmation, Project, Record
from egov_desktop.domain.rights import project_of
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.together import Pair, pair_of
from egov_desktop.exchange.taking.lines import Line, LineKind
from egov_desktop.exchange.taking.past import Past, heads_of, heads_of_values, removals_of, stands_on
from egov_desktop.store.joining.union import Foreseen
from egov_desktop.store.reading import changes_of_record
from egov_desktop.store.register import Register
from egov_desktop.wording.labels import record_title

_KIND_PLACES = {own.KIND: place for place, own in enumerate(RECORD_CLASSES)}
UNASKED = frozenset({Confirmation.KIND})
"""Kinds whose new records are told in one notice for each project, not asked about one by one."""


@dataclass(frozen=True)
class _Both:
    """One record on both sides of the join, and who said what about it."""

    before: Record | None
    after: Record | None
    ours: RecordState
    joined: RecordState
    past: Past
    title: str

    @property
    def record(self) -> Record:
        record = self.after or self.before
        assert record is not None
        return record

    def line(self, kind: LineKind, field: str, **more: Any) -> Line:
        own = self.record
        return Line(
            kind=kind,
            record_kind=own.KIND,
            record_id=own.id,
            field=field,
            project_id=project_of(own),
            title=self.title,
            **more,
        )


def lines_between(register: Register, foreseen: Foreseen, their_entries: Mapping[str, Entry]) -> list[Line]:
    """Give a line for each field and record that would read differently, or be in dispute, project by project."""
    known = {**their_entries, **register.entries}
    fresh: dict[str, list[Change]] = {}
    for change in foreseen.fresh:
        fresh.setdefault(foreseen.same.get(change.record_id, change.record_id), []).append(change)
    found: list[Line] = []
    for (kind, record_id), joined in foreseen.states.items():
        before = register.snapshot.find(kind, record_id)
        after = foreseen.snapshot.find(kind, record_id)
        if before is None and after is None:
            continue
        own = changes_of_record(register.connection, record_id)
        ours = state_of(own, register.entries)
        past = Past(kind, [*own, *fresh.get(record_id, ())], known)
        title = _title(register.snapshot, foreseen.snapshot, before, after)
        both = _Both(before, after, ours, joined, past, title)
        if after is None and foreseen.same.get(record_id, record_id) != record_id:
            found.append(_one_thing(both, foreseen.same[record_id], fresh.get(foreseen.same[record_id], ())))
        else:
            found += _lines(both)
    return in_order(found, foreseen.snapshot)


def in_order(lines: Iterable[Line], snapshot: Snapshot) -> list[Line]:
    """Put lines project by project, a project's own first, and what belongs to none last."""
    return sorted(lines, key=lambda line: _place(line, snapshot))


def _place(line: Line, snapshot: Snapshot) -> tuple[Any, ...]:
    project = snapshot.get(Project, line.project_id)
    return (
        not line.project_id,
        record_title(snapshot, project) if project else line.project_id,
        line.project_id,
        line.kind is LineKind.NOTICE,
        _KIND_PLACES.get(line.record_kind, len(_KIND_PLACES)),
        line.record_id,
    )


def _title(now: Snapshot, after_all: Snapshot, before: Record | None, after: Record | None) -> str:
    if after is not None:
        return record_title(after_all, after)
    return record_title(now, before) if before else ""


def _lines(both: _Both) -> Iterator[Line]:
    if both.before is None and not both.ours.heads:
        if both.record.KIND not in UNASKED:
            yield _added(both)
        return
    if _existence_is_new_dispute(both):
        yield _existence_conflict(both)
    elif both.before is None:
        yield _added(both)
        return
    elif both.after is None:
        yield _removed(both)
        return
    if both.before is not None and both.after is not None:
        yield from _values(both, both.before, both.after)


def _added(both: _Both) -> Line:
    last = both.past.last([*both.joined.heads.get(EXISTENCE, ()), *both.joined.heads.get("", ())])
    filled = tuple(both.record.filled_in().items())
    return both.line(
        LineKind.ADDED, EXISTENCE, here=False, there=True, there_by=both.past.author(last), fields=filled
    )


def _removed(both: _Both) -> Line:
    return both.line(
        LineKind.REMOVED,
        EXISTENCE,
        was=True,
        here=True,
        there=False,
        here_by=both.past.author(both.past.last(heads_of_values(both.ours))),
        there_by=both.past.author(both.past.last(removals_of(both.joined))),
    )


def _existence_is_new_dispute(both: _Both) -> bool:
    if EXISTENCE not in both.joined.conflicts:
        return False
    if EXISTENCE not in both.ours.conflicts:
        return True
    return not _same_heads(both, EXISTENCE)


def _existence_conflict(both: _Both) -> Line:
    """The removal is theirs where the record stands here, and ours where it does not."""
    here = both.before is not None
    removals = removals_of(both.joined)
    seen = {parent for removal in removals for parent in removal.parents}
    edits = [head for head in heads_of_values(both.joined) if head.id not in seen]
    removed_by = both.past.author(both.past.last(removals))
    edited_by = both.past.author(both.past.last(edits))
    return both.line(
        LineKind.CONFLICT,
        EXISTENCE,
        was=True,
        here=here,
        there=not here,
        here_by=edited_by if here else removed_by,
        there_by=removed_by if here else edited_by,
        fields=tuple(both.record.filled_in().items()),
    )


def _one_thing(both: _Both, kept_id: str, fresh: Iterable[Change]) -> Line:
    links = [change for change in fresh if change.field == SAMENESS]
    by = both.past.author(both.past.last(links))
    return both.line(LineKind.CHANGED, SAMENESS, there=kept_id, there_by=by)


def _values(both: _Both, before: Record, after: Record) -> Iterator[Line]:
    pairs = [pair for name in sorted(both.joined.conflicts) if (pair := _newly_apart(both, name))]
    paired = {field for pair in pairs for field in pair}
    for field in after.specs():
        if field in both.joined.conflicts:
            if not _same_heads(both, field):
                yield _conflict(both, before, field)
        elif field not in paired and getattr(before, field) != getattr(after, field):
            yield _changed(both, before, after, field)
    for pair in pairs:
        yield _apart(both, before, after, pair)


def _changed(both: _Both, before: Record, after: Record, field: str) -> Line:
    here, there = heads_of(both.ours, field), heads_of(both.joined, field)
    return both.line(
        LineKind.CHANGED,
        field,
        was=both.past.started_from(field, here, there),
        here=to_plain(getattr(before, field)),
        there=to_plain(getattr(after, field)),
        here_by=both.past.author(both.past.last(here)),
        there_by=both.past.author(both.past.last(there)),
    )


def _conflict(both: _Both, before: Record, field: str) -> Line:
    here = heads_of(both.ours, field)
    theirs = [head for head in heads_of(both.joined, field) if head not in here]
    last = both.past.last(theirs)
    shown = both.past.last(here)
    return both.line(
        LineKind.CONFLICT,
        field,
        was=both.past.started_from(field, here, theirs),
        here=to_plain(getattr(before, field)),
        there=both.past.value(last, field),
        here_by=both.past.author(shown),
        there_by=both.past.author(last),
    )


def _same_heads(both: _Both, field: str) -> bool:
    return stands_on(both.ours, field) == stands_on(both.joined, field)


def _newly_apart(both: _Both, name: str) -> Pair | None:
    pair = pair_of(name)
    if pair is None:
        return None
    known = name in both.ours.conflicts and all(_same_heads(both, field) for field in pair)
    return None if known else pair


def _apart(both: _Both, before: Record, after: Record, pair: Pair) -> Line:
    """Each side's pair as that side saw it: its own new value beside the other field as both started."""
    past = both.past
    here = {field: heads_of(both.ours, field) for field in pair}
    joined = {field: heads_of(both.joined, field) for field in pair}
    came = {field: [head for head in joined[field] if head not in here[field]] for field in pair}
    theirs = [head for field in pair for head in came[field]]
    was = {field: past.started_from(field, here[field], theirs) for field in pair}
    there = {field: to_plain(getattr(after, field)) if came[field] else was[field] for field in pair}
    ours = [head for field in pair if not came[field] for head in here[field]]
    return both.line(
        LineKind.TOGETHER,
        "+".join(pair),
        was=was,
        here={field: to_plain(getattr(before, field)) for field in pair},
        there=there,
        here_by=past.author(past.last(ours)),
        there_by=past.author(past.last(theirs)),
        fields=tuple((field, to_plain(getattr(after, field))) for field in pair),
    )

"""What a clerk is told beside the questions: what else happened to a record, and which rules a join would break."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from egov_desktop.domain.journal import EXISTENCE, Change, Entry, moment_of
from egov_desktop.domain.records import CONTENT_FIELDS, KINDS, Confirmation, Project, Record
from egov_desktop.domain.rights import project_of
from egov_desktop.domain.rules import Problem
from egov_desktop.domain.rules.basis import Look
from egov_desktop.domain.rules.table import RULES
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange.scope import Scope
from egov_desktop.exchange.taking.lines import Line, LineKind
from egov_desktop.exchange.taking.past import heads_of
from egov_desktop.store.history import register_state
from egov_desktop.store.joining.union import Foreseen
from egov_desktop.store.outside import OutsideEdit
from egov_desktop.store.register import Register
from egov_desktop.wording.dates import moment
from egov_desktop.wording.labels import agency_name, field_label, record_title
from egov_desktop.wording.language import say
from egov_desktop.wording.problems import sentence


def notices(
    register: Register,
    foreseen: Foreseen,
    their_entries: Mapping[str, Entry],
    lines: list[Line],
    scope: Scope,
    contents: Collection[str] = (),
) -> list[Line]:
    """Give what needs no answer; each is about a record that the file touches. `contents` are those that arrive with it."""
    seen = _Seen(register, foreseen, {**their_entries, **register.entries})
    return [
        *_figures_kept(seen),
        *_other_fields(seen, lines, scope),
        *_older_values(seen, lines),
        *_broken_rules(seen),
        *_moved_projects(seen, lines, scope),
        *_without_content(seen, contents),
    ]


def born_outside(edit: OutsideEdit) -> Line:
    """Tell of a row that another tool added: it has no past, so nothing can be taken over."""
    told = say("Có dòng được thêm bằng công cụ khác, ngoài nhật ký; muốn có, hãy nhập tay.")
    return _line(edit.kind, edit.record_id, "", edit.record_id, told)


@dataclass(frozen=True)
class _Seen:
    """The register, what it would become, and every entry known to either side."""

    register: Register
    foreseen: Foreseen
    entries: Mapping[str, Entry]

    @property
    def counting(self) -> Iterator[Change]:
        return (change for change in self.foreseen.fresh if change.id not in self.foreseen.waiting)

    @property
    def now(self) -> Snapshot:
        return self.register.snapshot

    @property
    def after(self) -> Snapshot:
        return self.foreseen.snapshot

    def shown(self, change: Change) -> str:
        return self.foreseen.same.get(change.record_id, change.record_id)


def _line(kind: str, record_id: str, project_id: str, title: str, told: str) -> Line:
    return Line(
        kind=LineKind.NOTICE,
        record_kind=kind,
        record_id=record_id,
        field="",
        project_id=project_id,
        title=title,
        sentence=told,
    )


def _about(record: Record, snapshot: Snapshot, told: str) -> Line:
    return _line(record.KIND, record.id, project_of(record), record_title(snapshot, record), told)


def _figures_kept(seen: _Seen) -> Iterator[Line]:
    counts: dict[str, int] = {}
    for change in seen.counting:
        if change.kind == Confirmation.KIND and change.creates:
            project_id = change.value.get("project_id") or ""
            counts[project_id] = counts.get(project_id, 0) + 1
    for project_id, count in counts.items():
        if project := seen.after.get(Project, project_id):
            yield _about(project, seen.after, say("Chủ đầu tư xác nhận giữ nguyên {n} số liệu.", n=count))


def _other_fields(seen: _Seen, lines: Iterable[Line], scope: Scope) -> Iterator[Line]:
    """Tell of fields changed here that the sender had surely not heard of, beside those that the sender changed."""
    asked: dict[tuple[str, str], set[str]] = {}
    for line in lines:
        if line.kind in (LineKind.CHANGED, LineKind.CONFLICT) and line.field != EXISTENCE:
            asked.setdefault((line.record_kind, line.record_id), set()).add(line.field)
    since = _sent(seen, scope)
    theirs: dict[str, list[tuple[str, int, str]]] = {}
    for change in seen.counting:
        theirs.setdefault(seen.shown(change), []).append(seen.entries[change.entry_id].order)
    for (kind, record_id), fields in asked.items():
        orders = theirs.get(record_id, [])
        unheard: tuple[str, int, str] | None = min([*orders, since] if since else orders, default=None)
        own = _changed_here(seen, kind, record_id, fields, unheard)
        record = seen.after.find(kind, record_id)
        if own and record is not None:
            yield _about(record, seen.after, _told_of_other_fields(seen, kind, own))


def _sent(seen: _Seen, scope: Scope) -> tuple[str, int, str] | None:
    """Name the moment from which nothing of ours can be in an answer: when the package was sent."""
    if scope.dispatch is None:
        return None
    births = heads_of(register_state(seen.register, scope.dispatch.id), EXISTENCE)
    return min((seen.entries[own.entry_id].order for own in births), default=None)


def _changed_here(
    seen: _Seen, kind: str, record_id: str, fields: set[str], since: tuple[str, int, str] | None
) -> list[Change]:
    state = register_state(seen.register, record_id)
    return [
        head
        for field in KINDS[kind].specs()
        if field not in fields and since is not None
        for head in state.heads.get(field, ())
        if seen.entries[head.entry_id].order > since
    ]


def _told_of_other_fields(seen: _Seen, kind: str, own: list[Change]) -> str:
    last = max((seen.entries[change.entry_id] for change in own), key=lambda entry: entry.order)
    fields = dict.fromkeys(field_label(kind, change.field) for change in own)
    return say(
        "Ở đây cũng vừa sửa {fields} của bản ghi này ({who}, {when}).",
        fields=", ".join(f"“{field}”" for field in fields),
        who=last.who,
        when=moment(moment_of(last.clock_at)),
    )


def _older_values(seen: _Seen, lines: Iterable[Line]) -> Iterator[Line]:
    """Tell of values that arrive after newer ones: they join the past and change nothing that is shown."""
    asked = {(line.record_kind, line.record_id) for line in lines if line.field == EXISTENCE}
    older: dict[tuple[str, str], list[str]] = {}
    fresh = {change.id for change in seen.foreseen.fresh}
    for change in seen.counting:
        place = (change.kind, seen.shown(change))
        state = seen.foreseen.states.get(place)
        if state is None or place in asked or change.field not in KINDS[change.kind].specs():
            continue
        heads = {head.id for head in state.heads.get(change.field, ())}
        if heads and not heads & fresh:
            older.setdefault(place, []).append(field_label(change.kind, change.field))
    for (kind, record_id), fields in older.items():
        if record := seen.after.find(kind, record_id):
            names = ", ".join(f"“{field}”" for field in dict.fromkeys(fields))
            yield _about(
                record, seen.after, say("Ở đây đã có bản mới hơn của {fields}; giữ bản mới.", fields=names)
            )


def _broken_rules(seen: _Seen) -> Iterator[Line]:
    for problem in fresh_problems(seen.now, seen.foreseen):
        if record := seen.after.find(problem.kind, problem.record_id):
            yield _about(record, seen.after, sentence(problem))


def fresh_problems(now: Snapshot, foreseen: Foreseen, today: date | None = None) -> tuple[Problem, ...]:
    """Give what is wrong after a join and was not before: in what it touches, what holds that, and what leans on it."""
    found: list[Problem] = []
    look_now, look_after = Look(now, today), Look(foreseen.snapshot, today)
    for record in _looked_at(now, foreseen):
        before = now.find(record.KIND, record.id)
        known = _problems(look_now, before) if before else []
        found += [own for own in _problems(look_after, record) if own not in known]
    return tuple(found)


def _problems(look: Look, record: Record) -> list[Problem]:
    return [problem for rule in RULES[record.KIND] for problem in rule(look, record)]


def _looked_at(now: Snapshot, foreseen: Foreseen) -> Iterable[Record]:
    after = foreseen.snapshot
    looked: dict[str, Record] = {}
    for change in foreseen.record_changes:
        record = change.record
        holders = [after.find(spec.target, target) for spec, target in record.references()]
        leaning = [] if change.after and change.before else list(after.dependants(record))
        touched = [after.find(record.KIND, record.id), *holders, *leaning, *_same_code(now, after, record)]
        looked.update({own.id: own for own in touched if own is not None})
    return looked.values()


def _same_code(now: Snapshot, after: Snapshot, record: Record) -> Iterator[Record]:
    """A project that gets another's code gives that other a problem too."""
    before = now.find(record.KIND, record.id)
    if isinstance(record, Project) and getattr(before, "code", None) != record.code:
        yield from (own for own in after.all(Project).values() if own.code == record.code)


def _moved_projects(seen: _Seen, lines: Iterable[Line], scope: Scope) -> Iterator[Line]:
    """Tell of a project that the sender reported on, as it was sent to it, and that has another owner by now."""
    touched = {line.project_id for line in lines}
    for project in scope.moved:
        if project.id in touched:
            owner = agency_name(seen.now, project.owner_agency_id) or say("chưa rõ")
            told = say("Phiếu giao trước khi sắp xếp lại cơ quan; chủ đầu tư nay là {owner}.", owner=owner)
            yield _about(project, seen.after, told)


def _without_content(seen: _Seen, contents: Collection[str]) -> Iterator[Line]:
    """Tell of an attachment whose content is neither in the file nor here: it could be listed, but not opened."""
    places = {(own.kind, seen.shown(own)) for own in seen.counting if own.kind in CONTENT_FIELDS}
    for kind, record_id in sorted(places):
        record = seen.after.find(kind, record_id)
        digest = getattr(record, CONTENT_FIELDS[kind]) if record else ""
        if record and digest and digest not in contents and seen.register.content(digest) is None:
            told = say("Nội dung tệp đính kèm không có trong tệp này và trong sổ; hãy xin đơn vị gửi lại.")
            yield _about(record, seen.after, told)

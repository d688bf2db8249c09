"""What only a person can decide after files were joined: every open question of a register, of whatever kind."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from hashlib import blake2b

from egov_desktop.domain.fields import FieldSpec
from egov_desktop.domain.journal import EXISTENCE
from egov_desktop.domain.records import (
    KINDS,
    RECORD_CLASSES,
    Agency,
    Confirmation,
    Dispatch,
    OfficeKey,
    Package,
    Project,
    ProjectGroup,
    Receipt,
    Record,
    Refusal,
    ReportingPeriod,
    SignOff,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.together import pair_of
from egov_desktop.domain.vietnamese import folded_code

_LOGS = (Dispatch, Receipt, Refusal, Confirmation, SignOff, OfficeKey)
"""Kinds that tell what happened; what they name may be gone, and nobody need decide anything about it."""

_folded = lru_cache(maxsize=65536)(folded_code)


class QuestionKind(StrEnum):
    """What is asked, and so what may be answered."""

    FIELD = "field"
    """One field was given different values in two places: was, here, there, or another value."""
    REMOVAL = "removal"
    """A record was edited in one place and removed in another: keep or remove."""
    TOGETHER = "together"
    """Two fields that mean something only together were changed apart: confirm or edit."""
    ORPHAN = "orphan"
    """A record names one that was removed: restore that one, point elsewhere, or remove this one."""
    SAME_CODE = "same_code"
    """Several records bear one code: they are one record, or one of them needs a new code."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that waits for a decision; until then the register shows what its own rules make of it.

    `field` is a field's name, `*` for the record as a whole, or `first+second` for a pair. `project_id` is the project
    that it is about, empty where there is none. `other_ids` are the missing record of an orphan, or the other records
    that bear the same code.
    """

    kind: QuestionKind
    record_kind: str
    record_id: str
    field: str
    project_id: str = ""
    other_ids: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """A short name that stays the same until the question is settled, in every file that asks it."""
        words = f"{self.kind}/{self.record_kind}/{self.record_id}/{self.field}"
        return blake2b(words.encode(), digest_size=5).hexdigest()

    @property
    def address(self) -> tuple[str, str, str]:
        return (self.record_kind, self.record_id, self.field)

    @property
    def fields(self) -> tuple[str, ...]:
        """Name the fields that it is about; none where it is about the record as a whole."""
        return () if self.field == EXISTENCE else pair_of(self.field) or (self.field,)


def open_questions(snapshot: Snapshot) -> tuple[Question, ...]:
    """Give every open question once, project by project in the order of their codes."""
    return QuestionKeeper().questions(snapshot)


def marked_fields(questions: Iterable[Question], kind: str, record_id: str) -> Mapping[str, Question]:
    """Name the fields of one record that are in question (`*` for the whole record), each with its question."""
    return {
        field: question
        for question in questions
        if question.record_kind == kind and record_id in (question.record_id, *_bearers(question))
        for field in question.fields or (EXISTENCE,)
    }


def project_ids_in_question(questions: Iterable[Question]) -> frozenset[str]:
    """Name the projects of which some figure is in question."""
    return frozenset(
        project_id
        for question in questions
        for project_id in (
            question.project_id,
            *(_bearers(question) if question.record_kind == "project" else ()),
        )
        if project_id
    )


class QuestionKeeper:
    """Keeps what it found from one snapshot to the next, and looks again only at the kinds that were touched."""

    def __init__(self) -> None:
        self._snapshot: Snapshot | None = None
        self._by_kind: dict[str, tuple[Question, ...]] = {}
        self._all: tuple[Question, ...] = ()

    def questions(self, snapshot: Snapshot) -> tuple[Question, ...]:
        """Give what `open_questions` gives; the same value for the same snapshot."""
        if snapshot is not self._snapshot:
            changed = (
                frozenset(KINDS) if self._snapshot is None else snapshot.kinds_changed_since(self._snapshot)
            )
            for kind, record_class in KINDS.items():
                if changed & _looked_at(record_class):
                    self._by_kind[kind] = (
                        *_orphans(snapshot, record_class),
                        *_same_codes(snapshot, record_class),
                    )
            self._snapshot = snapshot
            self._all = _in_order(snapshot, self._by_kind)
        return self._all


def _in_order(snapshot: Snapshot, by_kind: Mapping[str, tuple[Question, ...]]) -> tuple[Question, ...]:
    disputed = list(_disputes(snapshot))
    waiting = {question.record_id for question in disputed if question.kind is QuestionKind.REMOVAL}
    # Whether the record stays at all comes first; its parent is asked about after that.
    found = (
        question
        for own in by_kind.values()
        for question in own
        if question.kind is not QuestionKind.ORPHAN or question.record_id not in waiting
    )
    return tuple(sorted([*disputed, *found], key=lambda question: _place(snapshot, question)))


def _place(snapshot: Snapshot, question: Question) -> tuple[bool, str, int, str, str, str]:
    project = snapshot.get(Project, question.project_id)
    code = project.code if project else ""
    kind = _ORDER[question.record_kind]
    return (not code, code, kind, question.record_id, question.field, question.kind)


def _disputes(snapshot: Snapshot) -> Iterator[Question]:
    for record_kind, record_id, field in snapshot.conflicts:
        record = snapshot.find(record_kind, record_id) if record_kind in KINDS else None
        if record is not None:
            kind = (
                QuestionKind.REMOVAL
                if field == EXISTENCE
                else QuestionKind.TOGETHER
                if pair_of(field)
                else QuestionKind.FIELD
            )
            yield Question(kind, record_kind, record_id, field, _project_of(snapshot, record))


@cache
def _pointers(record_class: type[Record]) -> tuple[FieldSpec, ...]:
    if record_class in _LOGS:
        return ()
    return tuple(spec for spec in record_class.specs().values() if spec.target)


@cache
def _looked_at(record_class: type[Record]) -> frozenset[str]:
    return frozenset({record_class.KIND, *(spec.target for spec in _pointers(record_class))})


def _orphans(snapshot: Snapshot, record_class: type[Record]) -> Iterator[Question]:
    for spec in _pointers(record_class):
        held = snapshot.of_kind(spec.target)
        for record in snapshot.of_kind(record_class.KIND).values():
            target_id: str | None = getattr(record, spec.name)
            if target_id and target_id not in held:
                yield Question(
                    QuestionKind.ORPHAN,
                    record.KIND,
                    record.id,
                    spec.name,
                    _project_of(snapshot, record),
                    (target_id,),
                )


def _project_of(snapshot: Snapshot, record: Record) -> str:
    project_id: str = record.id if isinstance(record, Project) else getattr(record, "project_id", None) or ""
    return project_id if snapshot.get(Project, project_id) else ""


_CODED: dict[type[Record], Callable[[Record], str]] = {
    Project: lambda _: "",
    Agency: lambda _: "",
    ProjectGroup: lambda _: "",
    ReportingPeriod: lambda _: "",
    Package: lambda record: getattr(record, "project_id", None) or "",
}
"""The kinds whose code is each record's own, and within what."""


def _same_codes(snapshot: Snapshot, record_class: type[Record]) -> Iterator[Question]:
    within = _CODED.get(record_class)
    if within is None:
        return
    bearers: dict[tuple[str, str], list[Record]] = {}
    for record in snapshot.of_kind(record_class.KIND).values():
        if code := str(getattr(record, "code", "")):
            bearers.setdefault((within(record), _folded(code)), []).append(record)
    for own in bearers.values():
        clashing = sorted(
            one.id for one in own if any(_at_one_time(one, other) for other in own if other is not one)
        )
        if clashing:
            first = snapshot.of_kind(record_class.KIND)[clashing[0]]
            yield Question(
                QuestionKind.SAME_CODE, record_class.KIND, first.id, "code", _project_of(snapshot, first),
                tuple(clashing[1:]),
            )  # fmt: skip


def _at_one_time(one: Record, other: Record) -> bool:
    """An agency may take over the code of one that has ended."""
    first, last = (getattr(one, "valid_from", None), getattr(other, "valid_to", None))
    other_first, own_last = (getattr(other, "valid_from", None), getattr(one, "valid_to", None))
    return not (_is_before(last, first) or _is_before(own_last, other_first))


def _is_before(last: date | None, first: date | None) -> bool:
    return last is not None and first is not None and last < first


def _bearers(question: Question) -> tuple[str, ...]:
    return question.other_ids if question.kind is QuestionKind.SAME_CODE else ()


_ORDER = {record_class.KIND: place for place, record_class in enumerate(RECORD_CLASSES)}

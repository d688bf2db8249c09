"""Two records side by side, in words: each field that either fills in, what belongs to each, who added it."""

from collections import Counter
from dataclasses import dataclass

from egov_desktop.domain.judgement.offices.same_things import Pair, Reason
from egov_desktop.domain.records import Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.store.history import lines_of_record
from egov_desktop.ui.pages.journal.conflicts.words import entry_words
from egov_desktop.ui.session import Session
from egov_desktop.wording.labels import kind_label, value_text
from egov_desktop.wording.language import say


@dataclass(frozen=True, slots=True)
class Beside:
    """One line of the comparison: what it tells, and how it reads of either record."""

    label: str
    first: str
    second: str
    is_same: bool = False


def reason_words(pair: Pair) -> str:
    """Say why the two may be one; a suggestion says that it is one, and how alike the names are."""
    if pair.reason is Reason.ALIKE:
        return say("Gợi ý: tên giống nhau {n}%", n=pair.score)
    return say(pair.reason.label)


def compared(session: Session, pair: Pair) -> tuple[Beside, ...]:
    """Give the lines of the comparison; none where one of the two is gone."""
    snapshot = session.snapshot
    first, second = (snapshot.find(pair.kind, own) for own in pair.ids)
    if first is None or second is None:
        return ()
    fields = (
        _line(say(spec.label), *(value_text(snapshot, spec, getattr(own, name)) for own in (first, second)))
        for name, spec in type(first).specs().items()
        if (getattr(first, name), getattr(second, name)) != (spec.default, spec.default)
    )
    return (
        *fields,
        Beside(say("Gắn với"), _users(snapshot, first), _users(snapshot, second), is_same=True),
        Beside(say("Người thêm"), _born(session, first), _born(session, second), is_same=True),
    )


def differences(lines: tuple[Beside, ...]) -> int:
    """Count the fields that would be asked about once the two are one."""
    return sum(1 for line in lines if not line.is_same)


def _line(label: str, first: str, second: str) -> Beside:
    return Beside(label, first, second, is_same=first == second)


def _users(snapshot: Snapshot, record: Record) -> str:
    """Count what points at a record, kind by kind."""
    counted = Counter(own.KIND for own in {own.id: own for own in snapshot.dependants(record)}.values())
    return ", ".join(f"{count} {kind_label(kind)}" for kind, count in counted.items()) or say("(không có gì)")


def _born(session: Session, record: Record) -> str:
    lines = lines_of_record(session.register, record.KIND, record.id)
    return entry_words(session, lines[0].entry) if lines else ""

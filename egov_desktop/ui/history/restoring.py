"""The way back out of the journal: an earlier value, or a removed record with all that went with it."""

import dataclasses

from egov_desktop.actions.records import restore_field, restore_records
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.fields import from_plain, to_plain
from egov_desktop.domain.journal import EXISTENCE, Entry
from egov_desktop.domain.records import KINDS, Record
from egov_desktop.errors import UnknownInput
from egov_desktop.store.history import HistoryLine, last_form, lines_of_record, title_source
from egov_desktop.store.leafing import edited_by, removed_by
from egov_desktop.store.register import Register
from egov_desktop.ui.history.reading import ReadLine
from egov_desktop.ui.session import Session
from egov_desktop.wording.language import say
from egov_desktop.wording.problems import title_of


def can_be_restored(register: Register, read: ReadLine) -> bool:
    """Say whether the value before this line can be written again, or the removed record brought back."""
    line = read.line
    held = register.snapshot.find(line.kind, line.record_id) if line.kind in KINDS else None
    if line.field == EXISTENCE:
        return line.after is False and held is None
    spec = KINDS[line.kind].specs().get(line.field) if held else None
    if held is None or spec is None or read.is_first:
        return False
    was = to_plain(spec.default) if line.before is None else line.before
    return held.to_plain()[line.field] != was


def missing_of(register: Register, entry: Entry) -> list[Record]:
    """Give what an entry removed and nobody has brought back, as it last was."""
    gone = [own for own in removed_by(register, entry.id) if register.snapshot.find(*own) is None]
    forms = (last_form(register, *address) for address in gone)
    return [form for form in forms if form is not None]


def restore_words(register: Register, read: ReadLine | None) -> str:
    """Say on the button what it would do with a line."""
    if read is None or read.line.field != EXISTENCE or read.line.after is not False:
        return say("Khôi phục giá trị trước")
    count = len(missing_of(register, read.line.entry)) if can_be_restored(register, read) else 1
    return say("Khôi phục {n} bản ghi đã xóa", n=count) if count > 1 else say("Khôi phục bản ghi đã xóa")


def restoring(session: Session, line: HistoryLine) -> ChangeSet:
    """Give the one action that takes the line back; raises UnknownInput where it no longer can be."""
    if line.field == EXISTENCE:
        return _bringing_back(session.register, line)
    return restore_field(
        session.snapshot,
        line.kind,
        line.record_id,
        line.field,
        line.before,
        new_id=session.new_id,
        today=session.today,
    )


def _bringing_back(register: Register, line: HistoryLine) -> ChangeSet:
    """Bring back all that the removal took, and the mentions of it that it emptied."""
    forms = missing_of(register, line.entry)
    _refuse_orphans(register, forms)
    restored = restore_records(*sorted(forms, key=lambda form: form.id != line.record_id))
    verb = f"restore_{line.kind}"
    return ChangeSet(verb, (*restored.changes, *_mentions(register, line.entry)))


def _mentions(register: Register, entry: Entry) -> list[RecordChange]:
    changes = (_mention(register, entry, *address) for address in edited_by(register, entry.id))
    return [change for change in changes if change is not None]


def _mention(register: Register, entry: Entry, kind: str, record_id: str) -> RecordChange | None:
    """Point a record again at what it pointed at, where nobody has pointed it elsewhere since."""
    held = register.snapshot.find(kind, record_id)
    if held is None:
        return None
    specs = KINDS[kind].specs()
    lines = [line for line in lines_of_record(register, kind, record_id) if line.entry.id == entry.id]
    before = {
        line.field: from_plain(specs[line.field], line.before)
        for line in lines
        if line.field in specs and line.after is None and getattr(held, line.field) is None
    }
    return RecordChange(held, dataclasses.replace(held, **before)) if before else None


def _refuse_orphans(register: Register, forms: list[Record]) -> None:
    coming = {form.id for form in forms}
    for form in forms:
        for spec, target_id in form.references():
            if (
                spec.required
                and target_id not in coming
                and not register.snapshot.find(spec.target, target_id)
            ):
                parent = title_source(register, spec.target, target_id)
                raise UnknownInput(
                    what_happened=say(
                        "Không khôi phục được {title}: {parent} chứa nó cũng đã bị xóa.",
                        title=title_of(register.snapshot, form),
                        parent=title_of(register.snapshot, parent) if parent else target_id,
                    ),
                    data_safety=say("Sổ chưa thay đổi gì."),
                    what_to_do=say("Hãy khôi phục bản ghi chứa nó trước."),
                    code="parent_removed",
                )

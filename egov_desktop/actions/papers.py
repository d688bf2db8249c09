"""Putting issued papers, the office's own wording and presets of printing into the register."""

import dataclasses
from collections.abc import Callable, Iterable

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.records import Conclusion, IssuedPaper, PrintPreset, TemplateWording
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import clean
from egov_desktop.errors import UnknownInput
from egov_desktop.wording.language import say

NewId = Callable[[], str]


def issue(snapshot: Snapshot, paper: IssuedPaper) -> ChangeSet:
    """Record an issued paper; a notice of conclusions takes its meeting's conclusions with it, which locks them."""
    concluded = snapshot.children(Conclusion, paper.meeting_id or "", by="meeting_id")
    locking = concluded if paper.paper is PaperName.CONCLUSION_NOTICE else ()
    locked = (
        RecordChange(own, dataclasses.replace(own, issued_with_id=paper.id))
        for own in locking
        if own.issued_with_id is None
    )
    return ChangeSet("add_issued_paper", (RecordChange(None, paper), *locked))


def say_in_own_words(
    snapshot: Snapshot, paper: PaperName, slot: str, words: str, *, new_id: NewId
) -> ChangeSet:
    """Replace the words of a place by the office's own."""
    own = _wordings(snapshot, paper, slot)
    said = clean(words)
    if not own:
        record = TemplateWording(id=new_id(), paper=paper, slot=slot, words=said)
        return ChangeSet("add_template_wording", (RecordChange(None, record),))
    changes = (RecordChange(one, dataclasses.replace(one, words=said)) for one in own)
    return ChangeSet("edit_template_wording", tuple(changes))


def say_as_it_came(snapshot: Snapshot, paper: PaperName, slot: str) -> ChangeSet:
    """Take the office's own words of a place away, so that those of the program are said again."""
    own = _wordings(snapshot, paper, slot)
    return ChangeSet("remove_template_wording", tuple(RecordChange(one, None) for one in own))


def keep_preset(
    snapshot: Snapshot,
    name: str,
    paper: PaperName,
    sections: Iterable[str] | None,
    recipients: str,
    *,
    new_id: NewId,
) -> ChangeSet:
    """Keep what is printed again and again under a name; the same name is replaced. No sections means all of them."""
    title = clean(name, lines=False)
    kept = PrintPreset(
        id=new_id(),
        name=title,
        paper=paper,
        sections="" if sections is None else "\n".join(sorted(sections)) or NO_SECTIONS,
        recipients=clean(recipients),
    )
    same = next((own for own in snapshot.all(PrintPreset).values() if own.name == title), None)
    if same is None:
        return ChangeSet("add_print_preset", (RecordChange(None, kept),))
    return ChangeSet("edit_print_preset", (RecordChange(same, dataclasses.replace(kept, id=same.id)),))


def rename_preset(snapshot: Snapshot, preset_id: str, name: str) -> ChangeSet:
    """Give a preset another name; raises UnknownInput where another preset has it already, or it is gone."""
    preset, title = _preset(snapshot, preset_id), clean(name, lines=False)
    if any(own.name == title and own.id != preset_id for own in snapshot.all(PrintPreset).values()):
        raise _refused(say("Đã có mẫu in tên “{name}”.", name=title), say("Hãy chọn tên khác."), "name_taken")
    return ChangeSet("edit_print_preset", (RecordChange(preset, dataclasses.replace(preset, name=title)),))


def remove_preset(snapshot: Snapshot, preset_id: str) -> ChangeSet:
    """Take a preset away; papers that were issued with it stay as they are. Raises UnknownInput where it is gone."""
    return ChangeSet("remove_print_preset", (RecordChange(_preset(snapshot, preset_id), None),))


NO_SECTIONS = "-"
"""In a preset: every part that may be left out is left out; an empty field means that none is."""


def sections_of(preset: PrintPreset) -> frozenset[str] | None:
    if not preset.sections.strip():
        return None
    return frozenset(own for own in preset.sections.split() if own != NO_SECTIONS)


def _preset(snapshot: Snapshot, preset_id: str) -> PrintPreset:
    preset = snapshot.get(PrintPreset, preset_id)
    if preset is None:
        raise _refused(say("Mẫu in này không còn trong sổ."), "", "unknown_record")
    return preset


def _refused(what_happened: str, what_to_do: str, code: str) -> UnknownInput:
    return UnknownInput(
        what_happened=what_happened,
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=what_to_do,
        code=code,
    )


def recipients_of(text: str) -> tuple[str, ...]:
    """Read recipients as they are typed, one on a line, without the dashes and ends that paper gives them."""
    bare = (line.strip().lstrip("-–+ ").rstrip(";., ") for line in text.splitlines())
    return tuple(line for line in bare if line)


def _wordings(snapshot: Snapshot, paper: PaperName, slot: str) -> tuple[TemplateWording, ...]:
    return tuple(
        own for own in snapshot.all(TemplateWording).values() if own.paper is paper and own.slot == slot
    )

"""What waits before the figures of all offices are one: open questions, held proposals, and records that may be the same."""

from collections.abc import Iterable
from dataclasses import dataclass

from egov_desktop.domain.journal import Change
from egov_desktop.domain.judgement.offices.questions import Question
from egov_desktop.domain.judgement.offices.same_things import Pair
from egov_desktop.domain.records import Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.pages.projects.listing.rows import project_id_of
from egov_desktop.ui.pages.same_things.comparing import reason_words
from egov_desktop.ui.pages.today.lists.findings import Finding, Findings, conflict_list
from egov_desktop.wording.labels import kind_label, record_title
from egov_desktop.wording.language import say

Held = tuple[str, str]
"""The kind and the id of a record of which something proposed is held."""


@dataclass(frozen=True, slots=True)
class ToJoin:
    """What waits for a decision, each a row of the list and one of its count."""

    questions: tuple[Question, ...] = ()
    held: tuple[Held, ...] = ()
    pairs: tuple[Pair, ...] = ()

    @property
    def proposals(self) -> int:
        return len(self.held) + len(self.pairs)


def held_records(changes: Iterable[Change]) -> tuple[Held, ...]:
    """Name each record once of which changes from outside are held."""
    return tuple(dict.fromkeys((own.kind, own.record_id) for own in changes))


def join_list(snapshot: Snapshot, waiting: ToJoin) -> Findings:
    """Give the questions as the journal asks them, then what was proposed, then what may be one."""
    asked = conflict_list(snapshot, waiting.questions)
    rows = [
        *asked.rows,
        *(_of_held(snapshot, own) for own in waiting.held),
        *(_of_pair(snapshot, own) for own in waiting.pairs),
    ]
    return Findings(say("Chờ hợp nhất"), say("Không còn gì chờ quyết."), asked.headings, rows)


def _of_held(snapshot: Snapshot, held: Held) -> Finding:
    return Finding((*_named(snapshot, *held), say("Đề nghị từ tệp nhận về")), "warn", "receive")


def _of_pair(snapshot: Snapshot, pair: Pair) -> Finding:
    words = say("Có thể trùng: {why}", why=reason_words(pair))
    return Finding((*_named(snapshot, pair.kind, pair.ids[0]), words), "warn", "same_things")


def _named(snapshot: Snapshot, kind: str, record_id: str) -> tuple[str, str]:
    """Give the project's code and the record's name; of a record that is not here yet, its kind."""
    record = snapshot.find(kind, record_id)
    if record is None:
        return "", kind_label(kind).capitalize()
    project = snapshot.get(Project, project_id_of(record))
    return project.code if project else "", record_title(snapshot, record)

"""Deciding on proposed projects; one that is accepted becomes a project of the register and keeps its past."""

import dataclasses
from collections.abc import Callable, Iterator
from datetime import date

from egov_desktop.actions.records import held
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import CandidateDecision
from egov_desktop.domain.judgement.candidates import is_project_gone
from egov_desktop.domain.records import Candidate, Funding, LegalDocument, Note, Project, Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import clean
from egov_desktop.errors import RefusedByRules
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say, using
from egov_desktop.wording.numbers import dong

NewId = Callable[[], str]


def decide(
    snapshot: Snapshot,
    candidate_id: str,
    decision: CandidateDecision,
    *,
    on: date | None,
    document: str = "",
    note: str = "",
    code: str = "",
    again: bool = False,
    new_id: NewId,
) -> ChangeSet:
    """Write down what was decided of a candidate, as one action; accepting it makes the project under `code`.

    Raises UnknownInput for a candidate that is not there; RefusedByRules where the day or the document of a decision is
    missing, the project has no code, or the candidate already is a project. Where its project was removed, the decision
    stands as it was taken; only `again` accepts it anew, as another project.
    """
    before = held(snapshot, Candidate.KIND, candidate_id)
    assert isinstance(before, Candidate)
    _refuse_second_life(snapshot, before)
    if decision is CandidateDecision.ACCEPTED and not again:
        _refuse_unknowing(snapshot, before)
    if decision is not CandidateDecision.WAITING:
        _refuse_without_ground(on, document)
    is_waiting = decision is CandidateDecision.WAITING
    decided = dataclasses.replace(
        before,
        decision=decision,
        decided_on=None if is_waiting else on,
        decision_document="" if is_waiting else clean(document, lines=False),
        decision_note=clean(note),
        project_id=None,
    )
    if decision is CandidateDecision.ACCEPTED:
        return _accepted(before, decided, clean(code, lines=False), new_id)
    change = RecordChange(before, decided)
    return ChangeSet("decide_candidate", (change,) if before != decided else ())


def next_code(snapshot: Snapshot) -> str:
    """Suggest a code for a new project: the next whole number, as wide as the others; "" where codes are not numbers."""
    codes = [own.code for own in snapshot.all(Project).values() if own.code.isdecimal()]
    if not codes:
        return ""
    return str(max(map(int, codes)) + 1).zfill(max(map(len, codes)))


def _accepted(before: Candidate, decided: Candidate, code: str, new_id: NewId) -> ChangeSet:
    if not code:
        raise _refused(say("Dự án mới chưa có mã."), say("Hãy ghi mã dự án."), "candidate_without_code")
    project = Project(
        id=new_id(),
        code=code,
        name=decided.name,
        group_id=decided.group_id,
        owner_agency_id=decided.proposer_agency_id,
        objectives=decided.need,
        total_investment_dong=decided.estimate_dong,
        is_proposed_addition=True,
    )
    after = dataclasses.replace(decided, project_id=project.id)
    added = (RecordChange(None, record) for record in (project, *_past(decided, project.id, new_id)))
    return ChangeSet("accept_candidate", (*added, RecordChange(before, after)))


def _past(candidate: Candidate, project_id: str, new_id: NewId) -> Iterator[Record]:
    """Give what the project knows of its past: where the money comes from, the two documents, and how it came about.

    The total is an estimate until somebody approves it; the note says so.
    """
    if candidate.source and candidate.estimate_dong:
        yield Funding(
            id=new_id(), project_id=project_id, source=candidate.source, amount_dong=candidate.estimate_dong
        )
    for symbol, on, abstract in (
        (candidate.document, candidate.proposed_on, "Văn bản đề xuất bổ sung dự án"),
        (candidate.decision_document, candidate.decided_on, "Văn bản đồng ý bổ sung dự án"),
    ):
        if symbol:
            yield LegalDocument(
                id=new_id(), symbol=symbol, issued_on=on, abstract=abstract, project_id=project_id
            )
    with using("vi"):
        story = _story(candidate)
    yield Note(id=new_id(), project_id=project_id, written_on=candidate.decided_on, content=story)


def _story(candidate: Candidate) -> str:
    estimate, proposed_on, decided_on = candidate.estimate_dong, candidate.proposed_on, candidate.decided_on
    proposed = ("Dự án được đề xuất bổ sung", _dated(candidate.document, proposed_on))
    agreed = ("Đồng ý bổ sung", _dated(candidate.decision_document, decided_on))
    lines = (
        f"{' '.join(part for part in proposed if part)}.",
        f"Tổng mức đầu tư là kinh phí dự kiến khi đề xuất: {dong(estimate)}." if estimate is not None else "",
        f"Thứ tự ưu tiên: {candidate.priority}." if candidate.priority else "",
        f"{' '.join(agreed)}.",
        candidate.decision_note,
    )
    return "\n".join(line for line in lines if line)


def _dated(document: str, on: date | None) -> str:
    return " ".join(
        part
        for part in (f"tại {document}" if document else "", f"ngày {day_short(on)}" if on else "")
        if part
    )


def _refuse_second_life(snapshot: Snapshot, candidate: Candidate) -> None:
    if snapshot.get(Project, candidate.project_id) is not None:
        raise _refused(
            say("Đề xuất này đã thành dự án trong sổ."),
            say("Hãy hoàn tác lần đồng ý, hoặc sửa trong hồ sơ dự án."),
            "candidate_is_project",
        )


def _refuse_unknowing(snapshot: Snapshot, candidate: Candidate) -> None:
    if is_project_gone(snapshot, candidate):
        raise _refused(
            say("Đề xuất này đã được đồng ý; dự án lập từ đó đã bị gỡ khỏi sổ."),
            say("Hãy hoàn tác lần gỡ dự án, hoặc đánh dấu đồng ý lại để lập một dự án mới."),
            "candidate_lost_its_project",
        )


def _refuse_without_ground(on: date | None, document: str) -> None:
    if on is None:
        raise _refused(
            say("Quyết định chưa có ngày."), say("Hãy ghi ngày quyết định."), "decision_without_day"
        )
    if not document.strip():
        raise _refused(
            say("Quyết định chưa có văn bản."),
            say("Hãy ghi số, ký hiệu văn bản quyết định."),
            "decision_without_document",
        )


def _refused(what_happened: str, what_to_do: str, code: str) -> RefusedByRules:
    return RefusedByRules(
        what_happened=what_happened,
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=what_to_do,
        code=code,
    )

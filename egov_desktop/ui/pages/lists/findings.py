"""What a check of the register found, line by line in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from egov_desktop.domain.journal import EXISTENCE
from egov_desktop.domain.records import KINDS, Attachment, Project
from egov_desktop.domain.rules import Problem
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.store.checking import Findings, OutsideEdit
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.wording.labels import field_label, kind_label
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole
from egov_desktop.wording.problems import place, sentence, title_of


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found: how bad it is, and what it is about; its words are made when they are read."""

    tone: Tone
    about: Problem | OutsideEdit | str
    kind: str = ""
    record_id: str = ""

    def level(self) -> str:
        if not isinstance(self.about, Problem):
            return say("Hỏng tệp")
        return say(self.about.severity.label)

    def place(self, snapshot: Snapshot) -> str:
        if isinstance(self.about, Problem):
            return place(self.about, snapshot)
        record = snapshot.find(self.kind, self.record_id) if self.kind in KINDS else None
        return title_of(snapshot, record) if record else kind_label(self.kind) or say("Tệp của sổ")

    def words(self, snapshot: Snapshot) -> str:
        if isinstance(self.about, Problem):
            return sentence(self.about, snapshot)
        return self.about if isinstance(self.about, str) else _outside(self.about)

    def project_id(self, snapshot: Snapshot) -> str | None:
        """Give the project to open for it, if any."""
        record = snapshot.find(self.kind, self.record_id) if self.kind in KINDS else None
        return record.id if isinstance(record, Project) else getattr(record, "project_id", None)


def lines_of(findings: Findings, snapshot: Snapshot) -> list[Finding]:
    """Give all findings, the worst first."""
    errors = [_of_rule(own) for own in findings.problems if own.is_error]
    warnings = [_of_rule(own) for own in findings.problems if not own.is_error]
    return [*_of_file(findings, snapshot), *errors, *warnings]


def summary(findings: Findings) -> tuple[Tone, str]:
    """Say in a sentence how the register stands."""
    broken = len(findings.structure) + len(findings.outside_edits) + len(findings.missing_files)
    errors = sum(own.is_error for own in findings.problems)
    warnings = len(findings.problems) - errors
    if not findings:
        return "good", say(
            "Sổ nguyên vẹn: tệp không hỏng, bảng khớp với nhật ký, số liệu không trái quy tắc nào."
        )
    parts = [
        say("{n} chỗ hỏng trong tệp", n=whole(broken))
        if broken
        else say("Tệp không hỏng, bảng khớp với nhật ký"),
        say("{n} lỗi", n=whole(errors)) if errors else "",
        say("{n} chỗ cần kiểm tra", n=whole(warnings)) if warnings else "",
    ]
    return "bad" if broken or errors else "warn", "; ".join(part for part in parts if part) + "."


def _of_file(findings: Findings, snapshot: Snapshot) -> Iterator[Finding]:
    for text in findings.structure:
        yield Finding("bad", say("SQLite báo: {text}", text=text))
    for edit in findings.outside_edits:
        yield Finding("bad", edit, edit.kind, edit.record_id)
    names = {own.digest: own for own in snapshot.all(Attachment).values()}
    for digest in findings.missing_files:
        own = names.get(digest)
        words = say("Thiếu nội dung của tệp đính kèm “{name}”.", name=own.file_name if own else digest)
        yield Finding("bad", words, Attachment.KIND if own else "", own.id if own else "")


def _of_rule(problem: Problem) -> Finding:
    return Finding("bad" if problem.is_error else "warn", problem, problem.kind, problem.record_id)


def _outside(edit: OutsideEdit) -> str:
    if edit.field == EXISTENCE:
        return (
            say("Có trong nhật ký nhưng không có trong bảng: bị xóa bằng chương trình khác.")
            if edit.in_journal
            else say("Có trong bảng nhưng không có trong nhật ký: được thêm bằng chương trình khác.")
        )
    return say(
        "“{field}”: nhật ký ghi “{said}”, bảng ghi “{found}”, sửa bằng chương trình khác.",
        field=field_label(edit.kind, edit.field),
        said="" if edit.in_journal is None else edit.in_journal,
        found="" if edit.in_table is None else edit.in_table,
    )

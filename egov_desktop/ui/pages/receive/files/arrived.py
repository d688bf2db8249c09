"""A file that came, and what became of it; the words of the receipt, whose counts add up."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.records import Agency
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange.checking_returns import Finding
from egov_desktop.exchange.inspected import Inspected, Seal
from egov_desktop.exchange.keys import fingerprint
from egov_desktop.exchange.taking.lines import LineKind, Plan
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.pages.receive.lines.counting import changes_words
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


class Verdict(StrEnum):
    """What became of a file so far."""

    NEWS = "news"
    NOTHING_NEW = "nothing_new"
    REFUSED = "refused"
    DUPLICATE = "duplicate"
    NOT_OURS = "not_ours"
    LOCKED = "locked"
    TAKEN_IN = "taken_in"
    SENT_BACK = "sent_back"


VERDICTS: dict[Verdict, tuple[str, str, str, Tone]] = {
    Verdict.NEWS: ("Nhận được", "{n} nhận được", "good", "good"),
    Verdict.NOTHING_NEW: ("Không có gì mới", "{n} không có gì mới", "unknown", "muted"),
    Verdict.REFUSED: ("Từ chối", "{n} từ chối", "bad", "bad"),
    Verdict.DUPLICATE: ("Trùng", "{n} trùng", "copy", "muted"),
    Verdict.NOT_OURS: ("Tệp khác", "{n} tệp khác", "help", "muted"),
    Verdict.LOCKED: ("Chờ mật khẩu", "{n} chờ mật khẩu", "lock", "warn"),
    Verdict.TAKEN_IN: ("Đã nhận vào sổ", "{n} đã nhận vào sổ", "check", "good"),
    Verdict.SENT_BACK: ("Đã trả lại", "{n} đã trả lại", "undo", "warn"),
}
"""The word of a verdict, how many of it are counted, its shape and its tone."""


@dataclass(frozen=True, kw_only=True)
class Arrived:
    """One file that was dropped or chosen. `plan` is there where something in it is new."""

    path: Path
    verdict: Verdict
    inspected: Inspected | None = None
    plan: Plan | None = None
    findings: tuple[Finding, ...] = ()
    sentence: str = ""

    @property
    def manifest(self) -> Manifest | None:
        return self.inspected.manifest if self.inspected else None

    @property
    def digest(self) -> str:
        return self.inspected.file_digest if self.inspected else ""

    @property
    def needs_key(self) -> bool:
        """Say whether the file is signed by a key that could be enrolled."""
        return (
            self.inspected is not None
            and self.inspected.accepted
            and self.inspected.seal is Seal.UNKNOWN
            and bool(self.inspected.public_key)
        )

    @property
    def may_be_vouched_for(self) -> bool:
        """Say whether the clerk's word could make a copy's changes more than proposals."""
        if self.plan is None or self.inspected is None or self.inspected.seal is Seal.KNOWN:
            return False
        is_copy = self.manifest is None or self.manifest.kind is ExchangeKind.FULL
        asks = any(line.kind is LineKind.PROPOSAL for line in self.plan.lines)
        return is_copy and (asks or self.plan.scope.is_everything)

    @property
    def has_errors(self) -> bool:
        return any(finding.is_error for finding in self.findings)


def receipt_sentence(files: Sequence[Arrived]) -> str:
    """Account for every file in one line: its counts add up to their number."""
    counts = Counter(own.verdict for own in files)
    parts = [
        say(words, n=whole(counts[verdict]))
        for verdict, (_, words, _, _) in VERDICTS.items()
        if counts[verdict]
    ]
    return say("Nhận {n} tệp: {parts}.", n=whole(len(files)), parts=", ".join(parts))


def others_sentence(others: int, *, is_cut: bool) -> str:
    """Say how many files of a folder were no files of ours, and that there were too many to look at."""
    passed = say("Bỏ qua {n} tệp khác trong thư mục.", n=whole(others)) if others else ""
    cut = say("Thư mục có quá nhiều tệp; hãy chọn từng thư mục nhỏ hơn.") if is_cut else ""
    return f"{passed} {cut}".strip()


def office_words(snapshot: Snapshot, own: Arrived) -> str:
    """Name the office that a file is from, as the register names it; one that is worked in is its owner's, not its maker's."""
    manifest = own.manifest
    if manifest is None:
        return ""
    code, name = manifest.from_office, manifest.from_name
    if _is_worked_in(own):
        code, name = manifest.to_office, manifest.to_name
    known = (agency for agency in snapshot.all(Agency).values() if agency.code == code)
    agency = next(known, None)
    named = (agency.short_name or agency.name) if agency else ""
    return named or name or code


def _is_worked_in(own: Arrived) -> bool:
    """Say whether a file is an assignment that its owner fills in, and that was not packed yet."""
    manifest, inspected = own.manifest, own.inspected
    return (
        manifest is not None
        and manifest.kind is ExchangeKind.ASSIGNMENT
        and inspected is not None
        and inspected.seal is Seal.OPEN
    )


def period_words(own: Arrived) -> str:
    return own.manifest.period if own.manifest else ""


def kind_words(own: Arrived) -> str:
    """Say what kind of file it is, for which period, and which round."""
    manifest = own.manifest
    if manifest is None:
        return say("Sổ đang làm") if own.inspected and own.inspected.accepted else ""
    again = say("lần {n}", n=manifest.round) if manifest.round > 1 else ""
    return " · ".join(part for part in (say(manifest.kind.label), manifest.period, again) if part)


def content_words(own: Arrived) -> str:
    return changes_words(own.plan.lines) if own.plan else ""


def findings_words(own: Arrived) -> str:
    """Count what the checks of a return found."""
    errors = sum(finding.is_error for finding in own.findings)
    warnings = len(own.findings) - errors
    counts = ((errors, "{n} lỗi"), (warnings, "{n} cảnh báo"))
    return " · ".join(say(words, n=whole(count)) for count, words in counts if count)


def seal_mark(own: Arrived) -> tuple[str, Tone]:
    marks: dict[Seal, tuple[str, Tone]] = {
        Seal.KNOWN: ("check", "good"),
        Seal.UNKNOWN: ("help", "warn"),
        Seal.UNSIGNED: ("warn", "warn"),
        Seal.OPEN: ("unknown", "muted"),
    }
    return marks[own.inspected.seal if own.inspected else Seal.OPEN]


def seal_words(own: Arrived) -> str:
    """Say in a word or two how far the file's signature vouches for it."""
    if own.inspected is None or not own.inspected.accepted:
        return ""
    return {
        Seal.KNOWN: say("Khóa đã ghi nhận"),
        Seal.UNKNOWN: say("Khóa chưa ghi nhận"),
        Seal.UNSIGNED: say("Không ký"),
        Seal.OPEN: say("Bản đang làm"),
    }[own.inspected.seal]


def seal_sentence(snapshot: Snapshot, own: Arrived) -> str:
    """Say in a sentence how far the file's signature vouches for it."""
    if own.inspected is None or not own.inspected.accepted:
        return ""
    office = office_words(snapshot, own)
    return {
        Seal.KNOWN: say("Tệp được ký bằng khóa đã ghi nhận của {office}.", office=office),
        Seal.UNKNOWN: say(
            "Tệp được ký đúng, nhưng khóa chưa được ghi nhận cho {office}. Dấu khóa: {fingerprint}.",
            office=office,
            fingerprint=fingerprint(own.inspected.public_key) if own.inspected.public_key else "",
        ),
        Seal.UNSIGNED: say("Tệp còn nguyên như khi đóng gói nhưng không có chữ ký."),
        Seal.OPEN: say("Đây là bản đang làm, chưa đóng gói: không có gì xác nhận nội dung của tệp."),
    }[own.inspected.seal]

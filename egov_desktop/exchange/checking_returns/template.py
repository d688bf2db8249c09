"""The first check: is it a return of ours, for this period, from an office that was asked, and signed off."""

from collections.abc import Iterator
from dataclasses import replace

from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.records import Dispatch, ReportingPeriod
from egov_desktop.domain.rules import Severity
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import folded_code
from egov_desktop.exchange.checking_returns.finding import THE_FILE, Finding, Layer
from egov_desktop.exchange.inspected import Seal
from egov_desktop.exchange.keys import enrolled
from egov_desktop.exchange.scope import Scope
from egov_desktop.exchange.taking.lines import LineKind, Plan
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.labels import field_label
from egov_desktop.wording.language import say

_GIVEN = frozenset({ExchangeKind.ASSIGNMENT, ExchangeKind.TASKS})
"""What offices are given to fill in; unpacked, it is the draft of a report."""


def is_return(plan: Plan) -> bool:
    """Say whether a file is an owner's report: one that was packed, or the draft that was to become one."""
    manifest = plan.inspected.manifest
    if manifest is None or plan.scope.is_everything:
        return False
    is_draft = manifest.kind in _GIVEN and plan.inspected.seal is Seal.OPEN
    return manifest.kind is ExchangeKind.RETURN or is_draft


def period_of(snapshot: Snapshot, manifest: Manifest) -> ReportingPeriod | None:
    """Find the period of ours that a file reports for, by its id, else by its code."""
    if found := snapshot.get(ReportingPeriod, manifest.period_id):
        return found
    periods = snapshot.all(ReportingPeriod).values()
    return next((own for own in periods if manifest.period and own.code == manifest.period), None)


def template_findings(plan: Plan, manifest: Manifest) -> Iterator[Finding]:
    yield from _office(plan.scope, manifest)
    yield from _period(plan, manifest)
    yield from _author(plan, manifest)
    yield from _sign_off(manifest)
    yield from _not_theirs(plan)


def _error(code: str, place: str, value: str, sentence: str, what_to_do: str) -> Finding:
    return Finding(
        layer=Layer.TEMPLATE,
        severity=Severity.ERROR,
        code=code,
        place=place,
        value=value,
        sentence=sentence,
        what_to_do=what_to_do,
    )


def _warning(code: str, place: str, value: str, sentence: str, what_to_do: str) -> Finding:
    return replace(_error(code, place, value, sentence, what_to_do), severity=Severity.WARNING)


def _office(scope: Scope, manifest: Manifest) -> Iterator[Finding]:
    is_draft = manifest.kind in _GIVEN
    office = (
        (manifest.to_name, manifest.to_office) if is_draft else (manifest.from_name, manifest.from_office)
    )
    sender = office[0] or office[1]
    if scope.sender is None:
        yield _error(
            "unknown_office",
            say("Đơn vị gửi"),
            sender,
            say("Sổ không có đơn vị mang mã này."),
            say("Hãy hỏi nơi gửi, hoặc sửa mã cơ quan trong Danh mục."),
        )
    elif scope.dispatch is None:
        yield _error(
            "not_asked",
            say("Phiếu giao báo cáo"),
            sender,
            say("Báo cáo không trả lời phiếu giao nào đã gửi cho đơn vị này."),
            say("Hãy đề nghị đơn vị điền vào đúng phiếu giao đã gửi rồi đóng gói lại."),
        )


def _author(plan: Plan, manifest: Manifest) -> Iterator[Finding]:
    """A key is known of the office and did not sign, or a value is said to be by a clerk of ours: an impostor could do both."""
    is_draft = manifest.kind in _GIVEN
    office = manifest.to_office if is_draft else manifest.from_office
    known = any(_is_same(own.office_code, office) for own in enrolled(plan.now))
    if known and plan.inspected.seal is not Seal.KNOWN:
        yield _warning(
            "not_by_its_key",
            say("Chữ ký của đơn vị"),
            office,
            say("Đã ghi nhận khóa của đơn vị, nhưng tệp không ký bằng khóa đó."),
            say("Hãy gọi điện hỏi đơn vị có gửi tệp này không trước khi nhận."),
        )
    ours = plan.now.profile.office_code
    named = {own.there_by.who for own in plan.lines if own.there_by and _is_same(own.there_by.office, ours)}
    if named and ours and not _is_same(ours, office):
        yield _warning(
            "said_to_be_ours",
            say("Người ghi"),
            ", ".join(sorted(named)),
            say("Tệp có số liệu đề tên người của cơ quan mình, nhưng sổ này chưa từng có."),
            say("Hãy hỏi người được nêu tên có ghi số liệu đó không."),
        )


def _is_same(one: str, other: str) -> bool:
    return folded_code(one) == folded_code(other)


def _period(plan: Plan, manifest: Manifest) -> Iterator[Finding]:
    period = period_of(plan.now, manifest)
    place = say("Kỳ báo cáo")
    dispatch = plan.scope.dispatch
    if period is None and dispatch is not None and dispatch.exchange_kind is ExchangeKind.TASKS:
        return
    if period is None:
        yield _error(
            "unknown_period", place, manifest.period, say("Sổ không mở kỳ báo cáo này."), _of_right_period()
        )
        return
    if dispatch and dispatch.period_id and dispatch.period_id != period.id:
        yield _error(
            "wrong_period", place, period.code, say("Báo cáo ghi kỳ khác với phiếu giao."), _of_right_period()
        )
    if period.closed_on is not None:
        yield _error(
            "period_closed",
            place,
            period.code,
            say("Kỳ báo cáo đã chốt ngày {on}.", on=day_short(period.closed_on)),
            say("Hãy đề nghị đơn vị đưa số liệu vào kỳ sau, hoặc bỏ ngày chốt kỳ."),
        )
    if dispatch and _was_sent_again(plan.now, dispatch):
        yield _warning(
            "older_round",
            say("Lần gửi"),
            str(dispatch.round or ""),
            say("Báo cáo trả lời phiếu giao cũ; đã gửi phiếu mới hơn cho đơn vị."),
            say("Hãy hỏi đơn vị có báo cáo theo phiếu mới không."),
        )


def _of_right_period() -> str:
    return say("Hãy đề nghị đơn vị gửi báo cáo của đúng kỳ.")


def _was_sent_again(snapshot: Snapshot, dispatch: Dispatch) -> bool:
    sent = snapshot.children(Dispatch, dispatch.agency_id or "", by="agency_id")
    return any(
        own.period_id == dispatch.period_id and (own.round or 0) > (dispatch.round or 0)
        for own in sent
        if own.exchange_kind is ExchangeKind.ASSIGNMENT
    )


def _sign_off(manifest: Manifest) -> Iterator[Finding]:
    blank = [
        field_label("sign_off", name)
        for name in ("signed_by", "signed_title", "signed_on")
        if not getattr(manifest, name)
    ]
    if blank:
        yield _error(
            "no_sign_off",
            say("Ký xác nhận"),
            ", ".join(blank),
            say("Báo cáo chưa ký xác nhận đủ họ tên, chức vụ và ngày."),
            say("Hãy đề nghị đơn vị ký xác nhận rồi đóng gói lại."),
        )


def _not_theirs(plan: Plan) -> Iterator[Finding]:
    for line in plan.lines:
        if line.kind in (LineKind.PROPOSAL, LineKind.OUTSIDE):
            proposal = line.kind is LineKind.PROPOSAL
            yield Finding(
                layer=Layer.TEMPLATE,
                severity=Severity.WARNING,
                code="not_theirs" if proposal else "past_journal",
                place=f"{line.title} › {field_label(line.record_kind, line.field)}",
                value="",
                sentence=say("Số liệu không do đơn vị này ghi; để chờ quyết.")
                if proposal
                else say("Số liệu được sửa bằng công cụ khác, ngoài nhật ký."),
                what_to_do=say("Hãy chấp nhận hoặc từ chối từng mục, có ghi lý do."),
                project_id=line.project_id,
                record=line.key if proposal else THE_FILE,
            )

"""The second and third checks: types and lists, then the rules of the business, over what the return would bring."""

from collections.abc import Iterator
from datetime import date
from statistics import median

from egov_desktop.domain.fields import FieldType
from egov_desktop.domain.judgement.offices.completeness import Lack, Missing, missing
from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.records import KINDS, Disbursement, Project, Record, ReportingPeriod
from egov_desktop.domain.rights import Rights
from egov_desktop.domain.rules import Problem, Severity
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange.checking_returns.finding import Finding, Layer, place_of, value_read
from egov_desktop.exchange.taking.lines import Line, LineKind, Plan
from egov_desktop.wording.dates import month
from egov_desktop.wording.labels import capitalized, kind_label
from egov_desktop.wording.language import say
from egov_desktop.wording.problems import sentence

_OF_TYPES = frozenset(
    {"missing_record", "of_another_project", "unknown_code", "unknown_choice", "code_out_of_dates"}
)
_GRAVE = frozenset({"missing_record", "unknown_code", "unknown_choice", "paid_above_plan"})
"""Warnings of the register that are errors in a report: its owner can put them right."""
_LACKS = {
    Lack.NOT_CONFIRMED: (
        "Số liệu chưa được sửa, cũng chưa được xác nhận giữ nguyên.",
        "Hãy sửa số liệu hoặc xác nhận giữ nguyên rồi gửi lại.",
    ),
    Lack.FIGURES_TOO_OLD: (
        "Số liệu chưa đến ngày của kỳ báo cáo.",
        "Hãy cập nhật số liệu đến ngày của kỳ và ghi lại ngày đó.",
    ),
    Lack.NO_CAUSE: (
        "Mốc chậm mà chưa ghi nguyên nhân khách quan hoặc chủ quan.",
        "Hãy ghi nguyên nhân chậm của mốc này rồi gửi lại.",
    ),
    Lack.UNDERPAID_NO_CAUSE: (
        "Giải ngân thấp hơn nhiều so với kế hoạch mà chưa ghi nguyên nhân khách quan hoặc chủ quan.",
        "Hãy ghi nguyên nhân giải ngân chậm của dự án rồi gửi lại.",
    ),
}
_THOUSANDS = (10**3, 10**6)


def rule_findings(plan: Plan, problems: tuple[Problem, ...]) -> Iterator[Finding]:
    """Say each problem that the return would bring; what an empty field explains is not said again."""
    empty = {own.record_id for own in problems if own.code == "required_empty"}
    for problem in problems:
        record = plan.after.find(problem.kind, problem.record_id)
        explained = problem.record_id in empty and problem.code != "required_empty"
        if record is not None and not explained:
            yield _of_problem(plan.after, record, problem)


def _of_problem(snapshot: Snapshot, record: Record, problem: Problem) -> Finding:
    of_types = problem.is_error or problem.code in _OF_TYPES
    is_grave = problem.is_error or problem.code in _GRAVE
    return Finding(
        layer=Layer.TYPES if of_types else Layer.RULES,
        severity=Severity.ERROR if is_grave else Severity.WARNING,
        code=problem.code,
        place=place_of(snapshot, record, problem.field),
        value=value_read(snapshot, record, problem.field),
        sentence=sentence(problem),
        what_to_do=_remedy(problem.code, is_grave=is_grave),
        project_id=_project_id(record),
        record=(problem.kind, problem.record_id, problem.field),
    )


def _remedy(code: str, *, is_grave: bool) -> str:
    if code == "required_empty":
        return say("Hãy nhập mục còn trống rồi gửi lại.")
    if code in _OF_TYPES:
        return say("Hãy chọn lại giá trị có trong danh mục rồi gửi lại.")
    if is_grave:
        return say("Hãy sửa số liệu theo quy tắc rồi gửi lại.")
    return say("Hãy kiểm tra lại; nếu đúng, ghi chú lý do.")


def lacking(
    plan: Plan,
    manifest: Manifest,
    period: ReportingPeriod | None,
    since: Snapshot | None,
    today: date | None,
) -> Iterator[Finding]:
    """Say what the report should have said and does not: figures kept, days of figures, causes of delay."""
    rights, on = plan.scope.rights, today or (period.figures_on if period else None)
    if rights is None or period is None or on is None:
        return
    asked = rights.projects & frozenset(manifest.projects) if manifest.projects else rights.projects
    own = Rights(asked, rights.writable, rights.agency_id)
    # What was sent is what the owner had to look at; where that is not known, what stands here is.
    for lack in missing(plan.after, own, period, since or plan.now, on):
        if lack.code in _LACKS:
            yield _of_lack(plan.after, lack)


def _of_lack(snapshot: Snapshot, lack: Missing) -> Finding:
    rule, remedy = _LACKS[lack.code]
    place, value = _place_of_lack(snapshot, lack)
    return Finding(
        layer=Layer.RULES,
        severity=Severity.ERROR,
        code=lack.code.value,
        place=place,
        value=value,
        sentence=say(rule),
        what_to_do=say(remedy),
        project_id=lack.project_id,
        record=(lack.record_kind, lack.record_id, lack.field),
    )


def _place_of_lack(snapshot: Snapshot, lack: Missing) -> tuple[str, str]:
    record = snapshot.find(lack.record_kind, lack.record_id)
    if record is not None:
        return place_of(snapshot, record, lack.field), value_read(snapshot, record, lack.field)
    project = snapshot.get(Project, lack.project_id)
    parts = [place_of(snapshot, project, "") if project else "", capitalized(kind_label(lack.record_kind))]
    if lack.record_kind == Disbursement.KIND:
        parts.append(month(date.fromisoformat(f"{lack.field}-01")))
    return " › ".join(part for part in parts if part), ""


def magnitudes(plan: Plan) -> Iterator[Finding]:
    """Say amounts a thousand or a million times what stood or stands beside them: a slip of the unit (đồng, triệu)."""
    for line in plan.lines:
        for field, amount, usual in _amounts(plan.now, line):
            record = plan.after.find(line.record_kind, line.record_id)
            if record is not None and _is_thousands_off(amount, usual):
                yield Finding(
                    layer=Layer.RULES,
                    severity=Severity.WARNING,
                    code="unit_slip",
                    place=place_of(plan.after, record, field),
                    value=value_read(plan.after, record, field),
                    sentence=say(
                        "Số tiền lệch khoảng 1.000 hoặc 1.000.000 lần so với số đã có: có thể nhầm đơn vị."
                    ),
                    what_to_do=say(
                        "Hãy kiểm tra lại đơn vị đồng, nghìn đồng hay triệu đồng; nếu đúng, ghi chú lý do."
                    ),
                    project_id=line.project_id,
                    record=(line.record_kind, line.record_id, field),
                )


def _amounts(now: Snapshot, line: Line) -> Iterator[tuple[str, int, float]]:
    """Give each amount that a line brings, with what is usual there: the amount before, or the project's of that kind."""
    specs = KINDS[line.record_kind].specs() if line.record_kind in KINDS else {}
    money = [name for name, spec in specs.items() if spec.type is FieldType.DONG]
    if line.kind in (LineKind.CHANGED, LineKind.CONFLICT) and line.field in money:
        if isinstance(line.there, int) and isinstance(line.here, int):
            yield line.field, line.there, line.here
    elif line.kind is LineKind.ADDED:
        given = dict(line.fields)
        for name in money:
            others = _others(now, line, name)
            if isinstance(given.get(name), int) and others:
                yield name, given[name], median(others)


def _others(now: Snapshot, line: Line, field: str) -> list[int]:
    if "project_id" not in KINDS[line.record_kind].specs():
        return []
    siblings = now.children(KINDS[line.record_kind], line.project_id)
    return [abs(amount) for own in siblings if (amount := getattr(own, field))]


def _is_thousands_off(amount: int, usual: float) -> bool:
    if not amount or not usual:
        return False
    ratio = max(abs(amount) / abs(usual), abs(usual) / abs(amount))
    return any(step / 2 <= ratio <= step * 2 for step in _THOUSANDS)


def without_repetitions(found: list[Finding]) -> tuple[Finding, ...]:
    """Leave out what another finding of the same place explains: a unit slip said twice, one place said in two ways."""
    slips = {own.record for own in found if own.code == "unit_slip"}
    doubled = ("amount_very_small", "amount_very_great", "unit_of_plan")
    kept = [own for own in found if not (own.record in slips and own.code in doubled)]
    return tuple(dict.fromkeys(kept))


def _project_id(record: Record) -> str:
    return record.id if isinstance(record, Project) else getattr(record, "project_id", None) or ""

"""The indicators that are offered where a directive is first followed: data for the office to confirm or change."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import AgencyLevel, Direction
from egov_desktop.domain.records import Directive, Indicator, IndicatorTarget, Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import folded_code

TO_CONFIRM = "Gợi ý, cần xác nhận"
_RESOLUTION_17 = "Gợi ý, cần xác nhận: mức chung cả nước năm 2020 của Nghị quyết 17/NQ-CP ngày 07/3/2019, không phải của chỉ thị"
SYMBOL = "Chỉ thị 15/CT-UBND"
_ABSTRACT = (
    "Về việc tập trung chỉ đạo đổi mới quy trình xử lý văn bản, hồ sơ công việc, giải quyết thủ tục hành chính "
    "chuyển từ môi trường làm việc trên giấy sang môi trường điện tử trong cơ quan Nhà nước từ cấp tỉnh đến cấp xã"
)


@dataclass(frozen=True, slots=True)
class StartingIndicator:
    """One indicator before it has an id and a place."""

    code: str
    name: str
    numerator: str
    denominator: str


_S = StartingIndicator
STARTING_INDICATORS: tuple[StartingIndicator, ...] = (
    _S("edoc_sent", "Tỷ lệ văn bản đi điện tử", "Văn bản đi gửi điện tử", "Tổng văn bản đi"),
    _S("edoc_signed", "Tỷ lệ văn bản đi được ký số", "Văn bản điện tử đi được ký số", "Văn bản điện tử đi"),
    _S("edoc_only", "Tỷ lệ văn bản chỉ gửi bản điện tử", "Văn bản đi không kèm bản giấy", "Tổng văn bản đi"),
    _S(
        "files_online",
        "Tỷ lệ hồ sơ công việc xử lý trên mạng",
        "Hồ sơ xử lý trên mạng",
        "Tổng hồ sơ công việc (trừ mật)",
    ),
    _S("service_l3", "Tỷ lệ dịch vụ công mức độ 3", "Dịch vụ mức độ 3", "Tổng thủ tục hành chính"),
    _S("service_l4", "Tỷ lệ dịch vụ công mức độ 4", "Dịch vụ mức độ 4", "Tổng thủ tục hành chính"),
    _S(
        "service_used",
        "Tỷ lệ dịch vụ công mức 3, 4 có phát sinh hồ sơ",
        "Dịch vụ có phát sinh hồ sơ",
        "Dịch vụ mức độ 3, 4",
    ),
    _S(
        "dossiers_online",
        "Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến",
        "Hồ sơ nộp trực tuyến",
        "Tổng hồ sơ của các thủ tục đó",
    ),
    _S(
        "dossiers_on_time",
        "Tỷ lệ hồ sơ giải quyết đúng và trước hạn",
        "Hồ sơ giải quyết đúng và trước hạn",
        "Hồ sơ đã giải quyết",
    ),
    _S(
        "staff_account",
        "Tỷ lệ cán bộ, công chức dùng phần mềm quản lý văn bản",
        "Người dùng phần mềm",
        "Tổng số cán bộ, công chức",
    ),
    _S(
        "report_electronic",
        "Tỷ lệ báo cáo định kỳ gửi qua hệ thống",
        "Báo cáo gửi qua hệ thống",
        "Tổng số báo cáo định kỳ",
    ),
)
STARTING_TARGETS: tuple[tuple[str, AgencyLevel | None, int], ...] = (
    ("edoc_sent", None, 90),
    ("files_online", AgencyLevel.PROVINCE, 80),
    ("files_online", AgencyLevel.DISTRICT, 60),
    ("files_online", AgencyLevel.COMMUNE, 30),
)
"""The national figures for 2020 that indicators are first compared with, by code, level and percent."""


def starting_directive(new_id: Callable[[], str]) -> Directive:
    """Give the directive that the register is first kept for, as the press tells of it: number, day, issuer and title."""
    return Directive(
        id=new_id(),
        symbol=SYMBOL,
        issued_on=date(2020, 5, 18),
        issuer="Chủ tịch Ủy ban nhân dân tỉnh",
        abstract=_ABSTRACT,
        is_followed=True,
    )


def offer_indicators(
    snapshot: Snapshot, directive: Directive, new_id: Callable[[], str], *, with_targets: bool = True
) -> ChangeSet:
    """Add the offered indicators that a directive has none of by code, each marked for the office to confirm.

    A directive that the register does not hold yet is added with them.
    """
    own = snapshot.children(Indicator, directive.id, by="directive_id")
    held = {folded_code(one.code) for one in own}
    position = max((one.position or 0 for one in own), default=0)
    records: list[Record] = [] if snapshot.get(Directive, directive.id) else [directive]
    for offered in STARTING_INDICATORS:
        if folded_code(offered.code) in held:
            continue
        position += 1
        indicator = _indicator(offered, directive, position, new_id)
        records += [indicator, *(_targets(indicator, new_id) if with_targets else ())]
    return ChangeSet(f"add_{Indicator.KIND}", tuple(RecordChange(None, one) for one in records))


def _indicator(
    offered: StartingIndicator, directive: Directive, position: int, new_id: Callable[[], str]
) -> Indicator:
    return Indicator(
        id=new_id(),
        directive_id=directive.id,
        code=offered.code,
        name=offered.name,
        numerator=offered.numerator,
        denominator=offered.denominator,
        direction=Direction.UP,
        position=position,
        source=TO_CONFIRM,
    )


def _targets(indicator: Indicator, new_id: Callable[[], str]) -> list[Record]:
    return [
        IndicatorTarget(
            id=new_id(), indicator_id=indicator.id, level=level, rate_percent=percent, source=_RESOLUTION_17
        )
        for code, level, percent in STARTING_TARGETS
        if code == indicator.code
    ]

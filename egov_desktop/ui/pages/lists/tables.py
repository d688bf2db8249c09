"""The lists as grids: for each its columns, its order, and what a new row begins with."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from egov_desktop.domain.enumerations import AgencyLevel, ListCode, Stage, ThresholdCode
from egov_desktop.domain.judgement.periods import first_day_not_closed
from egov_desktop.domain.judgement.ratings.thresholds import PROPOSED
from egov_desktop.domain.records import (
    Agency,
    LegalDocument,
    ListItem,
    ProjectGroup,
    Record,
    Scheme,
    StageMapping,
    Threshold,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.ui.grids.columns import Column, Reckoned, Rows
from egov_desktop.ui.pages.lists.counting import Uses
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_STAGES = {stage: place for place, stage in enumerate(Stage)}
_INDENT = "      "


@dataclass(frozen=True, slots=True)
class Table:
    """One list of the page: its name, a sentence of what it is for, and how it stands in a grid."""

    name: str
    title: str
    purpose: str
    record_class: type[Record]
    columns: tuple[Column, ...]
    rows: Rows
    is_fixed: bool = False


def tables(uses: Uses) -> tuple[Table, ...]:
    """Give every list of the page, in its order, in the language of the moment."""
    return (
        _agencies(uses),
        _groups(uses),
        _schemes(uses),
        _documents(),
        _stage_map(uses),
        _thresholds(),
        *(_office_list(code, uses) for code in ListCode),
    )


def agency_rows(level: AgencyLevel | None) -> Rows:
    """Give the agencies, each under the one above it; of one level alone where one is chosen."""

    def find(snapshot: Snapshot) -> Sequence[Record]:
        return [own for own, _ in in_tree_order(snapshot) if level is None or own.level is level]

    return Rows(
        f"agency/{level or ''}", find, defaults=lambda _snapshot, _rows: {"level": level} if level else {}
    )


def in_tree_order(snapshot: Snapshot) -> list[tuple[Agency, int]]:
    """Give every agency with its depth, below its own superior; what leads round in a circle stands at the top."""
    agencies = snapshot.all(Agency)
    below: dict[str, list[Agency]] = {}
    for agency in sorted(agencies.values(), key=_agency_order):
        above = agency.parent_id or ""
        below.setdefault(above if above in agencies else "", []).append(agency)
    found: dict[str, tuple[Agency, int]] = {}
    _descend(below, "", 0, found)
    for agency in agencies.values():
        if agency.id not in found:
            found[agency.id] = (agency, 0)
            _descend(below, agency.id, 1, found)
    return list(found.values())


def _descend(
    below: Mapping[str, list[Agency]], parent_id: str, depth: int, found: dict[str, tuple[Agency, int]]
) -> None:
    for agency in below.get(parent_id, ()):
        if agency.id not in found:
            found[agency.id] = (agency, depth)
            _descend(below, agency.id, depth + 1, found)


def _agency_order(agency: Agency) -> tuple[int, Any]:
    levels = list(AgencyLevel)
    return (levels.index(agency.level) if agency.level else len(levels), sort_key(agency.name))


class _Depths:
    """How deep each agency lies, worked out once for each state of the register."""

    def __init__(self) -> None:
        self._snapshot: Snapshot | None = None
        self._depths: dict[str, int] = {}

    def words(self, snapshot: Snapshot, agency: Agency, _on: date) -> Reckoned:
        if snapshot is not self._snapshot:
            self._snapshot = snapshot
            self._depths = {own.id: depth for own, depth in in_tree_order(snapshot)}
        depth = self._depths.get(agency.id, 0)
        branch = f"{_INDENT * (depth - 1)}└ " if depth else ""
        return Reckoned(branch + (agency.short_name or agency.name))


def _in_use(uses: Uses) -> Callable[[Snapshot, Any, date], Reckoned]:
    return lambda snapshot, record, _on: Reckoned(whole(uses.of(snapshot, record)))


def _used(uses: Uses, heading: str = "Đang dùng") -> Column:
    return Column(heading=heading, width=92, reckoned=_in_use(uses), at_right=True)


def _agencies(uses: Uses) -> Table:
    columns = (
        Column("code", 96),
        Column(heading="Sơ đồ", width=180, stretches=True, reckoned=_Depths().words),
        Column("name", 190, stretches=True),
        Column("level", 76),
        Column("valid_from", 100),
        Column("valid_to", 100),
        _used(uses),
        Column("short_name", 130),
        Column("parent_id", 150),
        Column("agency_kind", 140),
    )
    purpose = say(
        "Cơ quan đổi tên hay sáp nhập là một cơ quan mới: ghi ngày hết cho tên cũ, thêm dòng cho tên mới."
    )
    return Table("agency", say("Cơ quan"), purpose, Agency, columns, agency_rows(None))


def _groups(uses: Uses) -> Table:
    columns = (
        Column("position", 70),
        Column("code", 84),
        Column("name", 200, stretches=True),
        Column("scheme_id", 150),
        Column("effectiveness_note", 200, stretches=True),
        _used(uses, "Số dự án"),
    )
    rows = Rows(
        "project_group", lambda snapshot: _by_position(snapshot, ProjectGroup), defaults=_next_position
    )
    purpose = say("Dự án trong một nhóm được đánh giá hiệu quả cùng nhau và in liền nhau trong báo cáo.")
    return Table("project_group", say("Nhóm dự án"), purpose, ProjectGroup, columns, rows)


def _schemes(uses: Uses) -> Table:
    columns = (
        Column("name", 240, stretches=True),
        Column("approval_symbol", 130),
        Column("approved_on", 122),
        Column("from_year", 76),
        Column("to_year", 80),
        Column("note", 110, stretches=True),
        _used(uses),
    )
    rows = Rows("scheme", _schemes_by_name)
    purpose = say("Đề án đã được phê duyệt mà các dự án phải phù hợp.")
    return Table("scheme", say("Đề án"), purpose, Scheme, columns, rows)


def _schemes_by_name(snapshot: Snapshot) -> list[Scheme]:
    return sorted(snapshot.all(Scheme).values(), key=lambda own: sort_key(own.name))


def _documents() -> Table:
    columns = (
        Column("document_kind", 104),
        Column("symbol", 140),
        Column("issued_on", 116),
        Column("issuer", 130),
        Column("abstract", 146, stretches=True),
        Column("project_id", 120, stretches=True),
        Column("scheme_id", 90),
    )
    rows = Rows("legal_document", _documents_newest_first)
    purpose = say("Mọi văn bản mà sổ viện dẫn; văn bản của một dự án cũng có trong hồ sơ dự án đó.")
    return Table("legal_document", say("Văn bản"), purpose, LegalDocument, columns, rows)


def _documents_newest_first(snapshot: Snapshot) -> list[LegalDocument]:
    documents = sorted(snapshot.all(LegalDocument).values(), key=lambda own: sort_key(own.symbol))
    return sorted(documents, key=lambda own: own.issued_on or date.min, reverse=True)


def _stage_map(uses: Uses) -> Table:
    columns = (
        Column("stage", 320, stretches=True, fixed=True),
        Column("stage_group", 320, stretches=True),
        _used(uses, "Số dự án"),
    )
    rows = Rows("stage_mapping", _stages_in_order)
    purpose = say("Mỗi giai đoạn được đếm vào nhóm nào của báo cáo; sửa ở đây thì mọi số đếm đổi theo.")
    return Table("stage_mapping", say("Nhóm giai đoạn"), purpose, StageMapping, columns, rows, is_fixed=True)


def _stages_in_order(snapshot: Snapshot) -> list[StageMapping]:
    mappings = snapshot.all(StageMapping).values()
    return sorted(mappings, key=lambda own: _STAGES[own.stage] if own.stage else len(_STAGES))


def _thresholds() -> Table:
    columns = (
        Column("code", 250, stretches=True),
        Column("value", 80),
        Column("valid_from", 110),
        Column("valid_to", 110),
        Column("document", 140, stretches=True),
        Column(heading="Mức đề xuất", width=110, reckoned=_proposed, at_right=True),
    )
    purpose = say(
        "Đổi ngưỡng thì ghi ngày hết cho dòng cũ và thêm dòng mới, để các kỳ trước giữ ngưỡng của mình; "
        "ngưỡng chưa ghi dùng mức đề xuất."
    )
    rows = Rows(
        "threshold",
        _thresholds_in_order,
        defaults=lambda snapshot, _rows: {"valid_from": first_day_not_closed(snapshot)},
    )
    return Table("threshold", say("Ngưỡng đánh giá"), purpose, Threshold, columns, rows)


def _thresholds_in_order(snapshot: Snapshot) -> list[Threshold]:
    codes = list(ThresholdCode)
    return sorted(
        snapshot.all(Threshold).values(),
        key=lambda own: (
            codes.index(own.code) if own.code else len(codes), own.valid_from or date.min, own.id,
        ),
    )  # fmt: skip


def _proposed(_: Snapshot, record: Any, _on: date) -> Reckoned:
    return Reckoned(whole(PROPOSED[record.code]) if record.code else "")


def _office_list(code: ListCode, uses: Uses) -> Table:
    columns = (
        Column("position", 70),
        Column("code", 126),
        Column("label", 180, stretches=True),
        Column("short_label", 84),
        Column("valid_from", 104),
        Column("valid_to", 104),
        Column("note", 90, stretches=True),
        _used(uses),
    )

    def find(snapshot: Snapshot) -> Sequence[ListItem]:
        items = snapshot.children(ListItem, code.value, by="list_code")
        return sorted(items, key=lambda own: (own.position is None, own.position or 0))

    rows = Rows(f"list_item/{code.value}", find, {"list_code": code}, _next_position)
    purpose = say("Mục hết hiệu lực thì ghi ngày hết; xóa được khi không còn bản ghi nào dùng.")
    return Table(code.value, say(code.label), purpose, ListItem, columns, rows)


def _by_position(snapshot: Snapshot, record_class: type[ProjectGroup]) -> list[ProjectGroup]:
    groups = snapshot.all(record_class).values()
    return sorted(groups, key=lambda own: (own.position is None, own.position or 0, sort_key(own.name)))


def _next_position(_snapshot: Snapshot, rows: Sequence[Any]) -> Mapping[str, Any]:
    return {"position": max((own.position or 0 for own in rows), default=0) + 1}

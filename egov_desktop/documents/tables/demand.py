"""The annex of disbursement demanded: for a group, project by project and month by month, as the register keeps it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction

from egov_desktop.documents.drafting import REPORT, Draft, Part
from egov_desktop.documents.paper import Block, Column, Document, Paragraph, Row, Table, runs
from egov_desktop.documents.tables import cells
from egov_desktop.documents.tables.rounding import rounding_told
from egov_desktop.documents.texts import as_of, one_line, points
from egov_desktop.domain.judgement.demand.saved import demand_annex, demands_of
from egov_desktop.domain.judgement.demand.values import Doubt, ProjectDemand, Reason, Solution, TargetResult
from egov_desktop.domain.judgement.effectiveness import groups_in_order
from egov_desktop.domain.judgement.money.disbursement import plan_of
from egov_desktop.domain.records import CapitalPlan, Project, ProjectGroup
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.labels import agency_name
from egov_desktop.wording.numbers import billions, millions, padded

NONE_KEPT = "Sổ chưa lưu yêu cầu giải ngân nào"
_FIXED = "(=)"


def demand_paper(draft: Draft) -> Document:
    """Draft the demand kept for a group in the plan year of the day; the months and base add up to what targets reach."""
    group = draft.snapshot.all(ProjectGroup)[draft.order.group_id or ""]
    found = demand_annex(draft.snapshot, group.id, draft.on.year, draft.on)
    name = one_line(group.name)
    values = {"nhom": f"nhóm {name}"}
    asked = (draft.paragraph("closing", **values),) if found else ()
    return draft.document(
        REPORT,
        f"Yêu cầu giải ngân năm {draft.on.year} đối với nhóm {name}",
        (draft.paragraph("opening", **values), *told(found), *asked),
        (demand_part(draft.snapshot, found, name),) if found else (),
        addressees=draft.head.addressees,
    )


def demand_part(snapshot: Snapshot, found: Solution, group: str) -> Part:
    title = f"Yêu cầu giải ngân năm {found.plan_year} nhóm {group} đến ngày {day_short(found.on)}"
    return title, (demand_table(snapshot, found),), True


def told(found: Solution | None) -> Iterator[Block]:
    """Tell the targets and whether the demands reach them, what is hard to meet, and which transfers are proposed."""
    if found is None:
        yield Paragraph(runs(f"{NONE_KEPT} cho nhóm này."))
        return
    yield Paragraph(runs(_sums(found)))
    yield from points(_target(own, found) for own in found.targets)
    yield from _doubts(found)
    yield from _transfers(found)


def _sums(found: Solution) -> str:
    """Tell base, months and their sum, so that a reader can add them up; then what of the months is paid already."""
    first, last = found.months[0], found.months[-1]
    base_on = min(first - timedelta(days=1), found.on)
    told = (
        f"Kế hoạch vốn năm {billions(found.plan_dong)} tỷ đồng; đã giải ngân đến hết ngày "
        f"{day_short(base_on)}: {billions(found.base_dong)} tỷ đồng; yêu cầu giải ngân "
        f"{padded(len(found.months))} tháng, từ tháng {_month(first)} đến tháng {_month(last)}: "
        f"{billions(found.total_dong)} tỷ đồng; cộng lại: {billions(found.base_dong + found.total_dong)} tỷ đồng."
    )
    if found.on < first:
        return told
    paid = billions(found.paid_dong - found.base_dong)
    return (
        f"{told} Từ ngày {day_short(first)} đến ngày {day_short(found.on)} đã giải ngân {paid} tỷ đồng, "
        "nằm trong yêu cầu của các tháng ấy."
    )


def without_demand(snapshot: Snapshot, year: int, on: date) -> tuple[ProjectGroup, ...]:
    """Give the groups that have a plan of the year and of which nothing is demanded."""
    return tuple(own for own in groups_in_order(snapshot) if _lacks_demand(snapshot, own, year, on))


def _lacks_demand(snapshot: Snapshot, group: ProjectGroup, year: int, on: date) -> bool:
    projects = snapshot.children(Project, group.id, by="group_id")
    if demands_of(snapshot, projects, year):
        return False
    return any(plan_of(snapshot.children(CapitalPlan, own.id), year, on) > 0 for own in projects)


def _target(own: TargetResult, found: Solution) -> str:
    goal = (
        f"Đến ngày {day_short(own.by_on)}: đạt {own.rate_percent}% kế hoạch vốn năm, "
        f"tương ứng {billions(own.target_dong)} tỷ đồng"
    )
    if found.on < found.months[0] - timedelta(days=1):
        # Nobody knows on that day what the months until the first demanded one will bring: nothing falls short yet.
        until = _month(found.months[0])
        return f"{goal}; đã giải ngân và yêu cầu: {billions(own.reached_dong)} tỷ đồng, chưa kể giải ngân từ nay đến trước tháng {until}"
    if own.shortfall_dong:
        return f"{goal}; yêu cầu từng tháng mới đạt {billions(own.reached_dong)} tỷ đồng, còn thiếu {billions(own.shortfall_dong)} tỷ đồng"
    return f"{goal}; yêu cầu từng tháng đạt {billions(own.reached_dong)} tỷ đồng"


def _doubts(found: Solution) -> Iterator[Block]:
    doubtful = [own for own in found.projects if own.is_doubtful]
    if doubtful:
        yield Paragraph(runs(f"Có {padded(len(doubtful))} dự án khó khả thi:"))
    yield from points(
        f"{one_line(own.project.name)}: {'; '.join(map(_reason, own.reasons))}" for own in doubtful
    )


def _reason(own: Reason) -> str:
    asked, limit, month = millions(own.amount_dong), millions(own.limit_dong), f"{own.on.month}/{own.on.year}"
    sentences = {
        Doubt.NO_MILESTONE: f"{own.doubt.label} {day_short(own.on)} (cần {asked} triệu đồng)",
        Doubt.LARGE_MONTH: f"tháng {month} cần {asked} triệu đồng, tháng cao nhất đã có {limit} triệu đồng",
        Doubt.NEVER_PAID: f"{own.doubt.label}, tháng {month} cần {asked} triệu đồng",
        Doubt.FIXED_BEYOND_ROOM: f"{own.doubt.label} ({asked}/{limit} triệu đồng)",
    }
    return sentences[own.doubt]


def _transfers(found: Solution) -> Iterator[Block]:
    if found.transfers:
        total = sum(own.amount_dong for own in found.transfers)
        yield Paragraph(
            runs(f"Đề xuất điều chuyển {billions(total)} tỷ đồng trong nhóm, giữ nguyên tổng kế hoạch vốn:")
        )
    yield from points(
        f"{millions(own.amount_dong)} triệu đồng từ {one_line(own.giver.name)} sang {one_line(own.taker.name)}"
        for own in found.transfers
    )


def _plain_name(project: Project) -> str:
    return one_line(project.name)


def demand_table(
    snapshot: Snapshot,
    found: Solution,
    name_of: Callable[[Project], str] = _plain_name,
    marks: Sequence[str] = (),
) -> Table:
    """Set the demands project by project; `name_of` says how a project is named, and `marks` what stands beside names."""
    rows = sorted(found.projects, key=lambda own: sort_key(own.project.code))
    lines = [_row(snapshot, place, own, name_of(own.project)) for place, own in enumerate(rows, start=1)]
    notes = [
        as_of(found.on),
        *_added_up(found),
        *marks,
        *([f"{_FIXED} Số ấn định."] if any(any(own.is_fixed) for own in rows) else []),
    ]
    return rounding_told(
        Table(
            _columns(found),
            (*lines, _total(found)),
            unit_note="Đơn vị: triệu đồng",
            as_of_note="\n".join(notes),
            font_size=9.5,
            has_column_numbers=True,
        )
    )


def _added_up(found: Solution) -> Iterator[str]:
    if found.months:
        first = _month(found.months[0])
        within = (
            f"; GN đến {day_short(found.on)} đã gồm phần giải ngân từ tháng {first}, nên không cộng với yêu cầu"
            if found.on >= found.months[0]
            else ""
        )
        yield f"Mức đạt = GN trước tháng {first} + cộng yêu cầu{within}."


def _columns(found: Solution) -> tuple[Column, ...]:
    before = f"GN trước tháng {_month(found.months[0])}" if found.months else "Đã giải ngân"
    return (
        Column("TT", 0.6, "center"),
        Column("Dự án (chủ đầu tư)", 4),
        Column(f"KH vốn năm {found.plan_year}", 1.4, "right"),
        Column(f"GN đến {day_short(found.on)}", 1.3, "right"),
        Column(before, 1.3, "right"),
        *(Column(_month(month), 1.1, "right", "Yêu cầu giải ngân trong tháng") for month in found.months),
        Column("Cộng yêu cầu", 1.3, "right"),
        Column("Tỷ lệ GN khi đạt (%)", 1, "right"),
        Column("Khả thi", 1.3),
    )


def _month(month: date) -> str:
    return f"{month.month}/{month.year}"


def _row(snapshot: Snapshot, place: int, own: ProjectDemand, name: str) -> Row:
    owner = one_line(agency_name(snapshot, own.project.owner_agency_id))
    months = [
        cells.Cell(f"{millions(amount)}{f' {_FIXED}' if fixed else ''}", cells.money(amount).value)
        for amount, fixed in zip(own.amounts, own.is_fixed, strict=True)
    ]
    return cells.row(
        cells.place(place),
        cells.bracketed(name, owner),
        cells.money(own.plan_dong),
        cells.money(own.paid_dong),
        cells.money(own.base_dong),
        *months,
        cells.money(own.total_dong),
        cells.share(own.rate.ratio),
        "Khó khả thi" if own.is_doubtful else "",
        key=own.project.id,
    )


def _total(found: Solution) -> Row:
    plan = found.plan_dong
    reached = found.base_dong + found.total_dong
    return cells.row(
        "",
        "TỔNG SỐ",
        cells.money(plan),
        cells.money(found.paid_dong),
        cells.money(found.base_dong),
        *map(cells.money, found.month_totals),
        cells.money(found.total_dong),
        cells.share(_ratio(reached, plan)),
        "",
        is_bold=True,
    )


def _ratio(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole > 0 else None

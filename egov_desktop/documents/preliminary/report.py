"""Putting the preliminary report together: its parts in the order of the article of 30/6/2020, each with its annexes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from egov_desktop.documents import drafting
from egov_desktop.documents.brief import MeetingBrief, Section, meeting_brief
from egov_desktop.documents.brief.annexes.money_table import money_table
from egov_desktop.documents.drafting import REPORT, Draft
from egov_desktop.documents.fixed_lines import roman
from egov_desktop.documents.paper import Block, Document, Heading, Paragraph, runs
from egov_desktop.documents.preliminary.conformity import conformity_blocks
from egov_desktop.documents.preliminary.effectiveness import effectiveness_blocks, figures_table
from egov_desktop.documents.preliminary.parts import Part
from egov_desktop.documents.preliminary.standing import (
    progress_blocks,
    ratings_blocks,
    ratings_table,
    ratings_title,
    tasks_blocks,
)
from egov_desktop.documents.tables import candidates, causes, demand
from egov_desktop.documents.tables.disbursement import sums
from egov_desktop.domain.judgement.candidates import candidate_list
from egov_desktop.domain.judgement.demand.saved import demand_annex
from egov_desktop.domain.judgement.effectiveness import group_sheets, groups_in_order
from egov_desktop.domain.judgement.periods import period_on
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.numbers import padded


@dataclass(frozen=True)
class _Chapter:
    """A part as printed: what it tells, and the annexes that go with it."""

    title: str
    blocks: tuple[Block, ...]
    annexes: tuple[drafting.Part, ...] = ()


def preliminary_paper(draft: Draft) -> Document:
    """Draft the report on the facts up to the day; a part of which nothing is known says so."""
    brief = meeting_brief(
        draft.snapshot, draft.on, since=draft.order.since, earlier=draft.earlier,
        sections={Section.MONEY_TABLE}, known_at=draft.known_at, has_text=False,
    )  # fmt: skip
    wanted = [own for own in Part if draft.order.wants(own.value)]
    chapters = [_CHAPTERS[own](draft, brief) for own in wanted]
    return draft.document(
        REPORT,
        f"Sơ kết tình hình thực hiện các dự án {draft.head.programme}",
        (draft.paragraph("opening"), *_numbered(chapters), draft.paragraph("closing")),
        tuple(annex for own in chapters for annex in own.annexes),
        addressees=draft.head.addressees,
    )


def _numbered(chapters: Sequence[_Chapter]) -> Iterator[Block]:
    for place, own in enumerate(chapters, start=1):
        yield Heading(1, f"{roman(place)}. {own.title.upper()}")
        yield from own.blocks


def _progress(draft: Draft, brief: MeetingBrief) -> _Chapter:
    return _Chapter("Tiến độ thực hiện", tuple(progress_blocks(draft, brief)))


def _ratings(draft: Draft, _brief: MeetingBrief) -> _Chapter:
    table = ratings_table(draft.snapshot, draft.on)
    annexes = ((ratings_title(draft.snapshot, draft.on), (table,), True),) if table.rows else ()
    return _Chapter("Đánh giá dự án", tuple(ratings_blocks(draft.snapshot, draft.on)), annexes)


def _disbursement(_draft: Draft, brief: MeetingBrief) -> _Chapter:
    title = f"Tổng hợp giải ngân năm {brief.year} đến ngày {day_short(brief.on)}"
    annexes = ((title, (money_table(brief),), True),) if brief.groups else ()
    return _Chapter("Giải ngân", tuple(sums(brief)), annexes)


def _causes(draft: Draft, _brief: MeetingBrief) -> _Chapter:
    found = causes.told_causes(draft.snapshot, draft.on)
    title = f"Nguyên nhân chậm chưa được tháo gỡ đến ngày {day_short(draft.on)}"
    annexes = ((title, (causes.causes_table(draft.snapshot, found, draft.on),), True),) if found else ()
    return _Chapter("Nguyên nhân chậm", tuple(causes.counted(draft.snapshot, found)), annexes)


def _effectiveness(draft: Draft, _brief: MeetingBrief) -> _Chapter:
    sheets = group_sheets(draft.snapshot, period_on(draft.snapshot, draft.on), draft.on)
    title = f"Chỉ số hiệu quả theo nhóm dự án đến ngày {day_short(draft.on)}"
    table = figures_table(sheets, draft.on)
    annexes = ((title, (table,), True),) if table.rows else ()
    return _Chapter("Hiệu quả của từng nhóm dự án", tuple(effectiveness_blocks(sheets)), annexes)


def _conformity(draft: Draft, _brief: MeetingBrief) -> _Chapter:
    blocks, annexes = conformity_blocks(draft.snapshot, draft.on)
    return _Chapter("Sự phù hợp với đề án được duyệt", blocks, annexes)


def _demand(draft: Draft, _brief: MeetingBrief) -> _Chapter:
    snapshot, blocks, annexes = draft.snapshot, list[Block](), list[drafting.Part]()
    for group in groups_in_order(snapshot):
        found = demand_annex(snapshot, group.id, draft.on.year, draft.on)
        if found is None:
            continue
        name = " ".join(group.name.split())
        blocks += [Heading(2, f"{len(annexes) + 1}. Nhóm {name}"), *demand.told(found)]
        annexes.append(demand.demand_part(snapshot, found, name))
    if not blocks:
        return _Chapter("Yêu cầu giải ngân", (Paragraph(runs(f"{demand.NONE_KEPT}.")),))
    if without := demand.without_demand(snapshot, draft.on.year, draft.on):
        names = "; ".join(" ".join(own.name.split()) for own in without)
        blocks.append(
            Paragraph(
                runs(
                    f"Chưa có yêu cầu giải ngân đối với {padded(len(without))} nhóm có kế hoạch vốn năm "
                    f"{draft.on.year}: {names}."
                )
            )
        )
    return _Chapter("Yêu cầu giải ngân", tuple(blocks), tuple(annexes))


def _candidates(draft: Draft, _brief: MeetingBrief) -> _Chapter:
    found = candidate_list(draft.snapshot, draft.on)
    title = f"Danh mục dự án đề xuất bổ sung đến ngày {day_short(draft.on)}"
    table = candidates.candidates_table(draft.snapshot, found)
    annexes = ((title, (table,), True),) if found.lines else ()
    return _Chapter("Dự án đề xuất bổ sung", tuple(candidates.counted(found)), annexes)


def _tasks(draft: Draft, _brief: MeetingBrief) -> _Chapter:
    return _Chapter("Kết luận, nhiệm vụ", tuple(tasks_blocks(draft.snapshot, draft.on)))


_CHAPTERS: dict[Part, Callable[[Draft, MeetingBrief], _Chapter]] = {
    Part.PROGRESS: _progress,
    Part.RATINGS: _ratings,
    Part.DISBURSEMENT: _disbursement,
    Part.CAUSES: _causes,
    Part.EFFECTIVENESS: _effectiveness,
    Part.CONFORMITY: _conformity,
    Part.DEMAND: _demand,
    Part.CANDIDATES: _candidates,
    Part.TASKS: _tasks,
}

assert set(_CHAPTERS) == set(Part), "every part has its chapter"

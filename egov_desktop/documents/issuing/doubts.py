"""What speaks against issuing a paper: what forbids it, since it would say nothing or be false, and what is asked first."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from egov_desktop.documents.drafting import OF_MEETINGS, Draft, PaperOrder
from egov_desktop.documents.issuing.given import Given, order_of
from egov_desktop.documents.letterhead import DOTS
from egov_desktop.documents.meeting.tasks import asks_for_nothing
from egov_desktop.documents.paper import Bullet, Document, Paragraph
from egov_desktop.documents.sheets import tables_of
from egov_desktop.domain.enumerations import MeetingState, PaperName
from egov_desktop.domain.judgement.demand.saved import demand_annex
from egov_desktop.domain.judgement.meetings.values import invitation_values, notice_values
from egov_desktop.domain.records import Indicator, IssuedPaper, Meeting, Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say

DATED_AHEAD: Final = "dated_ahead"


@dataclass(frozen=True)
class Doubt:
    """One reason not to issue a paper, in words; what `forbids` cannot be answered by issuing it all the same."""

    code: str
    sentence: str
    forbids: bool = False


@dataclass(frozen=True)
class _Case:
    """A paper that is about to be issued."""

    snapshot: Snapshot
    document: Document
    order: PaperOrder
    given: Given

    @property
    def meeting(self) -> Meeting:
        return self.snapshot.all(Meeting)[self.order.meeting_id or ""]


def doubts_of(snapshot: Snapshot, draft: Document, order: PaperOrder, given: Given) -> tuple[Doubt, ...]:
    """Give what speaks against issuing a drafted paper under its day, what forbids it first.

    A paper bears number and day of its issuing (NĐ 30/2020/NĐ-CP, Đ15): a day to come is none.
    """
    case = _Case(snapshot, draft, order, given)
    found = [*_of_day(case), *_OF_PAPER.get(order.paper, _no_more)(case), *_of_every_paper(case)]
    return tuple(sorted(found, key=lambda own: not own.forbids))


def _of_day(case: _Case) -> Iterator[Doubt]:
    dated, today = case.given.dated_on, case.given.issued_on
    if dated > today:
        yield Doubt(
            DATED_AHEAD,
            say("Ngày văn bản {day} sau ngày hôm nay {today}.", day=day_short(dated), today=day_short(today)),
            forbids=True,
        )
    if case.order.paper not in OF_MEETINGS and dated < case.order.on:
        yield Doubt(
            "dated_before_figures",
            say(
                "Ngày văn bản {day} trước ngày số liệu {figures}.",
                day=day_short(dated),
                figures=day_short(case.order.on),
            ),
        )


def _of_every_paper(case: _Case) -> Iterator[Doubt]:
    if before := _issued_before(case):
        yield Doubt("issued_already", say("Văn bản này đã phát hành: {papers}.", papers=", ".join(before)))
    if case.document.head.issuing_body in ("", DOTS):
        yield Doubt("no_letterhead", say("Thông tin sổ chưa ghi cơ quan ban hành; bản in để dấu chấm."))
    if _has_proposed_words(case.document):
        yield Doubt(
            "proposed_words",
            say("Có đoạn do chương trình đề xuất mà cơ quan tổng hợp chưa biên tập."),
        )


def _issued_before(case: _Case) -> list[str]:
    wanted = _subject(case.order)
    papers = (own for own in case.snapshot.all(IssuedPaper).values() if own.paper is case.order.paper)
    same = [own for own in papers if _subject(order_of(own)) == wanted]
    return [
        say("số {symbol} ngày {day}", symbol=own.symbol, day=day_short(own.dated_on)) if own.dated_on else own.symbol
        for own in sorted(same, key=lambda one: one.dated_on or date.min)
    ]  # fmt: skip


def _subject(order: PaperOrder) -> PaperOrder:
    """Give what the paper is about: parts and recipients apart, and apart from the day where that is a meeting's."""
    bare = replace(order, since=None, sections=None, recipients=())
    return replace(bare, on=date.min) if order.paper in OF_MEETINGS else bare


def _has_proposed_words(document: Document) -> bool:
    parts = (document.blocks, *(annex.blocks for annex in document.annexes))
    texts = (block for blocks in parts for block in blocks if isinstance(block, Paragraph | Bullet))
    return any(run.on_drafts_only for block in texts for run in block.runs)


def _empty(sentence: str) -> Doubt:
    return Doubt("says_nothing", sentence, forbids=True)


def _report(case: _Case) -> Iterator[Doubt]:
    if not case.snapshot.all(Project):
        yield _empty(say("Sổ chưa có dự án nào, nên báo cáo không nêu được gì."))


def _list(case: _Case) -> Iterator[Doubt]:
    if not tables_of(case.document):
        yield Doubt("lists_nothing", say("Văn bản không có dòng nào để nêu."))


def _causes(case: _Case) -> Iterator[Doubt]:
    yield from _report(case) if not case.snapshot.all(Project) else _list(case)


def _demand(case: _Case) -> Iterator[Doubt]:
    on, group_id = case.order.on, case.order.group_id or ""
    if demand_annex(case.snapshot, group_id, on.year, on) is None:
        yield _empty(say("Chưa lưu yêu cầu giải ngân nào cho nhóm này trong năm {year}.", year=on.year))


def _directive(case: _Case) -> Iterator[Doubt]:
    if not case.snapshot.children(Indicator, case.order.directive_id or "", by="directive_id"):
        yield _empty(say("Chỉ thị chưa có chỉ tiêu nào để báo cáo."))


def _reminder(case: _Case) -> Iterator[Doubt]:
    if asks_for_nothing(Draft(case.snapshot, case.order)):
        yield Doubt("nothing_overdue", say("Đơn vị không có nhiệm vụ quá hạn; công văn không đôn đốc gì."))


def _invitation(case: _Case) -> Iterator[Doubt]:
    told, held_on = invitation_values(case.snapshot, case.meeting), case.meeting.held_on
    if not told.agenda.items:
        yield Doubt("no_agenda", say("Cuộc họp chưa có chương trình."))
    if not told.invited and case.order.agency_id is None:
        yield Doubt("no_guests", say("Cuộc họp chưa có thành phần mời."))
    if held_on is not None and case.given.dated_on > held_on:
        yield Doubt("after_meeting", say("Giấy mời ghi ngày sau ngày họp {day}.", day=day_short(held_on)))


def _minutes(case: _Case) -> Iterator[Doubt]:
    if _is_still_to_end(case):
        yield Doubt(
            "meeting_not_held",
            say("Cuộc họp chưa kết thúc; biên bản còn là mẫu ghi."),
        )


def _notice(case: _Case) -> Iterator[Doubt]:
    if not notice_values(case.snapshot, case.meeting).concluded:
        yield _empty(say("Cuộc họp chưa ghi kết luận nào."))
    elif _is_still_to_end(case):
        yield Doubt("meeting_not_held", say("Cuộc họp chưa kết thúc, mà thông báo ghi là đã kết luận."))


def _is_still_to_end(case: _Case) -> bool:
    own = case.meeting
    is_going_on = own.state in (MeetingState.PREPARING, MeetingState.OPEN)
    return is_going_on or own.held_on is None or own.held_on > case.given.dated_on


def _no_more(_case: _Case) -> Iterator[Doubt]:
    yield from ()


_OF_PAPER: Final[Mapping[PaperName, Callable[[_Case], Iterator[Doubt]]]] = MappingProxyType(
    {
        PaperName.BRIEF: _report,
        PaperName.PRELIMINARY: _report,
        PaperName.DISBURSEMENT: _report,
        PaperName.CAUSES: _causes,
        PaperName.DEMAND: _demand,
        PaperName.DIRECTIVE: _directive,
        PaperName.DIRECTIVE_UNIT: _directive,
        PaperName.INVITATION: _invitation,
        PaperName.MINUTES: _minutes,
        PaperName.CONCLUSION_NOTICE: _notice,
        PaperName.TASK_EXTRACT: _list,
        PaperName.REMINDER: _reminder,
        PaperName.MISSING_RETURNS: _list,
        PaperName.CANDIDATES: _list,
    }
)

"""How the projects stand: where they are, how they are rated and why, and what became of the tasks."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from egov_desktop.documents.brief import MeetingBrief
from egov_desktop.documents.brief.facts.ratings import SHOWN_ORDER
from egov_desktop.documents.brief.pages.ratings import rating_counts
from egov_desktop.documents.drafting import Draft
from egov_desktop.documents.paper import Block, Column, Paragraph, Row, Table, runs
from egov_desktop.documents.tables import cells
from egov_desktop.documents.texts import as_of, bare, one_line, points
from egov_desktop.domain.enumerations import Rating, TaskStatus
from egov_desktop.domain.judgement.meetings.carrying_over import Unresolved, unresolved
from egov_desktop.domain.judgement.meetings.tasks import standings_on
from egov_desktop.domain.judgement.ratings.rating import (
    ProjectRating,
    by_attention,
    rate_all,
    rated_period,
)
from egov_desktop.domain.judgement.ratings.reach import is_before_periods
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.judged.ratings import (
    deciding_sentences,
    later_day_words,
    rated_day,
    rating_word,
)
from egov_desktop.wording.labels import agency_name
from egov_desktop.wording.numbers import padded, whole


def progress_blocks(draft: Draft, brief: MeetingBrief) -> Iterator[Block]:
    """Count projects by the office's groups of stages, and the late ones by the nature of their causes."""
    stages, late = brief.stages, brief.late_counts
    if not stages.projects:
        yield Paragraph(runs("Sổ chưa có dự án nào."))
        return
    yield Paragraph(runs(f"Theo dõi {padded(stages.projects)} dự án {draft.head.programme}:"))
    outside = (
        (stages.without_stage, "Chưa cập nhật giai đoạn"),
        (stages.stopped, "Dừng thực hiện"),
        (stages.suspended, "Đang tạm dừng (đã tính ở các giai đoạn trên)"),
    )
    counted = [*((group.label, count) for group, count in stages.groups)]
    counted += [(words, count) for count, words in outside if count]
    yield from points(f"{words}: {padded(count)} dự án" for words, count in counted)
    if late.projects:
        yield Paragraph(
            runs(
                f"Có {padded(late.projects)} dự án chậm tiến độ: {padded(late.objective)} do nguyên nhân khách quan, "
                f"{padded(late.subjective)} do nguyên nhân chủ quan, {padded(late.both)} do cả hai, "
                f"{padded(late.unknown)} chưa nêu nguyên nhân."
            )
        )


def ratings_blocks(snapshot: Snapshot, on: date) -> Iterator[Block]:
    """Count the ratings, and say whose day they are; what lacks data is counted apart and never taken for green."""
    if is_before_periods(snapshot, on):
        yield Paragraph(runs(f"Không có kỳ báo cáo nào đến ngày {day_short(on)}, nên chưa đánh giá dự án."))
        return
    ratings = _ratings(snapshot, on)
    if not ratings:
        yield Paragraph(runs("Chưa có dự án nào để đánh giá."))
        return
    counted = Counter(own.shown for own in ratings)
    told = rating_counts((own, counted[own]) for own in SHOWN_ORDER if counted[own])
    later = f" ({later_day_words(on)})" if ratings[0].on < on else ""
    yield Paragraph(runs(f"Đánh giá {_whose(ratings)}{later}: trong {padded(len(ratings))} dự án có {told}."))
    red = [own for own in ratings if own.shown is Rating.RED]
    if red:
        yield Paragraph(runs("Dự án được đánh giá đỏ:"))
    yield from points(f"{one_line(own.project.name)}: {_why(own)}" for own in red)


def ratings_title(snapshot: Snapshot, on: date) -> str:
    """Name the list of ratings by the period that answers for the day."""
    return f"Đánh giá từng dự án {_whose(_ratings(snapshot, on))}"


def ratings_table(snapshot: Snapshot, on: date) -> Table:
    """Give every project with its three voices and the reasons."""
    columns = (
        Column("TT", 0.6, "center"),
        Column("Dự án (chủ đầu tư)", 4.4),
        Column("Chủ đầu tư tự đánh giá", 1.6),
        Column("Tính từ số liệu", 1.6),
        Column("Cơ quan tổng hợp", 1.6),
        Column("Lý do", 6.6),
    )
    ratings = _ratings(snapshot, on)
    rows = tuple(_rating_row(snapshot, place, own) for place, own in enumerate(ratings, start=1))
    return Table(columns, rows, as_of_note=as_of(ratings[0].on if ratings else on), font_size=10)


def tasks_blocks(snapshot: Snapshot, on: date) -> Iterator[Block]:
    """Count the tasks by status on the day, and name those that are overdue longest."""
    standings = tuple(standings_on(snapshot, on))
    if not standings:
        yield Paragraph(runs("Chưa có nhiệm vụ nào được giao."))
        return
    counted = Counter(own.status for own in standings)
    told = "; ".join(f"{own.label.lower()}: {padded(counted[own])}" for own in TaskStatus if counted[own])
    yield Paragraph(runs(f"Đã giao {padded(len(standings))} nhiệm vụ: {told}."))
    overdue = [own for own in unresolved(snapshot, on) if own.days_overdue]
    if overdue:
        yield Paragraph(runs("Nhiệm vụ quá hạn:"))
    yield from points(_overdue(snapshot, own) for own in overdue)


def _overdue(snapshot: Snapshot, own: Unresolved) -> str:
    lead = agency_name(snapshot, own.tasks[0].task.lead_agency_id, short=False)
    return f"{bare(own.content)} ({one_line(lead)}): quá hạn {whole(own.days_overdue)} ngày"


def _whose(ratings: tuple[ProjectRating, ...]) -> str:
    return rated_day(ratings[0].period, ratings[0].on) if ratings else ""


def _ratings(snapshot: Snapshot, on: date) -> tuple[ProjectRating, ...]:
    if is_before_periods(snapshot, on):
        return ()
    return by_attention(rate_all(snapshot, rated_period(snapshot, on), on).values())


def _rating_row(snapshot: Snapshot, place: int, own: ProjectRating) -> Row:
    owner = one_line(agency_name(snapshot, own.project.owner_agency_id))
    override = own.override
    return cells.row(
        cells.place(place),
        cells.bracketed(one_line(own.project.name), owner),
        _word(own.own.rating) if own.own else "–",
        _word(own.computed),
        _word(override.rating) if override else "–",
        _why(own) + (f"\nCơ quan tổng hợp: {one_line(override.reason)}" if override else ""),
        key=own.project.id,
    )


def _why(own: ProjectRating) -> str:
    return " ".join(
        sentence if sentence.endswith(".") else f"{sentence}." for sentence in deciding_sentences(own)
    )


def _word(rating: Rating | None) -> str:
    return rating_word(rating)

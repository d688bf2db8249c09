"""How the projects are rated, on the brief's own pages: counts in words, then the red and yellow ones with what to do."""

from collections.abc import Iterable

from egov_desktop.documents.brief.pages.lists import reasons_and_proposals
from egov_desktop.documents.brief.pages.room import NO_LIMIT, Room, and_others
from egov_desktop.documents.brief.pages.words import marked, table_note
from egov_desktop.documents.brief.value import MeetingBrief, RatedLine, Ratings, Section
from egov_desktop.documents.paper import Band, Column, Paragraph, Row, Table, runs
from egov_desktop.documents.tables import cells
from egov_desktop.documents.texts import as_of, bare
from egov_desktop.domain.enumerations import Rating
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.judged.ratings import later_day_words, rating_word
from egov_desktop.wording.numbers import padded

_MEANT = {
    Rating.GREY: "xám (chưa đủ dữ liệu để đánh giá, không được coi là xanh)",
    None: "không đánh giá (chưa bắt đầu, đã dừng hoặc đang tạm dừng)",
}


def rating_counts(counts: Iterable[tuple[Rating | None, int]]) -> str:
    """Count the ratings in words; what lacks data is never taken for green, and says so."""
    return "; ".join(f"{padded(count)} dự án {_word(rating)}" for rating, count in counts)


def _word(rating: Rating | None) -> str:
    return _MEANT.get(rating) or rating_word(rating).lower()


def rating_paragraph(brief: MeetingBrief, ratings: Ratings) -> Paragraph:
    later = f" ({later_day_words(brief.on)})" if ratings.on < brief.on else ""
    counts = rating_counts(ratings.counts)
    day = day_short(ratings.on)
    return Paragraph(runs(f"Đánh giá {ratings.period} theo số liệu đến ngày {day}{later}: {counts}."))


def ratings_table(brief: MeetingBrief, ratings: Ratings, room: Room, annex: str) -> Table:
    shown = ratings.lines[: room.rated]
    rows: list[Row | Band] = [_row(place, own, room) for place, own in enumerate(shown, start=1)]
    if len(shown) < len(ratings.lines):
        rows.append(Band(and_others(len(ratings.lines) - len(shown), "dự án", annex)))
    tells_marks = room is not NO_LIMIT and Section.STAGES in brief.sections
    return Table(
        (
            Column("TT", 0.6, "center"),
            Column("Dự án (chủ đầu tư)", 4.2),
            Column("Đánh giá, lý do", 4.2),
            Column("Nguyên nhân", 3.8),
            Column("Kiến nghị, đề xuất", 3.6),
        ),
        tuple(rows),
        as_of_note=as_of(ratings.on)
        if tells_marks
        else table_note(brief, (own.name for own in shown), on=ratings.on),
        font_size=10,
    )


def _row(place: int, own: RatedLine, room: Room) -> Row:
    return cells.row(
        cells.place(place),
        cells.bracketed(marked(own.name, room), own.name.owner),
        f"{_shown(own.rating)}: {_why(own, room)}",
        *reasons_and_proposals(own.causes, room),
        key=own.name.project_id,
    )


def _shown(rating: Rating | None) -> str:
    return "Xám" if rating is Rating.GREY else rating_word(rating)


def _why(own: RatedLine, room: Room) -> str:
    """Say the weightiest reasons; without a limit all of them."""
    return room.first([bare(reason) for reason in own.reasons])


def cuts_ratings(brief: MeetingBrief, room: Room) -> bool:
    """Say whether the text leaves out a rated or late project, or a part of one."""
    lines = brief.ratings.lines if brief.ratings else ()
    return len(lines) > room.rated or any(_row(1, own, room) != _row(1, own, NO_LIMIT) for own in lines)

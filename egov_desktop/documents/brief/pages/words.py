"""The sentences of the brief that several of its pages share."""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from egov_desktop.documents.brief.pages.room import Room
from egov_desktop.documents.brief.value import CauseLine, MeetingBrief, ProjectName
from egov_desktop.documents.texts import as_of
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.numbers import MILLION, NOTHING, half_up, millions, percent

ROUNDED = "số liệu làm tròn"
NO_CAUSE = "Chưa nêu nguyên nhân"
NO_PROPOSAL = "Chưa có kiến nghị"
CONFLICT, WHERE_TO_SETTLE = "(**)", "Xem mục Khác biệt chưa giải quyết của trang Nhật ký."
STALE = "(*)"


def marked(name: ProjectName, room: Room | None = None) -> str:
    """Give the project's name, (*) where its figures are old and (**) where offices disagree."""
    marks = [mark for mark, holds in ((STALE, name.is_stale), (CONFLICT, name.has_conflict)) if holds]
    return " ".join((room.name(name.name) if room else name.name, *marks))


def legend(names: Iterable[ProjectName], recent_within_days: int, on: date) -> tuple[str, ...]:
    """Explain the marks that stand beside these names."""
    shown = tuple(names)
    lines: list[str] = []
    if any(name.is_stale for name in shown):
        lines.append(
            f"{STALE} Chưa có số liệu của chủ đầu tư, hoặc số liệu cũ hơn {recent_within_days} ngày "
            f"so với ngày {day_short(on)}."
        )
    if any(name.has_conflict for name in shown):
        lines.append(f"{CONFLICT} Có khác biệt giữa các nơi nhập, chưa được giải quyết. {WHERE_TO_SETTLE}")
    return tuple(lines)


def table_note(
    brief: MeetingBrief,
    names: Iterable[ProjectName] = (),
    *,
    is_rounded: bool = False,
    on: date | None = None,
) -> str:
    """Say up to which day a table holds (`on`, where it is not the brief's own), and what its marks mean."""
    day = as_of(on or brief.on)
    first = f"{day}; {ROUNDED}" if is_rounded else day
    return "\n".join((first, *legend(names, brief.recent_within_days, brief.on)))


def rounding_shows(columns: Iterable[Sequence[int]]) -> bool:
    """Say whether the figures of a column, as shown in triệu đồng, add up to another total than the one shown."""
    return any(
        sum(half_up(Fraction(part, MILLION)) for part in column) != half_up(Fraction(sum(column), MILLION))
        for column in columns
    )


def share(ratio: Fraction | None) -> str:
    """Give a percentage for a column whose heading says %."""
    return percent(ratio).removesuffix("%")


def amount(dong: int | None) -> str:
    return NOTHING if dong is None else millions(dong)


def nature(cause: CauseLine) -> str:
    return cause.nature.label if cause.nature else "Chưa phân loại"


def description(cause: CauseLine) -> str:
    return cause.description or cause.category or NO_CAUSE


def cause_text(cause: CauseLine) -> str:
    return f"{nature(cause)}: {description(cause)}"


def proposal_text(cause: CauseLine) -> str:
    if cause.proposal:
        return cause.proposal
    return f"Chủ đầu tư khắc phục: {cause.remedy}" if cause.remedy else ""

"""The sentences of the brief that several of its pages share."""

from collections.abc import Iterable
from datetime import date

from egov_desktop.documents.brief.pages.room import Room
from egov_desktop.documents.brief.value import CauseLine, MeetingBrief, ProjectName
from egov_desktop.documents.texts import as_of
from egov_desktop.wording.dates import day_short

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
    on: date | None = None,
) -> str:
    """Say up to which day a table holds (`on`, where it is not the brief's own), and what its marks mean."""
    return "\n".join((as_of(on or brief.on), *legend(names, brief.recent_within_days, brief.on)))


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

"""What the registry office gave a paper, and the order that an issued paper was made on, read back from its record."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.records import IssuedPaper


@dataclass(frozen=True)
class Given:
    """The number, alone or with its symbol ("12", "12/TB-UBND"), and the day on the paper; `issued_on` is today."""

    number: str
    dated_on: date
    issued_on: date


def order_of(record: IssuedPaper) -> PaperOrder:
    """Give the order that a paper was issued on, as far as its record keeps it."""
    from json import loads

    try:
        kept: dict[str, Any] = loads(record.settings).get("order", {})
    except (ValueError, AttributeError):
        kept = {}
    sections = kept.get("sections")
    return PaperOrder(
        paper=record.paper or PaperName.BRIEF,
        on=record.figures_on or record.issued_on or date.min,
        since=_day(kept.get("since")),
        meeting_id=record.meeting_id,
        group_id=kept.get("group_id"),
        agency_id=record.agency_id,
        directive_id=kept.get("directive_id"),
        project_ids=tuple(kept.get("project_ids", ())),
        sections=None if sections is None else frozenset(sections),
        recipients=tuple(kept.get("recipients", ())),
    )


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text)) if text else None
    except ValueError:
        return None

"""The words that all charts share."""

from datetime import date

from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


def subtitle(snapshot: Snapshot, on: date, *parts: str) -> str:
    """Join the unit and what else must be known to the day of the figures; illustrative data say so."""
    known = [*parts, say("Số liệu đến ngày {day}", day=day_short(on))]
    if snapshot.profile.is_illustrative:
        known.append(say("Dữ liệu minh họa"))
    return " · ".join(part for part in known if part)


def projects_counted(count: int) -> str:
    return say("{n} dự án", n=whole(count))

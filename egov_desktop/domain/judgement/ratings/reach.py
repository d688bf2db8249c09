"""How far ratings reach: since when a project can be judged, from which day on there are periods, and how long they last."""

from datetime import date

from egov_desktop.domain.judgement.periods import periods_in_order
from egov_desktop.domain.judgement.portfolio import RECENT_DAYS
from egov_desktop.domain.records import (
    CapitalPlan,
    Disbursement,
    Milestone,
    Project,
    StageChange,
)
from egov_desktop.domain.snapshot import Snapshot


def known_since(snapshot: Snapshot, project: Project) -> date | None:
    """Give the earliest day that the register knows of a project; nothing where no fact of it has a day.

    The day of the owner's figures says nothing here: it moves with every report. Nor do days that are still hoped for,
    unless something has happened.
    """
    happened = [
        project.policy_decided_on,
        project.approved_on,
        project.planned_start_on,
        project.stage_since,
        *(own.since_on for own in snapshot.children(StageChange, project.id)),
        *(own.decided_on for own in snapshot.children(CapitalPlan, project.id)),
        *(own.paid_on for own in snapshot.children(Disbursement, project.id)),
    ]
    if not any(happened):
        return None
    first_promised = (own.baseline_on for own in snapshot.children(Milestone, project.id))
    return min(own for own in (*happened, *first_promised) if own is not None)


def period_length(snapshot: Snapshot) -> int:
    """Give the days that a period is taken to last: as long as figures count as recent."""
    return snapshot.profile.recent_within_days or RECENT_DAYS


def is_before_periods(snapshot: Snapshot, on: date) -> bool:
    """Say whether a day lies before the first period kept, by more than a period lasts."""
    ends = [own.figures_on for own in periods_in_order(snapshot) if own.figures_on is not None]
    return bool(ends) and (ends[0] - on).days >= period_length(snapshot)

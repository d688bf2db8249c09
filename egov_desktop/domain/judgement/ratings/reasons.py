"""Why a side of a project has its colour: every figure and document that the colour rests on, without words."""

from dataclasses import dataclass
from datetime import date

from egov_desktop.domain.enumerations import Rating
from egov_desktop.domain.fields import Labelled


class Against(Labelled):
    """What the money paid is held against; printed beside each rate, never mixed."""

    PLAN = "plan", "kế hoạch"
    DEMAND = "demand", "mức yêu cầu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One fact, and the colour that it gives; no colour where it only says why nothing is judged."""

    rating: Rating | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneLate(Reason):
    """An open milestone past its day; `document` approved that day, and is empty where none is named.

    A critical one is red at once; `is_critical` says so.
    """

    milestone_id: str
    name: str
    days: int
    due_on: date
    is_approved: bool
    document: str = ""
    is_critical: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EndLate(Reason):
    """The planned end has passed and the project is not in use."""

    days: int
    due_on: date
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingLate(Reason):
    """No open milestone is past its day; the next one, where there is one."""

    next_name: str = ""
    next_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InUse(Reason):
    """The project is in use, and none of its milestones is open and late."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoDates(Reason):
    """Neither a milestone nor the end of the project has a day, so nobody can say whether it is late."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting(Reason):
    """The project was suspended, or stopped for good, so this side is not judged."""

    since_on: date
    is_stopped: bool
    unspent_dong: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class NotBegun(Reason):
    """The first day that the register knows of the project is later than the day judged."""

    since_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid(Reason):
    """What was paid of what was due, both in đồng, from the day after `since_on` (the year's beginning if none)."""

    against: Against
    paid_dong: int
    due_dong: int
    until_on: date
    since_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AheadOfPlan(Reason):
    """Less was paid in the period than its share of the plan, but all that was due by its end had been paid before."""

    since_on: date
    until_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPlan(Reason):
    """No capital of the year's own was given, so there is nothing to be a share of; what was carried over, apart."""

    year: int
    carried_plan_dong: int = 0
    paid_carried_dong: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingDueYet(Reason):
    """The year has a plan, of which no part was due by the day."""

    year: int
    plan_dong: int
    until_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPaymentFigures(Reason):
    """The year has a plan, no payment is known, and the owner has told nothing since the year began."""

    year: int
    plan_dong: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures(Reason):
    """Up to when the owner's figures count, and how many periods old they are (0 for those of this period).

    `counted_to` is the day to which their age was measured, where that is later than the day judged.
    """

    figures_on: date
    periods_old: int
    counted_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresLater(Reason):
    """The figures kept are of a later day, and nothing shows that the owner had told any by the day judged."""

    figures_on: date
    until_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NoFigures(Reason):
    """The owner has never given figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresNotAsked(Reason):
    """A project in use, or stopped, owes no figures any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskOverdue(Reason):
    """A task given for the project is past its deadline, by so many days and meetings."""

    task_id: str
    content: str
    due_on: date
    days: int
    meetings: int
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoTaskOverdue(Reason):
    """Tasks were given for the project, and none of them is overdue."""

    open_tasks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoTask(Reason):
    """No task was given for the project."""

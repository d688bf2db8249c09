"""What a demand says: the months, each project's amounts with what bounds and doubts them, and the targets reached."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from egov_desktop.domain.fields import Labelled
from egov_desktop.domain.judgement.money.disbursement import Rate, RateBasis
from egov_desktop.domain.records import Project


class Target(NamedTuple):
    """The rate, in percent of the plan of the year, that a group is asked to reach by a day."""

    rate_percent: int
    by_on: date


class Problem(Labelled):
    """Why nothing can be worked out from what was asked."""

    NO_TARGET = "no_target", "Chưa có mục tiêu nào: hãy ghi tỷ lệ và ngày cần đạt."
    NO_PLAN = "no_plan", "Nhóm chưa có kế hoạch vốn của năm này, nên không có gì để chia."
    DATE_PASSED = "date_passed", "Ngày cần đạt phải từ tháng còn lại đầu tiên trở đi."
    AFTER_CLOSE = "after_close", "Ngày cần đạt không được sau hạn thanh toán 31/01 năm sau."
    SAME_MONTH = "same_month", "Mỗi tháng chỉ được có một mục tiêu."
    FALLING_RATE = "falling_rate", "Tỷ lệ lũy kế không được giảm theo thời gian."


class Cap(Labelled):
    """What bounds the amount that a project can still be asked for."""

    PLAN = "plan", "kế hoạch vốn năm còn lại"
    CONTRACT = "contract", "giá trị hợp đồng, gói thầu còn lại"
    INVESTMENT = "investment", "tổng mức đầu tư còn lại"
    RESTING = "resting", "dự án tạm dừng hoặc dừng thực hiện"


class Basis(Labelled):
    """By what a project's amounts were spread over the months."""

    MILESTONES = "milestones", "theo mốc gắn với thanh toán"
    REMAINING_PLAN = "remaining_plan", "đều theo kế hoạch vốn còn lại"


class Doubt(Labelled):
    """Why a project's demand is hard to meet (khó khả thi)."""

    NO_MILESTONE = "no_milestone", "không có mốc nghiệm thu, thanh toán trước ngày cần đạt"
    LARGE_MONTH = "large_month", "tháng cần giải ngân vượt xa tháng cao nhất đã có"
    NEVER_PAID = "never_paid", "chưa từng giải ngân"
    FIXED_BEYOND_ROOM = "fixed_beyond_room", "yêu cầu vượt mức còn được thanh toán"


@dataclass(frozen=True, slots=True)
class Reason:
    """A doubt with its figures: the day or month it is about, what is asked then in đồng, and what stands against it."""

    doubt: Doubt
    on: date
    amount_dong: int
    limit_dong: int


@dataclass(frozen=True, slots=True)
class TargetResult:
    """A target in đồng, and what payments and demands together reach by its day."""

    rate_percent: int
    by_on: date
    target_dong: int
    reached_dong: int

    @property
    def shortfall_dong(self) -> int:
        return max(0, self.target_dong - self.reached_dong)

    @property
    def surplus_dong(self) -> int:
        """What was paid or fixed by hand beyond the target; nobody is asked for more then."""
        return max(0, self.reached_dong - self.target_dong)


@dataclass(frozen=True, slots=True)
class ProjectDemand:
    """What one project is asked for in each month of the solution, all in đồng.

    `base_dong` is paid against the year's plan before the first month, `paid_dong` up to the day of judgement. The
    amount of a month is of the whole month: what was already paid in it is part of it. `room_dong` is the most that
    the months together may hold, `ready_dong` completed work not yet paid, `hastened_dong` what is asked earlier than
    the project's own milestones or its even pace would bring it.
    """

    project: Project
    plan_dong: int
    paid_dong: int
    base_dong: int
    room_dong: int
    cap: Cap
    basis: Basis
    ready_dong: int
    hastened_dong: int
    amounts: tuple[int, ...]
    is_fixed: tuple[bool, ...]
    reasons: tuple[Reason, ...] = ()

    @property
    def total_dong(self) -> int:
        return sum(self.amounts)

    @property
    def is_doubtful(self) -> bool:
        return bool(self.reasons)

    @property
    def rate(self) -> Rate:
        """The share of the plan of the year that is paid when the demand is met."""
        return Rate(self.base_dong + self.total_dong, self.plan_dong, RateBasis.YEAR_PLAN)


@dataclass(frozen=True, slots=True)
class Transfer:
    """A proposal to move capital of the year from a project that cannot spend it to one that can."""

    giver: Project
    taker: Project
    amount_dong: int


@dataclass(frozen=True, slots=True)
class Solution:
    """The demands of a group in a plan year as worked out on a day; `months` are first days, in order.

    `base_dong` is paid before the first month, so that for every target
    base + the amounts of the months up to its own = `reached_dong`.
    """

    group_id: str
    plan_year: int
    on: date
    months: tuple[date, ...] = ()
    plan_dong: int = 0
    paid_dong: int = 0
    base_dong: int = 0
    targets: tuple[TargetResult, ...] = ()
    projects: tuple[ProjectDemand, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def is_feasible(self) -> bool:
        return not self.problems and not any(own.shortfall_dong for own in self.targets)

    @property
    def month_totals(self) -> tuple[int, ...]:
        return tuple(sum(own.amounts[place] for own in self.projects) for place in range(len(self.months)))

    @property
    def total_dong(self) -> int:
        return sum(own.total_dong for own in self.projects)

    @property
    def capped(self) -> tuple[tuple[Cap, int, int], ...]:
        """What bounds the projects: for each cap its number of projects and the đồng of the plan it keeps back."""
        found = [(own.cap, max(0, own.plan_dong - own.base_dong - own.room_dong)) for own in self.projects]
        counted = [(cap, [kept for own, kept in found if own is cap]) for cap in Cap]
        return tuple((cap, len(kept), sum(kept)) for cap, kept in counted if kept)

"""The lines of *Cần xem*: counts of the portfolio, and of the month what waits for the clerk."""

from egov_desktop.domain.judgement.month import Month
from egov_desktop.domain.judgement.portfolio import Summary
from egov_desktop.ui.pages.today.to_see import Waiting
from egov_desktop.wording.language import say

LINES = ("late_projects", "late", "due", "without_figures", "problems", "conflicts")
MONTH_LINES = ("week", "tasks_overdue", "tasks_awaiting", "unexplained")
"""Lines that stay away while nothing waits in them."""


def lines_of(summary: Summary, problems: int | None, conflicts: int) -> tuple[Waiting, ...]:
    """Give the portfolio's lines; `problems` is nothing while they are still looked for."""
    see, tidy, settle = say("Xem"), say("Rà soát"), say("Giải quyết")
    return (
        Waiting("late_projects", say("Dự án chậm tiến độ"), len(summary.late_projects), see, "bad"),
        Waiting("late", say("Mốc tiến độ quá hạn"), len(summary.late_milestones), see, "bad"),
        Waiting("due", say("Mốc đến hạn trong 30 ngày"), len(summary.due_soon), see, "warn"),
        Waiting(
            "without_figures", say("Dự án chưa có số liệu mới"), len(summary.without_figures), see, "warn"
        ),
        Waiting("problems", say("Số liệu cần rà soát"), problems, tidy, "warn"),
        Waiting("conflicts", say("Khác biệt chưa giải quyết"), conflicts, settle, "warn"),
    )


def month_lines(month: Month) -> tuple[Waiting, ...]:
    see = say("Xem")
    return (
        Waiting("week", say("Đến hạn trong 7 ngày"), len(month.due), see, "warn"),
        Waiting("tasks_overdue", say("Nhiệm vụ quá hạn"), month.overdue, see, "bad"),
        Waiting("tasks_awaiting", say("Nhiệm vụ chờ xác nhận"), month.awaiting, say("Xác nhận"), "warn"),
        Waiting("unexplained", say("Dự án phải nêu nguyên nhân"), month.unexplained, see, "warn"),
    )

"""The page Hôm nay: the state of the portfolio on one page, every figure a way to the rows behind it."""

from egov_desktop.ui.pages.today.page import TodayPage

__all__ = ["TodayPage"]

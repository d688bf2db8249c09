"""The page Kết luận & nhiệm vụ: every task as it stands on the report day, and what is done about it."""

from egov_desktop.ui.pages.tasks.page import TasksPage

__all__ = ["TasksPage"]

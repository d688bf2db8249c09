"""The page Báo cáo & in: papers drafted, previewed, issued and printed again, and the office's own wording."""

from egov_desktop.ui.pages.papers.page import PapersPage

__all__ = ["PapersPage"]

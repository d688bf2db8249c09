"""The page Nhật ký: every change with who, when and both values, and the way back; and what offices wrote differently."""

from egov_desktop.ui.pages.journal.page import JournalPage

__all__ = ["JournalPage"]

"""The page Nhận về: files of other offices, looked at line by line, taken in, and taken back."""

from egov_desktop.ui.pages.receive.page import ReceivePage

__all__ = ["ReceivePage"]

"""The page Danh mục & thiết lập: the register's own head, its agencies and lists, and the check of the file."""

from egov_desktop.ui.pages.lists.page import ListsPage

__all__ = ["ListsPage"]

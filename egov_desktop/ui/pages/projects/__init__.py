"""The page Danh mục dự án: every project in one table, found, narrowed, grouped, added up and copied."""

from egov_desktop.ui.pages.projects.page import ProjectsPage

__all__ = ["ProjectsPage"]

"""The pages of large charts: the timeline of all projects, disbursement, and causes of delay."""

from egov_desktop.ui.pages.pictures.causes import CausesPage
from egov_desktop.ui.pages.pictures.disbursement import DisbursementPage
from egov_desktop.ui.pages.pictures.timeline import TimelinePage

__all__ = ["CausesPage", "DisbursementPage", "TimelinePage"]

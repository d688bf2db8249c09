"""The page Cuộc họp: series and meetings, agenda, who comes, conclusions, and the view for the meeting room."""

from egov_desktop.ui.pages.meetings.page import MeetingsPage

__all__ = ["MeetingsPage"]

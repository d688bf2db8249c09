"""The brief for the committee's meeting: what it says (a plain value), then the same value as a document."""

from egov_desktop.documents.brief.deciding import meeting_brief
from egov_desktop.documents.brief.document import brief_document
from egov_desktop.documents.brief.value import ALL_SECTIONS, MeetingBrief, Section

__all__ = ["ALL_SECTIONS", "MeetingBrief", "Section", "brief_document", "meeting_brief"]

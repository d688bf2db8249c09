"""English for meetings: series, agenda, attendance, conclusions, and the view for the meeting room."""

ENGLISH: dict[str, str] = {}

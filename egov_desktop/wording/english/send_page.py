"""English for the page from which files are sent."""

ENGLISH: dict[str, str] = {}

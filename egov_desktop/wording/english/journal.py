"""English for the words of the journal page."""

ENGLISH: dict[str, str] = {}

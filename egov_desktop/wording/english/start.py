"""English for the words of the opening page."""

ENGLISH: dict[str, str] = {}

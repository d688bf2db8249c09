"""English for the words of the list of projects."""

ENGLISH: dict[str, str] = {}

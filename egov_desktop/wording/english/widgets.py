"""English for the words of shared controls."""

ENGLISH: dict[str, str] = {}

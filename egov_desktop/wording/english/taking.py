"""English for taking files in."""

ENGLISH: dict[str, str] = {}

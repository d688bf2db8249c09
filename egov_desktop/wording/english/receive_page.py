"""English for the page on which files are taken in."""

ENGLISH: dict[str, str] = {}

"""English for the words of papers and their making."""

ENGLISH: dict[str, str] = {}

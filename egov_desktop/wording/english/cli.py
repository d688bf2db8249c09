"""English for the words of the command line."""

ENGLISH: dict[str, str] = {}

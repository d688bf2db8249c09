"""English for the words of records, lists and rules."""

ENGLISH: dict[str, str] = {}

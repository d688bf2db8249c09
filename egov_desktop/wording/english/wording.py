"""English for the words of numbers, dates and amounts."""

ENGLISH: dict[str, str] = {}

"""English for the words of charts."""

ENGLISH: dict[str, str] = {}

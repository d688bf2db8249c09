"""English for the words of the preview of the brief."""

ENGLISH: dict[str, str] = {}

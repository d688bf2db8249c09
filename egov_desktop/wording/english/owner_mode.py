"""English for the owner's mode."""

ENGLISH: dict[str, str] = {}

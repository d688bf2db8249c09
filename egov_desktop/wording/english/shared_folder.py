"""English for the shared folder."""

ENGLISH: dict[str, str] = {}

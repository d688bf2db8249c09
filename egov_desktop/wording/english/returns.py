"""English for who has answered."""

ENGLISH: dict[str, str] = {}

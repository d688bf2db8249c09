"""English for records that are the same thing."""

ENGLISH: dict[str, str] = {}

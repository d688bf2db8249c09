"""English for what the gate says of foreign files."""

ENGLISH: dict[str, str] = {}

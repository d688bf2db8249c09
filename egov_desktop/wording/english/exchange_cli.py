"""English for the commands of exchange."""

ENGLISH: dict[str, str] = {}

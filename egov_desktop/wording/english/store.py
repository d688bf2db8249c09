"""English for the words of the register's file."""

ENGLISH: dict[str, str] = {}

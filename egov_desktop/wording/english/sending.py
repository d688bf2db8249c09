"""English for building and sealing files for other offices."""

ENGLISH: dict[str, str] = {}

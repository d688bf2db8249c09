"""English for the words of the page Hôm nay."""

ENGLISH: dict[str, str] = {}

"""English for the words of the dossier of one project."""

ENGLISH: dict[str, str] = {}

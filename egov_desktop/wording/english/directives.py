"""English for directives and their indicators: figures, the page, its command."""

ENGLISH: dict[str, str] = {}

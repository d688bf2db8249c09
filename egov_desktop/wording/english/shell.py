"""English for the words of the window, its menus and its messages."""

ENGLISH: dict[str, str] = {}

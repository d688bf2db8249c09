"""The files that came: which they are, what became of each, and the papers about them."""

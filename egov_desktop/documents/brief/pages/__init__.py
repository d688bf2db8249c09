"""Laying out the text of a brief, as blocks of paper, and how much of each list it has room for."""

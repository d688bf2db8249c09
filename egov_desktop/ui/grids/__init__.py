"""Grids of records: rows that are edited in place, added in the empty last row, and pasted from a spreadsheet."""

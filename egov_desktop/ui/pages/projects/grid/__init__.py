"""The table itself: its lines, its painting, its frozen columns and its totals."""

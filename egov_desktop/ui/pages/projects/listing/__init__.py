"""What the table of projects says, without a window: rows, columns, the view chosen, the lines, the copy."""

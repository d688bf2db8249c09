"""Reading out of the register what a brief says: names, lines, lateness, changes, sheets."""

"""Taking a foreign file in: what it would change, what the clerk decides, one action, and the receipt."""

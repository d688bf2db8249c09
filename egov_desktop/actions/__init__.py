"""The verbs: each turns what the register holds and what the user gave into one change set."""

"""Commands of the secretary's month: judging, demanding, following up, issuing papers."""

"""The judgement over a snapshot on a day: where projects stand, how late, how much was paid, what changed."""

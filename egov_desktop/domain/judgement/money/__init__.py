"""The money of projects: what was planned, due and paid, and its curve."""

"""Keeping: one SQLite file per register, its journal and its tables; the only room that speaks SQL."""

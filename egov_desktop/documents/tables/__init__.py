"""Papers that are tables: a short covering text, and the whole table in an annex."""

"""The fourth form: milestones that decide alone, and proposals that a meeting left out."""

CLOSER = (
    "ALTER TABLE milestone ADD COLUMN is_critical INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE agenda_item ADD COLUMN is_left_out INTEGER NOT NULL DEFAULT 0",
)

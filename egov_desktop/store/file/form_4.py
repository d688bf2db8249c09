"""The fourth form: milestones that decide alone, proposals that a meeting left out, and who issues a meeting's papers."""

CLOSER = (
    "ALTER TABLE milestone ADD COLUMN is_critical INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE agenda_item ADD COLUMN is_left_out INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE meeting_series ADD COLUMN issuer_agency_id TEXT",
    "ALTER TABLE meeting_series ADD COLUMN document_symbol TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE meeting_series ADD COLUMN signer_authority TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE meeting_series ADD COLUMN signer_title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE meeting_series ADD COLUMN signer_name TEXT NOT NULL DEFAULT ''",
)

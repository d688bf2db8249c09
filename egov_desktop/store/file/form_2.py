"""The second form: what the exchange between offices added."""

EXCHANGE = (
    "ALTER TABLE arrival ADD COLUMN held INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX arrival_by_import ON arrival (arrived_with)",
    "CREATE INDEX arrival_held ON arrival (entry_id, seq) WHERE held",
    """CREATE TABLE same_thing (
        record_id TEXT PRIMARY KEY NOT NULL,
        kept_id TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX same_thing_by_kept ON same_thing (kept_id)",
    """CREATE TABLE manifest (
        package_id TEXT PRIMARY KEY NOT NULL,
        body TEXT NOT NULL,
        digest TEXT NOT NULL DEFAULT '',
        public_key TEXT NOT NULL DEFAULT '',
        signature TEXT NOT NULL DEFAULT '',
        arrived_with TEXT,
        withdrawn_with TEXT
    ) STRICT""",
    """CREATE TABLE reporting_period (
        id TEXT PRIMARY KEY NOT NULL,
        code TEXT NOT NULL DEFAULT '',
        name TEXT NOT NULL DEFAULT '',
        figures_on TEXT,
        due_on TEXT,
        closed_on TEXT,
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE dispatch (
        id TEXT PRIMARY KEY NOT NULL,
        agency_id TEXT,
        period_id TEXT,
        exchange_kind TEXT,
        round INTEGER,
        package_id TEXT NOT NULL DEFAULT '',
        digest TEXT NOT NULL DEFAULT '',
        file_name TEXT NOT NULL DEFAULT '',
        recipient TEXT NOT NULL DEFAULT '',
        channel TEXT,
        sent_on TEXT,
        projects TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE receipt (
        id TEXT PRIMARY KEY NOT NULL,
        agency_id TEXT,
        period_id TEXT,
        outcome TEXT,
        exchange_kind TEXT,
        round INTEGER,
        package_id TEXT NOT NULL DEFAULT '',
        digest TEXT NOT NULL DEFAULT '',
        file_name TEXT NOT NULL DEFAULT '',
        key_id TEXT NOT NULL DEFAULT '',
        received_on TEXT,
        channel TEXT,
        signed_by TEXT NOT NULL DEFAULT '',
        signed_title TEXT NOT NULL DEFAULT '',
        signed_on TEXT,
        confirmed_by TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE refusal (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        record_kind TEXT NOT NULL DEFAULT '',
        record_id TEXT NOT NULL DEFAULT '',
        field TEXT NOT NULL DEFAULT '',
        value TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        refused_on TEXT
    ) STRICT""",
    """CREATE TABLE confirmation (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        period_id TEXT,
        record_kind TEXT NOT NULL DEFAULT '',
        record_id TEXT NOT NULL DEFAULT '',
        field TEXT NOT NULL DEFAULT '',
        value TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE sign_off (
        id TEXT PRIMARY KEY NOT NULL,
        agency_id TEXT,
        period_id TEXT,
        signed_by TEXT NOT NULL DEFAULT '',
        signed_title TEXT NOT NULL DEFAULT '',
        signed_on TEXT,
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE office_key (
        id TEXT PRIMARY KEY NOT NULL,
        office_code TEXT NOT NULL DEFAULT '',
        public_key TEXT NOT NULL DEFAULT '',
        enrolled_on TEXT,
        confirmed_with TEXT NOT NULL DEFAULT '',
        is_trusted INTEGER NOT NULL DEFAULT 0,
        revoked_on TEXT
    ) STRICT""",
)

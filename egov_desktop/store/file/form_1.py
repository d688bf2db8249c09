"""The first form: the journal, and a table for each kind of record that a register of projects has."""

JOURNAL = (
    """CREATE TABLE entry (
        id TEXT PRIMARY KEY NOT NULL,
        verb TEXT NOT NULL,
        who TEXT NOT NULL,
        office TEXT NOT NULL,
        at TEXT NOT NULL,
        tick INTEGER NOT NULL,
        clock_at TEXT NOT NULL,
        session_id TEXT NOT NULL,
        undoes TEXT
    ) STRICT""",
    """CREATE TABLE change (
        entry_id TEXT NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
        seq INTEGER NOT NULL,
        kind TEXT NOT NULL,
        record_id TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        parents TEXT NOT NULL,
        PRIMARY KEY (entry_id, seq)
    ) STRICT""",
    "CREATE INDEX change_by_record ON change (record_id)",
    """CREATE TABLE arrival (
        entry_id TEXT NOT NULL,
        seq INTEGER NOT NULL,
        arrived_with TEXT NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
        withdrawn_with TEXT REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (entry_id, seq, arrived_with),
        FOREIGN KEY (entry_id, seq) REFERENCES change (entry_id, seq) DEFERRABLE INITIALLY DEFERRED
    ) STRICT""",
    """CREATE TABLE conflict (
        kind TEXT NOT NULL,
        record_id TEXT NOT NULL,
        field TEXT NOT NULL,
        PRIMARY KEY (kind, record_id, field)
    ) STRICT""",
    """CREATE TABLE file_content (
        digest TEXT PRIMARY KEY NOT NULL,
        content BLOB NOT NULL
    ) STRICT""",
)

TABLES = (
    """CREATE TABLE register_profile (
        id TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        office_code TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL DEFAULT '',
        parent_body TEXT NOT NULL DEFAULT '',
        issuing_body TEXT NOT NULL DEFAULT '',
        document_symbol TEXT NOT NULL DEFAULT '',
        addressee TEXT NOT NULL DEFAULT '',
        signer_authority TEXT NOT NULL DEFAULT '',
        signer_title TEXT NOT NULL DEFAULT '',
        signer_name TEXT NOT NULL DEFAULT '',
        recipients TEXT NOT NULL DEFAULT '',
        programme TEXT NOT NULL DEFAULT '',
        legal_basis TEXT NOT NULL DEFAULT '',
        report_on TEXT,
        recent_within_days INTEGER,
        is_illustrative INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    """CREATE TABLE agency (
        id TEXT PRIMARY KEY NOT NULL,
        code TEXT NOT NULL DEFAULT '',
        name TEXT NOT NULL DEFAULT '',
        short_name TEXT NOT NULL DEFAULT '',
        level TEXT,
        agency_kind TEXT NOT NULL DEFAULT '',
        parent_id TEXT,
        valid_from TEXT,
        valid_to TEXT
    ) STRICT""",
    """CREATE TABLE scheme (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL DEFAULT '',
        approval_symbol TEXT NOT NULL DEFAULT '',
        approved_on TEXT,
        from_year INTEGER,
        to_year INTEGER,
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE legal_document (
        id TEXT PRIMARY KEY NOT NULL,
        document_kind TEXT NOT NULL DEFAULT '',
        symbol TEXT NOT NULL DEFAULT '',
        issued_on TEXT,
        issuer TEXT NOT NULL DEFAULT '',
        abstract TEXT NOT NULL DEFAULT '',
        project_id TEXT,
        scheme_id TEXT
    ) STRICT""",
    """CREATE TABLE list_item (
        id TEXT PRIMARY KEY NOT NULL,
        list_code TEXT,
        code TEXT NOT NULL DEFAULT '',
        label TEXT NOT NULL DEFAULT '',
        short_label TEXT NOT NULL DEFAULT '',
        position INTEGER,
        valid_from TEXT,
        valid_to TEXT,
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE stage_mapping (
        id TEXT PRIMARY KEY NOT NULL,
        stage TEXT,
        stage_group TEXT
    ) STRICT""",
    """CREATE TABLE project_group (
        id TEXT PRIMARY KEY NOT NULL,
        code TEXT NOT NULL DEFAULT '',
        name TEXT NOT NULL DEFAULT '',
        position INTEGER,
        scheme_id TEXT,
        effectiveness_note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE project (
        id TEXT PRIMARY KEY NOT NULL,
        code TEXT NOT NULL DEFAULT '',
        name TEXT NOT NULL DEFAULT '',
        group_id TEXT,
        owner_agency_id TEXT,
        kind TEXT,
        route TEXT,
        legal_regime TEXT NOT NULL DEFAULT '',
        statutory_class TEXT,
        stage TEXT,
        stage_since TEXT,
        suspended_on TEXT,
        terminated_on TEXT,
        objectives TEXT NOT NULL DEFAULT '',
        beneficiaries TEXT NOT NULL DEFAULT '',
        deciding_authority TEXT NOT NULL DEFAULT '',
        policy_symbol TEXT NOT NULL DEFAULT '',
        policy_decided_on TEXT,
        approval_symbol TEXT NOT NULL DEFAULT '',
        approved_on TEXT,
        total_investment_dong INTEGER,
        planned_start_on TEXT,
        planned_end_on TEXT,
        scheme_id TEXT,
        conforms_to_goals INTEGER,
        conforms_to_beneficiaries INTEGER,
        conforms_to_funding INTEGER,
        conforms_to_list INTEGER,
        conformity_citation TEXT NOT NULL DEFAULT '',
        is_proposed_addition INTEGER NOT NULL DEFAULT 0,
        effectiveness_note TEXT NOT NULL DEFAULT '',
        figures_on TEXT
    ) STRICT""",
    """CREATE TABLE funding (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        source TEXT NOT NULL DEFAULT '',
        amount_dong INTEGER
    ) STRICT""",
    """CREATE TABLE stage_change (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        stage TEXT,
        since_on TEXT,
        document TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE package (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        code TEXT NOT NULL DEFAULT '',
        name TEXT NOT NULL DEFAULT '',
        price_dong INTEGER,
        procurement_field TEXT NOT NULL DEFAULT '',
        procurement_form TEXT NOT NULL DEFAULT '',
        procurement_method TEXT NOT NULL DEFAULT '',
        status TEXT,
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE contract (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        package_id TEXT,
        amends_id TEXT,
        number TEXT NOT NULL DEFAULT '',
        contractor TEXT NOT NULL DEFAULT '',
        contract_type TEXT NOT NULL DEFAULT '',
        amount_dong INTEGER,
        signed_on TEXT,
        start_on TEXT,
        end_on TEXT
    ) STRICT""",
    """CREATE TABLE milestone (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        package_id TEXT,
        name TEXT NOT NULL DEFAULT '',
        milestone_kind TEXT NOT NULL DEFAULT '',
        position INTEGER,
        baseline_on TEXT,
        approved_on TEXT,
        approval_document TEXT NOT NULL DEFAULT '',
        forecast_on TEXT,
        actual_on TEXT,
        weight INTEGER,
        is_payment_bearing INTEGER NOT NULL DEFAULT 0,
        is_cancelled INTEGER NOT NULL DEFAULT 0,
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE capital_plan (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        plan_year INTEGER,
        source TEXT NOT NULL DEFAULT '',
        decision TEXT,
        amount_dong INTEGER,
        decided_on TEXT,
        document TEXT NOT NULL DEFAULT '',
        pay_until TEXT,
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE disbursement (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        package_id TEXT,
        plan_year INTEGER,
        paid_on TEXT,
        kind TEXT,
        source TEXT NOT NULL DEFAULT '',
        amount_dong INTEGER,
        voucher TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE forecast (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        plan_year INTEGER,
        month_on TEXT,
        amount_dong INTEGER,
        made_on TEXT
    ) STRICT""",
    """CREATE TABLE work_value (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        package_id TEXT,
        measured_on TEXT,
        amount_dong INTEGER,
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE cause (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        milestone_id TEXT,
        nature TEXT,
        category TEXT NOT NULL DEFAULT '',
        description TEXT NOT NULL DEFAULT '',
        responsible_agency_id TEXT,
        since_on TEXT,
        resolved_on TEXT,
        days_lost INTEGER,
        remedy TEXT NOT NULL DEFAULT '',
        proposal TEXT NOT NULL DEFAULT '',
        needs_decision INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    """CREATE TABLE attachment (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        file_name TEXT NOT NULL DEFAULT '',
        digest TEXT NOT NULL DEFAULT '',
        size_bytes INTEGER,
        description TEXT NOT NULL DEFAULT '',
        added_on TEXT
    ) STRICT""",
    """CREATE TABLE note (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        written_on TEXT,
        content TEXT NOT NULL DEFAULT ''
    ) STRICT""",
)

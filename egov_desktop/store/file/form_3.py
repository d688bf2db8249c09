"""The third form: what the secretary's month added: judging, directives, meetings, tasks, papers."""

MONTH = (
    "ALTER TABLE cause ADD COLUMN evidence TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE threshold (
        id TEXT PRIMARY KEY NOT NULL,
        code TEXT,
        value INTEGER,
        valid_from TEXT,
        valid_to TEXT,
        document TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE owner_rating (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        period_id TEXT,
        rating TEXT,
        comment TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE rating_override (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        period_id TEXT,
        rating TEXT,
        reason TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE cause_review (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        cause_id TEXT,
        nature TEXT,
        category TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        reviewed_on TEXT
    ) STRICT""",
    """CREATE TABLE effectiveness_figure (
        id TEXT PRIMARY KEY NOT NULL,
        group_id TEXT,
        project_id TEXT,
        aspect TEXT,
        name TEXT NOT NULL DEFAULT '',
        unit TEXT NOT NULL DEFAULT '',
        direction TEXT,
        before_value INTEGER,
        target_value INTEGER,
        now_value INTEGER,
        measured_on TEXT,
        source TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE group_assessment (
        id TEXT PRIMARY KEY NOT NULL,
        group_id TEXT,
        period_id TEXT,
        rating TEXT,
        paragraph TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE demand_target (
        id TEXT PRIMARY KEY NOT NULL,
        group_id TEXT,
        plan_year INTEGER,
        by_on TEXT,
        rate_percent INTEGER
    ) STRICT""",
    """CREATE TABLE demand (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT,
        plan_year INTEGER,
        month_on TEXT,
        amount_dong INTEGER,
        is_fixed INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    """CREATE TABLE candidate (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL DEFAULT '',
        proposer_agency_id TEXT,
        group_id TEXT,
        need TEXT NOT NULL DEFAULT '',
        estimate_dong INTEGER,
        source TEXT NOT NULL DEFAULT '',
        priority INTEGER,
        proposed_on TEXT,
        document TEXT NOT NULL DEFAULT '',
        decision TEXT,
        decided_on TEXT,
        decision_document TEXT NOT NULL DEFAULT '',
        decision_note TEXT NOT NULL DEFAULT '',
        project_id TEXT
    ) STRICT""",
    """CREATE TABLE directive (
        id TEXT PRIMARY KEY NOT NULL,
        symbol TEXT NOT NULL DEFAULT '',
        issued_on TEXT,
        issuer TEXT NOT NULL DEFAULT '',
        abstract TEXT NOT NULL DEFAULT '',
        is_followed INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    """CREATE TABLE indicator (
        id TEXT PRIMARY KEY NOT NULL,
        directive_id TEXT,
        code TEXT NOT NULL DEFAULT '',
        name TEXT NOT NULL DEFAULT '',
        numerator TEXT NOT NULL DEFAULT '',
        denominator TEXT NOT NULL DEFAULT '',
        direction TEXT,
        position INTEGER,
        source TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE indicator_target (
        id TEXT PRIMARY KEY NOT NULL,
        indicator_id TEXT,
        level TEXT,
        rate_percent INTEGER,
        valid_from TEXT,
        valid_to TEXT,
        source TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE indicator_year (
        id TEXT PRIMARY KEY NOT NULL,
        indicator_id TEXT,
        agency_id TEXT,
        year INTEGER,
        n01 INTEGER,
        d01 INTEGER,
        n02 INTEGER,
        d02 INTEGER,
        n03 INTEGER,
        d03 INTEGER,
        n04 INTEGER,
        d04 INTEGER,
        n05 INTEGER,
        d05 INTEGER,
        n06 INTEGER,
        d06 INTEGER,
        n07 INTEGER,
        d07 INTEGER,
        n08 INTEGER,
        d08 INTEGER,
        n09 INTEGER,
        d09 INTEGER,
        n10 INTEGER,
        d10 INTEGER,
        n11 INTEGER,
        d11 INTEGER,
        n12 INTEGER,
        d12 INTEGER,
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE meeting_series (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL DEFAULT '',
        meeting_kind TEXT,
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE meeting (
        id TEXT PRIMARY KEY NOT NULL,
        series_id TEXT,
        name TEXT NOT NULL DEFAULT '',
        held_on TEXT,
        starts_at TEXT NOT NULL DEFAULT '',
        ends_at TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL DEFAULT '',
        chair_name TEXT NOT NULL DEFAULT '',
        chair_title TEXT NOT NULL DEFAULT '',
        secretary TEXT NOT NULL DEFAULT '',
        state TEXT,
        opening TEXT NOT NULL DEFAULT '',
        assessment TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE agenda_item (
        id TEXT PRIMARY KEY NOT NULL,
        meeting_id TEXT,
        position INTEGER,
        title TEXT NOT NULL DEFAULT '',
        origin TEXT,
        presenter_agency_id TEXT,
        minutes INTEGER,
        project_id TEXT,
        discussed INTEGER NOT NULL DEFAULT 0,
        is_recurring INTEGER NOT NULL DEFAULT 0,
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE attendance (
        id TEXT PRIMARY KEY NOT NULL,
        meeting_id TEXT,
        agency_id TEXT,
        person TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL DEFAULT '',
        position INTEGER,
        came INTEGER
    ) STRICT""",
    """CREATE TABLE conclusion (
        id TEXT PRIMARY KEY NOT NULL,
        meeting_id TEXT,
        agenda_item_id TEXT,
        position INTEGER,
        conclusion_kind TEXT,
        content TEXT NOT NULL DEFAULT '',
        issued_with_id TEXT,
        corrects_id TEXT
    ) STRICT""",
    """CREATE TABLE task (
        id TEXT PRIMARY KEY NOT NULL,
        conclusion_id TEXT,
        content TEXT NOT NULL DEFAULT '',
        lead_agency_id TEXT,
        assigned_on TEXT,
        document TEXT NOT NULL DEFAULT '',
        due_on TEXT,
        has_no_deadline INTEGER NOT NULL DEFAULT 0,
        product TEXT NOT NULL DEFAULT '',
        project_id TEXT,
        leader TEXT NOT NULL DEFAULT '',
        started_on TEXT,
        reported_done_on TEXT,
        result_document TEXT NOT NULL DEFAULT '',
        result_on TEXT,
        result_file TEXT NOT NULL DEFAULT '',
        result_digest TEXT NOT NULL DEFAULT '',
        confirmed_on TEXT,
        suspended_on TEXT,
        cancelled_on TEXT,
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE task_partner (
        id TEXT PRIMARY KEY NOT NULL,
        task_id TEXT,
        agency_id TEXT
    ) STRICT""",
    """CREATE TABLE extension (
        id TEXT PRIMARY KEY NOT NULL,
        task_id TEXT,
        new_due_on TEXT,
        decided_on TEXT,
        approver TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        document TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE task_report (
        id TEXT PRIMARY KEY NOT NULL,
        task_id TEXT,
        reported_on TEXT,
        content TEXT NOT NULL DEFAULT '',
        document TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE issued_paper (
        id TEXT PRIMARY KEY NOT NULL,
        paper TEXT,
        title TEXT NOT NULL DEFAULT '',
        symbol TEXT NOT NULL DEFAULT '',
        dated_on TEXT,
        issued_on TEXT,
        figures_on TEXT,
        period_id TEXT,
        meeting_id TEXT,
        agency_id TEXT,
        known_at TEXT NOT NULL DEFAULT '',
        content TEXT NOT NULL DEFAULT '',
        size_bytes INTEGER,
        settings TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE template_wording (
        id TEXT PRIMARY KEY NOT NULL,
        paper TEXT,
        slot TEXT NOT NULL DEFAULT '',
        words TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE print_preset (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL DEFAULT '',
        paper TEXT,
        sections TEXT NOT NULL DEFAULT '',
        recipients TEXT NOT NULL DEFAULT ''
    ) STRICT""",
)

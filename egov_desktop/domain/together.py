"""Which fields mean something only together, so that a change to one made without sight of a change to the other is asked about."""

Pair = tuple[str, str]

TOGETHER: dict[str, tuple[Pair, ...]] = {
    "project": (
        ("planned_start_on", "planned_end_on"),
        ("stage", "stage_since"),
        ("policy_symbol", "policy_decided_on"),
        ("approval_symbol", "approved_on"),
    ),
    "contract": (("start_on", "end_on"), ("amount_dong", "signed_on")),
    "milestone": (("approved_on", "approval_document"),),
    "capital_plan": (("amount_dong", "decision"), ("document", "decided_on")),
    "disbursement": (("amount_dong", "paid_on"), ("amount_dong", "kind")),
    "forecast": (("amount_dong", "month_on"),),
    "work_value": (("amount_dong", "measured_on"),),
    "cause": (("nature", "category"), ("since_on", "resolved_on")),
    "task": (("due_on", "has_no_deadline"), ("result_document", "result_on")),
    "threshold": (("valid_from", "valid_to"),),
    "indicator_target": (("valid_from", "valid_to"),),
    "candidate": (("decision", "decided_on"),),
    "agency": (("valid_from", "valid_to"),),
    "list_item": (("valid_from", "valid_to"),),
}
"""Pairs of fields by kind of record: start and end, amount and day, status and reason."""

SIGN = "+"
"""Stands between the two fields of a pair in a conflict's address."""


def pair_name(pair: Pair) -> str:
    return SIGN.join(pair)


def pair_of(name: str) -> Pair | None:
    """Read a conflict's address as a pair; nothing where it names a single field."""
    first, sign, second = name.partition(SIGN)
    return (first, second) if sign else None


def partners_of(kind: str, field: str) -> tuple[str, ...]:
    """Name the fields that mean something only together with this one."""
    pairs = TOGETHER.get(kind, ())
    return tuple(other for pair in pairs if field in pair for other in pair if other != field)

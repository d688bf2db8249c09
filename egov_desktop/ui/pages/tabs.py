"""Which tab of a project's dossier shows each kind of record; kinds that are not here stand on the first."""

TAB_OF_KIND = {
    "milestone": "work",
    "package": "work",
    "contract": "work",
    "capital_plan": "money",
    "disbursement": "money",
    "forecast": "money",
    "demand": "money",
    "work_value": "money",
    "cause": "causes",
    "attachment": "files",
    "note": "files",
}

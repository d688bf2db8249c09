"""Where projects stand, and what is late, reckoned from the rows by domain.md 2.2, 2.3 and 4."""

from collections import Counter
from datetime import date, timedelta

from tests.oracle.ledger import Ledger, Row, by

_STAGES = [
    "policy_drafting",
    "policy_appraisal",
    "policy_decided",
    "outline_drafting",
    "outline_appraisal",
    "outline_approved",
    "study_drafting",
    "study_appraisal",
    "study_approved",
    "design_drafting",
    "design_appraisal",
    "design_approved",
    "tendering",
    "implementing",
    "trial",
    "acceptance",
    "in_use",
    "settlement_submitted",
    "settled",
]
GROUPS = ("in_use", "implementing", "study_appraisal", "design", "preparation")


def stage_of(ledger: Ledger, project: Row, on: date) -> str | None:
    """Give the stage on a day: the project's own from its day on, before it the last step of its history."""
    if project["stage"] and (project["stage_since"] or date.min) <= on:
        return project["stage"]
    steps = [own for own in ledger.rows("stage_change", project_id=project["id"]) if by(own["since_on"], on)]
    steps.sort(key=lambda own: (own["since_on"], _STAGES.index(own["stage"])))
    return steps[-1]["stage"] if steps else None


def group_of(ledger: Ledger, project: Row, on: date) -> str:
    """Give the group of domain.md 2.3, "stopped", or "without_stage"."""
    if by(project["terminated_on"], on):
        return "stopped"
    stage = stage_of(ledger, project, on)
    if stage is None:
        return "without_stage"
    kept = ledger.rows("stage_mapping", stage=stage)
    group = kept[-1]["stage_group"] if kept else _by_table(stage)
    # "study_approved (2-step)": a one-step project has its design inside the report, so it is at work.
    return (
        "implementing" if (stage, project["route"], group) == ("study_approved", "etr", "design") else group
    )


def _by_table(stage: str) -> str:
    if stage.startswith(("policy_", "outline_")):
        return "preparation"
    if stage in ("study_drafting", "study_appraisal"):
        return "study_appraisal"
    if stage == "study_approved" or stage.startswith("design_"):
        return "design"
    return "in_use" if stage in ("in_use", "settlement_submitted", "settled") else "implementing"


def counts(ledger: Ledger, on: date) -> Counter[str]:
    return Counter(group_of(ledger, own, on) for own in ledger.rows("project"))


def is_resting(project: Row, on: date) -> bool:
    return by(project["terminated_on"], on) or by(project["suspended_on"], on)


def late_milestones(ledger: Ledger, on: date) -> dict[str, int]:
    """Give days late by milestone: "planned date passed and not done"; "days late = today − planned"."""
    awake = {own["id"] for own in ledger.rows("project") if not is_resting(own, on)}
    return {
        own["id"]: (on - due).days
        for own in ledger.rows("milestone", is_cancelled=0)
        if own["project_id"] in awake
        and (due := own["approved_on"] or own["baseline_on"])
        and due < on
        and not by(own["actual_on"], on)
    }


def days_late(ledger: Ledger, project: Row, on: date) -> int:
    """Give the days of a project's worst open milestone or of its passed end; 0 where it is not late or rests."""
    if is_resting(project, on):
        return 0
    late = late_milestones(ledger, on)
    own = [late.get(row["id"], 0) for row in ledger.rows("milestone", project_id=project["id"])]
    end = project["planned_end_on"]
    if end and end < on and group_of(ledger, project, on) != "in_use":
        own.append((on - end).days)
    return max(own, default=0)


def without_figures(ledger: Ledger, on: date, days: int) -> set[str]:
    """Give the projects still under way whose owner's figures are missing or older than so many days."""
    return {
        own["id"]
        for own in ledger.rows("project")
        if group_of(ledger, own, on) not in ("in_use", "stopped")
        and (own["figures_on"] is None or own["figures_on"] < on - timedelta(days=days))
    }

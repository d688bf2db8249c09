"""The rules of the register: what is wrong with a record, and which of it may not be saved.

A rule is one small function that yields problems; `RULES` says which kinds of record it looks at. To add a rule,
write the function, name it here, and give its sentence in `wording.problems`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.records import KINDS, Record
from egov_desktop.domain.rules import days, money, names, shape
from egov_desktop.domain.rules.basis import Look, Problem, Rule, Severity
from egov_desktop.domain.snapshot import Snapshot

__all__ = ["RULES", "Problem", "Severity", "all_problems", "problems_beside", "problems_of", "refusals"]

_EVERY_KIND: tuple[Rule, ...] = (
    shape.fields_hold_what_they_may,
    shape.end_is_not_before_start,
    names.named_records_are_there,
    names.codes_are_in_their_lists,
)

_BY_KIND: dict[str, tuple[Rule, ...]] = {
    "project": (
        names.code_is_its_own,
        names.stage_is_on_route,
        names.stage_agrees_with_history,
        names.owner_still_exists,
        money.amount_is_not_negative,
        money.amount_is_in_dong,
        money.paid_within_plan,
        money.paid_within_carry_over,
        money.paid_within_total,
        money.advances_recovered_within_advances,
        money.plan_within_total,
        money.packages_within_total,
        money.funding_makes_total,
        days.weights_make_hundred,
        days.happened_by_today,
    ),
    "funding": (money.amount_is_not_negative, money.amount_is_in_dong),
    "stage_change": (days.happened_by_today,),
    "package": (
        names.package_code_is_its_own,
        money.amount_is_not_negative,
        money.amount_is_in_dong,
        money.contract_within_package,
        money.paid_within_contract,
    ),
    "contract": (money.contract_is_not_negative, money.amount_is_in_dong),
    "milestone": (
        days.milestone_within_project,
        days.happened_by_today,
        days.lateness_is_explained,
    ),
    "capital_plan": (
        shape.plan_decision_has_its_sign,
        money.amount_is_in_dong,
        days.carry_over_within_law,
    ),
    "disbursement": (
        shape.payment_has_its_sign,
        money.amount_is_in_dong,
        money.payment_is_in_unit_of_plan,
        days.payment_within_plan_year,
        days.payment_after_approval,
        days.payment_within_project,
        days.happened_by_today,
    ),
    "forecast": (money.amount_is_not_negative, money.amount_is_in_dong),
    "work_value": (days.happened_by_today,),
    "cause": (days.happened_by_today,),
}

RULES: dict[str, tuple[Rule, ...]] = {kind: (*_EVERY_KIND, *_BY_KIND.get(kind, ())) for kind in KINDS}
"""The rules that look at each kind of record."""

_TOTALS: dict[str, tuple[str, frozenset[str]]] = {
    "funding": ("amount_dong", frozenset({"funding_above_total", "funding_below_total"})),
    "package": ("price_dong", frozenset({"packages_above_total"})),
    "contract": ("amount_dong", frozenset({"contract_above_package", "paid_above_contract"})),
    "milestone": ("weight", frozenset({"weights_not_hundred"})),
    "capital_plan": ("amount_dong", frozenset({"plan_above_total", "paid_above_plan"})),
    "disbursement": (
        "amount_dong",
        frozenset(
            {
                "paid_above_plan", "paid_without_plan", "paid_above_carry_over", "paid_above_total",
                "recovered_above_advance", "paid_above_contract",
            }
        ),
    ),
}  # fmt: skip
"""For each kind, the field that takes part in totals, and the problems of project and package it can cause."""


def problems_of(snapshot: Snapshot, record: Record, today: date | None = None) -> tuple[Problem, ...]:
    """Give what is wrong with a record, errors first, judged as if the register held it as given.

    Without `today`, nothing is said of days that lie ahead or of lateness.
    """
    return _sorted(_found(Look(_with(snapshot, record), today), record))


def problems_beside(snapshot: Snapshot, record: Record, today: date | None = None) -> tuple[Problem, ...]:
    """Give what a form shows beside a record's fields: its own problems, and the totals its amount takes part in."""
    look = Look(_with(snapshot, record), today)
    field, codes = _TOTALS.get(record.KIND, ("", frozenset[str]()))
    year: int | None = getattr(record, "plan_year", None)
    parents = (
        look.snapshot.find(spec.target, target_id)
        for spec, target_id in record.references()
        if spec.target in ("project", "package")
    )
    shared = [
        replace(problem, kind=record.KIND, record_id=record.id, field=field)
        for parent in parents
        if parent is not None and codes
        for problem in _found(look, parent)
        if problem.code in codes and problem.figures.get("year", year) == year
    ]
    return _sorted([*_found(look, record), *shared])


def all_problems(snapshot: Snapshot, today: date | None = None) -> tuple[Problem, ...]:
    """Give what is wrong in the whole register, errors first, then in the order of the records."""
    look = Look(snapshot, today)
    return _sorted(problem for record in snapshot for problem in _found(look, record))


def refusals(snapshot: Snapshot, change_set: ChangeSet) -> tuple[Problem, ...]:
    """Give the errors that a change set would bring into the register; with any, it is not saved.

    Errors that the register has already, as after taking in another office's file, keep nobody from other work.
    """
    before, after = Look(snapshot, None), Look(snapshot.apply(change_set), None)
    fresh: list[Problem] = []
    for change in change_set:
        if change.after is None:
            continue
        known = list(_found(before, change.before)) if change.before else []
        fresh += [own for own in _found(after, change.after) if own.is_error and own not in known]
    return tuple(fresh)


def _with(snapshot: Snapshot, record: Record) -> Snapshot:
    held = snapshot.find(record.KIND, record.id)
    return snapshot if held is record else snapshot.apply([RecordChange(held, record)])


def _found(look: Look, record: Record) -> Iterator[Problem]:
    for rule in RULES[record.KIND]:
        yield from rule(look, record)


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: not problem.is_error))

"""Rules that one record breaks by itself, whatever else is in the register: these are not saved."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any

from egov_desktop.domain.enumerations import PaymentKind, PlanDecision
from egov_desktop.domain.fields import FIRST_DAY, HIGHEST_DONG, LAST_DAY, FieldSpec, FieldType, specs_of
from egov_desktop.domain.records import (
    Agency,
    CapitalPlan,
    Cause,
    Contract,
    Disbursement,
    IndicatorTarget,
    ListItem,
    Project,
    Record,
    Scheme,
    Task,
    Threshold,
)
from egov_desktop.domain.rules.basis import Look, Problem, error
from egov_desktop.domain.vietnamese import TEXT_LIMIT

PERIODS: dict[str, tuple[tuple[str, str], ...]] = {
    Project.KIND: (("planned_start_on", "planned_end_on"),),
    Contract.KIND: (("start_on", "end_on"),),
    Agency.KIND: (("valid_from", "valid_to"),),
    ListItem.KIND: (("valid_from", "valid_to"),),
    Scheme.KIND: (("from_year", "to_year"),),
    Cause.KIND: (("since_on", "resolved_on"),),
    Threshold.KIND: (("valid_from", "valid_to"),),
    IndicatorTarget.KIND: (("valid_from", "valid_to"),),
    Task.KIND: (("assigned_on", "due_on"),),
}
"""The pairs of fields, by kind, of which the second may not lie before the first."""


@cache
def _plan(record_class: type[Record]) -> tuple[tuple[FieldSpec, ...], Callable[[Record], tuple[Any, ...]]]:
    specs = tuple(specs_of(record_class).values())
    return specs, attrgetter(*(spec.name for spec in specs))


def fields_hold_what_they_may(_look: Look, record: Record) -> Iterator[Problem]:
    """Look at each field: filled in where it must be, and within the limits of its type.

    Amounts beyond ±(10^15 - 1) đồng are refused, which is more than any budget and still exact everywhere; days
    and years lie in 1900-2100.
    """
    specs, values_of = _plan(type(record))
    for spec, value in zip(specs, values_of(record), strict=True):
        if value is None or value == "":
            if spec.required:
                yield error(record, spec.name, "required_empty")
        elif (broken := _LIMITS.get(spec.type)) is not None:
            yield from broken(record, spec, value)


def _too_long(record: Record, spec: FieldSpec, value: str) -> Iterator[Problem]:
    if len(value) > TEXT_LIMIT:
        yield error(record, spec.name, "text_too_long", length=len(value), limit=TEXT_LIMIT)


def _too_much(record: Record, spec: FieldSpec, value: int) -> Iterator[Problem]:
    if not -HIGHEST_DONG <= value <= HIGHEST_DONG:
        yield error(record, spec.name, "amount_out_of_range", limit_dong=HIGHEST_DONG)


def _out_of_range(record: Record, spec: FieldSpec, value: int) -> Iterator[Problem]:
    if spec.lowest is not None and value < spec.lowest:
        yield error(record, spec.name, "number_too_low", value=value, lowest=spec.lowest)
    if spec.highest is not None and value > spec.highest:
        yield error(record, spec.name, "number_too_high", value=value, highest=spec.highest)


def _day_out_of_range(record: Record, spec: FieldSpec, value: date) -> Iterator[Problem]:
    if not FIRST_DAY <= value <= LAST_DAY:
        yield error(record, spec.name, "day_out_of_range", value=value, first=FIRST_DAY, last=LAST_DAY)


def _unknown_choice(record: Record, spec: FieldSpec, value: object) -> Iterator[Problem]:
    if spec.choices is not None and not isinstance(value, spec.choices):
        yield error(record, spec.name, "unknown_choice", value=str(value))


_LIMITS = {
    FieldType.TEXT: _too_long,
    FieldType.LONG_TEXT: _too_long,
    FieldType.DONG: _too_much,
    FieldType.WHOLE: _out_of_range,
    FieldType.YEAR: _out_of_range,
    FieldType.DAY: _day_out_of_range,
    FieldType.CHOICE: _unknown_choice,
}


def end_is_not_before_start(_look: Look, record: Record) -> Iterator[Problem]:
    for start_name, end_name in PERIODS.get(record.KIND, ()):
        start, end = getattr(record, start_name), getattr(record, end_name)
        if start is not None and end is not None and end < start:
            yield error(record, end_name, "end_before_start", start_field=start_name, start=start, end=end)


def payment_has_its_sign(_look: Look, payment: Disbursement) -> Iterator[Problem]:
    """Hold payments positive and refunds to the budget negative, so that disbursement is their plain sum."""
    amount = payment.amount_dong
    if amount is None or payment.kind is None:
        return
    if amount < 0 and payment.kind is not PaymentKind.REFUND:
        yield error(payment, "amount_dong", "negative_payment", amount_dong=amount)
    if amount > 0 and payment.kind is PaymentKind.REFUND:
        yield error(payment, "amount_dong", "positive_refund", amount_dong=amount)


def plan_decision_has_its_sign(_look: Look, plan: CapitalPlan) -> Iterator[Problem]:
    """Hold reductions negative and what is given positive; a transfer takes from one project and gives to another."""
    amount = plan.amount_dong
    if amount is None or plan.decision is None or plan.decision is PlanDecision.TRANSFER:
        return
    if plan.decision is PlanDecision.REDUCTION and amount > 0:
        yield error(plan, "amount_dong", "positive_reduction", amount_dong=amount)
    if plan.decision is not PlanDecision.REDUCTION and amount < 0:
        yield error(plan, "amount_dong", "negative_plan", amount_dong=amount)

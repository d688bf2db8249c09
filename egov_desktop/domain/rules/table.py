"""Which rules look at which kind of record: a rule is added here, and its sentence in `wording.problems`."""

from egov_desktop.domain.records import KINDS
from egov_desktop.domain.rules import days, money, names, shape, tasks
from egov_desktop.domain.rules.basis import Rule

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
    "directive": (days.happened_by_today,),
    "task": (
        tasks.deadline_is_set_or_said_to_be_none,
        tasks.done_is_proven,
        tasks.done_after_it_was_assigned,
        days.happened_by_today,
    ),
    "task_partner": (tasks.partner_is_another_agency,),
    "extension": (tasks.extension_extends,),
    "conclusion": (tasks.task_conclusion_has_task,),
    "template_wording": (names.words_have_their_place,),
}

RULES: dict[str, tuple[Rule, ...]] = {kind: (*_EVERY_KIND, *_BY_KIND.get(kind, ())) for kind in KINDS}
"""The rules that look at each kind of record."""

TOTALS: dict[str, tuple[str, frozenset[str]]] = {
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

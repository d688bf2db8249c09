"""Rules between amounts: what is paid, planned, contracted and approved (Luật 39/2019/QH14; NĐ 73/2019, Đ19)."""

from collections.abc import Iterable, Iterator
from datetime import date

from egov_desktop.domain.enumerations import PaymentKind, PlanDecision
from egov_desktop.domain.judgement.money.disbursement import (
    carried_plan_of,
    effect_dong,
    plan_of,
    year_closes_on,
)
from egov_desktop.domain.records import (
    CapitalPlan,
    Contract,
    Disbursement,
    Forecast,
    Funding,
    Package,
    Project,
    Record,
)
from egov_desktop.domain.rules.basis import Look, Problem, warning

SMALLEST_DONG = 1_000_000
GREATEST_DONG = 10_000 * 10**9
_EVER = date.max

AMOUNTS: dict[str, str] = {
    Project.KIND: "total_investment_dong",
    Funding.KIND: "amount_dong",
    Package.KIND: "price_dong",
    Contract.KIND: "amount_dong",
    CapitalPlan.KIND: "amount_dong",
    Forecast.KIND: "amount_dong",
    Disbursement.KIND: "amount_dong",
}
"""The amount of each kind whose size tells whether it was typed in the wrong unit."""


def paid_within_plan(look: Look, project: Project) -> Iterator[Problem]:
    """Warn when more is paid against a plan year than its plan of record (TT 08/2016/TT-BTC)."""
    plans = look.snapshot.children(CapitalPlan, project.id)
    for year, paid in sorted(_paid_by_year(look.snapshot.children(Disbursement, project.id)).items()):
        planned = plan_of(plans, year, _EVER)
        if paid > planned and not any(plan.plan_year == year for plan in plans):
            yield warning(project, "", "paid_without_plan", year=year, paid_dong=paid)
        elif paid > planned:
            yield warning(
                project, "", "paid_above_plan",
                year=year, paid_dong=paid, plan_dong=planned, over_dong=paid - planned,
            )  # fmt: skip


def _paid_by_year(payments: Iterable[Disbursement]) -> dict[int, int]:
    paid: dict[int, int] = {}
    for payment in payments:
        if payment.plan_year is not None:
            paid[payment.plan_year] = paid.get(payment.plan_year, 0) + effect_dong(payment)
    return paid


def paid_within_carry_over(look: Look, project: Project) -> Iterator[Problem]:
    """Warn when more is paid after a plan year has closed than was carried over (Luật 39/2019/QH14, Đ68)."""
    plans = look.snapshot.children(CapitalPlan, project.id)
    payments = look.snapshot.children(Disbursement, project.id)
    for year in sorted({plan.plan_year for plan in plans if plan.plan_year is not None}):
        carried = carried_plan_of((plan for plan in plans if plan.plan_year == year), year + 1, _EVER)
        late = sum(
            effect_dong(payment)
            for payment in payments
            if payment.plan_year == year and payment.paid_on and payment.paid_on > year_closes_on(year)
        )
        if late > carried > 0:
            yield warning(project, "", "paid_above_carry_over", year=year, paid_dong=late, plan_dong=carried)


def paid_within_total(look: Look, project: Project) -> Iterator[Problem]:
    total = project.total_investment_dong
    paid = sum(effect_dong(payment) for payment in look.snapshot.children(Disbursement, project.id))
    if total and paid > total:
        yield warning(project, "total_investment_dong", "paid_above_total", paid_dong=paid, total_dong=total)


def advances_recovered_within_advances(look: Look, project: Project) -> Iterator[Problem]:
    given = recovered = 0
    for payment in look.snapshot.children(Disbursement, project.id):
        given += (payment.amount_dong or 0) if payment.kind is PaymentKind.ADVANCE else 0
        recovered += (payment.amount_dong or 0) if payment.kind is PaymentKind.ADVANCE_RECOVERY else 0
    if recovered > given:
        yield warning(project, "", "recovered_above_advance", recovered_dong=recovered, advance_dong=given)


def plan_within_total(look: Look, project: Project) -> Iterator[Problem]:
    """Warn when the plans of all years exceed total investment; carry-overs are not new capital."""
    total = project.total_investment_dong
    planned = sum(
        plan.amount_dong or 0
        for plan in look.snapshot.children(CapitalPlan, project.id)
        if plan.decision is not PlanDecision.CARRY_OVER
    )
    if total and planned > total:
        yield warning(
            project, "total_investment_dong", "plan_above_total", plan_dong=planned, total_dong=total
        )


def packages_within_total(look: Look, project: Project) -> Iterator[Problem]:
    total = project.total_investment_dong
    prices = sum(package.price_dong or 0 for package in look.snapshot.children(Package, project.id))
    if total and prices > total:
        yield warning(
            project, "total_investment_dong", "packages_above_total", packages_dong=prices, total_dong=total
        )


def funding_makes_total(look: Look, project: Project) -> Iterator[Problem]:
    total = project.total_investment_dong
    rows = look.snapshot.children(Funding, project.id)
    funded = sum(row.amount_dong or 0 for row in rows)
    if total and rows and funded != total:
        code = "funding_above_total" if funded > total else "funding_below_total"
        yield warning(project, "total_investment_dong", code, funding_dong=funded, total_dong=total)


def paid_within_contract(look: Look, package: Package) -> Iterator[Problem]:
    contracted = _contracted(look, package)
    paid = sum(
        effect_dong(payment) for payment in look.snapshot.children(Disbursement, package.id, by="package_id")
    )
    if contracted is not None and paid > contracted:
        yield warning(package, "", "paid_above_contract", paid_dong=paid, contract_dong=contracted)


def contract_within_package(look: Look, package: Package) -> Iterator[Problem]:
    contracted, price = _contracted(look, package), package.price_dong
    if contracted is not None and price and contracted > price:
        yield warning(
            package, "price_dong", "contract_above_package", contract_dong=contracted, price_dong=price
        )


def _contracted(look: Look, package: Package) -> int | None:
    contracts = look.snapshot.children(Contract, package.id, by="package_id")
    amounts = [contract.amount_dong for contract in contracts if contract.amount_dong is not None]
    return sum(amounts) if amounts else None


def amount_is_not_negative(_look: Look, record: Record) -> Iterator[Problem]:
    field = AMOUNTS[record.KIND]
    amount = getattr(record, field)
    if amount is not None and amount < 0:
        yield warning(record, field, "negative_amount", amount_dong=amount)


def contract_is_not_negative(look: Look, contract: Contract) -> Iterator[Problem]:
    """Warn of a contract below 0; an amendment may take away."""
    if contract.amends_id is None:
        yield from amount_is_not_negative(look, contract)


def amount_is_in_dong(_look: Look, record: Record) -> Iterator[Problem]:
    """Warn of an amount too small or too great for these projects: probably typed in thousands or millions."""
    field = AMOUNTS[record.KIND]
    amount = abs(getattr(record, field) or 0)
    if 0 < amount < SMALLEST_DONG:
        yield warning(record, field, "amount_very_small", amount_dong=amount)
    if amount > GREATEST_DONG:
        yield warning(record, field, "amount_very_great", amount_dong=amount)


def payment_is_in_unit_of_plan(look: Look, payment: Disbursement) -> Iterator[Problem]:
    """Warn of a payment exactly a thousand times its plan or a thousandth of it: probably the wrong unit."""
    if payment.plan_year is None or not payment.project_id or not payment.amount_dong:
        return
    planned = plan_of(look.snapshot.children(CapitalPlan, payment.project_id), payment.plan_year, _EVER)
    amount = abs(payment.amount_dong)
    if planned > 0 and (amount == planned * 1000 or amount * 1000 == planned):
        yield warning(payment, "amount_dong", "unit_of_plan", amount_dong=amount, plan_dong=planned)

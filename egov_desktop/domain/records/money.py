"""The money: plans decided, payments made, payments foreseen, and the value of the work done."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from egov_desktop.domain.enumerations import ListCode, PaymentKind, PlanDecision
from egov_desktop.domain.fields import FilledBy, choice, coded, day, dong, long_text, reference, text, year
from egov_desktop.domain.records.basis import Record

OWNER = FilledBy.OWNER


@dataclass(frozen=True, kw_only=True)
class CapitalPlan(Record):
    """A decision on a plan year's capital; the amount is signed, so that the plan of record is the plain sum.

    A carry-over names the plan year whose unspent capital may still be paid, and until when.
    """

    KIND: ClassVar[str] = "capital_plan"
    LABEL: ClassVar[str] = "kế hoạch vốn"

    project_id: str | None = reference("Dự án", "project", required=True)
    plan_year: int | None = year("Năm kế hoạch", required=True)
    source: str = coded("Nguồn vốn", ListCode.FUNDING_SOURCE, required=True)
    decision: PlanDecision | None = choice("Loại quyết định", PlanDecision, required=True)
    amount_dong: int | None = dong("Số vốn", required=True)
    decided_on: date | None = day("Ngày quyết định")
    document: str = text("Số quyết định")
    pay_until: date | None = day("Thanh toán đến ngày")
    note: str = long_text("Ghi chú")


@dataclass(frozen=True, kw_only=True)
class Disbursement(Record):
    """A line of the treasury's ledger; the plan year it is paid against is not the year of the day it was paid."""

    KIND: ClassVar[str] = "disbursement"
    LABEL: ClassVar[str] = "giải ngân"

    project_id: str | None = reference("Dự án", "project", required=True)
    package_id: str | None = reference("Gói thầu", "package", by=OWNER)
    plan_year: int | None = year("Năm kế hoạch", required=True, by=OWNER)
    paid_on: date | None = day("Ngày thanh toán", required=True, by=OWNER)
    kind: PaymentKind | None = choice("Loại", PaymentKind, required=True, by=OWNER)
    source: str = coded("Nguồn vốn", ListCode.FUNDING_SOURCE, by=OWNER)
    amount_dong: int | None = dong("Số tiền", required=True, by=OWNER)
    voucher: str = text("Số chứng từ", by=OWNER)
    note: str = long_text("Nội dung", by=OWNER)


@dataclass(frozen=True, kw_only=True)
class Forecast(Record):
    """What the owner expects to be paid in one month."""

    KIND: ClassVar[str] = "forecast"
    LABEL: ClassVar[str] = "dự kiến giải ngân tháng"

    project_id: str | None = reference("Dự án", "project", required=True)
    plan_year: int | None = year("Năm kế hoạch", required=True, by=OWNER)
    month_on: date | None = day("Tháng", required=True, by=OWNER)
    amount_dong: int | None = dong("Số tiền dự kiến", required=True, by=OWNER)
    made_on: date | None = day("Ngày dự kiến", by=OWNER)


@dataclass(frozen=True, kw_only=True)
class WorkValue(Record):
    """The value of work done and measured since the measure before it (these add up)."""

    KIND: ClassVar[str] = "work_value"
    LABEL: ClassVar[str] = "khối lượng thực hiện"

    project_id: str | None = reference("Dự án", "project", required=True)
    package_id: str | None = reference("Gói thầu", "package", by=OWNER)
    measured_on: date | None = day("Ngày xác nhận", required=True, by=OWNER)
    amount_dong: int | None = dong("Giá trị khối lượng", required=True, by=OWNER)
    note: str = long_text("Ghi chú", by=OWNER)

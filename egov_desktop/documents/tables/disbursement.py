"""The report on disbursement: the sums in words, and every project in the fourteen columns of the monthly form."""

from collections.abc import Iterator

from egov_desktop.documents.brief import MeetingBrief, Section, meeting_brief
from egov_desktop.documents.brief.annexes.money_table import money_table
from egov_desktop.documents.drafting import REPORT, Draft
from egov_desktop.documents.paper import Block, Document, Paragraph, runs
from egov_desktop.documents.texts import points
from egov_desktop.domain.judgement.money.disbursement import Rate, YearMoney
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.numbers import billions, padded, percent


def disbursement_paper(draft: Draft) -> Document:
    """Draft the report in the form of domain practice for public investment (TT 82/2017/TT-BTC), A4 landscape.

    "Trong kỳ" runs from the day after `since` of the order, else from the first of the month.
    """
    brief = meeting_brief(
        draft.snapshot, draft.on, since=draft.order.since, earlier=draft.earlier,
        sections={Section.MONEY_TABLE}, known_at=draft.known_at, has_text=False,
    )  # fmt: skip
    title = f"Tổng hợp giải ngân năm {brief.year} đến ngày {day_short(brief.on)}"
    return draft.document(
        REPORT,
        f"Tình hình giải ngân vốn các dự án {draft.head.programme} năm {brief.year}",
        (draft.paragraph("opening"), *sums(brief), draft.paragraph("closing")),
        ((title, (money_table(brief),), True),) if brief.groups else (),
        addressees=draft.head.addressees,
    )


def sums(brief: MeetingBrief) -> Iterator[Block]:
    money, projects = brief.money, sum(len(group.projects) for group in brief.groups)
    if not projects:
        yield Paragraph(runs("Sổ chưa có dự án nào."))
        return
    yield Paragraph(runs(f"1. Toàn bộ {padded(projects)} dự án: {_told(money)}"))
    yield Paragraph(runs("2. Theo nhóm dự án:"))
    yield from points(
        f"{group.label} ({padded(len(group.projects))} dự án): {_rate(group.money.rate)}"
        for group in brief.groups
    )
    yield Paragraph(runs("Số liệu từng dự án tại Phụ lục kèm theo."))


def _told(money: YearMoney) -> str:
    carried = f" {_carried(money.carried_rate)}" if money.carried_plan_dong or money.paid_carried_dong else ""
    return (
        f"kế hoạch vốn năm {billions(money.plan_dong)} tỷ đồng, đã giải ngân {billions(money.paid_dong)} tỷ đồng, "
        f"{_reached(money.rate, 'kế hoạch vốn năm')}; trong kỳ giải ngân {billions(money.paid_in_period_dong)} tỷ đồng."
        f"{carried}"
    )


def _carried(rate: Rate) -> str:
    return (
        f"Kế hoạch vốn năm trước kéo dài {billions(rate.plan_dong)} tỷ đồng, đã giải ngân {billions(rate.paid_dong)} tỷ đồng, "
        f"{_reached(rate, 'kế hoạch kéo dài')}."
    )


def _rate(rate: Rate) -> str:
    paid = f"{billions(rate.paid_dong)}/{billions(rate.plan_dong)} tỷ đồng"
    return f"{paid}, {_reached(rate, 'kế hoạch vốn năm')}"


def _reached(rate: Rate, basis: str) -> str:
    """Say the rate with its denominator; without a plan there is none."""
    return "không tính tỷ lệ" if rate.ratio is None else f"đạt {percent(rate.ratio)} {basis}"

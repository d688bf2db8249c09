"""The report on disbursement: the same money, to the đồng, in PDF, Word and Excel."""

from egov_desktop.documents.catalogue import draft_paper
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.judgement.money.disbursement import portfolio_money
from tests.builders import MEETING_ON, project, register
from tests.documents.briefing import MAY, demo, words
from tests.documents.three_forms import (
    lines_of_excel,
    missing_from_excel,
    missing_from_pdf,
    missing_from_word,
    text_of_pdf,
)

PAPER = draft_paper(demo(), PaperOrder(PaperName.DISBURSEMENT, MEETING_ON, since=MAY))


def total() -> tuple[object, ...]:
    return next(line for line in lines_of_excel(PAPER) if line[1] == "TỔNG SỐ")


def test_excel_holds_the_sums_of_the_register_to_the_dong():
    money = portfolio_money(demo(), 2020, MEETING_ON, since=MAY)
    assert total()[4:11] == (
        money.total_investment_dong, money.paid_before_dong, money.carried_plan_dong, money.plan_dong,
        money.paid_in_period_dong, money.paid_carried_dong, money.paid_dong,
    )  # fmt: skip


def test_projects_of_excel_add_up_to_its_total():
    projects = [line for line in lines_of_excel(PAPER) if isinstance(line[0], int)]
    assert len(projects) == 40
    for column in (4, 5, 6, 7, 8, 9, 10, 12):
        assert sum(line[column] for line in projects) == total()[column]


def test_three_forms_say_the_same():
    assert missing_from_excel(PAPER) == []
    assert missing_from_word(PAPER) == []
    assert missing_from_pdf(PAPER) == []


def test_text_tells_the_rate_with_its_denominator():
    assert "218,9 tỷ đồng, đã giải ngân 79,21 tỷ đồng, đạt 36,2% kế hoạch vốn năm" in text_of_pdf(PAPER)
    assert "năm trước kéo dài 14,22 tỷ đồng, đã giải ngân 9,553 tỷ đồng, đạt 67,2% kế hoạch kéo dài" in (
        text_of_pdf(PAPER)
    )


def test_table_of_no_projects_is_a_sentence():
    from tests.builders import register

    assert "Sổ chưa có dự án nào" in text_of_pdf(
        draft_paper(register(), PaperOrder(PaperName.DISBURSEMENT, MEETING_ON))
    )


def test_without_a_plan_no_rate_is_said():
    text = words(draft_paper(register(project()), PaperOrder(PaperName.DISBURSEMENT, MEETING_ON)).blocks)
    assert "không tính tỷ lệ" in text
    assert "đạt –" not in text

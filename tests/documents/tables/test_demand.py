"""The paper of disbursement demanded: base, months and sum add up, and nothing is said of days that are still to come."""

from datetime import date

import pytest

from egov_desktop.actions.starting.demo import demo_register
from egov_desktop.documents.catalogue import draft_paper
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.records import DemandTarget
from tests.documents.three_forms import text_of_pdf


@pytest.fixture(scope="module")
def text_on():
    demo = demo_register()
    group_id = next(iter(demo.all(DemandTarget).values())).group_id
    return lambda on: text_of_pdf(draft_paper(demo, PaperOrder(PaperName.DEMAND, on, group_id=group_id)))


def test_at_the_end_of_the_month_before_the_first_base_and_months_add_up(text_on):
    text = text_on(date(2020, 8, 31))
    assert "đã giải ngân đến hết ngày 31/8/2020" in text
    assert "chưa kể giải ngân" not in text


def test_asked_about_an_earlier_day_nothing_falls_short_and_no_later_day_counts_as_paid(text_on):
    text = text_on(date(2020, 6, 30))
    assert "đã giải ngân đến hết ngày 30/6/2020" in text
    assert "31/8/2020" not in text
    assert "còn thiếu" not in text
    assert "chưa kể giải ngân từ nay đến trước tháng 9/2020" in text

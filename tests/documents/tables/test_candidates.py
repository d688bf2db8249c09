"""The list of proposed projects: estimates to the đồng, and only what was decided by the day."""

from datetime import date

from egov_desktop.documents.catalogue import draft_paper
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.domain.enumerations import CandidateDecision, PaperName
from egov_desktop.domain.records import Candidate
from tests.builders import MEETING_ON, TY, agency, group, register
from tests.documents.three_forms import (
    lines_of_excel,
    missing_from_excel,
    missing_from_pdf,
    missing_from_word,
    text_of_pdf,
)

FIRST = Candidate(
    id="a", name="Nền tảng họp trực tuyến", proposer_agency_id="so", group_id="ht", estimate_dong=3 * TY + 1,
    priority=1, need="Kết nối 559 xã", proposed_on=date(2020, 6, 1), document="15/TTr-SO",
)  # fmt: skip
ACCEPTED = Candidate(
    id="b", name="Kho dữ liệu", estimate_dong=2 * TY, decision=CandidateDecision.ACCEPTED,
    decided_on=date(2020, 6, 20), decision_document="20/QĐ",
)  # fmt: skip
LATER = Candidate(
    id="c", name="Trạm cảm biến", decision=CandidateDecision.REFUSED, decided_on=date(2020, 7, 9)
)
PAPER = draft_paper(
    register(agency(), group(), FIRST, ACCEPTED, LATER), PaperOrder(PaperName.CANDIDATES, MEETING_ON)
)


def test_estimates_add_up_to_the_dong():
    total = next(line for line in lines_of_excel(PAPER) if line[1] == "TỔNG SỐ")
    assert total[5] == 5 * TY + 1


def test_decision_of_a_later_day_still_waits():
    row = next(line for line in lines_of_excel(PAPER) if line[1] == "Trạm cảm biến")
    assert row[9] == "Chờ quyết định"
    assert "Đồng ý bổ sung: 01 dự án, 2 tỷ đồng" in text_of_pdf(PAPER)


def test_estimate_that_nobody_gave_is_said_not_invented():
    assert "01 dự án chưa có kinh phí dự kiến" in text_of_pdf(PAPER)


def test_three_forms_say_the_same():
    assert missing_from_excel(PAPER) == []
    assert missing_from_word(PAPER) == []
    assert missing_from_pdf(PAPER) == []

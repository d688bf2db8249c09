"""The table of causes: open ones by nature, days added up, and both voices where a cause was sorted anew."""

from dataclasses import replace
from datetime import date

from egov_desktop.documents.catalogue import draft_paper
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.domain.enumerations import CauseNature, PaperName
from egov_desktop.domain.records import CauseReview
from tests.builders import MEETING_ON, cause, project, register
from tests.documents.briefing import demo
from tests.documents.three_forms import (
    lines_of_excel,
    missing_from_excel,
    missing_from_pdf,
    missing_from_word,
    text_of_pdf,
)

ORDER = PaperOrder(PaperName.CAUSES, MEETING_ON)
WAITING = cause(days_lost=12, evidence="Công văn 5/CV")
RESOLVED = cause(days_lost=90, resolved_on=date(2020, 6, 1))
REVIEW = CauseReview(
    id="r", project_id="p", cause_id=WAITING.id, nature=CauseNature.SUBJECTIVE, reason="Hồ sơ nộp chậm",
    reviewed_on=date(2020, 6, 20),
)  # fmt: skip


def test_days_add_up_over_open_causes_alone():
    paper = draft_paper(register(project(), WAITING, RESOLVED, cause(days_lost=3)), ORDER)
    total = next(line for line in lines_of_excel(paper) if line[1] == "TỔNG SỐ")
    assert (total[2], total[5]) == ("02 nguyên nhân", 15)


def test_both_voices_are_printed():
    text = text_of_pdf(draft_paper(register(project(), WAITING, REVIEW), ORDER))
    assert "Chủ quan: 01 nguyên nhân" in text
    assert "(Chủ đầu tư: khách quan; phân loại lại: Hồ sơ nộp chậm)" in text


def test_review_of_a_later_day_is_not_known_yet():
    later = replace(REVIEW, reviewed_on=date(2020, 7, 1))
    assert "Khách quan: 01 nguyên nhân" in text_of_pdf(
        draft_paper(register(project(), WAITING, later), ORDER)
    )


def test_three_forms_say_the_same():
    paper = draft_paper(demo(), ORDER)
    assert missing_from_excel(paper) == []
    assert missing_from_word(paper) == []
    assert missing_from_pdf(paper) == []

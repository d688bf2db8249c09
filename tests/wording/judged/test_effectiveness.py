"""Effectiveness in sentences that a clerk can print, with its counts and its sources."""

from datetime import date

from egov_desktop.domain.enumerations import Direction, EffectivenessAspect, Stage
from egov_desktop.domain.judgement.conformity import exception_of
from egov_desktop.domain.judgement.effectiveness import group_sheet
from egov_desktop.domain.records import EffectivenessFigure
from egov_desktop.wording.judged.effectiveness import (
    change_words,
    exception_words,
    gap_words,
    in_use_words,
    movement,
    proposed_paragraph,
    reasons_for_proposal,
)
from egov_desktop.wording.language import using
from tests.builders import MEETING_ON, group, project, register

GROUP = group(name="Hạ tầng")
IN_USE = project(group_id="ht", stage=Stage.IN_USE, stage_since=date(2019, 9, 20))


def figure(own_id="f", **more):
    own = {
        "group_id": "ht", "aspect": EffectivenessAspect.TIME_AND_COST, "name": "Thời gian gửi văn bản", "unit": "giờ",
        "direction": Direction.DOWN, "before_value": 1052, "target_value": 4, "now_value": 3,
        "measured_on": date(2020, 6, 25), "source": "31/BC-VPUBND",
    }  # fmt: skip
    return EffectivenessFigure(id=own_id, **(own | more))


def sheet(*records):
    return group_sheet(register(GROUP, *records), GROUP, None, MEETING_ON)


def test_the_paragraph_counts_cites_and_names_what_is_not_proven():
    said = proposed_paragraph(sheet(IN_USE, figure()))
    assert said == (
        "Nhóm Hạ tầng có 01/01 dự án đã đưa vào sử dụng (sớm nhất từ ngày 20/9/2019), trong đó 00/01 dự án có số liệu "
        "riêng về hiệu quả. Có 01 chỉ số có căn cứ (01 chung của nhóm, 00 riêng của dự án): 01 đạt mục tiêu. Về thời gian, chi phí: thời gian gửi văn bản giảm "
        "từ 1.052 xuống 3 giờ, đạt mục tiêu 4, theo 31/BC-VPUBND. Chưa đủ căn cứ đánh giá về chất lượng phục vụ người "
        "dân, doanh nghiệp; công khai, minh bạch; sử dụng thực tế và phù hợp mục tiêu của đề án. "
        "Đánh giá: có hiệu quả."
    )


def test_without_evidence_the_paragraph_claims_nothing():
    said = proposed_paragraph(sheet(IN_USE, figure(source="")))
    assert said.endswith(
        "Chưa đủ căn cứ để đánh giá hiệu quả của nhóm (01 chỉ số còn thiếu số liệu hoặc nguồn)."
    )


def test_paper_is_vietnamese_on_an_english_screen():
    with using("en"):
        assert "giảm từ 1.052 xuống 3 giờ" in proposed_paragraph(sheet(IN_USE, figure()))


def test_a_figure_without_before_only_says_where_it_is():
    assert movement(figure(before_value=None, now_value=9)) == "hiện nay 9 giờ, chưa đạt mục tiêu 4"
    assert movement(figure(now_value=1052, target_value=None, unit="%")) == "giữ nguyên 1.052%"
    assert movement(figure(now_value=None)) == ""


def test_a_cell_says_what_changed_and_by_how_much_or_that_it_is_no_evidence():
    shown, bare = sheet(figure(), figure("g", name="Khác", source="", measured_on=None)).rows[::-1]
    assert change_words(shown) == "Đạt mục tiêu (−1.049)"
    assert change_words(bare) == "Chưa đủ căn cứ"
    assert gap_words(bare) == "chưa có ngày đo, chưa có văn bản nguồn"


def test_the_proposed_rating_says_by_which_counts_and_which_rule():
    why = reasons_for_proposal(sheet(figure()))
    assert why[0] == "1 chỉ số có căn cứ, thuộc 1/5 khía cạnh: 1 đạt mục tiêu."
    assert why[-1] == "Chưa đề xuất mức Hiệu quả rõ rệt: mới có căn cứ ở 1 khía cạnh, cần 3."
    assert reasons_for_proposal(sheet()) == (
        "Chưa có chỉ số nào đủ số liệu, chiều tốt lên, ngày đo và văn bản nguồn nên không đánh giá.",
    )


def test_projects_with_figures_are_counted_against_those_in_use():
    said = in_use_words(sheet(IN_USE, project("q", group_id="ht"), figure(project_id="p")))
    assert said == "01/02 dự án đang sử dụng · 01/01 dự án đang sử dụng có số liệu riêng"


def test_an_exception_says_what_does_not_fit_and_what_is_not_known():
    own = exception_of(project(conforms_to_goals=False, conforms_to_funding=True, conforms_to_list=True))
    assert own is not None
    assert exception_words(own) == "Không phù hợp: mục tiêu; chưa rõ: đối tượng; chưa dẫn căn cứ"

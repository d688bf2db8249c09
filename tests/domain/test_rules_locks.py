"""An issued paper stays what it was: nobody edits or removes it, and the sentence says which paper and what to do."""

from dataclasses import replace
from datetime import date

import pytest

from egov_desktop.actions.records import remove
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import MeetingState, PaperName, ThresholdCode
from egov_desktop.domain.records import Directive, IssuedPaper, ReportingPeriod, TemplateWording, Threshold
from egov_desktop.domain.rules import problems_of, refusals
from egov_desktop.wording.refused import what_is_refused, what_to_do_instead
from tests.builders import project, register
from tests.meeting_builders import JULY, JUNE, item, meeting, task

PAPER = IssuedPaper(
    id="tb", paper=PaperName.MINUTES, title="Biên bản", symbol="14/BB-STTTT", issued_on=JULY, content="a1", meeting_id="m6"
)  # fmt: skip
KNOWN = register(PAPER, meeting())
CLOSED = register(
    meeting(state=MeetingState.CLOSED), project(), item(project_id="p"), item("n2", project_id="p")
)


def refused(known, before, after):
    return [own.code for own in refusals(known, ChangeSet("edit", (RecordChange(before, after),)))]


def told(known, change_set):
    found = refusals(known, change_set)
    return what_is_refused(found, known), what_to_do_instead(found, change_set)


@pytest.mark.parametrize(
    "after", [replace(PAPER, symbol="99/BB"), replace(PAPER, content="b2"), replace(PAPER, meeting_id=None), None]
)  # fmt: skip
def test_nothing_of_an_issued_paper_is_edited_and_it_is_not_removed(after):
    assert refused(KNOWN, PAPER, after) == ["paper_issued"]


def test_a_paper_is_put_into_the_register_when_it_is_issued():
    assert refused(register(meeting()), None, PAPER) == []


def test_what_two_offices_wrote_of_an_issued_paper_may_be_settled():
    disputed = KNOWN.apply([], frozenset({(PAPER.KIND, PAPER.id, "title")}))
    assert refused(disputed, PAPER, replace(PAPER, title="Biên bản họp")) == []
    assert refused(disputed, PAPER, replace(PAPER, symbol="99/BB")) == ["paper_issued"]


def test_a_meeting_with_an_issued_paper_stays_and_the_paper_is_named():
    said, instead = told(KNOWN, remove(KNOWN, "meeting", "m6"))
    assert said.startswith("Văn bản 14/BB-STTTT đã phát hành")
    assert instead == "Hãy giữ lại bản ghi này, vì văn bản đã phát hành nói đến nó."
    assert "hoàn tác ngay" in told(KNOWN, remove(KNOWN, "issued_paper", "tb"))[1]


def test_a_closed_meeting_is_named_once_however_many_lines_are_concerned():
    said, instead = told(CLOSED, remove(CLOSED, "project", "p"))
    assert said.count("Họp m6") == 1
    assert said.endswith("(2 dòng có liên quan.)")
    assert instead == "Hãy ghi ngày tạm dừng hoặc ngày dừng thực hiện của dự án thay vì xóa."


def test_what_is_not_locked_is_put_right_and_saved():
    own = task()
    wrong = ChangeSet("edit", (RecordChange(own, replace(own, content="")),))
    assert told(register(own), wrong) == ("Chưa nhập “Nội dung nhiệm vụ”.", "Hãy sửa lại giá trị rồi lưu.")


def test_a_place_of_a_paper_has_one_text():
    first, second = (
        TemplateWording(id=own, paper=PaperName.BRIEF, slot="opening", words="{{ ngay }}") for own in "ab"
    )
    assert refused(register(first), None, second) == ["place_has_words"]
    assert refused(register(first), None, replace(second, slot="closing")) == []
    assert refused(register(first, second), second, replace(second, words="{{ nam }} {{ ngay }}")) == []


def test_a_task_done_before_it_was_given_is_asked_about():
    early = task(reported_done_on=date(2020, 6, 1))
    assert "reported_before_assigned" in [own.code for own in problems_of(register(early), early)]
    assert "reported_before_assigned" not in [
        own.code for own in problems_of(register(), task(reported_done_on=JUNE))
    ]


def test_a_directive_of_a_day_to_come_is_asked_about():
    directive = Directive(id="d", symbol="15/CT-UBND", issued_on=JULY)
    assert [own.code for own in problems_of(register(directive), directive, JUNE)] == ["day_in_future"]
    assert problems_of(register(directive), directive, JULY) == ()


OLD = Threshold(id="n", code=ThresholdCode.SCHEDULE_RED_DAYS, value=20)
ENDED, NEW = replace(OLD, valid_to=JUNE), replace(OLD, id="n2", value=10, valid_from=JULY)


@pytest.mark.parametrize(
    ("before", "after", "codes"),
    [
        (OLD, replace(OLD, value=10), ["threshold_of_closed_period"]),
        (OLD, replace(OLD, valid_from=JULY, value=10), ["threshold_of_closed_period"]),
        (OLD, replace(OLD, code=ThresholdCode.DUE_SOON_DAYS), ["threshold_of_closed_period"]),
        (None, replace(NEW, valid_from=None), ["threshold_of_closed_period"]),
        (None, replace(NEW, id="z", valid_from=JUNE), ["threshold_of_closed_period"]),
        (None, NEW, []),
        (OLD, None, ["threshold_of_closed_period"]),
        (OLD, ENDED, []),
        (OLD, replace(OLD, document="12/QĐ"), []),
    ],
)
def test_a_closed_period_keeps_the_thresholds_it_was_judged_by(before, after, codes):
    known = register(ReportingPeriod(id="k", code="2020-06", figures_on=JUNE, closed_on=JULY), OLD)
    assert refused(known, before, after) == codes


def test_thresholds_of_a_period_still_open_may_be_changed():
    known = register(ReportingPeriod(id="k", code="2020-06", figures_on=JUNE), OLD)
    assert refused(known, OLD, replace(OLD, value=10)) == []


def test_what_takes_the_place_of_a_locked_threshold_is_said():
    known = register(
        ReportingPeriod(id="k", code="2020-06", name="Tháng 6/2020", figures_on=JUNE, closed_on=JULY), OLD
    )
    said, instead = told(known, ChangeSet("edit", (RecordChange(OLD, replace(OLD, value=10)),)))
    assert said.startswith("Ngưỡng này là căn cứ đánh giá kỳ “Tháng 6/2020” đã chốt")
    assert instead == ""

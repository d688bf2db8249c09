"""What is asked before a paper is issued, and what is never issued: nothing empty, nothing of a day to come."""

from dataclasses import replace
from datetime import date

import pytest

from egov_desktop.documents.catalogue import draft_paper
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.documents.issuing import Given, doubts_of, issue_paper
from egov_desktop.documents.paper import Paragraph, Run
from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.enumerations import MeetingState, PaperName
from egov_desktop.domain.records import Agency, Directive, IssuedPaper, Meeting, RegisterProfile
from egov_desktop.errors import RefusedByRules
from tests.builders import MEETING_ON, agency, group, project, register
from tests.documents.meeting.scene import AUGUST, PROFILE, scene

SCENE = scene()
EMPTY = register(
    PROFILE, group("nhom"), Meeting(id="e", name="Họp mới", held_on=AUGUST, state=MeetingState.PREPARING)
)
JULY, LATER = date(2020, 7, 31), date(2020, 12, 31)
TABLE = PaperOrder(PaperName.DISBURSEMENT, MEETING_ON)


def about(paper, on=MEETING_ON, **more):
    return PaperOrder(paper, on, **more)


def doubts(known, order, dated=JULY, today=LATER):
    return doubts_of(known, draft_paper(known, order), order, Given("12", dated, today))


def codes(known, order, dated=JULY, today=LATER):
    return [own.code for own in doubts(known, order, dated, today)]


def with_one(known, *records):
    return known.apply([RecordChange(known.find(own.KIND, own.id), own) for own in records])


def issued(known, order):
    made = issue_paper(
        known, draft_paper(known, order), order, Given("12", JULY, LATER), known_at="", new_id=lambda: "x"
    )  # fmt: skip
    return with_one(known, made.record)


def test_a_good_paper_raises_no_doubt():
    assert codes(register(PROFILE, project()), TABLE) == []
    for paper in (PaperName.MINUTES, PaperName.CONCLUSION_NOTICE):
        assert codes(SCENE, about(paper, meeting_id="m")) == []
    assert codes(SCENE, about(PaperName.INVITATION, meeting_id="n")) == []


@pytest.mark.parametrize(
    ("order", "sentence"),
    [
        (about(PaperName.BRIEF), "Sổ chưa có dự án nào"),
        (about(PaperName.PRELIMINARY), "Sổ chưa có dự án nào"),
        (about(PaperName.CAUSES), "Sổ chưa có dự án nào"),
        (about(PaperName.DEMAND, group_id="nhom"), "Chưa lưu yêu cầu giải ngân nào cho nhóm này trong năm 2020"),
        (about(PaperName.CONCLUSION_NOTICE, meeting_id="e"), "Cuộc họp chưa ghi kết luận nào"),
    ],
)  # fmt: skip
def test_a_paper_that_says_nothing_is_not_issued(order, sentence):
    assert doubts(EMPTY, order)[0].forbids
    with pytest.raises(RefusedByRules, match=sentence):
        issued(EMPTY, order)


def test_an_assessment_alone_is_no_conclusion():
    known = with_one(EMPTY, replace(EMPTY.all(Meeting)["e"], assessment="Các dự án bám sát kế hoạch."))
    assert "says_nothing" in codes(known, about(PaperName.CONCLUSION_NOTICE, meeting_id="e"))


def test_a_report_on_a_directive_without_indicators_is_not_issued():
    known = register(PROFILE, Directive(id="d", symbol="15/CT-UBND", is_followed=True))
    assert "says_nothing" in codes(known, about(PaperName.DIRECTIVE, directive_id="d"))


def test_a_day_to_come_is_no_day_of_issuing():
    (own,) = doubts(register(PROFILE, project()), TABLE, dated=LATER, today=JULY)
    assert (own.code, own.forbids) == ("dated_ahead", True)
    assert own.sentence == "Ngày văn bản 31/12/2020 sau ngày hôm nay 31/7/2020."


def test_a_paper_dated_before_its_figures_is_asked_about():
    assert codes(register(PROFILE, project()), TABLE, dated=date(2020, 6, 29)) == ["dated_before_figures"]


def test_the_same_paper_under_another_number_is_asked_about_with_the_first():
    known = issued(register(PROFILE, project()), replace(TABLE, recipients=("Lưu: VT",)))
    (own,) = doubts(known, TABLE)
    assert own.sentence == "Văn bản này đã phát hành: số 12/BC-STTTT ngày 31/7/2020."
    assert codes(known, replace(TABLE, on=JULY)) == []


def test_a_meetings_paper_is_the_same_whatever_the_day_of_figures():
    known = issued(SCENE, about(PaperName.MINUTES, meeting_id="m"))
    assert codes(known, about(PaperName.MINUTES, JULY, meeting_id="m")) == ["issued_already"]


def test_proposed_words_that_nobody_edited_are_asked_about():
    known = register(PROFILE, project())
    draft = draft_paper(known, TABLE)
    proposed = replace(
        draft, blocks=(*draft.blocks, Paragraph((Run("[Đoạn đề xuất]", on_drafts_only=True),)))
    )
    found = doubts_of(known, proposed, TABLE, Given("12", JULY, LATER))
    assert [own.code for own in found] == ["proposed_words"]


def test_a_letter_that_reminds_of_nothing_is_asked_about():
    order = about(PaperName.REMINDER, date(2020, 12, 1), agency_id="tc")
    assert codes(SCENE, order, dated=LATER) == []
    assert codes(SCENE, replace(order, on=MEETING_ON)) == ["nothing_overdue"]


@pytest.mark.parametrize("paper", [PaperName.MINUTES, PaperName.CONCLUSION_NOTICE])
def test_what_a_meeting_said_is_not_told_before_it_ends(paper):
    going_on = replace(SCENE.all(Meeting)["m"], state=MeetingState.OPEN)
    assert codes(with_one(SCENE, going_on), about(paper, meeting_id="m")) == ["meeting_not_held"]
    assert codes(SCENE, about(paper, meeting_id="m"), dated=date(2020, 6, 1)) == ["meeting_not_held"]


def test_an_invitation_names_matters_and_guests_and_comes_before_the_meeting():
    order = about(PaperName.INVITATION, meeting_id="e")
    assert codes(EMPTY, order) == ["no_agenda", "no_guests"]
    known = with_one(EMPTY, agency("so"))
    assert codes(known, replace(order, agency_id="so"), dated=LATER) == ["no_agenda", "after_meeting"]


def test_a_list_of_nothing_and_a_head_of_dots_are_asked_about():
    assert codes(EMPTY, about(PaperName.CANDIDATES)) == ["lists_nothing"]
    bare = with_one(EMPTY, replace(EMPTY.all(RegisterProfile)[PROFILE.id], issuing_body=""))
    assert codes(bare, about(PaperName.CANDIDATES)) == ["lists_nothing", "no_letterhead"]


def test_an_old_record_whose_order_is_lost_speaks_against_nothing():
    lost = IssuedPaper(
        id="o", paper=PaperName.CANDIDATES, title="Cũ", issued_on=JULY, content="a", settings="?"
    )
    assert codes(with_one(EMPTY, lost, Agency(id="a", name="Sở")), about(PaperName.CANDIDATES)) == [
        "lists_nothing"
    ]

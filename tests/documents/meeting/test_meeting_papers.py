"""The papers of a meeting read back from PDF and Word: invitation, minutes, notice of conclusions."""

from dataclasses import replace

import pytest

from egov_desktop.documents.catalogue import draft_paper
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.documents.letterhead import DOTS
from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.enumerations import MeetingState, PaperName
from egov_desktop.domain.records import Agency, AgendaItem, Attendance, Conclusion, Meeting, MeetingSeries
from egov_desktop.errors import UnknownInput
from tests.builders import MEETING_ON
from tests.documents.meeting.scene import AUGUST, scene
from tests.documents.three_forms import (
    missing_from_excel,
    missing_from_pdf,
    missing_from_word,
    text_of_pdf,
    text_of_word,
)


def paper(name, snapshot=None, meeting="m", **more):
    return draft_paper(snapshot or scene(), PaperOrder(name, MEETING_ON, meeting_id=meeting, **more))


@pytest.fixture(params=[text_of_pdf, text_of_word], ids=["pdf", "word"])
def read(request):
    return request.param


def test_invitation_says_when_where_and_what(read):
    text = read(paper(PaperName.INVITATION))
    assert "tới dự hội nghị giao ban tháng 6." in text
    assert "Thời gian: 08 giờ 00, ngày 30 tháng 6 năm 2020." in text
    assert "Địa điểm: Phòng họp số 1." in text


def test_invitation_of_one_agency_names_it_and_lists_no_others():
    text = text_of_pdf(paper(PaperName.INVITATION, agency_id="tc"))
    assert "kính mời đại diện lãnh đạo Sở Tài chính tới dự" in text
    assert "DANH SÁCH MỜI" not in text


def test_next_invitation_brings_what_is_unresolved_with_its_age():
    made = paper(PaperName.INVITATION, meeting="n")
    assert missing_from_excel(made) == missing_from_word(made) == missing_from_pdf(made) == []
    text = text_of_pdf(made)
    assert "KẾT LUẬN CHƯA HOÀN THÀNH ĐẾN NGÀY 31/8/2020" in text
    assert "30/9/2020 (gia hạn 01 lần; hạn đầu 15/7/2020)" in text
    assert "Ngày 20/7/2020: Còn 4 đơn vị (81/CV)" in text


def test_minutes_carry_no_place_and_day_and_two_signatures(read):
    text = read(paper(PaperName.MINUTES))
    assert "Thanh Hóa, ngày" not in text
    assert "THƯ KÝ" in text
    assert "CHỦ TỌA" in text
    assert "Cuộc họp kết thúc vào 10 giờ 30, ngày 30 tháng 6 năm 2020" in text


def test_minutes_say_who_came_who_did_not_and_what_was_not_discussed(read):
    text = read(paper(PaperName.MINUTES))
    assert "Trần Bình, Giám đốc, Sở Tài chính." in text
    assert "Vắng mặt: - Sở Thông tin và Truyền thông." in text
    assert "2. Chiếu sáng đô thị Chưa bàn tại cuộc họp này." in text


def test_note_that_a_matter_waits_is_not_said_twice():
    begun = scene()
    item = next(own for own in begun.all(AgendaItem).values() if not own.discussed)
    noted = begun.apply([RecordChange(item, replace(item, note="Chưa bàn, chuyển kỳ sau."))])
    text = text_of_pdf(paper(PaperName.MINUTES, noted))
    assert "Chưa bàn, chuyển kỳ sau." in text
    assert "Chưa bàn tại cuộc họp này" not in text


def test_notice_has_the_form_of_a_real_one(read):
    text = read(paper(PaperName.CONCLUSION_NOTICE))
    assert "Kết luận của Chủ tịch UBND tỉnh Nguyễn Văn An tại hội nghị giao ban tháng 6" in text
    assert "Ngày 30/6/2020, tại phòng họp số 1, Chủ tịch UBND tỉnh Nguyễn Văn An đã chủ trì" in text
    sections = [
        "I. ĐÁNH GIÁ CHUNG",
        "II. NỘI DUNG QUYẾT ĐỊNH",
        "III. NHIỆM VỤ, GIẢI PHÁP",
        "triển khai thực hiện./.",
    ]
    places = [text.index(own) for own in sections]
    assert places == sorted(places)


def test_every_task_of_a_notice_names_lead_partners_and_deadline_or_none(read):
    text = read(paper(PaperName.CONCLUSION_NOTICE))
    assert (
        "1. Giao Sở Thông tin và Truyền thông chủ trì, phối hợp với Sở Tài chính: hoàn chỉnh báo cáo sơ kết "
        "(hoàn thành trước hoặc trong ngày 31/7/2020; sản phẩm: báo cáo)."
    ) in text
    assert "rà soát danh mục dự án (chưa ấn định thời hạn)." in text


def test_notice_prints_the_correction_in_place_of_what_it_corrects():
    begun = scene()
    old = begun.all(Conclusion)["c4"]
    new = replace(old, id="c9", content="Đồng ý mở rộng kết nối đến cấp xã", corrects_id="c4")
    text = text_of_pdf(paper(PaperName.CONCLUSION_NOTICE, begun.apply([RecordChange(None, new)])))
    assert "1. Đồng ý mở rộng kết nối đến cấp xã." in text
    assert "Đồng ý mở rộng kết nối." not in text


def test_what_nobody_wrote_down_is_dotted_not_invented():
    bare = Meeting(id="m", name="Họp", held_on=MEETING_ON)
    begun = scene()
    text = text_of_pdf(paper(PaperName.MINUTES, begun.apply([RecordChange(begun.all(Meeting)["m"], bare)])))
    assert "Thời gian bắt đầu: … giờ …, ngày 30 tháng 6 năm 2020." in text
    assert "Thư ký: …" in text


def test_extract_of_an_agency_counts_what_it_leads_and_shares():
    made = draft_paper(scene(), PaperOrder(PaperName.TASK_EXTRACT, AUGUST, agency_id="tttt"))
    assert (
        "Chủ trì 02 nhiệm vụ chưa hoàn thành (trong đó 01 nhiệm vụ quá hạn; 01 nhiệm vụ chưa ấn định"
        in text_of_pdf(made)
    )
    assert missing_from_excel(made) == missing_from_word(made) == missing_from_pdf(made) == []


def test_reminder_is_an_official_letter_about_overdue_tasks(read):
    text = read(draft_paper(scene(), PaperOrder(PaperName.REMINDER, AUGUST, agency_id="tttt")))
    assert "V/v đôn đốc thực hiện" in text
    assert "Kính gửi: Sở Thông tin và Truyền thông" in text
    assert "Hoàn chỉnh báo cáo sơ kết" in text
    assert "Rà soát danh mục dự án" not in text


def test_agency_without_overdue_tasks_is_told_so():
    text = text_of_pdf(draft_paper(scene(), PaperOrder(PaperName.REMINDER, AUGUST, agency_id="tc")))
    assert "không có nhiệm vụ quá hạn" in text


def reminder(**more):
    return draft_paper(scene(), PaperOrder(PaperName.REMINDER, AUGUST, **more))


def test_agency_that_owes_nothing_is_asked_nothing():
    assert "Đề nghị" not in text_of_pdf(reminder(agency_id="tc"))


def test_office_that_issues_the_letter_reminds_its_own_units():
    head = replace(scene().profile, office_code=scene().all(Agency)["tttt"].code)
    own = scene().apply([RecordChange(scene().profile, head)])
    text = text_of_pdf(draft_paper(own, PaperOrder(PaperName.REMINDER, AUGUST, agency_id="tttt")))
    assert "Kính gửi: Các phòng, đơn vị thuộc Sở Thông tin và Truyền thông" in text
    assert "Đề nghị các phòng, đơn vị thuộc Sở Thông tin và Truyền thông khẩn trương" in text


def test_notice_is_not_sent_to_the_office_that_issues_it():
    head = replace(scene().profile, office_code=scene().all(Agency)["tttt"].code)
    own = scene().apply([RecordChange(scene().profile, head)])
    recipients = paper(PaperName.CONCLUSION_NOTICE, own).recipients
    assert "Sở Thông tin và Truyền thông" not in recipients
    assert "Sở Tài chính" in recipients


def test_meeting_that_is_not_there_is_asked_for():
    with pytest.raises(UnknownInput, match="Hãy chọn cuộc họp"):
        paper(PaperName.MINUTES, meeting="x")


def with_recipients(lines):
    head = replace(scene().profile, recipients=lines)
    return scene().apply([RecordChange(scene().profile, head)])


def test_letter_bears_the_sign_of_the_unit_that_drafts_it(read):
    begun = with_recipients("Như trên\nLưu: VT, CNTT")
    made = draft_paper(begun, PaperOrder(PaperName.REMINDER, AUGUST, agency_id="tttt"))
    assert "/STTTT-CNTT" in read(made)
    assert made.recipients[-1] == "Lưu: VT, CNTT"


def test_letter_of_an_office_without_units_bears_its_sign_alone():
    made = draft_paper(scene(), PaperOrder(PaperName.REMINDER, AUGUST, agency_id="tttt"))
    assert (made.head.symbol, made.recipients[-1]) == ("STTTT", "Lưu: VT")


@pytest.mark.parametrize("name", [PaperName.INVITATION, PaperName.MINUTES, PaperName.CONCLUSION_NOTICE])
def test_papers_of_a_meeting_are_kept_where_the_head_says(name):
    assert paper(name, with_recipients("Lưu: VT, CNTT")).recipients[-1] == "Lưu: VT, CNTT"


def emptied(meeting, *kinds):
    """The meeting without the records of these kinds."""
    begun = scene()
    gone = [own for kind in kinds for own in begun.all(kind).values() if own.meeting_id == meeting]
    return begun.apply([RecordChange(own, None) for own in gone])


def test_invitation_without_agenda_prints_no_empty_table(read):
    text = read(paper(PaperName.INVITATION, emptied("m", AgendaItem)))
    assert "Cộng" not in text
    assert "Chương trình" not in text


def test_agenda_without_minutes_is_not_added_up():
    begun = scene()
    items = [own for own in begun.all(AgendaItem).values() if own.meeting_id == "m"]
    untimed = begun.apply([RecordChange(own, replace(own, minutes=None)) for own in items])
    text = text_of_pdf(paper(PaperName.INVITATION, untimed))
    assert "Chiếu sáng đô thị" in text
    assert "Cộng" not in text


def test_invitation_without_guests_is_dotted_and_names_no_list():
    text = text_of_pdf(paper(PaperName.INVITATION, emptied("m", Attendance)))
    assert "danh sách kèm theo" not in text
    assert "trân trọng kính mời … tới dự" in text.replace(DOTS, "…")


def in_state(state):
    begun = scene()
    own = begun.all(Meeting)["m"]
    return begun.apply([RecordChange(own, replace(own, state=state))])


@pytest.mark.parametrize("state", [MeetingState.PREPARING, MeetingState.OPEN])
def test_minutes_of_a_meeting_that_is_not_over_are_a_form_to_fill(read, state):
    text = read(paper(PaperName.MINUTES, in_state(state)))
    assert "Mẫu ghi biên bản: cuộc họp chưa kết thúc" in text
    assert "đã được đọc lại" not in text
    assert "Cuộc họp kết thúc vào … giờ …, ngày … tháng … năm …" in text
    assert "Chưa bàn tại cuộc họp này" not in text


def test_minutes_of_a_meeting_that_is_over_are_no_form():
    text = text_of_pdf(paper(PaperName.MINUTES, in_state(MeetingState.CLOSED)))
    assert "Mẫu ghi" not in text
    assert "đã được đọc lại và thông qua" in text


COMMITTEE = Agency(id="ub", code="UBND", name="Ủy ban nhân dân tỉnh Thanh Hóa")


def issued_by_committee():
    begun = scene()
    own = begun.all(MeetingSeries)["s"]
    signed = replace(
        own, issuer_agency_id="ub", signer_authority="TL. CHỦ TỊCH", signer_title="CHÁNH VĂN PHÒNG"
    )
    return begun.apply([RecordChange(None, COMMITTEE), RecordChange(own, signed)])


def test_papers_of_a_series_carry_the_head_of_who_issues_them(read):
    text = read(paper(PaperName.CONCLUSION_NOTICE, issued_by_committee()))
    assert "ỦY BAN NHÂN DÂN TỈNH THANH HÓA" in text
    assert "/TB-UBND" in text
    assert "TL. CHỦ TỊCH CHÁNH VĂN PHÒNG" in text
    assert "Ủy ban nhân dân tỉnh Thanh Hóa thông báo để các cơ quan" in text
    assert "GIÁM ĐỐC" not in text


def test_who_does_not_issue_the_notice_is_sent_it():
    head = replace(scene().profile, office_code="TTTT")
    begun = issued_by_committee().apply([RecordChange(scene().profile, head)])
    assert "Sở Thông tin và Truyền thông" in paper(PaperName.CONCLUSION_NOTICE, begun).recipients


def test_other_papers_keep_the_head_of_the_register():
    made = draft_paper(issued_by_committee(), PaperOrder(PaperName.REMINDER, AUGUST, agency_id="tttt"))
    assert (made.head.symbol, made.head.issuing_body) == ("STTTT", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG")

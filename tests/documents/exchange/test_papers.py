"""The papers of exchange read back: who has not answered, what is sent back and why, what came in one batch."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from egov_desktop.documents.exchange import (
    BatchFile,
    BatchReceipt,
    ReturnSlip,
    SlipFinding,
    Verdict,
    batch_document,
    missing_document,
    missing_reports,
    slip_document,
)
from egov_desktop.documents.letterhead import letterhead
from egov_desktop.documents.word import to_docx
from egov_desktop.domain.enumerations import ExchangeKind, PaperName, ReceiptOutcome
from egov_desktop.domain.journal import VIETNAM
from egov_desktop.domain.judgement.offices.returns import answers
from egov_desktop.domain.records import Dispatch, Receipt, RegisterProfile, ReportingPeriod, TemplateWording
from egov_desktop.wording.language import using
from tests.builders import agency, project, register
from tests.documents.briefing import words
from tests.documents.reading import read_back

TODAY = date(2020, 6, 30)
PROFILE = RegisterProfile(
    id=RegisterProfile.ONLY_ID, title="Sổ", issuing_body="SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
    document_symbol="BC-STTTT", place="Thanh Hóa", signer_title="GIÁM ĐỐC",
)  # fmt: skip
HEAD = letterhead(register(PROFILE))
JUNE = ReportingPeriod(
    id="k6", code="T6", name="Tháng 6/2020", figures_on=date(2020, 6, 20), due_on=date(2020, 6, 25)
)
GIVEN = Dispatch(
    id="d", agency_id="b", period_id="k6", exchange_kind=ExchangeKind.ASSIGNMENT, sent_on=date(2020, 6, 5)
)
MONEY = "Số tiền lớn gấp 1.000 lần các kỳ trước."
ERROR = SlipFinding(
    "DA-2026-001 › Giải ngân › Số tiền", "18.000.000.000.000 đồng", MONEY, "Kiểm tra đơn vị tính."
)
CAUSE = SlipFinding("DA-2026-002 › Nghiệm thu", "", "Mốc quá hạn phải có nguyên nhân.", "Ghi nguyên nhân.")
WARNING = SlipFinding(
    "DA-2026-003 › Hiệu quả", "như kỳ trước", "Nội dung không đổi.", "Xem lại.", is_error=False
)
SLIP = ReturnSlip(
    letterhead=HEAD, office="Sở Y tế", period="Tháng 6/2020", on=TODAY, file_name="BC_SYT_T6_2.sqlite",
    received_on=date(2020, 6, 24), round=2, signed_by="Nguyễn Văn Hùng", again_by=date(2020, 7, 2),
    findings=(ERROR, CAUSE, replace(ERROR, place="DA-2026-004 › Giải ngân › Số tiền"), WARNING),
)  # fmt: skip


def back_from_pdf(document):
    return " ".join(read_back(document).split())


def back_from_word(document):
    body = docx.Document(BytesIO(to_docx(document))).element.body
    return " ".join(piece for run in body.iter(qn("w:t")) for piece in (run.text or "").split())


@pytest.fixture(params=[back_from_pdf, back_from_word], ids=["pdf", "word"])
def read(request):
    return request.param


def missing(*more, period=JUNE):
    owners = [agency(name) for name in "abc"]
    projects = [project(f"p-{own.id}", owner_agency_id=own.id) for own in owners]
    snapshot = register(PROFILE, *owners, *projects, period, GIVEN, *more)
    return missing_reports(snapshot, answers(snapshot, TODAY), period, TODAY)


def test_the_list_may_be_said_in_the_offices_own_words():
    own = TemplateWording(
        id="w", paper=PaperName.MISSING_RETURNS, slot="closing", words="Mong gửi về {{ co_quan }}."
    )
    assert "Mong gửi về" in words(missing_document(missing(own)).blocks)


def receipt(of, outcome, day):
    return Receipt(
        id=f"r-{of}", agency_id=of, period_id="k6", outcome=outcome, received_on=date(2020, 6, day)
    )


def test_the_missing_are_named_with_what_was_sent_and_how_late_they_are(read):
    text = read(missing_document(missing(receipt("a", ReceiptOutcome.TAKEN_IN, 24))))
    assert "trong tổng số 03 đơn vị phải báo cáo, 01 đơn vị đã gửi" in text
    assert "1 Sở b Đã giao phiếu, chưa gửi báo cáo 05/6/2020 5" in text
    assert "2 Sở c Chưa được giao phiếu báo cáo – 5" in text
    assert "Hạn gửi: ngày 25/6/2020; tính đến ngày 30/6/2020" in text


def test_a_report_that_was_sent_back_is_still_missing(read):
    text = read(missing_document(missing(receipt("b", ReceiptOutcome.SENT_BACK, 27))))
    assert "Báo cáo bị trả lại ngày 27/6/2020, chưa gửi lại" in text


def test_nobody_missing_is_said_in_one_sentence(read):
    came = [receipt(name, ReceiptOutcome.NOTHING_TO_REPORT, 24) for name in "abc"]
    text = read(missing_document(missing(*came)))
    assert (
        "tất cả 03 đơn vị phải báo cáo kỳ tháng 6/2020 đã gửi báo cáo hoặc xác nhận không phát sinh" in text
    )


def test_a_period_without_a_due_day_blames_nobody_with_days(read):
    value = missing(period=replace(JUNE, due_on=None))
    assert "kỳ chưa định hạn gửi" in read(missing_document(value))


def test_the_notice_carries_its_own_kind_in_its_number(read):
    text = read(missing_document(missing()))
    assert "THÔNG BÁO" in text
    assert "/TB-STTTT" in text


def test_papers_are_vietnamese_whatever_the_screen_speaks():
    vietnamese = read_back(slip_document(SLIP))
    with using("en"):
        assert read_back(slip_document(SLIP)) == vietnamese


def test_the_slip_counts_errors_and_warnings_apart(read):
    text = read(slip_document(SLIP))
    assert "báo cáo kỳ tháng 6/2020 có 03 lỗi phải sửa và 01 nội dung đề nghị xem lại" in text
    assert text.index("I. LỖI PHẢI SỬA") < text.index("II. NỘI DUNG ĐỀ NGHỊ XEM LẠI")


def test_findings_of_one_rule_stand_together_under_it(read):
    text = read(slip_document(SLIP))
    assert text.count(MONEY) == 1
    assert (
        f"1. {MONEY} Việc cần làm: Kiểm tra đơn vị tính. 1 DA-2026-001 › Giải ngân › Số tiền 18.000" in text
    )
    assert "4 › Giải ngân › Số tiền 18.000.000.000.000 đồng 2. Mốc quá hạn phải có nguyên nhân." in text


def test_an_empty_value_is_said_to_be_empty(read):
    assert "DA-2026-002 › Nghiệm thu (để trống)" in read(slip_document(SLIP))


def test_a_slip_with_warnings_alone_has_one_part(read):
    text = read(slip_document(replace(SLIP, findings=(WARNING,))))
    assert "I. NỘI DUNG ĐỀ NGHỊ XEM LẠI" in text
    assert "II." not in text


def test_a_slip_by_word_alone_gives_the_reason(read):
    text = read(slip_document(replace(SLIP, findings=(), reason="Gửi nhầm kỳ.")))
    assert "được trả lại để đơn vị hoàn thiện" in text
    assert "Ý kiến của người kiểm tra: Gửi nhầm kỳ." in text


def test_the_slip_says_from_whom_until_when_and_that_nothing_was_taken_over(read):
    text = read(slip_document(SLIP))
    assert "Kính gửi: Sở Y tế" in text
    assert "(lần gửi 2; người ký xác nhận: Nguyễn Văn Hùng)" in text
    assert "chưa được đưa vào sổ" in text
    assert "trước ngày 02/7/2020" in text


BATCH = BatchReceipt(
    letterhead=HEAD, at=datetime(2020, 6, 24, 10, 42, tzinfo=VIETNAM), receiver="Lê Thị Lan", channel="USB",
    files=(
        *(BatchFile(f"BC_{place}.sqlite", Verdict.ACCEPTED, "Sở Y tế", "Tháng 6/2020") for place in range(27)),
        BatchFile("cu.sqlite", Verdict.NOTHING_NEW),
        BatchFile("hong.sqlite", Verdict.REFUSED, remark="Tệp bị cắt cụt."),
        BatchFile("BC_1 (2).sqlite", Verdict.DUPLICATE),
    ),
)  # fmt: skip


def test_the_counts_of_a_batch_add_up(read):
    text = read(batch_document(BATCH))
    assert "nhận được 30 tệp lúc 10:42 24/6/2020 (cách gửi: USB)" in text
    assert "27 tệp nhận được; 01 tệp không có gì mới; 01 tệp bị từ chối; 01 tệp trùng với tệp khác." in text
    assert "Cộng: 30 tệp" in text


def test_every_file_of_a_batch_is_named_with_its_verdict(read):
    text = read(batch_document(BATCH))
    assert all(file.name in text for file in BATCH.files)
    assert "29 hong.sqlite – Từ chối Tệp bị cắt cụt." in text


def test_an_empty_batch_is_a_receipt_too(read):
    assert "00 tệp lúc" in read(batch_document(replace(BATCH, files=())))

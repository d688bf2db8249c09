"""Frozen papers: the same pages byte for byte, the same words in Word and Excel, and damage that is said in words."""

import hashlib
import zipfile
from datetime import date
from fractions import Fraction
from functools import cache
from io import BytesIO

import pytest

from egov_desktop.documents import paper
from egov_desktop.documents.catalogue import draft_paper
from egov_desktop.documents.drafting import PaperOrder, issued
from egov_desktop.documents.frozen import freeze, thaw
from egov_desktop.documents.frozen.plain_form import document_of, plain
from egov_desktop.documents.paper import Dong, Row, Share, Table
from egov_desktop.documents.pdf import to_pdf
from egov_desktop.documents.sheets import to_xlsx
from egov_desktop.documents.word import to_docx
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.errors import DamagedRegister
from tests.builders import MEETING_ON
from tests.documents import specimen
from tests.documents.briefing import demo
from tests.documents.reading import read_back


@cache
def brief() -> paper.Document:
    drafted = draft_paper(demo(), PaperOrder(PaperName.BRIEF, MEETING_ON))
    return issued(drafted, "BC-STTTT", 5, date(2020, 7, 1))


@cache
def frozen() -> bytes:
    return freeze(brief())


@cache
def pages() -> bytes:
    return to_pdf(brief())


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def again() -> paper.Document:
    return thaw(frozen(), digest(frozen())).document


def test_pages_are_the_same_byte_for_byte():
    kept = thaw(frozen(), digest(frozen()))
    assert kept.pdf == pages() == to_pdf(kept.document)


def test_word_and_excel_are_the_same():
    assert to_docx(again()) == to_docx(brief())
    assert to_xlsx(again()) == to_xlsx(brief())


def test_equal_papers_freeze_to_equal_bytes():
    assert freeze(brief()) == frozen()


def test_frozen_again_after_thawing_it_is_the_same_paper():
    twice = freeze(again())
    assert thaw(twice, digest(twice)).pdf == pages()


def test_anybody_can_open_a_frozen_paper_without_the_program():
    with zipfile.ZipFile(BytesIO(frozen())) as archive:
        assert archive.read("pages.pdf").startswith(b"%PDF")


def test_issued_paper_carries_number_and_day_on_every_annex():
    text = " ".join(read_back(brief()).split())
    assert "Số: 05/BC-STTTT" in text
    assert "Thanh Hóa, ngày 01 tháng 7 năm 2020" in text
    assert (
        "(Kèm theo Báo cáo số 05/BC-STTTT ngày 01 tháng 7 năm 2020 của Sở Thông tin và Truyền thông)" in text
    )
    assert "DỰ THẢO" not in text


def test_values_behind_cells_are_kept():
    row = Row(
        ("1", "2", "3"), is_bold=True, values=(Dong(10**15 + 1), Share(Fraction(1, 3)), date(2020, 6, 30))
    )
    made = specimen.document(Table((paper.Column("a"), paper.Column("b"), paper.Column("c")), (row,)))
    assert document_of(plain(made), ()) == made


@pytest.mark.parametrize("at", [0, 1, 100, -1])
def test_one_changed_byte_is_said(at):
    content = bytearray(frozen())
    content[at] ^= 1
    with pytest.raises(DamagedRegister, match="đã bị thay đổi so với lúc phát hành"):
        thaw(bytes(content), digest(frozen()))


def test_content_that_is_gone_is_said():
    with pytest.raises(DamagedRegister, match="Không còn nội dung bản in"):
        thaw(None, digest(frozen()))


@pytest.mark.parametrize("content", [b"", b"PK", b"%PDF-1.4", frozen()[:5000]])
def test_content_that_is_no_paper_is_said(content):
    with pytest.raises(DamagedRegister, match="Không đọc được nội dung bản in"):
        thaw(content, digest(content))


@pytest.mark.parametrize("told", ["[]", "{}", '{"form":2}', '{"form":1,"document":{"is":"Popen"}}', "["])
def test_nothing_but_paper_is_made_out_of_it(told):
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("paper.json", told)
        archive.writestr("pages.pdf", b"")
    with pytest.raises(DamagedRegister, match="Không đọc được"):
        thaw(stream.getvalue(), digest(stream.getvalue()))

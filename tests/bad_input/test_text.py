"""Text that looks like markup, formulas or commands, that is unseen, composed otherwise, or endless."""

import unicodedata

import docx
import pytest
from pypdf import PdfReader

from tests.bad_input.hands import kept

LITERAL = [
    "<b>đậm</b> & <img src=file:///etc/hosts>",
    "<para><onDraw name='x'/></para> <font",
    "{{ config.__globals__ }} {0} %s %(x)s ${HOME}",
    "=HYPERLINK(1) +1 -1 @SUM(A1)",
    "'; DROP TABLE project; -- 100% _",
    "‘Dù ¸n’ “ngoặc” \\n \\u0000",
    "Dài" + "g" * 300,
    "Thử 🙂 👩‍💻 日本語",
]


@pytest.mark.parametrize("text", LITERAL)
def test_any_text_is_kept_letter_by_letter(do, file, text):
    assert do("edit", file, "project", "DA-01", f"name={text}").done
    assert kept(do, file, "project", "name").replace("\u200d", "") == text.replace("\u200d", "")


def test_markup_is_printed_as_it_is_written_in_pdf_and_word(do, file):
    name = "Kết nối <b>LGSP</b> & <i>NGSP <para>"
    do("edit", file, "project", "DA-01", f"name={name}")
    for ending in ("pdf", "docx"):
        do("brief", file, "--on", "2020-06-30", "-o", file.with_suffix(f".{ending}"))
    pages = PdfReader(file.with_suffix(".pdf")).pages
    cells = [
        c.text for t in docx.Document(str(file.with_suffix(".docx"))).tables for r in t.rows for c in r.cells
    ]
    assert name in " ".join(" ".join(page.extract_text().split()) for page in pages)
    assert any(name in cell for cell in cells)


@pytest.mark.parametrize("text", LITERAL)
def test_a_brief_can_be_written_of_any_text(do, file, text):
    do("edit", file, "project", "DA-01", f"name={text}", f"objectives={text * 5}")
    assert do("brief", file, "--on", "2020-06-30", "--sheet", "DA-01", "-o", file.with_suffix(".docx")).done


def test_text_of_another_unicode_form_is_kept_composed_and_found(do, file):
    typed = unicodedata.normalize("NFD", "Đường truyền số liệu")
    do("edit", file, "project", "DA-01", f"name={typed}")
    assert kept(do, file, "project", "name") == "Đường truyền số liệu" != typed


def test_what_nobody_sees_is_taken_out_and_shown_nowhere(do, file):
    do("edit", file, "project", "DA-01", "name=Một\x00\x07\x1b[31m cửa\u202e\u200b\ud800")
    assert kept(do, file, "project", "name") == "Một[31m cửa"


def test_lines_are_kept_where_a_text_may_have_them_and_nowhere_else(do, file):
    do("edit", file, "project", "DA-01", "objectives=Một\r\nHai\vBa", "name=Một\nHai")
    assert kept(do, file, "project", "objectives") == "Một\nHai\nBa"
    assert kept(do, file, "project", "name") == "Một Hai"


@pytest.mark.parametrize("length", [32_001, 40_000, 1_000_000])
def test_a_text_beyond_the_limit_is_refused_whole_never_cut(do, file, refused, length):
    assert refused("edit", "project", "DA-01", f"objectives={'x' * length}").startswith("objectives: ")
    assert do("edit", file, "project", "DA-01", f"objectives={'x' * 32_000}").done

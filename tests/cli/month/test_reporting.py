"""Papers without a window: drafted in three forms, issued once under a number, printed again byte for byte."""

import sqlite3

import pytest
from pypdf import PdfReader


def issue(do, demo, tmp_path, *more):
    words = ("issue", demo, "disbursement", "--on", "30/6/2020", "--number", "12", "--dated", "01/7/2020")
    return do(*words, "-o", tmp_path / "issued.pdf", *more)


@pytest.mark.parametrize(("ending", "start"), [(".pdf", b"%PDF"), (".docx", b"PK"), (".xlsx", b"PK")])
def test_report_is_written_in_the_form_of_its_ending(do, demo, tmp_path, ending, start):
    target = tmp_path / f"bảng{ending}"
    assert do("report", demo, "disbursement", "--on", "2020-06-30", "-o", target).done == f"Đã ghi {target}."
    assert target.read_bytes().startswith(start)


def test_other_endings_are_refused_before_the_work(do, demo, tmp_path):
    words = ("report", demo, "disbursement", "--on", "2020-06-30", "-o", tmp_path / "a.txt")
    assert "các đuôi dùng được: .pdf, .docx, .xlsx" in do(*words).refusal


def test_paper_about_something_asks_for_it(do, demo, tmp_path):
    words = ("report", demo, "project_sheet", "--on", "2020-06-30", "-o", tmp_path / "a.pdf")
    assert "Hãy chọn ít nhất một dự án" in do(*words).refusal


def test_issued_paper_is_printed_again_byte_for_byte(do, demo, tmp_path):
    made = issue(do, demo, tmp_path, "--json").json
    do("add", demo, "note", f"project_id={_first_project(demo)}", "content=Ghi chú")
    do("reprint", demo, made["id"], "-o", tmp_path / "again.pdf")
    again = (tmp_path / "again.pdf").read_bytes()
    assert again == (tmp_path / "issued.pdf").read_bytes()
    assert "12/BC-STTTT" in PdfReader(tmp_path / "again.pdf").pages[0].extract_text()


def test_reprint_is_found_by_its_number_and_held_against_today(do, demo, tmp_path):
    issue(do, demo, tmp_path)
    assert do("reprint", demo, "12/BC-STTTT", "--compare").done == "Không có gì khác so với lúc phát hành."
    do("edit", demo, "project", _first_project(demo), "name=Tên mới của dự án")
    assert "Tên mới của dự án" in do("reprint", demo, "12/BC-STTTT", "--compare").done


def test_number_is_given_once_in_a_year(do, demo, tmp_path):
    issue(do, demo, tmp_path)
    assert "Số 12/BC-STTTT của năm 2020 đã cấp" in issue(do, demo, tmp_path).refusal


def test_issuing_can_be_undone(do, demo, tmp_path):
    issue(do, demo, tmp_path)
    do("undo", demo)
    assert "Sổ không có văn bản phát hành" in do("reprint", demo, "12/BC-STTTT").refusal


def test_damaged_content_is_said(do, demo, tmp_path):
    issue(do, demo, tmp_path)
    with sqlite3.connect(demo) as connection:
        connection.execute("DELETE FROM file_content WHERE length(content) > 1000")
    assert "Không còn nội dung bản in" in do("reprint", demo, "12/BC-STTTT", "-o", tmp_path / "a.pdf").refusal


def _first_project(demo):
    with sqlite3.connect(demo) as connection:
        return connection.execute("SELECT id FROM project ORDER BY code LIMIT 1").fetchone()[0]

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


def test_a_day_to_come_is_never_issued(do, demo, tmp_path):
    ahead = ("issue", demo, "disbursement", "--on", "30/6/2020", "--number", "9", "--dated", "10/10/2020")
    assert "Ngày văn bản 10/10/2020 sau ngày hôm nay 09/10/2020." in do(*ahead).refusal
    assert "Ngày văn bản 10/10/2020 sau" in do(*ahead, "--anyway").refusal


def test_what_is_doubtful_is_issued_only_when_it_is_meant(do, demo, tmp_path):
    issue(do, demo, tmp_path)
    again = ("issue", demo, "disbursement", "--on", "30/6/2020", "--number", "13", "--dated", "29/6/2020")
    refusal = do(*again).refusal
    assert "Ngày văn bản 29/6/2020 trước ngày số liệu 30/6/2020." in refusal
    assert "Văn bản này đã phát hành: số 12/BC-STTTT ngày 01/7/2020." in refusal
    assert "thêm --anyway" in refusal
    assert "Đã phát hành 13/BC-STTTT" in do(*again, "--anyway").done


def test_an_issued_paper_is_neither_edited_nor_removed_nor_made_up(do, demo, tmp_path):
    made = issue(do, demo, tmp_path, "--json").json["id"]
    for words in (
        ("edit", demo, "issued_paper", made, "symbol=99/BC-STTTT"),
        ("remove", demo, "issued_paper", made),
    ):
        assert do(*words).refusal.startswith(
            "Văn bản 12/BC-STTTT đã phát hành: không sửa, không xóa được nữa"
        )
    invented = ("paper=brief", "title=Báo cáo", "issued_on=2020-07-01", "content=abc")
    assert "chỉ vào sổ cùng bản in" in do("add", demo, "issued_paper", *invented).refusal


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

"""How a paper is asked for at the command line: by number, code, day or words, and what goes without saying."""

import json
import sqlite3

import pytest
from docx import Document

ON = ("--on", "9/10/2020")


@pytest.fixture
def report(do, demo, tmp_path):
    def ask(paper, *words):
        return do("report", demo, paper, *ON, *words, "-o", tmp_path / "a.docx")

    return ask


@pytest.fixture
def text(tmp_path):
    def read():
        return "\n".join(own.text for own in Document(tmp_path / "a.docx").paragraphs)

    return read


def preset(do, demo, **values):
    told = [f"{name}={value}" for name, value in values.items()]
    do("add", demo, "print_preset", *told)


def test_one_directive_that_is_followed_goes_without_saying(report):
    answer = report("directive")
    assert (answer.code, answer.err) == (0, "Lấy chỉ thị 15/CT-UBND.\n")


@pytest.mark.parametrize("name", ["15/CT-UBND", "15/ct-ubnd", "15"])
def test_directive_is_known_by_its_number(report, name):
    assert report("directive", "--directive", name).done.startswith("Đã ghi")


def test_of_no_directive_nothing_is_guessed(do, demo, report):
    with sqlite3.connect(demo) as connection:
        (directive,) = connection.execute("SELECT id FROM directive").fetchone()
    do("edit", demo, "directive", directive, "is_followed=không")
    assert "Hãy ghi --directive SỐ. Hiện có: 15/CT-UBND." in report("directive").refusal


@pytest.mark.parametrize("name", ["SYT", "syt", "Sở Y tế"])
def test_agency_is_known_by_code_and_name(report, name):
    assert report("task_extract", "--agency", name).done.startswith("Đã ghi")


def test_agency_that_is_not_named_is_asked_for(report):
    assert (
        "Hãy ghi --agency MÃ. Hiện có: UBND (Ủy ban nhân dân tỉnh Thanh Hóa)"
        in report("task_extract").refusal
    )


def test_group_is_known_by_code_and_others_are_listed(report):
    assert report("demand", "--group", "cqdt").done.startswith("Đã ghi")
    assert "CQDT (Chính quyền điện tử)" in report("demand", "--group", "XYZ").refusal


def test_name_that_fits_several_is_not_guessed(report):
    assert "“Sở” có thể là nhiều cơ quan. Hiện có:" in report("task_extract", "--agency", "Sở").refusal


def test_newest_meeting_up_to_the_day_goes_without_saying(do, demo, tmp_path):
    answer = do("report", demo, "minutes", "--on", "1/8/2020", "-o", tmp_path / "a.docx")
    assert (answer.code, answer.err) == (0, "Lấy cuộc họp 31/7/2020 (Giao ban tháng 7/2020 (minh họa)).\n")


def test_one_is_invited_to_the_next_meeting(do, demo, tmp_path):
    answer = do("report", demo, "invitation", "--on", "1/8/2020", "-o", tmp_path / "a.docx")
    assert answer.err.startswith("Lấy cuộc họp 09/10/2020")


@pytest.mark.parametrize("name", ["30/6/2020", "2020-06-30", "hội nghị giao ban"])
def test_meeting_is_known_by_its_day_and_its_name(report, text, name):
    assert report("minutes", "--meeting", name).done.startswith("Đã ghi")
    assert "30/6/2020" in text() or "30 tháng 6 năm 2020" in text()


def test_parts_are_left_out_and_printed_alone(report, text):
    assert report("preliminary", "--without", "candidates").done
    without = text()
    assert report("preliminary", "--only", "Nguyên nhân chậm").done
    assert len(text()) < len(without)


def test_part_that_there_is_not_is_answered_with_those_there_are(report):
    assert "Các phần: progress (Tiến độ thực hiện)" in report("preliminary", "--without", "abc").refusal
    assert "không có phần nào bỏ riêng được" in report("causes", "--only", "abc").refusal


def test_preset_gives_parts_and_recipients(do, demo, report):
    preset(
        do, demo, name="Giao ban", paper="brief", sections="stages", recipients="- Tổ giúp việc Ban Chỉ đạo;"
    )
    issued = do(
        "issue",
        demo,
        "brief",
        *ON,
        "--preset",
        "giao ban",
        "--number",
        "7",
        "--dated",
        "9/10/2020",
        "--json",
    ).json
    assert order_of(demo, issued["id"]) == (["stages"], ["Tổ giúp việc Ban Chỉ đạo"])


def order_of(demo, paper_id):
    with sqlite3.connect(demo) as connection:
        (settings,) = connection.execute(
            "SELECT settings FROM issued_paper WHERE id = ?", [paper_id]
        ).fetchone()
    order = json.loads(settings)["order"]
    return order["sections"], order["recipients"]


def test_recipients_named_here_come_before_those_of_a_preset(do, demo):
    preset(do, demo, name="Giao ban", paper="brief", recipients="- Lưu: VT.")
    words = (
        "--preset",
        "Giao ban",
        "--recipient",
        "Sở Y tế",
        "--number",
        "7",
        "--dated",
        "9/10/2020",
        "--json",
    )
    issued = do("issue", demo, "brief", *ON, "--only", "stages", *words).json
    assert order_of(demo, issued["id"])[1] == ["Sở Y tế"]


def test_preset_of_another_paper_is_refused(do, demo, report):
    preset(do, demo, name="Giao ban", paper="brief")
    refusal = report("causes", "--preset", "Giao ban").refusal
    assert "Mẫu in “Giao ban” là của “Báo cáo họp”, không phải của “Bảng nguyên nhân”." in refusal


def test_number_of_two_years_asks_which(do, demo):
    for day in ("10/10/2019", "9/10/2020"):
        do("issue", demo, "causes", *ON, "--number", "7", "--dated", day, "--anyway")
    assert (
        "Hiện có: 07/BC-STTTT/2020 (09/10/2020), 07/BC-STTTT/2019 (10/10/2019)"
        in do("reprint", demo, "07/BC-STTTT").refusal
    )
    assert do("reprint", demo, "07/BC-STTTT 10/10/2019", "--json").json["symbol"] == "07/BC-STTTT"
    named = do("reprint", demo, "07/BC-STTTT/2019", "--json").json["id"]
    assert do("reprint", demo, "07/BC-STTTT", "--year", "2019", "--json").json["id"] == named
    assert do("reprint", demo, "7/BC-STTTT/2020", "--json").json["id"] != named

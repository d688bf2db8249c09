"""Checking a register: 0 when it is sound, 1 when something wants a look, 2 when it is no register."""

import sqlite3
from contextlib import closing

from egov_desktop.wording.language import say


def by_another_tool(file, statement):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(statement)
        connection.commit()


def test_a_sound_register_ends_with_0(do, new):
    assert do("check", new).done.startswith("Sổ tốt")
    assert do("check", new, "--json").json == {
        "structure": [], "outside_edits": [], "missing_files": [], "problems": [],
    }  # fmt: skip


def test_what_wants_a_look_ends_with_1_and_says_where(do, new):
    do(
        "add",
        new,
        "disbursement",
        "project_id=DA-01",
        "plan_year=2020",
        "paid_on=1/6/2020",
        "kind=advance",
        "amount_dong=5",
    )
    answer = do("check", new)
    assert answer.code == 1
    assert "Cần kiểm tra · DA-01 · Một cửa điện tử" in answer.out
    assert "chưa ghi kế hoạch vốn năm đó" in answer.out


def test_findings_are_objects_with_their_record_first(do, demo):
    answer = do("check", demo, "--json")
    assert answer.code == 1
    assert all(next(iter(own)) == "id" for own in answer.json["problems"])


def test_an_edit_by_another_tool_is_found_and_shown_as_people_read_it(do, new):
    by_another_tool(new, "UPDATE project SET stage = 'in_use'")
    (edit,) = do("check", new, "--json").json["outside_edits"]
    assert (edit["field"], edit["in_journal"], edit["in_table"]) == ("stage", None, "in_use")
    assert "Giai đoạn: (trống) → Đã đưa vào sử dụng" in do("check", new).out


def test_a_value_that_no_field_can_hold_is_found(do, new):
    by_another_tool(new, "UPDATE project SET planned_end_on = 'mai'")
    answer = do("check", new)
    assert answer.code == 1
    assert say("Cấu trúc tệp: {text}", text="") in answer.out

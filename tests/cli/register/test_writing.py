"""Changing a register: add, edit, remove, undo, redo; who did it is always written down."""

import re

import pytest

from tests.cli.hands import doing, find

PAYMENT = ("project_id=DA-01", "plan_year=2020", "paid_on=18/5/2020", "kind=Tạm ứng", "amount_dong=12,5 tỷ")


def test_adding_prints_the_id_alone(do, new):
    own = do("add", new, "disbursement", *PAYMENT).done
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", own)
    payment = find(do("list", new, "disbursement", "--json").json, id=own)
    assert (payment["amount_dong"], payment["kind"], payment["paid_on"]) == (
        12_500_000_000, "advance", "2020-05-18",
    )  # fmt: skip


def test_adding_gives_the_id_as_json_too(do, new):
    own = do("add", new, "project", "code=DA-02", "name=Hai", "--json").json
    assert find(do("list", new, "project", "--json").json, code="DA-02")["id"] == own["id"]


@pytest.mark.parametrize("name", ["DA-01", "da 01", "đa01"])
def test_a_record_is_edited_by_its_code_however_written(do, new, name):
    assert do("edit", new, "project", name, "beneficiaries=Các xã").done.startswith("Đã sửa: DA-01")
    assert do("list", new, "project", "--json").json[0]["beneficiaries"] == "Các xã"


def test_a_record_is_edited_by_its_id(do, new):
    own = do("add", new, "disbursement", *PAYMENT).done
    answer = do("edit", new, "disbursement", own, "amount_dong=1.234", "voucher=KB-7", "--json").json
    payment = find(do("list", new, "disbursement", "--json").json, id=own)
    assert list(answer) == ["id", "entry"]
    assert (payment["amount_dong"], payment["voucher"]) == (1_234, "KB-7")


def test_an_empty_value_empties_the_field(do, demo):
    do("edit", demo, "project", "12", "planned_end_on=", "objectives=")
    project = find(do("list", demo, "project", "--json").json, code="12")
    assert (project["planned_end_on"], project["objectives"]) == (None, "")


def test_an_edit_that_changes_nothing_writes_nothing(do, new):
    entries = len(do("history", new, "--json").json)
    assert do("edit", new, "project", "DA-01", "name=Một cửa điện tử").done == "Không có gì thay đổi."
    assert len(do("history", new, "--json").json) == entries


def test_a_new_stage_is_written_into_the_history_of_stages(do, new):
    do("edit", new, "project", "DA-01", "stage=Lựa chọn nhà thầu")
    (step,) = do("list", new, "stage_change", "--json").json
    assert (step["stage"], step["since_on"]) == ("tendering", "2020-07-06")


def test_a_project_is_removed_by_its_code_with_all_that_belongs_to_it(do, demo):
    (gone,) = [own["id"] for own in do("list", demo, "project", "--json").json if own["code"] == "12"]
    assert "Đã xóa 12 ·" in do("remove", demo, "project", "12").done
    for kind in ("project", "package", "milestone", "disbursement"):
        assert gone not in do("list", demo, kind, "--json").out


def test_removing_is_undone_and_redone_whole(do, demo):
    def known():
        return {own["id"]: own for own in do("list", demo, "milestone", "--json").json}

    full = known()
    do("remove", demo, "project", "12")
    less = known()
    assert "xóa dự án" in do("undo", demo).done
    assert known() == full
    assert "xóa dự án" in do("redo", demo).done
    assert known() == less != full


def test_twelve_are_undone_and_redone_in_as_many_starts(do, new):
    names = [f"Tên {n}" for n in range(12)]
    for name in names:
        do("edit", new, "project", "DA-01", f"name={name}")
    for name in [*reversed(names[:-1]), "Một cửa điện tử"]:
        do("undo", new)
        assert do("list", new, "project", "--json").json[0]["name"] == name
    for name in names:
        do("redo", new)
        assert do("list", new, "project", "--json").json[0]["name"] == name


def test_undo_and_redo_answer_with_their_entry(do, new):
    undone = do("undo", new, "--json").json
    assert undone["id"] == do("history", new, "--json").json[-1]["id"]
    assert do("redo", new, "--json").json["undoes"] == undone["id"]


def test_there_is_an_end_to_redoing(do, new):
    assert "Không còn thao tác nào" in do("redo", new).refusal


def test_an_agency_in_use_stays_and_the_uses_are_counted(do, demo):
    assert "đang dùng ở 40 bản ghi" in do("remove", demo, "agency", "STTTT").refusal
    assert find(do("list", demo, "agency", "--json").json, code="STTTT")


def test_who_writes_may_be_said_with_the_command(do, new):
    do("edit", new, "project", "DA-01", "name=Khác", "--user", "Trần Văn Ân", "--office", "STC")
    last = do("history", new, "--json").json[-1]
    assert (last["who"], last["office"], last["verb"]) == ("Trần Văn Ân", "STC", "edit_project")


def test_somebody_is_named_even_where_no_settings_say_who(new, capsys, monkeypatch):
    monkeypatch.setattr("getpass.getuser", lambda: "lan")
    do = doing(capsys, writer=("", ""))
    do("edit", new, "project", "DA-01", "name=Khác")
    last = do("history", new, "--json").json[-1]
    assert (last["who"], last["office"]) == ("lan", "STTTT")


@pytest.mark.parametrize("kind", ["register_profile", "attachment"])
def test_what_cannot_be_made_of_words_is_not_added(do, new, kind):
    assert do("add", new, kind, "title=Hai").refusal

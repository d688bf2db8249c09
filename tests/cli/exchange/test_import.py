"""Files of other offices at the command line: looked at, taken in, listed, taken back."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.hands import Do


@pytest.fixture
def period(do: Do, new: Path, tmp_path: Path) -> tuple[Path, Path]:
    """The secretariat's register, and the package that it sent to the owner of its one project."""
    agency = do("add", new, "agency", "code=SO-A", "name=Sở A").done
    do("edit", new, "project", "DA-01", f"owner_agency_id={agency}")
    do("add", new, "reporting_period", "code=2020-06", "name=Tháng 6", "figures_on=2020-06-30")
    out = tmp_path / "gửi đi"
    do("export", new, "--period", "2020-06", "-o", out)
    (package,) = out.glob("*.sqlite")
    return new, package


def returned(do: Do, package: Path, folder: Path, *deeds: tuple) -> Path:
    """The owner works in the package and sends it back."""
    for deed in deeds:
        do(deed[0], package, *deed[1:], "--user", "Đức", "--office", "SO-A")
    do("export", package, "--kind", "return", "--draft", "-o", folder / "về.sqlite")
    return folder / "về.sqlite"


PAID = (
    "add",
    "disbursement",
    "project_id=DA-01",
    "plan_year=2020",
    "paid_on=2020-06-15",
    "kind=advance",
    "amount_dong=5 tỷ",
)


def test_a_return_is_taken_in_and_accounted_for(do, period, tmp_path):
    file, package = period
    back = returned(do, package, tmp_path, PAID)
    answer = do("import", file, back, "--json")
    (own,) = answer.json["files"]
    assert (own["verdict"], own["added"], own["new_entries"], own["conflicts"]) == ("accepted", 1, 1, 0)
    assert len(do("list", file, "disbursement", "--json").json) == 1


def test_looking_changes_no_byte_and_says_what_would_come(do, period, tmp_path):
    file, package = period
    back = returned(do, package, tmp_path, PAID)
    before = file.read_bytes()
    (own,) = do("import", file, back, "--dry-run", "--json").json["files"]
    assert (own["added"], own["import_id"], own["lines"][0]["kind"]) == (1, None, "disbursement")
    assert file.read_bytes() == before


def test_an_unsigned_off_report_is_taken_in_with_findings_and_exit_code_one(do, period, tmp_path):
    file, package = period
    answer = do("import", file, returned(do, package, tmp_path, PAID), "--json")
    codes = {found["code"] for found in answer.json["files"][0]["findings"]}
    assert answer.code == 1
    assert "no_sign_off" in codes


def test_the_same_file_twice_is_a_duplicate_and_the_counts_add_up(do, period, tmp_path):
    file, package = period
    back = returned(do, package, tmp_path, PAID)
    told = do("import", file, back, back, "--json").json
    assert (told["received"], told["counts"]["accepted"], told["counts"]["duplicate"]) == (1, 1, 0)
    again = do("import", file, back, "--json")
    assert (again.code, again.json["counts"]["duplicate"]) == (0, 1)


def test_taking_nothing_leaves_everything_waiting(do, period, tmp_path):
    file, package = period
    answer = do("import", file, returned(do, package, tmp_path, PAID), "--take", "nothing", "--json")
    assert (answer.code, answer.json["files"][0]["waiting"]) == (1, 1)
    assert do("list", file, "disbursement", "--json").json == []


def test_a_refused_file_ends_with_two_and_the_others_are_taken_in(do, period, tmp_path):
    file, package = period
    back = returned(do, package, tmp_path, PAID)
    (tmp_path / "hỏng.sqlite").write_bytes(back.read_bytes()[:5000])
    answer = do("import", file, tmp_path / "hỏng.sqlite", back)
    assert answer.code == 2
    assert "hỏng.sqlite" in answer.err
    assert len(do("list", file, "disbursement", "--json").json) == 1


def test_an_import_is_listed_and_taken_back_and_the_file_comes_again(do, period, tmp_path):
    file, package = period
    back = returned(do, package, tmp_path, PAID)
    do("import", file, back)
    (own,) = do("imports", file, "--json").json
    assert (own["who"], own["file"]) == ("Lê Thị Tâm", "về.sqlite")
    assert do("withdraw", file, own["id"], "--json").json["left_standing"] == []
    assert do("list", file, "disbursement", "--json").json == []
    assert do("import", file, back, "--json").json["files"][0]["verdict"] == "accepted"


def test_later_work_on_an_import_stays_and_is_named(do, period, tmp_path):
    file, package = period
    note = ("add", "note", "project_id=DA-01", "content=Chờ thẩm định")
    do("import", file, returned(do, package, tmp_path, PAID, note))
    (paid,) = do("list", file, "disbursement", "--json").json
    do("edit", file, "disbursement", paid["id"], "amount_dong=6 tỷ")
    (own,) = do("imports", file, "--json").json
    answer = do("withdraw", file, own["id"], "--json")
    assert (answer.code, [later["verb"] for later in answer.json["left_standing"]]) == (
        1,
        ["edit_disbursement"],
    )


def test_a_colleague_s_copy_waits_until_somebody_vouches_for_it(do, new, tmp_path):
    copy = tmp_path / "bản sao.sqlite"
    copy.write_bytes(new.read_bytes())
    do("edit", copy, "project", "DA-01", "name=Tên khác")
    waiting = do("import", new, copy, "--dry-run", "--json").json["files"][0]
    vouched = do("import", new, copy, "--vouch", "--json").json["files"][0]
    assert (waiting["proposals"], vouched["changed_fields"], vouched["proposals"]) == (1, 1, 0)


def test_every_line_says_was_here_and_there_and_who(do, new, tmp_path):
    copy = tmp_path / "bản sao.sqlite"
    copy.write_bytes(new.read_bytes())
    do("edit", copy, "project", "DA-01", "name=Tên kia", "--user", "Minh")
    do("edit", new, "project", "DA-01", "name=Tên đây")
    (line,) = do("import", new, copy, "--vouch", "--dry-run", "--json").json["files"][0]["lines"]
    assert (line["line"], line["was"], line["here"], line["there"], line["who"]) == (
        "conflict", "Một cửa điện tử", "Tên đây", "Tên kia", "Minh",
    )  # fmt: skip


def test_people_read_one_line_for_each_file_and_a_sum(do, period, tmp_path):
    file, package = period
    told = do("import", file, returned(do, package, tmp_path, PAID)).out
    assert "về.sqlite: Nhận được: 0 mục sửa, 1 bản ghi thêm" in told
    assert told.strip().endswith("Tổng số tệp: 1. Nhận được: 1.")


def test_taking_back_what_is_not_there_is_refused_in_words(do, new):
    assert "không có lần nhận “khong-co”" in do("withdraw", new, "khong-co").refusal


def test_an_owner_hears_the_next_assignment_and_lives_by_it(do, period, tmp_path):
    file, package = period
    do("add", file, "project", "code=DA-02", "name=Kho dữ liệu", "owner_agency_id=SO-A")
    out = tmp_path / "lần hai"
    do("export", file, "--period", "2020-06", "-o", out)
    (second,) = out.glob("*.sqlite")
    do("import", package, second, "--user", "Đức", "--office", "SO-A")
    added = do(
        "add", package, "note", "project_id=DA-02", "content=Đã nhận", "--user", "Đức", "--office", "SO-A"
    )
    assert added.code == 0
    assert len(do("list", package, "project", "--json").json) == 2


def test_what_was_taken_out_here_goes_at_the_owner_with_the_next_assignment(do, period, tmp_path):
    file, package = period
    back = returned(do, package, tmp_path, PAID)
    do("import", file, back)
    (paid,) = do("list", file, "disbursement", "--json").json
    do("remove", file, "disbursement", paid["id"])
    out = tmp_path / "lần hai"
    do("export", file, "--period", "2020-06", "-o", out)
    do("import", package, next(out.glob("*.sqlite")))
    assert do("list", package, "disbursement", "--json").json == []


def test_an_envelope_is_opened_with_its_password_and_a_wrong_one_is_told(do, period, tmp_path):
    file, package = period
    (tmp_path / "mk.txt").write_text("mật khẩu rất dài\n", "utf-8")
    (tmp_path / "sai.txt").write_text("mật khẩu khác hẳn\n", "utf-8")
    sealed = tmp_path / "về.kin"
    do("export", package, "--draft", "-o", sealed, "--password-file", tmp_path / "mk.txt")
    assert "phong bì có mật khẩu" in do("inspect", sealed).err
    assert (
        "Mật khẩu không mở được"
        in do("import", file, sealed, "--password-file", tmp_path / "sai.txt").refusal
    )
    assert do("inspect", sealed, "--password-file", tmp_path / "mk.txt").code == 0
    (own,) = do("import", file, sealed, "--password-file", tmp_path / "mk.txt", "--json").json["files"]
    assert (own["file"], own["verdict"]) == ("về.sqlite", "nothing_new")


def test_a_package_that_was_changed_after_packing_is_not_worked_on(do, period):
    _, package = period
    with closing(sqlite3.connect(package)) as connection, connection:
        connection.execute("UPDATE entry SET who = 'Ai đó'")
    assert "đã thay đổi sau khi đóng gói" in do("list", package, "project").refusal
    assert (
        "đã thay đổi sau khi đóng gói"
        in do("edit", package, "project", "DA-01", "stage_since=2020-06-01").refusal
    )


def test_what_is_done_in_an_assignment_is_done_for_its_owner(do, period):
    _, package = period
    do("add", package, *PAID[1:], "--user", "Đức")
    (own,) = [one for one in do("history", package, "--json").json if one["who"] == "Đức"]
    assert own["office"] == "SO-A"

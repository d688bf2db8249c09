"""`export` and `keys`: files for other offices, and whose they are, without a window."""

from datetime import datetime
from pathlib import Path

import pytest

from egov_desktop.domain.journal import VIETNAM
from egov_desktop.exchange.envelope import is_envelope, open_envelope
from egov_desktop.settings import HOME_VARIABLE
from tests.cli.hands import doing

LATER = datetime(2020, 7, 8, 9, 0, tzinfo=VIETNAM)


@pytest.fixture(autouse=True)
def own_key(tmp_path, monkeypatch):
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "nhà"))


@pytest.fixture
def office(do, new):
    """A register with a period, one owner with a project, and one without."""
    for code in ("STC", "SGD"):
        do("add", new, "agency", f"code={code}", f"name=Sở {code}")
    do("edit", new, "project", "DA-01", "owner_agency_id=STC")
    do("add", new, "reporting_period", "code=2020-T6", "figures_on=2020-06-30", "due_on=2020-07-10")
    return new


@pytest.fixture
def owner_id(do, office):
    (agency,) = [own for own in do("list", office, "agency", "--json").json if own["code"] == "STC"]
    (project,) = do("list", office, "project", "--json").json
    do("edit", office, "project", project["id"], f"owner_agency_id={agency['id']}")
    return agency["id"]


def names(folder: Path) -> list[str]:
    return sorted(own.name for own in folder.iterdir())


def test_all_owners_get_their_files_in_a_new_folder(do, office, owner_id, tmp_path):
    answer = do("export", office, "-o", tmp_path / "gửi", "--json").json
    assert names(tmp_path / "gửi") == ["BC_STC_2020-T6_1.sqlite"]
    (made,) = answer["files"]
    assert (made["kind"], made["to_office"], made["period"], made["round"]) == (
        "assignment",
        "STC",
        "2020-T6",
        1,
    )
    assert answer["left_out"] == []


def test_what_was_sent_stands_in_the_log(do, office, owner_id, tmp_path):
    do("export", office, "-o", tmp_path / "gửi", "--channel", "usb")
    (line,) = do("list", office, "dispatch", "--json").json
    assert (line["agency_id"], line["channel"], line["sent_on"]) == (owner_id, "usb", "2020-07-06")


def test_one_office_gets_a_file_of_the_name_that_was_given(do, office, owner_id, tmp_path):
    out = tmp_path / "cho sở.sqlite"
    assert do("export", office, "--office", "stc", "--period", "2020-t6", "-o", out).done.startswith(
        "Đã đóng gói"
    )
    assert do("list", out, "project", "--json").json[0]["code"] == "DA-01"
    assert "Không ghi đè" in do("export", office, "--office", "STC", "-o", out).refusal


def test_an_office_without_projects_is_told(do, office, owner_id, tmp_path):
    assert "không có gì để gửi" in do("export", office, "--office", "SGD", "-o", tmp_path / "gửi").refusal


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--office", "ABC"], "ABC"),
        (["--period", "2019-T1"], "2019-T1"),
        (["--kind", "tasks"], "nhiệm vụ"),
        (["--kind", "return"], "không phải phiếu giao"),
        (["--password-file", "không có"], "không có"),
    ],
)
def test_what_cannot_be_sent_is_told(do, office, owner_id, tmp_path, words, told):
    assert told in do("export", office, *words, "-o", tmp_path / "gửi").refusal
    assert not (tmp_path / "gửi").exists()


def test_without_a_period_nothing_is_sent(do, new, tmp_path):
    assert "kỳ báo cáo" in do("export", new, "-o", tmp_path / "gửi").refusal


def test_all_owners_do_not_fit_into_one_file(do, office, owner_id, tmp_path):
    assert "thư mục" in do("export", office, "-o", tmp_path / "gửi.sqlite").refusal


def test_a_password_is_read_from_a_file(do, office, owner_id, tmp_path):
    (tmp_path / "mk.txt").write_text("mật khẩu dài\n", "utf-8")
    do("export", office, "-o", tmp_path / "gửi", "--password-file", tmp_path / "mk.txt")
    sealed = tmp_path / "gửi" / "BC_STC_2020-T6_1.kin"
    assert is_envelope(sealed)
    assert open_envelope(sealed, "mật khẩu dài").startswith(b"SQLite format 3")


def test_an_empty_password_file_is_told(do, office, owner_id, tmp_path):
    (tmp_path / "mk.txt").write_text("\n", "utf-8")
    words = ("-o", tmp_path / "gửi", "--password-file", tmp_path / "mk.txt")
    assert "trống" in do("export", office, *words).refusal


def test_a_full_copy_is_for_a_colleague(do, office, tmp_path):
    do("export", office, "--kind", "full", "-o", tmp_path / "bản sao.sqlite")
    assert len(do("list", tmp_path / "bản sao.sqlite", "agency", "--json").json) == 2


@pytest.fixture
def assigned(do, office, owner_id, tmp_path):
    do("export", office, "-o", tmp_path / "gửi")
    return tmp_path / "gửi" / "BC_STC_2020-T6_1.sqlite"


def test_an_owner_sends_a_report_back_when_it_is_complete(do, assigned, tmp_path):
    refusal = do("export", assigned, "-o", tmp_path / "về").refusal
    assert "còn thiếu" in refusal
    answer = do("export", assigned, "-o", tmp_path / "về", "--draft", "--json").json
    assert names(tmp_path / "về") == ["NHAP_STC_2020-T6_1.sqlite"]
    assert (answer["files"][0]["kind"], answer["files"][0]["to_office"]) == ("return", "STTTT")


def test_the_commands_speak_english_too(office, owner_id, tmp_path, capsys):
    do = doing(capsys, now=LATER, language="en")
    assert do("export", office, "-o", tmp_path / "out").done.startswith("Packed ")
    assert "This machine's fingerprint" in do("keys", office).done


def test_a_machine_shows_its_key(do, new):
    own = do("keys", new, "--json").json["own"]
    assert len(own["public_key"]) == 64
    assert own == do("keys", new, "--json").json["own"]
    assert own["fingerprint"] in do("keys", new).done


def enrol(do, new, *more):
    key = do("keys", new, "--json").json["own"]["public_key"]
    return do("keys", new, "--enrol", "STC", "--key", key, *more, "--json")


def test_a_key_is_enrolled_and_revoked(do, new):
    (known,) = enrol(do, new, "--confirmed-with", "Anh Bình").json["enrolled"]
    assert (known["office_code"], known["confirmed_with"], known["enrolled_on"]) == (
        "STC",
        "Anh Bình",
        "2020-07-06",
    )
    (gone,) = do("keys", new, "--revoke", "STC", "--json").json["enrolled"]
    assert gone["revoked_on"] == "2020-07-06"
    assert "06/07/2020" in do("keys", new).done


def test_a_key_is_not_enrolled_without_reading_aloud(do, new):
    assert "đọc đối chiếu" in enrol(do, new).refusal


def test_one_key_at_a_time(do, new):
    assert "Mỗi lần" in do("keys", new, "--enrol", "A", "--revoke", "B").refusal

"""Making a register: the demo, the same each time; and a new one of an office."""

import pytest

from egov_desktop.domain.records import KINDS
from tests.cli.hands import rows


def test_the_demo_made_again_holds_the_same_in_every_table(do, made_demo, tmp_path):
    file = tmp_path / "lần nữa.sqlite"
    assert "Đã tạo sổ minh họa" in do("demo", file).done
    assert rows(file) == rows(made_demo)
    assert set(KINDS) <= set(rows(file))


def test_the_demo_has_40_projects(do, made_demo):
    assert len(do("list", made_demo, "project", "--json").json) == 40


def test_the_demo_is_marked_as_illustrative(do, demo):
    (profile,) = do("list", demo, "register_profile", "--json").json
    assert profile["is_illustrative"] is True


@pytest.mark.parametrize("words", [("demo",), ("new", "--office", "STTTT", "--user", "Lan")])
def test_a_register_is_never_made_over_another_file(do, tmp_path, words):
    file = tmp_path / "thư.docx"
    file.write_bytes(b"mine")
    command, *options = words
    assert "không tạo sổ đè lên" in do(command, file, *options).refusal
    assert file.read_bytes() == b"mine"


def test_a_register_is_not_made_where_a_folder_stands(do, tmp_path):
    assert "đã có một thư mục" in do("demo", tmp_path).refusal


def test_a_register_is_not_made_inside_a_file(do, tmp_path):
    (tmp_path / "tệp").write_text("")
    assert do("demo", tmp_path / "tệp" / "sổ.sqlite").refusal


def test_a_new_register_has_no_projects_but_the_lists_of_the_office(do, tmp_path):
    file = tmp_path / "mới.sqlite"
    assert "Đã tạo sổ mới" in do("new", file, "--office", "STC", "--user", "Lan").done
    assert do("list", file, "project", "--json").json == []
    assert do("list", file, "list_item", "--json").json
    assert do("check", file).code == 0


def test_a_new_register_knows_its_office_and_who_began_it(do, tmp_path):
    file = tmp_path / "mới.sqlite"
    do("new", file, "--office", " STC ", "--user", "Trần  Lan", "--title", "Sổ của tỉnh")
    (profile,) = do("list", file, "register_profile", "--json").json
    last = do("history", file, "--json").json[-1]
    assert (profile["office_code"], profile["title"]) == ("STC", "Sổ của tỉnh")
    assert (last["who"], last["office"]) == ("Trần Lan", "STC")


@pytest.mark.parametrize(
    "words", [("--office", "STC"), ("--user", "Lan"), ("--office", " ", "--user", "Lan")]
)
def test_a_new_register_wants_an_office_and_a_name(do, tmp_path, words):
    assert do("new", tmp_path / "mới.sqlite", *words).refusal.startswith(("--user", "--office", "Còn thiếu"))
    assert list(tmp_path.iterdir()) == []

"""Open questions at the command line: listed with was, here and there; each settled by one word or a value."""

import shutil
from datetime import date

import pytest

from tests.builders import package, project
from tests.store.hands import add, edit, hear, open_to_read, open_to_write, take_out


@pytest.fixture
def offices(new, tmp_path):
    """Two copies of one register: ours at `new`, and another office's."""
    there = tmp_path / "khác.sqlite"
    shutil.copy(new, there)
    return new, there


def project_id(path):
    register = open_to_read(path)
    (own,) = register.snapshot.of_kind("project")
    register.close()
    return own


@pytest.fixture
def joined(do, offices):
    """Let each office do something, and ours hear of the other."""
    ours, theirs = offices

    def join(here, there):
        here(ours)
        register = open_to_write(theirs)
        there(register)
        own = open_to_write(ours)
        hear(own, register)
        own.close()
        register.close()
        return do("conflicts", ours, "--json").json

    return join


@pytest.fixture
def named_apart(do, offices, joined):
    (found,) = joined(
        lambda ours: do("edit", ours, "project", "DA-01", "name=Ở ta"),
        lambda theirs: edit(theirs, project_id(offices[0]), name="Ở kia"),
    )
    return found


def name(do, path):
    (listed,) = do("list", path, "project", "--json").json
    return listed["name"]


def test_a_register_without_differences_ends_with_0(do, new):
    assert do("conflicts", new).done == "Không có khác biệt nào cần giải quyết."
    assert do("conflicts", new, "--json").json == []


def test_a_difference_is_told_with_all_three_values_and_who(do, offices, named_apart):
    assert do("conflicts", offices[0]).code == 1
    values = {own: named_apart[own] for own in ("asks", "kind", "field", "was", "here", "there")}
    assert values == {
        "asks": "field", "kind": "project", "field": "name",
        "was": "Một cửa điện tử", "here": "Ở ta", "there": "Ở kia",
    }  # fmt: skip
    assert named_apart["who"] == {"was": ["Lê Thị Tâm"], "here": ["Lê Thị Tâm"], "there": ["Nguyễn Thị Lan"]}
    assert named_apart["office"]["there"] == ["VPUB"]


def test_people_read_it_in_words(do, offices, named_apart):
    said = do("conflicts", offices[0]).out
    assert f"{named_apart['id']}  dự án DA-01" in said
    assert "Tên dự án" in said
    assert "here  Ở ta  (Lê Thị Tâm · STTTT" in said


@pytest.mark.parametrize(
    ("take", "taken"),
    [("here", "Ở ta"), ("there", "Ở kia"), ("was", "Một cửa điện tử"), ("Khác", "Khác"), ("=there", "there")],
)
def test_a_difference_is_settled_for_good(do, offices, named_apart, take, taken):
    assert "còn 0 khác biệt" in do("resolve", offices[0], named_apart["id"], "--take", take).done
    assert name(do, offices[0]) == taken
    assert do("conflicts", offices[0]).code == 0
    assert "Không có khác biệt" in do("resolve", offices[0], named_apart["id"], "--take", take).refusal


def test_undo_opens_it_again_under_the_same_name(do, offices, named_apart):
    do("resolve", offices[0], named_apart["id"], "--take", "there")
    do("undo", offices[0])
    (again,) = do("conflicts", offices[0], "--json").json
    assert (again["id"], again["here"], again["there"]) == (named_apart["id"], "Ở ta", "Ở kia")


def test_an_amount_that_cannot_be_read_is_refused(do, offices, joined):
    (found,) = joined(
        lambda ours: do("edit", ours, "project", "DA-01", "total_investment_dong=1 tỷ"),
        lambda theirs: edit(theirs, project_id(offices[0]), total_investment_dong=2),
    )
    assert "total_investment_dong" in do("resolve", offices[0], found["id"], "--take", "con gà").refusal
    do("resolve", offices[0], found["id"], "--take", "1,5 tỷ")
    assert do("list", offices[0], "project", "--json").json[0]["total_investment_dong"] == 1_500_000_000


@pytest.mark.parametrize(("take", "count"), [("keep", 1), ("remove", 0)])
def test_a_record_removed_there_is_kept_or_removed(do, offices, joined, take, count):
    (found,) = joined(
        lambda ours: do("edit", ours, "project", "DA-01", "name=Ở ta"),
        lambda theirs: take_out(theirs, project_id(offices[0])),
    )
    assert (found["asks"], found["here"], found["there"]) == ("removal", True, False)
    assert "keep, remove" in do("resolve", offices[0], found["id"], "--take", "here").refusal
    do("resolve", offices[0], found["id"], "--take", take)
    assert len(do("list", offices[0], "project", "--json").json) == count
    assert do("conflicts", offices[0]).code == 0


@pytest.mark.parametrize("take", [["confirm"], ["planned_end_on=2021-06-30"]])
def test_two_days_changed_apart_are_confirmed_or_edited(do, offices, joined, take):
    (found,) = joined(
        lambda ours: do("edit", ours, "project", "DA-01", "planned_start_on=1/2/2020"),
        lambda theirs: end_later(theirs, project_id(offices[0])),
    )
    assert found["here"] == {"planned_start_on": "2020-02-01"}
    do("resolve", offices[0], found["id"], *(word for own in take for word in ("--take", own)))
    assert do("conflicts", offices[0]).code == 0


def end_later(register, record_id):
    edit(register, record_id, planned_end_on=date(2021, 3, 31))


@pytest.mark.parametrize(("take", "projects"), [("restore", 2), ("move=DA-02", 1), ("remove", 1)])
def test_a_child_of_a_removed_project_finds_a_place(do, offices, joined, take, projects):
    ours, _ = offices
    gone = project_id(ours)
    (found,) = joined(
        lambda path: do("add", path, "package", f"project_id={gone}", "code=1", "name=Gói"),
        lambda theirs: (take_out(theirs, gone), add(theirs, project("q", code="DA-02"))),
    )
    assert (found["asks"], found["others"]) == ("orphan", [gone])
    do("resolve", ours, found["id"], "--take", take)
    assert do("conflicts", ours).code == 0
    assert len(do("list", ours, "project", "--json").json) == projects


@pytest.mark.parametrize("one", [True, False])
def test_two_projects_with_one_code_are_one_or_get_another_code(do, offices, joined, one):
    (found,) = joined(
        lambda ours: do("add", ours, "project", "code=DA-02", "name=Hai"),
        lambda theirs: add(theirs, project("zz", code="đa 02", name="Hai"), package(project_id="zz")),
    )
    take = "one" if one else "zz=DA-03"
    do("resolve", offices[0], found["id"], "--take", take)
    assert len(do("list", offices[0], "project", "--json").json) == (2 if one else 3)


def test_an_unknown_question_is_refused(do, new):
    assert "Không có khác biệt" in do("resolve", new, "0000000000", "--take", "here").refusal

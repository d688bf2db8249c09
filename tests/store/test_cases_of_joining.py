"""The cases that two offices meet when they join their files, each with the sides swapped."""

from datetime import date, timedelta

import pytest

from egov_desktop.store.checking import check
from egov_desktop.store.reading import load_snapshot, rebuild
from tests.builders import milestone, project
from tests.store.hands import add, edit, edit_at, every, found, hear, now, settle, take_out

P = ("project", "p")
CASES = [
    ("disjoint fields of one record", {"objectives": "A"}, {"beneficiaries": "B"}, set()),
    ("same field, different values", {"objectives": "A"}, {"objectives": "B"}, {"objectives"}),
    ("same field, same value", {"objectives": "A"}, {"objectives": "A"}, set()),
    (
        "one field clashes, another does not",
        {"objectives": "A", "name": "C"},
        {"objectives": "B"},
        {"objectives"},
    ),
    ("emptied here, filled there", {"objectives": ""}, {"objectives": "B"}, {"objectives"}),
    (
        "no amount here, an amount there",
        {"planned_end_on": None},
        {"planned_end_on": date(2027, 1, 1)},
        set(),
    ),
    ("a name here, an end there", {"name": "A"}, {"planned_end_on": date(2027, 1, 1)}, set()),
]


@pytest.fixture(params=[False, True], ids=["as told", "sides swapped"])
def sides(request, register, office):
    """Two registers that have heard the same, one after the other in either order."""
    other = office("so")
    hear(other, register)
    return (other, register) if request.param else (register, other)


def joined(one, other):
    """Let both hear both, and give the one register that they then are."""
    hear(one, other)
    hear(other, one)
    assert one.snapshot == other.snapshot == rebuild(one.connection) == load_snapshot(other.connection)
    assert (hear(one, other), hear(other, one), hear(one, one)) == (0, 0, 0)
    return one


@pytest.mark.parametrize(
    ("mine", "yours", "clash"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_two_edits_of_one_record(mine, yours, clash, sides):
    one, other = sides
    for side, values in ((one, mine), (other, yours)):
        if any(getattr(found(side, "p"), field) != value for field, value in values.items()):
            edit(side, "p", **values)
    both = joined(one, other)
    assert both.snapshot.conflicts == {(*P, field) for field in clash}
    last = {**mine, **{field: value for field, value in yours.items() if value is not None}}
    assert {field: getattr(found(both, "p"), field) for field in last} == last


def test_edited_here_and_removed_there_stays_until_somebody_decides(sides):
    one, other = sides
    edit(one, "moc-1", note="Đang làm")
    take_out(other, "moc-1")
    both = joined(one, other)
    assert both.snapshot.conflicts == {("milestone", "moc-1", "*")}
    settle(both, "moc-1", "*")
    assert found(joined(one, other), "moc-1").note == "Đang làm"
    assert other.snapshot.conflicts == frozenset()


def test_both_remove(sides):
    one, other = sides
    take_out(one, "moc-1")
    take_out(other, "moc-1")
    both = joined(one, other)
    assert (list(every(both, "moc-1")), both.snapshot.conflicts) == ([], frozenset())


def test_both_add_under_one_code(sides):
    one, other = sides
    add(one, project("x1", code="DA-9"))
    add(other, project("x2", code="DA-9"))
    both = joined(one, other)
    assert {own.code for own in (found(both, "x1"), found(both, "x2"))} == {"DA-9"}
    assert check(both).problems


def test_a_child_added_under_a_removed_parent_stays_and_is_found(sides):
    one, other = sides
    take_out(one, "p")
    add(other, milestone(id="moc-9"))
    both = joined(one, other)
    assert found(both, "moc-9").project_id == "p"
    assert check(both).problems


def test_a_project_removed_here_whose_milestone_was_edited_there_keeps_the_milestone(sides):
    one, other = sides
    take_out(one, "p")
    edit(other, "moc-1", note="Còn làm")
    both = joined(one, other)
    assert both.snapshot.conflicts == {("milestone", "moc-1", "*")}
    assert not list(every(both, "p"))


def test_a_conflict_is_not_asked_twice(sides):
    one, other = sides
    edit(one, "p", objectives="A")
    edit(other, "p", objectives="B")
    joined(one, other)
    settle(one, "p", "objectives", objectives="A")
    both = joined(one, other)
    assert (found(both, "p").objectives, both.snapshot.conflicts) == ("A", frozenset())


def test_a_decision_for_the_value_already_shown_is_kept(sides):
    one, other = sides
    edit(one, "p", objectives="A")
    edit(other, "p", objectives="B")
    shown = found(joined(one, other), "p").objectives
    settle(other, "p", "objectives")
    assert (found(joined(one, other), "p").objectives, one.snapshot.conflicts) == (shown, frozenset())


def test_a_removed_record_is_not_in_dispute(sides):
    one, other = sides
    edit(one, "moc-1", note="A")
    edit(other, "moc-1", note="B")
    joined(one, other)
    take_out(one, "moc-1")
    assert joined(one, other).snapshot.conflicts == frozenset()


@pytest.mark.parametrize("years", [-2, 2])
def test_a_clock_years_wrong_changes_no_conflict_and_loses_nothing(years, sides):
    one, other = sides
    edit_at(one, now() + timedelta(days=365 * years), "p", objectives="A")
    edit(other, "p", objectives="B")
    both = joined(one, other)
    assert both.snapshot.conflicts == {(*P, "objectives")}
    edit(other, "p", objectives="Sau cùng")
    assert found(joined(one, other), "p").objectives == "Sau cùng"


def test_an_older_file_after_a_newer_one_changes_nothing(sides):
    one, other = sides
    old = other.outgoing()
    edit(other, "p", objectives="Mới")
    hear(one, other)
    assert one.take_in(*old, now=now()) == 0
    assert found(one, "p").objectives == "Mới"


def test_a_return_edited_further_after_sending_does_not_clash_with_itself(sides):
    office, owner = sides
    edit(owner, "p", objectives="Lần một")
    hear(office, owner)
    edit(owner, "p", objectives="Lần hai")
    hear(office, owner)
    assert (found(office, "p").objectives, office.snapshot.conflicts) == ("Lần hai", frozenset())


def test_only_some_projects_travel(sides):
    one, other = sides
    add(other, project("q"), project("r"))
    hear(one, other, "q")
    assert [list(every(one, name)) != [] for name in ("q", "r")] == [True, False]
    assert found(joined(one, other), "r").code == "R"


def test_three_offices_round_a_ring_in_any_order_show_the_same(register, office):
    offices = [register, office("hai"), office("ba")]
    for own in offices[1:]:
        hear(own, register)
    for number, own in enumerate(offices):
        edit(own, "p", objectives=f"Của {number}")
    for giver, taker in [(0, 2), (2, 1), (1, 0), (0, 2), (2, 1)]:
        hear(offices[taker], offices[giver])
    assert offices[0].snapshot == offices[1].snapshot == offices[2].snapshot
    assert offices[0].snapshot.conflicts == {(*P, "objectives")}


def test_a_restored_copy_does_not_reuse_another_s_numbers(register, office, tmp_path):
    from tests.store.hands import open_to_write

    other = office("so")
    old = open_to_write(register.save_copy(tmp_path / "cu.sqlite"))
    lost = edit(register, "p", objectives="Trước khi mất")
    hear(other, register)
    again = edit(old, "p", objectives="Sau khi khôi phục")
    hear(other, old)
    assert (lost.session_id != again.session_id, lost.id != again.id) == (True, True)
    assert other.snapshot.conflicts == {(*P, "objectives")}
    old.close()

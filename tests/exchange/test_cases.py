"""The cases that offices meet when they join their files, each with the sides swapped."""

import shutil
import unicodedata
from datetime import date, timedelta
from itertools import permutations

import pytest

from egov_desktop.actions.fields import parse_value
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.records import Milestone, Project
from egov_desktop.domain.vietnamese import clean
from egov_desktop.errors import ChangedElsewhere
from egov_desktop.store.checking import check
from egov_desktop.store.joining.arriving import Arriving
from tests.builders import milestone, payment, project
from tests.exchange.offices import joined, office, remove_alone
from tests.store.hands import add, edit, edit_at, every, found, hear, now, open_to_write, settle, take_out

DAY, LATER = date(2026, 5, 4), date(2026, 9, 1)
EDITS = {
    "different fields of one record": ({"objectives": "A"}, {"beneficiaries": "B"}, set()),
    "one field, different values": ({"objectives": "A"}, {"objectives": "B"}, {"objectives"}),
    "one field, the same value": ({"objectives": "A"}, {"objectives": "A"}, set()),
    "one field clashes, another does not": (
        {"objectives": "A", "name": "C"}, {"objectives": "B", "effectiveness_note": "D"}, {"objectives"},
    ),
    "emptied here, filled there": ({"objectives": ""}, {"objectives": "B"}, {"objectives"}),
    "no day here, a day there": ({"planned_end_on": None}, {"planned_end_on": DAY}, set()),
    "start here, end there": (
        {"planned_start_on": DAY}, {"planned_end_on": LATER}, {"planned_start_on+planned_end_on"},
    ),
    "symbol here, day there": (
        {"approval_symbol": "12/QĐ"}, {"approved_on": DAY}, {"approval_symbol+approved_on"},
    ),
}  # fmt: skip


def asked(register):
    return {(record_id, field) for _, record_id, field in register.snapshot.conflicts}


def different(register, record_id, values):
    now_there = found(register, record_id)
    return {field: value for field, value in values.items() if getattr(now_there, field) != value}


@pytest.mark.parametrize(("mine", "yours", "clash"), EDITS.values(), ids=EDITS)
def test_two_edits_of_one_project(mine, yours, clash, sides):
    for side, values in zip(sides, (mine, yours), strict=True):
        if new := different(side, "p", values):
            edit(side, "p", **new)
    both = joined(*sides)
    assert asked(both) == {("p", field) for field in clash}
    last = {**mine, **{field: value for field, value in yours.items() if value is not None}}
    assert different(both, "p", last) == {}


def test_an_amount_here_and_the_day_paid_there_are_asked_about_together(sides):
    edit(sides[0], "tt-1", amount_dong=2_000_000)
    edit(sides[1], "tt-1", paid_on=DAY)
    both = joined(*sides)
    assert asked(both) == {("tt-1", "amount_dong+paid_on")}
    settle(both, "tt-1", "amount_dong+paid_on")
    assert asked(joined(*sides)) == set()


def test_a_pair_that_is_changed_in_sight_of_the_other_side_is_not_asked_about(sides):
    edit(sides[0], "p", planned_start_on=DAY)
    joined(*sides)
    edit(sides[1], "p", planned_end_on=LATER)
    assert asked(joined(*sides)) == set()


def test_edited_here_removed_there(sides):
    edit(sides[0], "moc-1", note="Đang làm")
    take_out(sides[1], "moc-1")
    both = joined(*sides)
    assert (found(both, "moc-1").note, asked(both)) == ("Đang làm", {("moc-1", "*")})


def test_removed_on_both_sides(sides):
    for side in sides:
        take_out(side, "moc-1")
    both = joined(*sides)
    assert (list(every(both, "moc-1")), asked(both)) == ([], set())


def test_added_on_both_sides(sides):
    add(sides[0], milestone(id="moc-8"))
    add(sides[1], milestone(id="moc-9"))
    assert set(joined(*sides).snapshot.all(Milestone)) == {"moc-1", "moc-2", "moc-8", "moc-9"}


def test_one_code_under_two_ids_stays_two_records_until_they_are_made_one(sides):
    add(sides[0], project("x1", code="DA-9", objectives="A"))
    add(sides[1], project("x2", code="DA-9", name="Dự án x1", objectives="B"))
    both = joined(*sides)
    assert check(both).problems
    both.make_one("project", ["x1", "x2"], now=now())
    assert (set(joined(*sides).snapshot.all(Project)), asked(both)) == (
        {"p", "q", "x1"},
        {("x1", "objectives")},
    )


def test_what_was_made_one_takes_over_what_still_comes_under_the_other_id(sides):
    add(sides[0], project("x1"), project("x2"))
    joined(*sides)
    sides[0].make_one("project", ["x1", "x2"], now=now())
    edit(sides[1], "x2", effectiveness_note="Mới")
    add(sides[1], payment(5, id="tt-9", project_id="x2"))
    both = joined(*sides)
    assert (found(both, "x1").effectiveness_note, found(both, "tt-9").project_id) == ("Mới", "x1")
    assert list(every(both, "x2")) == []


def test_a_milestone_added_to_a_project_that_the_other_removed(sides):
    take_out(sides[0], "q")
    add(sides[1], milestone(id="moc-9", project_id="q"))
    both = joined(*sides)
    assert (found(both, "moc-9").project_id, list(every(both, "q"))) == ("q", [])
    assert check(both).problems


def test_a_whole_project_removed_here_and_one_of_its_milestones_edited_there(sides):
    take_out(sides[0], "p")
    edit(sides[1], "moc-1", note="Còn làm")
    both = joined(*sides)
    assert asked(both) == {("moc-1", "*")}
    assert [list(every(both, own)) for own in ("p", "moc-2", "tt-1")] == [[], [], []]


def test_a_milestone_put_in_another_order_here_and_renamed_there(sides):
    edit(sides[0], "moc-1", position=5)
    edit(sides[1], "moc-1", name="Nghiệm thu đợt 1")
    moved = found(joined(*sides), "moc-1")
    assert (moved.position, moved.name, asked(sides[0])) == (5, "Nghiệm thu đợt 1", set())


def test_one_text_typed_two_ways_is_one_text(sides):
    spec = Project.specs()["objectives"]
    for side, typed in zip(
        sides, ("Một cửa điện tử", unicodedata.normalize("NFD", "  Một cửa điện tử \n")), strict=True
    ):
        edit(side, "p", objectives=parse_value(spec, typed, side.snapshot).value)
    assert asked(joined(*sides)) == set()
    assert clean("Một\0cửa") == "Mộtcửa"


@pytest.mark.parametrize("years", [-2, 2])
def test_a_clock_two_years_wrong_hides_no_question_and_keeps_nobody_from_the_last_word(years, sides):
    edit_at(sides[0], now() + timedelta(days=365 * years), "p", objectives="A")
    edit(sides[1], "p", objectives="B")
    both = joined(*sides)
    assert asked(both) == {("p", "objectives")}
    edit(sides[1], "p", objectives="Sau cùng")
    assert found(joined(*sides), "p").objectives == "Sau cùng"


def test_the_same_file_twice_and_one_s_own_file(sides):
    ours, theirs = sides
    edit(theirs, "p", objectives="Mới")
    assert [hear(ours, theirs), hear(ours, theirs), hear(ours, ours)] == [1, 0, 0]


def test_an_older_file_after_a_newer_one(sides):
    ours, theirs = sides
    edit(theirs, "p", objectives="Lần một")
    older = theirs.outgoing()
    edit(theirs, "p", objectives="Lần hai")
    assert [hear(ours, theirs), ours.take_in(*older, now=now())] == [2, 0]
    assert found(ours, "p").objectives == "Lần hai"


@pytest.fixture
def three(tmp_path):
    """Three offices, each with another word for one field and a milestone of its own."""
    offices = [office(tmp_path, name) for name in ("mot", "hai", "ba")]
    for number, own in enumerate(offices):
        edit(own, "p", objectives=f"Của {number}")
        add(own, milestone(id=f"moc-của-{number}"))
    yield offices
    for own in offices:
        own.close()


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_files_of_three_offices_in_any_order(order, three, empty):
    for number in order:
        hear(empty, three[number])
    assert (found(empty, "p").objectives, asked(empty)) == ("Của 2", {("p", "objectives")})
    assert len(empty.snapshot.all(Milestone)) == 5


@pytest.mark.parametrize("ring", list(permutations(range(3))))
def test_files_of_three_offices_around_a_ring(ring, three):
    for place in (0, 1, 2, 0, 1):
        hear(three[ring[(place + 1) % 3]], three[ring[place]])
    assert three[0].snapshot == three[1].snapshot == three[2].snapshot
    assert asked(three[0]) == {("p", "objectives")}


def test_a_file_with_some_projects_only(sides):
    ours, theirs = sides
    edit(theirs, "p", objectives="A")
    edit(theirs, "q", objectives="B")
    hear(ours, theirs, "q")
    assert (found(ours, "p").objectives, found(ours, "q").objectives) == ("Một cửa", "B")
    assert found(joined(*sides), "p").objectives == "A"


def test_what_a_file_lacks_stays(sides):
    ours, theirs = sides
    add(ours, milestone(id="moc-9"))
    hear(ours, theirs)
    assert found(ours, "moc-9")


def imported(ours, theirs):
    hear(ours, theirs)
    return ours.next_undo.id


def test_an_import_taken_back_and_taken_in_again(sides):
    ours, theirs = sides
    before = ours.snapshot
    edit(theirs, "p", objectives="Mới")
    take_out(theirs, "moc-1")
    ours.withdraw(imported(ours, theirs), now=now())
    assert ours.snapshot == before
    assert joined(*sides).snapshot == theirs.snapshot
    assert found(ours, "p").objectives == "Mới"


def test_an_import_taken_back_after_later_work_leaves_that_work_and_names_it(sides):
    ours, theirs = sides
    edit(theirs, "p", objectives="Của họ")
    edit(theirs, "q", objectives="Của họ")
    taken = imported(ours, theirs)
    later = edit(ours, "p", objectives="Sửa tiếp")
    assert ours.left_standing(taken) == (later,)
    ours.withdraw(taken, now=now())
    assert (found(ours, "p").objectives, found(ours, "q").objectives) == ("Sửa tiếp", "")
    assert asked(ours) == set()


def test_an_import_on_which_all_stands_is_not_taken_back(sides):
    ours, theirs = sides
    edit(theirs, "p", objectives="Của họ")
    taken = imported(ours, theirs)
    edit(ours, "p", objectives="Sửa tiếp")
    with pytest.raises(ChangedElsewhere, match="Không hoàn tác được lần nhận"):
        ours.withdraw(taken, now=now())


def test_a_return_edited_further_after_sending_does_not_clash_with_itself(sides):
    ours, owner = sides
    edit(owner, "p", objectives="Lần một")
    first = owner.outgoing()
    edit(owner, "p", objectives="Lần hai")
    ours.take_in(*first, now=now())
    hear(ours, owner)
    assert (found(ours, "p").objectives, asked(ours)) == ("Lần hai", set())


def test_a_restored_copy_writes_beside_what_was_lost_with_it(sides, tmp_path):
    ours, theirs = sides
    kept = ours.save_copy(tmp_path / "luu.sqlite")
    edit(ours, "p", objectives="Mất cùng máy cũ")
    hear(theirs, ours)
    restored = open_to_write(shutil.copy(kept, tmp_path / "khoi-phuc.sqlite"))
    edit(restored, "p", objectives="Sau khi khôi phục")
    assert asked(joined(theirs, restored)) == {("p", "objectives")}
    restored.close()


def test_a_decided_question_is_not_asked_again(sides):
    edit(sides[0], "p", objectives="A")
    edit(sides[1], "p", objectives="B")
    joined(*sides)
    settle(sides[0], "p", "objectives", objectives="A")
    assert (asked(joined(*sides)), found(sides[1], "p").objectives) == (set(), "A")


def test_projects_and_milestones_made_one_at_once_stay_of_their_kind(sides):
    ours, theirs = sides
    theirs.make_one("project", ["p", "q"], now=now())
    theirs.make_one("milestone", ["moc-1", "moc-2"], now=now())
    both = joined(ours, theirs)
    assert (set(both.snapshot.all(Project)), set(both.snapshot.all(Milestone))) == ({"p"}, {"moc-1"})


def test_what_belongs_to_a_removed_project_follows_when_that_is_made_one_with_another(sides):
    ours, theirs = sides
    theirs.make_one("project", ["p", "q"], now=now())
    remove_alone(ours, "q")
    add(ours, milestone(id="moc-9", project_id="q"))
    assert found(joined(ours, theirs), "moc-9").project_id == "p"


def test_what_was_parted_stays_parted_when_one_of_it_is_made_one_with_a_third(sides):
    ours = sides[0]
    add(ours, project("a"))
    ours.make_one("project", ["p", "q"], now=now())
    ours.undo(now=now())
    ours.make_one("project", ["a", "q"], now=now())
    assert set(joined(*sides).snapshot.all(Project)) == {"a", "p"}


def test_a_parting_that_is_taken_back_leaves_the_records_one(sides):
    ours, theirs = sides
    theirs.make_one("project", ["p", "q"], now=now())
    hear(ours, theirs)
    theirs.undo(now=now())
    taken = imported(ours, theirs)
    assert set(ours.snapshot.all(Project)) == {"p", "q"}
    ours.withdraw(taken, now=now())
    assert set(ours.snapshot.all(Project)) == {"p"}


def test_an_import_taken_back_leaves_nothing_that_was_only_seen_beside_later_work(sides):
    ours, theirs = sides
    edit(theirs, "p", planned_start_on=DAY, planned_end_on=DAY)
    edit(theirs, "p", planned_start_on=None, planned_end_on=LATER)
    taken = imported(ours, theirs)
    edit(ours, "p", planned_end_on=date(2027, 1, 1))
    ours.withdraw(taken, now=now())
    assert (found(ours, "p").planned_start_on, asked(ours)) == (None, set())


@pytest.mark.parametrize("field", ["planned_start_on", "planned_end_on"])
def test_an_undone_edit_of_one_of_two_fields_opens_the_question_about_both_again(field, sides):
    edit(sides[0], "p", planned_start_on=DAY)
    edit(sides[1], "p", planned_end_on=LATER)
    ours = joined(*sides)
    edit(ours, "p", **{field: date(2026, 7, 1)})
    assert asked(ours) == set()
    ours.undo(now=now())
    assert asked(joined(*sides)) == {("p", "planned_start_on+planned_end_on")}


def test_a_pair_confirmed_as_it_stands_is_confirmed_for_all(sides):
    edit(sides[0], "p", planned_start_on=DAY)
    edit(sides[1], "p", planned_end_on=LATER)
    address = ("project", "p", "planned_start_on+planned_end_on")
    joined(*sides).perform(ChangeSet("settle_project", (), frozenset({address})), now=now())
    assert asked(joined(*sides)) == set()


def test_a_proposal_accepted_after_what_it_was_written_over_was_taken_back_asks_nothing(sides):
    ours, theirs = sides
    edit(theirs, "p", objectives="Lần một")
    first = imported(ours, theirs)
    second = edit(theirs, "p", objectives="Lần hai")
    changes, entries = theirs.outgoing()
    held = frozenset(own.id for own in changes if own.entry_id == second.id)
    ours.receive(Arriving(changes=tuple(changes), entries=entries, held=held), now=now())
    ours.withdraw(first, now=now())
    waiting, their_entries = ours.held()
    ours.receive(Arriving(changes=waiting, entries=their_entries), now=now())
    assert (found(ours, "p").objectives, asked(ours)) == ("Lần hai", set())

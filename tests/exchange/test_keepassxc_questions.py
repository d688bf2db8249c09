"""The 28 questions that KeePassXC asks of its merge, put to offices: group is project, entry is milestone, icon is file.

Where KeePassXC lets the newer win silently, the newer is shown here and the difference is asked about.
"""

from itertools import product

import pytest

from egov_desktop.domain.records import Attachment, ListItem, Milestone, Project
from egov_desktop.store.checking import check
from egov_desktop.store.history import lines_of_record
from egov_desktop.store.joining.arriving import Arriving
from egov_desktop.store.register import digest_of
from tests.builders import agency, group, milestone, project
from tests.exchange.offices import joined
from tests.store.hands import add, edit, every, found, hear, now, settle, take_out

SCAN = "Bản quét".encode()


def asked(register):
    return {(record_id, field) for _, record_id, field in register.snapshot.conflicts}


def values_of(register, record_id, field):
    return [own.after for own in lines_of_record(register, "milestone", record_id) if own.field == field]


def test_01_all_of_a_register_comes_into_a_new_one_with_its_past(sides, empty):
    edit(sides[0], "moc-1", note="Lần hai")
    hear(empty, sides[0])
    assert set(empty.snapshot.all(Project)) == {"p", "q"}
    assert values_of(empty, "moc-1", "note") == ["Lần hai"]
    assert lines_of_record(empty, "milestone", "moc-1")[0].entry.verb == "add_project"


def test_02_hearing_a_file_without_news_again_and_again_has_no_effect(sides):
    before = sides[0].snapshot
    assert [hear(sides[0], sides[1]) for _ in range(2)] == [0, 0]
    assert (sides[0].snapshot, len(sides[0].entries)) == (before, len(sides[1].entries))


def test_03_a_list_s_item_that_both_name_alike_is_one_item_and_no_question(sides, empty):
    item = next(iter(sides[0].snapshot.all(ListItem)))
    for side in sides:
        edit(side, item, label="Ngân sách tỉnh năm nay")
    assert asked(joined(*sides)) == set()
    hear(empty, sides[0])
    assert found(empty, item).label == "Ngân sách tỉnh năm nay"


def test_04_what_was_edited_there_alone_is_taken_over_and_nothing_else_is_touched(sides):
    ours, theirs = sides
    project_before = found(ours, "p")
    edit(theirs, "moc-1", note="Mới")
    hear(ours, theirs)
    assert (found(ours, "moc-1").note, found(ours, "p")) == ("Mới", project_before)
    assert not any(own.after is False for own in lines_of_record(ours, "milestone", "moc-1"))


def test_05_what_was_edited_there_and_later_here_stays_ours_and_is_asked_about(sides):
    ours, theirs = sides
    edit(theirs, "moc-1", note="Trước")
    edit(ours, "moc-1", note="Sau")
    hear(ours, theirs)
    assert (found(ours, "moc-1").note, asked(ours)) == ("Sau", {("moc-1", "note")})


def test_06_a_project_s_older_name_from_there_does_not_replace_the_newer_silently(sides):
    ours, theirs = sides
    edit(theirs, "p", name="Tên cũ hơn")
    edit(ours, "p", name="Tên mới hơn")
    assert (found(joined(*sides), "p").name, asked(ours)) == ("Tên mới hơn", {("p", "name")})


def test_07_a_file_without_news_does_not_change_ours(sides):
    ours = sides[0]
    before = ours.path.read_bytes()
    hear(ours, sides[1])
    assert (ours.path.read_bytes(), ours.next_undo.verb) == (before, "add_project")


def test_08_a_file_with_news_changes_ours_in_one_action(sides):
    ours, theirs = sides
    edit(theirs, "moc-1", note="Mới")
    edit(theirs, "moc-2", note="Mới")
    count = len(ours.entries)
    hear(ours, theirs)
    assert ours.next_undo.verb == "take_in"
    assert len(ours.entries) == count + 3


def test_09_the_past_of_both_sides_is_kept_in_the_order_of_time(sides):
    ours, theirs = sides
    edit(ours, "moc-1", note="1")
    hear(theirs, ours)
    for side, note in ((theirs, "2"), (ours, "3"), (theirs, "4")):
        edit(side, "moc-1", note=note)
    both = joined(*sides)
    assert values_of(both, "moc-1", "note") == ["1", "2", "3", "4"]


def test_10_the_newer_is_shown_whichever_side_it_is_from(sides):
    ours, theirs = sides
    for first, second, record_id in ((ours, theirs, "moc-1"), (theirs, ours, "moc-2")):
        edit(first, record_id, note="Trước")
        edit(second, record_id, note="Sau")
    both = joined(*sides)
    assert {found(both, own).note for own in ("moc-1", "moc-2")} == {"Sau"}
    assert asked(both) == {("moc-1", "note"), ("moc-2", "note")}


@pytest.mark.parametrize(("gone", "first"), list(product(("moc-1", "p"), ("removed", "edited"))))
def test_11_a_removal_and_an_edit_meet_and_the_record_stays_to_be_asked_about(gone, first, sides):
    """Removed by itself or with its project, before the edit or after: no clock decides."""
    remover, editor = sides
    acts = [lambda: take_out(remover, gone), lambda: edit(editor, "moc-1", note="Đang làm")]
    for act in acts if first == "removed" else reversed(acts):
        act()
    both = joined(*sides)
    assert (found(both, "moc-1").note, asked(both)) == ("Đang làm", {("moc-1", "*")})


@pytest.mark.parametrize("kept", [True, False])
def test_12_once_decided_a_removal_that_met_an_edit_is_asked_about_no_more(kept, sides):
    take_out(sides[0], "moc-1")
    edit(sides[1], "moc-1", note="Đang làm")
    both = joined(*sides)
    _ = settle(both, "moc-1", "*") if kept else take_out(both, "moc-1")
    joined(*sides)
    assert [bool(list(every(own, "moc-1"))) for own in sides] == [kept, kept]
    assert asked(sides[1]) == set()


def test_13_a_milestone_moved_to_another_project_there_is_moved_here(sides):
    edit(sides[1], "moc-1", project_id="q")
    ours = joined(*sides)
    assert [own.id for own in ours.snapshot.children(Milestone, "q")] == ["moc-1"]
    assert [own.id for own in ours.snapshot.children(Milestone, "p")] == ["moc-2"]


def test_14_a_milestone_moved_there_keeps_what_was_edited_here(sides):
    edit(sides[1], "moc-1", project_id="q")
    edit(sides[0], "moc-1", note="Sửa ở đây")
    moved = found(joined(*sides), "moc-1")
    assert (moved.project_id, moved.note, asked(sides[0])) == ("q", "Sửa ở đây", set())


def test_15_a_milestone_moved_into_a_project_that_is_new_there_is_in_it_here(sides):
    add(sides[1], project("r"))
    edit(sides[1], "moc-1", project_id="r")
    assert [own.id for own in joined(*sides).snapshot.children(Milestone, "r")] == ["moc-1"]


def test_16_a_project_begun_there_is_here(sides):
    add(sides[1], project("r", name="Kho dữ liệu"))
    assert found(joined(*sides), "r").name == "Kho dữ liệu"


def test_17_a_milestone_moved_here_takes_what_was_edited_there(sides):
    ours, theirs = sides
    add(ours, project("r"))
    edit(ours, "moc-1", project_id="r")
    edit(theirs, "moc-1", note="Sửa ở đó")
    hear(ours, theirs)
    assert (found(ours, "moc-1").project_id, found(ours, "moc-1").note) == ("r", "Sửa ở đó")
    assert len(ours.snapshot.all(Milestone)) == 2


def test_18_a_project_renamed_there_with_all_that_was_done_in_it_is_the_same_project(sides):
    theirs = sides[1]
    edit(theirs, "q", name="Tên mới", objectives="Nội dung mới")
    edit(theirs, "moc-1", project_id="q", name="Mốc mới")
    ours = joined(*sides)
    assert (found(ours, "q").name, found(ours, "q").objectives) == ("Tên mới", "Nội dung mới")
    assert (found(ours, "moc-1").project_id, found(ours, "moc-1").name) == ("q", "Mốc mới")


def test_19_a_project_put_into_another_group_there_stays_there_however_often_it_is_heard(sides):
    ours, theirs = sides
    add(theirs, group("nhom"))
    edit(theirs, "p", group_id="nhom")
    said = [(hear(ours, theirs) > 0, found(ours, "p").group_id) for _ in range(2)]
    assert said == [(True, "nhom"), (False, "nhom")]


def test_20_what_was_begun_there_and_edited_on_is_one_record(sides, empty):
    hear(empty, sides[0])
    edit(sides[0], "moc-1", note="Mới")
    assert hear(empty, sides[0]) == 1
    assert (len(empty.snapshot.all(Milestone)), found(empty, "moc-1").note) == (2, "Mới")


def attach(register, record_id):
    scan = Attachment(id=record_id, project_id="p", file_name="QĐ.pdf", digest=digest_of(SCAN))
    add(register, scan, contents={scan.digest: SCAN})


def with_files(giver):
    changes, entries = giver.outgoing()
    return Arriving(changes=tuple(changes), entries=entries, contents={digest_of(SCAN): SCAN})


def test_21_an_attached_file_comes_with_what_speaks_of_it(sides):
    ours, theirs = sides
    attach(theirs, "tep")
    ours.receive(with_files(theirs), now=now())
    assert ours.content(found(ours, "tep").digest) == SCAN


def test_22_one_file_attached_on_both_sides_is_kept_once(sides):
    ours, theirs = sides
    attach(ours, "tep-1")
    attach(theirs, "tep-2")
    ours.receive(with_files(theirs), now=now())
    assert {found(ours, own).digest for own in ("tep-1", "tep-2")} == {digest_of(SCAN)}
    assert ours.connection.execute("SELECT count(*) FROM file_content").fetchone() == (1,)


def test_23_the_head_of_the_register_is_joined_as_any_record_is(sides):
    ours, theirs = sides
    add(ours, agency("vp"))
    name, *others = [own for own, spec in ours.snapshot.profile.specs().items() if spec.is_text][:2]
    edit(ours, ours.snapshot.profile.id, **{name: "Của ta"})
    edit(theirs, theirs.snapshot.profile.id, **dict.fromkeys([name, *others], "Của họ"))
    both = joined(*sides)
    assert asked(both) == {(both.snapshot.profile.id, name)}
    assert [getattr(both.snapshot.profile, own) for own in others] == ["Của họ"]


def test_24_list_items_from_there_come_in_and_ours_that_they_lack_stay(sides):
    ours, theirs = sides
    shared = next(iter(ours.snapshot.all(ListItem)))
    add(ours, ListItem(id="cua-ta", list_code=found(ours, shared).list_code, code="a1", label="Của ta"))
    add(theirs, ListItem(id="cua-ho", list_code=found(ours, shared).list_code, code="b1", label="Của họ"))
    edit(theirs, shared, label="Tên mới")
    hear(ours, theirs)
    assert [found(ours, own).label for own in ("cua-ta", "cua-ho", shared)] == ["Của ta", "Của họ", "Tên mới"]


def test_25_what_either_side_removed_and_nobody_touched_is_gone_on_both(sides):
    take_out(sides[0], "moc-2")
    take_out(sides[1], "moc-1")
    both = joined(*sides)
    assert (list(both.snapshot.all(Milestone)), asked(both)) == ([], set())


def test_26_a_project_removed_there_leaves_the_milestone_that_was_added_to_it_here(sides):
    ours, theirs = sides
    add(ours, milestone(id="moc-3", project_id="q"))
    take_out(theirs, "q")
    take_out(theirs, "p")
    both = joined(*sides)
    assert list(both.snapshot.all(Milestone)) == ["moc-3"]
    assert check(both).problems


def test_27_a_removed_milestone_that_is_brought_back_is_back_everywhere(sides):
    ours, theirs = sides
    take_out(theirs, "moc-1")
    joined(*sides)
    theirs.undo(now=now())
    edit(theirs, "moc-1", note="Làm tiếp")
    assert (found(joined(*sides), "moc-1").note, asked(ours)) == ("Làm tiếp", set())


def test_28_a_removed_project_that_is_brought_back_is_back_with_its_milestones(sides):
    ours, theirs = sides
    before = ours.snapshot
    take_out(theirs, "p")
    assert not list(every(joined(*sides), "moc-1"))
    theirs.undo(now=now())
    assert joined(*sides).snapshot == before == ours.snapshot

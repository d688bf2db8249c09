"""Everything can be taken back and done again, also after a restart, and never from under later work."""

from dataclasses import replace

import pytest

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.records import Candidate, Milestone
from egov_desktop.errors import ChangedElsewhere, NothingToUndo
from egov_desktop.store.undoing import inverse_of
from tests.builders import milestone, project
from tests.store.hands import add, edit, every, found, hear, now, open_to_write, restart, settle, take_out


def undo(register, times=1):
    return [register.undo(now=now()) for _ in range(times)]


def verb_of(entry):
    return entry and entry.verb


def redo(register, times=1):
    return [register.redo(now=now()) for _ in range(times)]


def test_thirty_undone_thirty_done_again_restart_and_undo(register):
    states = [register.snapshot]
    for number in range(30):
        edit(register, "p", objectives=f"Lần {number}")
        states.append(register.snapshot)
    undo(register, 30)
    assert register.snapshot == states[0]
    redo(register, 30)
    assert register.snapshot == states[-1]
    again = restart(register)
    undo(again)
    assert again.snapshot == states[-2]
    again.close()


def test_what_an_action_made_and_pointed_at_goes_together(register):
    waiting = Candidate(id="c", name="Kho dữ liệu")
    add(register, waiting)
    before, made = register.snapshot, project("q", code="Q")
    links = RecordChange(waiting, replace(waiting, project_id="q"))
    register.perform(ChangeSet("accept_candidate", (RecordChange(None, made), links)), now=now())
    undo(register)
    assert register.snapshot == before


def test_undo_is_named_by_what_it_takes_back(register):
    entry = edit(register, "p", objectives="Mới")
    assert register.next_undo == entry
    (undone,) = undo(register)
    assert (undone.verb, undone.undoes, register.next_redo) == ("edit_project", entry.id, undone)


def test_a_new_action_ends_what_could_be_done_again(register):
    edit(register, "p", objectives="Mới")
    undo(register)
    edit(register, "p", objectives="Khác")
    assert register.next_redo is None
    with pytest.raises(NothingToUndo):
        redo(register)


def test_a_fresh_register_has_nothing_to_undo(office):
    register = office("moi")
    with pytest.raises(NothingToUndo):
        undo(register)


def test_a_removed_project_comes_back_with_all_that_was_part_of_it(register):
    before = register.snapshot
    take_out(register, "p")
    assert not list(every(register, "moc-1"))
    undo(register)
    assert register.snapshot == before
    redo(register)
    assert not list(every(register, "p"))


def test_a_moved_milestone_goes_back_to_its_project(register):
    add(register, project("q"))
    before = register.snapshot
    edit(register, "moc-1", project_id="q")
    assert [own.id for own in register.snapshot.children(Milestone, "q")] == ["moc-1"]
    undo(register)
    assert register.snapshot == before
    assert [own.id for own in register.snapshot.children(Milestone, "q")] == []


def test_the_file_tells_the_same_after_undo_of_everything(register):
    take_out(register, "moc-1")
    edit(register, "p", name="Tên mới")
    undo(register, 3)
    assert not list(every(register, "p"))
    register.close()
    again = open_to_write(register.path)
    assert again.snapshot == register.snapshot
    again.close()


@pytest.fixture
def both(register, office):
    """Our register and another office's, which has heard ours."""
    other = office("so-tttt")
    hear(other, register)
    return register, other


def test_an_undone_import_is_gone_and_can_be_done_again_or_taken_in_again(both):
    ours, theirs = both
    edit(theirs, "p", objectives="Của sở")
    before = ours.snapshot
    assert hear(ours, theirs) == 1
    undo(ours)
    assert (ours.snapshot, verb_of(ours.next_undo)) == (before, "add_project")
    redo(ours)
    assert found(ours, "p").objectives == "Của sở"
    undo(ours)
    assert hear(ours, theirs) == 1
    assert found(ours, "p").objectives == "Của sở"


def test_an_import_undone_before_a_restart_is_not_offered_again(both):
    ours, theirs = both
    edit(theirs, "p", objectives="Của sở")
    hear(ours, theirs)
    undo(ours)
    again = restart(ours)
    assert verb_of(again.next_undo) == "add_project"
    redo(again)
    assert found(again, "p").objectives == "Của sở"
    again.close()


def test_an_import_with_later_work_on_it_is_not_taken_back(both):
    ours, theirs = both
    edit(theirs, "p", objectives="Của sở")
    hear(ours, theirs)
    imported = ours.next_undo
    edit(ours, "p", objectives="Sửa tiếp")
    with pytest.raises(ChangedElsewhere, match="1 thao tác sau đó"):
        ours.withdraw(imported.id, now=now())
    undo(ours)
    with pytest.raises(ChangedElsewhere):
        ours.withdraw(imported.id, now=now())


def test_an_imported_project_with_our_milestone_in_it_is_not_taken_back(both):
    ours, theirs = both
    add(theirs, project("moi"))
    hear(ours, theirs)
    imported = ours.next_undo
    add(ours, milestone(id="moc-9", project_id="moi"))
    with pytest.raises(ChangedElsewhere, match="dựa vào số liệu đã nhận"):
        ours.withdraw(imported.id, now=now())


def test_the_same_import_is_not_taken_back_twice(both):
    ours, theirs = both
    edit(theirs, "p", objectives="Của sở")
    hear(ours, theirs)
    imported = ours.next_undo
    ours.withdraw(imported.id, now=now())
    with pytest.raises(NothingToUndo):
        ours.withdraw(imported.id, now=now())


def test_undoing_our_edit_beside_another_office_s_is_refused(both):
    ours, theirs = both
    edit(theirs, "p", objectives="Của sở")
    entry = edit(ours, "p", objectives="Của ta")
    hear(ours, theirs)
    with pytest.raises(ChangedElsewhere, match="đã được sửa tiếp"):
        inverse_of(ours.connection, entry, ours.snapshot, ours.entries)


def test_undoing_our_edit_of_a_record_removed_elsewhere_does_not_remove_it(both):
    ours, theirs = both
    take_out(theirs, "moc-1")
    entry = edit(ours, "moc-1", note="Đang làm")
    hear(ours, theirs)
    assert ("milestone", "moc-1", "*") in ours.snapshot.conflicts
    (change,), _ = inverse_of(ours.connection, entry, ours.snapshot, ours.entries)
    assert change.changed_fields == ("note",)


def test_undoing_a_decision_opens_the_conflict_again(both):
    ours, theirs = both
    edit(theirs, "p", objectives="Của sở")
    edit(ours, "p", objectives="Của ta")
    hear(ours, theirs)
    before = ours.snapshot
    settle(ours, "p", "objectives", objectives="Cả hai")
    undo(ours)
    assert (ours.snapshot, bool(before.conflicts)) == (before, True)
    redo(ours)
    assert (found(ours, "p").objectives, ours.snapshot.conflicts) == ("Cả hai", frozenset())
    undo(ours)
    assert ours.snapshot == before


def test_undoing_the_decision_to_keep_a_record_opens_the_conflict_again(both):
    ours, theirs = both
    take_out(theirs, "moc-1")
    edit(ours, "moc-1", note="Đang làm")
    hear(ours, theirs)
    before = ours.snapshot
    settle(ours, "moc-1", "*")
    undo(ours)
    assert (ours.snapshot, bool(before.conflicts)) == (before, True)
    redo(ours)
    assert ours.snapshot.conflicts == frozenset()


def test_undoing_the_decision_to_remove_a_record_opens_the_conflict_again(both):
    ours, theirs = both
    take_out(theirs, "moc-1")
    edit(ours, "moc-1", note="Đang làm")
    hear(ours, theirs)
    before = ours.snapshot
    take_out(ours, "moc-1")
    assert ours.snapshot.conflicts == frozenset()
    undo(ours)
    assert (ours.snapshot, bool(before.conflicts)) == (before, True)

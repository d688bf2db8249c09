"""What a register does with what other offices send: holding, deciding, taking back in part, making one, pairs apart."""

import dataclasses
from datetime import date

import pytest

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import ExchangeKind, ReceiptOutcome
from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.records import Project, Receipt
from egov_desktop.domain.rights import owners_fields
from egov_desktop.errors import ChangedElsewhere, NotARegister, RefusedByRules
from egov_desktop.store.checking import check
from egov_desktop.store.file.schema import VERSION
from egov_desktop.store.history import lines_of_record, provenance_of
from egov_desktop.store.joining.arriving import Arriving
from egov_desktop.store.reading import load_snapshot, rebuild
from tests.builders import milestone, project
from tests.store.hands import add, done, edit, found, hear, now, take_out


@pytest.fixture
def both(register, office):
    """Two offices whose files are equal."""
    theirs = office("b")
    hear(theirs, register)
    return register, theirs


def sent(office, held=lambda change: False, own=None):
    changes, entries = office.outgoing()
    waiting = frozenset(change.id for change in changes if held(change))
    return Arriving(changes=tuple(changes), entries=entries, held=waiting, own=own)


def is_sound(register):
    """The tables say what the journal says, after whatever happened."""
    return rebuild(register.connection) == load_snapshot(register.connection) == register.snapshot


def test_a_held_change_waits_and_changes_nothing(both):
    ours, theirs = both
    before = ours.snapshot
    edit(theirs, "p", name="Tên khác")
    ours.receive(sent(theirs, held=lambda change: change.field == "name"), now=now())
    assert ours.snapshot == before
    assert [change.value for change in ours.held()[0]] == ["Tên khác"]
    assert is_sound(ours)


def test_a_held_change_that_comes_again_is_nothing_new(both):
    ours, theirs = both
    edit(theirs, "p", name="Tên khác")
    again = sent(theirs, held=lambda change: change.field == "name")
    ours.receive(again, now=now())
    assert ours.receive(again, now=now()) is None


def test_a_held_change_is_accepted_later_and_taken_back_to_waiting(both):
    ours, theirs = both
    edit(theirs, "p", name="Tên khác")
    ours.receive(sent(theirs, held=lambda change: change.field == "name"), now=now())
    changes, entries = ours.held()
    accepted = ours.receive(Arriving(changes=changes, entries=entries), now=now())
    assert found(ours, "p").name == "Tên khác"
    assert ours.held() == ((), {})
    ours.withdraw(accepted.id, now=now())
    assert found(ours, "p").name == "Dự án p"
    assert [change.value for change in ours.held()[0]] == ["Tên khác"]


def test_what_the_writer_only_had_in_sight_goes_on_waiting(both):
    ours, theirs = both
    edit(theirs, "p", policy_decided_on=date(2026, 2, 5))
    edit(theirs, "p", policy_symbol="12/NQ-HĐND")
    ours.receive(sent(theirs, held=lambda change: change.field.startswith("policy")), now=now())
    changes, entries = ours.held()
    symbol = tuple(own for own in changes if own.field == "policy_symbol")
    ours.receive(Arriving(changes=symbol, entries=entries), now=now())
    assert (found(ours, "p").policy_symbol, found(ours, "p").policy_decided_on) == ("12/NQ-HĐND", None)
    assert [own.field for own in ours.held()[0]] == ["policy_decided_on"]
    assert is_sound(ours)


def refusing(office, arriving):
    after = office.foresee(arriving).snapshot.get(Project, "p")
    keep = dataclasses.replace(after, name="Dự án p")
    settles = frozenset({("project", "p", "name")})
    return dataclasses.replace(arriving, own=ChangeSet("take_in", (RecordChange(after, keep),), settles))


def test_a_refused_change_travels_back(both):
    ours, theirs = both
    edit(theirs, "p", name="Tên khác")
    ours.receive(refusing(ours, sent(theirs)), now=now())
    assert found(ours, "p").name == "Dự án p"
    hear(theirs, ours)
    assert found(theirs, "p").name == "Dự án p"
    assert theirs.snapshot.conflicts == ours.snapshot.conflicts == frozenset()


def test_taking_an_import_back_takes_back_what_was_decided_with_it(both):
    ours, theirs = both
    before = ours.snapshot
    edit(theirs, "p", name="Tên khác", objectives="Mới")
    taken = ours.receive(refusing(ours, sent(theirs)), now=now())
    ours.withdraw(taken.id, now=now())
    assert ours.snapshot == before
    assert is_sound(ours)
    ours.receive(sent(theirs), now=now())
    assert found(ours, "p").name == "Tên khác"


def test_an_import_taken_back_is_done_again_with_its_decisions(both):
    ours, theirs = both
    edit(theirs, "p", name="Tên khác", objectives="Mới")
    taken = ours.receive(refusing(ours, sent(theirs)), now=now())
    after = ours.snapshot
    ours.withdraw(taken.id, now=now())
    ours.redo(now=now())
    assert ours.snapshot == after


def test_later_work_is_named_and_left_when_an_import_is_taken_back(both):
    ours, theirs = both
    edit(theirs, "p", name="Tên khác")
    edit(theirs, "p", objectives="Mới")
    taken = ours.receive(sent(theirs), now=now())
    edit(ours, "p", objectives="Sửa tiếp")
    assert [entry.verb for entry in ours.left_standing(taken.id)] == ["edit_project"]
    ours.withdraw(taken.id, now=now())
    assert (found(ours, "p").name, found(ours, "p").objectives) == ("Dự án p", "Sửa tiếp")
    assert ours.snapshot.conflicts == frozenset()
    assert is_sound(ours)


def test_a_new_record_stays_where_our_records_belong_to_it(both):
    ours, theirs = both
    add(theirs, project("moi"))
    edit(theirs, "p", name="Tên khác")
    taken = ours.receive(sent(theirs), now=now())
    add(ours, milestone(id="moc-9", project_id="moi"))
    ours.withdraw(taken.id, now=now())
    assert found(ours, "moi") is not None
    assert found(ours, "p").name == "Dự án p"


def test_start_and_end_changed_apart_are_asked_about(both):
    ours, theirs = both
    edit(ours, "p", planned_start_on=date(2020, 3, 1))
    edit(theirs, "p", planned_end_on=date(2020, 12, 31))
    hear(ours, theirs)
    assert ours.snapshot.conflicts == {("project", "p", "planned_start_on+planned_end_on")}
    assert is_sound(ours)


def settle_pair(register):
    address = ("project", "p", "planned_start_on+planned_end_on")
    register.perform(ChangeSet("settle_project", (), frozenset({address})), now=now())


def test_a_pair_that_was_confirmed_is_never_asked_about_again(both):
    ours, theirs = both
    edit(ours, "p", planned_start_on=date(2020, 3, 1))
    edit(theirs, "p", planned_end_on=date(2020, 12, 31))
    hear(ours, theirs)
    settle_pair(ours)
    assert ours.snapshot.conflicts == frozenset()
    hear(ours, theirs)
    hear(theirs, ours)
    assert ours.snapshot.conflicts == theirs.snapshot.conflicts == frozenset()


def test_undoing_the_confirmation_asks_again(both):
    ours, theirs = both
    edit(ours, "p", planned_start_on=date(2020, 3, 1))
    edit(theirs, "p", planned_end_on=date(2020, 12, 31))
    hear(ours, theirs)
    before = ours.snapshot
    settle_pair(ours)
    ours.undo(now=now())
    assert ours.snapshot == before
    assert is_sound(ours)


def test_start_then_end_by_whoever_saw_the_first_is_no_question(both):
    ours, theirs = both
    edit(ours, "p", planned_start_on=date(2020, 3, 1))
    hear(theirs, ours)
    edit(theirs, "p", planned_end_on=date(2020, 12, 31))
    hear(ours, theirs)
    assert ours.snapshot.conflicts == frozenset()


@pytest.fixture
def twice(both):
    """One project that two offices each added under an id of their own, with a milestone each."""
    ours, theirs = both
    add(ours, project("a", code="X-1", name="Trục liên thông"))
    add(ours, milestone(id="moc-a", project_id="a"))
    add(theirs, project("b", code="X-2", name="Trục liên thông"))
    add(theirs, milestone(id="moc-b", project_id="b"))
    hear(ours, theirs)
    return ours, theirs


def test_two_records_are_made_one_with_their_children(twice):
    ours, _ = twice
    ours.make_one("project", ["b", "a"], now=now())
    assert ours.snapshot.find("project", "b") is None
    assert found(ours, "moc-b").project_id == "a"
    assert ours.snapshot.conflicts == {("project", "a", "code")}
    assert is_sound(ours)


def test_making_one_is_undone_exactly_and_done_again(twice):
    ours, _ = twice
    before = ours.snapshot
    ours.make_one("project", ["a", "b"], now=now())
    after = ours.snapshot
    ours.undo(now=now())
    assert ours.snapshot == before
    ours.redo(now=now())
    assert ours.snapshot == after
    assert is_sound(ours)


def test_what_an_office_writes_on_the_other_one_later_follows(twice):
    ours, theirs = twice
    ours.make_one("project", ["a", "b"], now=now())
    edit(theirs, "b", objectives="Ghi ở nơi khác")
    add(theirs, milestone(id="moc-c", project_id="b"))
    hear(ours, theirs)
    assert found(ours, "a").objectives == "Ghi ở nơi khác"
    assert found(ours, "moc-c").project_id == "a"
    assert is_sound(ours)


def test_both_offices_see_the_same_one(twice):
    ours, theirs = twice
    ours.make_one("project", ["a", "b"], now=now())
    edit(theirs, "b", objectives="Ghi ở nơi khác")
    hear(ours, theirs)
    hear(theirs, ours)
    assert set(ours.snapshot) == set(theirs.snapshot)
    assert ours.snapshot.conflicts == theirs.snapshot.conflicts
    assert is_sound(theirs)


def test_the_joined_record_is_edited_like_any_other(twice):
    ours, _ = twice
    ours.make_one("project", ["a", "b"], now=now())
    edit(ours, "a", code="X-1")
    edit(ours, "a", name="Trục liên thông văn bản")
    assert ours.snapshot.conflicts == frozenset()
    assert check(ours).outside_edits == ()
    assert is_sound(ours)


def assignment(**more):
    given = {
        "package_id": "01900000-0000-7000-8000-000000000001", "kind": ExchangeKind.ASSIGNMENT, "made_at": "2020-06-20T00:00:00.000Z",
        "form": VERSION, "projects": ("p",), "writable": owners_fields(),
    }  # fmt: skip
    return Manifest(**{**given, **more})


def test_an_owner_s_file_refuses_what_is_not_the_owner_s(both):
    ours, _ = both
    ours.receive(Arriving(own=None, adopts=assignment(), changes=sent(both[1]).changes), now=now())
    edit(both[1], "p", objectives="x")
    ours.receive(dataclasses.replace(sent(both[1]), adopts=assignment()), now=now())
    with pytest.raises(RefusedByRules) as refused:
        edit(ours, "p", name="Tên khác")
    assert refused.value.code == "not_yours"
    edit(ours, "p", effectiveness_note="Tốt")


def test_taking_back_the_assignment_gives_the_register_back(both):
    ours, theirs = both
    edit(theirs, "p", objectives="x")
    taken = ours.receive(dataclasses.replace(sent(theirs), adopts=assignment()), now=now())
    assert ours.rights is not None
    ours.withdraw(taken.id, now=now())
    assert ours.rights is None


def test_all_of_an_import_that_stays_is_said(both):
    ours, theirs = both
    edit(theirs, "p", objectives="Mới")
    taken = ours.receive(sent(theirs), now=now())
    edit(ours, "p", objectives="Sửa tiếp")
    with pytest.raises(ChangedElsewhere, match="1 thao tác sau đó"):
        ours.withdraw(taken.id, now=now())


def test_an_id_that_is_another_kind_of_record_here_is_refused(both):
    ours, theirs = both
    add(ours, project("x"))
    add(theirs, milestone(id="x"))
    with pytest.raises(NotARegister) as refused:
        ours.foresee(sent(theirs))
    assert refused.value.code == "two_kinds"


def test_an_empty_field_yields_to_a_filled_one_where_records_are_made_one(twice):
    ours, theirs = twice
    edit(ours, "a", beneficiaries="Các sở")
    ours.make_one("project", ["a", "b"], now=now())
    assert found(ours, "a").beneficiaries == "Các sở"
    assert ours.snapshot.conflicts == {("project", "a", "code")}
    edit(theirs, "b", objectives="Ghi khi chưa hay")
    hear(ours, theirs)
    assert ours.snapshot.conflicts == {("project", "a", "code")}


def test_a_value_says_by_which_import_it_came_and_from_which_file(both):
    ours, theirs = both
    edit(theirs, "p", name="Tên khác")
    receipt = Receipt(
        id="bn",
        outcome=ReceiptOutcome.TAKEN_IN,
        file_name="BC_STTTT_2020-06_1.sqlite",
        digest="ab12",
        received_on=date(2020, 7, 5),
    )
    own = ChangeSet("take_in", (RecordChange(None, receipt),))
    taken = ours.receive(sent(theirs, own=own), now=now())
    line = lines_of_record(ours, "project", "p")[-1]
    came = provenance_of(ours, line)
    assert came is not None
    assert came.receipt is not None
    assert (came.entry, came.receipt.file_name, came.receipt.digest) == (taken, receipt.file_name, "ab12")
    edit(ours, "p", name="Tên nữa")
    assert provenance_of(ours, lines_of_record(ours, "project", "p")[-1]) is None


def test_records_stay_one_where_a_later_child_belongs_to_what_is_there_only_so(register, office):
    ours, theirs = register, office("b")
    add(ours, project("a", code="X-1"), project("b", code="X-2"))
    hear(theirs, ours)
    theirs.make_one("project", ["a", "b"], now=now())
    take_out(ours, "a")
    taken = done(ours.receive(sent(theirs), now=now()))
    later = add(ours, milestone(id="moc-sau", project_id="a"))
    assert later in ours.left_standing(taken.id)
    with pytest.raises(ChangedElsewhere):
        ours.withdraw(taken.id, now=now())
    assert found(ours, "moc-sau").project_id == found(ours, "a").id
    assert is_sound(ours)

"""What each answer of the clerk comes to, here and back at the owner."""

import json
from datetime import date

import pytest

from egov_desktop.domain.records import Disbursement, Receipt, Refusal
from egov_desktop.errors import ChangedElsewhere, RefusedByRules, UnknownInput
from egov_desktop.exchange.taking.planning import decisions_kept, pending, plan
from egov_desktop.store.outside import OutsideEdit
from egov_desktop.store.reading import rebuild
from tests.builders import TRIEU, payment, project
from tests.exchange.taking.hands import (
    ACCEPT,
    accepting_all,
    copied,
    instead,
    line_of,
    manifest,
    planned,
    refuse,
    returned,
    sent,
    taken,
    told,
)
from tests.store.hands import add, edit, every, found, hear, now, take_out


def test_what_is_accepted_reads_as_the_owner_wrote_it(ours, owner):
    edit(owner, "tt-1", amount_dong=120 * TRIEU)
    add(owner, payment(5 * TRIEU, id="tt-2"))
    taken(ours, planned(owner, ours))
    assert [own.amount_dong for own in ours.snapshot.all(Disbursement).values()] == [120 * TRIEU, 5 * TRIEU]
    assert rebuild(ours.connection) == ours.snapshot


def test_what_is_not_answered_waits_and_is_asked_later(ours, owner):
    edit(owner, "tt-1", amount_dong=120 * TRIEU)
    taken(ours, planned(owner, ours), {})
    assert found(ours, "tt-1").amount_dong == 100 * TRIEU
    assert told(pending(ours)) == [("proposal", "tt-1", "amount_dong")]


def test_a_refusal_keeps_our_value_and_travels_back_with_its_reason(ours, owner):
    edit(owner, "tt-1", amount_dong=120 * TRIEU)
    made = planned(owner, ours)
    taken(ours, made, {line.key: refuse() for line in made.lines if line.asks})
    hear(owner, ours)
    (refusal,) = owner.snapshot.all(Refusal).values()
    assert (found(owner, "tt-1").amount_dong, owner.snapshot.conflicts) == (100 * TRIEU, frozenset())
    assert (refusal.reason, refusal.field, json.loads(refusal.value)) == (
        "Chưa có chứng từ",
        "amount_dong",
        120 * TRIEU,
    )


def test_a_refused_addition_goes_and_the_owner_sees_it_go(ours, owner):
    add(owner, payment(5 * TRIEU, id="tt-2"))
    made = planned(owner, ours)
    taken(ours, made, {line_of(made, "tt-2", "*").key: refuse()})
    hear(owner, ours)
    assert [list(every(own, "tt-2")) for own in (ours, owner)] == [[], []]
    assert [own.record_id for own in owner.snapshot.all(Refusal).values()] == ["tt-2"]


def test_a_refused_removal_brings_the_record_back(ours, owner):
    take_out(owner, "tt-1")
    made = planned(owner, ours)
    taken(ours, made, {line_of(made, "tt-1", "*").key: refuse("Kho bạc đã xác nhận")})
    hear(owner, ours)
    assert found(ours, "tt-1") == found(owner, "tt-1")
    assert ours.snapshot.conflicts | owner.snapshot.conflicts == frozenset()


def test_a_third_value_stands_on_both(ours, owner):
    edit(ours, "tt-1", note="Đợt 1")
    edit(owner, "tt-1", note="Đợt 2")
    made = planned(owner, ours)
    taken(ours, made, {line_of(made, "tt-1", "note").key: instead("Đợt 1 và 2")})
    hear(owner, ours)
    assert (found(owner, "tt-1").note, ours.snapshot.conflicts) == ("Đợt 1 và 2", frozenset())


@pytest.mark.parametrize(("answer", "note"), [(ACCEPT, "Đợt 2"), (refuse(), "Đợt 1")])
def test_a_conflict_decided_at_once_is_settled_and_never_asked_again(ours, owner, answer, note):
    edit(owner, "tt-1", note="Đợt 2")
    edit(ours, "tt-1", note="Đợt 1")
    made = planned(owner, ours)
    taken(ours, made, {line_of(made, "tt-1", "note").key: answer})
    assert (found(ours, "tt-1").note, ours.snapshot.conflicts) == (note, frozenset())
    assert told(planned(owner, ours)) == []


def test_a_conflict_left_open_is_marked_until_it_is_settled(ours, owner):
    edit(ours, "tt-1", note="Đợt 1")
    edit(owner, "tt-1", note="Đợt 2")
    taken(ours, planned(owner, ours), {})
    assert ours.snapshot.conflicts == {("disbursement", "tt-1", "note")}
    assert pending(ours).lines == ()


@pytest.mark.parametrize(("answer", "left"), [(ACCEPT, 0), (refuse(), 1)])
def test_edited_here_and_removed_there_is_settled_either_way(ours, owner, answer, left):
    edit(ours, "tt-1", note="Đã đối chiếu")
    take_out(owner, "tt-1")
    made = planned(owner, ours)
    taken(ours, made, {line_of(made, "tt-1", "*").key: answer})
    assert (len(list(every(ours, "tt-1"))), ours.snapshot.conflicts) == (left, frozenset())


@pytest.mark.parametrize(("answer", "left"), [(ACCEPT, 1), (refuse(), 0)])
def test_removed_here_and_edited_there_is_settled_either_way(ours, owner, answer, left):
    take_out(ours, "tt-1")
    edit(owner, "tt-1", note="Đã đối chiếu")
    made = planned(owner, ours)
    taken(ours, made, {line_of(made, "tt-1", "*").key: answer})
    assert (len(list(every(ours, "tt-1"))), ours.snapshot.conflicts) == (left, frozenset())


@pytest.mark.parametrize(
    ("answer", "amount", "day"),
    [
        (ACCEPT, 120 * TRIEU, date(2020, 5, 20)),
        (refuse(), 100 * TRIEU, date(2020, 5, 20)),
        (instead({"amount_dong": 110 * TRIEU, "paid_on": "2020-05-21"}), 110 * TRIEU, date(2020, 5, 21)),
    ],
)
def test_two_fields_changed_apart_are_settled_together(ours, owner, answer, amount, day):
    edit(ours, "tt-1", paid_on=date(2020, 5, 20))
    edit(owner, "tt-1", amount_dong=120 * TRIEU)
    made = planned(owner, ours)
    taken(ours, made, {line_of(made, "tt-1", "amount_dong+paid_on").key: answer})
    own = found(ours, "tt-1")
    assert (own.amount_dong, own.paid_on, ours.snapshot.conflicts) == (amount, day, frozenset())


def test_a_value_written_past_the_journal_is_taken_over_as_the_clerk_s_own(ours, owner):
    edits = (OutsideEdit("disbursement", "tt-1", "amount_dong", 100 * TRIEU, 90 * TRIEU),)
    made = plan(ours, sent(owner, ours, manifest(), outside_edits=edits))
    entry = taken(ours, made)
    assert (found(ours, "tt-1").amount_dong, entry.who) == (90 * TRIEU, "Nguyễn Thị Lan")


def test_an_accepted_proposal_comes_into_force(ours, owner):
    edit(owner, "p", name="Tên khác")
    taken(ours, planned(owner, ours))
    assert found(ours, "p").name == "Tên khác"


def test_a_proposal_to_a_field_changed_here_too_is_settled_by_its_answer(ours, owner):
    edit(ours, "p", name="Tên của ta")
    edit(owner, "p", name="Tên của sở")
    taken(ours, planned(owner, ours))
    assert (found(ours, "p").name, ours.snapshot.conflicts) == ("Tên của sở", frozenset())


def test_a_child_cannot_come_without_its_waiting_parent(ours, owner):
    add(owner, project("moi", owner_agency_id="so-a"))
    add(owner, payment(TRIEU, id="tt-moi", project_id="moi"))
    made = planned(owner, ours)
    taken(ours, made, {line_of(made, "tt-moi", "*").key: ACCEPT})
    assert list(every(ours, "tt-moi")) == []
    assert len(pending(ours).lines) == 2


def test_a_value_that_was_typed_wrong_is_refused_by_the_rules_and_nothing_is_written(ours, owner):
    edit(owner, "tt-1", amount_dong=120 * TRIEU)
    made = planned(owner, ours)
    before = ours.snapshot
    with pytest.raises(RefusedByRules):
        taken(ours, made, {line_of(made, "tt-1", "amount_dong").key: instead(-5)})
    assert ours.snapshot is before


@pytest.mark.parametrize(
    ("answer", "code"), [(refuse(" "), "reason_missing"), (instead("hôm qua"), "unfit_value")]
)
def test_a_refusal_without_reason_and_a_value_of_another_shape_are_turned_down(ours, owner, answer, code):
    edit(owner, "moc-1", forecast_on=date(2026, 8, 1))
    made = planned(owner, ours)
    with pytest.raises(UnknownInput) as refused:
        taken(ours, made, {line_of(made, "moc-1", "forecast_on").key: answer})
    assert refused.value.code == code


def test_an_answer_to_no_line_is_turned_down(ours, owner):
    edit(owner, "tt-1", note="Đợt 2")
    with pytest.raises(UnknownInput, match="không có trong tệp"):
        taken(ours, planned(owner, ours), {("project", "p", "name"): ACCEPT})


def test_a_plan_made_before_other_work_is_made_anew_and_keeps_its_answers(ours, owner):
    edit(owner, "tt-1", note="Đợt 2")
    file = returned(owner, ours)
    made = plan(ours, file)
    edit(ours, "moc-1", note="Xem lại")
    with pytest.raises(ChangedElsewhere):
        taken(ours, made)
    again = plan(ours, file)
    assert decisions_kept(again, accepting_all(made)) == accepting_all(again)


def test_the_receipt_says_what_came_from_whom_and_for_which_period(ours, owner):
    edit(owner, "tt-1", note="Đợt 2")
    file = returned(owner, ours)
    taken(ours, plan(ours, file))
    (receipt,) = ours.snapshot.all(Receipt).values()
    assert (receipt.agency_id, receipt.period_id, receipt.digest) == ("so-a", "ky-3", file.file_digest)
    assert (receipt.signed_by, receipt.signed_on) == ("Phạm Văn Đức", date(2026, 3, 2))


def test_a_new_payment_moved_to_another_s_project_comes_without_the_move(ours, owner):
    add(owner, payment(5 * TRIEU, id="tt-2"))
    edit(owner, "tt-2", project_id="q")
    made = planned(owner, ours)
    taken(ours, made, {line_of(made, "tt-2", "*").key: ACCEPT})
    assert found(ours, "tt-2").project_id == "p"
    assert told(pending(ours)) == [("proposal", "tt-2", "project_id")]


@pytest.mark.parametrize(("answer", "left"), [(ACCEPT, ["p"]), (refuse(), ["p", "q"]), (None, ["p", "q"])])
def test_two_records_that_a_colleague_made_one_are_one_here_when_accepted(ours, another, answer, left):
    colleague = another("dong-nghiep")
    colleague.make_one("project", ["p", "q"], now=now())
    made = copied(colleague, ours)
    taken(ours, made, {line_of(made, "q", "=").key: answer} if answer else {})
    assert sorted(ours.snapshot.of_kind("project")) == left
    assert rebuild(ours.connection) == ours.snapshot

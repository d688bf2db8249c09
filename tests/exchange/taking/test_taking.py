"""Taking in, taking back, and what comes again: nothing is lost, nothing is asked twice."""

from datetime import date

import pytest

from egov_desktop.domain.enumerations import ReceiptOutcome
from egov_desktop.domain.records import Agency, Receipt, ReportingPeriod
from egov_desktop.errors import UnknownInput
from egov_desktop.exchange.taking.backup import KEPT, back_up, copies_of
from egov_desktop.exchange.taking.imports import imports
from egov_desktop.exchange.taking.planning import pending, plan
from egov_desktop.exchange.taking.receipts import nothing_to_report, send_back
from egov_desktop.exchange.taking.taking import decide_pending, to_take_in
from tests.builders import TRIEU, payment
from tests.exchange.taking.hands import (
    ACCEPT,
    OWNER,
    TODAY,
    accepting_all,
    copied,
    line_of,
    planned,
    refuse,
    returned,
    taken,
    told,
)
from tests.store.hands import IDENTIFIERS, add, done, edit, found, hear, now, open_to_read


def test_a_checked_copy_of_the_register_as_it_was_is_made_first(ours, owner):
    edit(owner, "tt-1", note="Đợt 2")
    before = ours.snapshot
    taken(ours, planned(owner, ours))
    (copy,) = copies_of(ours, ours.path.parent / "sao-luu")
    kept = open_to_read(copy)
    assert kept.snapshot == before
    kept.close()


def test_the_oldest_copies_go_and_other_files_stay(ours, tmp_path):
    folder = tmp_path / "sao-luu"
    folder.mkdir()
    (folder / "ghi chú.sqlite").write_text("của người khác")
    made = [back_up(ours, folder, now=now()) for _ in range(KEPT + 2)]
    assert copies_of(ours, folder) == made[2:]
    assert (folder / "ghi chú.sqlite").exists()


def test_taking_an_import_back_restores_the_register_and_the_file_comes_fully_again(ours, owner):
    edit(owner, "tt-1", amount_dong=120 * TRIEU)
    add(owner, payment(5 * TRIEU, id="tt-2"))
    before = ours.snapshot
    entry = taken(ours, planned(owner, ours))
    after = found(ours, "tt-1")
    ours.withdraw(entry.id, now=now())
    assert ours.snapshot == before
    taken(ours, planned(owner, ours))
    assert (found(ours, "tt-1"), found(ours, "tt-2").amount_dong) == (after, 5 * TRIEU)


def test_taking_back_takes_refusals_and_decided_values_back_too(ours, owner):
    edit(ours, "tt-1", note="Đợt 1")
    edit(owner, "tt-1", note="Đợt 2", amount_dong=120 * TRIEU)
    before = ours.snapshot
    made = planned(owner, ours)
    answers = {line_of(made, "tt-1", "note").key: ACCEPT, line_of(made, "tt-1", "amount_dong").key: refuse()}
    ours.withdraw(taken(ours, made, answers).id, now=now())
    assert ours.snapshot == before


def test_imports_are_listed_with_what_became_of_them(ours, owner):
    edit(owner, "tt-1", note="Đợt 2")
    entry = taken(ours, planned(owner, ours))
    (first,) = imports(ours)
    assert (first.entry, first.new_changes, first.left, first.withdrawn_by) == (entry, 1, 1, None)
    assert first.receipt is not None
    gone = ours.withdraw(entry.id, now=now())
    (again,) = imports(ours)
    assert (again.withdrawn_by, again.left, again.receipt) == (gone, 0, first.receipt)


def test_an_import_that_was_undone_and_done_again_still_names_its_file(ours, owner):
    edit(owner, "tt-1", note="Đợt 2")
    taken(ours, planned(owner, ours))
    (first,) = imports(ours)
    ours.undo(now=now())
    ours.redo(now=now())
    ours.undo(now=now())
    ours.redo(now=now())
    assert first.receipt is not None
    assert [own.receipt for own in imports(ours)] == [first.receipt] * 3


def test_imports_of_another_office_are_not_ours(ours, owner, another):
    colleague = another("dong-nghiep")
    edit(owner, "tt-1", note="Đợt 2")
    taken(colleague, planned(owner, colleague))
    hear(ours, colleague)
    assert [own.receipt for own in imports(ours)] == [None]


def test_a_file_with_nothing_new_is_not_taken_in(ours, owner):
    with pytest.raises(UnknownInput) as refused:
        taken(ours, planned(owner, ours))
    assert refused.value.code == "nothing_new"


def test_looking_and_deciding_without_taking_in_changes_no_byte(ours, owner):
    edit(owner, "tt-1", note="Đợt 2", amount_dong=120 * TRIEU)
    before = ours.path.read_bytes()
    made = planned(owner, ours)
    to_take_in(ours, made, accepting_all(made), channel=None, now=now(), new_id=IDENTIFIERS.fresh)
    assert ours.path.read_bytes() == before
    assert not (ours.path.parent / "sao-luu").exists()


def test_a_proposal_may_be_accepted_later(ours, owner):
    edit(owner, "p", name="Tên khác")
    taken(ours, planned(owner, ours), {})
    answers = accepting_all(pending(ours))
    ours.receive(decide_pending(ours, answers, now=now(), new_id=IDENTIFIERS.fresh), now=now())
    assert (found(ours, "p").name, pending(ours).lines) == ("Tên khác", ())


def test_a_proposal_may_be_refused_later_and_the_owner_learns_why(ours, owner):
    edit(owner, "p", name="Tên khác")
    taken(ours, planned(owner, ours), {})
    answers = {line.key: refuse("Giữ tên trong quyết định") for line in pending(ours).lines}
    ours.receive(decide_pending(ours, answers, now=now(), new_id=IDENTIFIERS.fresh), now=now())
    hear(owner, ours)
    assert (found(ours, "p").name, found(owner, "p").name) == ("Dự án p", "Dự án p")
    assert pending(ours).lines == ()


def test_one_of_two_proposals_is_decided_and_the_other_goes_on_waiting(ours, owner):
    edit(owner, "p", name="Tên khác", objectives="Mục tiêu khác")
    taken(ours, planned(owner, ours), {})
    answers = {line_of(pending(ours), "p", "name").key: ACCEPT}
    ours.receive(decide_pending(ours, answers, now=now(), new_id=IDENTIFIERS.fresh), now=now())
    assert told(pending(ours)) == [("proposal", "p", "objectives")]


def test_a_return_edited_further_after_sending_does_not_conflict_with_itself(ours, owner):
    edit(owner, "tt-1", amount_dong=120 * TRIEU)
    taken(ours, planned(owner, ours))
    edit(owner, "tt-1", amount_dong=130 * TRIEU)
    made = planned(owner, ours)
    assert told(made) == [("changed", "tt-1", "amount_dong")]
    taken(ours, made)
    assert (found(ours, "tt-1").amount_dong, ours.snapshot.conflicts) == (130 * TRIEU, frozenset())


def test_a_later_return_whose_beginning_still_waits_does_not_conflict_either(ours, owner):
    edit(owner, "tt-1", amount_dong=120 * TRIEU)
    taken(ours, planned(owner, ours), {})
    edit(owner, "tt-1", amount_dong=130 * TRIEU)
    taken(ours, planned(owner, ours))
    assert (found(ours, "tt-1").amount_dong, ours.snapshot.conflicts) == (130 * TRIEU, frozenset())
    assert pending(ours).lines == ()


def test_returns_out_of_order_end_alike(ours, owner):
    edit(owner, "tt-1", amount_dong=120 * TRIEU)
    first = returned(owner, ours)
    edit(owner, "tt-1", amount_dong=130 * TRIEU)
    taken(ours, planned(owner, ours))
    late = plan(ours, first)
    assert (told(late), late.has_news) == ([], False)
    assert found(ours, "tt-1").amount_dong == 130 * TRIEU


def test_a_package_from_before_a_reorganisation_still_counts_and_the_new_owner_is_named(ours, owner):
    edit(owner, "tt-1", amount_dong=120 * TRIEU)
    edit(ours, "so-a", valid_to=date(2026, 2, 28))
    add(ours, Agency(id="so-moi", code="SO-MOI", name="Sở mới", short_name="Sở Mới"))
    edit(ours, "p", owner_agency_id="so-moi")
    made = planned(owner, ours)
    assert told(made) == [("changed", "tt-1", "amount_dong")]
    assert any("Sở Mới" in line.sentence for line in made.lines)


def test_two_clerks_with_full_copies_end_alike(ours, another):
    colleague = another("dong-nghiep")
    edit(ours, "tt-1", note="Đợt 1")
    edit(colleague, "tt-1", note="Đợt 2")
    edit(colleague, "p", name="Tên mới")
    made = copied(colleague, ours)
    taken(ours, made, {line_of(made, "p", "name").key: ACCEPT})
    taken(colleague, copied(ours, colleague))
    taken(ours, copied(colleague, ours))
    assert ours.snapshot.of_kind("project") == colleague.snapshot.of_kind("project")
    assert found(ours, "tt-1") == found(colleague, "tt-1")


def test_an_owner_who_got_a_restored_backup_conflicts_with_what_it_had_sent(ours, owner, another):
    restored = another("so-a-khoi-phuc", OWNER)
    edit(owner, "tt-1", note="Trước khi mất")
    taken(ours, planned(owner, ours))
    edit(restored, "tt-1", note="Sau khi khôi phục")
    assert told(planned(restored, ours)) == [("conflict", "tt-1", "note")]


def test_what_our_restored_register_lost_comes_back_as_proposals(ours, owner, another):
    edit(ours, "p", name="Tên đã sửa trước khi mất")
    hear(owner, ours, "p")
    restored = another("khoi-phuc")
    assert told(planned(owner, restored)) == [("proposal", "p", "name")]


def test_a_file_is_sent_back_with_the_reasons(ours, owner):
    edit(owner, "tt-1", amount_dong=120 * TRIEU)
    made = planned(owner, ours)
    done(ours.perform(send_back(made, "Thiếu chứng từ", new_id=IDENTIFIERS.fresh, on=TODAY), now=now()))
    (receipt,) = ours.snapshot.all(Receipt).values()
    assert (receipt.outcome, receipt.note, receipt.agency_id) == (
        ReceiptOutcome.SENT_BACK,
        "Thiếu chứng từ",
        "so-a",
    )
    assert planned(owner, ours).already == ""


def test_nothing_to_report_is_written_with_who_said_so(ours):
    agency, period = ours.snapshot.get(Agency, "so-b"), ours.snapshot.get(ReportingPeriod, "ky-3")
    assert agency is not None
    assert period is not None
    own = {"channel": None, "on": TODAY, "new_id": IDENTIFIERS.fresh}
    done(ours.perform(nothing_to_report(agency, period, confirmed_by="Lê Hoa", **own), now=now()))
    with pytest.raises(UnknownInput):
        nothing_to_report(agency, period, confirmed_by=" ", **own)

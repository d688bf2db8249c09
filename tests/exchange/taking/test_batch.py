"""A stick full of files: every one is accounted for, whatever it is and however often it comes."""

from collections import Counter
from itertools import permutations

import pytest

from egov_desktop.exchange.inspected import Inspected
from egov_desktop.exchange.taking.batch import (
    Verdict,
    account,
    files_in,
    made_anew,
    receive_all,
    with_taken_in,
)
from egov_desktop.exchange.taking.planning import plan, without_conflict
from egov_desktop.store.outside import OutsideEdit
from tests.builders import TRIEU
from tests.exchange.taking.hands import ACCEPT, OWNER, manifest, refuse, returned, sent, taken
from tests.store.hands import IDENTIFIERS, edit, found, now


def refused(path, code: str) -> Inspected:
    return Inspected(path=path, file_digest=code, size_bytes=1, accepted=False, code=code)


def stick(ours, owner) -> list[Inspected]:
    edit(owner, "tt-1", amount_dong=120 * TRIEU)
    good = returned(owner, ours)
    strange = [refused(owner.path, code) for code in ("not_sqlite", "content_changed")]
    empty = returned(ours, ours)
    return [good, good, *strange, empty]


def test_the_counts_add_up(ours, owner):
    batch = account(ours, stick(ours, owner))
    assert set(batch.counts.values()) == {1}
    assert sum(batch.counts.values()) == len(batch.files)


def test_the_order_of_files_does_not_matter(ours, owner):
    files = stick(ours, owner)
    counts = {tuple(account(ours, some).counts.items()) for some in permutations(files)}
    assert len(counts) == 1


def test_bytes_that_came_before_are_a_duplicate(ours, owner):
    good = stick(ours, owner)[0]
    (own,) = account(ours, [good]).files
    assert own.plan is not None
    taken(ours, own.plan)
    assert [own.verdict for own in account(ours, [good]).files] == [Verdict.DUPLICATE]


@pytest.mark.parametrize("answer", [ACCEPT, refuse()])
def test_what_another_tool_wrote_may_come_again_until_it_is_answered(ours, owner, answer):
    edits = (OutsideEdit("disbursement", "tt-1", "amount_dong", 100 * TRIEU, 90 * TRIEU),)
    edit(owner, "tt-1", note="Đợt 2")
    coming = sent(owner, ours, manifest(), outside_edits=edits)
    taken(ours, plan(ours, coming), {})
    (again,) = account(ours, [coming]).files
    assert again.verdict is Verdict.ACCEPTED
    assert again.plan is not None
    taken(ours, again.plan, {line.key: answer for line in again.plan.lines})
    edit(ours, "tt-1", amount_dong=95 * TRIEU)
    assert [own.verdict for own in account(ours, [coming]).files] == [Verdict.DUPLICATE]


def test_after_one_file_the_plans_of_the_others_are_made_anew(ours, owner, another):
    second = another("so-a-2", OWNER)
    edit(second, "tt-1", amount_dong=130 * TRIEU)
    edit(owner, "tt-1", amount_dong=120 * TRIEU)
    batch = account(ours, [returned(owner, ours), returned(second, ours)])
    first = batch.files[0]
    assert first.plan is not None
    batch = made_anew(ours, with_taken_in(batch, first, taken(ours, first.plan)))
    other = batch.files[1].plan
    assert other is not None
    assert [line.kind.value for line in other.lines if line.asks] == ["conflict"]


def test_a_whole_stick_is_taken_in_at_once(ours, owner):
    folder = ours.path.parent / "sao-luu"
    batch = receive_all(
        ours, stick(ours, owner), without_conflict, backup_folder=folder, channel=None, now=now,
        new_id=IDENTIFIERS.fresh,
    )  # fmt: skip
    assert found(ours, "tt-1").amount_dong == 120 * TRIEU
    assert Counter(own.entry is not None for own in batch.files) == {True: 1, False: 4}


def test_files_and_folders_give_each_file_once_without_what_programs_leave(tmp_path):
    inside = tmp_path / "USB" / "Sở A"
    inside.mkdir(parents=True)
    for name in ("bc.sqlite", "bc.sqlite-journal", ".~bc.sqlite.lock", "công văn.docx"):
        (inside / name).write_text("x")
    found_here = files_in([tmp_path, inside / "bc.sqlite"])
    assert sorted(own.name for own in found_here) == ["bc.sqlite", "công văn.docx"]

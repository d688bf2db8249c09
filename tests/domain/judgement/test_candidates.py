"""Proposed projects are listed as they stood on a day, beside what in the register reads alike."""

from datetime import date

import pytest

from egov_desktop.domain.enumerations import CandidateDecision
from egov_desktop.domain.judgement.candidates import alike, candidate_list, decision_on, likenesses
from egov_desktop.domain.records import Candidate
from tests.builders import MEETING_ON, TY, made, project, register

ACCEPTED, WAITING = CandidateDecision.ACCEPTED, CandidateDecision.WAITING


def candidate(own_id="c", **more):
    return made(Candidate, more, id=own_id, name=f"Đề xuất {own_id}")


def test_candidates_stand_by_priority_then_by_name():
    several = [
        candidate("a", name="Đường truyền"),
        candidate("b", name="Cổng"),
        candidate("c", priority=1),
    ]
    assert [own.candidate.id for own in candidate_list(register(*several), MEETING_ON).lines] == [
        "c",
        "b",
        "a",
    ]


def test_what_was_proposed_or_decided_later_is_not_known_on_the_day():
    later = candidate(proposed_on=date(2020, 7, 20))
    decided = candidate("d", decision=ACCEPTED, decided_on=date(2020, 8, 1))
    assert candidate_list(register(later), MEETING_ON).lines == ()
    assert decision_on(decided, MEETING_ON) is WAITING
    assert decision_on(decided, date(2020, 8, 1)) is ACCEPTED


def test_estimates_are_added_up_to_the_dong_by_decision():
    several = [
        candidate("a", estimate_dong=4 * TY + 1),
        candidate("b", estimate_dong=TY, decision=ACCEPTED),
        candidate("c"),
    ]
    found = candidate_list(register(*several), MEETING_ON)
    assert (found.estimate_dong(), found.estimate_dong(WAITING)) == (5 * TY + 1, 4 * TY + 1)
    assert [own.candidate.id for own in found.without_estimate] == ["c"]


@pytest.mark.parametrize(
    ("one", "other", "is_alike"),
    [
        ("Kho dữ liệu dùng chung tỉnh", "KHO DỮ LIỆU DÙNG CHUNG  TỈNH", True),
        ("Kho dữ liệu dùng chung tỉnh", "Kho dữ liệu dùng chung của tỉnh", True),
        ("Kho dữ liệu dùng chung tỉnh", "Kho dùng chung dữ liệu tỉnh", True),
        ("", "", False),
        ("Kho dữ liệu dùng chung tỉnh", "Phần mềm quản lý đất đai", False),
        ("Hội nghị truyền hình giai đoạn 1", "Hội nghị truyền hình giai đoạn 2", False),
    ],
)
def test_names_are_compared_without_accents_and_numbers_tell_apart(one, other, is_alike):
    assert bool(likenesses(one, [other])) is is_alike


def test_the_same_name_stands_first_and_the_project_it_became_is_left_out():
    own = candidate(name="Kho dữ liệu dùng chung tỉnh", project_id="r")
    same = project("p", name="Kho dữ liệu dùng chung tỉnh")
    near = project("q", name="Kho dữ liệu dùng chung của tỉnh")
    became = project("r", name=own.name)
    found = alike(register(own, near, same, became), own)
    assert [(one.record.id, one.is_same_name) for one in found] == [("p", True), ("q", False)]


def test_two_proposals_of_one_thing_are_pointed_out():
    own, again = candidate(name="Kho dữ liệu"), candidate("d", name="kho du lieu")
    assert [one.record.id for one in alike(register(own, again), own)] == ["d"]

"""What is decided of a candidate has a day and a document; an accepted one is a project that knows where it came from."""

from datetime import date
from itertools import count

import pytest

from egov_desktop.actions.judging.candidates import decide, next_code
from egov_desktop.actions.records import remove_all
from egov_desktop.domain.enumerations import CandidateDecision, ListCode
from egov_desktop.domain.judgement.candidates import is_project_gone
from egov_desktop.domain.records import Candidate, Funding, LegalDocument, Note, Project
from egov_desktop.domain.rules import refusals
from egov_desktop.errors import RefusedByRules
from tests.builders import TY, agency, group, list_item, project, register

ACCEPTED, WAITING, REFUSED, _ = (
    CandidateDecision.ACCEPTED, CandidateDecision.WAITING, CandidateDecision.REFUSED, CandidateDecision.POSTPONED,
)  # fmt: skip
DAY = date(2020, 10, 6)
CANDIDATE = Candidate(
    id="c", name="Kho dữ liệu dùng chung", proposer_agency_id="so", group_id="ht", need="Chia sẻ dữ liệu",
    estimate_dong=40 * TY + 1, source="provincial_budget", priority=3, proposed_on=date(2020, 8, 10),
    document="83/TTr", decision=WAITING,
)  # fmt: skip
SOURCE = list_item(ListCode.FUNDING_SOURCE, "provincial_budget")
BEFORE = register(CANDIDATE, agency(), group(), project("p", code="40"), SOURCE)


def decided(decision, snapshot=BEFORE, **more):
    numbers = count(1)
    own = {"on": DAY, "document": "99/TB-UBND", "code": "41"}
    return decide(snapshot, "c", decision, new_id=lambda: f"n{next(numbers)}", **(own | more))


def candidate_of(snapshot):
    own = snapshot.get(Candidate, "c")
    assert own is not None
    return own


def test_an_accepted_candidate_becomes_a_project_that_carries_its_fields():
    after = BEFORE.apply(decided(ACCEPTED))
    own = after.get(Project, candidate_of(after).project_id)
    assert own is not None
    assert (own.code, own.name, own.group_id, own.owner_agency_id, own.objectives) == (
        "41", "Kho dữ liệu dùng chung", "ht", "so", "Chia sẻ dữ liệu",
    )  # fmt: skip
    assert (own.is_proposed_addition, own.total_investment_dong) == (True, 40 * TY + 1)
    assert [one.amount_dong for one in after.children(Funding, own.id)] == [40 * TY + 1]


def test_the_project_keeps_its_past_and_so_does_the_candidate():
    after = BEFORE.apply(decided(ACCEPTED, note="Làm trong năm 2021"))
    own = candidate_of(after)
    assert own.project_id is not None
    assert [one.symbol for one in after.children(LegalDocument, own.project_id)] == ["83/TTr", "99/TB-UBND"]
    (note,) = after.children(Note, own.project_id)
    assert "83/TTr ngày 10/8/2020" in note.content
    assert "40.000.000.001 đồng" in note.content
    assert (own.need, own.decision, own.decided_on) == ("Chia sẻ dữ liệu", ACCEPTED, DAY)


def test_one_undo_takes_the_whole_decision_back():
    change_set = decided(ACCEPTED)
    assert BEFORE.apply(change_set).apply(change_set.inverse()) == BEFORE


def test_the_rules_of_the_register_accept_the_new_project():
    assert refusals(BEFORE, decided(ACCEPTED)) == ()


def test_a_code_that_another_project_has_is_refused_by_the_rules():
    assert [own.field for own in refusals(BEFORE, decided(ACCEPTED, code="40"))] == ["code"]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"on": None}, "decision_without_day"),
        ({"document": " "}, "decision_without_document"),
        ({"code": ""}, "candidate_without_code"),
    ],
)
def test_a_decision_that_lacks_its_ground_is_refused(more, code):
    with pytest.raises(RefusedByRules) as refused:
        decided(ACCEPTED, **more)
    assert refused.value.code == code


def test_a_candidate_that_is_a_project_is_not_decided_again():
    with pytest.raises(RefusedByRules) as refused:
        decided(REFUSED, BEFORE.apply(decided(ACCEPTED)))
    assert refused.value.code == "candidate_is_project"


def project_removed():
    accepted = BEFORE.apply(decided(ACCEPTED))
    return accepted.apply(remove_all(accepted, Project.KIND, [candidate_of(accepted).project_id or ""]))


def test_a_project_removed_leaves_the_decision_and_says_so():
    own = candidate_of(project_removed())
    assert (own.decision, own.decision_document, own.project_id) == (ACCEPTED, "99/TB-UBND", None)
    assert is_project_gone(project_removed(), own)
    assert not is_project_gone(BEFORE, candidate_of(BEFORE))


def test_a_removed_project_is_made_again_only_knowingly():
    with pytest.raises(RefusedByRules) as refused:
        decided(ACCEPTED, project_removed())
    assert refused.value.code == "candidate_lost_its_project"
    after = project_removed().apply(decided(ACCEPTED, project_removed(), again=True))
    assert after.get(Project, candidate_of(after).project_id) is not None


def test_another_decision_may_follow_the_removal():
    after = project_removed().apply(decided(REFUSED, project_removed()))
    assert candidate_of(after).decision is REFUSED


def test_to_wait_again_needs_no_document():
    later = BEFORE.apply(decided(REFUSED)).apply(decided(WAITING, BEFORE.apply(decided(REFUSED)), on=None))
    own = candidate_of(later)
    assert (own.decision, own.decided_on, own.decision_document) == (WAITING, None, "")


def test_the_next_code_is_as_wide_as_the_others():
    assert next_code(register(project("a", code="07"), project("b", code="09"))) == "10"
    assert next_code(register(project("a", code="002"))) == "003"
    assert next_code(register(project("a", code="DA-1"))) == ""

"""Whose word counts: what a file from each kind of sender may change here, and what waits for the clerk."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.journal import Change, Entry, Stamp
from egov_desktop.domain.records import Dispatch, RegisterProfile, SignOff
from egov_desktop.domain.rights import Rights, owners_fields
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange.inspected import Inspected, Seal
from egov_desktop.exchange.scope import Scope, outside, scope_of
from tests.builders import agency, milestone, payment, project, register
from tests.exchange.taking.hands import SENT, manifest

OURS = register(
    RegisterProfile(id=RegisterProfile.ONLY_ID, title="Sổ", office_code="VPUB"),
    agency("so-a"),
    agency("so-b"),
    project("p", owner_agency_id="so-a"),
    project("q", owner_agency_id="so-b"),
    payment(1, id="tt-1"),
    milestone(id="moc-1"),
    Dispatch(
        id="gui-1", agency_id="so-a", package_id=SENT, projects="p\nq", exchange_kind=ExchangeKind.ASSIGNMENT
    ),
)
ENTRY = Entry("e", "edit", "Đức", "SO-A", Stamp("2026-03-02T01:00:00.000Z"), "2026-03-02T01:00:00.000Z", "s")
A_ONLY = Scope(rights=Rights(frozenset({"p"}), owners_fields(), "so-a"))


def file(seal: Seal = Seal.KNOWN, **more) -> Inspected:
    head = manifest(**more)
    return Inspected(
        path=Path("bc.sqlite"), file_digest="x", size_bytes=1, accepted=True, manifest=head, seal=seal
    )


def projects(inspected: Inspected, snapshot: Snapshot = OURS) -> set[str]:
    rights = scope_of(inspected, snapshot).rights
    return set(rights.projects) if rights else {"everything"}


def test_an_owner_reports_on_what_it_owns_and_on_what_was_sent_to_it():
    assert projects(file(in_reply_to="")) == {"p"}
    assert projects(file()) == {"p", "q"}


def test_nobody_answers_for_a_package_that_went_to_another_office():
    assert projects(file(from_office="SO-B")) == {"q"}


def test_an_agency_that_goes_by_another_code_by_now_still_answers_its_package():
    former = {"so-a": {"SO-A-CU"}}
    assert scope_of(file(from_office="SO-A-CU"), OURS).sender is None
    scope = scope_of(file(from_office="SO-A-CU"), OURS, former=former)
    assert scope.sender is not None
    assert scope.rights is not None
    assert (scope.sender.id, scope.rights.projects) == ("so-a", {"p", "q"})
    assert scope_of(file(from_office="SO-A-CU", in_reply_to=""), OURS, former=former).sender is None


def test_the_project_that_has_another_owner_by_now_is_named():
    assert [own.id for own in scope_of(file(), OURS).moved] == ["q"]


def test_a_file_narrows_what_an_owner_fills_in_and_never_widens_it():
    rights = scope_of(file(writable={"project": ("stage", "name")}), OURS).rights
    assert rights is not None
    assert rights.writable == {"project": ("stage",)}


def test_a_draft_counts_like_the_return_that_it_was_to_become():
    draft = file(
        Seal.OPEN, kind=ExchangeKind.ASSIGNMENT, from_office="VPUB", to_office="SO-A", package_id=SENT
    )
    assert projects(draft) == {"p", "q"}


@pytest.mark.parametrize(
    ("seal", "vouched", "office", "everything"),
    [
        (Seal.KNOWN, False, "VPUB", True),
        (Seal.UNKNOWN, True, "VPUB", True),
        (Seal.UNSIGNED, False, "VPUB", False),
        (Seal.KNOWN, True, "TINH-KHAC", False),
    ],
)
def test_a_full_copy_of_our_own_office_counts_once_somebody_answers_for_it(seal, vouched, office, everything):
    copy = file(seal, kind=ExchangeKind.FULL, from_office=office)
    assert scope_of(copy, OURS, vouched=vouched).is_everything is everything


def test_a_register_without_a_manifest_is_all_proposals_until_vouched_for():
    plain = replace(file(Seal.OPEN), manifest=None)
    assert scope_of(plain, OURS).rights == Rights(frozenset(), {})
    assert scope_of(plain, OURS, vouched=True).is_everything


def test_in_an_owner_s_register_the_giver_of_the_assignment_has_its_say_and_nobody_else():
    ours = manifest(kind=ExchangeKind.ASSIGNMENT, from_office="VPUB", to_office="SO-A", projects=("p",))
    again = file(kind=ExchangeKind.ASSIGNMENT, from_office="VPUB", to_office="SO-A")
    another_s = file(kind=ExchangeKind.ASSIGNMENT, from_office="VPUB", to_office="SO-B")
    stranger = file(kind=ExchangeKind.ASSIGNMENT, from_office="TINH-KHAC", to_office="SO-A")
    assert scope_of(again, OURS, ours=ours).is_everything
    assert scope_of(another_s, OURS, ours=ours).rights == Rights(frozenset(), {})
    assert not scope_of(stranger, OURS, ours=ours).is_everything


def test_a_colleague_s_draft_counts_for_the_owner_s_own_part():
    ours = manifest(kind=ExchangeKind.ASSIGNMENT, from_office="VPUB", to_office="SO-A", projects=("p",))
    draft = file(Seal.OPEN, kind=ExchangeKind.ASSIGNMENT, from_office="VPUB", to_office="SO-A")
    assert scope_of(draft, OURS, ours=ours).rights == Rights.given_by(ours)


def held(*changes: tuple) -> list[int]:
    made = [Change("e", seq, *change) for seq, change in enumerate(changes)]
    return sorted(seq for _, seq in outside(made, {"e": ENTRY}, OURS, A_ONLY))


def test_own_figures_of_own_projects_pass_and_others_wait():
    assert held(
        ("project", "p", "stage", "tendering"),
        ("project", "p", "name", "Tên khác"),
        ("project", "q", "stage", "tendering"),
        ("milestone", "moc-1", "forecast_on", "2026-08-01"),
        ("milestone", "moc-1", "baseline_on", "2026-08-01"),
    ) == [1, 2, 4]


def test_own_payments_may_come_and_go_but_not_projects():
    assert held(
        ("disbursement", "tt-1", "*", False),
        ("disbursement", "tt-2", "*", payment(5).filled_in()),
        ("disbursement", "tt-2", "note", "Đợt 2"),
        ("project", "p", "*", False),
        ("project", "q", "=", "p"),
    ) == [3, 4]


def test_a_payment_for_another_s_project_waits_with_its_later_changes():
    assert held(
        ("disbursement", "tt-2", "*", payment(5, project_id="q").filled_in()),
        ("disbursement", "tt-2", "note", "Đợt 2"),
    ) == [0, 1]


def test_what_hangs_on_a_waiting_record_waits_too():
    assert held(
        ("project", "moi", "*", project("moi").filled_in()),
        ("disbursement", "tt-2", "*", payment(5, project_id="moi").filled_in()),
        ("project", "p", "scheme_id", "de-an"),
    ) == [0, 1, 2]


def test_its_own_sign_off_is_the_office_s_to_write_and_to_correct():
    signed = SignOff(
        id="ky", agency_id="so-a", signed_by="Đức", signed_title="GĐ", signed_on=date(2026, 3, 2)
    )
    other = replace(signed, agency_id="so-b")
    assert held(
        ("sign_off", "ky", "*", signed.filled_in()),
        ("sign_off", "ky", "signed_title", "Phó Giám đốc"),
        ("sign_off", "ky-b", "*", other.filled_in()),
    ) == [2]


def test_whoever_may_say_everything_has_nothing_held():
    change = Change("e", 0, "project", "p", "name", "Tên khác")
    assert outside([change], {"e": ENTRY}, OURS, Scope(rights=None)) == frozenset()


def test_an_edit_to_what_was_removed_here_is_judged_by_what_it_was():
    change = Change("e", 0, "disbursement", "tt-9", "note", "Đợt 2")
    gone = payment(5, id="tt-9")
    judged = [outside([change], {"e": ENTRY}, OURS, A_ONLY, before) for before in ((), (gone,))]
    assert judged == [frozenset({("e", 0)}), frozenset()]

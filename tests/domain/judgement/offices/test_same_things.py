"""Which records may be the same thing: found by code, number, name and payment, and otherwise only suggested."""

from datetime import date
from time import perf_counter

import pytest

from egov_desktop.domain.judgement.offices.same_things import Reason, candidates
from egov_desktop.domain.records import LegalDocument
from tests.builders import agency, contract, full_register, package, payment, project, register


def found(*records):
    return [(pair.kind, pair.ids, pair.reason) for pair in candidates(register(*records))]


def test_records_in_order_are_not_suspected():
    assert found(project("a", name="Một cửa điện tử"), project("b", name="Cơ sở dữ liệu đất đai")) == []


def test_one_code_written_twice():
    pair = ("project", ("a", "b"), Reason.SAME_CODE)
    assert found(project("a", code="DA-01"), project("b", code="đa 01", name="Khác")) == [pair]


def test_one_name_within_one_owner():
    records = [
        project(own, name=name, owner_agency_id="so") for own, name in (("a", "Hoà mạng"), ("b", "hòa  mạng"))
    ]
    assert found(*records) == [("project", ("a", "b"), Reason.SAME_NAME)]


def test_the_same_name_under_another_owner_is_another_project():
    records = [project(own, name="Một cửa", owner_agency_id=own) for own in "ab"]
    assert found(*records) == []


def test_names_that_read_alike_are_a_suggestion_with_its_score():
    names = (
        "Xây dựng cơ sở dữ liệu đất đai huyện Hòa Lạc",
        "Cơ sở dữ liệu đất đai huyện Hòa Lạc",
        "Một cửa điện tử",
    )
    projects = [project(own, name=name) for own, name in zip("abc", names, strict=True)]
    (pair,) = candidates(register(*projects))
    assert (pair.ids, pair.reason) == (("a", "b"), Reason.ALIKE)
    assert 85 < pair.score < 100


def test_what_many_names_have_in_common_does_not_make_them_alike():
    places = (
        "Thọ Xuân",
        "Thường Xuân",
        "Như Xuân",
        "Nga Sơn",
        "Đông Sơn",
        "Quan Sơn",
        "Quan Hóa",
        "Quan Hoá",
    )
    agencies = [agency(f"a{at}", name=f"Ủy ban nhân dân huyện {own}") for at, own in enumerate(places)]
    assert found(*agencies) == [("agency", ("a6", "a7"), Reason.SAME_NAME)]


def test_two_phases_are_two_projects():
    assert (
        found(
            project("a", name="Một cửa điện tử giai đoạn 1"), project("b", name="Một cửa điện tử giai đoạn 2")
        )
        == []
    )


def test_packages_are_compared_within_their_project():
    one, other = package("g", code="01"), package("h", code="01", name="Khác")
    assert found(one, other) == [("package", ("g", "h"), Reason.SAME_CODE)]
    assert found(one, package("h", code="01", project_id="q")) == []


def test_contracts_by_number_and_documents_by_symbol_and_day():
    contracts = [contract(id="c1", number="12/HĐ"), contract(id="c2", number="12 / hđ")]
    documents = [
        LegalDocument(id=own, symbol="45/QĐ-UBND", issued_on=date(2019, 3, 1)) for own in ("d1", "d2")
    ]
    assert [reason for *_, reason in found(*contracts, *documents)] == [Reason.SAME_NUMBER] * 2


@pytest.mark.parametrize(("vouchers", "asked"), [(("", ""), True), (("7", ""), True), (("7", "8"), False)])
def test_a_payment_may_be_entered_twice_but_two_vouchers_are_two_payments(vouchers, asked):
    records = [payment(5, id=own, voucher=voucher) for own, voucher in zip("ab", vouchers, strict=True)]
    assert (found(*records) == [("disbursement", ("a", "b"), Reason.SAME_PAYMENT)]) is asked


def test_an_agency_that_followed_another_is_not_that_one():
    old = agency("cu", name="Sở Thông tin", valid_to=date(2019, 12, 31))
    new = agency("moi", name="Sở Thông tin", valid_from=date(2020, 1, 1))
    assert found(old, new) == []
    assert found(old, agency("moi", name="Sở Thông tin"))[0][2] is Reason.SAME_NAME


def test_a_pair_is_named_once_for_its_strongest_reason():
    records = [project(own, code="X", name="Một cửa", owner_agency_id="so") for own in "ab"]
    assert found(*records) == [("project", ("a", "b"), Reason.SAME_CODE)]


def test_a_thousand_projects_are_judged_within_a_second():
    snapshot = full_register(1_000)
    begun = perf_counter()
    candidates(snapshot)
    assert perf_counter() - begun < 1

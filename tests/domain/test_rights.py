"""Whose a figure is: what an owner may write, and what is refused to one."""

import dataclasses

import pytest

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.records import Project, SignOff
from egov_desktop.domain.rights import Rights, owners_fields
from tests.builders import milestone, payment, project

OWNER = Rights(frozenset({"p"}), owners_fields(), "so-1")


def trespasses(before, after):
    return [field for _, _, field in OWNER.trespasses(ChangeSet("edit", (RecordChange(before, after),)))]


def edited(record, **values):
    return trespasses(record, dataclasses.replace(record, **values))


def test_an_owner_writes_its_forecasts_but_not_the_baseline():
    own = milestone(id="m", project_id="p")
    assert edited(own, note="Chậm do mưa") == []
    assert edited(own, is_cancelled=True) == ["is_cancelled"]


@pytest.mark.parametrize("field", ["name", "code", "total_investment_dong"])
def test_the_project_itself_is_the_secretariat_s(field):
    assert field not in owners_fields()["project"]
    assert edited(project("p"), name="Khác") == ["name"]


def test_another_owner_s_project_is_not_written_in():
    assert edited(milestone(id="m", project_id="q"), note="x") == ["note"]
    assert trespasses(None, payment(1_000_000, id="t", project_id="q")) == ["*"]


def test_an_owner_adds_and_removes_its_own_payments():
    own = payment(1_000_000, id="t", project_id="p")
    assert trespasses(None, own) == trespasses(own, None) == []


def test_a_record_that_holds_others_figures_is_not_removed():
    own = dataclasses.replace(milestone(id="m", project_id="p"), approval_document="QĐ 1")
    assert trespasses(own, None) == ["*"]


def test_an_owner_adds_no_project():
    assert trespasses(None, Project(id="p", code="1", name="Mới")) == ["*"]


def test_an_owner_signs_off_and_corrects_its_own_sign_off_only():
    own = SignOff(id="k", agency_id="so-1", signed_by="Lê An", signed_title="Giám đốc")
    assert trespasses(None, own) == edited(own, signed_by="Lê Anh") == []
    assert edited(dataclasses.replace(own, agency_id="so-2"), signed_by="Lê Anh") == ["signed_by"]

"""The agency that leads a task writes how far it has come and reports on it, and nothing else of it."""

from dataclasses import replace

import pytest

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.rights import Rights, owners_fields
from tests.meeting_builders import AUGUST, JULY, extension, partner, report, task

MANIFEST = Manifest(
    package_id="g",
    kind=ExchangeKind.TASKS,
    made_at="",
    form=3,
    to_agency="so",
    tasks=("t1",),
    writable=owners_fields(),
)
RIGHTS = Rights.given_by(MANIFEST)
OWN, OTHER = task(), task("t2")


def trespasses(before, after):
    return [field for _, _, field in RIGHTS.trespasses(ChangeSet("edit", (RecordChange(before, after),)))]


@pytest.mark.parametrize("field", ["reported_done_on", "started_on", "result_on"])
def test_its_progress_is_the_agencys(field):
    assert trespasses(OWN, replace(OWN, **{field: JULY})) == []
    assert trespasses(OTHER, replace(OTHER, **{field: JULY})) == [field]


@pytest.mark.parametrize("values", [{"confirmed_on": JULY}, {"due_on": AUGUST}, {"lead_agency_id": "x"}])
def test_confirmation_deadline_and_lead_are_the_secretariats(values):
    assert trespasses(OWN, replace(OWN, **values)) == list(values)


def test_it_reports_on_its_own_tasks_alone():
    assert trespasses(None, report(JULY)) == []
    assert trespasses(None, report(JULY, "t2")) == ["*"]
    assert trespasses(None, replace(report(JULY), task_id=None)) == ["*"]


@pytest.mark.parametrize("made", [task("t3"), extension(AUGUST, JULY), partner("x")])
def test_it_assigns_and_extends_nothing(made):
    assert trespasses(None, made) == ["*"]


def test_a_manifest_names_its_tasks():
    assert Manifest.from_json(MANIFEST.to_json()) == MANIFEST

"""Of the illustrative register's owners, none gets a byte of what is another's."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from egov_desktop.domain.records import Agency, Project, Record
from egov_desktop.domain.rights import project_of
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange.sending.sending import Sent, make_assignments, open_period
from tests.store.hands import IDENTIFIERS, now, open_to_write

_LONG_ENOUGH = 5
"""Characters: a shorter text stands somewhere in any file by chance."""


@pytest.fixture(scope="module")
def sent(made_demo, tmp_path_factory) -> Iterator[tuple[Snapshot, Sent]]:
    folder = tmp_path_factory.mktemp("demo")
    register = open_to_write(Path(shutil.copy(made_demo, folder / "demo.sqlite")))
    opened = open_period(register.snapshot, "2020-T6", "", date(2020, 6, 30), None, "ky1")
    register.perform(opened, now=now())
    given = {"key": None, "now": now(), "identifiers": IDENTIFIERS}
    yield register.snapshot, make_assignments(register, folder, "ky1", **given)
    register.close()


def texts(record: Record) -> set[str]:
    written = {getattr(record, name) for name, spec in record.specs().items() if spec.is_text}
    return {own for own in written if len(own) >= _LONG_ENOUGH}


def by_owner(snapshot: Snapshot) -> dict[str, set[str]]:
    """Gather what is written in each owner's projects and under them; "" for what belongs to nobody."""
    found: dict[str, set[str]] = {}
    for record in snapshot:
        project = snapshot.get(Project, project_of(record))
        owner = (project.owner_agency_id or "") if project else ""
        found.setdefault(owner, set()).update(texts(record), {record.id} if project else set())
    return found


def test_no_owner_gets_what_another_wrote(sent):
    snapshot, made = sent
    written = by_owner(snapshot)
    for built in made.built:
        content = built.path.read_bytes()
        own = "\n".join([*written[built.manifest.to_agency], *written[""]])
        others = {
            text
            for owner, all_of in written.items()
            if owner not in ("", built.manifest.to_agency)
            for text in all_of
        }
        secret = [text for text in others if text not in own]
        assert len(secret) > 500
        assert [text for text in secret if text.encode() in content] == []


def test_every_owner_gets_all_that_is_written_in_its_projects(sent):
    snapshot, made = sent
    assert {own.manifest.to_agency for own in made.built} == by_owner(snapshot).keys() - {""}
    assert sum(len(own.manifest.projects) for own in made.built) == len(snapshot.all(Project))
    assert {snapshot.get(Agency, own.manifest.to_agency).code for own in made.built} == {
        own.manifest.to_office for own in made.built
    }

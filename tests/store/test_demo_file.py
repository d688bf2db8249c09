"""The illustrative register as a file: the same each time, sound, and joined with itself without news."""

import hashlib

import pytest

from egov_desktop.beginning import begin_demo
from egov_desktop.store.checking import check
from egov_desktop.store.reading import rebuild
from tests.store.hands import edit, found, hear, now, restart


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("minh-hoa")


@pytest.fixture(scope="module")
def demo(folder):
    register = begin_demo(folder / "mot.sqlite")
    yield register
    register.close()


def dumped(register):
    return hashlib.sha256("\n".join(register.connection.iterdump()).encode()).hexdigest()


def test_the_demo_is_the_same_each_time(demo, folder):
    other = begin_demo(folder / "hai.sqlite")
    assert dumped(other) == dumped(demo)
    other.close()


def test_the_demo_is_sound(demo):
    findings = check(demo)
    assert (findings.structure, findings.outside_edits, findings.missing_files) == ((), (), ())
    assert demo.snapshot == rebuild(demo.connection)


def test_every_day_of_the_demo_can_be_asked_for(demo):
    sizes = [len(demo.as_of(entry)) for entry in list(demo.entries)[:: len(demo.entries) // 6]]
    assert sizes[0] < sizes[-1] <= len(demo.snapshot)
    assert demo.as_of(list(demo.entries)[-1]) == demo.snapshot


def test_two_offices_that_began_with_the_demo_join_only_what_they_changed(demo, folder):
    other = restart(begin_demo(folder / "ba.sqlite"))
    project = next(own for own in other.snapshot if own.KIND == "project")
    edit(other, project.id, objectives="Sửa ở sở")
    assert hear(demo, other) == 1
    assert found(demo, project.id).objectives == "Sửa ở sở"
    demo.undo(now=now())
    other.close()


def test_what_is_done_after_the_demo_was_made_waits_for_the_disk_again(demo):
    assert demo.connection.execute("PRAGMA synchronous").fetchone()[0] == 2

"""Hostile files are refused in words, in time, and without a trace; the good ones among them are let in."""

import os
import shutil
from functools import cache
from pathlib import Path

import pytest

from egov_desktop.exchange.gate.limits import MEGABYTE, Limits
from egov_desktop.exchange.inspecting import inspect, judge
from tests.exchange.gate.packing import good_package
from tests.exchange.specimens import SPECIMENS, specimen

OF_A_SPECIMEN = Limits(memory_bytes=200 * MEGABYTE, memory_for_each_byte=0)
TRYING_THE_CHILD = (
    "120 MB value", "1.5 million rows", "endless view", "generated column", "planted hot journal", "truncated",
    "corrupt page", "edited after packing", "newer form", "older form",
)  # fmt: skip
"""What a process of its own is there for, and one of each other sort; all are judged in this process."""


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """Each specimen is made once, in a folder of its own, when it is first asked for."""
    return cache(lambda name: specimen(name, tmp_path_factory.mktemp("specimen")))


def left_in(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {own.name: (own.read_bytes(), own.stat().st_mtime_ns) for own in sorted(folder.iterdir())}


def seconds_spent() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def gets_its_verdict_from_the_child_in_time_and_leaves_no_trace(made, name):
    before, began = left_in(made(name).parent), seconds_spent()
    inspected = inspect(made(name), limits=OF_A_SPECIMEN)
    assert (inspected.code, inspected.accepted) == (SPECIMENS[name][1], not SPECIMENS[name][1])
    assert seconds_spent() - began <= 2
    assert left_in(made(name).parent) == before


@pytest.mark.parametrize("name", TRYING_THE_CHILD)
def test_a_specimen_gets_its_verdict_from_the_child_in_time_and_leaves_no_trace(made, name):
    gets_its_verdict_from_the_child_in_time_and_leaves_no_trace(made, name)


@pytest.mark.long
@pytest.mark.parametrize("name", SPECIMENS)
def test_every_specimen_gets_its_verdict_from_the_child(made, name):
    gets_its_verdict_from_the_child_in_time_and_leaves_no_trace(made, name)


@pytest.mark.parametrize("driver", ["apsw", "sqlite3"])
@pytest.mark.parametrize("name", SPECIMENS)
def test_both_libraries_come_to_the_same_verdict(made, name, driver, tmp_path):
    copy = Path(shutil.copy(made(name), tmp_path / "bản sao.sqlite"))
    assert judge(copy, driver=driver).code == SPECIMENS[name][1]


def test_a_planted_journal_changes_nothing_of_what_is_read(made):
    good, planted = inspect(good_package()), inspect(made("planted hot journal"))
    assert good.changes
    assert (planted.changes, planted.entries) == (good.changes, good.entries)


def test_every_refusal_says_what_is_wrong_that_nothing_was_touched_and_what_to_ask(made):
    for name in ("trigger", "truncated", "newer form", "edited after packing"):
        refused = inspect(made(name))
        assert made(name).name in refused.what_happened
        assert "nguyên như cũ" in refused.data_safety
        assert refused.what_to_do.startswith(("Hãy", "Đừng"))
        assert "{" not in refused.sentence

"""A register on disk, with one project of two milestones and a payment, open for writing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from egov_desktop.store.register import Register
from tests.builders import milestone, payment, project
from tests.store.hands import add, begin


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Sổ dự án tỉnh (2026).sqlite"


@pytest.fixture
def register(path: Path) -> Iterator[Register]:
    own = begin(path)
    parts = (milestone(id="moc-1"), milestone(id="moc-2"), payment(1_000_000, id="tt-1"))
    add(own, project("p", objectives="Một cửa"), *parts)
    yield own
    own.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Callable[[str], Register]]:
    """Make registers of other offices, each born with the same lists."""
    made: list[Register] = []

    def begun(name: str) -> Register:
        made.append(begin(tmp_path / f"{name}.sqlite"))
        return made[-1]

    yield begun
    for own in made:
        own.close()

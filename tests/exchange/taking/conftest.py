"""The secretariat's register and the copy in which the owner of project p works."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from egov_desktop.store.register import Register, Writer
from tests.exchange.taking.hands import OWNER, office
from tests.store.hands import CLERK


@pytest.fixture
def another(tmp_path: Path) -> Iterator[Callable[..., Register]]:
    """Make offices that work in copies of the same register."""
    made: list[Register] = []

    def begun(name: str, writer: Writer = CLERK) -> Register:
        made.append(office(tmp_path, name, writer))
        return made[-1]

    yield begun
    for own in made:
        own.close()


@pytest.fixture
def ours(another: Callable[..., Register]) -> Register:
    return another("ban-chi-dao")


@pytest.fixture
def owner(another: Callable[..., Register]) -> Register:
    return another("so-a", OWNER)

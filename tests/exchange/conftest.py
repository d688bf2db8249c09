"""Two offices that began from one register, told one way and then the other way round."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from egov_desktop.store.register import Register
from tests.exchange.offices import LAN, office
from tests.store.hands import begin


@pytest.fixture(params=[False, True], ids=["as told", "sides swapped"])
def sides(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Register, Register]]:
    """Our register and theirs, or the other way round."""
    one, other = office(tmp_path, "vpub", LAN), office(tmp_path, "so")
    yield (other, one) if request.param else (one, other)
    one.close()
    other.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Register]:
    """A register of an office that has heard of nothing yet."""
    own = begin(tmp_path / "moi.sqlite")
    yield own
    own.close()

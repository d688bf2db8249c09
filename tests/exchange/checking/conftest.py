"""The secretariat's register and the copy in which the owner of project p works."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from egov_desktop.store.register import Register
from tests.exchange.taking.hands import OWNER, office


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Register]:
    own = office(tmp_path, "ban-chi-dao")
    yield own
    own.close()


@pytest.fixture
def owner(tmp_path: Path) -> Iterator[Register]:
    own = office(tmp_path, "so-a", OWNER)
    yield own
    own.close()

"""What the first painted window may have loaded: nothing heavy, or every start would be slow."""

import pytest

from egov_desktop.beginning import begin_demo
from tests.bench.processes import make_home, run


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    folder = tmp_path_factory.mktemp("start")
    register = folder / "demo.sqlite"
    begin_demo(register).close()
    return run("full_window", register, home=make_home(folder / "home")).said


def test_the_first_window_is_painted_before_anything_heavy_is_loaded(started):
    assert started["heavy"] == []

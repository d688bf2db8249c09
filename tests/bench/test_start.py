"""What the first painted window may have loaded: nothing heavy, or every start would be slow."""

import shutil

import pytest

from tests.bench.processes import make_home, run


@pytest.fixture(scope="module")
def started(made_demo, tmp_path_factory):
    folder = tmp_path_factory.mktemp("start")
    register = shutil.copy(made_demo, folder / "demo.sqlite")
    return run("full_window", register, home=make_home(folder / "home")).said


def test_the_first_window_is_painted_before_anything_heavy_is_loaded(started):
    assert started["heavy"] == []

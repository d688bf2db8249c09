"""Killed at any write, or with a disk that fails, an action is wholly done or not done, and the next start asks nothing."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.faults.verbs import VERBS

SAMPLE, ALL = 2, 10**6
ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    not (shutil.which("gcc") and sys.platform == "linux"), reason="needs gcc and Linux to let the disk fail"
)


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("shim") / "shim.so"
    source = Path(__file__).with_name("shim.c")
    subprocess.run(["gcc", "-shared", "-fPIC", "-O1", "-w", "-o", made, source, "-ldl"], check=True)
    return made


def sweep(shim: Path, folder: Path, points: int, *verbs: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.sweep", str(points), str(folder), *verbs],
        env={**os.environ, "LD_PRELOAD": str(shim)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_an_action_is_wholly_done_or_not_done(shim, tmp_path):
    swept = sweep(shim, tmp_path, SAMPLE, *VERBS)
    assert [sentence for own in swept for sentence in own["wrong"]] == []
    killed = {own["mode"] for own in swept if own["killed"] == own["points"]}
    assert killed == {"crash", "torn"}


@pytest.mark.long
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("verb", VERBS)
def test_an_action_is_wholly_done_or_not_done_at_every_write(verb, shim, tmp_path):
    swept = sweep(shim, tmp_path, ALL, verb)
    print(*swept, sep="\n")
    assert [sentence for own in swept for sentence in own["wrong"]] == []
    assert any(own["after"] for own in swept)

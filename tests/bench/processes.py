"""Whole programs, each in a process of its own and without a screen: started, timed, and asked what they use."""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROGRAMS = Path(__file__).parent / "programs"
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Run:
    """What a program said when its window was painted and when it ended, and how long the first took."""

    painted_s: float
    said: dict[str, Any]


def run(program: str, *words: str | Path, home: Path) -> Run:
    """Run a program of this folder; it prints a line when it is ready and a JSON object at its end."""
    environment = (
        os.environ
        | {
            "EGOV_DESKTOP_HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "QT_LOGGING_RULES": "default.warning=false",  # the platform without a screen warns of what it cannot do
            "QT_QPA_PLATFORM": "offscreen",
        }
    )
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, PROGRAMS / f"{program}.py", *words],
        env=environment,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        painted = time.perf_counter() - began
        said = process.stdout.read()
    if process.returncode:
        raise RuntimeError(f"{program} ended with {process.returncode}")
    return Run(painted, json.loads(said))


def make_home(folder: Path) -> Path:
    """Settings of somebody who has written before, so that nothing is asked at the start."""
    folder.mkdir()
    known = {"who": "Người Đo", "office": "STTTT", "theme": "light"}
    (folder / "settings.json").write_text(json.dumps(known), encoding="utf-8")
    return folder

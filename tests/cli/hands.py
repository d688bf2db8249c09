"""What an engineer does at the command line: give words, read the exit code and the two streams."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import SystemRandom
from typing import Any

import pytest

from egov_desktop.cli import program
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import VIETNAM

TODAY = datetime(2020, 7, 6, 8, 30, tzinfo=VIETNAM)


@dataclass(frozen=True)
class Answer:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.code in (0, 1), self.err
        return json.loads(self.out)

    @property
    def refusal(self) -> str:
        """What stands on stderr of a command that could not be done: sentences alone."""
        assert self.code == 2, self.out
        assert self.out == ""
        assert "Traceback" not in self.err
        assert self.err.strip().endswith((".", "--help", ")"))
        return self.err

    @property
    def done(self) -> str:
        assert self.code == 0, self.err
        assert self.err == ""
        return self.out.strip()


Do = Callable[..., Answer]


def doing(
    capsys: pytest.CaptureFixture[str],
    *,
    now: datetime = TODAY,
    writer: tuple[str, str] = ("Lê Thị Tâm", "STTTT"),
    language: str = "vi",
) -> Do:
    """Give the hand that types commands; what was printed before is forgotten."""

    def do(*words: object) -> Answer:
        capsys.readouterr()
        code = program.main(
            [str(word) for word in words],
            now=lambda: now,
            identifiers=Identifiers(lambda: now, SystemRandom()),
            writer=writer,
            language=language,
        )
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return do


def rows(file: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Give the content of every table of a file, as any SQLite tool reads it."""
    with closing(sqlite3.connect(file)) as connection:
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        return {
            name: connection.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2').fetchall()
            for (name,) in names.fetchall()
        }


def find(records: list[dict[str, Any]], **wanted: Any) -> dict[str, Any]:
    return next(own for own in records if wanted.items() <= own.items())

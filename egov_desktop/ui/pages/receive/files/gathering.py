"""Which files were given: files as they are, and out of folders and sticks those that may be ours."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

MOST_FILES = 2_000
MOST_LOOKED_AT = 100_000
DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files to inspect, how many other files lay beside them, and whether there were more than anybody sends."""

    files: tuple[Path, ...]
    others: int = 0
    is_cut: bool = False


def gather(
    paths: Sequence[Path], suffixes: Sequence[str], cancelled: Callable[[], bool] = lambda: False
) -> Gathered:
    """Go through files and folders in the order of their names; a folder gives only files with one of the suffixes.

    Hidden files, links out of the folder and what cannot be read are left alone.
    """
    found: dict[Path, None] = {}
    others = looked_at = 0
    for path in paths:
        if not path.is_dir():
            found[path] = None
            continue
        for file in _files_in(path):
            looked_at += 1
            if cancelled() or looked_at > MOST_LOOKED_AT or len(found) >= MOST_FILES:
                return Gathered(tuple(found), others, is_cut=True)
            if file.name.lower().endswith(tuple(suffixes)):
                found[file] = None
            else:
                others += 1
    return Gathered(tuple(found)[:MOST_FILES], others, is_cut=len(found) > MOST_FILES)


def _files_in(folder: Path) -> Iterator[Path]:
    depth = len(folder.parts)
    for place, folders, names in os.walk(folder):
        deep = len(Path(place).parts) - depth >= DEEPEST
        folders[:] = [] if deep else sorted(name for name in folders if not name.startswith((".", "$")))
        yield from (Path(place, name) for name in sorted(names) if not name.startswith((".", "~")))

"""What this machine remembers of a shared folder: where it is, and which files there were dealt with, by their digest."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

from egov_desktop.settings import Settings

_ROOM = "shared_folder"
_MOST = 5_000
"""Digests kept for a register; to forget an old one costs no more than one look at its file again."""


class Memory:
    """The part of the settings that is about one register and its shared folder."""

    def __init__(self, settings: Settings, register: Path) -> None:
        self._settings = settings
        self._register = str(register.resolve())

    @property
    def folder(self) -> Path | None:
        return Path(self._settings.shared_folder) if self._settings.shared_folder else None

    def choose(self, folder: Path | None) -> None:
        self._settings.shared_folder = str(folder) if folder else ""
        self._settings.keep()

    @property
    def publishes(self) -> bool:
        """Whether this register is laid into the folder by itself when it has changed."""
        return self._own().get("publishes") is True

    def publish(self, wanted: bool) -> None:
        self._own()["publishes"] = wanted
        self._settings.keep()

    def known(self, name: str) -> frozenset[str]:
        """Give the digests that are remembered as `seen`, or as `refused`."""
        kept = self._own().get(name)
        return frozenset(map(str, cast("list[Any]", kept))) if isinstance(kept, list) else frozenset()

    def keep(self, name: str, digests: Iterable[str]) -> None:
        fresh = [own for own in digests if own not in self.known(name)]
        if fresh:
            kept = self._own().get(name)
            earlier = cast("list[str]", kept) if isinstance(kept, list) else []
            self._own()[name] = [*earlier, *fresh][-_MOST:]
            self._settings.keep()

    def _own(self) -> dict[str, Any]:
        room = self._settings.layout(_ROOM)
        if not isinstance(room.get(self._register), dict):
            room[self._register] = {}
        return cast("dict[str, Any]", room[self._register])

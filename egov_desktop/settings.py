"""What this machine remembers: who writes, how the window looks, which files were open; never a figure of a register."""

import dataclasses
import json
import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self, cast

RECENT_FILES = 10
HOME_VARIABLE = "EGOV_DESKTOP_HOME"


@dataclass
class Settings:
    """The settings of this user on this machine; `keep` writes them at once.

    `layouts` holds what pages remember (columns, saved views, options), by page.
    """

    who: str = ""
    office: str = ""
    language: str = "vi"
    theme: str = "auto"
    zoom_percent: int = 100
    recent: list[str] = field(default_factory=list[str])
    window: str = ""
    layouts: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    shared_folder: str = ""
    path: Path | None = None

    def __post_init__(self) -> None:
        self._written = ""

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the file; a missing one gives the defaults, a broken one is set aside and gives them too.

        One that the machine will not let be read is whole, perhaps: it stays, and nothing is written over it.
        """
        try:
            kept = json.loads(path.read_text(encoding="utf-8-sig"))
        except (FileNotFoundError, NotADirectoryError):
            return cls(path=path)
        except OSError:
            return cls()
        except (ValueError, RecursionError):
            _set_aside(path)
            return cls(path=path)
        return cls(**_fitting(kept), path=path)

    def keep(self) -> None:
        """Write the settings, whole or not at all, unless nothing changed since they were last written.

        A full or locked disk costs only the memory of them.
        """
        if self.path is None:
            return
        kept = {
            spec.name: getattr(self, spec.name) for spec in dataclasses.fields(self) if spec.name != "path"
        }
        # In ASCII, because the name of a recent file may hold bytes that are no text.
        text = json.dumps(kept, indent=1)
        if text == self._written:
            return
        temporary = self.path.with_suffix(".part")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(text, encoding="ascii")
            temporary.replace(self.path)
            self._written = text
        except OSError:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)

    def layout(self, page: str) -> dict[str, Any]:
        """Give what a page remembers; the page changes it in place and calls `keep`."""
        return self.layouts.setdefault(page, {})

    def opened(self, path: Path) -> None:
        """Put a file first among the recent ones."""
        name = str(path.resolve())
        self.recent = [name, *(own for own in self.recent if own != name)][:RECENT_FILES]

    def has_opened(self, path: Path) -> bool:
        return str(path.resolve()) in self.recent

    def forget(self, path: Path) -> None:
        name = str(path.resolve())
        self.recent = [own for own in self.recent if own != name]

    @property
    def knows_who_writes(self) -> bool:
        return bool(self.who and self.office)


def settings_folder() -> Path:
    """Say where this user's settings lie; the variable EGOV_DESKTOP_HOME moves them, as onto a USB stick."""
    if home := os.environ.get(HOME_VARIABLE):
        return Path(home)
    from platformdirs import user_config_path

    return user_config_path("egov-desktop", appauthor=False)


def cache_folder() -> Path:
    """Say where what can be made again is kept."""
    if home := os.environ.get(HOME_VARIABLE):
        return Path(home) / "cache"
    from platformdirs import user_cache_path

    return user_cache_path("egov-desktop", appauthor=False)


def log_folder() -> Path:
    return settings_folder() / "log"


def _fitting(kept: Any) -> dict[str, Any]:
    """Take what is of its setting's shape; the rest, as from another version or a hand, is forgotten."""
    if not isinstance(kept, dict):
        return {}
    read = cast("dict[str, Any]", kept)
    defaults = Settings()
    names = [spec.name for spec in dataclasses.fields(Settings) if spec.name != "path"]
    own = {name: read[name] for name in names if type(read.get(name)) is type(getattr(defaults, name))}
    if "recent" in own:
        own["recent"] = [name for name in own["recent"] if isinstance(name, str)]
    if "layouts" in own:
        own["layouts"] = {page: kept for page, kept in own["layouts"].items() if isinstance(kept, dict)}
    return own


def _set_aside(path: Path) -> None:
    try:
        path.replace(path.with_suffix(".broken"))
    except OSError:
        return

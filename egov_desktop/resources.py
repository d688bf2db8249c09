"""Where the files shipped with the program lie: fonts, icons, translations, templates, demo data."""

import sys
from pathlib import Path


def resource(name: str) -> Path:
    """The path of a shipped file or folder, such as "fonts/liberation-serif".

    FileNotFoundError means that the program itself is not whole.
    """
    path = _root() / name
    if not path.exists():
        raise FileNotFoundError(path)
    return path


def _root() -> Path:
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources"
    package = Path(__file__).parent
    installed = package / "shipped"
    return installed if installed.is_dir() else package.parent / "resources"

"""How the files that offices exchange are named: safe on every disk, and telling from whom, for which period, which time.

`BC_<office>_<period>_<round>` is an owner's report, as assigned and as returned; `NHAP_…` a draft of it that is not for
taking in; `SO_<office>_<day>_<round>` a full copy of a register.
"""

import re
from pathlib import Path

from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.vietnamese import fold
from egov_desktop.store.file.schema import SUFFIX

REPORT, DRAFT, WHOLE = "BC", "NHAP", "SO"
_PART = 40  # a name stays under 100 characters: with its folders, a path on Windows ends at 260
_LAST_ROUND = 999


def package_name(kind: ExchangeKind, office: str, period: str, round_: int, *, draft: bool = False) -> str:
    """Name a file; `period` is the period's code, or the day (ISO) of a full copy."""
    prefix = DRAFT if draft else WHOLE if kind is ExchangeKind.FULL else REPORT
    parts = [prefix, *(part for part in (_safe(office), _safe(period)) if part), str(round_)]
    return f"{'_'.join(parts)}{SUFFIX}"


def free_round(
    folder: Path, kind: ExchangeKind, office: str, period: str, first: int, *, draft: bool = False
) -> int:
    """Give the first round, from `first` on, whose name nothing in the folder bears, sealed or plain; raises OSError."""
    taken = {own.stem.casefold() for own in folder.iterdir()}
    for round_ in range(first, _LAST_ROUND):
        if Path(package_name(kind, office, period, round_, draft=draft)).stem.casefold() not in taken:
            return round_
    return _LAST_ROUND


def _safe(text: str) -> str:
    """Keep letters and digits, Đ as D and without accents; all else is a hyphen. A prefix keeps CON and NUL away."""
    plain = re.sub(r"[^0-9a-zA-Z]+", "-", _unaccented(text)).strip("-")
    return plain[:_PART].strip("-")


def _unaccented(text: str) -> str:
    return "".join(_upper_as(one, fold(one)) for one in text)


def _upper_as(letter: str, folded: str) -> str:
    return (folded.upper() if letter.isupper() else folded) or " "

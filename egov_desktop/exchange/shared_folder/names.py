"""Names in a shared folder: which office's subfolder, which file of which state, and what engines leave there on their way."""

import hashlib
import json
import re
from collections.abc import Iterable

from egov_desktop.domain.journal import ChangeId
from egov_desktop.domain.vietnamese import folded_code
from egov_desktop.exchange.envelope import SUFFIX as SEALED
from egov_desktop.exchange.naming import WHOLE
from egov_desktop.store.file.schema import SUFFIX

NOBODY = "KHONG-TEN"
_MARK = 16
# .syncthing.x.tmp, ~syncthing~x.tmp, .x.~1a2b (Nextcloud), .~lock.x#, ~$x (Windows), ._x (macOS), .stversions,
# @eaDir and #recycle (Synology), $RECYCLE.BIN
_ON_THEIR_WAY = (".", "~", "$", "@", "#")


def is_ours_to_read(file_name: str) -> bool:
    """Say whether a name is one that a finished file of an office may bear; copies made in a conflict of the engine may."""
    return not file_name.startswith(_ON_THEIR_WAY) and file_name.lower().endswith((SUFFIX, SEALED))


def is_office_folder(folder_name: str) -> bool:
    return not folder_name.startswith(_ON_THEIR_WAY)


def folder_name(office: str) -> str:
    """Name an office's subfolder, the same however its code is spelt."""
    return re.sub(r"[^0-9A-Z]+", "-", folded_code(office).upper()).strip("-") or NOBODY


def state_mark(known: Iterable[ChangeId]) -> str:
    """Give a short name of all that a register has heard: the same for two registers that have heard the same."""
    text = json.dumps(sorted(known), separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:_MARK]


def file_name(office: str, mark: str, fresh: str) -> str:
    """Name a full copy by its office, its state and an id that nobody else can give."""
    return f"{WHOLE}_{folder_name(office)}_{mark}_{fresh}{SUFFIX}"

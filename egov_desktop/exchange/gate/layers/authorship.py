"""The fifth layer: what a file says of itself, whether its digest fits its content, and who vouches for it."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.records import KINDS, OfficeKey
from egov_desktop.exchange.gate.layers.values import (
    check_hex,
    check_moment,
    check_record_id,
    check_text,
    checks_of,
)
from egov_desktop.exchange.gate.refusing import Refused
from egov_desktop.exchange.inspected import Seal
from egov_desktop.exchange.sealing import content_digest

_LONGEST_BODY = 2_000_000
_LONGEST_NAME = 500
_MANIFESTS = "SELECT body, digest, public_key, signature FROM manifest WHERE withdrawn_with IS NULL"


@dataclass(frozen=True)
class Head:
    """The manifest of a file as it stands there, with what is to vouch for it; all empty where nothing does."""

    body: str = ""
    digest: str = ""
    public_key: str = ""
    signature: str = ""


def read_head(connection: sqlite3.Connection) -> Head:
    """Give the manifest by which a file lives: of a package its own, else the newest; raises Refused."""
    heads = [Head(*row) for row in connection.execute(_MANIFESTS)]
    sealed = [head for head in heads if head.digest]
    if len(sealed) > 1:
        raise Refused("bad_manifest")
    moments = {head: manifest_of(head).made_at for head in heads}
    return sealed[0] if sealed else max(heads, key=lambda head: moments[head], default=Head())


def check_content(connection: sqlite3.Connection, head: Head) -> None:
    """Hold the content of a package to its digest; raises Refused."""
    if head.digest and head.digest != content_digest(head.body, connection.execute):
        raise Refused("content_changed")


def manifest_of(head: Head) -> Manifest:
    """Read a manifest into typed values; raises Refused where it is none, or holds what none may."""
    try:
        if len(head.body) > _LONGEST_BODY:
            raise Refused("bad_manifest")
        manifest = Manifest.from_json(head.body)
        _check(manifest)
        for text, digits in ((head.digest, 64), (head.public_key, 64), (head.signature, 128)):
            check_hex(text, digits if text else 0)
    except (Refused, ValueError, TypeError, RecursionError, json.JSONDecodeError):
        raise Refused("bad_manifest") from None
    return manifest


def _check(manifest: Manifest) -> None:
    check_moment(manifest.made_at)
    check_record_id(manifest.package_id)
    for record_id in manifest.projects:
        check_record_id(record_id)
    for name in ("program", "made_by", "from_office", "from_name", "to_office", "to_name", "to_agency", "period",
                 "period_id", "in_reply_to", "signed_by", "signed_title", "signed_on"):  # fmt: skip
        check_text(getattr(manifest, name), _LONGEST_NAME)
    for kind, fields in manifest.writable.items():
        if kind not in KINDS or not checks_of(kind).keys() >= set(fields):
            raise Refused("bad_manifest")
    if not 0 < manifest.round < 1_000 or any(count < 0 for count in manifest.counts.values()):
        raise Refused("bad_manifest")


def seal_of(head: Head, keys: Sequence[OfficeKey]) -> Seal:
    """Say how far digest and signature vouch for a file whose content fits its digest; raises Refused.

    A key counts as its office's where it is enrolled under the office's code and not revoked.
    """
    from egov_desktop.exchange.keys import verify

    if not head.digest:
        return Seal.OPEN
    if not head.signature:
        return Seal.UNSIGNED
    if not verify(head.public_key, head.digest, head.signature):
        raise Refused("bad_signature")
    office = manifest_of(head).from_office
    known = any(
        key.public_key == head.public_key and key.office_code == office and key.revoked_on is None
        for key in keys
    )
    return Seal.KNOWN if known else Seal.UNKNOWN

"""What the file says of itself as one that offices exchange."""

from sqlite3 import Connection

from egov_desktop.domain.manifest import Manifest


def load_manifest(connection: Connection) -> tuple[Manifest | None, bool]:
    """Give the newest manifest that counts, and whether the file is still as it was packed.

    Raises ValueError where the text is not a manifest.
    """
    rows = connection.execute("SELECT body, digest FROM manifest WHERE withdrawn_with IS NULL").fetchall()
    manifests = sorted((Manifest.from_json(body) for body, _ in rows), key=lambda own: own.made_at)
    return (manifests[-1] if manifests else None), any(digest for _, digest in rows)


def unseal(connection: Connection) -> None:
    """Take digest and signature off a file that is being written in: they no longer speak for it."""
    connection.execute("UPDATE manifest SET digest = '', public_key = '', signature = ''")


def packed_entries(connection: Connection) -> frozenset[str]:
    """Name the entries that the file was packed with by another office; whoever works in it now did not make them."""
    rows = connection.execute("SELECT body FROM manifest WHERE arrived_with IS NULL").fetchall()
    most = max((Manifest.from_json(body).counts.get("entry", 0) for (body,) in rows), default=0)
    packed = connection.execute("SELECT id FROM entry ORDER BY rowid LIMIT ?", [most])
    return frozenset(entry_id for (entry_id,) in packed)

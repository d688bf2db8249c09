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

"""Lists whose points end as offices end them: a semicolon behind each, a full stop behind the last."""

from collections.abc import Iterable

from egov_desktop.documents.paper import Bullet, runs


def points(texts: Iterable[str]) -> tuple[Bullet, ...]:
    """Set texts as one list; where one of them holds several sentences, each ends with a full stop."""
    bare = [text.rstrip(" .;,") for text in texts]
    between = "." if any(". " in text for text in bare) else ";"
    last = len(bare) - 1
    return tuple(Bullet(runs(f"{text}{'.' if at == last else between}")) for at, text in enumerate(bare))

"""Texts as paper sets them: on one line, with or without their end sign, in lists, and up to which day they hold."""

from collections.abc import Iterable
from datetime import date

from egov_desktop.documents.paper import Bullet, runs
from egov_desktop.wording.dates import day_short


def one_line(text: str) -> str:
    """Set a text of several lines on one, as tables and sentences need it."""
    return " ".join(text.split())


def bare(text: str) -> str:
    """Give a sentence on one line without its end sign, to stand inside another."""
    return one_line(text).rstrip(".;, ")


def capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def as_of(on: date) -> str:
    return f"Số liệu đến ngày {day_short(on)}"


def points(texts: Iterable[str]) -> tuple[Bullet, ...]:
    """Set texts as one list; where one of them holds several sentences, each ends with a full stop."""
    bare = [text.rstrip(" .;,") for text in texts]
    between = "." if any(". " in text for text in bare) else ";"
    last = len(bare) - 1
    return tuple(Bullet(runs(f"{text}{'.' if at == last else between}")) for at, text in enumerate(bare))

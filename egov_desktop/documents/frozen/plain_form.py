"""A document as plain JSON and back, the same text for the same value; pictures are told apart by their numbers."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, Final

from egov_desktop.documents import paper
from egov_desktop.documents.paper import Document, Picture

_KINDS: Final[Mapping[str, type]] = {
    kind.__name__: kind
    for kind in (
        paper.Document, paper.Head, paper.Signature, paper.Annex, paper.Run, paper.Heading, paper.Paragraph,
        paper.Bullet, paper.Column, paper.Dong, paper.Share, paper.Row, paper.Band, paper.Table, paper.Figure,
        paper.Notice, paper.PageBreak,
    )
}  # fmt: skip
"""Nothing else is ever made out of a frozen paper."""
_KIND: Final = "is"


def plain(document: Document) -> Any:
    """Give what JSON can hold: every value under the name of its kind, days and fractions as text."""
    pictures: list[Picture] = []
    return _plain(document, pictures)


def document_of(found: Any, pictures: Sequence[Picture]) -> Document:
    """Make the document again; raises ValueError, TypeError, KeyError or IndexError on anything that is not one."""
    made = _made(found, lambda number: pictures[number])
    if not isinstance(made, Document):
        raise TypeError("not a document")
    return made


def _plain(value: Any, pictures: list[Picture]) -> Any:
    if isinstance(value, date):
        return {_KIND: "day", "on": value.isoformat()}
    if isinstance(value, Fraction):
        return {_KIND: "fraction", "of": [value.numerator, value.denominator]}
    if isinstance(value, tuple):
        return [_plain(own, pictures) for own in value]
    if type(value).__name__ in _KINDS and dataclasses.is_dataclass(value):
        told = {spec.name: getattr(value, spec.name) for spec in dataclasses.fields(value)}
        if isinstance(value, paper.Figure):
            pictures.append(told.pop("picture"))
            told["picture"] = len(pictures) - 1
        return {_KIND: type(value).__name__, **{name: _plain(own, pictures) for name, own in told.items()}}
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"a document holds no {type(value).__name__}")


def _made(value: Any, picture: Callable[[int], Picture]) -> Any:
    if isinstance(value, list):
        return tuple(_made(own, picture) for own in value)
    if not isinstance(value, dict):
        return value
    told = dict(value)
    kind = told.pop(_KIND)
    if kind == "day":
        return date.fromisoformat(told["on"])
    if kind == "fraction":
        return Fraction(*told["of"])
    read = {name: _made(own, picture) for name, own in told.items()}
    if kind == paper.Figure.__name__:
        read["picture"] = picture(read["picture"])
    return _KINDS[kind](**read)

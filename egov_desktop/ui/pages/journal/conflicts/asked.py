"""An open question in the words of the office: what it is about, who gave what, and what may be chosen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.fields import FieldSpec
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.judgement.offices.questions import Question
from egov_desktop.domain.records import Record
from egov_desktop.ui.session import Session

Values = Mapping[str, Any]
Settle = Callable[[Session, Values], Entry | None]


@dataclass(frozen=True)
class Typed:
    """A place to type: the field by which it is read, its label, the record whose choices it offers, its first value.

    Where it is not `needed`, it may be left empty.
    """

    name: str
    spec: FieldSpec
    label: str
    record: Record
    value: Any = None
    needed: bool = True


@dataclass(frozen=True)
class Choice:
    """One answer: its heading, the value in words, who gave it, what must be typed first, and what it does.

    `against` is the value from which it differs, whose other words are to be marked.
    """

    heading: str
    words: str
    settle: Settle = field(compare=False)
    written: str = ""
    against: str | None = None
    typed: tuple[Typed, ...] = ()


@dataclass(frozen=True)
class Asked:
    """One question as it is shown; choosing settles it for good."""

    question: Question
    title: str
    sentence: str
    choices: tuple[Choice, ...]
    details: tuple[str, ...] = ()


def deciding(make: Callable[[Session, Values], ChangeSet]) -> Settle:
    """Give the answer that saves one change set; where it is refused, the session says why."""
    return lambda session, values: session.attempt(lambda: make(session, values))


def around(session: Session) -> dict[str, Any]:
    """Give what the verbs ask for beside the answer."""
    return {"new_id": session.new_id, "today": session.today}

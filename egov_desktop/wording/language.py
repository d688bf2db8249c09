"""Which language the program speaks, and the one way to say a sentence in it."""

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal

from egov_desktop.wording.english import ENGLISH

Language = Literal["vi", "en"]

# The choice for the whole program is a plain value, since a new thread starts with an empty context
# and would not see a ContextVar set in the window's thread.
_default: list[Language] = ["vi"]
_here: ContextVar[Language | None] = ContextVar("language", default=None)


def use(language: Language) -> None:
    """Choose the language of the whole program, in every thread."""
    _default[0] = language


def current() -> Language:
    return _here.get() or _default[0]


@contextmanager
def using(language: Language) -> Generator[None]:
    """Speak another language for the length of a block, in this thread or task alone."""
    token = _here.set(language)
    try:
        yield
    finally:
        _here.reset(token)


def say(text: str, /, **values: object) -> str:
    """Give `text`, which is Vietnamese, in the current language, with `{names}` filled from `values`.

    A sentence without an English entry is shown in Vietnamese. An English entry may be written
    "{n} project|{n} projects": the first half is said when the value `n` is 1. Values are inserted
    as they are: braces inside them mean nothing. Without values `text` is not a template at all.
    """
    sentence = text
    if current() == "en" and text in ENGLISH:
        sentence = _for_count(ENGLISH[text], values)
    return sentence.format(**values) if values else sentence


def _for_count(english: str, values: dict[str, object]) -> str:
    one, bar, many = english.partition("|")
    if not bar or "n" not in values:
        return english
    return one if str(values["n"]) == "1" else many

"""What reading a typed text gives."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Parsed(Generic[T]):
    """A value read from a text, or the sentence that says why it cannot be read; neither for an empty text."""

    value: T | None = None
    problem: str | None = None


def quoted(text: str, limit: int = 40) -> str:
    """Quote a typed text in a sentence without letting it fill the screen."""
    return f"“{text.strip()}”" if len(text.strip()) <= limit else f"“{text.strip()[: limit - 1]}…”"

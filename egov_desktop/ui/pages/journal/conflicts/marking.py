"""Which words of a value differ from another: marked by weight and a line under them, never by colour alone."""

import re
from difflib import SequenceMatcher
from html import escape

_PART = re.compile(r"\s*\S+\s*")
_MOST = 4_000
"""Words beyond which a text is shown unmarked: nobody would look for the marks, and finding them takes long."""


def marked(text: str, other: str | None) -> str:
    """Give a text as markup in which the words that `other` does not have there stand out; without `other`, none do."""
    parts, others = _PART.findall(text), _PART.findall(other or "")
    if other is None or len(parts) + len(others) > _MOST:
        return _lines(escape(text))
    matcher = SequenceMatcher(None, list(map(str.strip, others)), list(map(str.strip, parts)), autojunk=False)
    shown = (
        _lines(
            escape("".join(parts[start:end])) if tag == "equal" else _outstanding("".join(parts[start:end]))
        )
        for tag, _, _, start, end in matcher.get_opcodes()
    )
    return "".join(shown)


def _outstanding(text: str) -> str:
    bare = text.strip()
    if not bare:
        return escape(text)
    before, _, after = text.partition(bare)
    return f"{escape(before)}<b><u>{escape(bare)}</u></b>{escape(after)}"


def _lines(markup: str) -> str:
    return markup.replace("\n", "<br>")

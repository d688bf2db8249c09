"""Filling in the office's own words: variables and conditions alone, in a sandbox; whatever else is refused in words."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from egov_desktop.documents.phrases.slots import VARIABLES, Slot
from egov_desktop.wording.language import say

LONGEST: Final = 4_000
"""Letters of one place: more is no longer a place in a paper."""


def trouble_with(slot: Slot, words: str) -> str:
    """Say why words cannot stand in a place; nothing where they can."""
    from jinja2 import TemplateSyntaxError

    if not words.strip():
        return say("Hãy ghi lời văn, hoặc lấy lại lời văn của chương trình.")
    if len(words) > LONGEST:
        return say("Lời văn dài quá {n} ký tự.", n=LONGEST)
    try:
        tree = _environment().parse(words)
    except (TemplateSyntaxError, RecursionError):
        return say("Dấu ngoặc của biến chưa đúng. Biến được viết như {example}.", example="{{ ngay }}")
    return _forbidden(tree) or _unknown(tree, slot) or _forgotten(tree, slot)


def filled(words: str, values: Mapping[str, str]) -> str:
    """Put values in the place of variables. The words must have passed `trouble_with`; values are plain text, never read."""
    return " ".join(_environment().from_string(words).render(**values).split())


@cache
def _environment() -> Any:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    # Paper is no HTML: text is printed as it stands, and the writers of paper read no markup.
    made = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
    made.globals.clear()
    made.filters.clear()
    made.tests.clear()
    return made


def _forbidden(tree: Any) -> str:
    from jinja2 import nodes

    allowed = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.If, nodes.Not)
    if all(isinstance(own, allowed) for own in _every(tree)):
        return ""
    return say(
        "Lời văn chỉ được dùng tên biến trong {brackets}, không dùng phép tính hay thuộc tính.",
        brackets="{{ }}",
    )


def _unknown(tree: Any, slot: Slot) -> str:
    unknown = sorted(_named(tree) - set(slot.variables))
    if not unknown:
        return ""
    known = ", ".join(slot.variables)
    return say("Không có biến “{name}”. Các biến dùng được: {known}.", name=unknown[0], known=known)


def _forgotten(tree: Any, slot: Slot) -> str:
    forgotten = [own for own in slot.needed if own not in _shown(tree)]
    if not forgotten:
        return ""
    return say(
        "Lời văn phải giữ biến {brackets}: {meaning}.",
        brackets="{{ " + forgotten[0] + " }}",
        meaning=say(VARIABLES[forgotten[0]]),
    )


def _every(tree: Any) -> Iterator[Any]:
    yield tree
    for child in tree.iter_child_nodes():
        yield from _every(child)


def _named(tree: Any) -> set[str]:
    from jinja2 import nodes

    return {own.name for own in tree.find_all(nodes.Name)}


def _shown(tree: Any) -> set[str]:
    """Give the variables that are printed whatever the conditions."""
    from jinja2 import nodes

    outputs = (own for own in tree.body if isinstance(own, nodes.Output))
    return {one.name for own in outputs for one in own.nodes if isinstance(one, nodes.Name)}

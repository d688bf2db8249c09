"""The few elements of WordprocessingML that the paper is made of, each in the order that Word demands."""

from collections.abc import Iterable
from functools import cache
from typing import Any, Final

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser

from egov_desktop.documents import layout
from egov_desktop.documents.fixed_lines import printable
from egov_desktop.documents.paper import Align, Run, Runs

_ALIGNMENTS: Final = {"left": "left", "center": "center", "right": "right", "justify": "both"}
_SPACE: Final = {"w": nsmap["w"]}
_TWIPS_PER_MM: Final = 1440 / 25.4


@cache
def _name(tag: str) -> str:
    return qn(tag)


def element(tag: str, *children: Any, **attributes: object) -> Any:
    # A table of a thousand rows is some hundred thousand elements: `OxmlElement` would spell out each name anew.
    made: Any = oxml_parser.makeelement(_name(tag), nsmap=_SPACE)
    for name, value in attributes.items():
        made.set(_name(f"w:{name}"), str(value))
    made.extend(child for child in children if child is not None)
    return made


def twips(mm: float) -> int:
    return round(mm * _TWIPS_PER_MM)


def twips_of_points(points: float) -> int:
    return round(points * 20)


def run(text: str, *, size: float | None = None, bold: bool = False, italic: bool = False) -> Any:
    return element("w:r", _letters(size, bold=bold, italic=italic), *_pieces(text))


def _letters(size: float | None, *, bold: bool, italic: bool) -> Any:
    marks: list[Any] = []
    if bold:
        marks += [element("w:b"), element("w:bCs")]
    if italic:
        marks += [element("w:i"), element("w:iCs")]
    if size is not None:
        half_points = round(size * 2)
        marks += [element("w:sz", val=half_points), element("w:szCs", val=half_points)]
    return element("w:rPr", *marks) if marks else None


def _pieces(text: str) -> Iterable[Any]:
    for at, line in enumerate(printable(text).split("\n")):
        if at:
            yield element("w:br")
        if line:
            piece = element("w:t")
            piece.text = line
            if line != line.strip() or "  " in line:
                piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            yield piece


def runs_of(
    runs: Runs, *, size: float | None = None, bold: bool = False, italic: bool = False
) -> tuple[Any, ...]:
    return tuple(
        run(part.text, size=size, bold=bold or part.bold, italic=italic or part.italic) for part in runs
    )


def paragraph(*content: Any, style: str = "", properties: Iterable[Any] = ()) -> Any:
    own = ([element("w:pStyle", val=style)] if style else []) + list(properties)
    return element("w:p", element("w:pPr", *own) if own else None, *content)


def set_text(
    text: str | Runs,
    size: float | None,
    align: Align = "left",
    *,
    style: str = "",
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    after: float = 0,
    left: int = 0,
    hanging: int = 0,
    keep_next: bool = False,
) -> Any:
    """A paragraph with its own measures: `before` and `after` in points, `left` and `hanging` in twips.

    Without a size it has that of its style.
    """
    parts = (Run(text),) if isinstance(text, str) else text
    properties = [
        element("w:keepNext") if keep_next else None,
        element("w:spacing", before=twips_of_points(before), after=twips_of_points(after))
        if before or after
        else None,
        element("w:ind", left=left, hanging=hanging) if left else None,
        element("w:jc", val=_ALIGNMENTS[align]) if align != "left" else None,
        # The mark at the end of a paragraph has a size too: it makes the height of an empty one.
        None if size is None else _letters(size, bold=bold, italic=italic),
    ]
    return paragraph(
        *(runs_of(parts, size=size, bold=bold, italic=italic) if text else ()),
        style=style,
        properties=[part for part in properties if part is not None],
    )


def rule(width: float, length: float) -> Any:
    """A solid line of `length`, centred in a column of `width`, both in points."""
    side = twips_of_points((width - length) / 2)
    border = element("w:top", val="single", sz=round(layout.RULE_PT * 8), space=0, color="000000")
    return paragraph(
        properties=[
            element("w:pBdr", border),
            element("w:spacing", before=40, after=0, line=80, lineRule="exact"),
            element("w:ind", left=side, right=side),
        ]
    )


def thin_paragraph(*properties: Any) -> Any:
    """An empty paragraph that takes no room to speak of, where Word asks for one."""
    return paragraph(
        properties=[*properties, element("w:spacing", before=0, after=0, line=20, lineRule="exact")]
    )


def fixed_table(widths: Iterable[int], rows: Iterable[Any], *properties: Any) -> Any:
    """A table of exactly these widths, in twips."""
    columns = list(widths)
    about = element(
        "w:tblPr",
        element("w:tblW", w=sum(columns), type="dxa"),
        *properties,
    )
    grid = element("w:tblGrid", *(element("w:gridCol", w=width) for width in columns))
    return element("w:tbl", about, grid, *rows)


def cell(width: int, *content: Any, properties: Iterable[Any] = ()) -> Any:
    about = element("w:tcPr", element("w:tcW", w=width, type="dxa"), *properties)
    return element("w:tc", about, *(content or (paragraph(),)))


def cell_margins(side: float, top: float, bottom: float) -> Any:
    """Margins in points."""
    sides = {"top": top, "left": side, "bottom": bottom, "right": side}
    return element(
        "w:tblCellMar",
        *(element(f"w:{name}", w=twips_of_points(points), type="dxa") for name, points in sides.items()),
    )

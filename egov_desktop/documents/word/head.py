"""The head and the end of a document in Word: tables without lines, as offices set them by hand."""

from typing import Any

from egov_desktop.documents import fixed_lines, layout
from egov_desktop.documents.fixed_lines import printable
from egov_desktop.documents.fonts import width_pt
from egov_desktop.documents.line_breaks import balanced_lines
from egov_desktop.documents.paper import Align, Document, Signature
from egov_desktop.documents.word.elements import (
    cell,
    cell_margins,
    element,
    fixed_table,
    paragraph,
    rule,
    run,
    set_text,
    twips,
    twips_of_points,
)

_POINTS_PER_MM = 72 / 25.4
_TEXT_PT = layout.TEXT_WIDTH_MM * _POINTS_PER_MM


def head_table(document: Document) -> Any:
    left, right = twips(layout.HEAD_LEFT_MM), twips(layout.HEAD_RIGHT_MM)
    number = set_text(fixed_lines.number_line(document), layout.NUMBER_PT, "center", before=6)
    day = set_text(fixed_lines.place_and_day(document), layout.NUMBER_PT, "center", italic=True, before=6)
    upper = element("w:tr", cell(left, *_issuer(document)), cell(right, *_nation()))
    lower = element("w:tr", cell(left, number, *_subject(document)), cell(right, day))
    return _bare_table((left, right), upper, lower)


def _subject(document: Document) -> list[Any]:
    subject, room = fixed_lines.subject_line(document), layout.HEAD_LEFT_MM * _POINTS_PER_MM
    if not subject:
        return []
    lines = balanced_lines(printable(subject), layout.SUBJECT_PT, room - 6)
    return [set_text("\n".join(lines), layout.SUBJECT_PT, "center", before=6, after=12)]


def _bare_table(widths: tuple[int, ...], *rows: Any) -> Any:
    return fixed_table(widths, rows, element("w:tblLayout", type="fixed"), cell_margins(0, 0, 0))


def _issuer(document: Document) -> list[Any]:
    head, room = document.head, layout.HEAD_LEFT_MM * _POINTS_PER_MM
    issuer = balanced_lines(printable(head.issuing_body), layout.AGENCY_PT, room - 6, bold=True)
    parent = balanced_lines(printable(head.parent_body), layout.AGENCY_PT, room - 6)
    longest = width_pt(issuer[-1], layout.AGENCY_PT, bold=True)
    above = [set_text("\n".join(parent), layout.AGENCY_PT, "center")] if head.parent_body else []
    below = [
        set_text("\n".join(issuer), layout.AGENCY_PT, "center", bold=True),
        rule(room, longest * layout.SHORT_RULE_SHARE),
    ]
    return above + below


def _nation() -> list[Any]:
    room = layout.HEAD_RIGHT_MM * _POINTS_PER_MM
    return [
        set_text(fixed_lines.NATION, layout.NATION_PT, "center", bold=True),
        set_text(fixed_lines.MOTTO, layout.MOTTO_PT, "center", bold=True),
        rule(room, width_pt(fixed_lines.MOTTO, layout.MOTTO_PT, bold=True)),
    ]


def title(document: Document) -> list[Any]:
    """The kind of document, its abstract and the rule under it; an official letter has none."""
    if not document.kind:
        return []
    abstract = balanced_lines(printable(document.abstract), layout.BODY_PT, _TEXT_PT, bold=True)
    longest = max(width_pt(line, layout.BODY_PT, bold=True) for line in abstract)
    return [
        set_text(document.kind.upper(), layout.KIND_PT, "center", bold=True, before=14),
        set_text("\n".join(abstract), layout.BODY_PT, "center", bold=True),
        rule(_TEXT_PT, longest * layout.SHORT_RULE_SHARE),
        set_text("", 6),
    ]


def annex_title(label: str, name: str, reference: str, width: float) -> list[Any]:
    """The three lines over an annex; its name is a heading, so that Word lists it."""
    lines = "\n".join(balanced_lines(printable(name.upper()), layout.ANNEX_PT, width, bold=True))
    properties = [
        element("w:spacing", before=0, after=0 if reference else 200),
        element("w:ind", firstLine=0),
        element("w:jc", val="center"),
    ]
    parts = [
        paragraph(run(f"{label}\n{lines}", size=layout.ANNEX_PT), style="Heading1", properties=properties)
    ]
    if reference:
        size = layout.ANNEX_REFERENCE_PT
        even = "\n".join(balanced_lines(printable(reference), size, width, italic=True))
        parts.append(set_text(even, size, "center", italic=True, after=10))
    return parts


def _even(text: str) -> str:
    return "\n".join(balanced_lines(printable(text), layout.BODY_PT, _TEXT_PT))


def addressees(document: Document) -> list[Any]:
    """Kính gửi: one addressee on the same line; more of them with dashes aligned under the colon (Phụ lục I, II.9)."""
    names = document.addressees
    if len(names) < 2:
        return [
            set_text(_even(f"{fixed_lines.ADDRESSEES} {name}"), layout.BODY_PT, "center", after=12)
            for name in names
        ]
    start = twips(2 * layout.FIRST_LINE_INDENT_MM)
    colon = start + twips_of_points(width_pt(fixed_lines.ADDRESSEES[:-1], layout.BODY_PT) + 8)
    lines = fixed_lines.listed(names)
    last = len(lines) - 1
    return [
        set_text(fixed_lines.ADDRESSEES, layout.BODY_PT, left=start),
        *(
            set_text(line, layout.BODY_PT, left=colon, hanging=160, after=12 if at == last else 0)
            for at, line in enumerate(lines)
        ),
    ]


def closing(document: Document, signature: Signature) -> Any:
    """Nơi nhận on the left, or who signs there too; who signs on the right, on one line and on one page."""
    co = document.co_signature
    stays = co is not None and bool(document.recipients)
    left, right = twips(layout.SIGNATURE_LEFT_MM), twips(layout.SIGNATURE_RIGHT_MM)
    row = element(
        "w:tr",
        element("w:trPr", element("w:cantSplit")),
        cell(left, *(_who_signs(co, stays=stays) if co else recipients(document))),
        cell(right, *_who_signs(signature, stays=stays)),
    )
    return _bare_table((left, right), row)


def recipients(document: Document) -> list[Any]:
    if not document.recipients:
        return []
    heading = set_text(fixed_lines.RECIPIENTS, layout.RECIPIENTS_HEADING_PT, bold=True, italic=True, before=2)
    return [
        heading,
        *(set_text(line, layout.RECIPIENTS_PT) for line in fixed_lines.listed(document.recipients)),
    ]


def _who_signs(signature: Signature, *, stays: bool) -> list[Any]:
    centre: Align = "center"
    upper = [line.upper() for line in (signature.authority, signature.title) if line]
    lower = [line for line in (signature.office, signature.name) if line] or [""]
    gap = layout.SIGNING_GAP_MM * _POINTS_PER_MM
    return [
        *(set_text(line, layout.SIGNATURE_PT, centre, bold=True, keep_next=stays) for line in upper),
        *(
            set_text(line, layout.SIGNATURE_PT, centre, bold=True, before=0 if at else gap, keep_next=stays)
            for at, line in enumerate(lower)
        ),
    ]

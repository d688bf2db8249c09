"""Putting a document together in Word: the text, then each annex as a section with its own pages and numbers."""

from typing import Any

from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.section import Section
from docx.shared import Mm

from egov_desktop.documents import fixed_lines, layout
from egov_desktop.documents.paper import Annex, Document
from egov_desktop.documents.word.blocks import elements
from egov_desktop.documents.word.elements import element, run, thin_paragraph, twips
from egov_desktop.documents.word.head import addressees, annex_title, closing, head_table, recipients, title
from egov_desktop.documents.word.package import open_package, packed

_POINTS_PER_MM = 72 / 25.4
# The page number stands on the same line as in the PDF: its letters are 4.6 mm over their base line.
_HEADER_LINE = round(layout.PAGE_NUMBER_PT * layout.LEADING * 20)
_HEADER_MM = layout.PAGE_NUMBER_BASELINE_MM - 4.6


def set_sections(document: Document) -> bytes:
    file = open_package(document)
    _set_page(file.sections[0], document, is_landscape=False)
    _append(file, _text(document, file))
    for annex in document.annexes:
        section = file.add_section(WD_SECTION.NEW_PAGE)
        _make_thin(file)
        _set_page(section, document, is_landscape=annex.is_landscape)
        _append(file, _annex(annex, file))
    return packed(file)


def _text(document: Document, file: WordFile) -> list[Any]:
    body = list(elements(fixed_lines.ended(document), file, *_room(is_landscape=False)))
    parts = [head_table(document), *title(document), *addressees(document), *body]
    if document.signature:
        _keep_with_next(parts[-1])
        parts += [closing(document, document.signature), thin_paragraph()]
        parts += recipients(document) if document.co_signature else []
    return parts


def _keep_with_next(last: Any) -> None:
    """A signature never stands on a page without a word of the text."""
    if last.tag.endswith("}p"):
        last.get_or_add_pPr().get_or_add_keepNext()


def _annex(annex: Annex, file: WordFile) -> list[Any]:
    width, height = _room(is_landscape=annex.is_landscape)
    heading = annex_title(fixed_lines.annex_label(annex), annex.title, annex.reference, width)
    return [*heading, *elements(annex.blocks, file, width, height)]


def _room(*, is_landscape: bool) -> tuple[float, float]:
    wide, high = layout.PAGE_WIDTH_MM, layout.PAGE_HEIGHT_MM
    if is_landscape:
        wide, high = high, wide
    across = wide - layout.LEFT_MM - layout.RIGHT_MM
    return across * _POINTS_PER_MM, (high - layout.TOP_MM - layout.BOTTOM_MM) * _POINTS_PER_MM


def _append(file: WordFile, parts: list[Any]) -> None:
    end: Any = file.element.body.sectPr
    for part in parts:
        end.addprevious(part)


def _make_thin(file: WordFile) -> None:
    """Word keeps the end of a section in a paragraph of its own; it must not open a page by itself."""
    ending: Any = file.paragraphs[-1]._p  # noqa: SLF001 - the element behind the paragraph
    properties = ending.get_or_add_pPr()
    properties.insert(0, element("w:spacing", before=0, after=0, line=20, lineRule="exact"))


def _set_page(section: Section, document: Document, *, is_landscape: bool) -> None:
    wide, high = Mm(layout.PAGE_WIDTH_MM), Mm(layout.PAGE_HEIGHT_MM)
    section.orientation = WD_ORIENT.LANDSCAPE if is_landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (high, wide) if is_landscape else (wide, high)
    section.top_margin, section.bottom_margin = Mm(layout.TOP_MM), Mm(layout.BOTTOM_MM)
    section.left_margin, section.right_margin = Mm(layout.LEFT_MM), Mm(layout.RIGHT_MM)
    section.header_distance = section.footer_distance = Mm(_HEADER_MM)
    section.different_first_page_header_footer = True
    _restart_numbers(section)
    _set_headers(section, document, is_landscape=is_landscape)


def _restart_numbers(section: Section) -> None:
    about: Any = section._sectPr  # noqa: SLF001 - python-docx has no word for the numbering of pages
    for old in about.findall(element("w:pgNumType").tag):
        about.remove(old)
    about.insert_element_before(element("w:pgNumType", start=1), "w:cols", "w:titlePg", "w:docGrid")


def _set_headers(section: Section, document: Document, *, is_landscape: bool) -> None:
    middle = twips((layout.LANDSCAPE_TEXT_WIDTH_MM if is_landscape else layout.TEXT_WIDTH_MM) / 2)
    mark = fixed_lines.running_mark(document)
    for header, has_number in ((section.first_page_header, False), (section.header, True)):
        header.is_linked_to_previous = False
        line: Any = header.paragraphs[0]
        line.style = "Normal"
        about: Any = line._p.get_or_add_pPr()  # noqa: SLF001 - the element behind it
        about.append(element("w:tabs", element("w:tab", val="center", pos=middle)))
        # The mark stands at one height on all pages, with a number beside it or without.
        about.append(element("w:spacing", line=_HEADER_LINE, lineRule="exact"))
        line._p.append(run(mark, size=layout.MARK_PT, bold=True))  # noqa: SLF001 - the element behind it
        if has_number:
            line._p.append(element("w:r", element("w:tab")))  # noqa: SLF001 - the element behind it
            number = run("2", size=layout.PAGE_NUMBER_PT)
            line._p.append(element("w:fldSimple", number, instr=" PAGE "))  # noqa: SLF001 - the element behind it

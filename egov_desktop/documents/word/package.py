"""The Word file around the text: faces, styles, language, the facts about the file, and equal bytes each time."""

from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from egov_desktop.documents import layout
from egov_desktop.documents.fixed_lines import printable
from egov_desktop.documents.fonts import WORD_FAMILY
from egov_desktop.documents.paper import Document
from egov_desktop.documents.word.elements import element

_FACES: Final = ("ascii", "hAnsi", "eastAsia", "cs")
_EARLIEST_IN_ZIP: Final = (1980, 1, 1, 0, 0, 0)


def open_package(document: Document) -> WordFile:
    """A file with nothing in it yet, whose styles are those of the decree."""
    made = docx.Document()
    _set_defaults(made, document.language)
    _set_styles(made, document.text_pt)
    _set_settings(made, document.language)
    _set_facts(made, document)
    return made


def cell_style(file: WordFile, size: float) -> str:
    """The name by which cells refer to the style of their size; it is made with the first table of that size."""
    name = f"Table text {size:g} pt"
    if name not in file.styles:
        _set_style(file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH), size=size)
    return str(file.styles[name].style_id)


def packed(file: WordFile) -> bytes:
    """The bytes of the file, with the same time on every part of the archive."""
    stream = BytesIO()
    file.save(stream)
    result = BytesIO()
    with ZipFile(stream) as written, ZipFile(result, "w", ZIP_DEFLATED) as archive:
        for name in written.namelist():
            part = ZipInfo(name, date_time=_EARLIEST_IN_ZIP)
            part.compress_type = ZIP_DEFLATED
            archive.writestr(part, written.read(name))
    return result.getvalue()


def _set_defaults(file: WordFile, language: str) -> None:
    defaults: Any = file.styles.element.find(qn("w:docDefaults"))
    letters: Any = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for child in list(letters):
        letters.remove(child)
    letters.append(_face())
    letters.append(element("w:sz", val=round(layout.BODY_PT * 2)))
    letters.append(element("w:szCs", val=round(layout.BODY_PT * 2)))
    letters.append(element("w:lang", val=language, eastAsia=language, bidi="ar-SA"))
    spacing: Any = defaults.find(qn("w:pPrDefault")).find(qn("w:pPr")).find(qn("w:spacing"))
    spacing.set(qn("w:after"), "0")
    spacing.set(qn("w:line"), str(round(240 * layout.LEADING / layout.LINE_SPACING)))


def _face() -> Any:
    return element("w:rFonts", **dict.fromkeys(_FACES, WORD_FAMILY))


def _set_styles(file: WordFile, size: float) -> None:
    _set_style(file.styles["Normal"])
    _set_style(file.styles["Body Text"], size=size, after=layout.PARAGRAPH_GAP_PT, is_indented=True)
    for level, is_bold in ((1, True), (2, True), (3, False)):
        style: Any = file.styles[f"Heading {level}"]
        gap = layout.PARAGRAPH_GAP_PT
        _set_style(style, size=size, bold=is_bold, before=gap, after=gap, is_indented=True)
        style.paragraph_format.keep_with_next = True
    _set_style(file.styles["Caption"], bold=True, size=layout.CAPTION_PT, before=2, after=4)
    _align(file.styles["Caption"], WD_ALIGN_PARAGRAPH.CENTER)
    _align(file.styles["Body Text"], WD_ALIGN_PARAGRAPH.JUSTIFY)


def _align(style: Any, align: WD_ALIGN_PARAGRAPH) -> None:
    style.paragraph_format.alignment = align


def _set_style(
    style: Any,
    *,
    size: float = layout.BODY_PT,
    bold: bool = False,
    before: float = 0,
    after: float = 0,
    is_indented: bool = False,
) -> None:
    letters = style.element.get_or_add_rPr()
    for child in list(letters):
        letters.remove(child)
    letters.append(_face())
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
    style.font.color.rgb = RGBColor(0, 0, 0)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.first_line_indent = Mm(layout.FIRST_LINE_INDENT_MM) if is_indented else None
    style.paragraph_format.widow_control = True


def _set_settings(file: WordFile, language: str) -> None:
    settings: Any = file.settings.element
    themed = settings.find(qn("w:themeFontLang"))
    themed.set(qn("w:val"), language)
    themed.set(qn("w:eastAsia"), language)
    compatible: Any = settings.find(qn("w:compat"))
    compatible.remove(compatible.find(qn("w:useFELayout")))
    for setting in compatible.findall(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _set_facts(file: WordFile, document: Document) -> None:
    on = document.head.issued_on or date(document.head.year, 1, 1)
    at = datetime.combine(on, time(), UTC)
    facts = file.core_properties
    facts.title = _fact(document.title)
    facts.author = facts.last_modified_by = _fact(document.head.issuing_body)
    facts.subject = _fact(document.abstract)
    facts.language = document.language
    facts.comments = facts.keywords = ""
    facts.created = facts.modified = at
    facts.revision = 1


def _fact(text: str) -> str:
    return printable(text).replace("\n", " ")[:255]

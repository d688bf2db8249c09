"""Reading a document back from its PDF or Word file, as a person would see it."""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader

from egov_desktop.documents.fonts import width_pt
from egov_desktop.documents.paper import Document

MM = 72 / 25.4


@dataclass(frozen=True)
class Line:
    """A piece of a line as it stands on the page."""

    text: str
    font: str
    size: float
    left_mm: float
    from_top_mm: float

    @property
    def right_mm(self) -> float:
        return self.left_mm + width_pt(self.text, self.size, bold="Bold" in self.font) / MM

    @property
    def middle_mm(self) -> float:
        return (self.left_mm + self.right_mm) / 2


@lru_cache(maxsize=16)
def pdf_of(document: Document) -> PdfReader:
    """Set a document once for all tests that only read it."""
    from egov_desktop.documents.pdf import to_pdf

    return PdfReader(BytesIO(to_pdf(document)))


@lru_cache(maxsize=16)
def read_back(document: Document) -> str:
    return "\n".join(page.extract_text() for page in pdf_of(document).pages)


def size_of(page: PageObject) -> tuple[int, int]:
    return round(float(page.mediabox.width) / MM), round(float(page.mediabox.height) / MM)


def lines_of(page: PageObject) -> list[Line]:
    lines: list[Line] = []
    height = float(page.mediabox.height)

    def seen(text: str, moved: list[float], at: list[float], font: Any, size: float) -> None:
        if text.strip() and font:
            # The text matrix counts inside the page matrix, which reportlab moves but never turns.
            left, low = moved[4] + at[4], moved[5] + at[5]
            lines.append(Line(text.strip(), font["/BaseFont"], size, left / MM, (height - low) / MM))

    page.extract_text(visitor_text=seen)
    return lines


def fonts_of(reader: PdfReader) -> dict[str, Any]:
    """Every font that a page or one of its pictures names."""
    fonts: dict[str, Any] = {}
    for page in reader.pages:
        _gather(page["/Resources"], fonts)
    return fonts


def _gather(resources: Any, fonts: dict[str, Any]) -> None:
    resources = resources.get_object()
    for font in _inner(resources, "/Font"):
        fonts[font.get_object()["/BaseFont"]] = font.get_object()
    for form in _inner(resources, "/XObject"):
        if "/Resources" in form.get_object():
            _gather(form.get_object()["/Resources"], fonts)


def _inner(resources: Any, name: str) -> list[Any]:
    return list(resources[name].get_object().values()) if name in resources else []

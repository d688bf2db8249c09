"""Placing a picture in a page as vectors: its one-page PDF becomes a form of the document."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any, Final

from pypdf import PageObject, PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    StreamObject,
)
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFZCompress,
    xObjectName,
)
from reportlab.platypus import Flowable

from egov_desktop.documents.paper import Picture

_LENGTH: Final = "/Length"


class PlacedPicture(Flowable):
    """A picture in the text, centred."""

    def __init__(self, picture: Picture, width_mm: float, height_mm: float) -> None:
        super().__init__()
        self.hAlign = "CENTER"
        self.picture = picture
        self.size_mm = (width_mm, height_mm)
        self.width, self.height = width_mm * mm, height_mm * mm
        self._source: _Source | None = None
        self._page: PageObject | None = None

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab gives these names
        return self.width, self.height

    def hang(self, source: "_Source", page: PageObject) -> None:
        self._source, self._page = source, page

    def draw(self) -> None:
        canvas: Any = self.canv
        if self._source is None or self._page is None:
            raise LookupError("a picture was placed that nobody drew")
        name = self._source.carry(canvas._doc, self._page)  # noqa: SLF001 - the only door to the objects of a canvas
        canvas.saveState()
        canvas.scale(
            self.width / float(self._page.mediabox.width), self.height / float(self._page.mediabox.height)
        )
        canvas.translate(-float(self._page.mediabox.left), -float(self._page.mediabox.bottom))
        canvas.doForm(name)
        canvas.restoreState()


def draw_pictures(story: Iterable[Flowable]) -> None:
    """Draw all pictures of a document, those of one kind together so that they share their fonts."""
    kinds: dict[type[Picture], list[PlacedPicture]] = {}
    for placed in story:
        if isinstance(placed, PlacedPicture):
            kinds.setdefault(type(placed.picture), []).append(placed)
    for at, (kind, own) in enumerate(kinds.items()):
        source = _Source(f"pictures-{at}")
        drawn = PdfReader(BytesIO(kind.album([(placed.picture, *placed.size_mm) for placed in own])))
        for placed, page in zip(own, drawn.pages, strict=True):
            placed.hang(source, page)


class _Source:
    """Takes the pages of a foreign file into the document that is being written, what they share only once."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._carried: dict[int, Any] = {}
        self._pages = 0

    def carry(self, document: PDFDocument, page: PageObject) -> str:
        """Give the name by which the canvas can draw the page."""
        self._document = document
        self._pages += 1
        name = f"{self._name}-page-{self._pages}"
        contents = page.get_contents()
        form = PDFStream(content=b"" if contents is None else contents.get_data(), filters=[PDFZCompress])
        form.dictionary["Type"] = PDFName("XObject")
        form.dictionary["Subtype"] = PDFName("Form")
        form.dictionary["BBox"] = self._value(page.mediabox)
        for key in ("Resources", "Group"):
            if f"/{key}" in page:
                form.dictionary[key] = self._value(page.raw_get(f"/{key}"))
        document.Reference(form, xObjectName(name))
        return name

    def _value(self, value: Any) -> Any:
        if isinstance(value, IndirectObject):
            return self._reference(value)
        if isinstance(value, StreamObject):
            return PDFStream(self._dictionary(value), value._data)  # noqa: SLF001 - as it is, still compressed
        if isinstance(value, DictionaryObject):
            return self._dictionary(value)
        if isinstance(value, ArrayObject):
            return PDFArray([self._value(item) for item in value])
        return _written(value)

    def _dictionary(self, value: DictionaryObject) -> PDFDictionary:
        return PDFDictionary({key[1:]: self._value(part) for key, part in value.items() if key != _LENGTH})

    def _reference(self, pointer: IndirectObject) -> Any:
        if pointer.idnum in self._carried:
            return self._carried[pointer.idnum]
        target: Any = pointer.get_object()
        if not isinstance(target, DictionaryObject | ArrayObject):
            return _written(target)
        name = f"{self._name}-{pointer.idnum}"
        # Known before its parts are: a part may point back at it.
        self._carried[pointer.idnum] = PDFObjectReference(name)
        self._document.Reference(self._value(target), name)
        return self._carried[pointer.idnum]


def _written(leaf: Any) -> bytes:
    stream = BytesIO()
    leaf.write_to_stream(stream)
    return stream.getvalue()

"""Placing a picture in a page as vectors: its one-page PDF becomes a form of the document."""

from hashlib import sha256
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
        self.width = width_mm * mm
        self.height = height_mm * mm
        self._page = picture.as_pdf(width_mm, height_mm)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab gives these names
        return self.width, self.height

    def draw(self) -> None:
        canvas: Any = self.canv
        page = PdfReader(BytesIO(self._page)).pages[0]
        name = f"picture-{sha256(self._page).hexdigest()[:16]}"
        if not canvas.hasForm(name):
            _Carrier(canvas._doc, name).carry(page)  # noqa: SLF001 - the only door to the objects of a canvas
        canvas.saveState()
        canvas.scale(self.width / float(page.mediabox.width), self.height / float(page.mediabox.height))
        canvas.translate(-float(page.mediabox.left), -float(page.mediabox.bottom))
        canvas.doForm(name)
        canvas.restoreState()


class _Carrier:
    """Takes the objects of a foreign page into the document that is being written."""

    def __init__(self, document: PDFDocument, name: str) -> None:
        self._document = document
        self._name = name
        self._carried: dict[int, Any] = {}

    def carry(self, page: PageObject) -> None:
        contents = page.get_contents()
        form = PDFStream(content=b"" if contents is None else contents.get_data(), filters=[PDFZCompress])
        form.dictionary["Type"] = PDFName("XObject")
        form.dictionary["Subtype"] = PDFName("Form")
        form.dictionary["BBox"] = self._value(page.mediabox)
        for key in ("Resources", "Group"):
            if f"/{key}" in page:
                form.dictionary[key] = self._value(page[f"/{key}"])
        self._document.Reference(form, xObjectName(self._name))

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

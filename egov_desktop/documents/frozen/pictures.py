"""Pictures as they were issued: drawn once, and set again without drawing."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO


@dataclass(frozen=True)
class FrozenPicture:
    """The picture of one page of an album, and its pixels; `count` is how many pictures the album holds."""

    album_pdf: bytes
    place: int
    count: int
    png: bytes

    @staticmethod
    def album(pages: "Iterable[tuple[FrozenPicture, float, float]]") -> bytes:
        """Give the album as it was issued where all its pictures are wanted in their order, else a new one of those wanted."""
        wanted = [own for own, _, _ in pages]
        first = wanted[0]
        if [own.place for own in wanted] == list(range(first.count)) and {
            own.album_pdf for own in wanted
        } == {first.album_pdf}:
            return first.album_pdf
        return _gathered(wanted)

    def as_png(self, width_mm: float, height_mm: float, dpi: int) -> bytes:  # noqa: ARG002 - as they were issued
        return self.png


def _gathered(wanted: Iterable[FrozenPicture]) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer, stream = PdfWriter(), BytesIO()
    for own in wanted:
        writer.add_page(PdfReader(BytesIO(own.album_pdf)).pages[own.place])
    writer.write(stream)
    return stream.getvalue()

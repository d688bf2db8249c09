"""Freezing a paper into one file, and thawing it: what it says, its pictures, and its pages as they were issued."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo
from zlib import error as BadStream  # noqa: N812 - zlib names it in small letters

from egov_desktop.documents import layout
from egov_desktop.documents.frozen.pictures import FrozenPicture
from egov_desktop.documents.frozen.plain_form import document_of, plain
from egov_desktop.documents.paper import Document
from egov_desktop.domain.journal import canonical
from egov_desktop.errors import DamagedRegister
from egov_desktop.wording.language import say

FORM: Final = 1
_PAPER, _PAGES, _ALBUM = "paper.json", "pages.pdf", "pictures.pdf"
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
_LARGEST: Final = 256 * 1024 * 1024
"""Bytes unpacked; a paper of a thousand projects has some ten million."""


@dataclass(frozen=True)
class FrozenPaper:
    """A paper as it was issued: the value that Word and Excel are made from, and the very bytes of its PDF."""

    document: Document
    pdf: bytes


def freeze(document: Document) -> bytes:
    """Give one file, an ordinary ZIP archive, that holds all that the paper prints; equal papers give equal bytes."""
    from egov_desktop.documents.pdf import to_pdf

    parts = {
        _PAPER: canonical({"form": FORM, "document": plain(document)}).encode(),
        _PAGES: to_pdf(document),
        **_drawn(document),
    }
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            about = ZipInfo(name, _EARLIEST)
            about.compress_type = ZIP_DEFLATED
            archive.writestr(about, content)
    return stream.getvalue()


def thaw(content: bytes | None, digest: str) -> FrozenPaper:
    """Give the paper that was frozen; raises DamagedRegister where its content is gone or is not what was issued."""
    if content is None:
        raise _damaged(say("Không còn nội dung bản in của văn bản này trong sổ."))
    if hashlib.sha256(content).hexdigest() != digest:
        raise _damaged(say("Nội dung bản in của văn bản này đã bị thay đổi so với lúc phát hành."))
    try:
        return _thawed(content)
    except (BadZipFile, BadStream, KeyError, IndexError, TypeError, ValueError, RecursionError) as trouble:
        raise _damaged(say("Không đọc được nội dung bản in của văn bản này.")) from trouble


def _drawn(document: Document) -> dict[str, bytes]:
    figures = tuple(document.figures())
    if not figures:
        return {}
    pages = [(own.picture, own.width_mm, own.height_mm) for own in figures]
    album = type(figures[0].picture).album(pages)
    pixels = (own.picture.as_png(own.width_mm, own.height_mm, layout.PICTURE_DPI) for own in figures)
    return {_ALBUM: album, **{f"picture-{place}.png": png for place, png in enumerate(pixels)}}


def _thawed(content: bytes) -> FrozenPaper:
    with ZipFile(BytesIO(content)) as archive:
        if sum(own.file_size for own in archive.infolist()) > _LARGEST:
            raise ValueError("a paper of this size was never issued")
        told: Any = json.loads(archive.read(_PAPER))
        if told["form"] != FORM:
            raise ValueError(f"form {told['form']!r}")
        return FrozenPaper(document_of(told["document"], tuple(_pictures(archive))), archive.read(_PAGES))


def _pictures(archive: ZipFile) -> Iterator[FrozenPicture]:
    names = set(archive.namelist())
    if _ALBUM not in names:
        return
    album, count = archive.read(_ALBUM), len(names) - 3
    for place in range(count):
        yield FrozenPicture(album, place, count, archive.read(f"picture-{place}.png"))


def _damaged(what_happened: str) -> DamagedRegister:
    return DamagedRegister(
        what_happened=what_happened,
        data_safety=say("Số liệu trong sổ không bị ảnh hưởng; văn bản giấy đã phát hành vẫn là bản chính."),
        what_to_do=say("Hãy lấy lại từ một bản sao của sổ, hoặc dùng tệp PDF đã lưu khi phát hành."),
        code="damaged_paper",
    )

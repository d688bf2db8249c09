"""A document into a file: PDF, Word or Excel by the file's ending, whole or not at all."""

from contextlib import suppress
from pathlib import Path

from egov_desktop.documents.paper import Document
from egov_desktop.errors import CannotWriteFile, UnknownInput
from egov_desktop.wording.language import say


def save_document(document: Document, path: Path) -> Path:
    """Write the document under its name at once, so that half a paper never lies there.

    Raises UnknownInput for an ending other than .pdf, .docx and .xlsx, CannotWriteFile when the disk or another program refuses.
    """
    return save_bytes(render(document, path), path)


def render(document: Document, path: Path) -> bytes:
    """Give the bytes of the document in the form that the file's ending asks for."""
    ending = path.suffix.lower()
    if ending == ".pdf":
        from egov_desktop.documents.pdf import to_pdf

        return to_pdf(document)
    if ending == ".docx":
        from egov_desktop.documents.word import to_docx

        return to_docx(document)
    if ending == ".xlsx":
        from egov_desktop.documents.sheets import tables_of, to_xlsx

        if tables_of(document):
            return to_xlsx(document)
        raise UnknownInput(
            what_happened=say("Văn bản này không có bảng nên không ghi được thành tệp Excel."),
            data_safety=say("Sổ chưa thay đổi gì."),
            what_to_do=say("Hãy đặt tên tệp có đuôi .pdf hoặc .docx."),
            code="no_table",
        )
    raise UnknownInput(
        what_happened=say("Không ghi được văn bản thành tệp đuôi “{ending}”.", ending=path.suffix),
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=say("Hãy đặt tên tệp có đuôi .pdf hoặc .docx."),
        code="unknown_ending",
    )


def save_bytes(content: bytes, path: Path) -> Path:
    """Write the bytes to a temporary name beside the file, then rename; raises CannotWriteFile."""
    temporary = path.with_name(f".~{path.name}.part")
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError as error:
        raise CannotWriteFile(
            what_happened=say("Không ghi được tệp {file}.", file=path),
            data_safety=say("Số liệu trong sổ vẫn nguyên vẹn."),
            what_to_do=say(
                "Hãy đóng tệp nếu đang mở ở chương trình khác, kiểm tra ổ đĩa còn chỗ, rồi thử lại hoặc chọn tên khác."
            ),
            code="cannot_write_document",
        ) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    return path

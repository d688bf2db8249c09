"""Setting a document as a Word file with the same words and the same look as its PDF."""

from egov_desktop.documents.paper import Document


def to_docx(document: Document) -> bytes:
    """The document as a .docx file in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I; equal values give equal bytes."""
    from egov_desktop.documents.word.sections import set_sections

    return set_sections(document)

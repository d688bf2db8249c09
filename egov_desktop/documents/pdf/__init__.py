"""Setting a document as PDF: the same bytes for the same value, fonts embedded, no word lost."""

from egov_desktop.documents.paper import Document


def to_pdf(document: Document) -> bytes:
    """The document as a PDF file in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I.

    Text is printed as it stands, never read as markup. Nothing but the shipped fonts is opened.
    """
    from egov_desktop.documents.pdf.pages import set_pages

    return set_pages(document)


def count_pages(document: Document) -> int:
    """The number of pages of the document as PDF, reckoned without drawing its letters."""
    from egov_desktop.documents.pdf.pages import count

    return count(document)

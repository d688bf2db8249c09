"""Setting the tables of a document as an Excel file: real numbers and days, and text that never becomes a formula."""

from egov_desktop.documents.paper import Annex, Document, Table


def to_xlsx(document: Document) -> bytes:
    """The tables of the document as a .xlsx file, a sheet for each; equal values give equal bytes.

    Money stands in whole đồng, whatever unit the paper shows, and says so. Raises CannotWriteFile where a sheet cannot
    hold what the table has, so that nothing is ever left out silently.
    """
    from egov_desktop.documents.sheets.workbook import write_workbook

    return write_workbook(document)


def tables_of(document: Document) -> tuple[tuple[Table, Annex | None], ...]:
    """Give the tables of the text and of the annexes, each with the annex that it stands in."""
    parts = ((document.blocks, None), *((annex.blocks, annex) for annex in document.annexes))
    return tuple((block, annex) for blocks, annex in parts for block in blocks if isinstance(block, Table))

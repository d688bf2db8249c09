"""The table taken along: to the clipboard as other tables are, and into a CSV file that spreadsheets open rightly."""

import csv
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from egov_desktop.documents.saving import save_bytes
from egov_desktop.ui.pages.projects.listing.copying import as_html, as_text

_BYTE_ORDER_MARK = "\ufeff"


def copy_table(lines: Sequence[Sequence[str]]) -> None:
    taken = QMimeData()
    taken.setText(as_text(lines))
    taken.setHtml(as_html(lines, with_header=True))
    QGuiApplication.clipboard().setMimeData(taken)


def save_csv(lines: Sequence[Sequence[str]], path: Path) -> Path:
    """Write UTF-8 with the mark by which Excel knows it; what a spreadsheet would compute is a text, as when copied.

    Raises CannotWriteFile.
    """
    safe = csv.reader(StringIO(as_text(lines), newline=""), dialect="excel-tab")
    written = StringIO(newline="")
    csv.writer(written, lineterminator="\r\n").writerows(safe)
    return save_bytes(f"{_BYTE_ORDER_MARK}{written.getvalue()}".encode(), path)

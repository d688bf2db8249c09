"""A brief made without a window, in a process of its own: how long, how many pages, how much memory."""

import json
import sys
import time
from datetime import date
from io import BytesIO
from pathlib import Path

from egov_desktop.domain.records import Project
from egov_desktop.store.register import Register
from tests.bench.memory import greatest_mb
from tests.bench.registers import NOW, identifiers


def main(path: Path, *, with_sheets: bool) -> None:
    print("started", flush=True)
    register = Register.open(path, None, now=NOW, identifiers=identifiers())
    began = time.perf_counter()
    pdf = make_brief(register, with_sheets=with_sheets)
    said = {"brief_s": time.perf_counter() - began, "mb": greatest_mb()}
    print(json.dumps({**said, "pages": count_pages(pdf)}))


def make_brief(register: Register, *, with_sheets: bool) -> bytes:
    """Make it as the command does; loading what it needs is part of it."""
    from egov_desktop.documents.brief import brief_document, meeting_brief
    from egov_desktop.documents.pdf import to_pdf

    sheets = tuple(register.snapshot.all(Project)) if with_sheets else ()
    return to_pdf(brief_document(meeting_brief(register.snapshot, date(2020, 6, 30), sheets=sheets)))


def count_pages(pdf: bytes) -> int:
    from pypdf import PdfReader

    return len(PdfReader(BytesIO(pdf)).pages)


main(Path(sys.argv[1]), with_sheets="--sheets" in sys.argv)

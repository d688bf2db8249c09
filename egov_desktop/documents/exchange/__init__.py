"""The papers of exchange: who has not answered, what is sent back and why, what came in one batch."""

from egov_desktop.documents.exchange.batch import BatchFile, BatchReceipt, Verdict, batch_document
from egov_desktop.documents.exchange.missing import (
    MissingLine,
    MissingReports,
    missing_document,
    missing_reports,
)
from egov_desktop.documents.exchange.slip import ReturnSlip, SlipFinding, slip_document

__all__ = [
    "BatchFile",
    "BatchReceipt",
    "MissingLine",
    "MissingReports",
    "ReturnSlip",
    "SlipFinding",
    "Verdict",
    "batch_document",
    "missing_document",
    "missing_reports",
    "slip_document",
]

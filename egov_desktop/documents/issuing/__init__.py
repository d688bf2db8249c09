"""Issuing papers: what speaks against it, freezing what is issued, printing it again and holding it against today."""

from egov_desktop.documents.issuing.doubts import DATED_AHEAD, Doubt, doubts_of
from egov_desktop.documents.issuing.freezing import (
    Issue,
    asked_before,
    compare_with_today,
    issue_paper,
    reprint,
)
from egov_desktop.documents.issuing.given import Given, order_of

__all__ = [
    "DATED_AHEAD",
    "Doubt",
    "Given",
    "Issue",
    "asked_before",
    "compare_with_today",
    "doubts_of",
    "issue_paper",
    "order_of",
    "reprint",
]

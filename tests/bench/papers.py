"""Measures the longest papers: the preliminary report and the disbursement table, drafted and set, at 40 and 1,000 projects."""

from datetime import date

from egov_desktop.documents.catalogue import draft_paper
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.documents.pdf import to_pdf
from egov_desktop.documents.sheets import to_xlsx
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.snapshot import Snapshot
from tests.bench.figures import Figure, median_seconds, told
from tests.builders import full_register

ON = date(2020, 6, 30)
C_OF_BUDGETS_S = 0.0308
"""The calibrator on the machine for which the budgets in seconds were set."""
_BUDGETS_S = {40: 2.0, 1_000: 12.0}


def measure_papers(calibrator: float, times: int) -> list[Figure]:
    slower = calibrator / C_OF_BUDGETS_S
    figures: list[Figure] = []
    for projects, budget in _BUDGETS_S.items():
        snapshot = full_register(projects)
        report = median_seconds(lambda own=snapshot: _preliminary(own), max(1, times // 2))
        table = median_seconds(lambda own=snapshot: _table(own), max(1, times // 2))
        allowed = budget * slower
        figures += [
            Figure("preliminary report as PDF", projects, told(report), report / allowed, f"{budget:g} s", 1),
            Figure("disbursement table as Excel", projects, told(table), table / allowed, f"{budget:g} s", 1),
        ]
    return figures


def _preliminary(snapshot: Snapshot) -> bytes:
    return to_pdf(draft_paper(snapshot, PaperOrder(PaperName.PRELIMINARY, ON)))


def _table(snapshot: Snapshot) -> bytes:
    return to_xlsx(draft_paper(snapshot, PaperOrder(PaperName.DISBURSEMENT, ON)))

"""What is done with selected projects: their sums in a sentence, and themselves on the clipboard."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from egov_desktop.ui.pages.projects.listing.arranging import add_up
from egov_desktop.ui.pages.projects.listing.columns import BY_NAME
from egov_desktop.ui.pages.projects.listing.copying import as_html, as_text, cells
from egov_desktop.ui.pages.projects.listing.rows import ProjectRow
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import millions, percent, whole


def selection_words(rows: list[ProjectRow], year: int) -> str:
    totals = add_up(rows)
    money = totals.money
    return say(
        "Đang chọn {n} dự án · kế hoạch {year}: {plan} triệu đồng · đã giải ngân: {paid} triệu đồng · tỷ lệ {rate}",
        n=whole(totals.projects),
        year=year,
        plan=millions(money.plan_dong),
        paid=millions(money.paid_dong),
        rate=percent(money.rate.ratio),
    )


def copy_projects(
    rows: Sequence[ProjectRow], column_names: Sequence[str], year: int, *, with_header: bool
) -> None:
    """Put projects on the clipboard as text and as a table."""
    table = cells(rows, [BY_NAME[name] for name in column_names], year, with_header=with_header)
    both = QMimeData()
    both.setText(as_text(table))
    both.setHtml(as_html(table, with_header=with_header))
    QGuiApplication.clipboard().setMimeData(both)

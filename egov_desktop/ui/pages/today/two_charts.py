"""The two charts of the first page: what was paid in the course of the year, and each group against its plan."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QBoxLayout, QWidget

from egov_desktop.charts.chart import Chart
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.charts.view import ChartView
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.pictures.parts import card, follow
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.wording.language import say

_CHART_HEIGHT = 240


class TwoCharts(QWidget):
    """Both beside each other where there is room, else one under the other."""

    def __init__(self, session: Session, navigator: Navigator) -> None:
        super().__init__()
        self._curve = ChartView(say("Giải ngân lũy kế"))
        self._by_group = ChartView(say("Giải ngân so với kế hoạch"))
        self._layout = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight, self), gap=12)
        for chart in (self._curve, self._by_group):
            chart.rows_wanted.connect(partial(follow, session, navigator))
            self._layout.addWidget(card(chart), 1)

    def tell(self, snapshot: Snapshot, on: date) -> None:
        self._curve.show_chart(partial(_curve, snapshot, on))
        self._by_group.show_chart(partial(_by_group, snapshot, on))

    def stand(self, *, beside: bool) -> int:
        """Put them beside or under each other; gives the height they need then, in the design's pixels."""
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(direction)
        return _CHART_HEIGHT if beside else 2 * _CHART_HEIGHT


def _curve(snapshot: Snapshot, on: date) -> Chart:
    from egov_desktop.charts.s_curve import data_s_curve

    return data_s_curve(snapshot, on)


def _by_group(snapshot: Snapshot, on: date) -> Chart:
    from egov_desktop.charts.plan_and_paid import data_plan_and_paid

    return data_plan_and_paid(snapshot, on)

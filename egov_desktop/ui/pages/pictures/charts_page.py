"""What every page of charts is: a choice of group over charts of that group's projects."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from egov_desktop.ui.charts.view import ChartView
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.pictures.parts import GroupChoice, empty, follow
from egov_desktop.ui.session import Navigator, Session


class ChartsPage(Page):
    """A page of charts. Subclasses put their parts into `column` in `build`, and fill them in `draw`.

    A change of language builds the page anew, so `build` also sets every choice back to what its button marks.
    """

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        self.column = spaced(QVBoxLayout(self), gap=12, margins=(20, 16, 20, 16))
        self._begin()

    def build(self) -> None:
        """Put the parts of the page into its empty column."""
        raise NotImplementedError

    def draw(self) -> None:
        """Show the projects of the chosen group."""
        raise NotImplementedError

    def retranslate(self) -> None:
        empty(self.column)
        self._begin()
        super().retranslate()

    def refresh(self) -> None:
        self.group.offer(self.session.snapshot)
        self.draw()

    def chart_named(self, name: str, *, grows: bool = False) -> ChartView:
        """Make a chart whose marks lead to the rows behind them."""
        chart = ChartView(name, grows=grows)
        chart.rows_wanted.connect(partial(follow, self.session, self.navigator))
        return chart

    def _begin(self) -> None:
        self.group = GroupChoice()
        self.build()
        self.group.value_changed.connect(self._on_group)

    def _on_group(self, _group: object) -> None:
        self.draw()

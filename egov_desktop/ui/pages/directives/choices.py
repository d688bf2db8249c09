"""What the page of a directive is asked to look at: the directive, its month, and one of the ways to see it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.pages.directives.following import Following
from egov_desktop.ui.pages.directives.parts import Views, step_button
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.places.wrapping import Wrapping
from egov_desktop.wording.dates import month as month_words
from egov_desktop.wording.labels import capitalized
from egov_desktop.wording.language import say

VIEWS = ("figures", "ranking", "shortcomings", "setup")


class Choices(QWidget):
    """The choices in a row; `stepped` brings -1 for the month before and 1 for the one after."""

    directive_chosen = Signal(str)
    month_chosen = Signal(object)
    stepped = Signal(int)
    view_chosen = Signal(str)

    def __init__(self, view: str) -> None:
        super().__init__()
        self.directive = sized(ChoiceEdit(may_be_empty=False), min_width=130, max_width=230)
        self.directive.set_name(say("Chỉ thị"))
        self.directive.value_changed.connect(self._on_directive)
        self.month = sized(ChoiceEdit(may_be_empty=False), min_width=140, max_width=160)
        self.month.set_name(say("Tháng"))
        self.month.value_changed.connect(self._on_month)
        ways = (
            say("Số liệu"),
            say("Xếp hạng"),
            say("Các hạn chế"),
            say("Chỉ tiêu và mức"),
        )
        self._views = Views(list(zip(VIEWS, ways, strict=True)), self.view_chosen.emit)
        self.show_view(view)
        when = QWidget()
        row = spaced(QHBoxLayout(when), gap=4)
        row.addWidget(step_button(say("Tháng trước"), "chevron_left", lambda: self.stepped.emit(-1)))
        row.addWidget(self.month, 1)
        row.addWidget(step_button(say("Tháng sau"), "chevron", lambda: self.stepped.emit(1)))
        column = spaced(QVBoxLayout(self))
        column.addWidget(Wrapping(self.directive, when, self._views))

    def show_view(self, view: str) -> None:
        self._views.choose(view)

    def offer(self, following: Following) -> None:
        """Offer what there is, with what is looked at chosen; one directive alone is named by the page's title."""
        self.directive.set_choices([(own.id, own.symbol) for own in following.directives()])
        self.directive.set_value(following.directive_id)
        self.directive.setVisible(len(following.directives()) > 1)
        months = following.months()
        if following.month not in months:
            months = sorted({*months, following.month}, reverse=True)
        self.month.set_choices([(own, capitalized(month_words(own))) for own in months])
        self.month.set_value(following.month)

    def _on_directive(self, directive_id: object) -> None:
        if directive_id:
            self.directive_chosen.emit(str(directive_id))

    def _on_month(self, month: object) -> None:
        if isinstance(month, date):
            self.month_chosen.emit(month)

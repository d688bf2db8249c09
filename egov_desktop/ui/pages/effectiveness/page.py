"""Hiệu quả theo nhóm: the groups at the left, the sheet of the chosen one at the right; and conformity with the scheme."""

from datetime import date
from typing import ClassVar

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from egov_desktop.domain.journal import Entry
from egov_desktop.domain.judgement.effectiveness import GroupSheet, group_sheets
from egov_desktop.domain.judgement.periods import period_on, periods_in_order
from egov_desktop.domain.records import ReportingPeriod
from egov_desktop.settings import Settings
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.effectiveness.conformity import ConformityView
from egov_desktop.ui.pages.effectiveness.groups import GroupList
from egov_desktop.ui.pages.effectiveness.sheet import SheetView
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.pictures.parts import Segments, empty
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.notices import EmptyState, Toast
from egov_desktop.ui.widgets.places.parts import Parts
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say

GROUPS, CONFORMITY = "groups", "conformity"


class EffectivenessPage(Page):
    """Every group judged for a period, by the report day or, for a period before it, by the period's own last day."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "project", "project_group", "stage_change", "stage_mapping", "effectiveness_figure", "group_assessment",
            "reporting_period", "register_profile", "scheme",
        }
    )  # fmt: skip

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        _settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, navigator, parent)
        self._sheets: dict[str, GroupSheet] = {}
        self._group_id, self._period_id, self._way = "", "", GROUPS
        self._outer = spaced(QVBoxLayout(self), gap=0)
        self._build()
        session.saved.connect(self._on_saved)

    def title(self) -> str:
        return say("Hiệu quả theo nhóm")

    def refresh(self) -> None:
        snapshot = self.session.snapshot
        self._offer_periods()
        period, on = self.period(), self.judged_on()
        self._day.setText(say("Tính đến ngày {day}", day=day(on)))
        self._sheets = {own.group.id: own for own in group_sheets(snapshot, period, on)}
        self._rooms.setCurrentIndex(0 if self._sheets else 1)
        if self._group_id not in self._sheets:
            self._group_id = next(iter(self._sheets), "")
        self.groups.show_groups(self._sheets, self._group_id)
        self._show_sheet()
        self.conformity.refresh()

    def retranslate(self) -> None:
        """Make the page anew in the language of the moment, at the same group."""
        self.sheet.leave()
        empty(self._outer)
        self._toast.deleteLater()
        self._build()
        self.show_way(self._way)
        super().retranslate()

    def period(self) -> ReportingPeriod | None:
        """The period that is shown: the chosen one, else that of the report day."""
        chosen = self.session.snapshot.get(ReportingPeriod, self._period_id)
        return chosen or period_on(self.session.snapshot, self.session.report_on)

    def judged_on(self) -> date:
        """The day by which groups are judged: a period that is over keeps its own last day."""
        period, report_on = self.period(), self.session.report_on
        ended_on = period.figures_on if period else None
        return min(ended_on, report_on) if ended_on else report_on

    def show_way(self, way: str) -> None:
        """Show the groups, or how the projects fit the scheme."""
        self._way = way
        self.ways.choose(way)
        self._views.setCurrentIndex(0 if way == GROUPS else 1)
        self._choices.setVisible(way == GROUPS)

    def show_group(self, group_id: str) -> None:
        """Bring a group's sheet to the front."""
        self.show_way(GROUPS)
        self.groups.choose(group_id)

    def shown_sheet(self) -> GroupSheet | None:
        """The group in sight as it is judged."""
        return self._sheets.get(self._group_id)

    def _build(self) -> None:
        self.sheet = SheetView(self.session, self.navigator)
        self.conformity = ConformityView(self.session, self.navigator)
        self.ways = Ways(((GROUPS, say("Theo nhóm")), (CONFORMITY, say("Phù hợp đề án"))), self.show_way)
        self.period_choice = ChoiceEdit(say("Kỳ báo cáo"), may_be_empty=False)
        self.period_choice.value_changed.connect(self._on_period)
        self._day = Words(look="secondary")
        self._views = Parts(self._by_group(), self.conformity)
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), gap=0)
        column.addWidget(self._head())
        column.addWidget(self._views, 1)
        self._outer.addWidget(inside)
        self._toast = Toast(inside)
        self._toast.undone.connect(self.session.undo)
        self.sheet.done.connect(self._toast.tell)

    def _head(self) -> QFrame:
        head = QFrame()
        dress(head, "bar")
        row = spaced(QHBoxLayout(head), gap=12, margins=(20, 8, 16, 8))
        row.addWidget(self.ways)
        row.addStretch(1)
        self._choices = QWidget()
        choices = spaced(QHBoxLayout(self._choices), gap=8)
        choices.addWidget(Words(say("Kỳ báo cáo"), "secondary"))
        choices.addWidget(sized(self.period_choice, min_width=180, max_width=230))
        choices.addWidget(self._day)
        row.addWidget(self._choices)
        policy = self._choices.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._choices.setSizePolicy(policy)
        return head

    def _by_group(self) -> QWidget:
        view = QWidget()
        row = spaced(QHBoxLayout(view), gap=0)
        row.addWidget(self._side())
        row.addWidget(self.sheet, 1)
        self._rooms = QStackedWidget()
        self._rooms.addWidget(view)
        nothing = EmptyState(
            say("Chưa có nhóm dự án nào. Thêm nhóm ở trang Danh mục & thiết lập."),
            say("Mở trang danh mục"),
            icon_name="projects",
        )
        nothing.acted.connect(self._open_lists)
        self._rooms.addWidget(nothing)
        return self._rooms

    def _side(self) -> QFrame:
        side = QFrame()
        dress(side, "side")
        self.groups = GroupList()
        self.groups.went.connect(self._on_group)
        column = spaced(QVBoxLayout(side), gap=0, margins=(8, 10, 8, 8))
        column.addWidget(self.groups)
        return sized(side, min_width=200, max_width=200)

    def _open_lists(self) -> None:
        self.navigator.show_room("lists")

    def _show_sheet(self) -> None:
        if (sheet := self.shown_sheet()) is not None:
            self.sheet.show_sheet(sheet)

    def _offer_periods(self) -> None:
        periods = reversed(periods_in_order(self.session.snapshot))
        self.period_choice.set_choices([(own.id, own.name or own.code) for own in periods])
        period = self.period()
        self.period_choice.set_value(period.id if period else None)
        self.period_choice.set_read_only(period is None)

    def _on_period(self, period_id: str | None) -> None:
        self.sheet.leave()
        self._period_id = period_id or ""
        self.refresh()

    def _on_group(self, group_id: str) -> None:
        self.sheet.leave()
        self._group_id = group_id
        self._show_sheet()

    def _on_saved(self, _entry: Entry) -> None:
        """What the word offers to take back is only ever the newest action."""
        self._toast.hide()


class Ways(Segments):
    """The two views of the page; the one in force is shown also when something else brought it there."""

    def choose(self, way: str) -> None:
        self._buttons[way].setChecked(True)

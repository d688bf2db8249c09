"""The bar over the table: conditions to choose, the view that is shown, order, grouping and columns."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from egov_desktop.domain.judgement.stages import LIFECYCLE
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.projects.bar.filters import FilterButton, Option
from egov_desktop.ui.pages.projects.bar.saved_views import SavedViews, ViewsButton
from egov_desktop.ui.pages.projects.listing.columns import BY_NAME, FROZEN, text_order
from egov_desktop.ui.pages.projects.listing.rows import ProjectRow
from egov_desktop.ui.pages.projects.listing.view import GROUPINGS, View
from egov_desktop.ui.widgets.filters import FilterBar
from egov_desktop.wording.language import say

_BUTTONS = {
    "groups": "Nhóm",
    "owners": "Chủ đầu tư",
    "stages": "Giai đoạn",
    "sources": "Nguồn vốn",
    "year": "Năm",
}
_NAMED_IN_CHIP = 2


class ConditionBar(QWidget):
    """`view_wanted` brings the view that the user asks for, `saved_chosen` the name of a kept one."""

    view_wanted = Signal(object)
    saved_chosen = Signal(str)
    columns_wanted = Signal()
    cleared = Signal()

    def __init__(self, views: SavedViews) -> None:
        super().__init__()
        self._view, self._year = View(), 0
        self._offered: Sequence[ProjectRow] | None = None
        self._words: dict[str, dict[str, str]] = {}
        self.buttons = {name: FilterButton("", single=name == "year") for name in _BUTTONS}
        self.late = QToolButton()
        self.late.setCheckable(True)
        dress(self.late, "chip")
        self.views = ViewsButton(views)
        self.order, self.columns = QToolButton(), QToolButton()
        self.order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._order_menu = QMenu(self.order)
        self.order.setMenu(self._order_menu)
        self._filters, self._tools = QWidget(), QWidget()
        self._chips = FilterBar()
        self._lay_out()
        self._wire()

    def retranslate(self) -> None:
        for name, words in _BUTTONS.items():
            self.buttons[name].tell(say(words))
        self.late.setText(say("Chậm"))
        self.late.setToolTip(say("Chỉ các dự án chậm tiến độ"))
        self.order.setText(say("Sắp xếp"))
        self.columns.setText(say("Cột"))
        self.columns.setToolTip(say("Chọn cột và thứ tự cột"))
        self._offered = None

    def show_view(self, view: View, rows: Sequence[ProjectRow], year: int) -> None:
        """Show what is chosen; `rows` are all projects, from which the choices are offered."""
        if (view, year) == (self._view, self._year) and rows is self._offered:
            return
        self._view, self._year = view, year
        if rows is not self._offered:
            self._offered = rows
            self._words = {name: {} for name in _BUTTONS}
            self._options = {name: offer(rows) for name, offer in _OFFERS.items()}
            for name, options in self._options.items():
                self._words[name] = {option.code: option.words for option in options}
        for name, button in self.buttons.items():
            button.set_options(self._options[name], _codes(view, name))
        self.late.setChecked(view.late)
        self.views.show_view(view)
        self._chips.set_conditions([(name, self._chip_words(name)) for name in view.conditions()])
        self._fill_order_menu()
        self.fit(self.width())

    def fit(self, width: int) -> None:
        """Put the two halves beside each other where there is room, else one under the other."""
        needed = self._filters.sizeHint().width() + self._tools.sizeHint().width() + self._row.spacing() * 3
        beside = needed <= width
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def _lay_out(self) -> None:
        filters = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight, self._filters), gap=6)
        for button in (*self.buttons.values(), self.late):
            filters.addWidget(button)
        filters.addStretch(1)
        tools = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight, self._tools), gap=6)
        tools.addStretch(1)
        for part in (self.views, self.order, self.columns):
            tools.addWidget(part)
        self._row = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight), gap=8)
        self._row.addWidget(self._filters, 1)
        self._row.addWidget(self._tools)
        column = spaced(QVBoxLayout(self), gap=8)
        column.addLayout(self._row)
        column.addWidget(self._chips)
        self.columns.setIcon(icon("columns"))
        self.columns.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _wire(self) -> None:
        for name, button in self.buttons.items():
            button.chosen.connect(partial(self._choose, name))
        self.late.clicked.connect(lambda: self._want(late=not self._view.late))
        self.views.chosen.connect(self.saved_chosen)
        self.columns.clicked.connect(self.columns_wanted)
        self._chips.removed.connect(self._let_go)
        self._chips.cleared.connect(self.cleared)

    def _let_go(self, condition: str) -> None:
        self.view_wanted.emit(self._view.without(condition))

    def _choose(self, name: str, codes: frozenset[str]) -> None:
        if name == "year":
            self._want(year=int(next(iter(codes))) if codes else None)
        else:
            self._want(**{name: codes})

    def _want(self, **values: Any) -> None:
        self.view_wanted.emit(replace(self._view, **values))

    def _chip_words(self, name: str) -> str:
        view = self._view
        if name == "only":
            return view.because or say("Các dự án đã chọn")
        if name == "late":
            return say("Chậm tiến độ")
        if name == "year":
            return say("Năm {year}", year=view.year)
        known = self._words[name]
        named = [
            known.get(code, code)
            for code in sorted(_codes(view, name), key=lambda own: text_order(known.get(own, own)))
        ]
        words = ", ".join(named[:_NAMED_IN_CHIP])
        more = len(named) - _NAMED_IN_CHIP
        words = say("{words} và {n} mục nữa", words=words, n=more) if more > 0 else words
        return f"{say(_BUTTONS[name])}: {words}"

    def _fill_order_menu(self) -> None:
        self._order_menu.clear()
        self._order_menu.addAction(say("Nhóm theo")).setEnabled(False)
        grouping = QActionGroup(self._order_menu)
        for name, words in GROUPINGS.items():
            self._add_choice(
                grouping, say(words), self._view.group_by == name, partial(self._want, group_by=name)
            )
        self._order_menu.addSeparator()
        self._order_menu.addAction(say("Xếp theo")).setEnabled(False)
        sorting = QActionGroup(self._order_menu)
        for name in (*FROZEN, *self._view.columns):
            words = say(BY_NAME[name].label, year=self._year)
            self._add_choice(
                sorting, words, self._view.sort == name, partial(self._want, sort=name, descending=False)
            )
        self._order_menu.addSeparator()
        action = self._order_menu.addAction(say("Giảm dần"))
        action.setCheckable(True)
        action.setChecked(self._view.descending)
        action.triggered.connect(lambda: self._want(descending=not self._view.descending))

    def _add_choice(self, group: QActionGroup, words: str, chosen: bool, choose: Callable[[], None]) -> None:
        action = self._order_menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(chosen)
        group.addAction(action)
        action.triggered.connect(lambda _=False: choose())


def _codes(view: View, name: str) -> frozenset[str]:
    if name == "year":
        return frozenset({str(view.year)} if view.year else ())
    codes: frozenset[str] = getattr(view, name)
    return codes


def _group_options(rows: Iterable[ProjectRow]) -> list[Option]:
    counts = Counter(row.group for row in rows)
    known = sorted(
        (group for group in counts if group),
        key=lambda group: (group.position is None, group.position or 0, text_order(group.name)),
    )
    options = [Option(group.id, group.name, counts[group]) for group in known]
    return [*options, Option("", say("Chưa xếp nhóm"), counts[None])] if counts[None] else options


def _owner_options(rows: Iterable[ProjectRow]) -> list[Option]:
    counts = Counter(row.owner for row in rows)
    known = sorted((owner for owner in counts if owner), key=lambda owner: text_order(owner.name))
    options = [Option(owner.id, owner.name, counts[owner]) for owner in known]
    return [*options, Option("", say("Chưa có chủ đầu tư"), counts[None])] if counts[None] else options


def _stage_options(rows: Iterable[ProjectRow]) -> list[Option]:
    counts = Counter(row.stage_group for row in rows)
    options = [Option(group.value, say(group.label), counts[group]) for group in LIFECYCLE]
    return [*options, Option("", say("Chưa rõ hoặc đã dừng"), counts[None])] if counts[None] else options


def _source_options(rows: Iterable[ProjectRow]) -> list[Option]:
    counts = Counter(source for row in rows for source in row.sources or (("", ""),))
    known = sorted((source for source in counts if source[0]), key=lambda source: text_order(source[1]))
    options = [Option(code, say(label), counts[code, label]) for code, label in known]
    return [*options, Option("", say("Chưa rõ nguồn vốn"), counts["", ""])] if counts["", ""] else options


def _year_options(rows: Iterable[ProjectRow]) -> list[Option]:
    counts = Counter(year for row in rows for year in row.years)
    return [
        Option(str(year), say("Năm {year}", year=year), counts[year]) for year in sorted(counts, reverse=True)
    ]


_OFFERS: dict[str, Callable[[Iterable[ProjectRow]], list[Option]]] = {
    "groups": _group_options,
    "owners": _owner_options,
    "stages": _stage_options,
    "sources": _source_options,
    "year": _year_options,
}

"""The page Danh mục dự án: the conditions above, the table with its totals, and what is selected below."""

from collections.abc import MutableMapping
from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from egov_desktop.domain.records import Project
from egov_desktop.domain.search import SearchKeys
from egov_desktop.ui.forms.locks import lock_button, why_kind_locked
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.projects.adding import AddProjectDialog
from egov_desktop.ui.pages.projects.bar.conditions import ConditionBar
from egov_desktop.ui.pages.projects.bar.saved_views import SavedViews
from egov_desktop.ui.pages.projects.column_panel import ColumnPanel
from egov_desktop.ui.pages.projects.grid.model import ProjectsModel
from egov_desktop.ui.pages.projects.grid.table import ProjectsTable
from egov_desktop.ui.pages.projects.grid.totals import TotalsRow
from egov_desktop.ui.pages.projects.grid.widths import kept_widths
from egov_desktop.ui.pages.projects.listing.arranging import Arranged, arrange, in_order, narrowed
from egov_desktop.ui.pages.projects.listing.columns import FROZEN
from egov_desktop.ui.pages.projects.listing.rows import SHOWN_KINDS, ProjectRow, RowKeeper, split_by_source
from egov_desktop.ui.pages.projects.listing.view import View
from egov_desktop.ui.pages.projects.menus import header_menu, rows_menu
from egov_desktop.ui.pages.projects.removing import Removal
from egov_desktop.ui.pages.projects.selection import copy_projects, selection_words
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.notices import EmptyState
from egov_desktop.ui.widgets.words import ElidedWords
from egov_desktop.wording.language import say

_WARM_UP_MS = 150


class ProjectsPage(Page):
    """Every project in one table. What the user chose is kept in `preferences`, a small mapping of plain values.

    The search line stands in the window above: it calls `search`, and `query_changed` tells it when the page let
    go of what was typed.
    """

    SHOWS: ClassVar[frozenset[str]] = SHOWN_KINDS | {"package", "contract"}
    query_changed = Signal(str)

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        preferences: MutableMapping[str, object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, navigator, parent)
        self._preferences: MutableMapping[str, object] = {} if preferences is None else preferences
        self._views = SavedViews(self._preferences)
        self._view = View.from_plain(self._preferences.get("view"))
        self._query = ""
        self._keeper, self._search = RowKeeper(), SearchKeys()
        self._rows: tuple[ProjectRow, ...] = ()
        self._in_order: list[ProjectRow] = []
        self._closed: frozenset[str] = frozenset()
        self._warm_up = QTimer(self, interval=_WARM_UP_MS, singleShot=True)
        self._warm_up.timeout.connect(self._read_for_search)
        self._build()
        self._wire()
        self.retranslate()

    def title(self) -> str:
        return say("Danh mục dự án")

    def retranslate(self) -> None:
        self.table.retranslate()
        self._bar.retranslate()
        self._add.setText(say("Thêm dự án"))
        super().retranslate()

    def refresh(self) -> None:
        self._rows = self._keeper.rows(self.session.snapshot, self.session.report_on, self.year)
        self._lay_out_rows()
        self._warm_up.start()

    @property
    def year(self) -> int:
        """The plan year whose money is shown: the one chosen, else that of the day up to which figures count."""
        return self._view.year or self.session.report_on.year

    @property
    def view(self) -> View:
        return self._view

    def search(self, text: str) -> None:
        """Show the projects that hold every word of the text, accents or not, anywhere in them."""
        if text != self._query:
            self._query = text
            self._show()

    def query(self) -> str:
        return self._query

    def show_only(self, project_ids: tuple[str, ...], because: str) -> None:
        """Show just these projects, all of them, and say why in a chip."""
        self._let_go_of_query()
        columns_and_order = self._view.without_conditions()
        self.show_view(replace(columns_and_order, only=frozenset(project_ids), because=because, group_by=""))

    def show_all(self) -> None:
        """Let go of every condition and of what was searched for."""
        self._let_go_of_query()
        self.show_view(self._view.without_conditions())

    def show_view(self, view: View) -> None:
        """Show the list another way."""
        year_changed = view.year != self._view.year
        columns_changed = view.columns != self._view.columns
        self._view = view
        self._preferences["view"] = view.to_plain()
        if columns_changed:
            self.table.show_columns(view.columns)
        if year_changed:
            self._rows = self._keeper.rows(self.session.snapshot, self.session.report_on, self.year)
        self._lay_out_rows()

    def shown_ids(self) -> tuple[str, ...]:
        """The projects in the table, from top to bottom."""
        return tuple(dict.fromkeys(row.project.id for row in self.model.projects()))

    def copy(self, *, with_header: bool, everything: bool = False) -> None:
        """Put the selected rows, or all that are shown, on the clipboard as text and as a table."""
        rows = self.table.selected_rows()
        rows = self.model.projects() if everything or not rows else rows
        columns = (*FROZEN, *self.table.column_names())
        copy_projects(rows, columns, self.year, with_header=with_header)

    def add_project(self) -> AddProjectDialog:
        """Open the form for a new project; its file opens when it is saved."""
        dialog = AddProjectDialog(self.session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.added.connect(self.navigator.show_project)
        dialog.open()
        return dialog

    def why_locked(self) -> str:
        """Say why projects are not this office's to add or remove."""
        return why_kind_locked(self.session, Project.KIND)

    def remove_selected(self) -> None:
        """Remove the selected projects with all that belongs to them, at once; the toast takes it back."""
        rows = {row.project.id: row.project for row in self.table.selected_rows()}
        if rows and not self.session.is_read_only and not self.why_locked():
            self._toast.remove(rows)

    def choose_columns(self) -> ColumnPanel:
        """Open the panel of columns."""
        panel = ColumnPanel(self, self._view.columns, self.year)
        panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        panel.changed.connect(self._show_columns)
        panel.reset_wanted.connect(self._reset_columns)
        panel.open()
        return panel

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.fit(self._bar.width())

    def _build(self) -> None:
        self.model = ProjectsModel()
        self.model.setParent(self)
        self.table = ProjectsTable(self.model)
        self._totals = TotalsRow(self.table.header(), self.table.frozen_header())
        self._bar = ConditionBar(self._views)
        self._nothing, self._no_match = (
            EmptyState("", icon_name="projects"),
            EmptyState("", icon_name="search"),
        )
        self._selected = ElidedWords(look="muted")
        self._add = QPushButton(icon("add", "on_accent"), "")
        dress(self._add, "primary")
        self._toast = Removal(self.session, self)
        card = QFrame()
        dress(card, "card")
        inside = spaced(QVBoxLayout(card), gap=0, margins=(1, 1, 1, 1))
        inside.addWidget(self.table, 1)
        inside.addWidget(self._totals)
        self._stack = QStackedWidget()
        for part in (card, self._no_match, self._nothing):
            self._stack.addWidget(part)
        foot = spaced(QHBoxLayout(), gap=12)
        foot.addWidget(self._selected, 1)
        foot.addWidget(self._add)
        column = spaced(QVBoxLayout(self), gap=10, margins=(20, 12, 16, 12))
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)

    def _wire(self) -> None:
        self._bar.view_wanted.connect(self.show_view)
        self._bar.cleared.connect(self.show_all)
        self._bar.columns_wanted.connect(self.choose_columns)
        self._bar.saved_chosen.connect(self._show_saved)
        self._nothing.acted.connect(self.add_project)
        self._no_match.acted.connect(self.show_all)
        self._add.clicked.connect(self.add_project)
        table = self.table
        table.set_widths(kept_widths(self._preferences.get("widths")))
        table.show_columns(self._view.columns)
        table.opened.connect(self.navigator.show_project)
        table.heading_toggled.connect(self._toggle)
        table.sort_wanted.connect(self._sort_by)
        table.columns_changed.connect(self._on_columns_changed)
        table.copy_wanted.connect(self._copy)
        table.remove_wanted.connect(self.remove_selected)
        table.menu_wanted.connect(self._open_menu)
        table.header_menu_wanted.connect(self._open_header_menu)
        table.selectionModel().selectionChanged.connect(self._tell_selection)

    def _lay_out_rows(self) -> None:
        """Narrow, split and sort the rows, which typing does not change, and show them."""
        rows = narrowed(self._rows, self._view)
        if self._view.group_by == "source":
            on, snapshot = self.session.report_on, self.session.snapshot
            rows = [part for row in rows for part in split_by_source(snapshot, row, on, self.year)]
        self._in_order = in_order(rows, self._view)
        self._show()

    def _show(self) -> None:
        found = self._in_order
        if self._query.strip():
            ids = set(self._search.matching(self.session.snapshot, self._query))
            found = [row for row in found if row.project.id in ids]
        self._put(arrange(found, self._view, self._closed))

    def _put(self, arranged: Arranged) -> None:
        """Show the lines, keeping the selection, the row that the keyboard is on, and the place of scrolling."""
        keys, current = [row.key for row in self.table.selected_rows()], self.table.current_key()
        bar = self.table.verticalScrollBar()
        scrolled = bar.value()
        self.model.show(arranged, self.year)
        self.table.select_keys(keys, current)
        bar.setValue(scrolled)
        self.table.show_sorted_by(self._view.sort, descending=self._view.descending)
        self._totals.tell(arranged.totals, self.year)
        self._bar.show_view(self._view, self._rows, self.year)
        self._tell_selection()
        self._tell_empty(arranged)

    def _tell_empty(self, arranged: Arranged) -> None:
        if not self._rows:
            self._stack.setCurrentIndex(2)
            action = "" if self.session.is_read_only or self.why_locked() else say("Thêm dự án")
            self._nothing.tell(say("Sổ chưa có dự án nào."), action)
        elif not arranged.totals.projects:
            self._stack.setCurrentIndex(1)
            typed = self._query.strip()
            words = (
                say("Không có dự án nào khớp “{typed}”.", typed=typed)
                if typed
                else say("Không có dự án nào khớp các điều kiện này.")
            )
            self._no_match.tell(words, say("Bỏ lọc"))
        else:
            self._stack.setCurrentIndex(0)
        self._bar.setVisible(bool(self._rows))
        self._add.setVisible(self._stack.currentIndex() == 0 and not self.session.is_read_only)
        lock_button(self._add, self.why_locked())

    def _tell_selection(self, *_: object) -> None:
        rows = self.table.selected_rows()
        self._selected.show_words(selection_words(rows, self.year) if len(rows) > 1 else "")

    def _read_for_search(self) -> None:
        """Fold the texts of all projects before the first key is typed."""
        self._search.matching(self.session.snapshot, "")

    def _let_go_of_query(self) -> None:
        if self._query:
            self._query = ""
            self.query_changed.emit("")

    def _show_saved(self, name: str) -> None:
        self._views.choose(name)
        self._let_go_of_query()
        self.show_view(self._views.view(name))

    def _copy(self, with_header: bool) -> None:
        self.copy(with_header=with_header)

    def _show_columns(self, columns: tuple[str, ...]) -> None:
        self.show_view(replace(self._view, columns=columns))

    def _toggle(self, key: str) -> None:
        self._closed = self._closed ^ {key}
        self._show()

    def _sort_by(self, name: str) -> None:
        again = name == self._view.sort
        self.show_view(replace(self._view, sort=name, descending=again and not self._view.descending))

    def _on_columns_changed(self) -> None:
        self._preferences["widths"] = self.table.widths()
        columns = self.table.column_names()
        if columns != self._view.columns:
            self.show_view(replace(self._view, columns=columns))

    def _reset_columns(self) -> None:
        self._preferences.pop("widths", None)
        self.table.set_widths({})
        self.show_view(replace(self._view, columns=View().columns))

    def _open_menu(self, where: QPoint) -> None:
        self.menu().popup(where)

    def menu(self) -> QMenu:
        """What can be done with the selected rows."""
        return rows_menu(self)

    def _open_header_menu(self, name: str, where: QPoint) -> None:
        header_menu(self, name).popup(where)

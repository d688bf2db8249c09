"""The page of a followed directive: the agencies at the left, their figures in the middle, one cell at the right."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.actions.indicators import paste_figures, preview_figures, set_figure
from egov_desktop.actions.paste import read_block
from egov_desktop.actions.starting.indicators import offer_indicators, starting_directive
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.judgement.indicators.figures import Figure
from egov_desktop.domain.judgement.indicators.months import month_after, month_before
from egov_desktop.errors import RegisterError
from egov_desktop.settings import Settings
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.directives.choices import VIEWS, Choices
from egov_desktop.ui.pages.directives.details import Details
from egov_desktop.ui.pages.directives.figures import Figures
from egov_desktop.ui.pages.directives.following import Following
from egov_desktop.ui.pages.directives.foot import Foot
from egov_desktop.ui.pages.directives.lists import RankingList, ShortcomingsList
from egov_desktop.ui.pages.directives.matrix import Cell
from egov_desktop.ui.pages.directives.parts import Shown, over_tree
from egov_desktop.ui.pages.directives.pasting import FiguresPasteDialog
from egov_desktop.ui.pages.directives.setup import Setup
from egov_desktop.ui.pages.directives.tree import AgencyTreeView
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.pictures.parts import card, empty, scrolled
from egov_desktop.ui.pages.returns.taking_along import copy_table, save_csv
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.message import tell_error
from egov_desktop.ui.widgets.notices import Banner, EmptyState, Toast
from egov_desktop.ui.widgets.places.folding import Folding
from egov_desktop.wording.judged.indicators import brief_name
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


class DirectivesPage(Page):
    """A directive's month. Choosing an agency in the tree shows it and those right under it."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "directive",
            "indicator",
            "indicator_target",
            "indicator_year",
            "agency",
            "threshold",
            "register_profile",
        }
    )

    def __init__(
        self, session: Session, navigator: Navigator, _settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, navigator, parent)
        self.following = Following(session)
        self._view = VIEWS[0]
        self._outer = spaced(QVBoxLayout(self), gap=0)
        self._build()
        session.saved.connect(self._on_saved)

    def title(self) -> str:
        found = self.following.directives()
        chosen = self.following.directive or (found[0] if found else None)
        if chosen is None:
            return say("Chỉ thị")
        is_named = chosen.symbol.casefold().startswith("chỉ thị")
        return chosen.symbol if is_named else say("Chỉ thị {symbol}", symbol=chosen.symbol)

    def retranslate(self) -> None:
        """Make the page anew in the language of the moment, at the same cell."""
        empty(self._outer)
        self._build()
        super().retranslate()

    def refresh(self) -> None:
        has_directive = self.following.settle()
        self._sheet.setVisible(has_directive)
        self._nothing.setVisible(not has_directive)
        if has_directive:
            self.choices.offer(self.following)
            self._show()

    def show_view(self, view: str) -> None:
        """Bring one of figures, ranking, shortcomings and setup to the front."""
        self._view = view
        self.choices.show_view(view)
        self._show()

    def show_month(self, step: int) -> None:
        """Go to the month before (-1) or after (1)."""
        move = month_after if step > 0 else month_before
        self._on_month(move(self.following.month))

    def show_agency(self, agency_id: str) -> None:
        """Look at an agency and those right under it."""
        if agency_id and agency_id != self.following.agency_id:
            self.following.agency_id = agency_id
            self._show()

    def show_cell(self, agency_id: str, indicator_id: str) -> None:
        """Go to the figure of an agency and an indicator."""
        tree = self.following.matrix.tree
        is_leaf = agency_id not in tree.below
        self.following.agency_id = tree.above.get(agency_id, agency_id) if is_leaf else agency_id
        self.following.indicator_id = indicator_id
        self.show_view("figures")
        self.table.go_to(agency_id, indicator_id)
        self.table.setFocus()

    def begin(self) -> None:
        """Follow the directive that the register is first kept for, with the indicators that are offered."""
        session = self.session
        directive = starting_directive(session.new_id)
        session.perform(offer_indicators(session.snapshot, directive, session.new_id))

    def paste(self) -> QDialog | None:
        """Take a table from the clipboard, through a preview."""
        if self.session.is_read_only:
            return None
        rights, matrix = self.session.rights, self.following.matrix
        try:
            rows = read_block(QGuiApplication.clipboard().text())
        except RegisterError as error:
            return tell_error(self, error)
        plan = preview_figures(
            self.session.snapshot,
            rows,
            matrix.indicators,
            matrix.month,
            only_agency_id=rights.agency_id if rights else "",
        )
        dialog = FiguresPasteDialog(plan, self)
        dialog.accepted.connect(lambda: self._take_in(dialog))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def copy(self) -> None:
        """Put the table that is shown on the clipboard."""
        copy_table(self._written())
        self._toast.tell(say("Đã chép bảng; dán được vào Excel hoặc Word."), undo=False)

    def save_csv_to(self, path: Path) -> None:
        """Write the table that is shown into a file."""
        try:
            save_csv(self._written(), path)
        except RegisterError as error:
            tell_error(self, error)
            return
        self._toast.tell(say("Đã ghi {file}.", file=path.name), undo=False)

    # how it is built

    def _build(self) -> None:
        self._sheet = QWidget()
        column = spaced(QVBoxLayout(self._sheet), gap=0)
        column.addLayout(self._head())
        self._banner = Banner()
        column.addWidget(self._banner)
        column.addWidget(self._content(), 1)
        column.addWidget(self._foot())
        may_begin = not self.session.is_read_only and self.session.rights is None
        self._nothing = EmptyState(
            say(
                "Sổ chưa theo dõi chỉ thị nào. Có thể bắt đầu với Chỉ thị 15 và các chỉ tiêu gợi ý, cần xác nhận."
            )
            if self.session.rights is None
            else say("Tệp này không có chỉ thị nào để báo cáo."),
            say("Theo dõi Chỉ thị 15/CT-UBND") if may_begin else "",
            icon_name="legal",
        )
        self._nothing.acted.connect(self.begin)
        self._outer.addWidget(self._sheet, 1)
        self._outer.addWidget(self._nothing, 1)
        self._toast = Toast(self._sheet)
        self._toast.undone.connect(self.session.undo)

    def _head(self) -> QVBoxLayout:
        head = spaced(QVBoxLayout(), margins=(16, 10, 16, 8))
        self.choices = Choices(self._view)
        self.choices.directive_chosen.connect(self._on_directive)
        self.choices.month_chosen.connect(self._on_month)
        self.choices.stepped.connect(self.show_month)
        self.choices.view_chosen.connect(self.show_view)
        head.addWidget(self.choices)
        return head

    def _content(self) -> QWidget:
        self.tree = AgencyTreeView()
        self.tree.chosen.connect(self.show_agency)
        self.figures = Figures(self.following, self._write)
        self.table = self.figures.table
        self.table.chosen.connect(self._on_cell)
        self.table.copy_wanted.connect(self.copy)
        self.table.paste_wanted.connect(self.paste)
        self.table.opened.connect(self.show_agency)
        self.table.matrix.refused.connect(self._on_refused)
        self.ranking, self.wrong = RankingList(self.following), ShortcomingsList(self.following)
        self.setup = Setup(self.session)
        self.setup.done.connect(self._tell_done)
        for shown in (self.ranking, self.wrong):
            shown.opened.connect(self.show_cell)
        self._no_indicator = EmptyState(
            say("Chỉ thị này chưa có chỉ tiêu nào."), say("Sang phần Chỉ tiêu và mức"), icon_name="table"
        )
        self._no_indicator.acted.connect(self._open_setup)
        self._stack = Shown()
        for part in (self.figures, card(self.ranking), card(self.wrong), self.setup, self._no_indicator):
            self._stack.addWidget(part)
        self.details = Details(self.following)
        self.details.write_wanted.connect(self.table.write_here)
        beside = QWidget()
        spaced(QVBoxLayout(beside), gap=0).addWidget(card(self.details))
        self._trees = card(over_tree(), self.tree)
        self.folding = Folding(self._stack, scrolled(beside), aside=252, roomy=760, gap=10)
        self.trees = Folding(
            self.folding, self._trees, aside=252, roomy=800, gap=10, at_left=True, verb=say("Chọn cơ quan")
        )
        self.figures.leave_sentence_out(self.trees.is_folded)
        self.trees.folded.connect(self.figures.leave_sentence_out)
        content = QWidget()
        row = spaced(QHBoxLayout(content), gap=10, margins=(16, 0, 16, 6))
        row.addWidget(self.trees)
        return content

    def _foot(self) -> Foot:
        self.foot = Foot(gathers=self.following.gathers)
        self.gathers, self.paste_button = self.foot.gathers, self.foot.paste
        self.gathers.toggled.connect(self._on_gathers)
        self.foot.copy_wanted.connect(self.copy)
        self.foot.csv_wanted.connect(self._ask_for_csv)
        self.foot.paste_wanted.connect(self.paste)
        return self.foot

    # how it is shown

    def _show(self) -> None:
        following, is_setup = self.following, self._view == "setup"
        matrix = following.matrix
        has_indicators = bool(matrix.indicators)
        place = VIEWS.index(self._view) if has_indicators or is_setup else len(VIEWS)
        self._bring(place, has_tree=has_indicators and self._view in ("figures", "shortcomings"))
        is_figures = has_indicators and self._view == "figures"
        self.foot.offer(
            has_table=not is_setup and has_indicators,
            has_figures=is_figures,
            may_paste=is_figures and not self.session.is_read_only,
        )
        self.trees.tell(self.figures.sentence() if has_indicators else "")
        self.tree.show_tree(matrix, following.owing, following.agency_id)
        self._warn_of_outside()
        {
            "figures": self.figures.refresh,
            "ranking": self.ranking.refresh,
            "shortcomings": self.wrong.refresh,
            "setup": lambda: self.setup.refresh(following.directive_id),
        }[self._view]()

    def _bring(self, place: int, *, has_tree: bool) -> None:
        has_details = has_tree and self._view == "figures"
        if not has_tree:
            self.trees.want_details(False)
        if not has_details:
            self.folding.want_details(False)
        self._stack.setCurrentIndex(place)
        self.trees.want_details(has_tree)
        self.folding.want_details(has_details)

    def _warn_of_outside(self) -> None:
        matrix, held = self.following.matrix, self.session.snapshot.of_kind("agency")
        names = sorted({getattr(held.get(own), "name", own) for _, own in matrix.outside})
        self._banner.tell(
            say(
                "Có số liệu của cơ quan không còn hoặc chưa có trong tháng, không cộng vào đâu: {names}.",
                names=", ".join(names),
            )
            if names and self._view != "setup"
            else "",
            "warn",
        )

    def _written(self) -> list[list[str]]:
        if self._view == "ranking":
            return self.ranking.model.written()
        if self._view == "shortcomings":
            return self.wrong.model.written()
        return self.table.matrix.lines()

    # what is done

    def _write(self, indicator_id: str, agency_id: str, figure: Figure | None) -> bool:
        snapshot, month = self.session.snapshot, self.following.month
        entry = self.session.perform(set_figure(snapshot, indicator_id, agency_id, month, figure))
        return entry is not None

    def _take_in(self, dialog: FiguresPasteDialog) -> None:
        plan = dialog.plan
        entry = self.session.attempt(lambda: paste_figures(self.session.snapshot, plan))
        if entry is not None:
            self._toast.tell(say("Đã ghi {n} số liệu.", n=whole(plan.taken)))

    def _ask_for_csv(self) -> None:
        following = self.following
        name = f"chi-tieu-{following.month:%Y-%m}.csv"
        suggestion = str(self.session.register.path.with_name(name))
        chosen, _ = QFileDialog.getSaveFileName(self, say("Lưu CSV"), suggestion, "CSV (*.csv)")
        if chosen:
            self.save_csv_to(Path(chosen).with_suffix(".csv"))

    def _open_setup(self) -> None:
        self.show_view("setup")

    def _on_directive(self, directive_id: object) -> None:
        if directive_id and directive_id != self.following.directive_id:
            self.following.directive_id = str(directive_id)
            self.mark_stale()

    def _on_month(self, month: object) -> None:
        if month and month != self.following.month:
            self.following.month = month  # type: ignore[assignment] - every choice is a month
            self.refresh()

    def _on_gathers(self, gathers: bool) -> None:
        self.following.gathers = gathers
        self._show()

    def _on_cell(self, cell: Cell | None) -> None:
        told = f"{brief_name(cell.line.agency)} · {cell.indicator.name}: {cell.words()[0]}" if cell else ""
        self.folding.tell(told)
        if cell is not None:
            self.following.indicator_id = cell.indicator.id
        self.details.show_cell(cell)

    def _on_refused(self, why: str) -> None:
        self._toast.tell(why, undo=False)

    def _tell_done(self, words: str) -> None:
        self._toast.tell(words)

    def _on_saved(self, _entry: Entry) -> None:
        """What the word offers to take back is only ever the newest action."""
        self._toast.hide()

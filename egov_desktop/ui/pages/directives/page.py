"""The page of a followed directive: the agencies at the left, their figures in the middle, one cell at the right."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
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
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.directives.details import Details
from egov_desktop.ui.pages.directives.following import Following
from egov_desktop.ui.pages.directives.lists import RankingList, ShortcomingsList
from egov_desktop.ui.pages.directives.matrix import Cell, MatrixModel
from egov_desktop.ui.pages.directives.parts import Shown, Views, over_tree, step_button
from egov_desktop.ui.pages.directives.pasting import FiguresPasteDialog
from egov_desktop.ui.pages.directives.setup import Setup
from egov_desktop.ui.pages.directives.table import MatrixTable
from egov_desktop.ui.pages.directives.tree import AgencyTreeView
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.pictures.parts import card, empty, scrolled
from egov_desktop.ui.pages.returns.taking_along import copy_table, save_csv
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.message import tell_error
from egov_desktop.ui.widgets.notices import Banner, EmptyState, Toast
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.dates import month as month_words
from egov_desktop.wording.judged.indicators import brief_name
from egov_desktop.wording.labels import capitalized
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_VIEWS = ("figures", "ranking", "shortcomings", "setup")


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
        self._view = _VIEWS[0]
        self._outer = spaced(QVBoxLayout(self), gap=0)
        self._build()
        session.saved.connect(self._on_saved)

    def title(self) -> str:
        found = self.following.directives()
        chosen = self.following.directive or (found[0] if found else None)
        return chosen.symbol if chosen else say("Chỉ thị 15")

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
            self._offer_choices()
            self._show()

    def show_view(self, view: str) -> None:
        """Bring one of figures, ranking, shortcomings and setup to the front."""
        self._view = view
        self._segments.choose(view)
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

    def _head(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), gap=8, margins=(16, 10, 16, 8))
        self.directive = sized(ChoiceEdit(may_be_empty=False), min_width=180, max_width=230)
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
        self._segments = Views(list(zip(_VIEWS, ways, strict=True)), self.show_view)
        self._segments.choose(self._view)
        row.addWidget(self.directive)
        row.addWidget(step_button(say("Tháng trước"), "chevron_left", lambda: self.show_month(-1)))
        row.addWidget(self.month)
        row.addWidget(step_button(say("Tháng sau"), "chevron", lambda: self.show_month(1)))
        row.addStretch(1)
        row.addWidget(self._segments)
        return row

    def _content(self) -> QWidget:
        self.tree = AgencyTreeView()
        self.tree.chosen.connect(self.show_agency)
        self.table = MatrixTable(MatrixModel(self.following, self._write))
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
        for part in (self._figures(), card(self.ranking), card(self.wrong), self.setup, self._no_indicator):
            self._stack.addWidget(part)
        self.details = Details(self.following)
        self.details.write_wanted.connect(self.table.write_here)
        beside = QWidget()
        spaced(QVBoxLayout(beside), gap=0).addWidget(card(self.details))
        self._aside = sized(scrolled(beside), min_width=252, max_width=252)
        self._trees = sized(card(over_tree(), self.tree), min_width=252, max_width=252)
        content = QWidget()
        row = spaced(QHBoxLayout(content), gap=10, margins=(16, 0, 16, 6))
        row.addWidget(self._trees)
        row.addWidget(self._stack, 1)
        row.addWidget(self._aside)
        return content

    def _figures(self) -> QFrame:
        self._summary = Words(look="muted", wrap=True)
        self.gathers = QCheckBox(say("Gộp cả đơn vị trực thuộc"))
        self.gathers.setChecked(self.following.gathers)
        self.gathers.toggled.connect(self._on_gathers)
        top = QWidget()
        row = spaced(QHBoxLayout(top), gap=10)
        row.addWidget(self._summary, 1)
        row.addWidget(self.gathers)
        return card(top, self.table)

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = spaced(QHBoxLayout(foot), gap=8, margins=(20, 4, 16, 10))
        self._plain: list[QPushButton] = []
        for words, icon_name, act in (
            (say("Sao chép bảng"), "copy", self.copy),
            (say("Lưu CSV…"), "save", self._ask_for_csv),
        ):
            button = QPushButton(icon(icon_name), words)
            dress(button, "quiet")
            button.clicked.connect(act)
            row.addWidget(button)
            self._plain.append(button)
        row.addStretch(1)
        self.paste_button = QPushButton(icon("table", "on_accent"), say("Dán bảng số liệu"))
        self.paste_button.setToolTip(say("Dán bảng cơ quan × tử số, mẫu số chép từ bảng tính"))
        dress(self.paste_button, "primary")
        self.paste_button.clicked.connect(self.paste)
        row.addWidget(self.paste_button)
        return foot

    # how it is shown

    def _offer_choices(self) -> None:
        following = self.following
        self.directive.set_choices([(own.id, own.symbol) for own in following.directives()])
        self.directive.set_value(following.directive_id)
        months = following.months()
        if following.month not in months:
            months = sorted({*months, following.month}, reverse=True)
        self.month.set_choices([(own, capitalized(month_words(own))) for own in months])
        self.month.set_value(following.month)

    def _show(self) -> None:
        following, is_setup = self.following, self._view == "setup"
        matrix = following.matrix
        has_indicators = bool(matrix.indicators)
        place = _VIEWS.index(self._view) if has_indicators or is_setup else len(_VIEWS)
        self._bring(place, has_tree=has_indicators and self._view in ("figures", "shortcomings"))
        for button in self._plain:
            button.setVisible(not is_setup and has_indicators)
        may_paste = not self.session.is_read_only and has_indicators and self._view == "figures"
        self.paste_button.setVisible(may_paste)
        self.tree.show_tree(matrix, following.owing, following.agency_id)
        self._warn_of_outside()
        {
            "figures": self._show_figures,
            "ranking": self.ranking.refresh,
            "shortcomings": self.wrong.refresh,
            "setup": lambda: self.setup.refresh(following.directive_id),
        }[self._view]()

    def _bring(self, place: int, *, has_tree: bool) -> None:
        """What goes makes room before anything comes: for a moment the page would be too wide for its window."""
        has_details = has_tree and self._view == "figures"
        for part, stays in ((self._trees, has_tree), (self._aside, has_details)):
            if not stays:
                part.hide()
        self._stack.setCurrentIndex(place)
        self._trees.setVisible(has_tree)
        self._aside.setVisible(has_details)

    def _show_figures(self) -> None:
        cell = self.table.current()
        agency_id = cell.line.agency.id if cell else self.following.agency_id
        scrolled_to = self.table.horizontalScrollBar().value()
        self.table.matrix.show()
        self.table.go_to(agency_id, self.following.indicator_id)
        self.table.horizontalScrollBar().setValue(scrolled_to)
        agency = self.following.agency
        owing = self.following.owing.get(agency.id, 0) if agency else 0
        count = sum(1 for _ in self.following.matrix.tree.with_all_below(self.following.agency_id))
        name = brief_name(agency) if agency else ""
        sentence = (
            say("{name}: {owing}/{n} đơn vị còn thiếu số liệu", name=name, n=whole(count), owing=whole(owing))
            if owing
            else say("{name}: {n} đơn vị, đủ số liệu", name=name, n=whole(count))
        )
        self._summary.setText(sentence)

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

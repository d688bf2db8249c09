"""Đánh giá dự án: every project in three voices for a period, its four sides, its last twelve periods, and why."""

from datetime import date
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.actions.judging.rating import take_back_override
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.judgement.periods import periods_in_order
from egov_desktop.domain.judgement.ratings.causes import unexplained
from egov_desktop.domain.judgement.ratings.history import Strips
from egov_desktop.domain.judgement.ratings.rating import (
    ORDER,
    ProjectRating,
    by_attention,
    rate_all,
    rated_period,
)
from egov_desktop.domain.records import ReportingPeriod
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import RegisterError
from egov_desktop.settings import Settings
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.pictures.parts import GroupChoice, card, empty, scrolled
from egov_desktop.ui.pages.ratings.narrowing import EVERY_PROJECT, Colours, standout_choices, stands_out
from egov_desktop.ui.pages.ratings.saying import OverrideDialog
from egov_desktop.ui.pages.ratings.table import RatingsTable
from egov_desktop.ui.pages.ratings.why import Why
from egov_desktop.ui.pages.returns.taking_along import copy_table, save_csv
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.message import tell_error
from egov_desktop.ui.widgets.notices import EmptyState, Toast
from egov_desktop.ui.widgets.places.folding import Folding
from egov_desktop.ui.widgets.places.wrapping import Wrapping, labelled
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.judged.ratings import rating_word
from egov_desktop.wording.language import say

_EVERYTHING = -1


class RatingsPage(Page):
    """The ratings of a period; where none is opened, those of the report day, without a strip and without overriding."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "project", "project_group", "milestone", "capital_plan", "disbursement", "stage_change", "stage_mapping",
            "task", "extension", "task_report", "meeting", "receipt", "reporting_period", "threshold",
            "owner_rating", "rating_override", "cause", "cause_review", "demand", "register_profile",
        }
    )  # fmt: skip

    def __init__(
        self, session: Session, navigator: Navigator, _settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, navigator, parent)
        self._rated: tuple[ProjectRating, ...] = ()
        self._strips: Strips | None = None
        self._unexplained: frozenset[str] = frozenset()
        self._at, self._period_id, self._colour = "", "", _EVERYTHING
        self._outer = spaced(QVBoxLayout(self), gap=0)
        self._build()
        session.saved.connect(self._on_saved)

    def title(self) -> str:
        return say("Đánh giá dự án")

    def retranslate(self) -> None:
        """Make the page anew in the language of the moment, at the same project."""
        empty(self._outer)
        self._colour = _EVERYTHING
        self._build()
        super().retranslate()

    def refresh(self) -> None:
        snapshot, on = self.session.snapshot, self.session.report_on
        self._offer_periods(snapshot, on)
        self.group.offer(snapshot)
        period = self.period()
        self._rated = by_attention(rate_all(snapshot, period, on).values())
        self._strips = self._strips_of(snapshot, period, on)
        day = self._rated[0].on if self._rated else on
        self._unexplained = frozenset(own.project.id for own in unexplained(snapshot, day))
        self._show()

    def period(self) -> ReportingPeriod | None:
        """The period that is shown: the chosen one, else that of the report day."""
        chosen = self.session.snapshot.get(ReportingPeriod, self._period_id)
        return chosen or rated_period(self.session.snapshot, self.session.report_on)

    def shown(self) -> tuple[ProjectRating, ...]:
        """Give the projects in the table, as it lists them."""
        return self._narrowed(with_colour=True)

    def show_only(self, rating: object) -> None:
        """Leave only the projects of a colour; all of them where it is none of the colours."""
        self.colours.choose(ORDER.index(rating) if rating in ORDER else _EVERYTHING)  # type: ignore[arg-type]

    def show_project(self, project_id: str) -> None:
        """Put the keyboard on a project."""
        self._at = project_id
        self._show()

    def override(self) -> QDialog | None:
        """Ask for the secretariat's own rating of the project in sight."""
        rated = self.table.current()
        if rated is None or rated.period is None or not self._may_write():
            return None
        dialog = OverrideDialog(self.session, rated, self)
        dialog.accepted.connect(lambda: self._toast.tell(say("Đã ghi vào sổ.")))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def take_back(self) -> None:
        """Let the computed rating of the project in sight count again."""
        rated = self.table.current()
        if rated is None or rated.override is None or not self._may_write():
            return
        if self.session.perform(take_back_override(rated.override)) is not None:
            self._toast.tell(say("Đã bỏ đánh giá riêng; mức chương trình tính lại có giá trị."))

    def copy(self) -> None:
        """Put the table on the clipboard."""
        copy_table(self.table.ratings.lines())
        self._toast.tell(say("Đã chép bảng; dán được vào Excel hoặc Word."), undo=False)

    def save_csv_to(self, path: Path) -> None:
        """Write the table into a file."""
        try:
            save_csv(self.table.ratings.lines(), path)
        except RegisterError as error:
            tell_error(self, error)
            return
        self._toast.tell(say("Đã ghi {file}.", file=path.name), undo=False)

    def _build(self) -> None:
        self.table, self.why, self.colours = RatingsTable(), Why(), Colours()
        self.group = GroupChoice()
        self.period_choice = ChoiceEdit(may_be_empty=False)
        self.period_choice.set_name(say("Kỳ báo cáo"))
        self.standout = ChoiceEdit(say("Chỉ xem"), choices=standout_choices(), may_be_empty=False)
        self.standout.set_value(EVERY_PROJECT)
        self.table.chosen.connect(self._on_project)
        self.table.opened.connect(self._open_file)
        self.table.copy_wanted.connect(self.copy)
        self.colours.chosen.connect(self._on_colour)
        for choice in (self.group, self.standout):
            choice.value_changed.connect(self._on_narrowed)
        self.period_choice.value_changed.connect(self._on_period)
        self.why.override_wanted.connect(self.override)
        self.why.taking_back_wanted.connect(self.take_back)
        self.why.file_wanted.connect(self._open_file)
        self.why.causes_wanted.connect(self._open_causes)
        self._sheet = QWidget()
        column = spaced(QVBoxLayout(self._sheet), gap=0)
        column.addLayout(self._head())
        column.addWidget(self._content(), 1)
        column.addWidget(self._foot())
        self._nothing = EmptyState(
            say(
                "Chưa có dự án nào để đánh giá. Mức đánh giá được tính từ mốc, giải ngân và kết luận của từng dự án."
            ),
            say("Sang trang Các dự án"),
            icon_name="star",
        )
        self._nothing.acted.connect(self._open_projects)
        self._outer.addWidget(self._sheet, 1)
        self._outer.addWidget(self._nothing, 1)
        self._toast = Toast(self._sheet)
        self._toast.undone.connect(self.session.undo)

    def _head(self) -> QVBoxLayout:
        head = spaced(QVBoxLayout(), gap=8, margins=(20, 12, 12, 6))
        period = sized(self.period_choice, min_width=150, max_width=230)
        head.addWidget(
            Wrapping(
                labelled(say("Kỳ báo cáo"), period),
                sized(self.group, min_width=170, max_width=260),
                labelled(say("Chỉ xem"), sized(self.standout, min_width=170, max_width=280)),
            )
        )
        head.addWidget(self.colours)
        return head

    def _content(self) -> QWidget:
        content = QWidget()
        column = spaced(QVBoxLayout(content), margins=(20, 2, 16, 6))
        self._stack = QStackedWidget()
        self._nobody = EmptyState("", icon_name="projects")
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nobody)
        self.folding = Folding(self._stack, card(scrolled(self.why)), aside=290, roomy=960)
        column.addWidget(self.folding)
        return content

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = spaced(QHBoxLayout(foot), gap=8, margins=(20, 2, 16, 8))
        for words, icon_name, act in (
            (say("Sao chép bảng"), "copy", self.copy),
            (say("Lưu CSV…"), "save", self._ask_for_csv),
        ):
            button = QPushButton(icon(icon_name), words)
            dress(button, "quiet")
            button.clicked.connect(act)
            row.addWidget(button)
        legend = Words(
            say("X xanh · V vàng · Đ đỏ · ? chưa đủ dữ liệu · – không đánh giá"), "secondary", wrap=True
        )
        legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(legend, 1)
        return foot

    def _strips_of(self, snapshot: Snapshot, period: ReportingPeriod | None, on: date) -> Strips | None:
        """Give the strips; those already worked out are kept while neither the register nor the day has changed."""
        if period is None:
            return None
        held = self._strips
        if held and held.snapshot is snapshot and held.period is period and held.on == on:
            return held
        return Strips(snapshot, period, on)

    def _offer_periods(self, snapshot: Snapshot, on: date) -> None:
        periods = periods_in_order(snapshot)[::-1]
        self.period_choice.set_choices([(own.id, own.name or own.code) for own in periods])
        self.period_choice.setEnabled(bool(periods))
        current = snapshot.get(ReportingPeriod, self._period_id) or rated_period(snapshot, on)
        self.period_choice.set_value(current.id if current else None)
        self.period_choice.set_name(say("Kỳ báo cáo"))

    def _narrowed(self, *, with_colour: bool) -> tuple[ProjectRating, ...]:
        chosen = {own.id for own in self.group.projects(self.session.snapshot)}
        what = self.standout.value()
        return tuple(
            own
            for own in self._rated
            if own.project.id in chosen
            and stands_out(own, str(what or EVERY_PROJECT), self._unexplained)
            and (not with_colour or self._colour in {_EVERYTHING, own.place})
        )

    def _show(self) -> None:
        """Show what was judged, narrowed as asked, with the keyboard where it was."""
        found = self.shown()
        self._nothing.setVisible(not self._rated)
        self._sheet.setVisible(bool(self._rated))
        self.colours.tell(self._narrowed(with_colour=False))
        self.table.show_ratings(found, self._strips, self._at)
        self._stack.setCurrentIndex(0 if found else 1)
        self._nobody.tell(say("Không có dự án nào như đang chọn xem."))

    def _on_project(self, rated: ProjectRating | None) -> None:
        self._at = rated.project.id if rated else self._at
        steps = self._strips.of(rated.project) if rated and self._strips else ()
        self.why.show_rating(self.session.snapshot, rated, steps, may_write=self._may_write())
        told = f"{rated.project.code} · {rated.project.name}: {rating_word(rated.shown)}" if rated else ""
        self.folding.tell(told)

    def _on_colour(self, place: int) -> None:
        self._colour = place
        self._show()

    def _on_narrowed(self, _value: object) -> None:
        self._show()

    def _on_period(self, period_id: object) -> None:
        if period_id and period_id != self._period_id:
            self._period_id = str(period_id)
            self.refresh()

    def _open_file(self, project_id: str, tab: str = "") -> None:
        self.navigator.show_project(project_id, tab)

    def _open_projects(self) -> None:
        self.navigator.show_projects()

    def _open_causes(self, project_id: str) -> None:
        self._open_file(project_id, "causes")

    def _may_write(self) -> bool:
        return not self.session.is_read_only and self.session.rights is None

    def _ask_for_csv(self) -> None:
        suggestion = str(self.session.register.path.with_name("danh-gia-du-an.csv"))
        chosen, _ = QFileDialog.getSaveFileName(self, say("Lưu CSV"), suggestion, "CSV (*.csv)")
        if chosen:
            self.save_csv_to(Path(chosen).with_suffix(".csv"))

    def _on_saved(self, _entry: Entry) -> None:
        """What the word offers to take back is only ever the newest action."""
        self._toast.hide()

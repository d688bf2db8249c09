"""Theo dõi nộp báo cáo: offices by periods, how many are in each state, and what to do about those who are missing."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.documents.paper import Document
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.judgement.offices.returns import Answer, Answers, Standing, answers
from egov_desktop.domain.records import Agency, ReportingPeriod
from egov_desktop.errors import RegisterError
from egov_desktop.settings import Settings
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.pictures.parts import card, empty, scrolled
from egov_desktop.ui.pages.returns.counts import Counts
from egov_desktop.ui.pages.returns.details import Details
from egov_desktop.ui.pages.returns.matrix import AnswersTable
from egov_desktop.ui.pages.returns.paper import PaperButton
from egov_desktop.ui.pages.returns.recording import NothingDialog, SentBackDialog
from egov_desktop.ui.pages.returns.states import period_words, word
from egov_desktop.ui.pages.returns.taking_along import copy_table, save_csv
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.filters import FilterBar
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.message import tell_error
from egov_desktop.ui.widgets.notices import EmptyState, Toast
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_STATE = "state"


class ReturnsPage(Page):
    """Who has answered. Going to a cell of another period chooses that period."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {"reporting_period", "dispatch", "receipt", "agency", "project", "register_profile"}
    )

    def __init__(
        self, session: Session, navigator: Navigator, _settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, navigator, parent)
        self._found = Answers((), (), {})
        self._office_id = self._period_id = ""
        self._wanted: Answer | None = None
        self._outer = spaced(QVBoxLayout(self), gap=0)
        self._build()
        session.saved.connect(self._on_saved)

    def title(self) -> str:
        return say("Theo dõi nộp báo cáo")

    def retranslate(self) -> None:
        """Make the page anew in the language of the moment, at the same cell."""
        empty(self._outer)
        self._build()
        super().retranslate()

    def refresh(self) -> None:
        self._found = answers(self.session.snapshot, self.session.today)
        has_periods = bool(self._found.periods)
        self._sheet.setVisible(has_periods)
        self._nothing.setVisible(not has_periods)
        if has_periods:
            self.period.set_choices(
                [(own.id, f"{period_words(own)} ({own.code})") for own in self._found.periods]
            )
            self._show()

    def chosen_period(self) -> ReportingPeriod | None:
        """The period whose counts are shown: the newest, until another is chosen."""
        chosen = (own for own in self._found.periods if own.id == self._period_id)
        return next(chosen, self._found.periods[0] if self._found.periods else None)

    def show_period(self, period_id: str) -> None:
        """Show the counts of a period, of every office."""
        self._wanted, self._period_id = None, period_id
        self.refresh()

    def show_only(self, answer: Answer | None) -> None:
        """Leave only the offices in this state in the chosen period; all of them where none is given."""
        self._wanted = answer
        self._show()

    def record_nothing(self) -> QDialog | None:
        """Ask who said that there is nothing to report."""
        return self._ask(NothingDialog)

    def record_sent_back(self) -> QDialog | None:
        """Ask why a report goes back."""
        return self._ask(SentBackDialog)

    def copy(self) -> None:
        """Put the table on the clipboard."""
        copy_table(self.table.lines())
        self._toast.tell(say("Đã chép bảng; dán được vào Excel hoặc Word."), undo=False)

    def save_csv_to(self, path: Path) -> None:
        """Write the table into a file."""
        try:
            save_csv(self.table.lines(), path)
        except RegisterError as error:
            tell_error(self, error)
            return
        self._toast.tell(say("Đã ghi {file}.", file=path.name), undo=False)

    def missing_paper(self) -> Document:
        """Make the list of those who have not answered for the chosen period."""
        from egov_desktop.documents.exchange import missing_document, missing_reports

        period = self.chosen_period()
        assert period is not None, "there is no button without a period"
        snapshot, today = self.session.snapshot, self.session.today
        return missing_document(missing_reports(snapshot, self._found, period, today))

    def _build(self) -> None:
        self.table, self.counts, self.details = AnswersTable(), Counts(), Details()
        self.table.chosen.connect(self._on_cell)
        self.table.copy_wanted.connect(self.copy)
        self.counts.chosen.connect(self.show_only)
        self.details.nothing_wanted.connect(self.record_nothing)
        self.details.sending_back_wanted.connect(self.record_sent_back)
        self.period = ChoiceEdit(may_be_empty=False)
        self.period.set_name(say("Kỳ báo cáo"))
        self.period.value_changed.connect(self._on_period)
        self.filters = FilterBar()
        self.filters.removed.connect(self._show_all)
        self.filters.cleared.connect(self._show_all)
        self._summary = Words(look="muted", wrap=True)
        self._sheet = QWidget()
        column = spaced(QVBoxLayout(self._sheet), gap=0)
        column.addWidget(self._content(), 1)
        column.addWidget(self._foot())
        self._nothing = EmptyState(
            say("Chưa có kỳ báo cáo nào. Hãy mở kỳ và giao phiếu cho các đơn vị ở trang Gửi đi."),
            "" if self.session.is_read_only else say("Sang trang Gửi đi"),
            icon_name="calendar",
        )
        self._nothing.acted.connect(self.navigator.show_send)
        self._outer.addWidget(self._sheet, 1)
        self._outer.addWidget(self._nothing, 1)
        self._toast = Toast(self._sheet)
        self._toast.undone.connect(self.session.undo)

    def _content(self) -> QWidget:
        content = QWidget()
        row = spaced(QHBoxLayout(content), gap=12, margins=(20, 14, 16, 6))
        self._stack = QStackedWidget()
        self._nobody = EmptyState("", icon_name="people")
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nobody)
        row.addWidget(sized(card(self.filters, self._stack), min_width=330), 1)
        row.addWidget(sized(self._beside(), min_width=290, max_width=304))
        return content

    def _beside(self) -> QWidget:
        beside = QWidget()
        column = spaced(QVBoxLayout(beside), gap=10, margins=(0, 0, 6, 0))
        column.addWidget(card(Words(say("Kỳ báo cáo"), "label"), self.period, self._summary, self.counts))
        column.addWidget(card(self.details))
        column.addStretch(1)
        return scrolled(beside)

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = spaced(QHBoxLayout(foot), gap=8, margins=(20, 4, 16, 10))
        plain = (
            (say("Sao chép bảng"), "copy", self.copy),
            (say("Lưu CSV…"), "save", self._ask_for_csv),
        )
        for words, icon_name, act in plain:
            button = QPushButton(icon(icon_name), words)
            dress(button, "quiet")
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        self.send_button = QPushButton(icon("send"), say("Giao phiếu…"))
        self.send_button.clicked.connect(self.navigator.show_send)
        row.addWidget(self.send_button)
        words = say("In danh sách chưa nộp")
        self.print_button = PaperButton(words, self.missing_paper, self._suggestion, is_primary=True)
        row.addWidget(self.print_button)
        return foot

    def _show(self) -> None:
        """Show what was found, narrowed to the wanted state, with the keyboard where it was."""
        period = self.chosen_period()
        assert period is not None, "the sheet is hidden without periods"
        wanted, found = self._wanted, self._found

        def keeps(agency: Agency) -> bool:
            return wanted is None or found.of(agency.id, period.id).answer is wanted

        self.table.show_answers(found, self.session.today, keeps, (self._office_id, period.id))
        self.filters.set_conditions([(_STATE, f"{period_words(period)}: {word(wanted)}")] if wanted else [])
        self._tell_nobody()
        self._tell_period(period)

    def _tell_nobody(self) -> None:
        has_rows = self.table.answers.rowCount() > 0
        self._stack.setCurrentIndex(0 if has_rows else 1)
        nobody = say("Chưa có đơn vị nào phải báo cáo: chưa dự án nào có chủ đầu tư.")
        self._nobody.tell(say("Không còn đơn vị nào ở trạng thái này.") if self._wanted else nobody)
        if not has_rows:
            self._on_cell(None)

    def _tell_period(self, period: ReportingPeriod) -> None:
        self._period_id = period.id
        self.period.set_value(period.id)
        self.counts.tell(self._found.counts(period.id))
        missing = len(self._found.missing(period.id))
        required = sum(own.is_required for own in self._found.of_period(period.id))
        self._summary.setText(
            say("{n} đơn vị phải nộp · {missing} chưa nộp", n=whole(required), missing=whole(missing))
        )

    def _on_cell(self, standing: Standing | None) -> None:
        read_only = self.session.is_read_only
        self.details.show_standing(standing, self.session.today, is_read_only=read_only)
        if standing is None:
            return
        self._office_id = standing.agency.id
        # Offices that were chosen by their state in one period stay those of that period.
        if standing.period.id != self._period_id and self._wanted is None:
            self._tell_period(standing.period)

    def _show_all(self, *_: object) -> None:
        self.show_only(None)

    def _on_period(self, period_id: object) -> None:
        if period_id and period_id != self._period_id:
            self._period_id = str(period_id)
            self._show()

    def _ask(self, dialog_class: type[NothingDialog] | type[SentBackDialog]) -> QDialog | None:
        standing = self.table.current()
        if standing is None or self.session.is_read_only:
            return None
        dialog = dialog_class(self.session, standing, self)
        dialog.accepted.connect(lambda: self._toast.tell(say("Đã ghi vào sổ.")))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _ask_for_csv(self) -> None:
        suggestion = str(self._suggestion(".csv"))
        chosen, _ = QFileDialog.getSaveFileName(self, say("Lưu CSV"), suggestion, "CSV (*.csv)")
        if chosen:
            self.save_csv_to(Path(chosen).with_suffix(".csv"))

    def _suggestion(self, ending: str) -> Path:
        period = self.chosen_period()
        code = "".join(one if one.isalnum() else "-" for one in period.code) if period else ""
        name = f"theo-doi-nop-{code}" if ending == ".csv" else f"chua-nop-{code}"
        return self.session.register.path.with_name(f"{name}{ending}")

    def _on_saved(self, _entry: Entry) -> None:
        """What the word offers to take back is only ever the newest action."""
        self._toast.hide()

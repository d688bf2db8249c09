"""Yêu cầu giải ngân: choose a group and its targets, see what each project must pay, fix what is known better, keep it."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from egov_desktop.actions.judging.demand import save_demand
from egov_desktop.charts.s_curve import data_s_curve
from egov_desktop.domain.judgement.demand.saved import demands_of, kept_beside, targets_of, wanted
from egov_desktop.domain.judgement.demand.solving import Cell, solve
from egov_desktop.domain.judgement.demand.values import Solution
from egov_desktop.domain.records import Project, ProjectGroup
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.settings import Settings
from egov_desktop.ui.charts.view import ChartView
from egov_desktop.ui.forms.locks import lock_button
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.demand.aside import Reasons, Transfers
from egov_desktop.ui.pages.demand.kept import kept_on
from egov_desktop.ui.pages.demand.table import DemandTable
from egov_desktop.ui.pages.demand.targets import TargetsBar
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.pictures.beside import Beside
from egov_desktop.ui.pages.pictures.parts import Segments, card, empty, follow, scrolled
from egov_desktop.ui.pages.returns.taking_along import copy_table
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.notices import Banner, EmptyState, Toast
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.judged.demands import kept_sentence, problem_sentences, target_sentence
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


class DemandPage(Page):
    """Whatever is typed is worked out at once; nothing is kept before it is saved.

    Another group or year brings what the register keeps of it.
    """

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "project", "project_group", "capital_plan", "disbursement", "forecast", "milestone", "package",
            "contract", "work_value", "demand", "demand_target", "threshold",
        }
    )  # fmt: skip

    def __init__(
        self, session: Session, navigator: Navigator, _settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, navigator, parent)
        self._group_id, self._year = "", session.report_on.year
        self._shown_for: tuple[str, int] | None = None
        self._fixed: dict[Cell, int] = {}
        self._in_dong = False
        self.solution = Solution("", self._year, session.report_on)
        self._outer = spaced(QVBoxLayout(self), gap=0)
        self._build()

    def title(self) -> str:
        return say("Yêu cầu giải ngân")

    def retranslate(self) -> None:
        """Make the page anew in the language of the moment, with what was typed."""
        typed = self.targets.targets()
        empty(self._outer)
        self._in_dong = False
        self._build()
        self.targets.show_targets(typed)
        super().retranslate()

    def refresh(self) -> None:
        groups = sorted(
            self.session.snapshot.all(ProjectGroup).values(),
            key=lambda own: (own.position or 0, sort_key(own.name)),
        )
        self._sheet.setVisible(bool(groups))
        self._nothing.setVisible(not groups)
        if not groups:
            return
        if self._group_id not in [own.id for own in groups]:
            self._group_id = self._first_asked(groups).id
        self.group.set_choices([(own.id, own.name) for own in groups])
        self.group.set_value(self._group_id)
        on = self.session.report_on
        self.year.set_choices([(year, str(year)) for year in range(on.year - 1, on.year + 2)])
        self.year.set_value(self._year)
        if self._shown_for != (self._group_id, self._year):
            self._bring_kept()
        self.work_out()

    def work_out(self) -> None:
        """Solve for what is typed and fixed, and show it everywhere."""
        snapshot, on = self.session.snapshot, self.session.report_on
        self.solution = solve(snapshot, self._group_id, self._year, self.targets.targets(), on, self._fixed)
        self._tell()
        self.table.show_solution(self.solution, in_dong=self._in_dong, read_only=self._is_closed)
        self.transfers.show_transfers(self.solution.transfers)
        projects = snapshot.children(Project, self._group_id, by="group_id")
        amounts = {
            (own.project.id, month): amount
            for own in self.solution.projects
            for month, amount in zip(self.solution.months, own.amounts, strict=True)
        }
        group = snapshot.get(ProjectGroup, self._group_id)
        self.curve.show_chart(
            partial(
                data_s_curve, snapshot, on, projects=projects, year=self._year,
                name=group.name if group else "", demand=amounts or None,
            )
        )  # fmt: skip

    def save(self) -> None:
        """Keep what is shown; the bar below says so and takes it back."""
        change_set = save_demand(self.session.snapshot, self.solution, new_id=self.session.new_id)
        if self.session.perform(change_set) is not None:
            self._toast.tell(say("Đã ghi yêu cầu giải ngân vào sổ."))

    def free_all(self) -> None:
        """Let every month be worked out again."""
        self._fixed = {}
        self.work_out()

    def copy(self) -> None:
        copy_table(self.table.demands.lines())
        self._toast.tell(say("Đã chép bảng; dán được vào Excel hoặc Word."), undo=False)

    @property
    def _is_closed(self) -> bool:
        return self.session.is_read_only or self.session.rights is not None

    def _first_asked(self, groups: Sequence[ProjectGroup]) -> ProjectGroup:
        """Open on the first group that has targets, else on the first."""
        snapshot = self.session.snapshot
        return next((own for own in groups if targets_of(snapshot, own.id, self._year)), groups[0])

    def _kept_words(self) -> tuple[str, ...]:
        """Say that the register keeps another demand than what is shown."""
        kept = kept_beside(self.session.snapshot, self.solution)
        if kept is None:
            return ()
        return (kept_sentence(kept, self.solution, kept_on(self.session.register, kept.ids)),)

    def _bring_kept(self) -> None:
        """Begin with the targets and the fixed months that the register keeps for this group and year."""
        snapshot = self.session.snapshot
        self._shown_for = (self._group_id, self._year)
        self.targets.show_targets(wanted(targets_of(snapshot, self._group_id, self._year)))
        kept = demands_of(snapshot, snapshot.children(Project, self._group_id, by="group_id"), self._year)
        self._fixed = {cell: own.amount_dong or 0 for cell, own in kept.items() if own.is_fixed}

    def _tell(self) -> None:
        found = self.solution
        problems = problem_sentences(found)
        self._banner.tell("" if found.problems else " ".join(problems), "warn")
        self._waiting.tell(" ".join(problems))
        self._stack.setCurrentIndex(1 if found.problems else 0)
        sentences = [target_sentence(own, found.base_dong) for own in found.targets]
        sentences += self._kept_words()
        self._reached.setText("\n".join(sentences))
        self._reached.setVisible(bool(sentences))
        doubtful = sum(own.is_doubtful for own in found.projects)
        self._counts.setText(
            say("{n} dự án · {doubtful} khó khả thi", n=whole(len(found.projects)), doubtful=whole(doubtful))
        )
        self._counts.setVisible(bool(found.projects))
        self._free.setVisible(bool(self._fixed) and not self._is_closed)
        change_set = save_demand(self.session.snapshot, found, new_id=lambda: "new")
        self.save_button.setVisible(not self._is_closed)
        lock_button(self.save_button, "" if change_set else self._why_nothing_to_save())

    def _why_nothing_to_save(self) -> str:
        if not self.solution.months:
            return say("Chưa tính được yêu cầu nào.")
        return say("Sổ đã ghi đúng yêu cầu này.")

    def _on_group(self, group_id: object) -> None:
        if group_id and group_id != self._group_id:
            self._group_id = str(group_id)
            self.refresh()

    def _on_year(self, year: object) -> None:
        if isinstance(year, int) and year != self._year:
            self._year = year
            self.refresh()

    def _on_unit(self, unit: str) -> None:
        self._in_dong = unit == "dong"
        self._rounded.setVisible(not self._in_dong)
        self.table.show_solution(self.solution, in_dong=self._in_dong, read_only=self._is_closed)

    def _fix(self, cell: tuple[str, date], amount: int | None) -> None:
        if amount is None:
            self._fixed.pop(cell, None)
        else:
            self._fixed[cell] = amount
        self.work_out()

    def _open_lists(self) -> None:
        self.navigator.show_room("lists")

    def _refuse(self, sentence: str) -> None:
        self._toast.tell(sentence, undo=False)

    # how it looks

    def _build(self) -> None:
        self._sheet = QWidget()
        self._nothing = EmptyState(
            say("Chưa có nhóm dự án nào. Thêm nhóm ở trang Danh mục & thiết lập."),
            say("Mở trang danh mục"),
            icon_name="disbursement",
        )
        self._nothing.acted.connect(self._open_lists)
        self._banner = Banner()
        self._reached = Words(look="secondary", wrap=True, selectable=True)
        column = spaced(QVBoxLayout(self._sheet), gap=8, margins=(20, 12, 20, 10))
        column.addWidget(self._choices())
        column.addWidget(self._banner)
        column.addWidget(self._reached)
        column.addWidget(Beside(self._left(), self._right(), aside=372), 1)
        column.addWidget(self._foot())
        self._outer.addWidget(self._sheet, 1)
        self._outer.addWidget(self._nothing, 1)
        self._toast = Toast(self._sheet)
        self._toast.undone.connect(self.session.undo)

    def _choices(self) -> QWidget:
        self.group = sized(ChoiceEdit(may_be_empty=False), min_width=240, max_width=300)
        self.group.set_name(say("Nhóm dự án"))
        self.group.value_changed.connect(self._on_group)
        self.year = sized(ChoiceEdit(may_be_empty=False), min_width=132, max_width=132)
        self.year.set_name(say("Năm kế hoạch"))
        self.year.value_changed.connect(self._on_year)
        self._counts = Words(look="strong")
        self.targets = TargetsBar()
        self.targets.set_read_only(self._is_closed)
        self.targets.changed.connect(self.work_out)
        choices = QWidget()
        row = spaced(QHBoxLayout(choices), gap=8)
        row.addWidget(self.group)
        row.addWidget(self.year)
        row.addStretch(1)
        row.addWidget(self._counts)
        lines = QWidget()
        column = spaced(QVBoxLayout(lines), gap=8)
        column.addWidget(choices)
        column.addWidget(self.targets)
        return lines

    def _left(self) -> QWidget:
        self.table = DemandTable()
        self.table.copy_wanted.connect(self.copy)
        self.table.demands.fixing_wanted.connect(self._fix)
        self.table.demands.refused.connect(self._refuse)
        head = QWidget()
        over = spaced(QHBoxLayout(head), gap=8)
        over.addWidget(Words(say("Số tiền yêu cầu từng tháng"), "section"))
        self._rounded = Words(say("Số hiển thị làm tròn, tổng tính từ số đúng"), "muted", wrap=True)
        over.addWidget(self._rounded, 1)
        over.addStretch()
        units = [("million", say("triệu đồng")), ("dong", say("đồng"))]
        over.addWidget(Segments(units, self._on_unit))
        self._stack = sized(QStackedWidget(), min_height=236)
        self._waiting = EmptyState("", icon_name="disbursement")
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._waiting)
        return card(head, self._stack)

    def _foot(self) -> QWidget:
        foot = QWidget()
        self._free = QPushButton(say("Bỏ mọi số ấn định"))
        dress(self._free, "quiet")
        self._free.clicked.connect(self.free_all)
        self.save_button = QPushButton(icon("save", "on_accent"), say("Ghi yêu cầu vào sổ"))
        dress(self.save_button, "primary")
        self.save_button.clicked.connect(self.save)
        under = spaced(QHBoxLayout(foot), gap=8)
        under.addWidget(
            Words(say("Gõ số vào ô để ấn định; phím Delete để tính lại ô đó."), "muted", wrap=True), 1
        )
        under.addWidget(self._free)
        under.addWidget(self.save_button)
        return foot

    def _right(self) -> QWidget:
        self.curve = ChartView(say("Bốn đường lũy kế"))
        self.curve.rows_wanted.connect(partial(follow, self.session, self.navigator))
        self.reasons, self.transfers = Reasons(self.navigator), Transfers()
        self.table.chosen.connect(self.reasons.show_project)
        words = QWidget()
        column = spaced(QVBoxLayout(words), gap=8, margins=(0, 0, 6, 0))
        column.addWidget(Words(say("Lý do của dự án đang chọn"), "section"))
        column.addWidget(self.reasons)
        column.addWidget(Words(say("Đề xuất điều chuyển vốn"), "section"))
        column.addWidget(self.transfers)
        column.addStretch(1)
        right = QWidget()
        both = spaced(QVBoxLayout(right), gap=10)
        both.addWidget(card(sized(self.curve, min_height=230)), 5)
        both.addWidget(card(scrolled(words)), 6)
        return right

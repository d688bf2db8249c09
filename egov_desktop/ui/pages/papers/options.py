"""The choices of a paper: which one or which preset, its days, what it is about, its parts, and whom it goes to."""

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.actions.papers import recipients_of, sections_of
from egov_desktop.documents.catalogue import FORMS
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.records import Agency, Directive, Meeting, PrintPreset, Project, ProjectGroup
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import fold, matches, sort_key
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.papers.presets import Presets
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.inputs.choice import Choice, ChoiceEdit
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.inputs.text import LongTextEdit
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.labels import record_title
from egov_desktop.wording.language import say

_ABOUT = ("meeting", "group", "agency", "directive")


class Options(QFrame):
    """What is to be printed; `changed` after each choice. What a paper is not about is not asked."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        dress(self, "side")
        sized(self, min_width=300, max_width=300)
        self._session = session
        self.paper = ChoiceEdit(say("Văn bản"), may_be_empty=False)
        self.paper.set_choices([(own, say(own.label)) for own in FORMS])
        self.paper.set_value(PaperName.BRIEF)
        self.presets = Presets(session, self.order)
        self.days = {"on": DayEdit(say("Số liệu đến ngày")), "since": DayEdit(say("Nêu thay đổi kể từ ngày"))}
        self.about = {name: ChoiceEdit(words) for name, words in _about_words()}
        self.recipients = LongTextEdit(say("Nơi nhận"), least_lines=2, most_lines=6)
        self._projects = QListWidget()
        self._has_own_day = False
        self._parts: dict[str, QCheckBox] = {}
        self._rows: dict[str, list[QWidget]] = {}
        self._lay_out()
        self.paper.value_changed.connect(self._on_paper)
        self.presets.chosen.connect(self.take)
        self.days["on"].value_changed.connect(self._on_day)
        for one in (*self.days.values(), *self.about.values(), self.recipients):
            one.value_changed.connect(self._tell)
        self._projects.itemChanged.connect(self._tell)
        session.report_on_changed.connect(self._on_report_day)

    def offer(self) -> None:
        """Offer what the register holds now; what was chosen stays."""
        snapshot = self._session.snapshot
        for field in self.days.values():
            field.set_today(self._session.today)
        self._follow_day()
        for name, choices in _offers(snapshot, self._day()):
            self.about[name].set_choices(choices)
        self.presets.offer()
        self._offer_projects(snapshot)
        self._arrange()

    def order(self) -> PaperOrder:
        form = FORMS[self.name()]
        asked = {*form.needs, *form.takes}
        about = {f"{one}_id": self.about[one].value() for one in _ABOUT if one in asked}
        sections = frozenset(name for name, box in self._parts.items() if box.isChecked())
        since = self.days["since"].value() if form.compares else None
        return PaperOrder(
            paper=self.name(),
            on=self._day(),
            since=since if since is not None and since < self._day() else None,
            project_ids=self._chosen_projects() if "projects" in asked else (),
            sections=sections if self._parts and len(sections) < len(self._parts) else None,
            recipients=recipients_of(self.recipients.value() or ""),
            **about,
        )

    def has_useless_since(self) -> bool:
        """Say whether a day of comparison is chosen that is not before the day of the figures."""
        since = self.days["since"].value() if FORMS[self.name()].compares else None
        return since is not None and since >= self._day()

    def name(self) -> PaperName:
        return self.paper.value()

    def choose(self, order: PaperOrder) -> None:
        """Show an order, as another page asks for it."""
        self.paper.set_value(order.paper)
        self.days["on"].set_value(order.on)
        self._has_own_day = order.on != self._session.report_on
        for name in _ABOUT:
            if value := getattr(order, f"{name}_id"):
                self.about[name].set_value(value)
        self._arrange()
        self.changed.emit()

    def part(self, name: str) -> QCheckBox:
        return self._parts[name]

    def _lay_out(self) -> None:
        inside = QWidget()
        self._column = spaced(QVBoxLayout(inside), gap=6, margins=(16, 16, 12, 12))
        self._column.addWidget(self.presets)
        self._add("paper", say("Văn bản"), self.paper)
        self._add("on", say("Số liệu đến ngày"), self.days["on"])
        self._add("since", say("Nêu thay đổi kể từ ngày"), self.days["since"])
        for name, words in _about_words():
            self._add(name, words, self.about[name])
        self._parts_room = QWidget()
        self._parts_column = spaced(QVBoxLayout(self._parts_room), gap=6)
        self._add("parts", say("Các phần"), self._parts_room)
        search = QLineEdit()
        search.setPlaceholderText(say("Tìm dự án, không cần gõ dấu"))
        search.setAccessibleName(say("Tìm dự án"))
        search.textChanged.connect(self._narrow)
        self._projects.setAccessibleName(say("Dự án kèm phiếu"))
        sized(self._projects, min_height=140)
        self._add("projects", say("Kèm phiếu của dự án"), search, self._projects)
        self._add("recipients", say("Nơi nhận (để trống: theo thông tin sổ)"), self.recipients)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        spaced(QVBoxLayout(self)).addWidget(area)

    def _add(self, name: str, words: str, *widgets: QWidget) -> None:
        row = [Words(words, "label"), *widgets]
        for widget in row:
            self._column.addWidget(widget)
        self._rows[name] = row

    def _arrange(self) -> None:
        """Show what this paper asks, with the first fitting answer where it cannot be without one."""
        form = FORMS[self.name()]
        shown = {"paper", "on", "recipients", *form.needs, *form.takes}
        shown |= {name for name, holds in (("since", form.compares), ("parts", form.sections)) if holds}
        for name, row in self._rows.items():
            for widget in row:
                widget.setVisible(name in shown)
        offered = dict(_offers(self._session.snapshot, self._day()))
        for name in form.needs:
            if name in self.about and self.about[name].value() is None and offered[name]:
                self.about[name].set_value(offered[name][0][0])
        if form.compares and self.days["since"].value() is None:
            self.days["since"].set_value(self._day().replace(day=1) - timedelta(days=1))
        self._offer_parts()

    def _offer_parts(self) -> None:
        kinds = FORMS[self.name()].sections
        wanted = [own.value for own in kinds] if kinds else []
        if list(self._parts) == wanted:
            return
        for box in self._parts.values():
            self._parts_column.removeWidget(box)
            box.deleteLater()
        self._parts = {}
        for own in kinds or ():
            box = QCheckBox(say(own.label))
            box.setChecked(True)
            box.toggled.connect(self._tell)
            self._parts_column.addWidget(box)
            self._parts[own.value] = box

    def _offer_projects(self, snapshot: Snapshot) -> None:
        chosen = set(self._chosen_projects())
        self._projects.blockSignals(True)
        self._projects.clear()
        for place, project in enumerate(
            sorted(snapshot.all(Project).values(), key=lambda own: sort_key(own.code))
        ):
            item = QListWidgetItem(record_title(snapshot, project))
            item.setData(Qt.ItemDataRole.UserRole, project.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_first = place == 0 and not chosen and "projects" in FORMS[self.name()].needs
            is_chosen = project.id in chosen or is_first
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
            self._projects.addItem(item)
        self._projects.blockSignals(False)

    def _chosen_projects(self) -> tuple[str, ...]:
        items = (self._projects.item(row) for row in range(self._projects.count()))
        checked = Qt.CheckState.Checked
        return tuple(str(own.data(Qt.ItemDataRole.UserRole)) for own in items if own.checkState() == checked)

    def _narrow(self, query: str) -> None:
        for row in range(self._projects.count()):
            item = self._projects.item(row)
            item.setHidden(not matches(fold(item.text()), query))

    def _day(self) -> date:
        return self.days["on"].value() or self._session.report_on

    def _on_paper(self, _paper: object) -> None:
        self.presets.let_go()
        self._follow_day()
        self._offer_projects(self._session.snapshot)
        self._arrange()
        self.changed.emit()

    def take(self, preset: PrintPreset) -> None:
        """Choose what a preset keeps."""
        if preset.paper not in FORMS:
            return
        self.paper.set_value(preset.paper)
        self._follow_day()
        self._arrange()
        wanted = sections_of(preset)
        for name, box in self._parts.items():
            box.blockSignals(True)
            box.setChecked(wanted is None or name in wanted)
            box.blockSignals(False)
        self.recipients.set_value(preset.recipients)
        self.changed.emit()

    def _on_report_day(self, _on: object) -> None:
        """The day of the whole program is the paper's, until another is chosen here."""
        self._has_own_day = False
        self._follow_day()

    def _on_day(self, on: date | None) -> None:
        self._has_own_day = on is not None
        self._follow_day()

    def _follow_day(self) -> None:
        """Who has not sent yet is asked of today; all else of the day up to which figures count."""
        if not self._has_own_day:
            is_of_today = self.name() is PaperName.MISSING_RETURNS
            self.days["on"].set_value(self._session.today if is_of_today else self._session.report_on)

    def _tell(self, *_what: object) -> None:
        self.changed.emit()


def _about_words() -> tuple[tuple[str, str], ...]:
    return (
        ("meeting", say("Cuộc họp")),
        ("group", say("Nhóm dự án")),
        ("agency", say("Đơn vị nhận")),
        ("directive", say("Chỉ thị theo dõi")),
    )


def _offers(snapshot: Snapshot, on: date) -> Iterator[tuple[str, list[Choice]]]:
    meetings = sorted(snapshot.all(Meeting).values(), key=lambda own: own.held_on or date.min, reverse=True)
    groups = sorted(
        snapshot.all(ProjectGroup).values(), key=lambda own: (own.position or 0, sort_key(own.name))
    )
    standing = (own for own in snapshot.all(Agency).values() if own.valid_to is None or own.valid_to >= on)
    agencies = sorted(standing, key=lambda own: sort_key(own.name))
    yield "meeting", _told_apart((own.id, f"{_day_words(own.held_on)} · {own.name}") for own in meetings)
    yield "group", _told_apart((own.id, own.name) for own in groups)
    yield "agency", _told_apart((own.id, own.name) for own in agencies)
    yield "directive", _told_apart((own.id, own.symbol) for own in snapshot.all(Directive).values())


def _told_apart(choices: Iterator[tuple[str, str]]) -> list[Choice]:
    """Give words that differ: a second record of the same name gets its number."""
    found: list[Choice] = []
    seen: dict[str, int] = {}
    for value, words in choices:
        seen[words] = seen.get(words, 0) + 1
        found.append((value, words if seen[words] == 1 else f"{words} ({seen[words]})"))
    return found


def _day_words(day: date | None) -> str:
    return day_short(day) if day else "…"

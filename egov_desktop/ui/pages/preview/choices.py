"""The choices of a brief: days, parts, and the projects that get a sheet."""

from datetime import date
from typing import Any

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

from egov_desktop.documents.brief import Section
from egov_desktop.domain.records import Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import fold, matches
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.preview.order import BriefOrder, end_of_last_month
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.labels import record_title
from egov_desktop.wording.language import say

_LEFT_OUT = "left_out"


class Choices(QFrame):
    """What the brief shall say; `changed` after each choice. The parts that were left out are remembered."""

    changed = Signal()

    def __init__(
        self,
        snapshot: Snapshot,
        on: date,
        today: date,
        remembered: dict[str, Any],
        project_ids: tuple[str, ...],
    ) -> None:
        super().__init__()
        dress(self, "side")
        sized(self, min_width=290, max_width=290)
        self._remembered = remembered
        self._fallback = on
        self._days = {
            "on": DayEdit(say("Số liệu đến ngày")),
            "since": DayEdit(say("Nêu thay đổi kể từ ngày")),
            "known_on": DayEdit(say("Theo hiểu biết của sổ đến ngày")),
        }
        for field in self._days.values():
            field.set_today(today)
        self._days["on"].set_value(on)
        self._days["since"].set_value(end_of_last_month(on))
        self._parts: dict[Section, QCheckBox] = {}
        self._sheets = self._project_list(snapshot, project_ids)
        self._lay_out()
        for field in self._days.values():
            field.value_changed.connect(self._on_choice)

    def order(self) -> BriefOrder:
        return BriefOrder(
            on=self._days["on"].value() or self._fallback,
            since=self._days["since"].value(),
            known_on=self._days["known_on"].value(),
            sheets=self._chosen(),
            sections=frozenset(part for part, box in self._parts.items() if box.isChecked()),
        )

    def day(self, name: str) -> DayEdit:
        """Give the field of a day: on, since or known_on."""
        return self._days[name]

    def part(self, section: Section) -> QCheckBox:
        return self._parts[section]

    def _lay_out(self) -> None:
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), gap=6, margins=(16, 16, 12, 12))
        for name, note in (
            ("on", ""),
            ("since", ""),
            ("known_on", say("Để trống: theo số liệu sổ đang có.")),
        ):
            field = self._days[name]
            column.addWidget(Words(_label(name), "label"))
            column.addWidget(field)
            if note:
                column.addWidget(Words(note, "secondary", wrap=True))
        column.addSpacing(6)
        column.addWidget(Words(say("Các phần"), "section"))
        left_out = self._remembered.get(_LEFT_OUT, [])
        for section in Section:
            box = QCheckBox(say(section.label))
            box.setChecked(section.value not in left_out)
            box.toggled.connect(self._remember)
            self._parts[section] = box
            column.addWidget(box)
        column.addSpacing(6)
        column.addWidget(Words(say("Kèm phiếu của dự án"), "section"))
        column.addWidget(self._search())
        column.addWidget(self._sheets, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        spaced(QVBoxLayout(self)).addWidget(area)

    def _search(self) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(say("Tìm dự án, không cần gõ dấu"))
        search.setAccessibleName(say("Tìm dự án"))
        search.textChanged.connect(self._narrow)
        return search

    def _project_list(self, snapshot: Snapshot, chosen: tuple[str, ...]) -> QListWidget:
        listed = QListWidget()
        listed.setAccessibleName(say("Dự án kèm phiếu"))
        sized(listed, min_height=140)
        for project in sorted(snapshot.all(Project).values(), key=lambda own: own.code):
            item = QListWidgetItem(record_title(snapshot, project))
            item.setData(Qt.ItemDataRole.UserRole, project.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_chosen = project.id in chosen
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
            listed.addItem(item)
        listed.itemChanged.connect(self._on_choice)
        return listed

    def _chosen(self) -> tuple[str, ...]:
        items = (self._sheets.item(row) for row in range(self._sheets.count()))
        checked = Qt.CheckState.Checked
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == checked
        )

    def _narrow(self, query: str) -> None:
        for row in range(self._sheets.count()):
            item = self._sheets.item(row)
            item.setHidden(not matches(fold(item.text()), query))

    def _on_choice(self, _what: object) -> None:
        self.changed.emit()

    def _remember(self) -> None:
        self._remembered[_LEFT_OUT] = [part.value for part, box in self._parts.items() if not box.isChecked()]
        self.changed.emit()


def _label(name: str) -> str:
    return {
        "on": say("Số liệu đến ngày"),
        "since": say("Nêu thay đổi kể từ ngày"),
        "known_on": say("Theo hiểu biết của sổ đến ngày"),
    }[name]

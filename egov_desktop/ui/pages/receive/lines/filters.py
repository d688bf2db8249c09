"""Which lines of a file are shown: by kind, by project, by words; each filter says how many it would show."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.receive.lines.model import FILTERS, Asked, LineModel
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.pressable import tab_only_to_checked
from egov_desktop.ui.widgets.two_rows import TwoRows
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_ALL = "*"
_TYPING_MS = 200


class LineFilters(QWidget):
    """The filters in one row, or in two where it is narrow; `asked` when they change."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._which = "all"
        self._buttons: dict[str, QPushButton] = {}
        self.project = ChoiceEdit(say("Dự án"), may_be_empty=False)
        self.text = QLineEdit()
        self.text.setPlaceholderText(say("Tìm trong các dòng"))
        self.text.setAccessibleName(say("Tìm trong các dòng"))
        self.text.setClearButtonEnabled(True)
        self._timer = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._timer.timeout.connect(self.asked)
        self.text.textEdited.connect(self._on_typed)
        self.text.returnPressed.connect(self.asked)
        self.project.value_changed.connect(self._on_project)
        right = spaced(QHBoxLayout(), gap=8)
        right.addWidget(sized(self.project, min_width=180), 3)
        right.addWidget(sized(self.text, min_width=150), 2)
        spaced(QVBoxLayout(self), gap=0).addWidget(TwoRows(self._segments(), right))

    def question(self) -> Asked:
        chosen = self.project.value()
        return Asked(self._which, None if chosen == _ALL else chosen, self.text.text().strip())

    def offer(self, model: LineModel) -> None:
        """Give the projects that may be asked for, and say beside each filter how many lines it has."""
        chosen, projects = self.project.value(), model.projects()
        self.project.set_choices([(_ALL, say("Mọi dự án")), *_told_apart(projects)])
        self.project.set_value(chosen if chosen in dict(projects) else _ALL)
        self.tell_counts(model)

    def tell_counts(self, model: LineModel) -> None:
        for which, button in self._buttons.items():
            words, count = say(FILTERS[which][0]), model.count(which)
            button.setText(f"{words} {whole(count)}")

    def ask_for(self, which: str, *, project_id: str | None = None) -> None:
        """Put the filters themselves on something, as a click on a finding does."""
        self.text.clear()
        self.project.set_value(project_id or _ALL)
        self._buttons[which].setChecked(True)
        self._choose(which)

    def _segments(self) -> QHBoxLayout:
        row, group = spaced(QHBoxLayout(), gap=0), QButtonGroup(self)
        for which, (words, _) in FILTERS.items():
            button = QPushButton(say(words))
            button.setCheckable(True)
            dress(button, "segment")
            button.clicked.connect(partial(self._choose, which))
            button.toggled.connect(partial(tab_only_to_checked, button))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[which] = button
        self._buttons[self._which].setChecked(True)
        for button in self._buttons.values():
            tab_only_to_checked(button, button.isChecked())
        row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        return row

    def _on_typed(self, _text: str) -> None:
        self._timer.start()

    def _on_project(self, _value: object) -> None:
        self.asked.emit()

    def _choose(self, which: str, _checked: bool = True) -> None:
        self._which = which
        self.asked.emit()


def _told_apart(projects: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Number names that stand for more than one project."""
    seen: dict[str, int] = {}
    apart: list[tuple[str, str]] = []
    for project_id, words in projects:
        seen[words] = seen.get(words, 0) + 1
        apart.append((project_id, words if seen[words] == 1 else f"{words} ({seen[words]})"))
    return apart

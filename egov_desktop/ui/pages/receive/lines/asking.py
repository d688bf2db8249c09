"""The questions that an answer to a line needs: the reason of a refusal, the third value of an edit."""

from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.domain.fields import from_plain, to_plain
from egov_desktop.domain.records import KINDS, Record
from egov_desktop.domain.vietnamese import clean
from egov_desktop.exchange.taking.lines import Line
from egov_desktop.ui.forms.inputs import Surroundings, from_input, input_for, to_input
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.receive.lines import reading
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.inputs.base import Input
from egov_desktop.ui.widgets.inputs.text import LongTextEdit
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.labels import field_label
from egov_desktop.wording.language import say

_REASONS, _FEW = 5, 4


class Asking(QDialog):
    """A small question with its own verb; `column` takes what is asked."""

    def __init__(self, parent: QWidget, title: str, sentence: str, verb: str, *, stay: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.column = spaced(QVBoxLayout(), gap=10, margins=(24, 20, 24, 16))
        self.column.addWidget(Words(sentence, wrap=True))
        self.verb = QPushButton(verb)
        dress(self.verb, "primary")
        self.verb.setAutoDefault(False)
        self.verb.clicked.connect(self.take)
        leave = QPushButton(stay or say("Không làm nữa"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        foot = QFrame()
        dress(foot, "foot")
        row = spaced(QHBoxLayout(foot), gap=8, margins=(16, 12, 16, 12))
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.verb)
        outer = spaced(QVBoxLayout(self), gap=0)
        outer.addLayout(self.column, 1)
        outer.addWidget(foot)
        sized(self, min_width=480)
        self.finished.connect(self.deleteLater)
        short = QShortcut(QKeySequence("Ctrl+Return"), self)
        short.activated.connect(self.take)
        self.verb.setToolTip("Ctrl+Enter")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers, but for in a text of several lines, where Ctrl+Enter does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self.verb.hasFocus():
            self.take()
        else:
            super().keyPressEvent(event)

    def take(self) -> None:
        """Check the answer; `accept` follows where it is one."""
        self.accept()


class AskReason(Asking):
    """Asks why a value is refused; the last reason stands there already, and earlier ones may be chosen."""

    def __init__(self, parent: QWidget, what: str, earlier: list[str], *, sends_back: bool = False) -> None:
        refused = say("Vì sao từ chối “{line}”? Lý do được gửi lại cho đơn vị.", line=what)
        back = say("Vì sao trả lại {name}? Không có gì trong tệp được ghi vào sổ.", name=what)
        verb = say("Trả lại") if sends_back else say("Từ chối")
        super().__init__(parent, verb, back if sends_back else refused, verb)
        self.reason = LongTextEdit(say("Lý do"))
        self.reason.set_value(earlier[0] if earlier else "")
        self.column.addWidget(self.reason)
        if len(earlier) > 1:
            self.column.addWidget(Words(say("Lý do đã dùng"), "label"))
            self.column.addWidget(self._earlier(earlier))

    def words(self) -> str:
        return clean(self.reason.value() or "")

    def start(self) -> None:
        """Take the focus; another reason is typed over the one that stands there."""
        self.reason.start()
        cast("QPlainTextEdit", self.reason.editor()).selectAll()

    def take(self) -> None:
        self.reason.settle()
        if self.words():
            self.accept()
        else:
            self.reason.show_problem(say("Hãy ghi lý do."))
            self.reason.start()

    def _choose(self, item: QListWidgetItem) -> None:
        self.reason.set_value(item.text())

    def _earlier(self, earlier: list[str]) -> QListWidget:
        listed = QListWidget()
        listed.setAccessibleName(say("Lý do đã dùng"))
        listed.addItems(earlier[:_REASONS])
        listed.itemClicked.connect(self._choose)
        listed.itemActivated.connect(self._choose)
        return sized(listed, max_height=120)


class AskValue(Asking):
    """Asks for other values in the fields' own inputs; what the file has stands in them."""

    def __init__(self, parent: QWidget, session: Session, line: Line, given: Any) -> None:
        sentence = say("Giá trị khác cho “{line}”:", line=reading.place_words(line))
        super().__init__(parent, say("Sửa"), sentence, say("Ghi giá trị này"))
        self._line, self._specs = line, KINDS[line.record_kind].specs()
        self.inputs = {
            field: self._input(
                session, field, given[field] if isinstance(given, dict) and field in given else value
            )
            for field, value in reading.editable_fields(line)
        }
        if given is not None and not isinstance(given, dict):
            self._fill(line.field, given)
        self.column.addWidget(self._page())

    def start(self) -> None:
        next(iter(self.inputs.values())).start()

    def value(self) -> Any:
        """Give the value as the journal keeps it; several fields as a mapping."""
        values = {
            field: to_plain(from_input(self._specs[field], own.value())) for field, own in self.inputs.items()
        }
        return values.get(self._line.field, values)

    def take(self) -> None:
        for field, own in self.inputs.items():
            own.settle()
            if own.can_be_read() and self._specs[field].required and own.value() in (None, ""):
                own.show_problem(say("Số liệu này không được để trống."))
        wrong = [own for own in self.inputs.values() if own.problem()]
        if wrong:
            wrong[0].start()
        else:
            self.accept()

    def _input(self, session: Session, field: str, value: Any) -> Input:
        line, spec = self._line, self._specs[field]
        record = session.snapshot.find(line.record_kind, line.record_id)
        around = Surroundings(session.snapshot, record or _blank(line), session.today)
        made = input_for(spec, around)
        made.set_value(to_input(spec, from_plain(spec, value)))
        made.edited.connect(lambda: made.show_problem(""))
        return made

    def _fill(self, field: str, value: Any) -> None:
        self.inputs[field].set_value(to_input(self._specs[field], from_plain(self._specs[field], value)))

    def _page(self) -> QWidget:
        page = QWidget()
        rows = spaced(QVBoxLayout(page), gap=6)
        for field, own in self.inputs.items():
            if len(self.inputs) > 1:
                rows.addWidget(Words(field_label(self._line.record_kind, field), "label"))
            rows.addWidget(own)
        if len(self.inputs) <= _FEW:
            return page
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        dress(page, "page")
        return sized(scroll, min_height=320)


def _blank(line: Line) -> Record:
    """Give a record that only the file has, as far as its project is known."""
    plain = {"project_id": line.project_id} if "project_id" in KINDS[line.record_kind].specs() else {}
    return KINDS[line.record_kind].from_plain(line.record_id, plain)

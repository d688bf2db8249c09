"""What is to be sent: which kind of file, for which period, into which folder, by which way, behind which password."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.domain.enumerations import Channel, ExchangeKind
from egov_desktop.domain.records import ReportingPeriod
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.send.log import periods_of
from egov_desktop.ui.pages.send.password import PasswordBox
from egov_desktop.ui.pages.send.period_dialog import PeriodDialog
from egov_desktop.ui.pages.send.writable import WritableFields
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say

_NARROWEST, _WIDEST = 270, 340
_FOLDER = "folder"


class OrderForm(QScrollArea):
    """The choices before anything is made; `changed` after each of them. The folder is remembered."""

    changed = Signal()

    def __init__(
        self, session: Session, remembered: dict[str, object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._remembered = session, remembered
        self.assignment = QRadioButton(say("Phiếu giao báo cáo"))
        self.tasks = QRadioButton(say("Trích nhiệm vụ"))
        self.full = QRadioButton(say("Bản đầy đủ cho đồng nghiệp"))
        self._kinds = QButtonGroup(self)
        self.period = ChoiceEdit(say("Kỳ báo cáo"), may_be_empty=False)
        self.channel = ChoiceEdit(say("Cách gửi"), choices=[(own, say(own.label)) for own in Channel])
        self.password, self.writable = PasswordBox(), WritableFields()
        self._days = Words(look="secondary", wrap=True)
        self._folder = ElidedWords(mode=Qt.TextElideMode.ElideMiddle)
        self._open = QPushButton(say("Mở kỳ mới…"))
        self.assignment.setChecked(True)
        self._lay_out()
        for button in (self.assignment, self.tasks, self.full):
            self._kinds.addButton(button)
            button.toggled.connect(self._on_choice)
        self.period.value_changed.connect(self._on_choice)
        self.password.changed.connect(self.changed)
        self._open.clicked.connect(self.open_period)
        self._on_choice()

    def refresh(self) -> None:
        """Offer the periods that there are; the newest stands there until another is chosen."""
        periods = periods_of(self._session.snapshot)
        self.period.set_choices(periods)
        if self.period.value() not in [own for own, _ in periods]:
            self.period.set_value(periods[0][0] if periods else None)
        self._open.setVisible(not self._session.is_read_only)
        self._on_choice()

    def kind(self) -> ExchangeKind:
        if self.tasks.isChecked():
            return ExchangeKind.TASKS
        return ExchangeKind.ASSIGNMENT if self.assignment.isChecked() else ExchangeKind.FULL

    def period_id(self) -> str:
        return self.period.value() or ""

    def show_period(self, period_id: str) -> None:
        """Choose a period of the register."""
        self.period.set_choices(periods_of(self._session.snapshot))
        self.period.set_value(period_id)
        self._on_choice()

    def folder(self) -> Path | None:
        """Give the folder, where one was chosen that is still there."""
        remembered = self._remembered.get(_FOLDER)
        folder = Path(remembered) if isinstance(remembered, str) and remembered else None
        return folder if folder and folder.is_dir() else None

    def set_folder(self, folder: Path) -> None:
        self._remembered[_FOLDER] = str(folder)
        self._on_choice()

    def problem(self) -> str:
        """Say what must still be chosen, "" where nothing."""
        if self.kind() is ExchangeKind.ASSIGNMENT and not self.period_id():
            return say("Hãy chọn kỳ báo cáo, hoặc mở kỳ mới.")
        if self.folder() is None:
            return say("Hãy chọn thư mục để ghi các gói.")
        return self.password.problem()

    def open_period(self) -> PeriodDialog:
        """Ask for a new period; it is chosen once it is opened."""
        dialog = PeriodDialog(self._session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.opened.connect(self.show_period)
        dialog.open()
        return dialog

    def choose_folder(self) -> None:
        start = str(self.folder() or self._session.register.path.parent)
        if chosen := QFileDialog.getExistingDirectory(self, say("Chọn thư mục để ghi các gói"), start):
            self.set_folder(Path(chosen))

    def _on_choice(self, *_: object) -> None:
        is_assignment = self.assignment.isChecked()
        for part in (self._of_period, self.writable):
            part.setVisible(is_assignment)
        self._days.setText(self._period_words())
        self._days.setVisible(bool(self._days.text()))
        folder = self.folder()
        self._folder.show_words(str(folder) if folder else say("Chưa chọn thư mục"))
        self.changed.emit()

    def _period_words(self) -> str:
        period = self._session.snapshot.get(ReportingPeriod, self.period_id())
        if period is None:
            return ""
        parts = [say("Số liệu đến ngày {day}", day=day_short(period.figures_on))] if period.figures_on else []
        parts += [say("hạn gửi {day}", day=day_short(period.due_on))] if period.due_on else []
        return ", ".join(parts)

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sized(self, min_width=_NARROWEST, max_width=_WIDEST)
        page, card = QWidget(), QFrame()
        dress(page, "page")
        dress(card, "card")
        spaced(QVBoxLayout(page), margins=(0, 0, 8, 0)).addWidget(card)
        column = spaced(QVBoxLayout(card), gap=6, margins=(16, 12, 16, 12))
        column.addWidget(Words(say("Gửi gì"), "section"))
        column.addWidget(self.assignment)
        column.addWidget(self.tasks)
        column.addWidget(self.full)
        column.addWidget(self._period_part())
        column.addWidget(Words(say("Thư mục"), "label"))
        column.addLayout(self._folder_line())
        column.addWidget(Words(say("Cách gửi"), "label"))
        column.addWidget(self.channel)
        column.addWidget(self.writable)
        column.addWidget(self.password)
        column.addStretch(1)
        self.setWidget(page)

    def _period_part(self) -> QWidget:
        self._of_period = QWidget()
        column = spaced(QVBoxLayout(self._of_period), gap=4)
        line = spaced(QHBoxLayout(), gap=6)
        line.addWidget(Words(say("Kỳ báo cáo"), "label"), 1)
        line.addWidget(self._open)
        dress(self._open, "link")
        column.addLayout(line)
        column.addWidget(self.period)
        column.addWidget(self._days)
        return self._of_period

    def _folder_line(self) -> QHBoxLayout:
        choose = QPushButton(icon("folder", "muted"), say("Chọn…"))
        choose.setAccessibleName(say("Chọn thư mục để ghi các gói"))
        choose.clicked.connect(self.choose_folder)
        line = spaced(QHBoxLayout(), gap=6)
        line.addWidget(self._folder, 1)
        line.addWidget(choose)
        return line

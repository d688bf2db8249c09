"""The page Gửi đi: what to send at the left, to whom at the right, below it what was sent before."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.domain.enumerations import Channel, ExchangeKind
from egov_desktop.errors import RegisterError
from egov_desktop.exchange.sending.sending import (
    Sent,
    make_assignments,
    make_full_copy,
    make_task_extracts,
    take_away,
)
from egov_desktop.exchange.shared_folder.publishing import outbox
from egov_desktop.settings import Settings
from egov_desktop.store.register import Register
from egov_desktop.ui.forms.locks import lock_button
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.pictures.beside import OwnScroll
from egov_desktop.ui.pages.send.log import DispatchLog
from egov_desktop.ui.pages.send.making import make_in_background, own_key
from egov_desktop.ui.pages.send.order import OrderForm
from egov_desktop.ui.pages.send.owners import OwnersModel, OwnersTable, leaders_of, owners_of
from egov_desktop.ui.pages.send.summary import SummaryDialog
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.background import Progress
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say


class SendPage(Page):
    """Makes packages and keeps the log of them. The files lie there before the log says so, and go again if it cannot."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "agency", "project", "task", "extension", "reporting_period", "dispatch", "receipt", "register_profile",
        }
    )  # fmt: skip

    def __init__(
        self, session: Session, navigator: Navigator, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, navigator, parent)
        self._settings = settings
        self._outer = spaced(QVBoxLayout(self), gap=0)
        self._inside = QWidget()
        self._build()

    def title(self) -> str:
        return say("Gửi đi")

    def retranslate(self) -> None:
        """Make the page anew in the language of the moment."""
        self._outer.removeWidget(self._inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._build()
        self._inside.show()
        super().retranslate()

    def refresh(self) -> None:
        self.order.refresh()
        self.log.refresh()
        self._fingerprint.setText(self._fingerprint_words())
        self._tell()

    def send(self) -> None:
        """Make what was chosen; it can be stopped, and then nothing is left behind."""
        order, folder = self.order, self.order.folder()
        if self._problem() or folder is None:
            return
        password, channel = order.password.password(), order.channel.value()
        common_order = {"channel": channel, "password": password}
        make: Callable[[Register, dict[str, Any], Progress], Sent]
        if order.kind() is ExchangeKind.FULL:
            make = partial(_full_copy, folder, common_order)
        elif order.kind() is ExchangeKind.TASKS:
            chosen = [agency.id for agency in self.owners.chosen()]
            make = partial(_task_extracts, folder, chosen, common_order)
        else:
            chosen = [agency.id for agency in self.owners.chosen()]
            common_order["writable"] = order.writable.writable()
            make = partial(_assignments, folder, order.period_id(), chosen, common_order)
        make_in_background(self, self.session, self._settings, say("Đang tạo gói…"), make, self._keep_log)

    def _keep_log(self, sent: Sent) -> None:
        """Write the log of what lies there; where it is refused the packages go again, as `trouble` says."""
        if self.session.perform(sent.log) is None:
            take_away(sent.built)
            return
        folder = sent.built[0].path.parent
        has_password = bool(self.order.password.password())
        self.order.password.forget()
        self.summary = SummaryDialog(
            self.session.snapshot, sent, folder, has_password=has_password, parent=self
        )
        self.summary.open()

    def _problem(self) -> str:
        if self.session.is_read_only:
            return say("Sổ đang mở chỉ để xem, nên không ghi được lần gửi.")
        if problem := self.order.problem():
            return problem
        if self.order.kind() is ExchangeKind.FULL or self.owners.chosen():
            return ""
        if self.order.kind() is ExchangeKind.ASSIGNMENT:
            return say("Hãy chọn ít nhất một chủ đầu tư.")
        if not self.owners.owners:
            return say("Chưa có nhiệm vụ nào được giao, nên không có gì để trích gửi.")
        return say("Hãy chọn ít nhất một cơ quan chủ trì.")

    def _use_shared_folder(self, *_: object) -> None:
        """Put what goes by the shared folder into this office's part of it, and nowhere else."""
        if self.order.channel.value() is not Channel.SHARED_FOLDER or not self._settings.shared_folder:
            return
        try:
            own = outbox(Path(self._settings.shared_folder), self.session.snapshot.profile.office_code)
        except RegisterError as error:
            self.session.trouble.emit(error)
            return
        self.order.set_folder(own)

    def _tell(self, *_: object) -> None:
        goes_to_offices = self.order.kind() is not ExchangeKind.FULL
        self._show_offices()
        self.table.setEnabled(goes_to_offices)
        for button in self._ticking:
            button.setEnabled(goes_to_offices)
        chosen, problem = len(self.owners.chosen()), self._problem()
        words = say("Tạo gói cho {n} đơn vị", n=chosen) if goes_to_offices else say("Tạo bản đầy đủ")
        self.send_button.setText(words)
        lock_button(self.send_button, problem)
        self._hint.setText(problem)

    def _show_offices(self) -> None:
        """Show who leads tasks where these are sent, else who owns projects."""
        snapshot = self.session.snapshot
        if self.order.kind() is ExchangeKind.TASKS:
            self.owners.show_owners(leaders_of(snapshot, self.session.today), ExchangeKind.TASKS)
        else:
            self.owners.show_owners(owners_of(snapshot, self.order.period_id() or None))

    def _fingerprint_words(self) -> str:
        """Say this machine's key as it is read aloud; where the key cannot be read, say that."""
        try:
            return own_key(self._settings).fingerprint
        except RegisterError as error:
            return str(error)

    # how it looks

    def _build(self) -> None:
        self._inside = QWidget()
        self.order = OrderForm(self.session, self._settings.layout("send"))
        self.owners = OwnersModel(self)
        self.table = sized(OwnersTable(self.owners), min_height=190)
        self.log = DispatchLog(self.session)
        self._hint = Words(look="muted", wrap=True)
        self._fingerprint = Words(look="strong", selectable=True)
        self.send_button = QPushButton(icon("exchange", "on_accent"), "")
        dress(self.send_button, "primary")
        self.send_button.clicked.connect(self.send)
        body = spaced(QHBoxLayout(), gap=16, margins=(20, 12, 20, 12))
        body.addWidget(self.order, 1)
        body.addWidget(self._right(), 2)
        column = spaced(QVBoxLayout(self._inside), gap=0)
        column.addLayout(body, 1)
        column.addWidget(self._foot())
        self._outer.addWidget(self._inside)
        self.order.changed.connect(self._tell)
        self.order.channel.value_changed.connect(self._use_shared_folder)
        self.owners.ticked.connect(self._tell)

    def _right(self) -> OwnScroll:
        """The offices and below them the log; in a low window they scroll, and the button stays in sight."""
        both = QWidget()
        column = spaced(QVBoxLayout(both), gap=8)
        column.addLayout(self._ticking_line())
        column.addWidget(self.table, 1)
        column.addWidget(self.log)
        return OwnScroll(both)

    def _ticking_line(self) -> QHBoxLayout:
        line = spaced(QHBoxLayout(), gap=8)
        line.addWidget(Words(say("Gửi cho ai"), "section"))
        line.addStretch(1)
        self._ticking: list[QPushButton] = []
        for words, is_ticked in ((say("Chọn tất cả"), True), (say("Bỏ chọn tất cả"), False)):
            button = QPushButton(words)
            dress(button, "link")
            button.clicked.connect(partial(self._tick_all, is_ticked))
            self._ticking.append(button)
            line.addWidget(button)
        return line

    def _tick_all(self, is_ticked: bool, *_: object) -> None:
        self.owners.tick_all(is_ticked)

    def _foot(self) -> QFrame:
        foot = QFrame()
        dress(foot, "foot")
        row = spaced(QHBoxLayout(foot), gap=16, margins=(20, 8, 20, 8))
        key = spaced(QVBoxLayout(), gap=0)
        key.addWidget(Words(say("Mã khóa của máy này (đọc qua điện thoại để đối chiếu)"), "secondary"))
        key.addWidget(self._fingerprint)
        row.addLayout(key)
        row.addWidget(self._hint, 1)
        row.addWidget(self.send_button, 0, Qt.AlignmentFlag.AlignVCenter)
        return foot


def _assignments(
    folder: Any,
    period_id: str,
    agencies: list[str],
    order: dict[str, Any],
    register: Register,
    common: dict[str, Any],
    progress: Progress,
) -> Sent:
    return make_assignments(register, folder, period_id, agencies, progress=progress, **order, **common)


def _task_extracts(
    folder: Any,
    agencies: list[str],
    order: dict[str, Any],
    register: Register,
    common: dict[str, Any],
    progress: Progress,
) -> Sent:
    return make_task_extracts(register, folder, agencies, progress=progress, **order, **common)


def _full_copy(
    folder: Any, order: dict[str, Any], register: Register, common: dict[str, Any], _progress: Progress
) -> Sent:
    return make_full_copy(register, folder, **order, **common)

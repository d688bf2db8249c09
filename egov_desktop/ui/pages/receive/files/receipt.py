"""The receipt: every file that came, what became of it, and what may be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.domain.enumerations import Channel
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.history.rows import Mark, RowsModel
from egov_desktop.ui.history.table import LogTable
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.receive.files import arrived
from egov_desktop.ui.pages.receive.files.arrived import VERDICTS, Arrived, Verdict
from egov_desktop.ui.pages.receive.lines.table import LinePainter
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.two_rows import TwoRows
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say

_VERDICT, _FILE, _, _KIND, _CONTENT, _FINDINGS, _SEAL = range(7)
_WIDTHS = (146, 200, 130, 200, 200, 116, 158)
_STRETCHING = (_FILE, _KIND, _CONTENT)
_LEAST = 110


class Receipt(QWidget):
    """The files above, what is to be said of the chosen one below, and at the foot what comes next.

    Signals bring the chosen `Arrived`: `look_wanted` its preview, `key_wanted` and `password_wanted` what it asks for.
    """

    look_wanted = Signal(object)
    key_wanted = Signal(object)
    password_wanted = Signal(object)
    files_wanted = Signal()
    folder_wanted = Signal()
    take_all_wanted = Signal()
    save_wanted = Signal()
    cleared = Signal()

    channel_chosen = Signal(str)

    def __init__(self, session: Session, channel: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._files: tuple[Arrived, ...] = ()
        self._channel = ChoiceEdit(say("Nhận qua"), choices=[(own, say(own.label)) for own in Channel])
        self._channel.set_value(next((own for own in Channel if own.value == channel), None))
        self._channel.value_changed.connect(self._choose_channel)
        self.model = RowsModel[Arrived](_headings(), self._words, _mark, _tip, self)
        self.table = LogTable(self.model, say("Các tệp vừa nhận"), _WIDTHS, _STRETCHING)
        self.table.setItemDelegate(LinePainter(self.table))
        self.table.horizontalHeader().setMinimumSectionSize(px(_LEAST))
        self.sum = Words(look="section", wrap=True, selectable=True)
        self.others = Words(look="secondary", wrap=True)
        self.told = Words(wrap=True, selectable=True)
        self.sealed = Words(look="secondary", wrap=True, selectable=True)
        self._make_buttons()
        self._lay_out()
        self.table.moved.connect(self._tell_file)
        self.table.opened.connect(self._open)

    def show_files(self, files: Sequence[Arrived], others: str = "") -> None:
        """Show the files that came so far, the cursor on the same one as before."""
        row = self.table.row()
        self.table.setColumnHidden(_FINDINGS, not any(own.findings for own in files))
        self._files = tuple(files)
        self.model.show_rows(files)
        self.sum.setText(arrived.receipt_sentence(files) if files else "")
        self.others.setText(others)
        self.others.setVisible(bool(others))
        self.table.go_to(max(row, 0))
        news = [own for own in files if own.verdict is Verdict.NEWS]
        self.take_all.setEnabled(len(news) > 0 and not self._session.is_read_only)
        self._tell_file()

    def current(self) -> Arrived | None:
        return self.model.row_at(self.table.row())

    def channel(self) -> Channel | None:
        """Say by which way the files came; it is written on the receipt of each."""
        return self._channel.value()

    def channel_words(self) -> str:
        chosen = self.channel()
        return say(chosen.label) if chosen else ""

    def _choose_channel(self, _value: object) -> None:
        chosen = self.channel()
        self.channel_chosen.emit(chosen.value if chosen else "")

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.told.text()}\n{self.sealed.text()}".strip())

    def _words(self, own: Arrived) -> tuple[str, ...]:
        return (
            say(VERDICTS[own.verdict][0]),
            own.path.name,
            arrived.office_words(self._session.snapshot, own),
            arrived.kind_words(own),
            arrived.content_words(own),
            arrived.findings_words(own),
            arrived.seal_words(own),
        )

    def _open(self) -> None:
        own = self.current()
        if own is None:
            return
        if own.verdict is Verdict.LOCKED:
            self.password_wanted.emit(own)
        elif own.plan is not None:
            self.look_wanted.emit(own)

    def _tell_file(self) -> None:
        own = self.current()
        snapshot = self._session.snapshot
        self.told.setText(_sentence(own) if own else "")
        self.sealed.setText(_seal_and_place(snapshot, own) if own else "")
        self.look.setEnabled(own is not None and own.plan is not None)
        self.password.setVisible(own is not None and own.verdict is Verdict.LOCKED)
        self.key.setVisible(own is not None and own.needs_key and not self._session.is_read_only)
        self.copy_button.setEnabled(own is not None)

    def _make_buttons(self) -> None:
        self.look, self.take_all = (
            QPushButton(say("Xem trước và nhận…")),
            QPushButton(say("Nhận mọi tệp, trừ mâu thuẫn…")),
        )
        self.copy_button = QPushButton(icon("copy", "muted"), say("Sao chép"))
        self.key = QPushButton(icon("lock", "muted"), say("Ghi nhận khóa…"))
        self.password = QPushButton(icon("lock", "muted"), say("Nhập mật khẩu…"))
        self.add, self.folder = QPushButton(say("Chọn tệp…")), QPushButton(say("Chọn thư mục…"))
        self.save = QPushButton(icon("save", "muted"), say("Lưu biên nhận…"))
        self.clear = QPushButton(say("Dọn danh sách"))
        dress(self.look, "primary")
        for button, act in (
            (self.look, self._open),
            (self.take_all, self.take_all_wanted.emit),
            (self.copy_button, self.copy),
            (self.key, lambda: self.key_wanted.emit(self.current())),
            (self.password, lambda: self.password_wanted.emit(self.current())),
            (self.add, self.files_wanted.emit),
            (self.folder, self.folder_wanted.emit),
            (self.save, self.save_wanted.emit),
            (self.clear, self.cleared.emit),
        ):
            button.clicked.connect(act)

    def _lay_out(self) -> None:
        column = spaced(QVBoxLayout(self), gap=8)
        head = spaced(QHBoxLayout(), gap=8)
        head.addWidget(self.sum, 1)
        head.addWidget(Words(say("Nhận qua"), "secondary"))
        head.addWidget(sized(self._channel, min_width=160, max_width=160))
        column.addLayout(head)
        column.addWidget(self.others)
        column.addWidget(sized(self.table, min_height=120), 1)
        column.addWidget(self._card())
        left, right = spaced(QHBoxLayout(), gap=8), spaced(QHBoxLayout(), gap=8)
        for button in (self.add, self.folder, self.save, self.clear):
            left.addWidget(button)
        left.addStretch(1)
        right.addStretch(1)
        for button in (self.take_all, self.look):
            right.addWidget(button)
        column.addWidget(TwoRows(left, right))

    def _card(self) -> QFrame:
        frame = QFrame()
        dress(frame, "card")
        words = spaced(QVBoxLayout(), gap=4)
        words.addWidget(self.told)
        words.addWidget(self.sealed)
        buttons = spaced(QVBoxLayout(), gap=6)
        for button in (self.key, self.password, self.copy_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        row = spaced(QHBoxLayout(frame), gap=12, margins=(12, 10, 12, 10))
        row.addLayout(words, 1)
        row.addLayout(buttons)
        return frame


def _headings() -> tuple[str, ...]:
    return (
        say("Kết quả"),
        say("Tệp"),
        say("Từ đơn vị"),
        say("Loại tệp, kỳ"),
        say("Nội dung mới"),
        say("Kiểm tra"),
        say("Xác thực"),
    )


def _mark(own: Arrived, column: int) -> Mark | None:
    if column == _VERDICT:
        return VERDICTS[own.verdict][2:]
    return arrived.seal_mark(own) if column == _SEAL and arrived.seal_words(own) else None


def _tip(own: Arrived, column: int) -> str:
    return str(own.path) if column == _FILE else ""


def _sentence(own: Arrived) -> str:
    if own.sentence:
        return own.sentence
    return {
        Verdict.NEWS: say("Tệp qua được kiểm tra. Chưa có gì được ghi vào sổ; hãy xem trước rồi nhận."),
        Verdict.NOTHING_NEW: say("Mọi thay đổi trong tệp đã có trong sổ; không phải làm gì."),
        Verdict.DUPLICATE: say("Đúng tệp này đã nhận trước đó; không phải làm gì."),
        Verdict.NOT_OURS: say(
            "Đây là tệp khác, không phải sổ hay gói của chương trình này; tệp được để nguyên."
        ),
        Verdict.LOCKED: say("Tệp được khóa bằng mật khẩu. Hãy nhập mật khẩu để mở."),
        Verdict.TAKEN_IN: say("Tệp đã được nhận vào sổ; xem ở “Các lần nhận”."),
        Verdict.SENT_BACK: say("Tệp đã được ghi là trả lại cho đơn vị."),
    }.get(own.verdict, "")


def _seal_and_place(snapshot: Snapshot, own: Arrived) -> str:
    return "\n".join(part for part in (arrived.seal_sentence(snapshot, own), str(own.path)) if part)

"""The small dialogs of the window: another day, the keys, about, and who is writing."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from egov_desktop import __version__
from egov_desktop.domain.vietnamese import clean
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say

KEYS = (
    ("Ctrl+F", "Tìm dự án"),
    ("Ctrl+1 … Ctrl+9", "Chuyển trang"),
    ("Alt+←", "Trở về"),
    ("Ctrl+Z / Ctrl+Y", "Hoàn tác / làm lại"),
    ("F2", "Sửa ô hoặc trường đang chọn"),
    ("Enter", "Sang trường tiếp theo"),
    ("Ctrl+Enter", "Lưu và thêm mới"),
    ("Esc", "Bỏ sửa"),
    ("Ctrl+;", "Ghi ngày hôm nay"),
    ("Ctrl+D", "Chép ô phía trên xuống"),
    ("Ctrl+C / Ctrl+V", "Chép và dán với bảng tính"),
    ("Ctrl+P", "In báo cáo họp"),
    ("Ctrl++ / Ctrl+- / Ctrl+0", "Phóng to / thu nhỏ / cỡ thường"),
)


def choose_day(parent: QWidget, current: date, today: date, choose: Callable[[date], None]) -> None:
    """Ask for the day up to which figures count, and go on."""
    dialog, column = _dialog(parent, say("Số liệu đến ngày"))
    field = DayEdit(say("Số liệu đến ngày"))
    field.set_today(today)
    field.set_value(current)
    column.addWidget(field)

    def take() -> None:
        field.settle()
        if (day := field.value()) is None:
            field.show_problem(say("Hãy ghi ngày."))
        elif field.can_be_read():
            choose(day)
            dialog.accept()

    _buttons(dialog, column, say("Xem số liệu"), take)
    dialog.open()
    field.start()


def show_keys(parent: QWidget) -> None:
    dialog, column = _dialog(parent, say("Phím tắt"))
    table = QWidget()
    grid = spaced(QGridLayout(table), gap=8)
    for row, (key, meaning) in enumerate(KEYS):
        grid.addWidget(Words(key, "strong"), row, 0)
        grid.addWidget(Words(say(meaning)), row, 1)
    grid.setColumnMinimumWidth(0, 190)
    column.addWidget(table)
    _buttons(dialog, column, "")
    dialog.open()


def show_about(parent: QWidget) -> None:
    dialog, column = _dialog(parent, say("Giới thiệu"))
    for text, look in (
        (say("Sổ dự án chính quyền điện tử"), "section"),
        (say("Phiên bản {version}", version=__version__), "muted"),
        (say("Chương trình làm việc hoàn toàn trên máy này, không kết nối mạng."), ""),
        (say("Giấy phép MIT. Phông chữ Liberation Serif (SIL OFL 1.1) và Open Sans (Apache 2.0)."), "muted"),
        (say("Không nhập nội dung thuộc bí mật nhà nước vào sổ này."), "warn"),
    ):
        column.addWidget(Words(text, look, wrap=True))
    _buttons(dialog, column, "")
    dialog.open()


class WhoDialog(QDialog):
    """Asks once who writes and for which office; both stand beside every change."""

    def __init__(self, parent: QWidget | None, who: str = "", office: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Ai đang ghi sổ?"))
        sized(self, min_width=440)
        self._who, self._office = QLineEdit(who), QLineEdit(office)
        self._who.setPlaceholderText("Nguyễn Thị Lan")
        self._office.setPlaceholderText("STTTT")
        form = QFormLayout()
        for words, field in ((say("&Họ và tên"), self._who), (say("&Mã cơ quan"), self._office)):
            label = Words(words)
            label.setBuddy(field)
            form.addRow(label, field)
            field.setAccessibleName(words.replace("&", ""))
            field.textChanged.connect(self._look)
        self._button = QPushButton(say("Bắt đầu ghi sổ"))
        dress(self._button, "primary")
        self._button.clicked.connect(self.accept)
        column = spaced(QVBoxLayout(self), gap=12, margins=(20, 20, 20, 16))
        column.addWidget(Words(say("Tên và cơ quan được ghi bên cạnh mỗi thay đổi trong sổ."), wrap=True))
        column.addLayout(form)
        column.addWidget(self._button)
        self._look()

    @property
    def who(self) -> str:
        return clean(self._who.text(), lines=False)

    @property
    def office(self) -> str:
        return clean(self._office.text(), lines=False)

    def _look(self, _text: str = "") -> None:
        self._button.setEnabled(bool(self.who and self.office))


def _dialog(parent: QWidget, title: str) -> tuple[QDialog, QVBoxLayout]:
    """Make a window and the column for what it asks or tells."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    sized(dialog, min_width=380)
    column = spaced(QVBoxLayout(dialog), gap=12, margins=(20, 20, 20, 16))
    dialog.finished.connect(dialog.deleteLater)
    return dialog, column


def _buttons(dialog: QDialog, column: QVBoxLayout, verb: str, take: Callable[[], None] | None = None) -> None:
    box = QDialogButtonBox()
    if verb:
        dress(box.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole), "primary")
        box.addButton(QDialogButtonBox.StandardButton.Cancel)
    else:
        box.addButton(QDialogButtonBox.StandardButton.Close)
    box.accepted.connect(take or dialog.accept)
    box.rejected.connect(dialog.reject)
    column.addWidget(box)

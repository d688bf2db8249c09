"""What was made, told file by file: which package for whom, and which owner got none and why."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.domain.records import Agency
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange.sending.sending import Sent
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.send.making import open_folder
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say


class SummaryDialog(QDialog):
    """Says how many packages lie where, names them, and says what to do now."""

    def __init__(
        self,
        snapshot: Snapshot,
        sent: Sent,
        folder: Path,
        *,
        has_password: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self.setWindowTitle(say("Đã tạo xong"))
        made = say("Đã tạo {n} gói trong thư mục {folder}.", n=len(sent.built), folder=folder)
        self.made, self.left_out = (
            _listed(made_lines(sent), made),
            _listed(left_out_lines(snapshot, sent), ""),
        )
        body = spaced(QVBoxLayout(), gap=10, margins=(24, 20, 24, 16))
        body.addWidget(Words(made, "strong", wrap=True, selectable=True))
        body.addWidget(Words(_what_now(has_password=has_password), wrap=True))
        body.addWidget(self.made, 3)
        if sent.left_out:
            words = say("Không tạo gói cho {n} đơn vị, vì không có dự án nào:", n=len(sent.left_out))
            self.left_out.setAccessibleName(words)
            body.addWidget(Words(words, "strong", wrap=True))
            body.addWidget(self.left_out, 1)
        column = spaced(QVBoxLayout(self), gap=0)
        column.addLayout(body, 1)
        column.addWidget(self._foot())
        sized(self, min_width=560, min_height=420)

    def _foot(self) -> QFrame:
        foot = QFrame()
        dress(foot, "foot")
        row = spaced(QHBoxLayout(foot), gap=8, margins=(16, 12, 16, 12))
        show, close = QPushButton(icon("folder", "muted"), say("Mở thư mục")), QPushButton(say("Đóng"))
        show.setAutoDefault(False)
        show.clicked.connect(lambda: open_folder(self._folder))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addStretch(1)
        row.addWidget(show)
        row.addWidget(close)
        return foot


def made_lines(sent: Sent) -> list[str]:
    return [" · ".join(part for part in (own.path.name, own.manifest.to_name) if part) for own in sent.built]


def left_out_lines(snapshot: Snapshot, sent: Sent) -> list[str]:
    return [agency.name for own in sent.left_out if (agency := snapshot.get(Agency, own))]


def _what_now(*, has_password: bool) -> str:
    if has_password:
        return say(
            "Các lần gửi đã ghi vào Sổ gửi. Hãy gửi tệp đi, và báo mật khẩu cho nơi nhận bằng đường khác."
        )
    return say("Các lần gửi đã ghi vào Sổ gửi. Hãy gửi từng tệp đến đúng đơn vị của nó.")


def _listed(lines: list[str], name: str) -> QListWidget:
    listed = QListWidget()
    listed.addItems(lines)
    listed.setAccessibleName(name)
    listed.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    return listed

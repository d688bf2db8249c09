"""Mở sổ: the registers opened before, and the ways to another."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from egov_desktop.settings import Settings
from egov_desktop.store.file.schema import SUFFIX
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.widgets.figures import LinkRow
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say


class Opener(Protocol):
    """What the start page asks of the desk."""

    settings: Settings

    def open(self, path: Path, *, read_only: bool = False) -> None: ...
    def open_file(self) -> None: ...
    def open_file_to_read(self) -> None: ...
    def new_file(self) -> None: ...
    def open_demo(self) -> None: ...
    def change_writer(self) -> bool: ...


class StartPage(QWidget):
    """The first window: recent registers at the left, what else one may do at the right. A dropped file opens."""

    def __init__(self, desk: Opener, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAcceptDrops(True)
        self.resize(900, 560)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._build()

    def refresh(self) -> None:
        self._build()

    def retranslate(self) -> None:
        self._build()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self._desk.open(path)

    def _build(self) -> None:
        while item := self._row.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self.setWindowTitle(say("Sổ dự án chính quyền điện tử"))
        self._row.addWidget(self._recent(), 1)
        self._row.addWidget(self._ways())

    def _recent(self) -> QWidget:
        page = QFrame()
        dress(page, "page")
        column = spaced(QVBoxLayout(page), gap=8, margins=(32, 28, 32, 24))
        column.addWidget(Words(say("Mở sổ"), "page-title"))
        recent = self._desk.settings.recent
        if not recent:
            sentence = say(
                "Chưa có sổ nào được mở trên máy này. Hãy mở sổ minh họa để xem thử, hoặc tạo sổ mới."
            )
            column.addWidget(Words(sentence, "muted", wrap=True))
        listed = QWidget()
        lines = spaced(QVBoxLayout(listed), gap=2)
        for name in recent:
            lines.addWidget(self._line(Path(name)))
        lines.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(listed)
        column.addWidget(area, 1)
        return page

    def _line(self, path: Path) -> QWidget:
        is_there = path.is_file()
        place = str(path.parent) if is_there else say("không thấy ở {folder}", folder=path.parent)
        verb = say("Mở") if is_there else say("Bỏ khỏi danh sách")
        row = LinkRow(f"{path.stem} · {place}", verb=verb)
        row.show_icon("projects" if is_there else "unknown", "ink" if is_there else "muted")
        row.clicked.connect(lambda: self._desk.open(path) if is_there else self._forget(path))
        return row

    def _forget(self, path: Path) -> None:
        self._desk.settings.forget(path)
        self._desk.settings.keep()
        self._build()

    def _ways(self) -> QWidget:
        side = QFrame()
        dress(side, "side")
        sized(side, min_width=280, max_width=280)
        column = spaced(QVBoxLayout(side), gap=10, margins=(24, 32, 24, 24))
        ways = (
            (say("Mở sổ…"), "open", self._desk.open_file, "primary"),
            (say("Mở để xem…"), "lock", self._desk.open_file_to_read, ""),
            (say("Tạo sổ mới…"), "add", self._desk.new_file, ""),
            (say("Mở sổ minh họa"), "star", self._desk.open_demo, ""),
        )
        for words, icon_name, act, look in ways:
            button = QPushButton(words)
            if look:
                dress(button, look)
            else:
                button.setIcon(icon(icon_name))
            button.clicked.connect(act)
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(Words(self._writer_words(), "secondary", wrap=True))
        change = QPushButton(say("Đổi người ghi"))
        dress(change, "link")
        change.clicked.connect(lambda: self._desk.change_writer() and self._build())
        column.addWidget(change, 0, Qt.AlignmentFlag.AlignLeft)
        return side

    def _writer_words(self) -> str:
        settings = self._desk.settings
        if not settings.knows_who_writes:
            return say("Chưa ghi tên người dùng máy này.")
        return say("Người ghi: {who}, {office}", who=settings.who, office=settings.office)


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    if len(urls) == 1 and urls[0].isLocalFile():
        path = Path(urls[0].toLocalFile())
        return path if path.suffix.lower() == SUFFIX else None
    return None

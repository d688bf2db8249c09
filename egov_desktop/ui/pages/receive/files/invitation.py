"""The empty list of files: where to drop them, and the two ways to choose them."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.receive.files.dealing import SUFFIXES
from egov_desktop.ui.widgets.notices import EmptyState
from egov_desktop.wording.language import say


class Invitation(QWidget):
    """What stands where no file has come yet."""

    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sentence = say(
            "Thả tệp, thư mục hoặc USB vào đây. Tệp được kiểm tra trước; chưa có gì được ghi vào sổ."
        )
        empty = EmptyState(sentence, say("Chọn tệp…"), icon_name="exchange")
        empty.acted.connect(self.files_wanted)
        folder = QPushButton(say("Chọn thư mục…"))
        folder.clicked.connect(self.folder_wanted)
        column = spaced(QVBoxLayout(self), gap=0)
        column.addStretch(1)
        column.addWidget(empty)
        column.addWidget(folder, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)


def choose_files(parent: QWidget) -> list[Path]:
    endings = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    kinds = f"{say('Tệp gửi nhận')} ({endings});;{say('Mọi tệp')} (*)"
    names, _ = QFileDialog.getOpenFileNames(parent, say("Chọn tệp cần nhận"), "", kinds)
    return [Path(name) for name in names]


def choose_folder(parent: QWidget) -> list[Path]:
    name = QFileDialog.getExistingDirectory(parent, say("Chọn thư mục hoặc USB cần nhận"))
    return [Path(name)] if name else []

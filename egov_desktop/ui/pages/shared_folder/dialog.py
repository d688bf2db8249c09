"""The window of the shared folder: which one, what waits there, and laying this register down."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.exchange.shared_folder.publishing import Published
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.shared_folder.watch import SharedFolderWatch
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.notices import Banner
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


class SharedFolderDialog(QDialog):
    """Set up once, then a place to see what goes on; it is no question, so work behind it goes on."""

    def __init__(
        self,
        session: Session,
        watch: SharedFolderWatch,
        navigator: Navigator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._watch, self._navigator = session, watch, navigator
        self.setWindowTitle(say("Thư mục chung"))
        self._banner = Banner()
        self._path, self._state = ElidedWords(look="strong"), Words(look="muted", wrap=True)
        self._files = QStringListModel(self)
        column = spaced(QVBoxLayout(self), gap=0)
        column.addWidget(self._banner)
        column.addLayout(self._body(), 1)
        column.addWidget(self._foot())
        sized(self, min_width=620, min_height=440)
        watch.waiting.connect(self._tell)
        watch.looked.connect(self._tell)
        watch.away.connect(self._tell_trouble)
        watch.published.connect(self._tell_published)
        self._tell()

    def choose(self, folder: Path | None) -> None:
        """Use this folder from now on; none to use none."""
        self._watch.memory.choose(folder)
        self._watch.start()
        self._tell()

    def show_files(self) -> None:
        """Take what waits to the page Nhận về."""
        paths = self._watch.paths()
        self.accept()
        self._navigator.show_receive(paths)

    def leave_files(self) -> None:
        """Pass over the chosen files, or all where none is chosen."""
        paths = self._watch.paths()
        rows = {index.row() for index in self._list.selectionModel().selectedRows()}
        self._watch.leave([own for place, own in enumerate(paths) if not rows or place in rows])

    def lay_down(self) -> None:
        """Lay this register into the folder now."""
        if self._watch.publish():
            self._state.setText(say("Đang đặt bản của sổ này vào thư mục chung…"))

    def _body(self) -> QVBoxLayout:
        body = spaced(QVBoxLayout(), gap=10, margins=(24, 20, 24, 16))
        purpose = say(
            "Các máy cùng mạng trao đổi qua một thư mục đồng bộ. Mỗi đơn vị chỉ ghi vào thư mục con của mình; tệp của nơi khác được kiểm tra rồi mới nhận."
        )
        body.addWidget(Words(purpose, "muted", wrap=True))
        body.addLayout(self._folder_row())
        body.addWidget(self._state)
        self._list = QListView()
        self._list.setModel(self._files)
        self._list.setAccessibleName(say("Các tệp đang chờ"))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setTabKeyNavigation(False)
        body.addWidget(self._list, 1)
        body.addLayout(self._files_row())
        body.addWidget(self._own_copy())
        return body

    def _folder_row(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), gap=8)
        row.addWidget(self._path, 1)
        self._forget = self._button(row, say("Không dùng nữa"), self._forget_folder)
        self._button(row, say("Chọn thư mục…"), self._ask_for_folder)
        return row

    def _files_row(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), gap=8)
        row.addStretch(1)
        self._leave = self._button(row, say("Bỏ qua"), self.leave_files)
        self._show = self._button(row, say("Xem ở trang Nhận về"), self.show_files)
        dress(self._show, "primary")
        return row

    def _own_copy(self) -> QFrame:
        frame = QFrame()
        row = spaced(QHBoxLayout(frame), gap=8)
        self._by_itself = QCheckBox(say("Tự đặt bản của sổ này khi có thay đổi"))
        self._by_itself.setChecked(self._watch.memory.publishes)
        self._by_itself.toggled.connect(self._watch.memory.publish)
        row.addWidget(self._by_itself, 1)
        self._lay = self._button(row, say("Đặt ngay"), self.lay_down)
        # An owner's report is packed and signed off on its own page.
        frame.setVisible(self._session.rights is None)
        return frame

    def _foot(self) -> QFrame:
        foot = QFrame()
        dress(foot, "foot")
        row = spaced(QHBoxLayout(foot), gap=8, margins=(16, 12, 16, 12))
        row.addStretch(1)
        self._button(row, say("Đóng"), self.accept)
        return foot

    def _button(self, row: QHBoxLayout, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        row.addWidget(button)
        return button

    def _forget_folder(self) -> None:
        self.choose(None)

    def _ask_for_folder(self) -> None:
        start = str(self._watch.memory.folder or Path.home())
        chosen = QFileDialog.getExistingDirectory(self, say("Chọn thư mục chung"), start)
        if chosen:
            self.choose(Path(chosen))

    def _tell(self, *_: object) -> None:
        folder, paths = self._watch.memory.folder, self._watch.paths()
        self._path.show_words(str(folder) if folder else say("Chưa chọn thư mục"))
        self._state.setText(self._sentence(paths) if folder else "")
        names = [f"{path.parent.name} › {path.name}" for path in paths]
        if names != self._files.stringList():
            self._files.setStringList(names)
        for button in (self._leave, self._show):
            button.setEnabled(bool(paths))
        for part in (self._forget, self._lay, self._by_itself):
            part.setEnabled(folder is not None)

    def _sentence(self, paths: Sequence[Path]) -> str:
        waiting = say("{n} tệp chờ xem", n=whole(len(paths))) if paths else say("Không có tệp nào chờ xem")
        unfinished = len(self._watch.unfinished)
        coming = say("{n} tệp chưa chép xong", n=whole(unfinished)) if unfinished else ""
        return " · ".join(part for part in (waiting, coming) if part)

    def _tell_trouble(self, words: str) -> None:
        self._banner.tell(words, "warn")

    def _tell_published(self, published: Published | None) -> None:
        if published is None:
            self._banner.tell(say("Thư mục chung đã có bản mới nhất của sổ này."))
        else:
            self._banner.tell(say("Đã đặt {name} vào thư mục chung.", name=published.path.name))
        self._tell()

"""The foot of an owner's report: what is still to be done, and the button that packs it into the file that goes back."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QWidget

from egov_desktop.domain.judgement.offices.completeness import Missing
from egov_desktop.exchange.sending.building import Built
from egov_desktop.exchange.sending.sending import make_return
from egov_desktop.settings import Settings
from egov_desktop.ui.forms.locks import lock_button
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.owner.wording import left_words
from egov_desktop.ui.pages.send.making import make_in_background, tell_made
from egov_desktop.ui.pages.send.password import PasswordBox
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say

_FOLDER = "folder"


class Packing(QFrame):
    """Packs where nothing is missing; the page waits meanwhile, and nothing in the file changes by it."""

    def __init__(self, page: QWidget, session: Session, settings: Settings, password: PasswordBox) -> None:
        super().__init__()
        self._page, self._session, self._settings, self._password = page, session, settings, password
        self._missing: tuple[Missing, ...] = ()
        dress(self, "foot")
        row = spaced(QHBoxLayout(self), gap=16, margins=(20, 8, 20, 8))
        self.left = Words(look="muted", wrap=True)
        self.button = QPushButton(icon("exchange", "on_accent"), say("Đóng gói gửi đi"))
        dress(self.button, "primary")
        self.button.clicked.connect(self.choose_folder)
        password.changed.connect(self._tell)
        row.addWidget(self.left, 1)
        row.addWidget(self.button)

    def tell(self, missing: tuple[Missing, ...]) -> None:
        self._missing = missing
        self._tell()

    def choose_folder(self) -> None:
        """Ask where the report should lie, and pack it."""
        layout = self._settings.layout("owner")
        start = str(layout.get(_FOLDER) or self._settings.shared_folder or self._session.register.path.parent)
        title = say("Chọn thư mục để ghi tệp gửi về")
        if chosen := QFileDialog.getExistingDirectory(self._page, title, start):
            layout[_FOLDER] = chosen
            self.pack(Path(chosen))

    def pack(self, folder: Path) -> None:
        """Make the report that goes back."""
        password = self._password.password()
        make_in_background(
            self._page,
            self._session,
            self._settings,
            say("Đang đóng gói báo cáo…"),
            lambda register, common, _progress: make_return(register, folder, password=password, **common),
            self._tell_packed,
        )

    def _tell(self) -> None:
        words, problem = left_words(self._missing), self._password.problem()
        self.left.setText(words if self._missing else problem or words)
        lock_button(self.button, words if self._missing else problem)

    def _tell_packed(self, built: Built) -> None:
        folder = built.path.parent
        self._password.forget()
        self.packed = tell_made(
            self._page,
            say("Đã đóng gói báo cáo vào tệp {name}.", name=built.path.name),
            say("Tệp nằm trong thư mục {folder}. Bản đang mở vẫn giữ nguyên, còn sửa được.", folder=folder),
            say(
                "Hãy gửi tệp đó về {office}. Nếu sửa thêm sau khi gửi, hãy ký lại rồi đóng gói lần nữa.",
                office=built.manifest.to_name or say("Văn phòng Ban Chỉ đạo"),
            ),
            folder,
        )

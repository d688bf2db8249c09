"""The tab Tệp & ghi chú: files kept inside the register, and dated remarks."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from egov_desktop.actions.records import add
from egov_desktop.domain.records import Attachment, Note
from egov_desktop.domain.vietnamese import clean
from egov_desktop.errors import CannotWriteFile, MissingFile, RefusedByRules, RegisterError
from egov_desktop.store.register import digest_of
from egov_desktop.ui.forms.locks import lock_button, why_kind_locked
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.dossier.rows import COLUMNS, project_rows
from egov_desktop.ui.pages.dossier.tab import DossierTab
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.background import Progress, run_in_background
from egov_desktop.ui.widgets.message import tell_error
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say

MOST_MEGABYTES = 20
MOST_BYTES = MOST_MEGABYTES * 2**20

Content = tuple[str, bytes]


class FilesTab(DossierTab):
    """Files come in by the dialog or by dropping them, go out as copies, and are never opened by the program."""

    SHOWS: ClassVar[frozenset[str]] = frozenset({"project", "attachment", "note"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setAcceptDrops(self._may_take_in())
        self.files = RecordGrid(
            session,
            Attachment,
            COLUMNS[Attachment],
            title=say("Tệp đính kèm"),
            may_add=False,
            has_details=False,
        )
        self._take_out = QPushButton(icon("save", "muted"), say("Lưu bản sao ra ngoài…"))
        self.column.addWidget(self.add_grid(self.files, project_rows(Attachment)))
        self.column.addLayout(self._file_buttons())
        self.notes = RecordGrid(session, Note, COLUMNS[Note], title=say("Ghi chú"))
        self.column.addWidget(self.add_grid(self.notes, project_rows(Note)))
        self.column.addStretch(1)
        self.files.row_changed.connect(self._enable)

    def refresh(self) -> None:
        self._enable()

    def choose_files(self) -> None:
        """Ask which files to take in."""
        paths, _ = QFileDialog.getOpenFileNames(self, say("Đưa tệp vào hồ sơ"))
        if paths:
            self.take_in([Path(path) for path in paths])

    def take_in(self, paths: Sequence[Path]) -> None:
        """Keep copies of files inside the register, all as one action; one that is too large keeps out all."""
        run_in_background(
            self,
            say("Đang đọc tệp…"),
            lambda progress, stopped: read_files(paths, progress, stopped),
            self._keep,
        )

    def choose_target(self) -> None:
        """Ask where the copy of the current file should lie."""
        attachment = self.files.current_record()
        if isinstance(attachment, Attachment):
            name = safe_name(attachment.file_name)
            path, _ = QFileDialog.getSaveFileName(self, say("Lưu bản sao của tệp"), name)
            if path:
                self.save_out(attachment, Path(path))

    def save_out(self, attachment: Attachment, target: Path) -> None:
        """Write a copy of a kept file; the file is not opened."""
        try:
            write_copy(self.session.register.content(attachment.digest), target)
        except RegisterError as error:
            tell_error(self, error)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := _dropped(event):
            event.acceptProposedAction()
            self.take_in(paths)

    def _keep(self, contents: Sequence[Content]) -> None:
        attachments = [self._attachment(name, content) for name, content in contents]
        kept = {own.digest: content for own, (_, content) in zip(attachments, contents, strict=True)}
        if self.session.perform(add(*attachments), contents=kept) is not None:
            self.files.refresh()
            self.files.reveal(attachments[-1].id)
            self.done.emit(say("Đã đưa {n} tệp vào hồ sơ.", n=len(attachments)))

    def _attachment(self, name: str, content: bytes) -> Attachment:
        return Attachment(
            id=self.session.new_id(),
            project_id=self.project.id,
            file_name=name,
            digest=digest_of(content),
            size_bytes=len(content),
            added_on=self.session.today,
        )

    def _file_buttons(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), gap=8)
        put_in = QPushButton(icon("attach", "muted"), say("Đưa tệp vào…"))
        put_in.clicked.connect(self.choose_files)
        lock_button(put_in, why_kind_locked(self.session, Attachment.KIND))
        if self.session.is_read_only:
            put_in.hide()
        self._take_out.clicked.connect(self.choose_target)
        words = say(
            "Có thể kéo tệp thả vào đây. Mỗi tệp nhiều nhất {most} MB; bản sao nằm trong sổ và không tự mở.",
            most=MOST_MEGABYTES,
        )
        row.addWidget(put_in)
        row.addWidget(self._take_out)
        row.addWidget(Words(words, "secondary", wrap=True), 1)
        return row

    def _may_take_in(self) -> bool:
        return not self.session.is_read_only and not why_kind_locked(self.session, Attachment.KIND)

    def _enable(self) -> None:
        self._take_out.setEnabled(self.files.current_record() is not None)


def read_files(
    paths: Sequence[Path], progress: Progress, stopped: Callable[[], bool]
) -> list[Content] | None:
    """Read files to be kept; raises MissingFile, RefusedByRules where one is larger than may be kept."""
    found: list[Content] = []
    for place, path in enumerate(paths):
        if stopped():
            return None
        progress(place, len(paths), path.name)
        found.append((clean(path.name, lines=False), _content(path)))
    return found


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _too_large(path)
        return path.read_bytes()
    except OSError as error:
        raise MissingFile(
            what_happened=say("Không đọc được tệp “{name}”.", name=path.name),
            data_safety=say("Sổ chưa thay đổi gì."),
            what_to_do=say("Hãy xem tệp còn ở đó và có quyền đọc hay không, rồi thử lại."),
            code="cannot_read_file",
        ) from error


def _too_large(path: Path) -> RefusedByRules:
    return RefusedByRules(
        what_happened=say("Tệp “{name}” lớn hơn {most} MB.", name=path.name, most=MOST_MEGABYTES),
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=say("Hãy nén hoặc chia nhỏ tệp rồi đưa vào lại."),
        code="file_too_large",
    )


def write_copy(content: bytes | None, target: Path) -> None:
    """Write a kept file outside; raises MissingFile where the register does not hold it, CannotWriteFile."""
    if content is None:
        raise MissingFile(
            what_happened=say("Sổ không giữ nội dung của tệp này."),
            data_safety=say("Số liệu được giữ nguyên."),
            what_to_do=say("Hãy xin lại tệp từ đơn vị đã đưa vào."),
            code="content_missing",
        )
    try:
        target.write_bytes(content)
    except OSError as error:
        raise CannotWriteFile(
            what_happened=say("Không ghi được tệp “{name}”.", name=target.name),
            data_safety=say("Số liệu được giữ nguyên."),
            what_to_do=say("Hãy chọn thư mục khác có quyền ghi và còn chỗ trống."),
            code="cannot_write",
        ) from error


def safe_name(name: str) -> str:
    """Take out of a file's name what would lead to another folder."""
    return Path(name.replace("\\", "/")).name


def _dropped(event: Any) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]

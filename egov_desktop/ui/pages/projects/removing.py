"""Removing projects with all that belongs to them, and the word that takes it back while it is the newest action."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from egov_desktop.actions.records import remove_all
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.records import Project
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.notices import Toast
from egov_desktop.wording.labels import record_title
from egov_desktop.wording.language import say


class Removal(Toast):
    """Removes at once, and says what went. Once something else was done, it would take back the wrong action, and hides."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._removed: Entry | None = None
        self.undone.connect(self._take_back)
        session.saved.connect(self._on_saved)

    def remove(self, projects: Mapping[str, Project]) -> None:
        snapshot = self._session.snapshot
        first = record_title(snapshot, next(iter(projects.values())))
        self._removed = self._session.attempt(lambda: remove_all(snapshot, Project.KIND, projects))
        if self._removed is None:
            return
        many = say("Đã xóa {n} dự án", n=len(projects))
        self.tell(many if len(projects) > 1 else say("Đã xóa dự án {title}", title=first))

    def _on_saved(self, entry: Entry) -> None:
        if self._removed is not None and entry.id != self._removed.id:
            self._removed = None
            self.hide()

    def _take_back(self) -> None:
        if self._removed is not None:
            self._session.undo()

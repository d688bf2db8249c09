"""What every page is: it redraws when what it shows has changed, at once if seen, else when next shown."""

from typing import ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from egov_desktop.domain.records import KINDS
from egov_desktop.ui.session import Navigator, Session


class Page(QWidget):
    """A page of the main window. Subclasses set `SHOWS` and write `refresh` and `title`.

    `retranslate` is called when the language changed; a page may rebuild itself there.
    """

    SHOWS: ClassVar[frozenset[str]] = frozenset(KINDS)

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.navigator = navigator
        self._is_stale = True
        session.changed.connect(self._on_changed)
        session.report_on_changed.connect(self._on_day)

    def title(self) -> str:
        """Say where the user is, in the current language."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the register as it is now, keeping selection, scroll place and what is being typed."""
        raise NotImplementedError

    def retranslate(self) -> None:
        self.mark_stale()

    def mark_stale(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._redraw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._redraw()

    def _on_day(self, _on: object) -> None:
        self.mark_stale()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & self.SHOWS:
            self.mark_stale()

    def _redraw(self) -> None:
        self._is_stale = False
        self.refresh()

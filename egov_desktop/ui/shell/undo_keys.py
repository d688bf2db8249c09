"""Ctrl+Z everywhere: a text field takes back its own typing first, then the key is the register's."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


class UndoKeys(QObject):
    """Watches the field that has the focus, and lets undo and redo pass when it has nothing of its own to take back."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        wants_undo = event.matches(QKeySequence.StandardKey.Undo)
        if not wants_undo and not event.matches(QKeySequence.StandardKey.Redo):
            return False
        if _has_own(watched, undo=wants_undo):
            return False
        event.ignore()
        return True

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._forget)
        self._watched = now if isinstance(now, QLineEdit | QPlainTextEdit) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)
            self._watched.destroyed.connect(self._forget)

    def _forget(self, _gone: QObject | None = None) -> None:
        self._watched = None


def _has_own(field: QObject, *, undo: bool) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() if undo else field.isRedoAvailable()
    if isinstance(field, QPlainTextEdit):
        document = field.document()
        return document.isUndoAvailable() if undo else document.isRedoAvailable()
    return False

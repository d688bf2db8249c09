"""What is locked because it is another office's to write, and why: the one place that forms, grids and pages ask."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QToolTip, QVBoxLayout, QWidget

from egov_desktop.domain.records import Record
from egov_desktop.domain.rights import home_of
from egov_desktop.ui.look.icons import Glyph
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.inputs.base import Input
from egov_desktop.ui.widgets.inputs.field import FieldRow, Written
from egov_desktop.ui.widgets.words import Words, plain_tip
from egov_desktop.wording.language import say
from egov_desktop.wording.rights import why_not_added, why_not_filled_in, why_not_written


def why_locked(session: Session, record: Record, field: str) -> str:
    """Say why a field of a record is not this office's to change; "" where it is, or where everything is."""
    rights = session.rights
    return why_not_written(rights, record.KIND, field, home_of(record)) if rights else ""


def why_column_locked(session: Session, kind: str, field: str) -> str:
    """Say why a field is not this office's to write in any record."""
    rights = session.rights
    return why_not_filled_in(rights, kind, field) if rights else ""


def why_kind_locked(session: Session, kind: str) -> str:
    """Say why records of a kind are not this office's to add or remove."""
    rights = session.rights
    return why_not_added(rights, kind) if rights else ""


def lock_button(button: QAbstractButton, why: str, tip: str = "") -> None:
    """Lock a button, saying why to the mouse and to a screen reader; without a reason it is free, with its own tip."""
    button.setEnabled(not why)
    button.setToolTip(plain_tip(why or tip))
    button.setAccessibleDescription(why)


class LockLine(QWidget):
    """Says in sight why something is locked, with a lock; it is hidden where nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(look="secondary", wrap=True)
        row = spaced(QHBoxLayout(self), gap=6)
        row.addWidget(Glyph("lock", "muted", 14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def tell(self, sentence: str) -> None:
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def sentence(self) -> str:
        return self._words.text()


class LockableRow(FieldRow):
    """A field that may be another office's: a lock then stands at its label, and F2 or a double click says why."""

    def __init__(self, label: str, edit: Input, *, written: Written) -> None:
        super().__init__(label, edit, written=written)
        self._why = ""
        self._glyph = Glyph("lock", "muted", 12)
        self._glyph.hide()
        column = self.layout()
        assert isinstance(column, QVBoxLayout), "a field's parts stand one below the other"
        column.removeWidget(self._label)
        head = spaced(QHBoxLayout(), gap=4)
        head.addWidget(self._label)
        head.addWidget(self._glyph)
        head.addStretch(1)
        column.insertLayout(0, head)

    def lock(self, why: str, *, read_only: bool) -> None:
        """Lock the field for a reason, or free it; a file that is open to be read is no more than that."""
        self._why = why
        self._glyph.setVisible(bool(why))
        self.set_read_only(read_only or bool(why))
        self._shown.setToolTip(plain_tip(why))
        self._shown.setAccessibleDescription(self._read_problem.sentence() or self._help())

    def why_locked(self) -> str:
        return self._why

    def hide_label(self) -> None:
        """Leave the label out of sight, where the name of the field stands beside it."""
        self._label.hide()

    def edit(self) -> None:
        if self._why:
            QToolTip.showText(
                self._shown.mapToGlobal(QPoint(0, self._shown.height())), plain_tip(self._why), self
            )
        else:
            super().edit()

    def _help(self) -> str:
        return self._why or super()._help()


def legend(is_any_locked: bool) -> str:
    """Say what the locks of a form mean, for whoever sees them before asking."""
    if not is_any_locked:
        return ""
    return say("Các mục có hình khóa do Văn phòng Ban Chỉ đạo ghi; nếu sai, hãy ghi vào Kiến nghị.")

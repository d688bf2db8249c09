"""Which figures an assignment gives an owner to fill in: all that are the owner's, or fewer."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from egov_desktop.domain.records import KINDS, Confirmation, SignOff
from egov_desktop.domain.rights import owners_fields
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.wording.labels import capitalized, field_label, kind_label
from egov_desktop.wording.language import say

_ALWAYS = (Confirmation.KIND, SignOff.KIND)
_ROLE = Qt.ItemDataRole.UserRole


class WritableFields(QWidget):
    """Names the fields behind a line that opens; what is ticked is the owner's to fill in this time."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opener = QPushButton()
        dress(self._opener, "link")
        self._opener.setCheckable(True)
        self._opener.toggled.connect(self._show_tree)
        self.tree = sized(QTreeWidget(), min_height=180)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(say("Mục giao chủ đầu tư ghi"))
        for kind, fields in owners_fields().items():
            if kind not in _ALWAYS:
                self._add_kind(kind, fields)
        self.tree.itemChanged.connect(self._tell)
        self.tree.hide()
        column = spaced(QVBoxLayout(self), gap=4)
        column.addWidget(self._opener, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.tree, 1)
        self._tell()

    def writable(self) -> Mapping[str, tuple[str, ...]]:
        """Give the fields by kind of record; to confirm and to sign is always the owner's."""
        chosen = {kind: fields for kind, fields in owners_fields().items() if kind in _ALWAYS}
        for top in self._kinds():
            ticked = tuple(
                str(child.data(0, _ROLE))
                for child in _children(top)
                if child.checkState(0) == Qt.CheckState.Checked
            )
            if ticked:
                chosen[str(top.data(0, _ROLE))] = ticked
        return chosen

    def item(self, kind: str, field: str = "") -> QTreeWidgetItem:
        """Give the line of a kind, or of one of its fields."""
        top = next(own for own in self._kinds() if own.data(0, _ROLE) == kind)
        return next((own for own in _children(top) if own.data(0, _ROLE) == field), top)

    def _add_kind(self, kind: str, fields: tuple[str, ...]) -> None:
        top = _ticked(self.tree, capitalized(kind_label(kind)), kind)
        top.setFlags(top.flags() | Qt.ItemFlag.ItemIsAutoTristate)
        for field in fields:
            if KINDS[kind].specs()[field].label:
                _ticked(top, field_label(kind, field), field)

    def _kinds(self) -> list[QTreeWidgetItem]:
        found = (self.tree.topLevelItem(place) for place in range(self.tree.topLevelItemCount()))
        return [own for own in found if own is not None]

    def _show_tree(self, is_open: bool) -> None:
        self.tree.setVisible(is_open)
        self._tell()

    def _tell(self, *_: Any) -> None:
        children = [own for top in self._kinds() for own in _children(top)]
        ticked = sum(own.checkState(0) == Qt.CheckState.Checked for own in children)
        words = (
            say("Giao ghi tất cả {n} mục", n=len(children))
            if ticked == len(children)
            else say("Giao ghi {n} trên {total} mục", n=ticked, total=len(children))
        )
        self._opener.setText(words)
        self._opener.setIcon(icon("chevron_up" if self._opener.isChecked() else "chevron_down", "accent"))
        self.changed.emit()


def _ticked(parent: QTreeWidget | QTreeWidgetItem, words: str, name: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem(parent, [words])
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(0, Qt.CheckState.Checked)
    item.setData(0, _ROLE, name)
    return item


def _children(top: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [top.child(place) for place in range(top.childCount())]

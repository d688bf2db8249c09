"""The views of the list that are kept under a name on this machine: shown, kept, kept anew, renamed, removed."""

from collections.abc import MutableMapping
from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.projects.listing.view import View
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.text import TextEdit
from egov_desktop.wording.language import say

NAME_LIMIT = 60


class SavedViews:
    """The kept views by name, in `preferences`; `current` is the one last shown, "" for all projects."""

    def __init__(self, preferences: MutableMapping[str, object]) -> None:
        self._preferences = preferences
        self.current = str(preferences.get("current_view", ""))

    def names(self) -> list[str]:
        return list(self._kept())

    def view(self, name: str) -> View:
        """The view of a name; the plain list of all projects for "" and for names that are not kept."""
        return View.from_plain(self._kept().get(name))

    def choose(self, name: str) -> None:
        self.current = name
        self._preferences["current_view"] = name

    def keep(self, name: str, view: View) -> None:
        self._write({**self._kept(), name: view.to_plain()})
        self.choose(name)

    def rename(self, name: str, new_name: str) -> None:
        kept = self._kept()
        self._write({new_name if own == name else own: plain for own, plain in kept.items()})
        self.choose(new_name)

    def remove(self, name: str) -> None:
        self._write({own: plain for own, plain in self._kept().items() if own != name})
        self.choose("")

    def is_changed(self, view: View) -> bool:
        return view.kept() != self.view(self.current)

    def _kept(self) -> dict[str, object]:
        plain = self._preferences.get("views")
        return (
            {str(name): own for name, own in cast("dict[object, object]", plain).items()}
            if isinstance(plain, dict)
            else {}
        )

    def _write(self, kept: dict[str, object]) -> None:
        self._preferences["views"] = kept


class ViewsButton(QWidget):
    """Which view is shown, with "*" when it was changed, and the star that keeps it; `chosen` brings a name."""

    chosen = Signal(str)

    def __init__(self, views: SavedViews) -> None:
        super().__init__()
        self._views, self._view = views, View()
        self._which = QToolButton()
        self._which.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._which)
        self._menu.aboutToShow.connect(self._fill)
        self._which.setMenu(self._menu)
        self._star = QPushButton()
        dress(self._star, "quiet")
        self._star.clicked.connect(self._keep)
        row = spaced(QHBoxLayout(self), gap=2)
        row.addWidget(self._which)
        row.addWidget(self._star)

    def show_view(self, view: View) -> None:
        """Say how the view that is shown stands to the kept ones."""
        self._view = view
        changed = self._views.is_changed(view)
        name = self._views.current or say("Tất cả dự án")
        self._which.setText(f"{name} *" if changed else name)
        self._which.setAccessibleName(
            say("Cách xem: {name}, đã thay đổi", name=name) if changed else say("Cách xem: {name}", name=name)
        )
        self._which.setToolTip(
            say("Cách xem đã thay đổi so với lúc lưu") if changed else say("Chọn cách xem đã lưu")
        )
        kept = bool(self._views.current) and not changed
        self._star.setIcon(icon("star_filled" if kept else "star", "accent" if kept else "ink"))
        self._star.setText(say("Đã lưu") if kept else say("Lưu"))
        self._star.setEnabled(not kept)

    def words(self) -> str:
        return self._which.text()

    def menu(self) -> QMenu:
        """The menu as it opens now."""
        self._fill()
        return self._menu

    def ask_name(self, verb: str, name: str = "") -> None:
        """Open the small form that asks for a name; tests fill it in."""
        dialog = NameDialog(self.window(), verb, self._views.names(), name)
        dialog.named.connect(partial(self._named, name))
        dialog.open()

    def _named(self, old: str, new: str) -> None:
        if old:
            self._views.rename(old, new)
        else:
            self._views.keep(new, self._view)
        self.show_view(self._view)

    def _keep(self) -> None:
        if self._views.current:
            self._views.keep(self._views.current, self._view)
            self.show_view(self._view)
        else:
            self.ask_name(say("Lưu cách xem"))

    def _fill(self) -> None:
        self._menu.clear()
        for name in ("", *self._views.names()):
            action = self._menu.addAction(name or say("Tất cả dự án"))
            action.setCheckable(True)
            action.setChecked(name == self._views.current)
            action.triggered.connect(lambda _=False, name=name: self.chosen.emit(name))
        self._menu.addSeparator()
        current, changed = self._views.current, self._views.is_changed(self._view)
        self._menu.addAction(say("Lưu thay đổi vào “{name}”", name=current), self._keep).setVisible(
            bool(current) and changed
        )
        self._menu.addAction(say("Lưu thành cách xem mới…"), lambda: self.ask_name(say("Lưu cách xem")))
        self._menu.addAction(say("Bỏ thay đổi"), lambda: self.chosen.emit(current)).setVisible(changed)
        self._menu.addAction(
            say("Đổi tên “{name}”…", name=current), lambda: self.ask_name(say("Đổi tên"), current)
        ).setVisible(bool(current))
        self._menu.addAction(say("Xóa cách xem “{name}”", name=current), self._remove).setVisible(
            bool(current)
        )

    def _remove(self) -> None:
        self._views.remove(self._views.current)
        self.show_view(self._view)


class NameDialog(QDialog):
    """Asks what a view shall be called (`named`)."""

    named = Signal(str)

    def __init__(self, parent: QWidget, verb: str, taken: list[str], name: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(verb)
        self._taken = [own for own in taken if own != name]
        self.edit = TextEdit(limit=NAME_LIMIT)
        self.edit.set_value(name)
        row = FieldRow(say("Tên cách xem"), self.edit, always_open=True)
        keep, stay = QPushButton(verb), QPushButton(say("Không lưu"))
        dress(keep, "primary")
        keep.setDefault(True)
        keep.clicked.connect(self._on_keep)
        stay.clicked.connect(self.reject)
        foot = QFrame()
        dress(foot, "foot")
        buttons = spaced(QHBoxLayout(foot), gap=8, margins=(16, 12, 16, 12))
        buttons.addStretch(1)
        buttons.addWidget(stay)
        buttons.addWidget(keep)
        body = spaced(QVBoxLayout(), margins=(16, 16, 16, 12))
        body.addWidget(row)
        column = spaced(QVBoxLayout(self), gap=0)
        column.addLayout(body)
        column.addWidget(foot)
        sized(self, min_width=380)
        self.edit.start()

    def _on_keep(self) -> None:
        self.edit.settle()
        name = self.edit.value()
        if not name:
            self.edit.show_problem(say("Hãy đặt tên cho cách xem này."))
        elif name in self._taken:
            self.edit.show_problem(say("Đã có cách xem tên “{name}”.", name=name))
        elif self.edit.can_be_read():
            self.accept()
            self.named.emit(name)

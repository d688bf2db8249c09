"""The window Bản ghi trùng: each suspicion with both records side by side, and the answer that they are one or not."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from egov_desktop.domain.judgement.offices.questions import open_questions
from egov_desktop.domain.judgement.offices.same_things import Pair, candidates
from egov_desktop.domain.records import KINDS
from egov_desktop.ui.history.table import LogTable
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.same_things.comparing import compared, differences
from egov_desktop.ui.pages.same_things.comparison import Comparison
from egov_desktop.ui.pages.same_things.pairs import (
    STRETCHING,
    WIDTHS,
    PairModel,
    forget_apart,
    keep_apart,
    kept_apart,
)
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.notices import EmptyState, Toast
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say


class SameThingsDialog(QDialog):
    """Lists what may be the same thing; nothing is made one unless somebody says so, and one undo takes it back.

    `preferences` is what this machine remembers: which pairs were found to be two things. That is a judgement about a
    suggestion, which changes no figure, so it stays with who made it and does not travel.
    """

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        parent: QWidget | None = None,
        *,
        preferences: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._navigator = session, navigator
        self._preferences: dict[str, Any] = {} if preferences is None else preferences
        self.setWindowTitle(say("Bản ghi trùng"))
        self.model = PairModel(session, self)
        self.table = LogTable(self.model, say("Các cặp bản ghi có thể là một"), WIDTHS, STRETCHING)
        self.comparison = Comparison()
        self._told = Words(look="secondary", wrap=True)
        self._again = QPushButton()
        self._settle = QPushButton(say("Xem khác biệt"))
        self._apart, self._one = QPushButton(say("Không phải là một")), QPushButton(say("Là một"))
        dress(self._one, "primary")
        self._none = EmptyState(say("Không thấy bản ghi nào có thể trùng nhau."), icon_name="check")
        self._work = self._lay_out()
        self._toast = Toast(self._work)
        self._toast.undone.connect(session.undo)
        self.table.moved.connect(self._show_pair)
        self._again.clicked.connect(self.ask_again)
        self._settle.clicked.connect(self.settle)
        self._apart.clicked.connect(self.keep_apart)
        self._one.clicked.connect(self.make_one)
        session.changed.connect(self._on_changed)
        sized(self, min_width=640, min_height=420)
        room = self.screen().availableGeometry()
        self.resize(min(px(980), room.width() - px(32)), min(px(620), room.height() - px(64)))
        self.refresh()

    def refresh(self) -> None:
        """Look anew for what may be one, at the pair of before or the one that followed it."""
        row = max(self.table.row(), 0)
        found = candidates(self._session.snapshot)
        apart = kept_apart(self._preferences)
        pairs = [pair for pair in found if pair.key not in apart]
        self.model.show_pairs(pairs)
        self.table.go_to(min(row, max(len(pairs) - 1, 0)))
        for part in (self._parts, self._apart, self._one):
            part.setVisible(bool(pairs))
        self._none.setVisible(not pairs)
        hidden = len(found) - len(pairs)
        self._again.setText(say("Hỏi lại {n} cặp đã trả lời là không", n=hidden))
        self._again.setVisible(hidden > 0)
        self._show_pair()

    def make_one(self) -> None:
        """Say that the two are one; what differs then waits in the journal."""
        pair = self.model.pair_at(self.table.row())
        if pair is None or self._is_locked():
            return
        if self._session.make_one(pair.kind, pair.ids) is not None:
            self._toast.tell(say("Đã coi hai bản ghi là một."))

    def keep_apart(self) -> None:
        """Remember that the two are two things, and ask about them no more."""
        pair = self.model.pair_at(self.table.row())
        if pair is not None:
            keep_apart(self._preferences, pair)
            self.refresh()

    def ask_again(self) -> None:
        forget_apart(self._preferences)
        self.refresh()

    def settle(self) -> None:
        """Go to what differs between records that were made one."""
        self.accept()
        self._navigator.show_journal("")

    def _is_locked(self) -> bool:
        return self._session.is_read_only or self._session.rights is not None

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & KINDS.keys():
            self.refresh()

    def _show_pair(self) -> None:
        pair = self.model.pair_at(self.table.row())
        lines = compared(self._session, pair) if pair else ()
        self.comparison.show_lines(lines)
        self._told.setText(self._words(pair, differences(lines)))
        self._one.setEnabled(pair is not None and not self._is_locked())
        waiting = len(open_questions(self._session.snapshot))
        self._settle.setText(say("Xem {n} khác biệt", n=waiting))
        self._settle.setVisible(waiting > 0)

    def _words(self, pair: Pair | None, count: int) -> str:
        if pair is None:
            return ""
        if not count:
            return say("Nếu là một: mọi thứ gắn với cả hai về một bản ghi; không có gì phải hỏi thêm.")
        return say(
            "Nếu là một: mọi thứ gắn với cả hai về một bản ghi; {n} chỗ khác nhau sẽ chờ bạn chọn trong Nhật ký.",
            n=count,
        )

    def _lay_out(self) -> QWidget:
        below = QWidget()
        inside = spaced(QVBoxLayout(below), gap=6, margins=(0, 8, 0, 0))
        inside.addWidget(self._told)
        inside.addWidget(self.comparison, 1)
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(sized(self.table, min_height=100))
        self._parts.addWidget(sized(below, min_height=140))
        self._parts.setStretchFactor(0, 2)
        self._parts.setStretchFactor(1, 4)
        work = QWidget()
        column = spaced(QVBoxLayout(work), gap=0, margins=(16, 14, 16, 8))
        column.addWidget(self._parts, 1)
        column.addWidget(self._none, 1)
        outer = spaced(QVBoxLayout(self), gap=0)
        outer.addWidget(work, 1)
        outer.addWidget(self._foot())
        return work

    def _foot(self) -> QFrame:
        foot = QFrame()
        dress(foot, "foot")
        row = spaced(QHBoxLayout(foot), gap=8, margins=(16, 12, 16, 12))
        for button in (self._again, self._settle):
            dress(button, "link")
            row.addWidget(button)
        row.addStretch(1)
        close = QPushButton(say("Đóng"))
        close.clicked.connect(self.reject)
        for button in (close, self._apart, self._one):
            row.addWidget(button)
        for button in (self._again, self._settle, close, self._apart, self._one):
            button.setAutoDefault(False)
        return foot

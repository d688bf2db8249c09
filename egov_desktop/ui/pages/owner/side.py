"""What stands beside the figures: what is still missing, what was not taken over last time, and the sign-off."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from egov_desktop.domain.judgement.offices.completeness import Completeness, Lack, Missing
from egov_desktop.domain.records import Project, Refusal, ReportingPeriod
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.owner.sign_off import SignOffPart
from egov_desktop.ui.pages.owner.wording import (
    missing_words,
    open_words,
    progress_words,
    reason_words,
    refusal_words,
)
from egov_desktop.ui.pages.send.password import PasswordBox
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.figures import LinkRow
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say

_MOST_REFUSALS = 20
_NARROWEST, _WIDEST = 230, 340


class OwnerSide(QScrollArea):
    """Tells how far the report is. `missing_wanted` brings what is missing, `refusal_wanted` what was not taken over, `tasks_wanted` the tasks."""

    missing_wanted = Signal(object)
    refusal_wanted = Signal(object)
    tasks_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sized(self, min_width=_NARROWEST, max_width=_WIDEST)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self._done = Words(look="secondary", wrap=True)
        self.missing, self._refused = (
            _Lines(say("Còn thiếu để gửi")),
            _Lines(say("Không được nhận lần trước")),
        )
        self.sign_off, self.password = SignOffPart(session), PasswordBox()
        inside = QWidget()
        dress(inside, "page")
        column = spaced(QVBoxLayout(inside), gap=12, margins=(0, 0, 8, 0))
        column.addWidget(
            _card(Words(say("Tiến độ báo cáo"), "section", wrap=True), self.progress, self._done)
        )
        self.tasks = _Lines(say("Nhiệm vụ được giao"))
        self.tasks.hide()
        column.addWidget(self.tasks)
        column.addWidget(self.missing)
        column.addWidget(self._refused)
        column.addWidget(_card(Words(say("Ký xác nhận báo cáo"), "section", wrap=True), self.sign_off))
        column.addWidget(_card(self.password))
        column.addStretch(1)
        self.setWidget(inside)

    def tell(self, found: Completeness, period: ReportingPeriod | None) -> None:
        """Show how far the report is."""
        snapshot = self._session.snapshot
        done = found.needed - len(found.missing)
        self.progress.setRange(0, max(1, found.needed))
        self.progress.setValue(done)
        self.progress.setAccessibleName(progress_words(done, found.needed))
        self._done.setText(progress_words(done, found.needed))
        self.missing.tell([self._missing_line(own, period, count) for own, count in gathered(found.missing)])
        self._refused.tell([self._refused_line(own) for own in refusals_of(snapshot)])
        is_stale = any(own.code is Lack.SIGNED_BEFORE_EDIT for own in found.missing)
        self.sign_off.refresh(period, is_stale=is_stale)

    def tell_tasks(self, words: str) -> None:
        """Lead to the tasks while some are not reported on; a report may go without."""
        self.tasks.tell([_link(words, "task", self.tasks_wanted.emit)] if words else [])

    def _missing_line(self, missing: Missing, period: ReportingPeriod | None, count: int) -> QWidget:
        snapshot = self._session.snapshot
        project = snapshot.get(Project, missing.project_id)
        words = (
            open_words(project, count)
            if missing.code is Lack.NOT_CONFIRMED and project
            else missing_words(snapshot, missing, period, self._session.today)
        )
        return _link(words, "unknown", lambda: self.missing_wanted.emit(missing))

    def _refused_line(self, refusal: Refusal) -> QWidget:
        line = QWidget()
        column = spaced(QVBoxLayout(line), gap=0)
        words = refusal_words(self._session.snapshot, refusal)
        column.addWidget(_link(words, "warn", lambda: self.refusal_wanted.emit(refusal)))
        reason = Words(reason_words(refusal), "secondary", wrap=True)
        reason.setIndent(0)
        inside = spaced(QVBoxLayout(), margins=(34, 0, 8, 4))
        inside.addWidget(reason)
        column.addLayout(inside)
        return line


class _Lines(QFrame):
    """A card of lines that lead somewhere; without lines it is out of sight."""

    def __init__(self, title: str) -> None:
        super().__init__()
        dress(self, "card")
        self._column = spaced(QVBoxLayout(self), gap=2, margins=(8, 10, 8, 8))
        heading = spaced(QVBoxLayout(), margins=(8, 0, 0, 4))
        heading.addWidget(Words(title, "section", wrap=True))
        self._column.addLayout(heading)
        self._lines: list[QWidget] = []

    def tell(self, lines: Sequence[QWidget]) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = list(lines)
        for line in self._lines:
            self._column.addWidget(line)
            line.show()
        self.setVisible(bool(lines))

    def lines(self) -> tuple[QWidget, ...]:
        return tuple(self._lines)


def gathered(missing: Sequence[Missing]) -> list[tuple[Missing, int]]:
    """Say once for each project how many figures nobody has confirmed, and each other thing for itself."""
    found: dict[tuple[str, ...], tuple[Missing, int]] = {}
    for own in missing:
        is_figure = own.code is Lack.NOT_CONFIRMED
        key = (own.project_id, own.code) + (() if is_figure else (own.record_id, own.field))
        first, count = found.get(key, (own, 0))
        found[key] = (first, count + 1)
    return list(found.values())


def refusals_of(snapshot: Snapshot) -> list[Refusal]:
    """Give what was not taken over, the newest first."""
    own = sorted(snapshot.all(Refusal).values(), key=lambda one: one.id, reverse=True)
    return own[:_MOST_REFUSALS]


def _link(words: str, icon_name: str, act: Callable[[], None]) -> LinkRow:
    line = LinkRow(words, icon_name=icon_name, tone="warn" if icon_name == "warn" else "unknown")
    line.clicked.connect(act)
    return line


def _card(*parts: QWidget) -> QFrame:
    card = QFrame()
    dress(card, "card")
    column = spaced(QVBoxLayout(card), gap=8, margins=(16, 10, 16, 12))
    for part in parts:
        column.addWidget(part)
    return card

"""What is known of one candidate: why it is needed, what reads alike, what was decided, and what can be done."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.domain.enumerations import CandidateDecision
from egov_desktop.domain.judgement.candidates import Likeness, alike, is_project_gone
from egov_desktop.domain.records import Candidate, Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.pictures.parts import empty
from egov_desktop.ui.widgets.figures import LinkRow
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.labels import record_title
from egov_desktop.wording.language import say


class Details(QWidget):
    """The candidate that the cursor is on; its links bring a project's id or another candidate's."""

    deciding_wanted = Signal()
    project_wanted = Signal(str)
    candidate_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title = ElidedWords(look="section", lines=2)
        self._decided = Words(look="secondary", wrap=True)
        self._need = Words(wrap=True, selectable=True)
        self.decide = QPushButton(say("Ghi quyết định…"))
        dress(self.decide, "primary")
        self.decide.clicked.connect(self.deciding_wanted)
        self.links = QWidget()
        self._lines = spaced(QVBoxLayout(self.links), gap=2)
        left = spaced(QVBoxLayout(), gap=6)
        for part in (self._title, self._decided, self._need):
            left.addWidget(part)
        foot = spaced(QHBoxLayout())
        foot.addWidget(self.decide)
        foot.addStretch(1)
        left.addLayout(foot)
        left.addStretch(1)
        row = spaced(QHBoxLayout(self), gap=20)
        row.addLayout(left, 3)
        row.addWidget(sized(self.links, min_width=380), 2)

    def show_candidate(self, snapshot: Snapshot, candidate: Candidate | None, *, is_locked: bool) -> None:
        """Show a candidate, or a word of how to choose one."""
        empty(self._lines)
        if candidate is None:
            self._title.show_words(
                say("Chọn một đề xuất để xem trùng lặp và ghi quyết định.")
                if snapshot.all(Candidate)
                else say("Gõ tên dự án vào dòng trống, hoặc dán từ bảng tính.")
            )
            for part in (self._decided, self._need, self.decide, self.links):
                part.hide()
            return
        project = snapshot.get(Project, candidate.project_id)
        self.links.show()
        self._title.show_words(candidate.name)
        self._decided.setText(_decided(candidate))
        self._need.setText(candidate.need)
        self._decided.setVisible(bool(self._decided.text()))
        self._need.setVisible(bool(candidate.need))
        self.decide.setVisible(project is None and not is_locked)
        if project is not None:
            self._lines.addWidget(self._project_link(project, say("Đã thành dự án:")))
        elif is_project_gone(snapshot, candidate):
            self._lines.addWidget(
                Words(say("Dự án lập từ đề xuất này đã bị gỡ khỏi sổ."), "secondary", wrap=True)
            )
        self._show_alike(snapshot, candidate)

    def _show_alike(self, snapshot: Snapshot, candidate: Candidate) -> None:
        found = alike(snapshot, candidate)
        heading = (
            say("Có thể trùng với (gợi ý, xin xem lại)")
            if found
            else say("Không thấy dự án hay đề xuất nào trùng tên.")
        )
        self._lines.addWidget(Words(heading, "secondary", wrap=True))
        for own in found[:_MOST]:
            self._lines.addWidget(self._alike_link(snapshot, own))
        self._lines.addStretch(1)

    def _alike_link(self, snapshot: Snapshot, own: Likeness) -> LinkRow:
        how = say("trùng tên") if own.is_same_name else say("giống {n}%", n=own.score)
        if isinstance(own.record, Project):
            return self._project_link(own.record, how + ":")
        words = say("{how}: đề xuất “{name}”", how=how, name=record_title(snapshot, own.record))
        link = LinkRow(words, icon_name="document")
        link.clicked.connect(partial(self.candidate_wanted.emit, own.record.id))
        return link

    def _project_link(self, project: Project, before: str) -> LinkRow:
        link = LinkRow(f"{before} {project.code} · {project.name}", icon_name="projects")
        link.clicked.connect(partial(self.project_wanted.emit, project.id))
        return link


_MOST = 6


def _decided(candidate: Candidate) -> str:
    if candidate.decision in (None, CandidateDecision.WAITING):
        return ""
    parts = (
        say(candidate.decision.label),
        candidate.decision_document,
        say("ngày {day}", day=day_short(candidate.decided_on)) if candidate.decided_on else "",
        candidate.decision_note,
    )
    return " · ".join(part for part in parts if part)

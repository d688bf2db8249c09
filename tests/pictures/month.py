"""The pictures of the secretary's month: judging, demanding, meeting, following up and printing, on the day of a meeting."""

from datetime import date, datetime
from pathlib import Path
from random import Random
from shutil import copy
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from egov_desktop.actions.papers import issue
from egov_desktop.documents.catalogue import draft_paper
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.documents.issuing import Given, issue_paper
from egov_desktop.domain.enumerations import ConclusionKind, PaperName
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import VIETNAM
from egov_desktop.domain.records import Candidate, Conclusion, Meeting
from egov_desktop.store.register import Register, Writer
from egov_desktop.ui.pages.candidates.page import CandidatesPage
from egov_desktop.ui.pages.directives.page import DirectivesPage
from egov_desktop.ui.pages.effectiveness.page import CONFORMITY, EffectivenessPage
from egov_desktop.ui.pages.meetings.page import MeetingsPage
from egov_desktop.ui.pages.papers.page import PapersPage
from egov_desktop.ui.pages.ratings.page import RatingsPage
from egov_desktop.ui.pages.returns.page import ReturnsPage
from egov_desktop.ui.pages.tasks.details import CONFIRM, EXTEND, GIVE_UP, PROPOSE, REPORT, RETURN
from egov_desktop.ui.pages.tasks.filters import ALL
from egov_desktop.ui.pages.tasks.page import TasksPage
from egov_desktop.ui.shell.desk import Desk
from tests.pictures.scene import MONTH, Scene, Show, room, window_of

MEETS_ON = datetime(2020, 10, 9, 9, 30, tzinfo=VIETNAM)
"""A quarter's meeting of the illustrative register, when tasks are late and demands have figures."""
ROOMS = (
    "today", "ratings", "effectiveness", "demand", "directives", "candidates", "meetings", "tasks", "papers",
    "returns",
)  # fmt: skip
_NOTICE_ON = date(2020, 7, 2)
_P = TypeVar("_P", bound=QWidget)


def make_month(folder: Path, demo: Path, writer: Writer) -> Path:
    """Copy the illustrative register, and issue the notice of its first meeting."""
    folder.mkdir()
    path = Path(copy(demo, folder / "so-cua-thang.sqlite"))
    identifiers = Identifiers(lambda: MEETS_ON, Random(8))
    register = Register.open(path, writer, now=MEETS_ON, identifiers=identifiers)
    snapshot = register.snapshot
    meeting = min(snapshot.all(Meeting).values(), key=lambda own: own.held_on or date.max)
    order = PaperOrder(PaperName.CONCLUSION_NOTICE, _NOTICE_ON, meeting_id=meeting.id)
    given, new_id = Given("86", _NOTICE_ON, _NOTICE_ON), identifiers.fresh
    made = issue_paper(snapshot, draft_paper(snapshot, order), order, given, known_at="", new_id=new_id)
    kept = {made.record.content: made.content}
    register.perform(issue(snapshot, made.record), now=MEETS_ON, contents=kept)
    register.close()
    return path


def _page(desk: Desk, name: str, kind: type[_P]) -> _P:
    page = window_of(desk).show_room(name)
    assert isinstance(page, kind)
    return page


def _meeting(tab: int) -> Show:
    def show(desk: Desk) -> None:
        _page(desk, "meetings", MeetingsPage).tabs.setCurrentIndex(tab)

    return show


def _in_the_room(desk: Desk) -> QWidget | None:
    shown = _page(desk, "meetings", MeetingsPage).enter_room()
    if shown is not None:
        shown.showNormal()
        shown.resize(1366, 768)
    return shown


def _new_meeting(desk: Desk) -> None:
    _page(desk, "meetings", MeetingsPage).begin_meeting()


def _concluding(desk: Desk) -> None:
    page = _page(desk, "meetings", MeetingsPage)
    page.tabs.setCurrentIndex(2)
    page.conclusions.write()


def _correcting(desk: Desk) -> None:
    """Ask for the correction of a conclusion that was issued."""
    page = _page(desk, "meetings", MeetingsPage)
    issued = next(
        own
        for own in page.session.snapshot.all(Conclusion).values()
        if own.issued_with_id and own.conclusion_kind is ConclusionKind.TASK
    )
    page.open(issued.meeting_id or "")
    page.tabs.setCurrentIndex(2)
    table = page.conclusions.table
    rows = range(table.plain.rowCount())
    table.setCurrentIndex(
        next(table.plain.index(row, 0) for row in rows if table.plain.id_at(row) == issued.id)
    )
    page.conclusions.rewrite()


def _task(act: str) -> Show:
    def show(desk: Desk) -> None:
        page = _page(desk, "tasks", TasksPage)
        page.show_state(ALL)
        page.table.setCurrentIndex(page.table.plain.index(0, 0))
        page.act(act)

    return show


def _score_card(desk: Desk) -> None:
    _page(desk, "tasks", TasksPage)._ways.buttons()[1].click()


def _overriding(desk: Desk) -> None:
    page = _page(desk, "ratings", RatingsPage)
    page.table.setCurrentIndex(page.table.currentIndex().siblingAtRow(0))
    page.override()


def _directive(view: str) -> Show:
    def show(desk: Desk) -> None:
        _page(desk, "directives", DirectivesPage).show_view(view)

    return show


def _conformity(desk: Desk) -> None:
    _page(desk, "effectiveness", EffectivenessPage).show_way(CONFORMITY)


def _deciding(desk: Desk) -> None:
    page = _page(desk, "candidates", CandidatesPage)
    page.show_candidate(next(iter(page.session.snapshot.all(Candidate))))
    page.decide()


def _nothing_to_report(desk: Desk) -> None:
    page = _page(desk, "returns", ReturnsPage)
    page.record_nothing()


def _papers(tab: int) -> Show:
    def show(desk: Desk) -> None:
        _page(desk, "papers", PapersPage).tabs.setCurrentIndex(tab)

    return show


SCENES: tuple[Scene, ...] = (
    *(Scene(name, room(name), MONTH) for name in ROOMS),
    *(
        Scene(f"meetings-{name}", _meeting(tab), MONTH)
        for tab, name in enumerate(("agenda", "people", "conclusions", "facts"))
    ),
    Scene("meetings-room", _in_the_room, MONTH),
    Scene("meetings-new", _new_meeting, MONTH),
    Scene("meetings-concluding", _concluding, MONTH),
    Scene("meetings-correcting", _correcting, MONTH),
    *(
        Scene(f"tasks-{act}", _task(act), MONTH)
        for act in (REPORT, CONFIRM, RETURN, EXTEND, PROPOSE, GIVE_UP)
    ),
    Scene("tasks-score-card", _score_card, MONTH),
    Scene("ratings-override", _overriding, MONTH),
    *(Scene(f"directives-{view}", _directive(view), MONTH) for view in ("ranking", "shortcomings", "setup")),
    Scene("effectiveness-conformity", _conformity, MONTH),
    Scene("candidates-deciding", _deciding, MONTH),
    Scene("returns-nothing", _nothing_to_report, MONTH),
    *(
        Scene(f"papers-{name}", _papers(tab), MONTH)
        for tab, name in ((1, "issued"), (2, "wording"), (0, "drafting"))
    ),
)

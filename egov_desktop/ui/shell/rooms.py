"""Which page stands in which room, and what the window may ask of it; each is imported when first shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from egov_desktop.settings import Settings
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.session import Navigator, Session

Make = Callable[[Session, Navigator, Settings], Page]


@dataclass(frozen=True)
class Room:
    """How a page is made; what else the window asks of it goes to the page's own method of that name.

    A page that `keeps` has what the clerk has begun or chosen and no register holds yet; it is not let go unseen.
    """

    make: Make
    keeps: bool = False

    def narrow(self, page: Any, project_ids: tuple[str, ...] | None, title: str) -> None:
        if project_ids is not None:
            page.show_only(project_ids, title)

    def search(self, page: Any, text: str) -> None:
        page.search(text)

    def query(self, page: Any) -> str:
        return str(page.query())

    def on_query(self, page: Any, show: Callable[[str], None]) -> None:
        page.query_changed.connect(show)

    def focus(self, page: Any) -> None:
        page.table.setFocus()

    def open(self, page: Any, project_id: str, tab: str, record_id: str) -> None:
        page.open(project_id, tab, record_id)

    def about(self, page: Any, project_id: str | None) -> None:
        page.show_project(project_id)

    def check(self, page: Any) -> None:
        page.check()

    def take_files(self, page: Any, paths: Sequence[Path]) -> None:
        page.take_files(paths)


def make_page(name: str, session: Session, navigator: Navigator, settings: Settings) -> Page:
    return PAGES[name].make(session, navigator, settings)


def _today(session: Session, navigator: Navigator, settings: Settings) -> Page:
    from egov_desktop.ui.pages.today.page import TodayPage

    return TodayPage(session, navigator, settings.layout("same_things"))


def _projects(session: Session, navigator: Navigator, settings: Settings) -> Page:
    from egov_desktop.ui.pages.projects.page import ProjectsPage

    return ProjectsPage(session, navigator, preferences=settings.layout("projects"))


def _dossier(session: Session, navigator: Navigator, _settings: Settings) -> Page:
    from egov_desktop.ui.pages.dossier.page import DossierPage

    return DossierPage(session, navigator)


def _timeline(session: Session, navigator: Navigator, _settings: Settings) -> Page:
    from egov_desktop.ui.pages.pictures.timeline import TimelinePage

    return TimelinePage(session, navigator)


def _disbursement(session: Session, navigator: Navigator, _settings: Settings) -> Page:
    from egov_desktop.ui.pages.pictures.disbursement import DisbursementPage

    return DisbursementPage(session, navigator)


def _causes(session: Session, navigator: Navigator, _settings: Settings) -> Page:
    from egov_desktop.ui.pages.pictures.causes import CausesPage

    return CausesPage(session, navigator)


def _journal(session: Session, navigator: Navigator, _settings: Settings) -> Page:
    from egov_desktop.ui.pages.journal import JournalPage

    return JournalPage(session, navigator)


def _lists(session: Session, navigator: Navigator, _settings: Settings) -> Page:
    from egov_desktop.ui.pages.lists import ListsPage

    return ListsPage(session, navigator)


def _send(session: Session, navigator: Navigator, settings: Settings) -> Page:
    from egov_desktop.ui.pages.send.page import SendPage

    return SendPage(session, navigator, settings)


def _receive(session: Session, navigator: Navigator, settings: Settings) -> Page:
    from egov_desktop.ui.pages.receive.page import ReceivePage

    return ReceivePage(session, navigator, settings)


def _returns(session: Session, navigator: Navigator, settings: Settings) -> Page:
    from egov_desktop.ui.pages.returns.page import ReturnsPage

    return ReturnsPage(session, navigator, settings)


def _owner(session: Session, navigator: Navigator, settings: Settings) -> Page:
    from egov_desktop.ui.pages.owner.page import OwnerPage

    return OwnerPage(session, navigator, settings)


def _ratings(session: Session, navigator: Navigator, settings: Settings) -> Page:
    from egov_desktop.ui.pages.ratings.page import RatingsPage

    return RatingsPage(session, navigator, settings)


def _effectiveness(session: Session, navigator: Navigator, settings: Settings) -> Page:
    from egov_desktop.ui.pages.effectiveness.page import EffectivenessPage

    return EffectivenessPage(session, navigator, settings)


def _demand(session: Session, navigator: Navigator, settings: Settings) -> Page:
    from egov_desktop.ui.pages.demand.page import DemandPage

    return DemandPage(session, navigator, settings)


def _directives(session: Session, navigator: Navigator, settings: Settings) -> Page:
    from egov_desktop.ui.pages.directives.page import DirectivesPage

    return DirectivesPage(session, navigator, settings)


def _candidates(session: Session, navigator: Navigator, settings: Settings) -> Page:
    from egov_desktop.ui.pages.candidates.page import CandidatesPage

    return CandidatesPage(session, navigator, settings)


def _meetings(session: Session, navigator: Navigator, settings: Settings) -> Page:
    from egov_desktop.ui.pages.meetings.page import MeetingsPage

    return MeetingsPage(session, navigator, settings)


def _tasks(session: Session, navigator: Navigator, settings: Settings) -> Page:
    from egov_desktop.ui.pages.tasks.page import TasksPage

    return TasksPage(session, navigator, settings)


def _papers(session: Session, navigator: Navigator, settings: Settings) -> Page:
    from egov_desktop.ui.pages.papers.page import PapersPage

    return PapersPage(session, navigator, settings)


PAGES: dict[str, Room] = {
    "today": Room(_today),
    "projects": Room(_projects, keeps=True),
    "dossier": Room(_dossier),
    "timeline": Room(_timeline),
    "disbursement": Room(_disbursement),
    "causes": Room(_causes),
    "send": Room(_send, keeps=True),
    "receive": Room(_receive, keeps=True),
    "returns": Room(_returns),
    "owner": Room(_owner, keeps=True),
    "ratings": Room(_ratings),
    "effectiveness": Room(_effectiveness),
    "demand": Room(_demand, keeps=True),
    "directives": Room(_directives),
    "candidates": Room(_candidates),
    "meetings": Room(_meetings),
    "tasks": Room(_tasks),
    "papers": Room(_papers, keeps=True),
    "journal": Room(_journal),
    "lists": Room(_lists),
}

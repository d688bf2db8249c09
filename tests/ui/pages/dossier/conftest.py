"""A dossier of the small register, shown in a window as the clerk's screen has it."""

import pytest

from egov_desktop.ui.look.style import apply
from egov_desktop.ui.look.translation import speak
from egov_desktop.ui.pages.dossier.page import DossierPage
from tests.ui.small_register import small_session


class Journeys:
    """A navigator that writes down where it was asked to go."""

    def __init__(self):
        self.asked = []

    def show_today(self):
        self.asked.append(("today",))

    def show_projects(self, project_ids=None, title=""):
        self.asked.append(("projects", project_ids))

    def show_project(self, project_id, tab="", record_id=""):
        self.asked.append(("project", project_id))

    def show_journal(self, project_id=None):
        self.asked.append(("journal", project_id))

    def show_room(self, name):
        self.asked.append((name,))

    def show_send(self):
        self.asked.append(("send",))

    def show_receive(self, paths=()):
        self.asked.append(("receive", tuple(paths)))

    def show_returns(self):
        self.asked.append(("returns",))

    def print_brief(self, project_ids=()):
        self.asked.append(("brief", project_ids))


@pytest.fixture(autouse=True)
def _dressed(qapp):
    apply(qapp, "light", 100)
    speak(qapp, "vi")


@pytest.fixture
def session(tmp_path):
    session = small_session(tmp_path)
    yield session
    session.register.close()


@pytest.fixture
def shown(qtbot, qapp):
    """Shows a dossier of a session in an active window for the length of a test."""
    kept = []

    def show(session, tab="general", record_id=""):
        page = DossierPage(session, Journeys())
        kept.append(page)
        qtbot.addWidget(page)
        page.resize(1166, 700)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.open("p", tab, record_id)
        for _ in range(4):  # a layout inside a layout finds its room in the next round
            qapp.processEvents()
        return page

    return show

"""The page Danh mục dự án over the illustrative register, as a clerk has it in front of them."""

import pytest
from PySide6.QtWidgets import QApplication

from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.projects.page import ProjectsPage
from tests.ui.pages.demo_pages import Notes, demo_session


@pytest.fixture(autouse=True)
def look(qapp):
    apply(qapp, "light", 100)
    yield
    QApplication.clipboard().clear()


@pytest.fixture
def shown(qtbot):
    """Put a page on the screen, and close its register in the end."""
    sessions = []

    def show(session, preferences=None):
        sessions.append(session)
        page = ProjectsPage(session, Notes(), {} if preferences is None else preferences)
        qtbot.addWidget(page)
        page.resize(1166, 640)
        page.show()
        qtbot.waitExposed(page)
        return page

    yield show
    for session in sessions:
        session.register.close()


@pytest.fixture
def page(shown, tmp_path):
    return shown(demo_session(tmp_path))

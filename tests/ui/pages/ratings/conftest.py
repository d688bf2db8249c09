"""The page of ratings over the five projects, shown as the clerk's screen has it."""

import pytest

from egov_desktop.settings import Settings
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.ratings.page import RatingsPage
from egov_desktop.wording.language import use
from tests.ui.pages.demo_pages import TODAY, Notes, empty_session
from tests.ui.pages.ratings import scene


@pytest.fixture
def shown(qtbot, qapp, tmp_path):
    apply(qapp, "light", 100)
    sessions = []

    def show(*records, **more):
        session = empty_session(tmp_path, *records, **more)
        session.choose_report_day(TODAY)
        sessions.append(session)
        page = RatingsPage(session, Notes(), Settings())
        qtbot.addWidget(page)
        page.resize(1166, 662)
        page.show()
        qtbot.waitExposed(page)
        return page

    yield show
    use("vi")
    for session in sessions:
        session.register.close()


@pytest.fixture
def page(shown):
    return shown(*scene.full())

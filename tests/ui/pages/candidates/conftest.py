"""The page Dự án đề xuất over the illustrative register as it was known in October 2020."""

from datetime import date

import pytest

from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.candidates import CandidatesPage
from tests.ui.pages.demo_pages import Notes, demo_session


@pytest.fixture(autouse=True)
def look(qapp):
    apply(qapp, "light", 100)


@pytest.fixture
def session(tmp_path):
    session = demo_session(tmp_path, until=date(2020, 10, 6))
    session.choose_report_day(date(2020, 10, 6))
    yield session
    session.register.close()


@pytest.fixture
def page(qtbot, session):
    page = CandidatesPage(session, Notes(), None)
    qtbot.addWidget(page)
    page.resize(1166, 640)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page

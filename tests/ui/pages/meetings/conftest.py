"""The page Cuộc họp over a small register of two meetings."""

from datetime import date

import pytest

from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.meetings import MeetingsPage
from tests.ui.pages.demo_pages import Notes, empty_session
from tests.ui.pages.meetings.scene import RECORDS


@pytest.fixture(autouse=True)
def look(qapp):
    apply(qapp, "light", 100)


@pytest.fixture
def session(tmp_path):
    session = empty_session(tmp_path, *RECORDS)
    session.choose_report_day(date(2020, 7, 31))
    yield session
    session.register.close()


@pytest.fixture
def page(qtbot, session):
    page = MeetingsPage(session, Notes())
    qtbot.addWidget(page)
    page.resize(1166, 640)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page

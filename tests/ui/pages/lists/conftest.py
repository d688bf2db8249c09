"""The page Danh mục & thiết lập over a small register and over the illustrative one."""

import pytest

from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.lists import ListsPage
from tests.ui.pages.demo_pages import Notes, demo_session


@pytest.fixture(autouse=True)
def look(qapp):
    apply(qapp, "light", 100)


@pytest.fixture
def session(tmp_path):
    session = demo_session(tmp_path)
    yield session
    session.register.close()


@pytest.fixture
def page(qtbot, session):
    page = ListsPage(session, Notes())
    qtbot.addWidget(page)
    page.resize(1166, 600)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page

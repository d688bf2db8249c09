"""The page Nhật ký over a small register, as a clerk has it in front of them."""

import pytest

from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.journal import JournalPage
from tests.ui.pages.demo_pages import Notes
from tests.ui.small_register import small_session


@pytest.fixture(autouse=True)
def look(qapp):
    apply(qapp, "light", 100)


@pytest.fixture
def session(tmp_path):
    session = small_session(tmp_path)
    yield session
    session.register.close()


@pytest.fixture
def shown(qtbot):
    """Put a page on the screen."""

    def show(session):
        page = JournalPage(session, Notes())
        qtbot.addWidget(page)
        page.resize(1166, 600)
        page.show()
        qtbot.waitExposed(page)
        return page

    return show


@pytest.fixture
def page(shown, session):
    return shown(session)

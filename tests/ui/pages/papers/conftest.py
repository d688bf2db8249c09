"""The page of papers over the illustrative register, with a small paper on it."""

import pytest

from egov_desktop.settings import Settings
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.papers import PapersPage
from egov_desktop.ui.widgets.background import wait_for_background
from egov_desktop.wording.language import use
from tests.ui.pages.demo_pages import Notes, demo_session
from tests.ui.pages.papers.scene import LONG, TABLE, wait


@pytest.fixture
def page(qtbot, qapp, tmp_path):
    apply(qapp, "light", 100)
    session = demo_session(tmp_path)
    page = PapersPage(session, Notes(), Settings())
    page.show_paper(TABLE)
    qtbot.addWidget(page)
    page.resize(1166, 662)
    page.show()
    wait(qtbot, page)
    yield page
    wait_for_background(LONG)
    use("vi")
    session.register.close()

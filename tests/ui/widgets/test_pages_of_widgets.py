"""All widgets together: named, reachable by keyboard, unclipped, and plain."""

import pytest

from egov_desktop.ui.look.style import apply
from egov_desktop.wording.language import using
from tests.ui.walker import clipped, rich_text, traps, unnamed
from tests.ui.widgets.picture_sheet import PAGES


@pytest.fixture(params=PAGES, name="page")
def _page(request, shown):
    made = shown(PAGES[request.param]())
    made.resize(1366, 900)
    return made


def test_no_control_is_without_a_name(page):
    assert unnamed(page) == []


def test_tab_goes_everywhere_and_comes_back(qtbot, page):
    assert traps(qtbot, page) == []


def test_no_label_can_read_markup(page):
    assert rich_text(page) == []


@pytest.mark.parametrize("zoom", [80, 100, 150, 200])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_no_words_are_clipped(qapp, shown, name, zoom, language):
    apply(qapp, "light", zoom)
    with using(language):
        page = shown(PAGES[name]())
    page.resize(1366 * zoom // 100, 1000 * zoom // 100)
    qapp.processEvents()
    assert clipped(page) == []

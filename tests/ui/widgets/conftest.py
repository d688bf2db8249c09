"""What every test of a widget begins with: the light theme at 100 %, in Vietnamese."""

import pytest

from egov_desktop.ui.look.style import apply
from egov_desktop.ui.look.translation import speak


@pytest.fixture(autouse=True)
def _dressed(qapp):
    apply(qapp, "light", 100)
    speak(qapp, "vi")


@pytest.fixture
def shown(qtbot):
    """Shows a widget in an active window for the length of a test."""
    kept = []  # qtbot itself holds a widget only weakly

    def show(widget):
        kept.append(widget)
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show

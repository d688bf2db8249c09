"""What holds for every test that shows something."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from egov_desktop.ui.shell.tidying import tidy

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    """The platform without a screen warns of all that a window without a screen cannot do."""
    harmless = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(harmless)


@pytest.fixture(autouse=True)
def collected_here():
    """Nothing of Qt is destroyed in a worker's thread, as in the program, and nothing shown is left for the next test.

    What is to be deleted later would wait for an event loop, and be dressed anew with every other size until then.
    """
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    tidy()

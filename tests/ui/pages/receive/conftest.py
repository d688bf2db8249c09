"""The page Nhận về over a small register, and the files that its owner sent back."""

from dataclasses import replace

import pytest

from egov_desktop.exchange import inspecting
from egov_desktop.settings import Settings
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.receive import ReceivePage, page, taking_all
from egov_desktop.ui.pages.receive.files import asking
from egov_desktop.ui.widgets import background
from tests.ui.pages.demo_pages import Notes
from tests.ui.pages.receive.office_files import mixed_files
from tests.ui.small_register import small_session


@pytest.fixture(autouse=True)
def look(qapp):
    apply(qapp, "light", 100)


@pytest.fixture
def at_once(monkeypatch, tmp_path):
    """The gate in this very process, which says the same and takes no second."""

    def inspect_many(paths, *, known, keys, progress):
        return [_judged(path, tmp_path, known, keys) for path in paths]

    monkeypatch.setattr(inspecting, "inspect_many", inspect_many)


def _judged(path, folder, known, keys):
    copy = folder / "trong-cong" / path.name
    copy.parent.mkdir(exist_ok=True)
    copy.write_bytes(path.read_bytes())
    return replace(inspecting.judge(copy, known=known, keys=keys), path=path)


@pytest.fixture
def agreed(monkeypatch):
    """The clerk says yes to whatever is asked; what was asked is noted."""
    asked = []

    def ask(_parent, *sentences, verb):
        asked.append((*sentences, verb))
        return True

    for module in (asking, page, taking_all):
        monkeypatch.setattr(module, "ask", ask)
    return asked


@pytest.fixture
def settled(qtbot):
    """Wait until nothing is being done beside the window."""
    return lambda: qtbot.waitUntil(lambda: not background._running, timeout=30_000)


@pytest.fixture
def office(tmp_path):
    session, files = mixed_files(tmp_path)
    yield session, files
    session.register.close()


@pytest.fixture
def shown(qtbot):
    """Put a page on the screen."""

    def show(session, height=620):
        made = ReceivePage(session, Notes(), Settings())
        qtbot.addWidget(made)
        made.resize(1166, height)
        made.show()
        qtbot.waitExposed(made)
        return made

    return show


@pytest.fixture
def received(shown, office, settled, at_once):
    """The page after five files were dropped on it."""
    session, files = office
    made = shown(session)
    made.take_files(files)
    settled()
    return made


@pytest.fixture
def previewed(received):
    """The preview of the report, as Enter on its row opens it."""
    received.incoming.receipt.table.go_to(0)
    received.incoming.receipt.table.opened.emit()
    return received


@pytest.fixture
def desk(qtbot, tmp_path):
    """The desk over lines made by hand."""
    from egov_desktop.ui.pages.receive.lines.desk import LineDesk
    from tests.ui.pages.receive.lines_at_hand import mixed_lines

    session = small_session(tmp_path)
    made = LineDesk(session, [])
    qtbot.addWidget(made)
    made.resize(1126, 560)
    made.show_lines(mixed_lines(), {})
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.table.setFocus()
    yield made
    session.register.close()

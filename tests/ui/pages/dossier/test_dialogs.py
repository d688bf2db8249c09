"""The windows that a dossier opens: a pasted table, the details of a row, the next stage."""

import pytest
from PySide6.QtGui import QGuiApplication

from egov_desktop.domain.records import Milestone
from egov_desktop.ui.forms.dialog import RecordDialog
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.grids.paste_dialog import PasteDialog
from egov_desktop.ui.pages.dossier.stage_dialog import StageDialog
from tests.ui.small_register import PROJECT
from tests.ui.walker import clipped, rich_text, traps, unnamed


def pasted(session, page):
    QGuiApplication.clipboard().setText("Bàn giao\t01/08/2020\nTập huấn\t31/02/2020\n")
    grid = next(
        own for own in page.tab("work").findChildren(RecordGrid) if own.model.record_class is Milestone
    )
    grid.paste()
    return page.findChild(PasteDialog)


def details(session, page):
    return RecordDialog(session, session.snapshot.get(Milestone, "m2"), page)


def next_stage(session, page):
    return StageDialog(session, PROJECT, page)


@pytest.mark.parametrize("ask", [pasted, details, next_stage], ids=lambda own: own.__name__)
def test_nothing_is_unnamed_clipped_or_a_trap(qtbot, session, shown, ask):
    dialog = ask(session, shown(session, "work"))
    dialog.show()
    found = unnamed(dialog), clipped(dialog), rich_text(dialog), traps(qtbot, dialog)
    assert found == ([], [], [], [])

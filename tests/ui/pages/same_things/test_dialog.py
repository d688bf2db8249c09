"""Records that may be the same thing: shown side by side, made one or kept apart, and taken back in one step."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from egov_desktop.actions.records import edit_fields
from egov_desktop.domain.records import Package, Project
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.same_things import SameThingsDialog
from tests.builders import agency, payment
from tests.ui.pages.demo_pages import Notes, empty_session
from tests.ui.walker import clipped, traps, unnamed

_NAMED: dict[str, Any] = {"name": "Cơ sở dữ liệu đất đai", "owner_agency_id": "so"}
FIRST = Project(id="a", code="020", total_investment_dong=5_000_000_000, **_NAMED)
SECOND = Project(id="c", code="021", total_investment_dong=6_000_000_000, **_NAMED)
PACKAGE = Package(id="g", project_id="c", code="1", name="Phần mềm")


@pytest.fixture
def opened(qtbot, qapp, tmp_path):
    """Open the window over a register with these records."""
    apply(qapp, "light", 100)
    sessions = []

    def open_over(*records, read_only=False, preferences=None):
        session = empty_session(tmp_path, *records, read_only=read_only)
        sessions.append(session)
        dialog = SameThingsDialog(session, Notes(), preferences=preferences)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    yield open_over
    for session in sessions:
        session.register.close()


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def projects(dialog):
    return set(dialog._session.snapshot.all(Project))


def test_a_register_without_doubles_says_so(opened):
    dialog = opened(FIRST)
    assert dialog._none.isVisible()
    assert not dialog._one.isVisible()


def test_two_records_stand_side_by_side_with_what_differs(opened):
    dialog = opened(agency(), FIRST, SECOND, PACKAGE)
    lines = {line.label: (line.first, line.second, line.is_same) for line in dialog.comparison.lines()}
    assert lines["Mã dự án"] == ("020", "021", False)
    assert lines["Tên dự án"] == (FIRST.name, FIRST.name, True)
    assert lines["Gắn với"][:2] == ("(không có gì)", "1 gói thầu")
    assert lines["Người thêm"][0].startswith("Lê Thị Lan · VP")
    assert "2 chỗ khác nhau" in dialog._told.text()


def test_made_one_the_children_follow_and_what_differs_waits(qtbot, opened):
    dialog = opened(agency(), FIRST, SECOND, PACKAGE)
    press(qtbot, dialog._one)
    assert projects(dialog) == {"a"}
    assert dialog._session.snapshot.find("package", "g").project_id == "a"
    assert dialog._none.isVisible()
    assert dialog._settle.text() == "Xem 2 khác biệt"
    press(qtbot, dialog._settle)
    assert dialog._navigator.asked == [("journal", "")]


def test_one_undo_makes_them_two_again(qtbot, opened):
    dialog = opened(FIRST, SECOND)
    press(qtbot, dialog._one)
    press(qtbot, dialog._toast._button)
    assert projects(dialog) == {"a", "c"}
    assert dialog.model.rowCount() == 1


def test_two_things_are_not_asked_about_again_until_wanted(qtbot, opened):
    remembered = {}
    dialog = opened(FIRST, SECOND, preferences=remembered)
    press(qtbot, dialog._apart)
    assert dialog.model.rowCount() == 0
    assert remembered == {"apart": ["project/a/c"]}
    press(qtbot, dialog._again)
    assert dialog.model.rowCount() == 1
    assert remembered == {}


def test_a_suggestion_says_that_it_is_one(opened):
    first = Project(id="a", code="1", name="Hệ thống họp trực tuyến ba cấp")
    dialog = opened(first, Project(id="b", code="2", name="Hệ thống họp trực tuyến 3 cấp của tỉnh"))
    assert dialog.model.rowCount() == 0
    dialog._session.perform(_renamed(dialog, "b", "Hệ thống họp trực tuyến bốn cấp"))
    assert dialog.model.index(0, 3).data().startswith("Gợi ý: tên giống nhau ")


def _renamed(dialog, record_id, name):
    session = dialog._session
    return edit_fields(
        session.snapshot, "project", record_id, new_id=session.new_id, today=session.today, name=name
    )


def test_a_payment_entered_twice_is_asked_about(opened):
    dialog = opened(FIRST, *(payment(5, id=own, project_id="a") for own in "xy"))
    assert dialog.model.index(0, 3).data() == "Cùng ngày, cùng số tiền, cùng dự án"


def test_in_a_register_to_read_nothing_is_made_one(opened):
    assert not opened(FIRST, SECOND, read_only=True)._one.isEnabled()


def test_nothing_is_unnamed_clipped_or_a_trap(qtbot, opened):
    dialog = opened(agency(), FIRST, SECOND, PACKAGE)
    assert unnamed(dialog) == []
    assert clipped(dialog) == []
    assert traps(qtbot, dialog) == []

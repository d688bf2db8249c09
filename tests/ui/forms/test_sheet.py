"""The fields of one record, read first and edited in place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from egov_desktop.actions.records import edit_fields
from egov_desktop.domain.records import Project
from egov_desktop.ui.forms.dialog import RecordDialog
from egov_desktop.ui.forms.sheet import RecordSheet, Section, reading_part
from egov_desktop.ui.look.style import apply
from tests.ui.hands import CONTROL, focused, type_in
from tests.ui.small_register import small_session

Key = Qt.Key
FIELDS = ("code", "name", "owner_agency_id", "planned_start_on", "planned_end_on", "total_investment_dong")
SECTIONS = (
    Section("Dự án", FIELDS),
    Section("Mục tiêu", ("objectives", "conforms_to_goals", "is_proposed_addition")),
)


@pytest.fixture
def session(tmp_path):
    session = small_session(tmp_path)
    yield session
    session.register.close()


@pytest.fixture
def sheet(qtbot, qapp, session):
    apply(qapp, "light")
    page, sheet = QWidget(), RecordSheet(session, Project, SECTIONS)
    QVBoxLayout(page).addWidget(sheet)
    sheet.show_record(session.snapshot.get(Project, "p"))
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield sheet
    page.close()


def opened(sheet, name):
    row = sheet.field(name)
    reading_part(row).setFocus()
    row.edit()
    return row


def project(session):
    return session.snapshot.get(Project, "p")


def test_an_agency_is_read_by_its_full_name(sheet):
    assert reading_part(sheet.field("owner_agency_id")).text() == "Sở Thông tin và Truyền thông"


def test_f2_opens_a_field_and_enter_saves_it_and_opens_the_next(session, sheet):
    reading_part(sheet.field("name")).setFocus()
    type_in("", Key.Key_F2)
    type_in("Một cửa liên thông", Key.Key_Return)
    assert project(session).name == "Một cửa liên thông"
    assert sheet.field("owner_agency_id").is_open()


def test_control_enter_saves_and_goes_back_to_reading(session, sheet):
    row = opened(sheet, "objectives")
    type_in("Giảm thời gian giải quyết thủ tục")
    type_in("", Key.Key_Return, held=CONTROL)
    assert project(session).objectives == "Giảm thời gian giải quyết thủ tục"
    assert not row.is_open()
    assert focused() is reading_part(row)


def test_tab_leaves_long_text(sheet):
    row = opened(sheet, "objectives")
    type_in("Dòng một", Key.Key_Return, Key.Key_Tab)
    assert not row.is_open()


def test_escape_leaves_the_field_as_it_was(session, sheet):
    opened(sheet, "name")
    type_in("x", Key.Key_Escape)
    assert project(session).name == "Bộ phận một cửa hiện đại"


def test_an_end_before_the_start_is_refused_at_the_field_and_kept_as_typed(qtbot, session, sheet):
    row = opened(sheet, "planned_end_on")
    type_in("01/01/2019", Key.Key_Return)
    qtbot.waitUntil(row.is_open)
    assert project(session).planned_end_on.year == 2020
    assert row.input().typed() == "01/01/2019"
    assert "trước “Khởi công theo kế hoạch”" in row.input().problem()


def test_a_refused_field_keeps_nobody_in_it(qtbot, sheet):
    row = opened(sheet, "planned_end_on")
    type_in("01/01/2019", Key.Key_Return)
    qtbot.waitUntil(lambda: row.is_open() and row.isAncestorOf(focused()))
    type_in("", Key.Key_Tab)
    qtbot.waitUntil(row.is_open)
    assert not row.isAncestorOf(focused())
    assert row.input().typed() == "01/01/2019"


def test_escape_on_a_refused_field_shows_what_is_held(qtbot, sheet):
    row = opened(sheet, "planned_end_on")
    type_in("01/01/2019", Key.Key_Return)
    qtbot.waitUntil(lambda: row.is_open() and row.isAncestorOf(focused()))
    type_in("", Key.Key_Escape)
    assert reading_part(row).text() == "31/12/2020"
    assert row.input().problem() == ""


def test_warnings_are_saved_and_stand_beside_the_field(session, sheet):
    row = opened(sheet, "total_investment_dong")
    type_in("1 tỷ", Key.Key_Return)
    assert project(session).total_investment_dong == 1_000_000_000
    assert "vượt tổng mức đầu tư" in row.input().problem()


def test_a_refresh_leaves_alone_what_is_being_typed(session, sheet):
    opened(sheet, "name")
    type_in("Tên mới")
    session.perform(
        edit_fields(session.snapshot, "project", "p", new_id=session.new_id, today=session.today, code="013")
    )
    sheet.show_record(project(session))
    assert focused().text() == "Tên mới"
    assert reading_part(sheet.field("code")).text() == "013"


def test_a_read_only_sheet_opens_no_field(sheet):
    sheet.set_read_only(True)
    opened(sheet, "name")
    assert not sheet.field("name").is_open()


def test_details_close_when_their_record_is_gone(qtbot, session):
    dialog = RecordDialog(session, session.snapshot.find("milestone", "m1"))
    qtbot.addWidget(dialog)
    dialog.open()
    session.undo()
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("disputed", "marked"),
    [
        ("name", {"name"}),
        ("planned_start_on+planned_end_on", {"planned_start_on", "planned_end_on"}),
    ],
)
def test_a_field_that_offices_wrote_differently_is_marked(session, sheet, disputed, marked):
    session.snapshot.conflicts = frozenset({(Project.KIND, "p", disputed), (Project.KIND, "khác", "code")})
    sheet.show_record(project(session))
    told = {own for own in sheet.names() if "ghi khác nhau" in sheet.field(own).input().problem()}
    assert told == marked

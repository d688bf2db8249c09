"""Looking back: every change with who, when and both values; narrowed, taken back, copied, opened."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from egov_desktop.actions.records import edit_fields, remove
from egov_desktop.domain.records import Disbursement, Milestone, Package
from egov_desktop.wording.language import use
from tests.ui.keyboard import type_text
from tests.ui.walker import clipped, rich_text, traps, unnamed


def edit(session, kind, record_id, **values):
    return session.perform(
        edit_fields(session.snapshot, kind, record_id, new_id=session.new_id, today=session.today, **values)
    )


def rows(table):
    model = table.model()
    return [
        [model.index(row, at).data() for at in range(model.columnCount())] for row in range(model.rowCount())
    ]


def verbs(page):
    return [row[3] for row in rows(page.past.entries)]


def choose_line(page, field):
    page.past.lines.go_to([row[2] for row in rows(page.past.lines)].index(field))


def searched(qtbot, page, text):
    type_text(page.filters.text, text)
    qtbot.waitUntil(lambda: not page.filters._timer.isActive() and not page.past._slices.isActive())
    return verbs(page)


def test_both_tables_are_models_that_qt_trusts(page, session):
    for model in (page.past.entry_model, page.past.line_model, page.conflicts.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    edit(session, "project", "p", name="Một cửa")
    page.show_project("p")
    page.past.entries.go_to(1)


def test_a_change_says_who_when_where_what_and_to_which_record(page, session):
    edit(session, "milestone", "m2", actual_on=date(2020, 6, 1))
    assert rows(page.past.entries)[0] == [
        "30/06/2020 10:42",
        "Lê Thị Lan",
        "VP",
        "Sửa mốc tiến độ",
        "Mốc tiến độ: Nghiệm thu",
        "012 · Bộ phận một cửa hiện đại",
    ]


def test_its_lines_say_both_values_as_people_read_them(page, session):
    edit(session, "disbursement", "d1", amount_dong=1_500_000_000)
    page.past.entries.go_to(0)
    assert rows(page.past.lines)[0][1:] == ["012", "Số tiền", "1.200.000.000 đồng", "1.500.000.000 đồng"]


def test_an_undo_is_shown_as_one(page, session):
    edit(session, "project", "p", name="Một cửa")
    session.undo()
    assert verbs(page)[:2] == ["Hoàn tác: sửa dự án", "Sửa dự án"]


def test_a_value_is_restored_with_one_click_and_undone_with_one(qtbot, page, session):
    edit(session, "disbursement", "d1", amount_dong=1_500_000_000)
    page.past.entries.go_to(0)
    choose_line(page, "Số tiền")
    qtbot.mouseClick(page.past._restore, Qt.MouseButton.LeftButton)
    assert session.snapshot.get(Disbursement, "d1").amount_dong == 1_200_000_000
    assert page._toast.sentence() == "Đã khôi phục: Giải ngân: 10/03/2020 · 1.500.000.000 đồng."
    page._toast.undone.emit()
    assert session.snapshot.get(Disbursement, "d1").amount_dong == 1_500_000_000


def test_a_field_that_was_empty_can_be_emptied_again(page, session):
    edit(session, "milestone", "m2", actual_on=date(2020, 6, 1))
    page.past.entries.go_to(0)
    page.past.restore()
    assert session.snapshot.get(Milestone, "m2").actual_on is None


def test_first_values_have_nothing_before_them_to_restore(page):
    page.past.entries.go_to(0)
    assert not page.past._restore.isEnabled()


def test_a_removed_project_comes_back_with_all_that_belonged_to_it(page, session):
    before = session.snapshot
    session.perform(remove(session.snapshot, "project", "p"))
    page.past.entries.go_to(0)
    assert page.past._restore.text() == "Khôi phục 6 bản ghi đã xóa"
    page.past.restore()
    assert session.snapshot == before
    session.undo()
    assert session.snapshot.find("project", "p") is None


def test_what_pointed_at_a_removed_package_points_at_it_again(page, session):
    edit(session, "disbursement", "d1", package_id="g")
    session.perform(remove(session.snapshot, "package", "g"))
    page.past.entries.go_to(0)
    choose_line(page, "Cả bản ghi")
    page.past.restore()
    assert session.snapshot.get(Package, "g")
    assert session.snapshot.get(Disbursement, "d1").package_id == "g"


def test_what_belonged_to_a_removed_project_does_not_come_back_alone(qtbot, page, session):
    session.perform(remove(session.snapshot, "milestone", "m1"))
    session.perform(remove(session.snapshot, "project", "p"))
    page.past.entries.go_to(1)
    with qtbot.waitSignal(session.trouble) as told:
        page.past.restore()
    assert "chứa nó cũng đã bị xóa" in told.args[0].what_happened


def test_nothing_is_restored_in_a_register_open_for_reading(shown, tmp_path):
    from tests.ui.small_register import small_session

    session = small_session(tmp_path, read_only=True)
    page = shown(session)
    assert not page.past._restore.isVisible()
    session.register.close()


@pytest.mark.parametrize(("first", "last", "shown_count"), [("2020-06-30", None, 1), (None, "2020-06-29", 1)])
def test_days_narrow_the_journal(page, first, last, shown_count):
    page.filters.first.set_value(date.fromisoformat(first) if first else None)
    page.filters.last.set_value(date.fromisoformat(last) if last else None)
    page.filters._ask()
    assert len(verbs(page)) == shown_count


def test_a_person_narrows_the_journal(page):
    page.filters.person.set_value("Lê Thị Lan")
    page.filters._ask()
    assert {row[1] for row in rows(page.past.entries)} == {"Lê Thị Lan"}


def test_a_project_narrows_the_journal_to_itself_and_its_parts(page, session):
    edit(session, "agency", "so", name="Sở Thông tin")
    edit(session, "milestone", "m2", weight=50)
    page.show_project("p")
    assert verbs(page) == ["Sửa mốc tiến độ", "Thêm cơ quan"]
    page.show_project(None)
    assert "Sửa cơ quan" in verbs(page)


@pytest.mark.parametrize("text", ["hoan cong som", "Hoàn  công sớm", "1.750.000.000", "12/6/2020"])
def test_typing_finds_values_without_accents_and_as_people_write_them(qtbot, page, session, text):
    edit(
        session,
        "disbursement",
        "d1",
        amount_dong=1_750_000_000,
        paid_on=date(2020, 6, 12),
        voucher="Hoàn công sớm",
    )
    edit(session, "agency", "so", name="Sở Thông tin")
    assert searched(qtbot, page, text) == ["Sửa lần giải ngân"]


def test_the_name_of_a_project_finds_what_was_done_with_its_parts(qtbot, page, session):
    edit(session, "milestone", "m2", weight=50)
    assert "Sửa mốc tiến độ" in searched(qtbot, page, "mot cua")


def test_nothing_found_says_so_and_all_conditions_go_at_once(qtbot, page):
    assert searched(qtbot, page, "xyz") == []
    assert page.past._title.words() == "Không có thao tác nào khớp."
    qtbot.mouseClick(page.filters._clear, Qt.MouseButton.LeftButton)
    assert len(verbs(page)) == 2


def test_a_line_opens_its_project_at_the_record(page, session):
    edit(session, "milestone", "m2", weight=50)
    page.past.entries.go_to(0)
    page.past.lines.opened.emit()
    assert page.navigator.asked == [("project", "p", "work", "m2")]


def test_lines_are_copied_as_a_spreadsheet_takes_them(qtbot, page, session):
    edit(session, "milestone", "m2", weight=50)
    page.past.entries.go_to(0)
    qtbot.mouseClick(page.past._copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Mốc tiến độ: Nghiệm thu\t012\tTỷ trọng\t60%\t50%"
    QGuiApplication.clipboard().clear()


def test_the_row_looked_at_stays_when_something_new_is_done(page, session):
    kept = page.past.current_entry()
    edit(session, "milestone", "m2", weight=50)
    assert page.past.current_entry() == kept


def test_nothing_is_unnamed_clipped_or_a_trap(qtbot, page):
    assert unnamed(page) == []
    assert clipped(page) == []
    assert rich_text(page) == []
    assert traps(qtbot, page) == []


def test_the_page_speaks_english_too(page):
    use("en")
    try:
        page.retranslate()
        assert page.title() == "Journal"
        assert page._ways[0].text() == "All changes"
        assert clipped(page) == []
    finally:
        use("vi")

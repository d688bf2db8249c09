"""Keeping the register's head and the office's lists as a clerk does: type, add, remove, undo; and checking the file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from egov_desktop.domain.enumerations import AgencyLevel, ListCode, Stage, StageGroup, ThresholdCode
from egov_desktop.domain.judgement.periods import first_day_not_closed
from egov_desktop.domain.judgement.stages import stage_groups
from egov_desktop.domain.records import Agency, ListItem, Project, ProjectGroup, StageMapping, Threshold
from egov_desktop.wording.language import use
from tests.ui.hands import type_in
from tests.ui.walker import clipped, rich_text, traps, unnamed

Key = Qt.Key


def cells(part, field):
    model = part.grid.model
    names = [column.field or column.heading for column in model.columns]
    return [model.index(row, names.index(field)).data() for row in range(model.rowCount())]


def put_cursor(part, row, field):
    names = [column.field for column in part.grid.model.columns]
    part.grid.view.setFocus()
    part.grid.view.go_to(row, names.index(field))


def new_row(part, field):
    put_cursor(part, part.grid.model.rowCount() - 1, field)


def items(session, code):
    return [own.label for own in session.snapshot.children(ListItem, code.value, by="list_code")]


def test_the_page_has_a_part_for_the_head_each_list_and_the_check(page):
    assert page.names()[:8] == (
        "register_profile", "agency", "project_group", "scheme", "legal_document", "stage_mapping", "threshold",
        "funding_source",
    )  # fmt: skip
    assert page.names()[-1] == "check"
    assert len(page.names()) == 8 + len(ListCode)


def test_the_head_of_papers_is_edited_in_place(session, page):
    field = page.show_part("register_profile").sheet.field("signer_name")
    field.setFocus()
    type_in("", Key.Key_F2)
    type_in("Trần Văn An", Key.Key_Return)
    assert session.snapshot.profile.signer_name == "Trần Văn An"


def test_the_report_day_of_the_register_is_typed_as_people_write_days(session, page):
    field = page.show_part("register_profile").sheet.field("report_on")
    field.setFocus()
    type_in("", Key.Key_F2)
    type_in("31/12/2020", Key.Key_Return)
    assert session.report_on.isoformat() == "2020-12-31"


def test_agencies_stand_under_the_one_above_them(page):
    part = page.show_part("agency")
    assert cells(part, "Sơ đồ")[:2] == ["UBND tỉnh", "└ Ban Dân tộc"]


def test_agencies_that_lead_round_in_a_circle_are_all_there(session, page):
    part = page.show_part("agency")
    top = next(own for own in session.snapshot.all(Agency).values() if own.code == "UBND")
    child = next(own for own in session.snapshot.all(Agency).values() if own.parent_id == top.id)
    put_cursor(part, part.grid.model.row_of(top.id), "parent_id")
    part.grid.model.setData(part.grid.view.currentIndex(), child.id)
    page.show_part("scheme")
    assert len(page.show_part("agency").grid.model.records()) == len(session.snapshot.all(Agency))


def test_one_level_of_agencies_is_shown_and_a_new_row_has_it(session, page):
    part = page.show_part("agency")
    part.level.set_value(AgencyLevel.COMMUNE)
    part.level.value_changed.emit(AgencyLevel.COMMUNE)
    assert set(cells(part, "level")[:-1]) <= {"Xã"}
    new_row(part, "code")
    type_in("XNS", Key.Key_Return)
    type_in("Xã Nga Sơn", Key.Key_Return)
    assert [own.level for own in session.snapshot.all(Agency).values() if own.code == "XNS"] == [
        AgencyLevel.COMMUNE
    ]


def test_an_agency_in_use_is_not_removed_and_the_count_is_said(qtbot, session, page):
    part = page.show_part("agency")
    owner = next(own.owner_agency_id for own in session.snapshot.all(Project).values())
    part.grid.reveal(owner)
    with qtbot.waitSignal(session.trouble) as told:
        part.grid.remove_rows()
    assert "đang dùng ở" in told.args[0].what_happened
    assert session.snapshot.get(Agency, owner)


def test_an_item_is_added_to_a_list_with_the_next_place_and_taken_back(session, page):
    part = page.show_part("milestone_kind")
    new_row(part, "code")
    type_in("kickoff", Key.Key_Return)
    type_in("Khởi công", Key.Key_Return)
    added = next(own for own in session.snapshot.all(ListItem).values() if own.code == "kickoff")
    assert (added.list_code, added.label, added.position) == (ListCode.MILESTONE_KIND, "Khởi công", 14)
    session.undo()
    assert "Khởi công" not in items(session, ListCode.MILESTONE_KIND)


def test_an_item_that_nobody_uses_is_removed_and_the_word_offers_the_way_back(session, page):
    part = page.show_part("procurement_form")
    put_cursor(part, cells(part, "label").index("Đàm phán giá"), "label")
    part.grid.remove_rows()
    assert page._toast.isVisible()
    page._toast.undone.emit()
    assert "Đàm phán giá" in items(session, ListCode.PROCUREMENT_FORM)


def test_each_item_says_how_many_records_use_it(session, page):
    part = page.show_part("funding_source")
    used = dict(zip(cells(part, "code"), cells(part, "Đang dùng"), strict=True))
    assert used["provincial_budget"] != "0"
    assert used["oda"] == "0"


def test_counts_of_groups_follow_the_projects(session, page):
    part = page.show_part("project_group")
    projects = session.snapshot.all(Project).values()
    own = [sum(one.group_id == group.id for one in projects) for group in part.grid.model.records()]
    assert [int(count) for count in cells(part, "Số dự án")[:-1]] == own


def test_moving_a_stage_to_another_group_moves_its_projects(session, page):
    before = len(stage_groups(session.snapshot, session.report_on)[StageGroup.IN_USE])
    part = page.show_part("stage_mapping")
    row = cells(part, "stage").index(Stage.IMPLEMENTING.label)
    put_cursor(part, row, "stage_group")
    type_in("", Key.Key_F2)
    type_in("đưa vào sử dụng", Key.Key_Return)
    moved = int(cells(part, "Số dự án")[row])
    assert len(stage_groups(session.snapshot, session.report_on)[StageGroup.IN_USE]) == before + moved
    assert len(session.snapshot.all(StageMapping)) == len(Stage)


def test_a_new_group_gets_the_next_place(session, page):
    part = page.show_part("project_group")
    new_row(part, "code")
    type_in("M", Key.Key_Return)
    type_in("Nhóm mới", Key.Key_Return)
    assert max(own.position for own in session.snapshot.all(ProjectGroup).values()) == 6


@pytest.mark.parametrize("name", ["register_profile", "agency", "stage_mapping", "document_kind", "check"])
def test_nothing_is_unnamed_clipped_or_a_trap(qtbot, page, name):
    page.show_part(name)
    assert unnamed(page) == []
    assert clipped(page) == []
    assert rich_text(page) == []
    assert traps(qtbot, page) == []


def test_the_page_speaks_english_too(page):
    page.show_part("agency")
    use("en")
    try:
        page.retranslate()
        assert page.title() == "Lists & settings"
        assert page._stack.currentWidget().grid._title == "Agencies"
        assert clipped(page) == []
    finally:
        use("vi")


def test_the_check_says_what_it_found_and_opens_the_project(qtbot, session, page):
    page.check()
    part = page._stack.currentWidget()
    qtbot.waitUntil(lambda: part.findings() is not None)
    QAbstractItemModelTester(part.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert part.mark.words().startswith("Tệp không hỏng, bảng khớp với nhật ký")
    part.table.opened.emit()
    assert page.navigator.asked[0][0] == "project"


def test_the_check_finds_what_another_program_wrote(qtbot, session, page):
    connection = session.register.connection
    connection.execute("UPDATE project SET name = 'Khác' WHERE code = '12'")
    connection.commit()
    page.check()
    part = page._stack.currentWidget()
    qtbot.waitUntil(lambda: part.findings() is not None)
    assert part.model.index(0, 0).data() == "Hỏng tệp"
    assert "bảng ghi “Khác”, sửa bằng chương trình khác." in part.model.index(0, 2).data()


def test_a_threshold_is_added_with_its_day_beside_the_proposed_value(session, page):
    part = page.show_part("threshold")
    new_row(part, "code")
    part.grid.model.setData(part.grid.view.currentIndex(), ThresholdCode.SCHEDULE_RED_DAYS)
    put_cursor(part, 0, "value")
    type_in("20", Key.Key_Return)
    (own,) = session.snapshot.all(Threshold).values()
    assert (own.code, own.value) == (ThresholdCode.SCHEDULE_RED_DAYS, 20)
    assert own.valid_from == first_day_not_closed(session.snapshot)
    assert cells(part, "Mức đề xuất")[0] == "30"

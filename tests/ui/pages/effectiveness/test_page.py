"""A clerk looks at each group's evidence, edits what is said of it, and can take the proposal again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from egov_desktop.actions.records import add
from egov_desktop.domain.enumerations import Direction, EffectivenessAspect, EffectivenessRating
from egov_desktop.domain.records import EffectivenessFigure, GroupAssessment, ProjectGroup, ReportingPeriod
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.effectiveness import EffectivenessPage
from egov_desktop.ui.widgets.figures import LinkRow
from egov_desktop.wording.judged.effectiveness import paragraph_of
from egov_desktop.wording.language import use
from tests.ui.hands import type_in
from tests.ui.pages.demo_pages import Notes, demo_session, empty_session
from tests.ui.walker import clipped, rich_text, traps, unnamed

LIMITED, NO_EVIDENCE = EffectivenessRating.LIMITED, EffectivenessRating.NO_EVIDENCE


def group_of(session, code):
    return next(own for own in session.snapshot.all(ProjectGroup).values() if own.code == code)


def go(page, session, code):
    page.show_group(group_of(session, code).id)
    return page.sheet


def say_paragraph(sheet, words):
    editor = sheet.saying.paragraph.editor()
    editor.setFocus()
    editor.selectAll()
    type_in(words)
    sheet.saying.rating.editor().setFocus()


def assessments(session):
    return list(session.snapshot.all(GroupAssessment).values())


def test_every_group_stands_at_the_left_with_its_rating_in_words(page, session):
    words = [page.groups.model().index(row, 0).data() for row in range(5)]
    assert words[0] == "Hạ tầng, an toàn thông tin\nHiệu quả rõ rệt"
    assert words[1] == "Nền tảng dùng chung\nChưa đủ căn cứ"


def test_the_sheet_shows_the_proposed_paragraph_and_why_it_is_proposed(page, session):
    sheet = go(page, session, "CQDT")
    assert sheet.saying.paragraph.value().startswith("Nhóm Chính quyền điện tử có ")
    assert sheet.proposal.mark.words() == "Có hiệu quả"


def test_the_edited_paragraph_is_kept_and_the_proposal_stays_in_sight(page, session):
    sheet = go(page, session, "CQDT")
    say_paragraph(sheet, "Văn bản đi nhanh hơn nhiều.")
    (own,) = assessments(session)
    assert own.paragraph == "Văn bản đi nhanh hơn nhiều."
    assert sheet.proposal.paragraph.text().startswith("Nhóm Chính quyền điện tử có ")


def test_one_press_takes_the_proposal_again_and_one_undo_brings_the_words_back(page, session):
    sheet = go(page, session, "CQDT")
    say_paragraph(sheet, "Văn bản đi nhanh hơn nhiều.")
    sheet.saying.take_back.click()
    assert assessments(session) == []
    assert sheet.saying.paragraph.value().startswith("Nhóm ")
    session.undo()
    assert sheet.saying.paragraph.value() == "Văn bản đi nhanh hơn nhiều."


def test_words_being_typed_are_saved_when_another_group_is_opened(page, session):
    sheet = go(page, session, "CQDT")
    editor = sheet.saying.paragraph.editor()
    editor.setFocus()
    editor.selectAll()
    type_in("Đang viết dở")
    go(page, session, "HT")
    assert [(own.group_id, own.paragraph) for own in assessments(session)] == [
        (group_of(session, "CQDT").id, "Đang viết dở")
    ]


def test_words_being_typed_stay_when_something_else_changes(page, session):
    sheet = go(page, session, "CQDT")
    editor = sheet.saying.paragraph.editor()
    editor.setFocus()
    editor.selectAll()
    type_in("Đang viết dở")
    session.perform(add(ReportingPeriod(id="q", code="2099-12", name="Kỳ sau")))
    assert editor.toPlainText() == "Đang viết dở"


def test_without_evidence_the_only_rating_offered_is_that(page, session):
    sheet = go(page, session, "NT")
    assert sheet.saying.rating.editor().count() == 1
    assert sheet.saying.rating.value() is NO_EVIDENCE


def test_another_rating_is_kept_for_the_period_in_sight(page, session):
    sheet = go(page, session, "CQDT")
    sheet.saying.rating.editor().lineEdit().setText("Hạn chế")
    sheet.saying.rating.settle()
    assert [(own.rating, own.period_id) for own in assessments(session)] == [(LIMITED, page.period().id)]
    assert page.groups.model().index(2, 0).data().endswith("Hạn chế")


def test_a_figure_with_its_source_changes_what_is_proposed(page, session):
    sheet = go(page, session, "NT")
    figure = EffectivenessFigure(
        id="x", group_id=group_of(session, "NT").id, aspect=EffectivenessAspect.ACTUAL_USE, name="Lượt ký số",
        direction=Direction.UP, before_value=0, target_value=10, now_value=8, measured_on=session.report_on, source="1/BC",
    )  # fmt: skip
    session.perform(add(figure))
    assert sheet.proposal.mark.words() == "Có hiệu quả"
    assert [record.id for record in sheet.grid.model.records()] == ["x"]


def test_a_figure_typed_in_the_last_row_belongs_to_the_group(page, session):
    sheet = go(page, session, "NT")
    sheet.grid.view.setFocus()
    sheet.grid.view.go_to(0, 0)
    type_in("Sử dụng", Qt.Key.Key_Tab)
    sheet.grid.view.go_to(0, 1)
    type_in("Lượt ký số", Qt.Key.Key_Return)
    (own,) = sheet.grid.model.records()
    assert (own.name, own.aspect, own.group_id) == (
        "Lượt ký số", EffectivenessAspect.ACTUAL_USE, group_of(session, "NT").id,
    )  # fmt: skip


def test_what_is_missing_is_listed_and_leads_to_its_figure(page, session):
    sheet = go(page, session, "CSDL")
    link = sheet.gaps.findChildren(LinkRow)[-1]
    assert "chưa có số hiện nay, chưa có ngày đo, chưa có văn bản nguồn" in link.accessibleName()
    link.clicked.emit()
    assert sheet.grid.current_record().name.startswith("Cơ sở dữ liệu chuyên ngành đã kết nối")


def test_a_project_in_use_leads_to_its_file(page, session):
    sheet = go(page, session, "HT")
    link = sheet.projects.findChildren(LinkRow)[-1]
    link.clicked.emit()
    assert page.navigator.asked[0][::2] == ("project", "general")


def test_the_proposal_names_its_own_rating_and_the_print_the_secretariats(page, session):
    sheet = go(page, session, "CQDT")
    sheet.saying.rating.editor().lineEdit().setText("Hạn chế")
    sheet.saying.rating.settle()
    assert sheet.saying.paragraph.value().endswith("Đánh giá: hạn chế.")
    say_paragraph(sheet, "Văn bản đi nhanh hơn nhiều.")
    assert sheet.proposal.paragraph.text().endswith("Đánh giá: có hiệu quả.")


def test_an_earlier_period_is_judged_by_its_own_last_day(page, session):
    first = min(session.snapshot.all(ReportingPeriod).values(), key=lambda own: own.figures_on)
    page.period_choice.value_changed.emit(first.id)
    assert (page.period(), page.judged_on()) == (first, first.figures_on)


def test_the_exceptions_of_conformity_come_with_what_is_wrong(page):
    page.show_way("conformity")
    model = page.conformity.grid.model
    last = len(model.columns) - 1
    said = [model.index(row, last).data() for row in range(model.rowCount())]
    assert said[:2] == ["Không phù hợp: nguồn vốn", "Không phù hợp: danh mục"]
    assert page.conformity.counts.text().startswith("35/40 dự án phù hợp")


def test_a_tick_set_to_yes_takes_the_project_out_of_the_exceptions(page, session):
    page.show_way("conformity")
    model = page.conformity.grid.model
    column = next(at for at, own in enumerate(model.columns) if own.field == "conforms_to_funding")
    assert model.setData(model.index(0, column), True)
    assert page.conformity.counts.text().startswith("36/40 dự án phù hợp")
    session.undo()
    assert page.conformity.counts.text().startswith("35/40 dự án phù hợp")


def test_the_file_of_an_exception_opens_at_what_is_wrong(page):
    page.show_way("conformity")
    page.conformity.grid.view.go_to(0, 0)
    page.conformity.open_file()
    assert page.navigator.asked[-1][2:] == ("general", "conforms_to_funding")


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("way", ["groups", "conformity"])
def test_a_walk_finds_nothing_amiss(qtbot, qapp, page, way, scale):
    apply(qapp, "light", scale)
    page.show_way(way)
    assert (unnamed(page), clipped(page), rich_text(page)) == ([], [], [])
    assert traps(qtbot, page) == []


def test_the_page_speaks_english_and_keeps_the_paragraph_vietnamese(page, session):
    go(page, session, "CQDT")
    use("en")
    page.retranslate()
    assert page.title() == "Effectiveness by group"
    assert page.sheet.saying.paragraph.value().startswith("Nhóm Chính quyền điện tử")
    use("vi")


def test_an_empty_register_says_where_groups_come_from(qtbot, tmp_path):
    session = empty_session(tmp_path)
    page = EffectivenessPage(session, Notes(), None)
    qtbot.addWidget(page)
    page.resize(1166, 640)
    page.show()
    assert (page.groups.ids(), page.judged_on()) == ((), session.report_on)
    qtbot.waitUntil(lambda: clipped(page) == [])
    session.register.close()


def test_a_register_open_for_reading_is_not_written_in(qtbot, tmp_path):
    session = demo_session(tmp_path, read_only=True)
    page = EffectivenessPage(session, Notes(), None)
    qtbot.addWidget(page)
    page.show()
    editor = page.sheet.saying.paragraph.editor()
    assert isinstance(editor, QPlainTextEdit)
    assert editor.isReadOnly()
    assert not page.sheet.saying.rating.editor().isEnabled()
    session.register.close()


def test_what_is_in_sight_is_what_papers_print(page, session):
    sheet = go(page, session, "HT")
    assert sheet.saying.paragraph.value() == paragraph_of(page.shown_sheet())

"""Lines answered one after another, by keyboard alone; what each says in words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from egov_desktop.exchange.taking.lines import Answer, LineKind
from egov_desktop.ui.pages.receive.lines import reading
from egov_desktop.ui.pages.receive.lines.details import told_apart
from egov_desktop.ui.pages.receive.lines.model import ANSWER, HERE, PLACE, THERE
from tests.ui.pages.receive.lines_at_hand import conflict_line, mixed_lines, money_line
from tests.ui.walker import clipped, rich_text, traps, unnamed


def press(desk, *keys):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or desk.table, key)


def row_of(desk, kind):
    lines = desk.model.rows()
    return next(at for at, own in enumerate(lines) if getattr(own, "kind", None) is kind)


def go_to(desk, kind):
    desk.table.go_to(row_of(desk, kind))


def dialog(desk):
    return next(own for own in desk.findChildren(QDialog) if own.isVisible())


def words(desk, kind, column):
    return desk.model.words(desk.model.line_at(row_of(desk, kind)), column)


def test_every_kind_has_its_own_word_and_its_own_shape():
    marks = [reading.mark_of(kind) for kind in LineKind]
    assert len({mark.words for mark in marks}) == len({mark.icon for mark in marks}) == len(LineKind)


def test_lines_stand_under_their_projects_with_what_is_left(desk):
    headings = [own.words for own in desk.model.rows() if hasattr(own, "words")]
    assert headings == ["012 · Bộ phận một cửa hiện đại", "031 · Trục kết nối LGSP"]
    assert "còn 9 trên 9 chưa quyết" in desk.model.index(0, 0).data()


@pytest.mark.parametrize(
    ("kind", "here", "there"),
    [
        (LineKind.CHANGED, "Một cửa", "Một cửa liên thông"),
        (LineKind.REMOVED, "có trong sổ", "đã xóa"),
        (LineKind.PROPOSAL, "18.000.000.000 đồng", "21.500.000.000 đồng"),
        (LineKind.OUTSIDE, "(để trống)", "Số 45 Đại lộ Lê Lợi"),
        (LineKind.NOTICE, "", "Ở đây cũng đã sửa tên dự án sau khi gửi phiếu."),
    ],
)
def test_both_sides_read_as_everywhere(desk, kind, here, there):
    assert (words(desk, kind, HERE), words(desk, kind, THERE)) == (here, there)


def test_a_new_record_shows_its_fields(desk):
    assert words(desk, LineKind.ADDED, HERE) == "(chưa có)"
    assert words(desk, LineKind.ADDED, THERE).splitlines()[0] == "Tính chất: Khách quan"


def test_fields_that_go_together_are_said_with_both_names_and_what_they_would_read(desk):
    go_to(desk, LineKind.TOGETHER)
    assert words(desk, LineKind.TOGETHER, PLACE) == "Khởi công theo kế hoạch + Hoàn thành theo kế hoạch"
    assert "Khởi công theo kế hoạch: 01/02/2020; Hoàn thành" in desk.details._meaning.words()


def test_the_details_show_all_three_values_with_who_and_when(desk):
    go_to(desk, LineKind.CONFLICT)
    details = desk.details
    assert details.was.text.toPlainText() == "Chậm"
    assert details.here.by.words() == "Lê Thị Lan · VP · 28/06/2020 09:00"
    assert details.there.by.words() == "Trần Văn Bình · STTTT · 29/06/2020 15:30"


@pytest.mark.parametrize(
    ("words", "other", "marked"),
    [
        ("Chậm do thiết kế", "Chậm do giá", ["thiết kế"]),
        ("Một cửa", "Một cửa", []),
        ("1.200.000.000 đồng", "1.250.000.000 đồng", ["1.200.000.000"]),
        ("15/08/2020", "01/09/2020", ["15/08/2020"]),
    ],
)
def test_words_that_differ_are_marked(words, other, marked):
    parts = told_apart(words, other)
    assert [part.strip() for part, differs in parts if differs] == marked
    assert "".join(part for part, _ in parts) == words


def test_a_record_removed_here_and_edited_there_says_so_on_both_sides(desk):
    fields = (("name", "Nghiệm thu"),)
    line = conflict_line(field="*", was=True, here=False, there=True, fields=fields)
    desk.show_lines((line,), {})
    assert (words(desk, LineKind.CONFLICT, HERE), words(desk, LineKind.CONFLICT, THERE)) == (
        "đã xóa",
        "có trong sổ",
    )
    assert not desk.buttons["E"].isEnabled()


def test_accept_goes_on_to_the_next_undecided_line(desk):
    press(desk, Qt.Key.Key_A, Qt.Key.Key_A)
    first, second = desk.model.lines()[:2]
    assert [desk.decisions()[own.key].answer for own in (first, second)] == [Answer.ACCEPT] * 2
    assert desk.current() is desk.model.lines()[2]
    assert desk.progress.text() == "Đã quyết 2/10"


def test_a_refusal_wants_its_reason_and_remembers_it(desk):
    press(desk, Qt.Key.Key_D)
    dialog(desk).take()
    assert dialog(desk).reason.problem() == "Hãy ghi lý do."
    dialog(desk).reason.set_value("Chưa có biên bản")
    dialog(desk).take()
    assert desk.decisions()[desk.model.lines()[0].key].reason == "Chưa có biên bản"
    press(desk, Qt.Key.Key_D)
    assert dialog(desk).words() == "Chưa có biên bản"


def test_another_reason_is_typed_over_the_last_one(desk):
    desk._reasons.append("Chưa có biên bản")
    press(desk, Qt.Key.Key_D)
    QTest.keyClicks(dialog(desk).reason.editor(), "Sai don vi tinh")
    dialog(desk).take()
    assert [own.reason for own in desk.decisions().values()] == ["Sai don vi tinh"]


def test_enter_answers_a_question_and_control_enter_one_of_several_lines(desk):
    press(desk, Qt.Key.Key_D)
    dialog(desk).reason.set_value("Chưa rõ")
    QTest.keyClick(dialog(desk).reason.editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.table.go_to(2)
    press(desk, Qt.Key.Key_E)
    QTest.keyClick(dialog(desk).inputs["amount_dong"].editor(), Qt.Key.Key_Return)
    assert [own.answer for own in desk.decisions().values()] == [Answer.REFUSE, Answer.EDIT]


def test_an_edit_takes_a_third_value_in_the_fields_own_input(desk):
    desk.table.go_to(2)
    press(desk, Qt.Key.Key_E)
    asked = dialog(desk)
    asked.inputs["amount_dong"].set_value(1_240_000_000)
    asked.take()
    assert desk.decisions()[money_line().key].value == 1_240_000_000
    assert words_at(desk, 2, ANSWER) == "Sửa thành 1.240.000.000 đồng"


def words_at(desk, row, column):
    return desk.model.words(desk.model.line_at(row), column)


def test_both_fields_that_go_together_can_be_edited(desk):
    go_to(desk, LineKind.TOGETHER)
    desk.edit()
    dialog(desk).take()
    assert [own.value for own in desk.decisions().values()] == [
        {"planned_start_on": "2020-02-01", "planned_end_on": "2021-03-31"}
    ]


def test_an_answer_to_a_question_that_has_gone_meanwhile_is_dropped(desk):
    press(desk, Qt.Key.Key_D)
    dialog(desk).reason.set_value("Chưa rõ")
    desk.show_lines((), {})
    dialog(desk).take()
    assert desk.decisions() == {}


def test_an_answer_can_be_taken_away(desk):
    press(desk, Qt.Key.Key_A, Qt.Key.Key_Up, Qt.Key.Key_W)
    assert desk.decisions() == {}


def test_next_and_previous_pass_over_what_is_decided_and_what_asks_nothing(desk):
    press(desk, Qt.Key.Key_A, Qt.Key.Key_P)
    assert desk.current() is desk.model.lines()[-1]
    press(desk, Qt.Key.Key_N)
    assert desk.current() is desk.model.lines()[1]


def test_a_notice_cannot_be_answered(desk):
    go_to(desk, LineKind.NOTICE)
    press(desk, Qt.Key.Key_A)
    assert desk.decisions() == {}
    assert not desk.buttons["A"].isEnabled()


def test_space_hides_and_shows_the_details(desk):
    press(desk, Qt.Key.Key_Space)
    assert desk.details.isHidden()
    press(desk, Qt.Key.Key_Space)
    assert not desk.details.isHidden()


@pytest.mark.parametrize(
    ("which", "count"),
    [("all", 11), ("open", 10), ("conflicts", 2), ("proposals", 2), ("money", 2), ("notices", 1)],
)
def test_filters_say_how_many_they_show_and_show_as_many(desk, which, count):
    desk.filters.ask_for(which)
    lines = [own for own in desk.model.rows() if hasattr(own, "kind")]
    assert len(lines) == desk.model.count(which) == count
    assert desk.filters._buttons[which].text().endswith(str(count))


def test_lines_are_found_by_words_without_accents_and_by_project(desk):
    desk.filters.text.setText("lien thong")
    desk.filters.text.returnPressed.emit()
    assert [own.key for own in desk.model.rows() if hasattr(own, "kind")] == [mixed_lines()[0].key]
    desk.filters.ask_for("all", project_id="q")
    assert [own.project_id for own in desk.model.rows() if hasattr(own, "kind")] == ["q"]


def test_letters_typed_into_the_search_are_no_answers(desk):
    desk.filters.text.setFocus()
    press(desk, Qt.Key.Key_A, Qt.Key.Key_D)
    assert desk.filters.text.text() == "ad"
    assert desk.decisions() == {}


def test_the_sum_says_what_will_happen(desk):
    press(desk, Qt.Key.Key_A)
    assert desk.tally().sentence() == (
        "Sẽ nhận 1 thay đổi, từ chối 0, để chờ 6; 2 mâu thuẫn chờ giải quyết. Không nhận 1 chỗ sửa ngoài nhật ký."
    )


def test_the_desk_can_be_walked(qtbot, desk):
    assert unnamed(desk) == clipped(desk) == rich_text(desk) == []
    assert traps(qtbot, desk) == []

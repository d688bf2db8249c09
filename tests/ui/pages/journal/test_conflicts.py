"""What offices wrote differently: asked with was, here and there, nothing chosen, settled by one choice and undone."""

from datetime import date, timedelta
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from egov_desktop.actions.records import add, edit_fields, remove
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.judgement.offices.questions import QuestionKind
from egov_desktop.domain.records import Milestone, Package, Project
from egov_desktop.store.register import Register, Writer
from egov_desktop.ui.pages.journal.conflicts.card import MarkedValue
from tests.ui.hands import type_in
from tests.ui.small_register import NOW
from tests.ui.walker import clipped, traps, unnamed

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def other(session, tmp_path):
    """The register of another office, which has the same records."""
    path = session.register.save_copy(tmp_path / "khac.sqlite")
    identifiers = Identifiers(lambda: LATER, Random(11))
    register = Register.open(path, Writer("Trần Văn Bình", "HL"), now=LATER, identifiers=identifiers)
    yield register
    register.close()


def edit(register, kind="project", record_id="p", **values):
    change_set = edit_fields(
        register.snapshot, kind, record_id, new_id=lambda: "buoc", today=NOW.date(), **values
    )
    register.perform(change_set, now=LATER)


def take_in(session, other):
    session.register.take_in(*other.outgoing(), now=LATER)
    session.changed.emit(frozenset({"project"}))


@pytest.fixture
def named_apart(page, session, other):
    edit(session.register, name="Một cửa điện tử")
    edit(other, name="Một cửa liên thông")
    take_in(session, other)
    page.show_project("p")
    return page


@pytest.fixture
def asked(page, session, other):
    """Show the question after both offices have done something and one has heard of the other."""

    def ask(here, there, kind):
        here(session.register)
        there(other)
        take_in(session, other)
        page.show_conflicts()
        found = next(own for own in page.conflicts.questions() if own.kind is kind)
        page.conflicts.go_to(found.id)
        return page.conflicts

    return ask


def headings(conflicts):
    return [card.choice.heading for card in conflicts.cards()]


def choose(qtbot, conflicts, place):
    qtbot.mouseClick(conflicts.cards()[place].button, Qt.MouseButton.LeftButton)


def settle(qtbot, conflicts):
    qtbot.mouseClick(conflicts._settle, Qt.MouseButton.LeftButton)


def press(conflicts, *keys):
    for key in keys:
        QTest.keyClick(conflicts.table, key)


def test_without_conflicts_the_page_says_so(page):
    page.show_conflicts()
    assert page.conflicts._none.isVisible()
    assert not page.conflicts._settle.isVisible()


def test_a_projects_conflicts_are_shown_first(named_apart):
    assert named_apart.conflicts.isVisible()
    assert named_apart._ways[1].text() == "Khác biệt chưa giải quyết (1)"
    assert named_apart.conflicts.model.index(0, 2).data() == "Tên dự án"


def test_each_value_stands_with_who_and_when_and_nothing_is_chosen(named_apart):
    was, here, there, another = named_apart.conflicts.cards()
    assert headings(named_apart.conflicts) == [
        "Trước đó",
        "Ở đây",
        "Ở kia: UBND huyện Hậu Lộc",
        "Giá trị khác",
    ]
    assert [own.choice.words for own in (was, here, there)] == [
        "Bộ phận một cửa hiện đại", "Một cửa điện tử", "Một cửa liên thông",
    ]  # fmt: skip
    assert here.choice.written.startswith("Lê Thị Lan · VP · 30/06/2020 11:42")
    assert "Trần Văn Bình · UBND huyện Hậu Lộc · 30/06/2020 11:42" in there.choice.written
    assert not any(card.button.isChecked() for card in (was, here, there, another))
    assert not named_apart.conflicts._settle.isEnabled()


def test_what_is_shown_meanwhile_is_marked_once(named_apart):
    shown = [card for card in named_apart.conflicts.cards() if "đang hiển thị" in card.choice.written]
    assert len(shown) == 1


@pytest.mark.parametrize("place", [0, 1, 2])
def test_choosing_a_value_settles_the_conflict_and_undo_asks_again(qtbot, named_apart, session, place):
    wanted = named_apart.conflicts.cards()[place].choice.words
    choose(qtbot, named_apart.conflicts, place)
    settle(qtbot, named_apart.conflicts)
    assert session.snapshot.get(Project, "p").name == wanted
    assert named_apart.conflicts._none.isVisible()
    session.undo()
    assert named_apart.conflicts.count() == 1


def test_by_keyboard_a_third_value_is_typed(named_apart, session):
    conflicts = named_apart.conflicts
    conflicts.table.setFocus()
    press(conflicts, Qt.Key.Key_4)
    type_in("Một cửa 2", Qt.Key.Key_Return)
    assert session.snapshot.get(Project, "p").name == "Một cửa 2"
    assert conflicts.count() == 0


def test_by_keyboard_a_number_chooses_and_enter_settles(named_apart, session):
    press(named_apart.conflicts, Qt.Key.Key_2, Qt.Key.Key_Return)
    assert session.snapshot.get(Project, "p").name == "Một cửa điện tử"


def test_enter_alone_decides_nothing(named_apart, session):
    press(named_apart.conflicts, Qt.Key.Key_Return)
    assert session.snapshot.conflicts


def test_arrows_go_from_answer_to_answer(named_apart):
    first = named_apart.conflicts.cards()[0].button
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert named_apart.conflicts.sheet.place() == 1
    QTest.keyClick(first, Qt.Key.Key_Left)
    assert named_apart.conflicts.sheet.place() == 3


def test_n_leaves_a_question_for_later(page, session, other):
    edit(session.register, name="Một", objectives="Một")
    edit(other, name="Hai", objectives="Hai")
    take_in(session, other)
    page.show_conflicts()
    press(page.conflicts, Qt.Key.Key_N)
    assert page.conflicts._progress.text() == "Câu 2 trên 2"
    press(page.conflicts, Qt.Key.Key_2, Qt.Key.Key_Return)
    assert [own.field for own in page.conflicts.questions()] == ["name"]


def test_the_differing_words_are_marked(named_apart):
    values = [card.findChild(MarkedValue).text() for card in named_apart.conflicts.cards()[:2]]
    assert values == ["Bộ phận một cửa hiện đại", "Một cửa <b><u>điện tử</u></b>"]


def test_an_amount_that_cannot_be_read_settles_nothing(qtbot, asked, session):
    conflicts = asked(
        lambda own: edit(own, total_investment_dong=1),
        lambda own: edit(own, total_investment_dong=2),
        QuestionKind.FIELD,
    )
    press(conflicts, Qt.Key.Key_4)
    type_in("mười lăm con gà")
    settle(qtbot, conflicts)
    assert session.snapshot.conflicts
    assert not conflicts.cards()[3].inputs["total_investment_dong"].can_be_read()


@pytest.mark.parametrize(("place", "stays"), [(0, True), (1, False)])
def test_a_record_edited_here_and_removed_there_is_kept_or_removed(qtbot, asked, session, place, stays):
    conflicts = asked(
        lambda own: edit(own, "milestone", "m2", name="Nghiệm thu đợt 1"),
        lambda own: own.perform(remove(own.snapshot, "milestone", "m2"), now=LATER),
        QuestionKind.REMOVAL,
    )
    assert "đã sửa “Tên mốc”" in conflicts.cards()[0].choice.written
    assert conflicts.cards()[1].choice.written.startswith("Trần Văn Bình")
    choose(qtbot, conflicts, place)
    settle(qtbot, conflicts)
    assert (session.snapshot.get(Milestone, "m2") is not None) is stays
    assert conflicts.count() == 0


def dates_apart(asked):
    return asked(
        lambda own: edit(own, planned_start_on=date(2020, 2, 1)),
        lambda own: edit(own, planned_end_on=date(2021, 3, 31)),
        QuestionKind.TOGETHER,
    )


def test_two_days_changed_apart_are_told_side_by_side_and_confirmed(qtbot, asked, session):
    conflicts = dates_apart(asked)
    assert "01/01/2020 → 01/02/2020 (Lê Thị Lan · VP" in conflicts.sheet.asked.details[0]
    choose(qtbot, conflicts, 0)
    settle(qtbot, conflicts)
    assert conflicts.count() == 0
    assert session.snapshot.get(Project, "p").planned_end_on == date(2021, 3, 31)


def test_two_days_changed_apart_are_edited(qtbot, asked, session):
    conflicts = dates_apart(asked)
    end = conflicts.cards()[1].inputs["planned_end_on"]
    end.start()
    type_in("30/6/2021", Qt.Key.Key_Tab)
    settle(qtbot, conflicts)
    project = session.snapshot.get(Project, "p")
    assert (project.planned_start_on, project.planned_end_on) == (date(2020, 2, 1), date(2021, 6, 30))
    assert conflicts.count() == 0


@pytest.fixture
def orphaned(asked):
    extra = Package(id="moi", project_id="p", code="09", name="Gói mới")
    return asked(
        lambda own: own.perform(add(extra), now=LATER),
        lambda own: own.perform(remove(own.snapshot, "project", "p"), now=LATER),
        QuestionKind.ORPHAN,
    )


def test_a_child_of_a_removed_project_brings_it_back(qtbot, orphaned, session):
    assert headings(orphaned) == ["Khôi phục", "Chuyển sang bản ghi khác", "Xóa bản ghi này"]
    assert orphaned.cards()[0].choice.words == "Dự án: 012 · Bộ phận một cửa hiện đại"
    choose(qtbot, orphaned, 0)
    settle(qtbot, orphaned)
    assert session.snapshot.get(Milestone, "m1")
    assert orphaned.count() == 0


def test_a_child_of_a_removed_project_is_removed(qtbot, orphaned, session):
    choose(qtbot, orphaned, 2)
    settle(qtbot, orphaned)
    assert session.snapshot.get(Package, "moi") is None
    assert orphaned.count() == 0


@pytest.fixture
def coded_alike(asked):
    return asked(
        lambda own: own.perform(add(Project(id="a", code="020", name="Đất đai")), now=LATER),
        lambda own: own.perform(add(Project(id="b", code="020", name="Địa chính")), now=LATER),
        QuestionKind.SAME_CODE,
    )


def test_two_projects_with_one_code_become_one_and_what_differs_is_asked_next(qtbot, coded_alike):
    assert coded_alike.sheet.asked.sentence == "2 bản ghi mang cùng một mã."
    choose(qtbot, coded_alike, 0)
    settle(qtbot, coded_alike)
    assert [(own.kind, own.field) for own in coded_alike.questions()] == [(QuestionKind.FIELD, "name")]
    assert headings(coded_alike) == ["Ở đây", "Ở kia: UBND huyện Hậu Lộc", "Giá trị khác"]


def test_one_of_two_projects_with_one_code_gets_another(qtbot, coded_alike, session):
    press(coded_alike, Qt.Key.Key_3)
    type_in("021", Qt.Key.Key_Return)
    assert {own.code for own in session.snapshot.all(Project).values()} == {"012", "020", "021"}
    assert coded_alike.count() == 0


def test_nothing_is_unnamed_clipped_or_a_trap(qtbot, named_apart):
    assert unnamed(named_apart) == []
    assert clipped(named_apart) == []
    assert traps(qtbot, named_apart) == []


def test_the_whole_registers_questions_are_asked_for_by_an_empty_id(named_apart):
    named_apart.show_project(None)
    assert not named_apart.conflicts.isVisible()
    named_apart.show_project("")
    assert named_apart.conflicts.isVisible()


def test_a_double_click_opens_the_project(qtbot, named_apart):
    table = named_apart.conflicts.table
    spot = table.visualRect(table.model().index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert named_apart.navigator.asked == [("project", "p", "", "")]


def test_another_value_must_be_typed(qtbot, named_apart, session):
    choose(qtbot, named_apart.conflicts, 3)
    settle(qtbot, named_apart.conflicts)
    assert session.snapshot.conflicts
    assert named_apart.conflicts.cards()[3].inputs["name"].problem() == "Chưa nhập giá trị."


def test_a_mention_of_a_removed_package_may_be_left_empty(qtbot, asked, session):
    conflicts = asked(
        lambda own: own.perform(
            add(Milestone(id="m9", project_id="p", package_id="g", name="Giao")), now=LATER
        ),
        lambda own: own.perform(remove(own.snapshot, "package", "g"), now=LATER),
        QuestionKind.ORPHAN,
    )
    choose(qtbot, conflicts, headings(conflicts).index("Bỏ trống"))
    settle(qtbot, conflicts)
    assert session.snapshot.get(Milestone, "m9").package_id is None
    assert conflicts.count() == 0

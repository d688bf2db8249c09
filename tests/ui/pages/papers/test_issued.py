"""What was issued: led to, printed again, compared, taken back and brought back, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from egov_desktop.domain.records import IssuedPaper
from egov_desktop.ui.pages.papers import issued
from tests.ui.pages.papers.scene import LONG, TABLE, issue, only_paper, rename_first_project, wait


@pytest.fixture
def paper(page):
    """A paper that was issued, and the cursor on it."""
    issue(page)
    return page.issued


def says(qtbot, paper, words):
    qtbot.waitUntil(lambda: words in paper._sentence.text(), timeout=LONG)


def test_issuing_leads_to_the_paper_under_its_number(page, paper):
    assert page.tabs.currentIndex() == 1
    assert paper.current().symbol == "12/BC-STTTT"
    assert page._toast.sentence() == "Đã phát hành 12/BC-STTTT. In hoặc lưu bản có số ở đây."


def test_the_cursor_stays_on_its_paper_when_another_comes_above(qtbot, page, paper):
    page.tabs.setCurrentIndex(0)
    wait(qtbot, page)
    issue(page, "13")
    paper.go_to(only_symbol(page, "12/BC-STTTT").id)
    rename_first_project(page.session)
    assert paper.current().symbol == "12/BC-STTTT"


def only_symbol(page, symbol):
    return next(own for own in page.session.snapshot.all(IssuedPaper).values() if own.symbol == symbol)


def test_taking_an_issue_back_is_told_with_its_number(page, paper):
    page.session.undo()
    assert "Đã thu lại việc phát hành 12/BC-STTTT; số này dùng lại được" in page._toast.sentence()
    assert not page.session.snapshot.all(IssuedPaper)


def test_number_that_was_taken_back_can_be_given_again(qtbot, page, paper):
    page.session.undo()
    page.tabs.setCurrentIndex(0)
    wait(qtbot, page)
    issue(page)
    assert only_paper(page).symbol == "12/BC-STTTT"


def test_redo_brings_the_paper_back_byte_for_byte(page, paper):
    before = paper.frozen().pdf
    page.session.undo()
    page.session.redo()
    assert paper.frozen().pdf == before


def test_enter_compares_and_a_change_makes_it_forgotten(qtbot, page, paper):
    rename_first_project(page.session)
    QTest.keyClick(paper.table, Qt.Key.Key_Return)
    says(qtbot, paper, "chỗ khác")
    assert paper.differences.isVisible()
    paper.refresh()
    assert not paper.differences.isVisible()


def test_comparing_lets_the_window_take_keys(qtbot, page, paper):
    paper.compare()
    assert paper._sentence.text() == "Đang so với số liệu hiện nay…"
    page.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: not paper._newest.is_busy, timeout=LONG)


def test_damage_is_told_when_comparing(qtbot, page, paper, monkeypatch):
    told = []
    monkeypatch.setattr(issued, "tell_error", lambda _parent, error: told.append(error.code))
    monkeypatch.setattr(page.session.register, "content", lambda _digest: b"PK")
    paper.compare()
    qtbot.waitUntil(lambda: told == ["damaged_paper"], timeout=LONG)
    assert "So với hiện nay" in paper._sentence.text()


def test_menu_of_printing_again_is_opened_by_keyboard(page, paper):
    offered = [own.text() for own in paper._again.menu().actions()]
    assert offered == ["Xem bản đã phát hành", "Lưu PDF…", "Lưu Word…", "Lưu Excel…", "In…"]
    assert paper._again.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_issued_pages_are_looked_at_and_closed_by_escape(page, paper):
    dialog = paper.show_pages()
    assert dialog.windowTitle().startswith("12/BC-STTTT")
    assert dialog.pages.count() > 0
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_differences_name_the_table_and_the_row_by_themselves(qtbot, page, paper):
    rename_first_project(page.session)
    paper.compare()
    says(qtbot, paper, "chỗ khác")
    line = [str(paper._found.index(0, at).data()) for at in range(4)]
    assert "›" not in line[0]
    assert line[3] == "Tên mới"


def test_difference_under_the_cursor_is_told_in_full(qtbot, page, paper):
    rename_first_project(page.session)
    paper.compare()
    says(qtbot, paper, "chỗ khác")
    paper.differences.go_to(0)
    assert "→ Tên mới" in paper._sentence.text()


def test_asking_for_a_paper_leads_back_to_drafting(qtbot, page, paper):
    page.show_paper(TABLE)
    wait(qtbot, page)
    assert page.tabs.currentIndex() == 0

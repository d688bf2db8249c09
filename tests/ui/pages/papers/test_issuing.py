"""Before a paper is issued: what is doubtful is asked in the same window, what is false is refused at its field."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from egov_desktop.domain.records import IssuedPaper
from tests.ui.pages.papers.scene import TABLE, issue, wait


@pytest.fixture
def asked(qtbot, page):
    """The same table again under another number, after its first pressing of the button."""
    issue(page)
    page.tabs.setCurrentIndex(0)
    wait(qtbot, page)
    dialog = page.drafting.issue()
    dialog.number.set_value("13")
    dialog.save()
    return dialog


def issued(page):
    return sorted(own.symbol for own in page.session.snapshot.all(IssuedPaper).values())


def test_doubtful_paper_is_asked_about_with_its_reason(page, asked):
    assert asked.reasons.isVisible()
    assert "Văn bản này đã phát hành: số 12/BC-STTTT" in asked.reasons.sentence()
    assert asked.go.text() == "Vẫn phát hành"
    assert issued(page) == ["12/BC-STTTT"]


def test_it_is_issued_all_the_same_when_asked_for_again(page, asked):
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.result() == QDialog.DialogCode.Accepted
    assert issued(page) == ["12/BC-STTTT", "13/BC-STTTT"]


def test_another_reason_is_asked_about_again(page, asked):
    asked.dated_on.set_value(TABLE.on - timedelta(days=1))
    asked.save()
    assert "trước ngày số liệu" in asked.reasons.sentence()
    assert issued(page) == ["12/BC-STTTT"]


def test_what_is_refused_is_no_question_any_more(page, asked):
    asked.dated_on.set_value(page.session.today + timedelta(days=1))
    asked.save()
    assert (asked.reasons.isVisible(), asked.go.text()) == (False, "Phát hành")
    assert issued(page) == ["12/BC-STTTT"]


def test_day_to_come_is_refused_at_the_day(page):
    dialog = page.drafting.issue()
    dialog.number.set_value("12")
    dialog.dated_on.set_value(page.session.today + timedelta(days=1))
    dialog.save()
    assert "sau ngày hôm nay" in dialog.dated_on.input().problem()
    assert not dialog.number.input().problem()
    assert issued(page) == []

"""In the meeting room: the matter in large type, conclusions by keyboard, everything in the register at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea
from shiboken6 import isValid

from egov_desktop.domain.enumerations import ConclusionKind, MeetingState
from egov_desktop.domain.judgement.meetings.values import conclusions_of
from egov_desktop.domain.records import AgendaItem, Meeting, Task
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.meetings import room as room_module
from tests.ui.hands import CONTROL, focused, type_in
from tests.ui.walker import clipped, rich_text, traps, unnamed

Key = Qt.Key


@pytest.fixture
def room(qtbot, page):
    room = page.enter_room()
    room.setWindowModality(Qt.WindowModality.NonModal)
    room.resize(1366, 768)
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    room.form.content.start()
    yield room
    if isValid(room):
        room.form.clear()
        room.close()


def written(session):
    return [own.content for own in conclusions_of(session.snapshot, session.snapshot.all(Meeting)["m7"])]


def shown(room):
    QTest.qWait(10)
    return " ".join(own.text() for own in room.findChildren(QLabel) if own.isVisibleTo(room))


def test_the_room_opens_the_meeting_at_its_first_matter(room, session):
    assert session.snapshot.all(Meeting)["m7"].state is MeetingState.OPEN
    assert room.item().id == "x1"
    assert "Xây dựng kế hoạch chuyển đổi số" in shown(room)
    assert "hạn 25/07/2020 · quá hạn 6 ngày" in shown(room)
    assert "chưa ấn định thời hạn" in shown(room)


def test_a_decision_is_typed_and_ctrl_enter_begins_the_next(room, session):
    QTest.keyClick(focused(), Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert room.form.kind() is ConclusionKind.DECISION
    type_in("Đồng ý chủ trương")
    QTest.keyClick(focused(), Key.Key_Return, CONTROL)
    type_in("Đồng ý gia hạn")
    QTest.keyClick(focused(), Key.Key_Return, CONTROL)
    assert written(session) == ["Đồng ý chủ trương", "Đồng ý gia hạn"]
    assert room.form.is_empty()
    assert "✓ Đồng ý gia hạn" in shown(room)


def test_a_task_needs_one_lead_and_a_deadline_or_an_explicit_none(room, session):
    room.go(1)
    type_in("Rà soát tiến độ")
    assert not room.write()
    assert room.form.lead.problem()
    room.form.lead.start()
    type_in("tai chinh", Key.Key_Tab)
    assert not room.write()
    assert "Chưa ghi thời hạn" in room.form.due.problem()
    room.form.no_deadline.setChecked(True)
    assert room.write()
    own = next(one for one in session.snapshot.all(Task).values() if one.content == "Rà soát tiến độ")
    assert (own.lead_agency_id, own.due_on, own.has_no_deadline) == ("tc", None, True)
    assert session.snapshot.all(AgendaItem)["x2"].discussed


def test_a_typed_deadline_takes_the_place_of_an_explicit_none(room):
    room.form.no_deadline.setChecked(True)
    room.form.due.start()
    type_in("31/8/2020", Key.Key_Tab)
    assert not room.form.no_deadline.isChecked()
    assert room.form.due.value().isoformat() == "2020-08-31"


def test_ctrl_page_down_goes_through_the_matters_and_keeps_what_is_typed(room):
    type_in("Đang gõ")
    QTest.keyClick(focused(), Key.Key_PageDown, CONTROL)
    assert room.item().id == "x2"
    QTest.keyClick(focused(), Key.Key_PageDown, CONTROL)
    assert room.item().id == "x2"
    assert not room.form.is_empty()


@pytest.mark.parametrize("leaves", [True, False])
def test_what_is_typed_and_not_written_is_asked_about(room, monkeypatch, leaves):
    asked = []
    monkeypatch.setattr(room_module, "ask", lambda *words, **more: asked.append(words) or leaves)
    type_in("Đang gõ")
    QTest.keyClick(focused(), Key.Key_Escape)
    assert len(asked) == 1
    assert room.isVisible() is not leaves


def test_the_page_shows_what_was_written_in_the_room(room, page):
    room.form.choose_kind(ConclusionKind.INFORMATION)
    room.form.content.set_value("Đã nghe báo cáo")
    assert room.write()
    room.close()
    assert page.conclusions.table.plain.lines()[1][0] == "Đã nghe báo cáo"


def test_the_room_is_walked_by_keyboard_and_fits_a_small_screen(qtbot, room):
    assert unnamed(room) + traps(qtbot, room) + clipped(room) + rich_text(room) == []
    assert room.minimumSizeHint().width() <= 1366
    assert room.minimumSizeHint().height() <= 768


@pytest.mark.parametrize("zoom", [100, 150])
def test_on_a_small_projector_nothing_of_the_form_is_cut(qapp, room, zoom):
    apply(qapp, "light", zoom)
    room.showNormal()
    room.resize(1024, 768)
    qapp.processEvents()
    cut = [
        own
        for own in room.findChildren(QScrollArea)
        if own.widget().minimumSizeHint().width() > own.viewport().width()
    ]
    apply(qapp, "light", 100)
    assert cut == []

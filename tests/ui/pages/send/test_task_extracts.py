"""The secretariat's clerk sends each leading agency the extract of its tasks."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from egov_desktop.actions.records import add
from egov_desktop.domain.enumerations import Channel, ExchangeKind, ReceiptOutcome
from egov_desktop.domain.records import Receipt, Task
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.send.page import SendPage
from tests.meeting_builders import done, task
from tests.ui.hands import type_in
from tests.ui.pages.demo_pages import Notes
from tests.ui.pages.owner.assigned_file import settings_in
from tests.ui.pages.owner.extract_file import TASKS
from tests.ui.pages.send.test_page import log, manifest_of, names, send
from tests.ui.small_register import small_session
from tests.ui.walker import clipped, unnamed

Key = Qt.Key
SO, HUYEN = "BC_STTTT_2020-06-30_1.sqlite", "BC_HL_2020-06-30_1.sqlite"


@pytest.fixture
def session(tmp_path, qapp):
    apply(qapp, "light")
    session = small_session(tmp_path)
    yield session
    session.register.close()


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "gửi đi"
    folder.mkdir()
    return folder


@pytest.fixture
def bare(qtbot, session, folder, tmp_path):
    page = SendPage(session, Notes(), settings_in(tmp_path))
    qtbot.addWidget(page)
    page.resize(1162, 620)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.order.set_folder(folder)
    page.order.tasks.click()
    return page


@pytest.fixture
def page(session, bare):
    session.perform(add(*TASKS))
    return bare


def row_of(page, agency_id):
    return next(row for row, own in enumerate(page.owners.owners) if own.agency.id == agency_id)


def cells(page, agency_id):
    return [page.owners.index(row_of(page, agency_id), column).data() for column in (3, 4, 5)]


def test_without_tasks_it_says_that_there_is_nothing_to_send(bare):
    assert bare._hint.text() == "Chưa có nhiệm vụ nào được giao, nên không có gì để trích gửi."
    assert not bare.send_button.isEnabled()


def test_an_extract_asks_for_no_period_and_no_fields(page):
    assert not page.order._of_period.isVisible()
    assert not page.order.writable.isVisible()
    assert page.send_button.isEnabled()


def test_the_agencies_stand_there_with_their_open_tasks(page):
    assert [own.agency.id for own in page.owners.owners] == ["so", "huyen"]
    assert cells(page, "so") == ["2", "", ""]
    assert page.owners.headerData(2, Qt.Orientation.Horizontal) == "Cơ quan chủ trì"


def test_every_agency_with_open_tasks_gets_its_extract_and_a_line_in_the_log(qtbot, session, page, folder):
    page.order.channel.set_value(Channel.USB)
    send(qtbot, page)
    assert names(folder) == [HUYEN, SO]
    assert {(own.agency_id, own.exchange_kind, own.channel) for own in log(session)} == {
        ("so", ExchangeKind.TASKS, Channel.USB),
        ("huyen", ExchangeKind.TASKS, Channel.USB),
    }
    assert set(manifest_of(folder / SO, session).tasks) == {"t1", "t2", "t3"}


def test_only_the_ticked_agencies_get_one(qtbot, page, folder):
    page.table.setFocus()
    page.table.go_to(row_of(page, "huyen"))
    type_in("", Key.Key_Space)
    send(qtbot, page)
    assert names(folder) == [SO]


def test_one_whose_tasks_are_all_done_is_ticked_by_hand_alone(qtbot, session, bare, folder):
    finished = task(
        "t9", content="Xong", conclusion_id=None, lead_agency_id="huyen", **done(date(2020, 6, 20))
    )
    session.perform(add(*(own for own in TASKS if getattr(own, "id", "") != "t4"), finished))
    assert [own.id for own in bare.owners.chosen()] == ["so"]
    bare.owners.toggle([row_of(bare, "huyen")])
    send(qtbot, bare)
    assert names(folder) == [HUYEN, SO]


def test_the_ticks_of_owners_stay_when_another_kind_is_looked_at(page):
    page.order.assignment.click()
    page.owners.tick_all(False)
    page.order.tasks.click()
    assert len(page.owners.chosen()) == 2
    page.order.assignment.click()
    assert page.owners.chosen() == ()


def test_it_says_when_the_extract_went_and_when_its_answer_came(qtbot, session, page):
    send(qtbot, page)
    came = {"outcome": ReceiptOutcome.TAKEN_IN, "exchange_kind": ExchangeKind.RETURN}
    session.perform(add(Receipt(id="r", agency_id="so", received_on=date(2020, 7, 3), **came)))
    assert cells(page, "so") == ["2", "lần 1, 30/06/2020", "03/07/2020"]
    assert cells(page, "huyen") == ["1", "lần 1, 30/06/2020", ""]


def test_nobody_ticked_is_nothing_to_send(page):
    page.owners.tick_all(False)
    assert page._hint.text() == "Hãy chọn ít nhất một cơ quan chủ trì."


def test_a_new_task_is_counted_at_once(session, page):
    session.perform(
        add(
            Task(
                id="t8",
                content="Mới",
                lead_agency_id="so",
                assigned_on=date(2020, 6, 1),
                has_no_deadline=True,
            )
        )
    )
    assert cells(page, "so")[0] == "3"


@pytest.mark.parametrize("zoom", [100, 150])
def test_no_words_are_cut_and_every_control_has_a_name(qtbot, qapp, page, zoom):
    apply(qapp, "light", zoom)
    page.resize(page.size().expandedTo(page.minimumSizeHint()))
    qtbot.wait(50)
    assert clipped(page) == []
    assert unnamed(page) == []
    apply(qapp, "light")

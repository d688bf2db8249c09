"""The secretariat's clerk opens a period, sends every owner its file, and keeps the log."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from egov_desktop.actions.records import add
from egov_desktop.domain.enumerations import Channel, ExchangeKind, ReceiptOutcome
from egov_desktop.domain.records import Agency, Dispatch, Milestone, Project, Receipt, ReportingPeriod
from egov_desktop.domain.rights import Rights
from egov_desktop.exchange.envelope import is_envelope
from egov_desktop.store.register import Register
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.send.page import SendPage
from egov_desktop.wording.rights import why_not_written
from tests.ui.hands import type_in
from tests.ui.pages.demo_pages import Notes
from tests.ui.pages.owner.assigned_file import settings_in
from tests.ui.small_register import small_session
from tests.ui.walker import clipped, rich_text, traps, unnamed

Key = Qt.Key
MINE = Project(id="q", code="077", name="Hồ chứa nước", owner_agency_id="huyen")
PERIOD = ReportingPeriod(
    id="ky", code="2020-06", name="Tháng 6/2020", figures_on=date(2020, 6, 30), due_on=date(2020, 7, 10)
)


@pytest.fixture
def session(tmp_path, qapp):
    apply(qapp, "light")
    session = small_session(tmp_path)
    session.perform(add(MINE))
    yield session
    session.register.close()


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "gửi đi"
    folder.mkdir()
    return folder


@pytest.fixture
def page(qtbot, session, tmp_path):
    page = SendPage(session, Notes(), settings_in(tmp_path))
    qtbot.addWidget(page)
    page.resize(1162, 620)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def ready(session, page, folder):
    """A page on which only the button is left to press."""
    session.perform(add(PERIOD))
    page.order.set_folder(folder)
    return page


def send(qtbot, page):
    page.send_button.click()
    qtbot.waitUntil(lambda: hasattr(page, "summary"), timeout=20_000)
    page.summary.close()


def names(folder):
    return sorted(own.name for own in folder.iterdir())


def log(session):
    return list(session.snapshot.all(Dispatch).values())


def manifest_of(path, session) -> Any:
    register = Register.open(path, None, now=session.now, identifiers=session._identifiers)
    register.close()
    return register.manifest


def test_it_says_what_is_still_to_be_chosen(page):
    assert page._hint.text() == "Hãy chọn kỳ báo cáo, hoặc mở kỳ mới."
    assert not page.send_button.isEnabled()


def test_a_period_is_opened_here_and_chosen_at_once(session, page):
    dialog = page.order.open_period()
    dialog.due.set_value(date(2020, 7, 10))
    dialog.save()
    period = session.snapshot.get(ReportingPeriod, page.order.period_id())
    assert (period.code, period.figures_on, period.due_on) == (
        "2020-06",
        date(2020, 6, 30),
        date(2020, 7, 10),
    )


def test_a_period_that_is_due_before_its_figures_is_asked_about(session, page):
    dialog = page.order.open_period()
    dialog.due.set_value(date(2020, 6, 1))
    dialog.save()
    assert "trước ngày của số liệu" in dialog.due.input().problem()
    assert not session.snapshot.all(ReportingPeriod)


def test_a_code_that_is_taken_is_said_at_the_code(session, page):
    session.perform(add(PERIOD))
    dialog = page.order.open_period()
    dialog.save()
    assert "Đã có kỳ báo cáo" in dialog.code.input().problem()


def test_every_owner_gets_its_file_and_a_line_in_the_log(qtbot, session, ready, folder):
    ready.order.channel.set_value(Channel.USB)
    send(qtbot, ready)
    assert names(folder) == ["BC_HL_2020-06_1.sqlite", "BC_STTTT_2020-06_1.sqlite"]
    assert {(own.agency_id, own.round, own.channel) for own in log(session)} == {
        ("huyen", 1, Channel.USB),
        ("so", 1, Channel.USB),
    }


def test_the_summary_names_each_file_and_whom_it_is_for(qtbot, ready):
    send(qtbot, ready)
    lines = [ready.summary.made.item(row).text() for row in range(ready.summary.made.count())]
    assert "BC_STTTT_2020-06_1.sqlite · Sở Thông tin và Truyền thông" in lines


def test_only_the_ticked_owners_get_one(qtbot, session, ready, folder):
    ready.table.setFocus()
    ready.table.go_to([own.agency.code for own in ready.owners.owners].index("HL"))
    type_in("", Key.Key_Space)
    assert ready.send_button.text() == "Tạo gói cho 1 đơn vị"
    send(qtbot, ready)
    assert names(folder) == ["BC_STTTT_2020-06_1.sqlite"]


def test_nobody_ticked_is_nothing_to_send(ready):
    ready.owners.tick_all(False)
    assert not ready.send_button.isEnabled()
    assert ready._hint.text() == "Hãy chọn ít nhất một chủ đầu tư."


def test_sending_again_is_another_round_and_overwrites_nothing(qtbot, session, ready, folder):
    send(qtbot, ready)
    del ready.summary
    send(qtbot, ready)
    assert "BC_HL_2020-06_2.sqlite" in names(folder)
    assert "BC_HL_2020-06_1.sqlite" in names(folder)


def test_the_fields_given_can_be_fewer(qtbot, session, ready, folder):
    ready.order.writable.item(Milestone.KIND, "forecast_on").setCheckState(0, Qt.CheckState.Unchecked)
    send(qtbot, ready)
    writable = manifest_of(folder / "BC_STTTT_2020-06_1.sqlite", session).writable
    assert "forecast_on" not in writable[Milestone.KIND]
    assert "actual_on" in writable[Milestone.KIND]


def test_what_a_forgotten_password_means_is_said_before(ready):
    assert not ready.order.password._warning.isVisible()
    ready.order.password.wanted.click()
    assert "không ai mở được" in ready.order.password._warning.text()
    assert ready.order.password._warning.isVisible()


def test_a_password_is_typed_twice(ready):
    ready.order.password.wanted.click()
    type_in("mật khẩu dài", Key.Key_Tab)
    type_in("mật khẩu dai", Key.Key_Tab)
    assert ready._hint.text() == "Hai lần gõ mật khẩu chưa giống nhau."
    assert not ready.send_button.isEnabled()


def test_a_password_makes_envelopes_and_is_forgotten(qtbot, ready, folder):
    ready.order.password.wanted.click()
    type_in("mật khẩu dài", Key.Key_Tab)
    type_in("mật khẩu dài", Key.Key_Tab)
    send(qtbot, ready)
    assert all(is_envelope(own) for own in folder.iterdir())
    assert ready.order.password.first.text() == ""


def test_a_colleague_gets_a_full_copy(qtbot, session, ready, folder):
    ready.order.full.click()
    send(qtbot, ready)
    manifest = manifest_of(next(folder.iterdir()), session)
    assert manifest.kind is ExchangeKind.FULL
    assert [own.exchange_kind for own in log(session)] == [ExchangeKind.FULL]


def test_where_the_log_is_refused_the_files_go_again(qtbot, monkeypatch, session, ready, folder):
    monkeypatch.setattr(session, "perform", lambda *_: None)
    ready.send_button.click()
    qtbot.waitUntil(lambda: names(folder) == [], timeout=20_000)
    assert not hasattr(ready, "summary")


def test_a_folder_that_cannot_be_written_is_said_in_words(qtbot, session, ready, folder):
    folder.rmdir()
    ready.order._on_choice()
    assert ready._hint.text() == "Hãy chọn thư mục để ghi các gói."


def test_channel_and_recipient_are_written_in_the_log(qtbot, session, ready):
    send(qtbot, ready)
    model = ready.log.grid.model
    columns = [own.field for own in model.columns]
    assert model.setData(model.index(0, columns.index("recipient")), "Bà Nguyễn Thị Hoa")
    assert not model.is_editable(model.index(0, columns.index("file_name")))
    assert "Bà Nguyễn Thị Hoa" in {own.recipient for own in log(session)}


def test_the_log_can_be_of_one_period(qtbot, session, ready):
    send(qtbot, ready)
    session.perform(add(ReportingPeriod(id="k7", code="2020-07", figures_on=date(2020, 7, 31))))
    ready.log.period.set_value("k7")
    ready.log._show("k7")
    assert ready.log.grid.model.records() == ()


def test_the_log_and_the_table_say_when_the_answer_came(qtbot, session, ready):
    send(qtbot, ready)
    came = Receipt(
        id="r",
        agency_id="so",
        period_id="ky",
        outcome=ReceiptOutcome.TAKEN_IN,
        received_on=date(2020, 7, 3),
    )
    session.perform(add(came))
    row = next(place for place, own in enumerate(ready.owners.owners) if own.agency.id == "so")
    assert ready.owners.index(row, 4).data() == "lần 1, 30/06/2020"
    assert ready.owners.index(row, 5).data() == "03/07/2020"


def test_an_agency_without_projects_is_no_owner(session, page):
    session.perform(add(Agency(id="tw", code="TW", name="Bộ Thông tin và Truyền thông")))
    assert [own.agency.id for own in page.owners.owners] == ["so", "huyen"]


def test_the_key_of_this_machine_can_be_read_aloud(page):
    assert len(page._fingerprint.text().split()) == 5


def test_what_is_not_given_is_locked_with_a_reason(qtbot, session, ready, folder):
    ready.order.writable.item(Milestone.KIND).setCheckState(0, Qt.CheckState.Unchecked)
    send(qtbot, ready)
    rights = Rights.given_by(manifest_of(folder / "BC_STTTT_2020-06_1.sqlite", session))
    why = why_not_written(rights, Milestone.KIND, "forecast_on", "p")
    assert why == "Kỳ này không giao đơn vị ghi mục này; nếu cần sửa, hãy ghi vào Kiến nghị."


def test_every_control_has_a_name_and_tab_reaches_it(qtbot, page):
    assert unnamed(page) == []
    assert traps(qtbot, page) == []
    assert rich_text(page) == []


@pytest.mark.parametrize("zoom", [100, 150])
def test_no_words_are_cut(qtbot, qapp, ready, zoom):
    apply(qapp, "light", zoom)
    ready.order.password.wanted.click()
    ready.resize(ready.size().expandedTo(ready.minimumSizeHint()))
    qtbot.wait(50)
    assert clipped(ready) == []
    apply(qapp, "light")


def test_what_goes_by_the_shared_folder_lies_in_this_office_s_part_of_it(session, page, folder):
    page._settings.shared_folder = str(folder)
    page.order.channel.set_value(Channel.SHARED_FOLDER)
    page.order.channel.value_changed.emit(Channel.SHARED_FOLDER)
    assert page.order.folder() is not None
    assert page.order.folder().parent == folder

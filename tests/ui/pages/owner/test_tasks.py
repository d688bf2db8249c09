"""An agency's clerk opens the extract of tasks, reports, writes the result with its proof, signs and packs."""

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton

from egov_desktop.domain.enumerations import TaskStatus
from egov_desktop.domain.records import Refusal, Task, TaskReport
from egov_desktop.errors import CannotWriteFile
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.owner.banner import owner_words
from egov_desktop.ui.pages.owner.page import OwnerPage
from egov_desktop.ui.pages.owner.task_answers import ProgressDialog, ResultDialog
from egov_desktop.ui.widgets.figures import LinkRow
from egov_desktop.ui.widgets.words import Words
from tests.meeting_builders import SERIES, conclusion, meeting, task
from tests.ui.pages.demo_pages import Notes
from tests.ui.pages.owner.assigned_file import settings_in, small_owner
from tests.ui.pages.owner.extract_file import tasks_sent
from tests.ui.pages.owner.test_page import sign
from tests.ui.walker import clipped, rich_text, traps, unnamed

DAY = date(2020, 7, 1)


@pytest.fixture
def session(tmp_path, qapp):
    apply(qapp, "light")
    session = tasks_sent(tmp_path)
    yield session
    session.register.close()


@pytest.fixture
def page(qtbot, session, tmp_path):
    return shown(qtbot, session, tmp_path)


def shown(qtbot, session, tmp_path):
    page = OwnerPage(session, Notes(), settings_in(tmp_path))
    qtbot.addWidget(page)
    page.resize(1162, 620)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def led(page):
    return page.session.snapshot.all(Task)["t1"]


def words(page):
    return " ".join(own.text() for own in page.tasks.findChildren(Words))


def press(page, task_id, what):
    page.tasks.lines[task_id].buttons[what].click()
    kind = ProgressDialog if what == "task_report" else ResultDialog
    return page.findChildren(kind)[-1]


def tell(page, content="Đã trình UBND tỉnh"):
    dialog = press(page, "t1", "task_report")
    dialog.fields["content"].input().set_value(content)
    dialog.save()


def finish(page, tmp_path):
    dialog = press(page, "t1", "task")
    result = tmp_path / "kế hoạch.pdf"
    result.write_bytes(b"%PDF ke hoach")
    dialog.take_file(result)
    dialog.fields["result_document"].input().set_value("1342/TTr-STTTT")
    dialog.fields["result_on"].input().set_value(date(2020, 6, 30))
    dialog.save()


def test_the_strip_says_that_it_is_an_extract_of_tasks(session):
    assert owner_words(session) == (
        "Chế độ chủ đầu tư – Sở Thông tin và Truyền thông, trích nhiệm vụ ngày 30/6/2020"
    )


def test_the_agency_sees_its_own_tasks_the_overdue_first_and_the_done_last(page):
    assert list(page.tasks.lines) == ["t1", "t2", "t3"]
    assert page.title() == "Báo cáo nhiệm vụ"
    assert not page._empty.isVisible()


def test_each_task_says_its_deadline_in_force_and_how_it_stands_today(page):
    line = page.tasks.lines["t1"]
    assert line.mark.words() == "Quá hạn 6 ngày"
    assert "Thời hạn: 25/06/2020 (gia hạn 1 lần)" in words(page)
    assert page.tasks.lines["t3"].standing.status is TaskStatus.DONE_ON_TIME
    assert not page.tasks.lines["t3"].buttons


def test_a_report_begins_the_task_and_counts_as_said(session, page):
    assert page.tasks._count.text() == "0 trên 2 nhiệm vụ chưa xong đã báo cáo"
    tell(page)
    assert "Đã trình UBND tỉnh" in {own.content for own in session.snapshot.all(TaskReport).values()}
    assert led(page).started_on == DAY
    assert page.tasks._count.text() == "1 trên 2 nhiệm vụ chưa xong đã báo cáo"


def test_the_day_on_which_it_was_begun_can_be_another(page):
    dialog = press(page, "t1", "task_report")
    dialog.fields["content"].input().set_value("Đang làm")
    dialog.fields["started_on"].input().set_value(date(2020, 6, 3))
    dialog.save()
    assert led(page).started_on == date(2020, 6, 3)


def test_a_report_without_words_is_asked_for_at_its_field(session, page):
    dialog = press(page, "t1", "task_report")
    dialog.save()
    assert dialog.fields["content"].input().problem()
    assert len(session.snapshot.all(TaskReport)) == 1


def test_a_report_can_be_taken_away_again(session, page):
    gone = next(own for own in page.tasks.findChildren(QPushButton) if own.text() == "Xóa báo cáo")
    gone.click()
    assert not session.snapshot.all(TaskReport)


def test_a_result_with_its_proof_and_file_waits_for_confirmation(session, page, tmp_path):
    finish(page, tmp_path)
    assert page.tasks.lines["t1"].standing.status is TaskStatus.AWAITING_CONFIRMATION
    own = led(page)
    assert (own.result_document, own.result_on, own.result_file) == (
        "1342/TTr-STTTT",
        date(2020, 6, 30),
        "kế hoạch.pdf",
    )
    assert session.register.content(own.result_digest) == b"%PDF ke hoach"


def test_without_a_day_the_task_is_not_done_and_a_file_may_be_dropped(page, tmp_path):
    finish(page, tmp_path)
    dialog = press(page, "t1", "task")
    dialog.fields["reported_done_on"].input().set_value(None)
    dialog.drop_file()
    dialog.save()
    assert (led(page).reported_done_on, led(page).result_file, led(page).result_digest) == (None, "", "")


def test_an_empty_file_is_no_proof(page, tmp_path):
    (tmp_path / "rỗng.pdf").touch()
    dialog = press(page, "t1", "task")
    with pytest.raises(CannotWriteFile):
        dialog.take_file(tmp_path / "rỗng.pdf")


def test_only_the_signature_keeps_it_from_going(page):
    assert page.packing.left.text().startswith("Còn 1 việc")
    sign(page)
    assert page.packing.button.isEnabled()


def test_the_answer_to_an_extract_is_packed(qtbot, page, tmp_path):
    tell(page)
    sign(page)
    target = tmp_path / "gửi về"
    target.mkdir()
    page.packing.pack(target)
    qtbot.waitUntil(lambda: hasattr(page.packing, "packed"), timeout=20_000)
    assert [own.name for own in target.iterdir()] == ["BC_STTTT_2020-07-01_1.sqlite"]


def test_what_was_not_taken_over_leads_to_its_task(page):
    refused = Refusal(
        id="r",
        record_kind="task",
        record_id="t2",
        field="reported_done_on",
        value='"2020-06-30"',
        reason="Chưa có văn bản",
    )
    page.show_refusal(refused)
    assert page.tasks.lines["t2"].has_focus()


def test_the_file_of_a_period_shows_the_tasks_below_its_projects_and_leads_to_them(qtbot, tmp_path, qapp):
    apply(qapp, "light")
    session = small_owner(tmp_path, SERIES, meeting(), conclusion(), task())
    page = shown(qtbot, session, tmp_path)
    assert list(page.tasks.lines) == ["t1"]
    assert page.card("p").y() < page.tasks.y()
    link = page.side.tasks.findChild(LinkRow)
    assert link is not None
    link.click()
    assert page.tasks.lines["t1"].has_focus()
    tell(page)
    assert not page.side.tasks.isVisible()
    assert page.tasks._count.text() == "1 trên 1 nhiệm vụ chưa xong đã báo cáo"
    session.register.close()


def test_every_control_has_a_name_and_tab_reaches_it(qtbot, page):
    assert unnamed(page) == []
    assert traps(qtbot, page) == []
    assert rich_text(page) == []


@pytest.mark.parametrize("zoom", [100, 150])
def test_no_words_are_cut(qtbot, qapp, page, zoom):
    apply(qapp, "light", zoom)
    qtbot.wait(50)
    assert clipped(page) == []
    apply(qapp, "light")

"""Following up as the secretary does: what is overdue, who owes what, confirm, return, extend, report."""

from datetime import date

import pytest
from PySide6.QtTest import QTest

from egov_desktop.domain.enumerations import TaskStatus
from egov_desktop.domain.judgement.meetings.tasks import due_of, status_of
from egov_desktop.domain.records import Task
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.tasks import TasksPage
from egov_desktop.ui.pages.tasks.details import CONFIRM, EXTEND, GIVE_UP, PROPOSE, REPORT, REST, RETURN
from egov_desktop.wording.language import use
from tests.ui.pages.demo_pages import Notes, empty_session
from tests.ui.pages.meetings.scene import RECORDS
from tests.ui.walker import clipped, rich_text, traps, unnamed

DAY = date(2020, 7, 31)


@pytest.fixture(autouse=True)
def look(qapp):
    apply(qapp, "light", 100)


@pytest.fixture
def session(tmp_path):
    session = empty_session(tmp_path, *RECORDS)
    session.choose_report_day(DAY)
    yield session
    session.register.close()


@pytest.fixture
def page(qtbot, session):
    page = TasksPage(session, Notes())
    qtbot.addWidget(page)
    page.resize(1166, 640)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def rows(page):
    return page.table.plain.lines()[1:]


def own(session, task_id="t1"):
    return session.snapshot.all(Task)[task_id]


def fill(dialog, **values):
    for name, value in values.items():
        dialog.fields[name].input().set_value(value)
    dialog.save()


def test_the_longest_overdue_stands_first_with_deadline_lead_extensions_and_age(page):
    assert rows(page)[0] == [
        "Xây dựng kế hoạch chuyển đổi số", "Quá hạn 6 ngày", "25/07/2020", "Sở TT&TT", "1 lần", "1 kỳ",
    ]  # fmt: skip
    assert rows(page)[1][1:3] == ["Không hạn", "Chưa ấn định"]


def test_the_status_is_that_of_the_report_day(page, session):
    session.choose_report_day(date(2020, 7, 1))
    assert rows(page)[0][1:3] == ["Chưa đến hạn", "20/07/2020"]


def test_the_list_is_narrowed_by_state_and_agency(page):
    page.show_state("overdue")
    assert len(rows(page)) == 1
    page.show_state("open", "tc")
    assert [row[0] for row in rows(page)] == ["Tập huấn cho các huyện"]
    page.show_state("done")
    assert rows(page) == []


def test_a_task_is_confirmed_only_with_proof(page, session):
    dialog = page.act(CONFIRM)
    dialog.save()
    assert "Chưa có số và ngày văn bản" in dialog.fields["confirmed_on"].input().problem()
    fill(dialog, result_document="4216/QĐ-UBND", result_on=DAY, confirmed_on=DAY)
    assert status_of(session.snapshot, own(session), DAY) is TaskStatus.DONE_LATE


def test_a_file_is_kept_as_proof(page, session, tmp_path):
    proof = tmp_path / "biên bản.pdf"
    proof.write_bytes(b"proof")
    dialog = page.act(CONFIRM)
    dialog.take_file(proof)
    fill(dialog, confirmed_on=DAY)
    assert own(session).result_file == "biên bản.pdf"
    assert session.register.content(own(session).result_digest) == b"proof"


def test_what_is_reported_done_waits_and_may_be_returned(page, session):
    fill(page.act(REPORT), content="Xong", reported_on=DAY, reported_done_on=True)
    assert rows(page)[0][1] == "Chờ xác nhận"
    dialog = page.act(RETURN)
    dialog.save()
    assert dialog.fields["note"].input().problem() == "Hãy ghi lý do trả lại."
    fill(dialog, note="Thiếu phụ lục")
    assert "Thiếu phụ lục" in own(session).note
    assert rows(page)[0][1] == "Quá hạn 6 ngày"


def test_an_extension_needs_who_why_and_until_when(page, session):
    dialog = page.act(EXTEND)
    dialog.save()
    assert all(dialog.fields[name].input().problem() for name in ("new_due_on", "approver", "reason"))
    fill(dialog, new_due_on=date(2020, 8, 15), approver="Chủ tịch", reason="Chờ báo cáo", decided_on=DAY)
    assert due_of(session.snapshot, own(session), DAY) == date(2020, 8, 15)
    assert own(session).due_on == date(2020, 7, 20)


def test_a_deadline_is_proposed_without_being_set(page, session):
    page.show_task("t2")
    fill(page.act(PROPOSE), note=date(2020, 8, 31))
    assert "Đề xuất thời hạn 31/8/2020" in own(session, "t2").note
    assert rows(page)[1][2] == "Chưa ấn định"


def test_a_task_rests_goes_on_and_is_given_up(page, session):
    page.act(REST)
    assert status_of(session.snapshot, own(session), DAY) is TaskStatus.SUSPENDED
    page.act(REST)
    assert status_of(session.snapshot, own(session), DAY) is TaskStatus.OVERDUE
    fill(page.act(GIVE_UP), note="Đề án đã đổi")
    assert own(session).cancelled_on == session.today


def test_the_score_card_leads_to_the_tasks_of_an_agency(page):
    page._ways.buttons()[1].click()
    lines = page.counts.table.plain.lines()[1:]
    assert [line[0] for line in lines] == ["Sở Thông tin và Truyền thông", "Sở Tài chính", "Cộng"]
    page.counts.table.opened.emit("tc")
    assert [row[0] for row in rows(page)] == ["Tập huấn cho các huyện"]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("view", [0, 1])
def test_the_page_is_walked_by_keyboard_and_read_by_name(qtbot, page, language, view):
    use(language)
    page.retranslate()
    page._ways.buttons()[view].click()
    QTest.qWait(60)
    assert unnamed(page) + traps(qtbot, page) + clipped(page) + rich_text(page) == []


@pytest.mark.parametrize("name", [REPORT, CONFIRM, EXTEND, PROPOSE, GIVE_UP])
def test_each_dialog_is_walked_and_shows_all_its_words(qtbot, page, name):
    dialog = page.act(name)
    QTest.qWait(60)
    assert unnamed(dialog) + clipped(dialog) + rich_text(dialog) == []
    dialog.reject()


def test_an_empty_register_says_where_tasks_come_from(qtbot, tmp_path):
    session = empty_session(tmp_path)
    page = TasksPage(session, Notes())
    qtbot.addWidget(page)
    page.show()
    assert unnamed(page) + clipped(page) == []
    assert page.current() is None
    session.register.close()


def test_no_heading_of_the_list_is_cut_in_english(qtbot, session):
    use("en")
    page = TasksPage(session, Notes())
    qtbot.addWidget(page)
    page.resize(1166, 640)
    page.show()
    header = page.table.horizontalHeader()
    assert [header.sectionSize(n) >= header.sectionSizeHint(n) for n in range(header.count())] == [True] * 6

"""The page Theo dõi nộp báo cáo: every state is seen and counted, and what is said by phone is written down."""

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from egov_desktop.actions.records import add, edit_fields
from egov_desktop.documents.saving import save_document
from egov_desktop.domain.enumerations import Channel, ReceiptOutcome
from egov_desktop.domain.judgement.offices.returns import Answer
from egov_desktop.domain.records import Receipt
from egov_desktop.settings import Settings
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.returns.page import ReturnsPage
from egov_desktop.ui.pages.returns.states import shape, word
from egov_desktop.wording.language import use
from tests.builders import agency
from tests.documents.reading import read_back
from tests.ui.hands import CONTROL, type_in
from tests.ui.pages.demo_pages import Notes, empty_session
from tests.ui.pages.returns import scene
from tests.ui.walker import clipped, rich_text, traps, unnamed

Key = Qt.Key
NEWEST = 0


@pytest.fixture
def shown(qtbot, qapp, tmp_path):
    apply(qapp, "light", 100)
    sessions = []

    def show(*records, **more):
        sessions.append(empty_session(tmp_path, *records, **more))
        page = ReturnsPage(sessions[-1], Notes(), Settings())
        qtbot.addWidget(page)
        page.resize(1166, 662)
        page.show()
        qtbot.waitExposed(page)
        return page

    yield show
    use("vi")
    for session in sessions:
        session.register.close()


@pytest.fixture
def page(shown):
    return shown(*scene.full())


def asked(qtbot, dialog):
    """Wait until a dialog has the keyboard."""
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def go(page, agency_id, period_id="k6"):
    place = page.table.answers.place_of(agency_id, period_id)
    assert place.isValid()
    page.table.setCurrentIndex(place)


def told(page, agency_id, period_id="k6"):
    return page.table.answers.place_of(agency_id, period_id).data()


def facts(page):
    lines = page.details._lines
    return [lines.itemAt(place).widget().text() for place in range(lines.count())]


def offices(page):
    return page.table.answers.rowCount()


def counted(page):
    return {answer: row._count.text() for answer, row in page.counts.rows.items()}


def test_the_table_is_a_model_that_keeps_its_rules(page):
    QAbstractItemModelTester(page.table.answers, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_every_state_has_its_word(page):
    states = {place: told(page, f"dv{place:02}") for place in (0, 1, 2, 3, 4, 24, 29)}
    assert states == {
        0: "Nộp đúng hạn", 1: "Nộp trễ · 3 ng", 2: "Trả lại", 3: "Không phát sinh", 4: "Đã hợp nhất",
        24: "Đã giao phiếu", 29: "Chưa giao phiếu",
    }  # fmt: skip


def test_no_two_states_share_word_and_shape(page):
    assert (
        len({word(answer) for answer in Answer}) == len({shape(answer) for answer in Answer}) == len(Answer)
    )


def test_the_counts_of_the_newest_period_add_up(page):
    assert sum(map(int, counted(page).values())) == 30
    assert page._summary.text() == "30 đơn vị phải nộp · 7 chưa nộp"


def test_states_that_nobody_is_in_are_counted_too(page):
    go(page, "dv00", "k5")
    assert (counted(page)[Answer.TAKEN_IN], counted(page)[Answer.SENT_BACK]) == ("30", "0")


def test_going_to_another_period_counts_that_one(qtbot, page):
    qtbot.keyClick(page.table, Key.Key_Right)
    assert page.period.value() == "k5"
    page.period.set_value("k5")
    assert page.chosen_period().id == "k5"


def test_choosing_a_period_brings_the_table_there(page):
    page.period._take("k3")
    assert page.table.current().period.id == "k3"


def test_a_count_leaves_only_its_offices(page):
    page.counts.rows[Answer.NOT_SENT].click()
    assert offices(page) == 3
    page.filters.cleared.emit()
    assert offices(page) == 30


def test_offices_of_a_state_stay_those_of_their_period(qtbot, page):
    page.show_only(Answer.NOT_SENT)
    qtbot.keyClick(page.table, Key.Key_Right)
    assert page.table.current().period.id == "k5"
    assert (page.chosen_period().id, page.period.value(), offices(page)) == ("k6", "k6", 3)


def test_an_office_that_leaves_its_state_leaves_the_keyboard_on_its_row(qtbot, page):
    page.show_only(Answer.NOT_SENT)
    qtbot.keyClick(page.table, Key.Key_Down)
    dialog = page.record_nothing()
    dialog.confirmed_by.input().set_value("Chị Hoa")
    dialog.confirmed_by.set_value("Chị Hoa")
    dialog.save()
    assert (offices(page), page.table.currentIndex().row()) == (2, 1)


def test_a_cell_tells_what_was_sent_and_what_came(page):
    go(page, "dv01")
    found = facts(page)
    assert "05/06/2020 · Thư điện tử · lần 1 · Văn thư" in found
    assert "28/06/2020 · Thư điện tử · lần 1" in found
    assert "Nguyễn Văn Hùng · Giám đốc · 25/06/2020" in found
    assert "3 ngày" in found


def test_a_screen_reader_hears_office_period_and_state(page):
    place = page.table.answers.place_of("dv24", "k6")
    words = place.data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Sở Y tế 25, Tháng 6/2020: Đã giao phiếu; quá hạn 5 ngày"


def test_a_word_by_phone_is_written_down_with_who_said_it(qtbot, page):
    go(page, "dv29")
    dialog = asked(qtbot, page.record_nothing())
    type_in("Chị Hoa, kế toán", Key.Key_Tab)
    qtbot.keyClick(dialog, Key.Key_Return, CONTROL)
    assert told(page, "dv29") == "Không phát sinh"
    written = page.table.current().receipt
    assert (written.confirmed_by, written.channel) == ("Chị Hoa, kế toán", Channel.PHONE)


def test_without_a_name_nothing_is_written_down(qtbot, page):
    go(page, "dv29")
    dialog = asked(qtbot, page.record_nothing())
    dialog.save()
    assert dialog.isVisible()
    assert told(page, "dv29") == "Chưa giao phiếu"


def test_a_report_goes_back_with_its_reason(qtbot, page):
    go(page, "dv00")
    dialog = asked(qtbot, page.record_sent_back())
    type_in("Thiếu nguyên nhân chậm")
    dialog.save()
    assert told(page, "dv00") == "Trả lại"
    written = page.table.current().receipt
    assert (written.outcome, written.note) == (ReceiptOutcome.SENT_BACK, "Thiếu nguyên nhân chậm")
    assert written.file_name == "BC_DV00_2020-T6_1.sqlite"


def test_a_report_does_not_go_back_without_a_reason(qtbot, page):
    go(page, "dv00")
    dialog = asked(qtbot, page.record_sent_back())
    dialog.save()
    assert told(page, "dv00") == "Nộp đúng hạn"


def test_what_was_written_down_can_be_taken_back_from_the_toast(qtbot, page):
    go(page, "dv29")
    dialog = page.record_nothing()
    dialog.confirmed_by.input().set_value("Chị Hoa")
    dialog.confirmed_by.set_value("Chị Hoa")
    dialog.save()
    page._toast.undone.emit()
    assert told(page, "dv29") == "Chưa giao phiếu"
    assert len(page.session.snapshot.all(Receipt)) == 174


def test_only_what_came_can_go_back(page):
    go(page, "dv29")
    assert page.details.sending_back.isHidden()


def test_who_only_reads_writes_nothing_down(shown):
    page = shown(*scene.full(), read_only=True)
    assert page.details.nothing.isHidden()
    assert page.record_nothing() is None


def test_the_keyboard_stays_where_it_was_when_something_is_saved(page):
    go(page, "dv07", "k4")
    page.session.perform(add(agency("moi")))
    assert (page.table.current().agency.id, page.table.current().period.id) == ("dv07", "k4")


def test_the_table_is_copied_whole(qtbot, page):
    qtbot.keyClick(page.table, Key.Key_C, CONTROL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 31
    assert lines[0].split("\t")[:3] == ["Mã đơn vị", "Đơn vị", "Tháng 6/2020"]


def test_a_file_for_spreadsheets_keeps_vietnamese_and_computes_nothing(shown, tmp_path):
    page = shown(*scene.periods(1), *scene.offices(1))
    page.session.perform(
        edit_fields(
            page.session.snapshot, "agency", "dv00", new_id=page.session.new_id, today=page.session.today,
            name='=1+1; "Sở"',
        )
    )  # fmt: skip
    page.save_csv_to(tmp_path / "a.csv")
    content = (tmp_path / "a.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(content.decode("utf-8-sig").splitlines()))
    assert rows[1] == ["DV00", '\'=1+1; "Sở"', "Chưa giao phiếu"]


def test_the_list_of_the_missing_is_the_one_on_screen(page):
    text = " ".join(read_back(page.missing_paper()).split())
    assert "trong tổng số 30 đơn vị phải báo cáo, 23 đơn vị" in text
    assert "Sở Y tế 25" in text


@pytest.mark.parametrize("ending", [".pdf", ".docx"])
def test_the_list_is_saved_as_pdf_and_word(page, tmp_path, ending):
    assert save_document(page.missing_paper(), tmp_path / f"a{ending}").stat().st_size > 5_000


def test_the_missing_are_sent_to_from_the_page_send(page):
    page.send_button.click()
    assert page.navigator.asked == [("send",)]


def test_a_register_without_periods_leads_to_the_page_send(shown):
    page = shown()
    page._nothing.acted.emit()
    assert (page._sheet.isHidden(), page.navigator.asked) == (True, [("send",)])


def test_periods_without_owners_say_so(shown):
    page = shown(*scene.periods(2))
    assert "chưa dự án nào có chủ đầu tư" in page._nobody._words.text()


def test_in_english_at_the_same_cell(page):
    go(page, "dv01", "k5")
    use("en")
    page.retranslate()
    assert page.title() == "Who has answered"
    assert (page.table.current().agency.id, told(page, "dv01")) == ("dv01", "Returned late · 3 d")


@pytest.mark.parametrize("zoom", [100, 150])
@pytest.mark.parametrize("count", [0, 30])
def test_everything_has_a_name_and_room(qtbot, qapp, shown, zoom, count):
    apply(qapp, "light", zoom)
    page = shown(*(scene.full() if count else ()))
    assert (unnamed(page), rich_text(page)) == ([], [])
    # Lines that wrap learn their height only after their width.
    qtbot.waitUntil(lambda: clipped(page) == [])


def test_the_keyboard_reaches_everything(qtbot, page):
    assert traps(qtbot, page) == []


@pytest.mark.parametrize("ask", ["record_nothing", "record_sent_back"])
def test_the_dialogs_have_names_and_room(qtbot, page, ask):
    go(page, "dv00")
    dialog = asked(qtbot, getattr(page, ask)())
    assert (unnamed(dialog), clipped(dialog), rich_text(dialog)) == ([], [], [])

"""The page Hôm nay: every figure is right, and leads to the rows behind it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from egov_desktop.actions.records import add, edit_fields
from egov_desktop.actions.starting.demo import LAST_DAY
from egov_desktop.domain.judgement.month import Step
from egov_desktop.domain.judgement.portfolio import summarize
from egov_desktop.domain.records import Agency, Milestone, Package, Project
from egov_desktop.domain.rules import all_problems
from egov_desktop.ui.charts.workshop import workshop
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.same_things import SameThingsDialog
from egov_desktop.ui.pages.today import TodayPage
from egov_desktop.wording.language import use
from tests.builders import project
from tests.ui.pages.demo_pages import TODAY, Notes, demo_session, empty_session
from tests.ui.walker import clipped, rich_text, traps, unnamed


@pytest.fixture
def shown(qtbot, qapp):
    """Put a page on the screen; in the end close its register, once nothing is looked for or drawn any more."""
    apply(qapp, "light", 100)
    sessions = []

    def show(session):
        sessions.append(session)
        page = TodayPage(session, Notes())
        qtbot.addWidget(page)
        page.resize(1166, 620)
        page.show()
        qtbot.waitExposed(page)
        return page

    yield show
    workshop()._hands.submit(lambda: None).result()
    qapp.processEvents()
    for session in sessions:
        session.register.close()


@pytest.fixture
def page(qtbot, shown, tmp_path):
    page = shown(demo_session(tmp_path))
    qtbot.waitUntil(lambda: page._problems is not None)
    return page


def summary(page):
    return summarize(page.session.snapshot, TODAY)


def ids(projects):
    return tuple(own.id for own in projects)


def says(page, name):
    return page.to_see.rows[name].accessibleName()


def press(page, name):
    page.to_see.rows[name].click()


def first_row(page):
    return page.panel.model.rows()[0]


def test_the_five_groups_of_the_meeting(page):
    counts = [count.count for count in page.stages.bar._strip._counts]
    assert counts == [13, 2, 2, 10, 13]


def test_a_part_of_the_bar_opens_its_projects(qtbot, page):
    strip = page.stages.bar._strip
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(strip.width() - 20, 10))
    ((where, asked, title),) = page.navigator.asked
    assert (where, len(asked), title) == ("projects", 13, "Đã hoàn thành, đưa vào sử dụng")


def test_projects_apart_from_the_bar_are_named_and_lead_there(page):
    assert page.stages.apart["suspended"].text() == "1 dự án tạm dừng"
    page.stages.apart["suspended"].click()
    assert page.navigator.asked == [("projects", ids(summary(page).suspended), "1 dự án tạm dừng")]


def test_three_figures_with_unit_measure_and_day(page):
    plan, paid, rate = (card.accessibleName() for card in page.money.cards)
    assert plan.startswith(
        "Kế hoạch vốn 2020: 218.900 triệu đồng. chưa kể 14.220 kéo dài từ năm trước. đến 30/6/2020"
    )
    assert paid.startswith("Đã giải ngân 2020: 79.210 triệu đồng")
    assert rate.startswith(
        "Tỷ lệ giải ngân 2020: 36,2 %. trên kế hoạch năm; vốn kéo dài 67,2%. đến 30/6/2020"
    )


def test_what_moved_since_the_end_of_the_month_before(page):
    assert page.money.cards[1].accessibleName().endswith("+21.639 triệu đồng từ 31/5/2020")


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_figure_opens_the_projects_that_make_it(page, place):
    page.money.cards[place].click()
    ((where, asked, title),) = page.navigator.asked
    assert where == "projects"
    assert 0 < len(asked) < 40
    assert "2020" in title


def test_what_waits_is_counted(page):
    found = summary(page)
    assert says(page, "late") == f"Mốc tiến độ quá hạn: {len(found.late_milestones)}. Xem"
    assert says(page, "due") == f"Mốc đến hạn trong 30 ngày: {len(found.due_soon)}. Xem"
    assert (
        says(page, "problems")
        == f"Số liệu cần rà soát: {len(all_problems(page.session.snapshot, TODAY))}. Rà soát"
    )


def test_a_line_with_nothing_in_it_is_quiet(page):
    assert says(page, "conflicts") == "Khác biệt chưa giải quyết: 0"
    assert page.to_see.rows["conflicts"].focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("name", ["late_projects", "without_figures"])
def test_projects_that_wait_open_in_the_list_of_projects(page, name):
    press(page, name)
    ((where, asked, _),) = page.navigator.asked
    expected = summary(page).without_figures
    late = [own.project for own in summary(page).late_projects]
    assert (where, asked) == ("projects", ids(late if name == "late_projects" else expected))


@pytest.mark.parametrize("name", ["late", "due"])
def test_milestones_open_beside_and_lead_into_the_file(qtbot, page, name):
    press(page, name)
    row = first_row(page)
    qtbot.keyClick(page.panel.table, Qt.Key.Key_Return)
    assert page.navigator.asked == [("project", row.project_id, "", row.record_id)]
    assert page.session.snapshot.get(Milestone, row.record_id) is not None


def test_the_worst_milestone_stands_first_with_its_days(page):
    press(page, "late")
    assert first_row(page).cells[-1] == str(summary(page).late_milestones[0].days)


def test_a_problem_says_its_sentence_and_leads_to_its_record(qtbot, page):
    press(page, "problems")
    row = first_row(page)
    assert row.cells[-1].startswith("Giá trị hợp đồng là 11.579.655.000 đồng")
    page.panel.table.doubleClicked.emit(page.panel.model.index(0, 0))
    assert page.navigator.asked == [("project", row.project_id, "", row.record_id)]


def test_a_list_is_narrowed_by_typing_without_accents(page):
    press(page, "late")
    page.panel.typing.setText("du lieu dat dai")
    assert {row.cells[1] for row in page.panel.model.rows()} == {"Cơ sở dữ liệu đất đai tỉnh Thanh Hóa"}
    page.panel.typing.setText("xyz")
    assert page.panel.sentence() == "Không có dòng nào khớp “xyz”."


def test_a_list_is_copied_for_a_spreadsheet(qtbot, page):
    press(page, "late")
    qtbot.keyClick(page.panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\t".join(first_row(page).cells) + "\r\n"


def test_the_charts_come_back(page):
    press(page, "late")
    page.panel._back.click()
    assert page._right.currentIndex() == 0


def test_the_list_is_a_model_that_qt_trusts(page):
    QAbstractItemModelTester(page.panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for name in ("late", "problems", "due"):
        press(page, name)


def test_a_milestone_that_is_done_leaves_the_list_and_the_count(page):
    press(page, "late")
    session, before = page.session, page.panel.model.rowCount()
    session.perform(
        edit_fields(
            session.snapshot, "milestone", first_row(page).record_id,
            new_id=session.new_id, today=TODAY, actual_on=TODAY,
        )
    )  # fmt: skip
    assert page.panel.model.rowCount() == before - 1
    assert says(page, "late").startswith(f"Mốc tiến độ quá hạn: {before - 1}.")


def test_problems_are_counted_again_after_an_edit(qtbot, page):
    session, before = page.session, len(page._problems)
    (first, *_) = session.snapshot.all(Project)
    session.perform(
        edit_fields(
            session.snapshot, "project", first, new_id=session.new_id, today=TODAY, total_investment_dong=1
        )
    )
    qtbot.waitUntil(lambda: len(page._problems) > before)


def test_another_day_tells_another_state(page):
    page.session.choose_report_day(TODAY.replace(month=3, day=31))
    assert "đến 31/3/2020" in page.money.cards[0].accessibleName()


def test_the_big_button_prints_the_brief(page):
    assert page.print_button.text() == "In báo cáo họp"
    page.print_button.click()
    assert page.navigator.asked == [("brief", ())]


def test_an_empty_register_says_one_sentence_and_offers_one_button(shown, tmp_path):
    page = shown(empty_session(tmp_path))
    assert page._nothing._words.text() == "Sổ chưa có dự án nào."
    page._nothing._button.click()
    assert not page._sheet.isVisible()


def test_with_the_first_project_the_page_fills(shown, tmp_path):
    page = shown(empty_session(tmp_path, project("p")))
    assert page._sheet.isVisible()
    assert page.stages.apart["without_stage"].text() == "1 dự án chưa rõ giai đoạn"
    assert (
        page.money.cards[2]
        .accessibleName()
        .startswith("Tỷ lệ giải ngân 2020: –. trên kế hoạch năm. đến 30/6/2020")
    )


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_control_has_a_name_and_words_have_room(qapp, shown, tmp_path, language):
    use(language)
    page = shown(demo_session(tmp_path))
    page.show_list("late")
    qapp.processEvents()
    assert unnamed(page) == []
    assert clipped(page) == []
    assert rich_text(page) == []


def test_tab_goes_through_the_page(qtbot, page):
    assert traps(qtbot, page) == []


def test_the_language_changes_while_it_is_seen(page):
    use("en")
    page.retranslate()
    assert page.print_button.text() == "Print the meeting brief"
    assert says(page, "late").startswith("Overdue milestones")


def test_every_kind_of_open_question_is_counted_and_leads_to_the_journal(page, qtbot):
    orphan = Package(id="g-mo-coi", project_id="da-xoa", code="1", name="Gói mồ côi")
    page.session.perform(add(orphan))
    assert says(page, "conflicts") == "Khác biệt chưa giải quyết: 1. Giải quyết"
    press(page, "conflicts")
    assert page.panel.model.index(0, 2).data() == "Dự án: đã bị xóa"
    qtbot.keyClick(page.panel.table, Qt.Key.Key_Return)
    assert page.navigator.asked == [("journal", "")]


@pytest.fixture
def autumn(qtbot, shown, tmp_path):
    page = shown(demo_session(tmp_path, until=LAST_DAY))
    qtbot.waitUntil(lambda: page.month is not None)
    return page


def step(page, name):
    return page.stepper.buttons[Step(name)]


def test_the_ten_steps_of_the_month_say_what_is_left(autumn):
    said = [button.accessibleName() for button in autumn.stepper.buttons.values()]
    assert len(said) == 10
    assert said[0] == "Chốt số liệu: kỳ 2020-09. Xong"
    assert said[1] == "Nhận: 13/16 đơn vị. Còn sót"
    assert said[6] == "In báo cáo: chưa phát hành. Đang làm"
    assert said[9] == "Theo dõi: 2 quá hạn. Chưa đến"


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("close", ("room", "send")),
        ("receive", ("room", "returns")),
        ("check", ("room", "returns")),
        ("judge", ("room", "ratings")),
        ("prepare", ("room", "meetings")),
        ("print", ("brief", ())),
        ("conclude", ("room", "meetings")),
        ("assign", ("room", "meetings")),
        ("follow", ("room", "tasks")),
    ],
)
def test_a_step_leads_to_its_room(autumn, name, asked):
    step(autumn, name).click()
    assert autumn.navigator.asked == [asked]


def test_joining_leads_to_what_is_to_be_settled(autumn):
    step(autumn, "join").click()
    assert autumn._right.currentIndex() == 1


def test_a_step_is_pressed_by_the_keyboard(qtbot, autumn):
    qtbot.keyClick(step(autumn, "close"), Qt.Key.Key_Return)
    assert autumn.navigator.asked == [("room", "send")]


def test_what_is_due_this_week_is_listed_and_leads_on(autumn):
    assert says(autumn, "week") == "Đến hạn trong 7 ngày: 2. Xem"
    press(autumn, "week")
    rows = autumn.panel.model.rows()
    assert [row.cells[:2] for row in rows] == [("09/10/2020", "Cuộc họp"), ("12/10/2020", "Nhiệm vụ")]
    autumn._open_finding(rows[1])
    assert autumn.navigator.asked == [("room", "tasks")]


def test_what_waits_for_the_clerk_is_counted_and_leads_on(autumn):
    assert says(autumn, "tasks_overdue") == "Nhiệm vụ quá hạn: 2. Xem"
    assert says(autumn, "tasks_awaiting") == "Nhiệm vụ chờ xác nhận: 1. Xác nhận"
    press(autumn, "unexplained")
    ((where, found, _title),) = autumn.navigator.asked
    assert (where, len(found)) == ("projects", autumn.month.unexplained)


def test_lines_of_the_month_stay_away_while_nothing_waits_in_them(qtbot, page):
    qtbot.waitUntil(lambda: page.month is not None)
    assert not page.to_see.rows["tasks_overdue"].isVisible()


@pytest.mark.parametrize("zoom", [100, 150])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_steps_have_names_room_and_tab(qtbot, qapp, autumn, zoom, language):
    use(language)
    apply(qapp, "dark", zoom)
    autumn.retranslate()
    qtbot.waitUntil(lambda: ":" in step(autumn, "follow").accessibleName())
    assert unnamed(autumn) == clipped(autumn) == rich_text(autumn) == []
    assert traps(qtbot, autumn) == []


def twin(page):
    """An office entered once more, under another code."""
    office = next(iter(page.session.snapshot.all(Agency).values()))
    return replace(office, id="nhap-lan-hai", code="NLH")


def test_records_that_look_alike_wait_to_be_joined_and_open_where_that_is_answered(autumn, qtbot):
    autumn.session.perform(add(twin(autumn)))
    qtbot.waitUntil(lambda: autumn.month is not None and autumn.month.proposals > 0)
    autumn.go_to_step(Step.JOIN)
    waiting = autumn.month.proposals + autumn.month.conflicts
    assert autumn.panel.model.rowCount() == waiting
    autumn.panel.table.setCurrentIndex(autumn.panel.model.index(waiting - 1, 0))
    qtbot.keyClick(autumn.panel.table, Qt.Key.Key_Return)
    dialog = autumn.findChild(SameThingsDialog)
    assert len(dialog.model.pairs()) == autumn.month.proposals


def test_a_pair_found_to_be_two_things_waits_no_more(autumn, qtbot):
    autumn.session.perform(add(twin(autumn)))
    qtbot.waitUntil(lambda: autumn.month is not None and autumn.month.proposals > 0)
    before = autumn.month.proposals
    dialog = autumn.show_same_things()
    dialog.keep_apart()
    dialog.reject()
    qtbot.waitUntil(lambda: autumn.month.proposals == before - 1)

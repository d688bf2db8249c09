"""The page Hồ sơ dự án: its head, its tabs, and what stays when something changes."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from egov_desktop.actions.records import edit_fields, remove
from egov_desktop.domain.enumerations import Stage
from egov_desktop.domain.judgement.schedule import Lateness, Pace
from egov_desktop.domain.records import Milestone, Project, StageChange
from egov_desktop.ui.grids.painting import TONE_ROLE
from egov_desktop.ui.pages.dossier.header import pace_words
from egov_desktop.ui.pages.dossier.stage_dialog import StageDialog
from egov_desktop.wording.language import use
from tests.ui import walker
from tests.ui.hands import CONTROL, focused, type_in
from tests.ui.small_register import PROJECT, TODAY, small_session

Key = Qt.Key
TABS = ("general", "work", "money", "causes", "files", "history")


def edited(session, kind, record_id, **values):
    return session.perform(
        edit_fields(session.snapshot, kind, record_id, new_id=session.new_id, today=session.today, **values)
    )


def test_the_head_says_how_late_and_how_much_is_paid(session, shown):
    head = shown(session)._header.words()
    assert "Chậm 42 ngày so với mốc “Nghiệm thu” (19/5/2020)" in head
    assert "Kế hoạch vốn 2020: 6.000 triệu đồng" in head
    assert "Đã giải ngân: 1.200 triệu đồng" in head
    assert "Tỷ lệ trên kế hoạch năm: 20,0%" in head


@pytest.mark.parametrize(
    ("pace", "words"),
    [
        (Pace.SUSPENDED, "Tạm dừng từ ngày 05/4/2020"),
        (Pace.STOPPED, "Dừng thực hiện từ ngày 06/5/2020"),
        (Pace.ON_SCHEDULE, "Đúng tiến độ"),
    ],
)
def test_a_project_that_rests_says_since_when(pace, words):
    project = Project(id="x", suspended_on=date(2020, 4, 5), terminated_on=date(2020, 5, 6))
    assert pace_words(project, Lateness(pace)) == words


def test_the_head_leads_to_the_late_milestone(qtbot, session, shown):
    page = shown(session)
    qtbot.mouseClick(page._header._why, Qt.MouseButton.LeftButton)
    assert page.tab("work").milestones.current_record().name == "Nghiệm thu"


def test_open_leads_to_a_record_in_its_tab(session, shown):
    page = shown(session, "", "d1")
    assert page.tab("money").isVisible()
    assert focused().currentIndex().data() == "10/03/2020"


def test_open_leads_to_a_field_of_the_project(session, shown):
    page = shown(session, "general", "planned_end_on")
    assert page.tab("general").sheet.field("planned_end_on").isAncestorOf(focused())


def test_the_head_follows_a_change_at_once(session, shown):
    page = shown(session)
    edited(session, "milestone", "m2", actual_on=date(2020, 5, 18))
    assert "Đúng tiến độ" in page._header.words()


def test_a_tab_out_of_sight_shows_the_change_when_it_is_opened(session, shown):
    page = shown(session, "work")
    page.show_tab("general")
    edited(session, "milestone", "m2", name="Nghiệm thu tổng thể")
    page.show_tab("work")
    assert page.tab("work").milestones.model.records()[1].name == "Nghiệm thu tổng thể"


def test_a_removed_project_says_so_and_leads_back(qtbot, session, shown):
    page = shown(session)
    session.perform(remove(session.snapshot, "project", "p"))
    buttons = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert page.navigator.asked == [("projects", None)]


def test_moving_to_the_next_stage_writes_the_step(session, shown):
    page = shown(session)
    page._header._move.click()
    dialog = page.findChild(StageDialog)
    dialog.document.input().editor().setText("BB-12")
    dialog.save()
    assert session.snapshot.get(Project, "p").stage is Stage.TRIAL
    newest = session.snapshot.children(StageChange, "p")[-1]
    assert (newest.since_on, newest.document) == (TODAY, "BB-12")


def test_a_step_dated_before_the_present_stage_is_refused_at_the_day(session):
    dialog = StageDialog(session, PROJECT)
    dialog.since.set_value(date(2019, 1, 1))
    dialog.save()
    assert "trước ngày của giai đoạn hiện tại" in dialog.since.input().problem()
    assert session.snapshot.get(Project, "p").stage is Stage.IMPLEMENTING


def test_a_removed_row_is_brought_back_by_the_word_at_the_foot(qtbot, session, shown):
    page = shown(session, "work")
    page.tab("work").milestones.view.go_to(1, 0)
    page.tab("work").milestones.remove_rows()
    assert page._toast.sentence() == "Đã xóa mốc tiến độ “Nghiệm thu”."
    page._toast.undone.emit()
    assert session.snapshot.get(Milestone, "m2") is not None
    assert not page._toast.isVisible()


def test_what_is_typed_stays_while_another_field_changes(session, shown):
    page = shown(session)
    field = page.tab("general").sheet.field("objectives")
    field.edit()
    type_in("Giảm thời gian")
    edited(session, "project", "p", code="013")
    assert field.input().editor().toPlainText() == "Giảm thời gian"


def test_control_page_down_walks_the_tabs(session, shown):
    page = shown(session)
    type_in("", Key.Key_PageDown, held=CONTROL)
    assert page.tab("work").isVisible()


def test_tabs_say_their_short_words_where_there_is_no_room_for_all(session, shown):
    page = shown(session)
    page.resize(500, 700)
    assert page._tabs.tabText(3) == "Nguyên nhân"
    page.resize(1166, 700)
    assert page._tabs.tabText(3) == "Nguyên nhân && kiến nghị"


def test_the_page_is_made_anew_in_english_at_the_same_place(session, shown):
    page = shown(session, "money")
    use("en")
    page.retranslate()
    assert page._tabs.tabText(page._tabs.currentIndex()) == "Capital && disbursement"
    assert page.tab("money").isVisible()


def test_what_offices_wrote_differently_is_marked_and_leads_to_the_journal(qtbot, session, shown):
    disputed = frozenset({("project", "p", "name"), ("milestone", "m2", "approved_on")})
    session.register.snapshot = session.snapshot.apply((), disputed)
    page = shown(session, "work")
    assert page._header._disputed.words() == "2 khác biệt chưa giải quyết"
    assert page.tab("work").milestones.model.index(1, 3).data(TONE_ROLE) == "warn"
    page._header._settle.click()
    assert page.navigator.asked == [("journal", "p")]


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_control_of_a_tab_has_a_name_and_room_for_its_words(session, shown, tab, language):
    use(language)
    page = shown(session, tab)
    assert walker.unnamed(page) == []
    assert walker.clipped(page) == []
    assert walker.rich_text(page) == []


@pytest.mark.parametrize("tab", TABS)
def test_tab_reaches_everything_and_is_caught_nowhere(qtbot, session, shown, tab):
    page = shown(session, tab)
    assert walker.traps(qtbot, page) == []


@pytest.mark.parametrize("tab", TABS)
def test_a_read_only_register_shows_all_and_edits_nothing(qtbot, tmp_path, shown, tab):
    session = small_session(tmp_path, read_only=True)
    page = shown(session, tab)
    assert page._header._lock.isVisible()
    assert not page._header._move.isVisible()
    before = session.snapshot
    for _ in range(6):
        type_in("x", Key.Key_F2, Key.Key_Delete, Key.Key_Tab)
    assert session.snapshot is before
    session.register.close()

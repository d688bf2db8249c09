"""The page of Directive 15: what is missing and weak is seen, and figures are typed and pasted."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from egov_desktop.domain.judgement.indicators.figures import Reported
from egov_desktop.domain.records import Indicator
from egov_desktop.domain.rights import Rights, owners_fields
from egov_desktop.settings import Settings
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.directives.page import DirectivesPage
from egov_desktop.ui.session import Session
from egov_desktop.wording.language import use, using
from tests.ui.hands import type_in
from tests.ui.pages.demo_pages import Notes, empty_session
from tests.ui.pages.directives import scene
from tests.ui.walker import clipped, rich_text, traps, unnamed

Key = Qt.Key
JUNE = date(2020, 6, 1)
VIEWS = ("figures", "ranking", "shortcomings", "setup")


@pytest.fixture
def shown(qtbot, qapp, tmp_path, monkeypatch):
    apply(qapp, "light", 100)
    sessions = []

    def show(*records, rights=None, **more):
        session = empty_session(tmp_path, *records, **more)
        monkeypatch.setattr(Session, "rights", property(lambda _session: rights))
        sessions.append(session)
        page = DirectivesPage(session, Notes(), Settings())
        qtbot.addWidget(page)
        page.resize(1166, 662)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    yield show
    use("vi")
    for session in sessions:
        session.register.close()


@pytest.fixture
def page(shown):
    return shown(*scene.full())


def code(page, wanted):
    every = page.session.snapshot.all(Indicator).values()
    return next(own.id for own in every if own.code == wanted)


def kept(page, agency_id, indicator="edoc_sent", month=JUNE):
    return Reported(page.session.snapshot).figure(code(page, indicator), agency_id, month)


def go(page, agency_id, indicator="edoc_sent"):
    page.show_cell(agency_id, code(page, indicator))
    return page.table.current()


def copied(text):
    QGuiApplication.clipboard().setText(text)


def test_a_cell_says_its_rate_its_numbers_and_that_it_is_below(page):
    cell = go(page, "x10")
    assert cell.words()[0].endswith("dưới mức")
    assert (cell.tone, cell.words()[1]) == ("bad", "223/413")


def test_who_only_gathers_is_not_among_those_who_owe_figures(page):
    page.figures.refresh()
    asked = page.following.matrix.of_all(code(page, "edoc_sent")).asked
    assert f"/{asked} đơn vị còn thiếu số liệu" in page.figures.sentence()


def test_the_title_names_the_directive_as_one(page):
    assert page.title() == "Chỉ thị 15/CT-UBND"


def test_what_is_missing_is_said_and_counted_in_the_tree(page):
    assert page.tree._items["h0"][1].text() == "2"
    assert go(page, "x00").words()[0] == "chưa có số liệu"


def test_the_agency_with_all_below_it_stands_first_and_is_not_typed_in(page):
    page.show_agency("h1")
    assert page.table.matrix.cell(0, 0).line.with_all_below
    assert not page.table.matrix.is_writable(page.table.matrix.index(0, 0))


def test_the_model_is_sound(page):
    QAbstractItemModelTester(page.table.matrix, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.show_agency("h2")


def test_a_figure_is_typed_as_numerator_and_denominator(page, qtbot):
    go(page, "x10")
    type_in("", Key.Key_F2)
    type_in("300/400", Key.Key_Return)
    qtbot.waitUntil(lambda: kept(page, "x10") == (300, 400))
    assert page.table.current().words()[1] == "300/400"


def test_a_rate_alone_is_refused_and_nothing_changes(page, qtbot):
    go(page, "x10")
    type_in("", Key.Key_F2)
    type_in("75%", Key.Key_Return)
    qtbot.waitUntil(lambda: "412/530" in page._toast.sentence())
    assert kept(page, "x10") == (223, 413)


def test_the_details_tell_how_it_went_and_which_place(page):
    go(page, "x10")
    assert "6 kỳ liên tiếp không đạt mức" in page.details.course.text()
    facts = dict(page.details.facts(page.table.current()))
    assert facts["Xếp hạng (Cấp xã)"] == "14/16"


def test_a_pasted_table_is_shown_before_it_is_taken_and_can_be_undone(page):
    copied("Đơn vị\tedoc_sent\nSở Nội vụ\t90/100\nSở Y tế\t1/2")
    dialog = page.paste()
    assert dialog.take.text() == "Ghi 1 số liệu"
    dialog.take.click()
    assert kept(page, "s1") == (90, 100)
    page.session.undo()
    assert kept(page, "s1") == (70, 117)


def test_another_month_shows_its_own_figures(page):
    page.show_month(1)
    assert page.following.month == date(2020, 7, 1)
    assert go(page, "x10").figure is None


def test_the_ranking_says_who_is_equal_and_who_has_no_place(page):
    page.show_view("ranking")
    page.ranking.level.set_value("commune")
    places = [own.words[0] for own in page.ranking.model.lines]
    assert places[0] == "1"
    assert places[-1] == "–"


def test_what_has_lasted_stands_first_and_alone_if_wanted(page):
    page.show_view("shortcomings")
    page.wrong.repeated.setChecked(True)
    assert all(own.tone == "bad" for own in page.wrong.model.lines)
    assert any(own.words[1] == "Tất cả các chỉ tiêu" for own in page.wrong.model.lines)


def test_a_shortcoming_leads_to_its_figure(page):
    page.show_view("shortcomings")
    page.wrong.table.go_to(0)
    page.wrong.table.opened.emit()
    assert page.table.current().line.agency.id == page.wrong.model.lines[0].agency_id


def test_an_empty_register_begins_with_what_is_offered(shown):
    page = shown()
    page._nothing.acted.emit()
    assert page.title() == "Chỉ thị 15/CT-UBND"
    assert len(page.session.snapshot.all(Indicator)) == 11


def test_targets_are_edited_on_the_page(page):
    page._open_setup()
    assert page.setup.targets.model.rowCount() > 4
    assert not page.setup.offer.isVisible()


def owner(agency_id):
    return Rights(frozenset(), owners_fields(), agency_id)


def test_an_owner_writes_its_own_figures_alone(shown):
    page = shown(*scene.full(), rights=owner("h1"))
    assert page.following.may_write("h1")
    assert not page.following.may_write("x10")


def test_an_owner_cannot_paste_for_another(shown):
    page = shown(*scene.full(), rights=owner("h1"))
    copied("UBND huyện Cẩm Thủy\t1\t2\nUBND huyện Bá Thước\t1\t2")
    assert [row.is_sound for row in page.paste().plan.rows] == [True, False]


def test_a_register_that_is_only_read_offers_no_writing(shown):
    page = shown(*scene.full(), read_only=True)
    go(page, "x10")
    assert not page.details.write.isVisible()
    assert not page.paste_button.isVisible()


@pytest.mark.parametrize("view", VIEWS)
def test_everything_is_named_and_nothing_is_cut(page, qtbot, view):
    page.show_view(view)
    qtbot.wait(20)
    assert (unnamed(page), clipped(page), rich_text(page)) == ([], [], [])


@pytest.mark.parametrize("view", VIEWS[:3])
def test_the_keyboard_reaches_everything(page, qtbot, view):
    page.show_view(view)
    assert traps(qtbot, page) == []


def test_it_speaks_english_and_fits(shown, qtbot):
    with using("en"):
        page = shown(*scene.full())
        qtbot.wait(20)
        assert clipped(page) == []
        assert go(page, "x10").words()[0].endswith("below target")


def test_at_one_and_a_half_it_still_fits(qapp, page, qtbot):
    apply(qapp, "light", 150)
    page.resize(1500, 900)
    qtbot.wait(20)
    assert clipped(page) == []
    apply(qapp, "light", 100)

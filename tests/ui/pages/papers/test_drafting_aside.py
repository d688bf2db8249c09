"""A paper is made aside: the window takes keys, the newest choice wins, and what comes too late is dropped."""

import threading

import pytest

from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.records import PrintPreset
from egov_desktop.errors import NoPrinter
from egov_desktop.ui.pages.papers import drafting
from egov_desktop.wording.language import use
from tests.ui.hands import type_in
from tests.ui.pages.demo_pages import TODAY
from tests.ui.pages.papers.scene import CAUSES, LONG, TABLE, issue, only_paper, rename_first_project, wait


@pytest.fixture
def gate(monkeypatch):
    """Papers are made, but come only when the gate is opened."""
    gate, make = threading.Event(), drafting.make_paper

    def held(wish, is_overtaken):
        gate.wait(30)
        return make(wish, is_overtaken)

    monkeypatch.setattr(drafting, "make_paper", held)
    yield gate
    gate.set()


def choose(page, order):
    page.drafting.options.choose(order)
    page.drafting.make()


def shown(page):
    made = page.drafting.made
    return made.order.paper if made else None


def ended(qtbot, page):
    qtbot.waitUntil(lambda: not page.drafting.is_making, timeout=LONG)


def test_the_window_takes_keys_while_a_paper_is_made(page, gate):
    choose(page, CAUSES)
    page.activateWindow()
    page.drafting.options.recipients.editor().setFocus()
    type_in("Lưu: VT")
    assert page.drafting.is_making
    assert page.drafting.options.recipients.editor().toPlainText() == "Lưu: VT"


def test_the_pages_before_stay_until_the_others_come(qtbot, page, gate):
    before = page.drafting.pages.count()
    choose(page, CAUSES)
    assert (page.drafting.pages.count(), page.drafting._state.words()) == (before, "Đang soạn…")
    gate.set()
    wait(qtbot, page, PaperName.CAUSES)
    assert page.drafting._state.words() == f"{page.drafting.pages.count()} trang"


def test_of_two_choices_the_newer_is_shown(qtbot, page, gate, monkeypatch):
    seen, show = [], page.drafting.pages.show_pdf
    monkeypatch.setattr(
        page.drafting.pages, "show_pdf", lambda pdf, **how: seen.append(shown(page)) or show(pdf, **how)
    )
    choose(page, PaperOrder(PaperName.CANDIDATES, TODAY))
    choose(page, CAUSES)
    gate.set()
    wait(qtbot, page, PaperName.CAUSES)
    assert seen == [PaperName.CAUSES]


def test_who_goes_back_to_what_is_shown_waits_for_nothing(page, gate):
    choose(page, CAUSES)
    choose(page, TABLE)
    assert not page.drafting.is_making
    assert shown(page) is PaperName.DISBURSEMENT


def test_a_paper_of_an_older_register_is_not_shown(qtbot, page, gate):
    choose(page, CAUSES)
    page.hide()
    rename_first_project(page.session)
    gate.set()
    ended(qtbot, page)
    assert shown(page) is PaperName.DISBURSEMENT
    page.show()
    wait(qtbot, page, PaperName.CAUSES)
    assert page.drafting.made.snapshot is page.session.snapshot


def test_nothing_is_left_over_after_issuing(qtbot, page):
    issue(page)
    page.tabs.setCurrentIndex(0)
    ended(qtbot, page)
    assert page.drafting.made.known_at != only_paper(page).known_at
    assert not page.drafting._newest._aside.is_busy


def test_nothing_is_left_over_after_many_actions_while_papers_are_made(qtbot, page):
    for number in range(6):
        choose(page, CAUSES if number % 2 else TABLE)
        rename_first_project(page.session, f"Tên {number}")
    ended(qtbot, page)
    assert page.drafting.made.snapshot is page.session.snapshot


def test_page_in_another_language_makes_its_paper_itself(qtbot, page, gate):
    choose(page, CAUSES)
    use("en")
    page.retranslate()
    gate.set()
    wait(qtbot, page, PaperName.CAUSES)
    assert page.drafting._state.words().endswith("page") or page.drafting._state.words().endswith("pages")


def test_what_is_asked_of_a_paper_on_its_way_is_done_when_it_is_there(qtbot, page, gate, monkeypatch):
    asked = []
    monkeypatch.setattr(drafting, "print_out", lambda _part, pdf, _pages: asked.append(pdf))
    choose(page, CAUSES)
    page.drafting.acts["print"].click()
    assert asked == []
    gate.set()
    wait(qtbot, page, PaperName.CAUSES)
    assert asked == [page.drafting.made.pdf]


def test_what_was_asked_is_forgotten_with_another_choice(qtbot, page, gate, monkeypatch):
    asked = []
    monkeypatch.setattr(drafting, "print_out", lambda *_: asked.append(1))
    page.drafting.options.choose(CAUSES)
    page.drafting.acts["print"].click()
    page.drafting.options.choose(TABLE)
    gate.set()
    wait(qtbot, page)
    assert asked == []


def test_trouble_is_told_on_the_page_in_place_of_the_pages(qtbot, page, monkeypatch):
    def refuse(*_):
        raise NoPrinter(what_happened="Không đọc được.", data_safety="", what_to_do="Hãy thử lại.", code="x")

    monkeypatch.setattr(drafting, "make_paper", refuse)
    choose(page, CAUSES)
    qtbot.waitUntil(lambda: page.drafting.pages.sentence() == "Không đọc được. Hãy thử lại.", timeout=LONG)
    assert not page.drafting.acts["issue"].isEnabled()
    monkeypatch.undo()
    choose(page, TABLE)
    wait(qtbot, page)


def test_a_bug_reaches_the_window_s_thread_and_the_next_paper_is_made(qtbot, page, monkeypatch):
    monkeypatch.setattr(drafting, "make_paper", lambda *_: 1 / 0)
    with qtbot.captureExceptions() as raised:
        choose(page, CAUSES)
        ended(qtbot, page)
    assert [own[0] for own in raised] == [ZeroDivisionError]
    monkeypatch.undo()
    choose(page, CAUSES)
    wait(qtbot, page, PaperName.CAUSES)


def test_who_is_missing_is_asked_of_today(page):
    page.session.choose_report_day(TODAY.replace(day=1))
    options = page.drafting.options
    options.paper._take(PaperName.MISSING_RETURNS)
    assert options.order().on == page.session.today
    options.paper._take(PaperName.CAUSES)
    assert options.order().on == TODAY.replace(day=1)


def test_a_day_chosen_by_hand_stays_with_every_paper(page):
    options, chosen = page.drafting.options, TODAY.replace(day=15)
    options.days["on"]._take(chosen)
    options.paper._take(PaperName.MISSING_RETURNS)
    assert options.order().on == chosen


@pytest.fixture
def preset(page):
    dialog = page.drafting.options.presets.keep()
    dialog.name.set_value("Giao ban")
    dialog.save()
    presets = page.drafting.options.presets
    presets.choice._take(next(iter(page.session.snapshot.all(PrintPreset))))
    return presets


def names(page):
    return [own.name for own in page.session.snapshot.all(PrintPreset).values()]


def test_preset_is_renamed(page, preset):
    dialog = preset.rename()
    dialog.name.set_value("Họp tháng")
    dialog.save()
    assert names(page) == ["Họp tháng"]
    assert preset.choice.words(preset.choice.value()) == "Họp tháng"


def test_preset_without_a_name_is_asked_for_one(page, preset):
    dialog = preset.rename()
    dialog.name.set_value("")
    dialog.save()
    assert "Hãy ghi tên mẫu in" in dialog.name.input().problem()
    assert names(page) == ["Giao ban"]


def test_preset_is_deleted_and_the_toast_brings_it_back(page, preset):
    preset.remove_button.click()
    assert names(page) == []
    assert not preset.choice.isVisible()
    assert page._toast.sentence() == "Đã xóa mẫu in “Giao ban”."
    page._toast.undone.emit()
    assert names(page) == ["Giao ban"]
    assert preset.choice.isVisible()

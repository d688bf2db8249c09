"""The page Báo cáo & in: what is shown is what is issued; what was issued is printed again and held against today."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.records import IssuedPaper, PrintPreset, TemplateWording
from egov_desktop.settings import Settings
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.papers import PapersPage
from egov_desktop.ui.pages.papers.issuing import IssueDialog
from egov_desktop.wording.language import use
from tests.ui.hands import CONTROL, type_in
from tests.ui.pages.demo_pages import TODAY, Notes, demo_session
from tests.ui.pages.papers.scene import LONG, TABLE, issue, only_paper, rename_first_project, wait
from tests.ui.walker import clipped, rich_text, traps, unnamed


def test_walkers_find_nothing(qtbot, page):
    for tab in range(3):
        page.tabs.setCurrentIndex(tab)
        if tab == 0:
            wait(qtbot, page)
        qtbot.waitUntil(lambda: clipped(page) == [])
        assert unnamed(page) == []
        assert rich_text(page) == []
        assert traps(qtbot, page) == []


def test_choosing_another_paper_shows_it(qtbot, page):
    page.drafting.options.choose(PaperOrder(PaperName.CAUSES, TODAY))
    wait(qtbot, page, PaperName.CAUSES)
    assert not page.drafting.options.about["meeting"].isVisible()


def test_paper_about_a_meeting_asks_which(qtbot, page):
    page.drafting.options.choose(PaperOrder(PaperName.MINUTES, TODAY))
    wait(qtbot, page, PaperName.MINUTES)
    assert page.drafting.options.about["meeting"].isVisible()
    assert not page.drafting.acts[".xlsx"].isEnabled()


@pytest.mark.parametrize(("ending", "start"), [(".pdf", b"%PDF"), (".docx", b"PK"), (".xlsx", b"PK")])
def test_paper_is_saved_in_each_form(qtbot, page, tmp_path, ending, start):
    target = tmp_path / f"bảng{ending}"
    page.drafting.save_to(target)
    qtbot.waitUntil(target.exists, timeout=LONG)
    assert target.read_bytes().startswith(start)


def test_issued_paper_is_kept_and_printed_again_as_it_was(qtbot, page, tmp_path):
    assert issue(page).result() == QDialog.DialogCode.Accepted
    assert only_paper(page).symbol == "12/BC-STTTT"
    page.tabs.setCurrentIndex(1)
    frozen = page.issued.frozen()
    page.issued.save_to(tmp_path / "lại.pdf")
    qtbot.waitUntil((tmp_path / "lại.pdf").exists, timeout=LONG)
    assert (tmp_path / "lại.pdf").read_bytes() == frozen.pdf


def test_bad_number_is_said_at_the_field(page):
    dialog = issue(page, "mười hai")
    assert "không phải là số văn bản" in dialog.number.input().problem()
    assert not page.session.snapshot.all(IssuedPaper)


def test_comparing_says_what_changed_since(qtbot, page):
    issue(page)
    page.tabs.setCurrentIndex(1)
    page.issued.compare()
    qtbot.waitUntil(lambda: "vẫn như khi phát hành" in page.issued._sentence.text(), timeout=LONG)
    rename_first_project(page.session)
    page.issued.compare()
    qtbot.waitUntil(lambda: "chỗ khác" in page.issued._sentence.text(), timeout=LONG)
    assert page.issued.differences.isVisible()


def test_damaged_content_is_told(qtbot, page, monkeypatch):
    issue(page)
    page.tabs.setCurrentIndex(1)
    told = []
    monkeypatch.setattr(
        "egov_desktop.ui.pages.papers.issued.tell_error", lambda _parent, error: told.append(error.code)
    )
    monkeypatch.setattr(page.session.register, "content", lambda _digest: b"PK")
    assert page.issued.frozen() is None
    assert told == ["damaged_paper"]


def test_preset_remembers_parts_and_recipients(qtbot, page):
    options = page.drafting.options
    options.choose(PaperOrder(PaperName.BRIEF, TODAY))
    options.part("charts").setChecked(False)
    options.recipients.set_value("- Ban Chỉ đạo;\n- Lưu: VT.")
    dialog = options.presets.keep()
    dialog.name.set_value("Giao ban")
    dialog.save()
    (preset,) = page.session.snapshot.all(PrintPreset).values()
    options.choose(TABLE)
    options.recipients.set_value("")
    options.offer()
    options.take(preset)
    order = options.order()
    assert (order.paper, order.recipients) == (PaperName.BRIEF, ("Ban Chỉ đạo", "Lưu: VT"))
    assert order.sections is not None
    assert "charts" not in order.sections


def test_own_words_are_judged_kept_and_taken_back(page):
    page.tabs.setCurrentIndex(2)
    part = page.wording
    part.words.editor().setPlainText("{{ ngay.__class__ }}")
    part.save()
    assert "chỉ được dùng tên biến" in part.words.problem()
    part.words.editor().setPlainText("Báo cáo đến {{ ngay }}.")
    part.save()
    assert [own.words for own in page.session.snapshot.all(TemplateWording).values()] == [
        "Báo cáo đến {{ ngay }}."
    ]
    part.take_back()
    assert not page.session.snapshot.all(TemplateWording)


def test_page_speaks_english_and_stays_where_it_was(qtbot, page):
    use("en")
    page.retranslate()
    wait(qtbot, page)
    assert page.title() == "Reports & printing"
    assert page.drafting.options.name() is PaperName.DISBURSEMENT


def test_day_of_the_program_is_the_paper_s(qtbot, page):
    page.session.choose_report_day(date(2020, 5, 31))
    qtbot.waitUntil(lambda: page.drafting.made.order.on == date(2020, 5, 31), timeout=LONG)


def test_old_figures_are_told_and_printing_stays_free(qtbot, page):
    page.session.choose_report_day(date(2020, 9, 30))
    qtbot.waitUntil(lambda: "chưa có số liệu mới" in page.drafting._banner.sentence(), timeout=LONG)
    assert page.drafting.acts["print"].isEnabled()


def test_comparison_with_a_later_day_is_told(qtbot, page):
    page.drafting.options.days["since"].set_value(TODAY)
    page.drafting.make()
    qtbot.waitUntil(lambda: "phải trước ngày số liệu" in page.drafting._banner.sentence(), timeout=LONG)


def test_owner_s_file_shows_no_papers(qtbot, tmp_path, monkeypatch):
    session = demo_session(tmp_path)
    monkeypatch.setattr(type(session), "rights", property(lambda _self: object()))
    page = PapersPage(session, Notes(), Settings())
    qtbot.addWidget(page)
    page.show()
    assert not page.tabs.isVisible()
    session.register.close()


@pytest.mark.parametrize(("zoom", "width", "height"), [(100, 1162, 612), (150, 1060, 550)])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_page_needs_no_sideways_scrolling_on_a_small_screen(qapp, page, zoom, width, height, language):
    use(language)
    page.retranslate()
    apply(qapp, "light", zoom)
    page.resize(width, height)
    qapp.processEvents()
    assert page.minimumSizeHint().width() <= width
    assert page.minimumSizeHint().height() <= height
    assert page.rect().contains(page.drafting.acts["issue"].geometry())


def test_keyboard_alone_issues_a_paper(qtbot, page):
    page.activateWindow()
    page.drafting.acts["issue"].setFocus()
    QTest.keyClick(page.drafting.acts["issue"], Qt.Key.Key_Space)
    (dialog,) = page.findChildren(IssueDialog)
    qtbot.waitUntil(lambda: dialog.number.input().editor().hasFocus())
    type_in("12")
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert only_paper(page).symbol == "12/BC-STTTT"
    assert page.focusWidget() is page.issued.table

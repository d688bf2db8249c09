"""The preview: what is shown is what is saved and printed."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

from egov_desktop.documents.brief import Section
from egov_desktop.errors import Cancelled, NoPrinter
from egov_desktop.ui.pages.preview.dialog import PreviewDialog
from egov_desktop.ui.pages.preview.order import end_of_last_month
from egov_desktop.ui.pages.preview.printing import page_image, print_pages
from egov_desktop.ui.widgets.message import MessageDialog
from tests.ui.pages.demo_pages import demo_session
from tests.ui.walker import rich_text, unnamed

_LONG = 60_000


@pytest.fixture
def preview(qtbot, tmp_path):
    session = demo_session(tmp_path)
    dialog = PreviewDialog(session, {})
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.made is not None, timeout=_LONG)
    yield dialog
    session.register.close()


def again(qtbot, preview):
    before = preview.made
    qtbot.waitUntil(lambda: preview.made is not before, timeout=_LONG)
    return preview.made


def text_of(content: bytes, tmp_path: Path) -> str:
    path = tmp_path / "read.pdf"
    path.write_bytes(content)
    document = QPdfDocument()
    document.load(str(path))
    return " ".join(document.getAllText(page).text() for page in range(document.pageCount()))


def test_the_brief_is_shown_with_its_day_and_its_change_since_last_month(preview, tmp_path):
    assert preview.order().on == date(2020, 6, 30)
    assert preview.order().since == date(2020, 5, 31)
    assert preview.page_count() > 3
    assert "13 dự án đã hoàn thành" in " ".join(text_of(preview.made.pdf, tmp_path).split())


def test_saved_is_what_is_shown(qtbot, preview, tmp_path):
    for name in ("bc.pdf", "bc.docx"):
        preview.save_to(tmp_path / name)
        qtbot.waitUntil((tmp_path / name).exists, timeout=_LONG)
    assert (tmp_path / "bc.pdf").read_bytes() == preview.made.pdf
    assert (tmp_path / "bc.docx").read_bytes()[:2] == b"PK"


def test_a_part_can_be_left_out_and_is_remembered(qtbot, preview):
    before = preview.page_count()
    preview.choices.part(Section.CHARTS).click()
    again(qtbot, preview)
    assert preview.page_count() < before
    assert preview.choices._remembered["left_out"] == ["charts"]


def test_what_the_register_knew_on_an_earlier_day_is_shown_and_said(qtbot, preview, tmp_path):
    preview.choices.day("known_on").set_value(date(2020, 6, 29))
    preview.choices.changed.emit()
    text = text_of(again(qtbot, preview).pdf, tmp_path)
    assert "theo sổ đã ghi nhận đến 23:59 29/6/2020" in " ".join(text.split())


def test_a_project_gets_its_sheet(qtbot, preview, tmp_path):
    sheets = preview.choices._sheets
    sheets.item(0).setCheckState(sheets.item(0).checkState().__class__.Checked)
    made = again(qtbot, preview)
    assert len(made.order.sheets) == 1


def test_a_day_of_comparison_after_the_day_of_the_figures_is_said(qtbot, preview):
    preview.choices.day("since").set_value(date(2020, 7, 31))
    preview._wait()
    again(qtbot, preview)
    assert "phải trước ngày số liệu" in preview._banner.sentence()


def test_without_a_printer_it_says_so(preview, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    preview.print_out()
    (said,) = preview.findChildren(MessageDialog)
    assert "Máy này chưa có máy in" in said.text()


@pytest.fixture
def printer(tmp_path):
    """A printer of coarse dots that prints into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    printer.setResolution(30)
    printer.setFromTo(1, 4)
    return printer


def test_every_page_is_printed_on_paper_that_lies_as_it_does(qtbot, preview, printer):
    preview.print_on(printer)
    qtbot.waitUntil(lambda: bool(preview.findChildren(MessageDialog)), timeout=_LONG)
    assert "Đã gửi 4 trang" in preview.findChildren(MessageDialog)[0].text()
    printed = QPdfDocument()
    printed.load(printer.outputFileName())
    turned = [printed.pagePointSize(page).width() > 800 for page in range(printed.pageCount())]
    shown = [preview.pages._pages.pagePointSize(page).width() > 800 for page in range(4)]
    assert turned == shown


def test_printing_says_how_far_it_is_and_can_be_stopped_between_pages(preview, printer):
    heard = []

    def hear(done: int, total: int, words: str = "") -> None:
        heard.append((done, total, words))

    with pytest.raises(Cancelled):
        print_pages(preview.made.pdf, printer, hear, lambda: len(heard) == 2)
    assert heard == [(0, 4, "Trang 1"), (1, 4, "Trang 2")]


def test_a_page_is_rendered_white_at_300_dots(preview):
    image = page_image(preview.pages._pages, 0)
    assert (image.width(), image.height()) == (2480, 3508)
    assert image.pixelColor(5, 5).name() == "#ffffff"


def test_the_print_dialog_can_be_left(preview, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["P"])
    monkeypatch.setattr(QPrintDialog, "exec", lambda _self: 0)
    preview.print_out()
    assert preview.findChildren(MessageDialog) == []


def test_every_control_has_a_name_and_no_markup(preview):
    assert (unnamed(preview), rich_text(preview)) == ([], [])


@pytest.mark.parametrize(
    ("on", "before"), [(date(2020, 6, 30), date(2020, 5, 31)), (date(2020, 1, 1), date(2019, 12, 31))]
)
def test_the_last_month_ends_the_day_before_this_one(on, before):
    assert end_of_last_month(on) == before


def test_the_pages_stay_and_choices_are_taken_while_the_brief_is_made(qtbot, preview):
    shown = preview.pages.count()
    preview.choices.part(Section.CHARTS).click()
    preview._make()
    assert (preview._count.text(), preview.pages.count()) == ("Đang soạn…", shown)
    preview.choices.part(Section.SHEETS).click()
    qtbot.waitUntil(lambda: preview.made.order == preview.order(), timeout=_LONG)
    assert not {Section.CHARTS, Section.SHEETS} & preview.made.order.sections


def test_what_is_asked_of_a_brief_on_its_way_is_done_with_it(qtbot, preview):
    asked = []
    preview.choices.part(Section.CHARTS).click()
    preview._when_made(lambda: asked.append(preview.made.order))
    assert asked == []
    qtbot.waitUntil(lambda: asked == [preview.order()], timeout=_LONG)


def test_trouble_stands_where_the_pages_would(qtbot, preview, monkeypatch):
    def refuse(*_):
        raise NoPrinter(what_happened="Không đọc được.", data_safety="", what_to_do="Hãy thử lại.", code="x")

    monkeypatch.setattr("egov_desktop.ui.pages.preview.dialog.make_brief", refuse)
    preview._make()
    qtbot.waitUntil(lambda: preview.pages.sentence() == "Không đọc được. Hãy thử lại.", timeout=_LONG)

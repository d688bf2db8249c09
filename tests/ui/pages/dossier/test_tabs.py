"""The tabs of a dossier: money and its three rates, causes in full, files kept inside, and the past."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from egov_desktop.actions.records import edit_fields, remove
from egov_desktop.domain.records import Attachment, Cause, Disbursement, Milestone, Note, Package
from egov_desktop.errors import CannotWriteFile, MissingFile, RefusedByRules
from egov_desktop.ui.pages.dossier import files
from tests.ui.hands import CONTROL, focused, type_in

Key = Qt.Key


def never():
    return False


def no_progress(done, total, words=""):
    pass


def test_each_rate_names_what_it_is_a_share_of(session, shown):
    cards = shown(session, "money").tab("money").cards
    assert "20,0% . 1.200.000.000 đồng trên kế hoạch vốn năm 6.000.000.000 đồng" in said(cards["rate"])
    assert "Chưa có kế hoạch vốn năm trước kéo dài" in said(cards["carried_rate"])
    assert "trên tổng mức đầu tư 18.000.000.000 đồng" in said(cards["total_rate"])


def said(card):
    return card.accessibleName().replace("%.", "% .")


def test_the_three_charts_of_a_dossier_are_drawn(qtbot, session, shown):
    page = shown(session, "money")
    qtbot.waitUntil(lambda: page.tab("money").chart.chart is not None, timeout=20_000)
    page.show_tab("work")
    qtbot.waitUntil(lambda: page.tab("work").chart.chart is not None, timeout=20_000)
    assert [row.label for row in page.tab("work").chart.chart.rows] == ["Ký hợp đồng", "Nghiệm thu"]


def test_a_new_payment_begins_with_the_plan_year_and_kind(session, shown):
    grid = shown(session, "money").tab("money")._grids[1][0]
    grid.add_row()
    type_in("18/05/2020", Key.Key_Tab)
    assert grid.model.index(1, 1).data() == "2020"
    assert grid.model.index(1, 2).data() == "Thanh toán khối lượng hoàn thành"


def test_a_new_milestone_comes_after_the_last(session, shown):
    page = shown(session, "work")
    page.tab("work").milestones.add_row()
    type_in("Bàn giao", Key.Key_Return)
    assert session.snapshot.children(Milestone, "p")[-1].position == 3


def test_a_cause_is_entered_in_a_row_and_read_in_full_below(session, shown):
    tab = shown(session, "causes").tab("causes")
    tab.grid.add_row()
    type_in("khach", Key.Key_Tab)
    type_in("", Key.Key_Tab)
    type_in("Chưa có mặt bằng", Key.Key_Tab)
    (cause,) = session.snapshot.children(Cause, "p")
    assert cause.description == "Chưa có mặt bằng"
    assert tab.sheet.field("description").value() == "Chưa có mặt bằng"


def test_a_note_bears_the_day_it_is_written(session, shown):
    tab = shown(session, "files").tab("files")
    tab.notes.add_row()
    type_in("", Key.Key_Tab)
    focused().insertPlainText("Đã họp với chủ đầu tư")
    type_in("", Key.Key_Tab)
    (note,) = session.snapshot.children(Note, "p")
    assert (note.content, note.written_on) == ("Đã họp với chủ đầu tư", date(2020, 6, 30))


def test_a_file_is_kept_inside_and_saved_out_again(qtbot, tmp_path, session, shown):
    source, target = tmp_path / "Biên bản.pdf", tmp_path / "bản sao.pdf"
    source.write_bytes(b"noi dung")
    tab = shown(session, "files").tab("files")
    tab.take_in([source])
    qtbot.waitUntil(lambda: bool(session.snapshot.children(Attachment, "p")))
    (kept,) = session.snapshot.children(Attachment, "p")
    tab.save_out(kept, target)
    assert (kept.file_name, kept.size_bytes) == ("Biên bản.pdf", 8)
    assert target.read_bytes() == b"noi dung"


def test_a_file_that_is_too_large_is_refused_in_words(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MOST_BYTES", 4)
    (tmp_path / "to.zip").write_bytes(b"12345")
    with pytest.raises(RefusedByRules, match="lớn hơn 20 MB"):
        files.read_files([tmp_path / "to.zip"], no_progress, never)


def test_a_file_that_is_gone_is_told(tmp_path):
    with pytest.raises(MissingFile, match="Không đọc được tệp"):
        files.read_files([tmp_path / "khong-co"], no_progress, never)


def test_a_copy_into_no_folder_is_told(tmp_path):
    with pytest.raises(CannotWriteFile):
        files.write_copy(b"x", tmp_path / "khong-co" / "x")


@pytest.mark.parametrize("name", ["../../etc/passwd", r"..\..\passwd", "/etc/passwd"])
def test_a_kept_name_never_leads_to_another_folder(name):
    assert files.safe_name(name) == "passwd"


def edit(session, kind, record_id, **values):
    session.perform(
        edit_fields(session.snapshot, kind, record_id, new_id=session.new_id, today=session.today, **values)
    )


def rename(session, name):
    edit(session, "milestone", "m2", name=name)


def past(page):
    """The rows of the tab Lịch sử as they are read."""
    model = page.tab("history").table.model()
    return [
        [model.index(row, at).data() for at in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_the_past_says_who_changed_what_from_which_value_to_which(session, shown):
    rename(session, "Nghiệm thu tổng thể")
    assert past(shown(session, "history"))[0] == [
        "30/06/2020 10:42",
        "Lê Thị Lan",
        "VP",
        "Sửa mốc tiến độ",
        "Mốc tiến độ: Nghiệm thu tổng thể",
        "Tên mốc",
        "Nghiệm thu",
        "Nghiệm thu tổng thể",
    ]


def test_the_past_is_a_sound_model_and_is_copied_as_lines(session, shown):
    rename(session, "Nghiệm thu tổng thể")
    tab = shown(session, "history").tab("history")
    QAbstractItemModelTester(tab.table.model(), QAbstractItemModelTester.FailureReportingMode.Warning, tab)
    tab.refresh()
    tab.table.setFocus()
    type_in("", Key.Key_C, held=CONTROL)
    assert QGuiApplication.clipboard().text().endswith("Nghiệm thu\tNghiệm thu tổng thể")


def test_an_earlier_value_is_restored(session, shown):
    rename(session, "Nghiệm thu tổng thể")
    shown(session, "history").tab("history").restore()
    assert session.snapshot.get(Milestone, "m2").name == "Nghiệm thu"


def test_a_removed_record_stands_in_the_past_and_is_brought_back(session, shown):
    session.perform(remove(session.snapshot, "milestone", "m2"))
    page = shown(session, "history")
    assert past(page)[0][-1] == "đã xóa"
    page.tab("history").restore()
    assert session.snapshot.get(Milestone, "m2").name == "Nghiệm thu"


def test_what_a_removal_took_along_comes_back_with_it(session, shown):
    edit(session, "disbursement", "d1", package_id="g")
    session.perform(remove(session.snapshot, "package", "g"))
    page = shown(session, "history")
    tab = page.tab("history")
    tab.table.go_to([row[-1] for row in past(page)].index("đã xóa"))
    tab.restore()
    assert session.snapshot.get(Package, "g")
    assert session.snapshot.get(Disbursement, "d1").package_id == "g"


def test_an_undo_is_named_as_one(session, shown):
    rename(session, "Nghiệm thu tổng thể")
    page = shown(session, "history")
    session.undo()
    assert past(page)[0][3] == "Hoàn tác: sửa mốc tiến độ"
    session.redo()
    assert past(page)[0][3] == "Làm lại: sửa mốc tiến độ"


def test_the_past_of_another_project_is_not_told(session, shown):
    told = {row[4].partition(":")[0] for row in past(shown(session, "history"))}
    assert told == {"Dự án", "Gói thầu", "Mốc tiến độ", "Kế hoạch vốn", "Giải ngân"}

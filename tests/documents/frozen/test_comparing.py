"""An issued paper against the same paper today: which cells and sentences differ, and nothing else."""

from datetime import date

from egov_desktop.documents.catalogue import draft_paper
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.documents.frozen import Difference, differences
from egov_desktop.documents.paper import Annex, Band, Column, Paragraph, Table, runs
from egov_desktop.documents.tables.cells import money, place, row
from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.snapshot import Snapshot
from tests.builders import MEETING_ON, TRIEU, payment, plan, project, register
from tests.documents.specimen import document

COLUMNS = (Column("TT"), Column("Dự án"), Column("Giải ngân"))


def table(*rows):
    return Table(COLUMNS, tuple(row(place(at), *own) for at, own in enumerate(rows, start=1)))


def paper(*blocks, title="Bảng đến ngày 30/6/2020"):
    return document(Paragraph(runs("Mở đầu.")), annexes=(Annex(title, blocks),))


def test_same_paper_has_no_differences():
    own = paper(table(("A", money(5 * TRIEU))))
    assert differences(own, own) == ()


def test_changed_cell_is_named_by_row_and_column():
    was = paper(table(("A", money(5 * TRIEU)), ("B", money(1 * TRIEU))))
    now = paper(table(("A", money(6 * TRIEU)), ("B", money(1 * TRIEU))))
    assert differences(was, now) == (Difference("Bảng, bảng 1 › A › Giải ngân", "5", "6"),)


def test_new_row_moves_no_other():
    was = paper(table(("B", money(1 * TRIEU))))
    now = paper(table(("A", money(2 * TRIEU)), ("B", money(1 * TRIEU))))
    assert differences(was, now) == (Difference("Bảng, bảng 1 › A", "", "1; A; 2"),)


def test_renamed_row_is_the_same_row_with_another_name():
    was, now = (paper(Table(COLUMNS, (row("1", name, "5", key="p"),))) for name in ("Cũ", "Mới"))
    assert differences(was, now) == (Difference("Bảng, bảng 1 › Cũ › Dự án", "Cũ", "Mới"),)


def test_row_that_moved_under_another_band_says_so():
    own = row("1", "A", "5", key="p")
    was, now = (paper(Table(COLUMNS, (Band(f"{name}: 01 dự án"), own))) for name in ("Hạ tầng", "Đô thị"))
    assert differences(was, now) == (Difference("Bảng, bảng 1 › Hạ tầng › A", "Hạ tầng", "Đô thị"),)


def test_papers_frozen_before_rows_had_keys_are_held_together_by_their_words():
    was = paper(Table(COLUMNS, (row("1", "A", "5"),)))
    now = paper(Table(COLUMNS, (row("1", "A", "6", key="p"),)))
    assert differences(was, now) == (Difference("Bảng, bảng 1 › A › Giải ngân", "5", "6"),)


def test_renamed_project_reads_old_and_new_in_the_disbursement_table():
    order = PaperOrder(PaperName.DISBURSEMENT, MEETING_ON)
    begun, renamed = (register(project(name=name), plan(100 * TRIEU)) for name in ("Kho cũ", "Kho mới"))
    found = differences(draft_paper(begun, order), draft_paper(renamed, order))
    assert [(own.was, own.now) for own in found] == [("Kho cũ (*)", "Kho mới (*)")]


def test_annex_of_another_day_is_the_same_annex():
    was, now = paper(table(("A", "x"))), paper(table(("A", "y")), title="Bảng đến ngày 31/7/2020")
    assert [own.place for own in differences(was, now)] == ["Bảng, bảng 1 › A › Giải ngân"]


def test_changed_sentence_is_given_whole():
    was, now = document(Paragraph(runs("Một.")), Paragraph(runs("Hai."))), document(Paragraph(runs("Một.")))
    assert differences(was, now) == (Difference("Nội dung", "Hai.", ""),)


def test_payment_entered_later_shows_in_its_cells():
    order = PaperOrder(PaperName.DISBURSEMENT, MEETING_ON)
    begun = register(project(), plan(100 * TRIEU), payment(40 * TRIEU))
    late = payment(10 * TRIEU, date(2020, 6, 29))
    then, now = draft_paper(begun, order), draft_paper(_with(begun, late), order)
    places = [own.place for own in differences(then, now)]
    assert "Tổng hợp giải ngân năm 2020, bảng 1 › Dự án p › Lũy kế GN (KH năm 2020)" in places


def _with(snapshot: Snapshot, record) -> Snapshot:
    return snapshot.apply([RecordChange(None, record)])

"""Files dropped on the page: each accounted for in words, none of them and nothing of ours written."""

import shutil
from hashlib import sha256

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog

from egov_desktop.domain.records import OfficeKey
from egov_desktop.exchange.keys import OwnKey
from egov_desktop.exchange.taking.lines import LineKind
from egov_desktop.store.register import Register
from egov_desktop.ui.pages.receive.files.gathering import gather
from egov_desktop.ui.session import Session
from tests.store.hands import IDENTIFIERS
from tests.ui.pages.receive import office_files
from tests.ui.walker import clipped, rich_text, traps, unnamed

WORDS = "hoa sen nở"


def cells(page, column):
    model = page.incoming.receipt.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def digests(folder):
    return {path: sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


def dialog(page):
    return next(own for own in page.findChildren(QDialog) if own.isVisible())


def drop(page, *paths):
    urls = QMimeData()
    urls.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(9, 9), copy, urls, left, none))


def test_a_dropped_folder_is_accounted_for_file_by_file(shown, office, settled):
    session, files = office
    page = shown(session)
    before = digests(session.register.path.parent)
    drop(page, files[0].parent)
    settled()
    sentence = "Nhận 4 tệp: 1 nhận được, 1 không có gì mới, 1 từ chối, 1 trùng."
    assert page.incoming.receipt.sum.text() == sentence
    assert page.incoming.receipt.others.text() == "Bỏ qua 1 tệp khác trong thư mục."
    assert digests(session.register.path.parent) == before


def test_the_counts_of_five_files_add_up(received):
    verdicts = ["Nhận được", "Trùng", "Không có gì mới", "Từ chối", "Tệp khác"]
    assert cells(received, 0) == verdicts
    assert received.incoming.receipt.sum.text() == (
        "Nhận 5 tệp: 1 nhận được, 1 không có gì mới, 1 từ chối, 1 trùng, 1 tệp khác."
    )


def test_a_file_says_from_whom_for_which_period_and_what_is_new(received):
    row = [column[0] for column in (cells(received, at) for at in range(2, 7))]
    assert row == [
        "Sở TT&TT",
        "Báo cáo gửi về · 2020-T6",
        "5 thay đổi · 1 mâu thuẫn",
        "3 lỗi",
        "Khóa chưa ghi nhận",
    ]


def test_why_a_file_is_refused_can_be_copied(received):
    receipt = received.incoming.receipt
    receipt.table.go_to(3)
    assert "chép dở.sqlite" in receipt.told.text()
    assert receipt.told.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    receipt.copy()
    assert QApplication.clipboard().text().startswith(receipt.told.text())


def test_the_same_drop_again_changes_no_count(received, office, settled):
    before = received.incoming.receipt.sum.text()
    received.take_files(office[1])
    settled()
    assert received.incoming.receipt.sum.text() == before


def test_a_key_is_enrolled_once_its_fingerprint_was_read_aloud(received, settled):
    received.incoming.ask_key(received.incoming.files[0])
    asked = dialog(received)
    asked.take()
    assert asked.person.problem() == "Hãy ghi đã đọc đối chiếu với ai."
    asked.person.set_value("Ông Bình")
    asked.take()
    settled()
    (key,) = received.session.snapshot.all(OfficeKey).values()
    assert (key.office_code, key.confirmed_with) == ("STTTT", "Ông Bình")
    assert cells(received, 6).count("Khóa đã ghi nhận") == 2


@pytest.fixture
def sealed(shown, tmp_path, settled, at_once):
    """A page on which an envelope came."""
    session, assignment = office_files.office(tmp_path)
    path = office_files.report(tmp_path, assignment, password=WORDS, key=OwnKey.of(tmp_path / "khoa"))
    page = shown(session)
    page.take_files([path])
    settled()
    yield page
    session.register.close()


def answer(page, password, settled):
    asked = dialog(page)
    asked.field.setText(password)
    asked.take()
    settled()


def test_an_envelope_asks_for_its_password_and_says_when_it_is_wrong(sealed, settled):
    assert cells(sealed, 0) == ["Chờ mật khẩu"]
    answer(sealed, "hoa hồng nở", settled)
    assert "không mở được" in dialog(sealed)._problem.sentence()
    answer(sealed, WORDS, settled)
    assert cells(sealed, 0) == ["Nhận được"]


def test_an_envelope_may_be_skipped(sealed):
    dialog(sealed).reject()
    assert sealed.incoming.receipt.sum.text() == "Nhận 1 tệp: 1 chờ mật khẩu."


def test_a_folder_gives_its_files_by_name_and_counts_the_rest(tmp_path):
    for name in ("b.sqlite", "sâu/a.SQLITE", "ảnh.jpg", ".ẩn/c.sqlite"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = gather([tmp_path], (".sqlite",))
    assert [path.name for path in found.files] == ["b.sqlite", "a.SQLITE"]
    assert (found.others, found.is_cut) == (1, False)


def test_a_chosen_file_is_looked_at_whatever_it_is_called(tmp_path):
    letter = tmp_path / "công văn.docx"
    assert gather([letter], (".sqlite",)).files == (letter,)


def test_the_receipt_and_the_empty_page_can_be_walked(qtbot, received, shown, office):
    for page in (received, shown(office[0])):
        assert unnamed(page) == clipped(page) == rich_text(page) == []
        assert traps(qtbot, page) == []


def test_the_receipt_of_the_batch_is_a_paper_with_every_file(received, tmp_path):
    from egov_desktop.documents.saving import save_document
    from egov_desktop.ui.pages.receive.files.papers import batch_paper, slip_paper

    batch = save_document(batch_paper(received.session, received.incoming.files), tmp_path / "bn.pdf")
    slip = save_document(slip_paper(received.session, received.incoming.files[0]), tmp_path / "ptl.docx")
    assert batch.stat().st_size > 1_000
    assert slip.stat().st_size > 1_000


@pytest.fixture
def copied(shown, tmp_path, settled, at_once):
    """A page on which a colleague's full copy came, which nobody has signed."""
    session, _ = office_files.office(tmp_path)
    path = session.register.save_copy(tmp_path / "ban-cua-binh.sqlite")
    other = Register.open(path, office_files.OWNER, now=office_files.LATER, identifiers=IDENTIFIERS)
    office_files.edit(other, "project", "p", objectives="Một cửa liên thông")
    other.close()
    page = shown(session)
    page.take_files([path])
    settled()
    yield page
    session.register.close()


def test_a_colleagues_copy_proposes_until_the_clerk_vouches_for_it(copied):
    copied.incoming.look_at(copied.incoming.files[0])
    preview = copied.incoming.preview
    assert [own.kind for own in preview.desk.model.lines()] == [LineKind.PROPOSAL]
    preview.vouch.click()
    assert [own.kind for own in preview.desk.model.lines()] == [LineKind.CHANGED]
    assert preview.vouch.isChecked()


def test_a_register_open_to_read_shows_files_and_takes_none_in(shown, office, settled, at_once):
    session, files = office
    session.register.close()
    reading = Register.open(session.register.path, None, now=session.now, identifiers=IDENTIFIERS)
    page = shown(Session(reading, now=lambda: session.now, identifiers=IDENTIFIERS))
    page.take_files(files)
    settled()
    page.incoming.look_at(page.incoming.files[0])
    assert not page.incoming.preview.take.isEnabled()
    assert not page.incoming.preview.desk.buttons["A"].isEnabled()
    reading.close()


def test_a_stick_that_is_pulled_out_is_told_in_words(shown, office, settled, tmp_path):
    session, files = office
    page = shown(session)
    shutil.rmtree(files[0].parent)
    page.take_files(files[:1])
    settled()
    assert cells(page, 0) == ["Từ chối"]
    assert page.incoming.receipt.told.text()

"""The round of a period with five owners and two clerks of the secretariat, played once through real windows."""

import shutil
from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from egov_desktop.domain.enumerations import ReceiptOutcome
from egov_desktop.domain.journal import VIETNAM
from egov_desktop.domain.records import (
    Cause,
    Disbursement,
    Dispatch,
    Milestone,
    Project,
    Receipt,
    Refusal,
    SignOff,
)
from egov_desktop.domain.rights import project_of
from egov_desktop.ui.pages.receive.files.arrived import office_words
from tests.ui import round_hands as hands
from tests.ui.hands import type_in
from tests.ui.round_hands import Clerk, Sitting, sitting

Key = Qt.Key
OWNERS = {"STP": "22", "SKHDT": "25", "SXD": "21", "SLDTBXH": "26", "UBNDTPTH": "39"}
"""The offices, each with the code of the one project that it owns."""
IN_ENVELOPE, PASSWORD = "SLDTBXH", "mua lúa Thọ Xuân"
LATER_THAN_APPROVED = "Vượt thời gian thực hiện dự án"
NOT_THEIRS = "Tổng mức đầu tư do Văn phòng ghi"
BY_THE_OWNER = "Theo báo cáo của Sở Tư pháp"
pytestmark = [pytest.mark.timeout(400), pytest.mark.xdist_group("the round of a period")]


@pytest.fixture(scope="module")
def places(made_demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The folders of the round, and the illustrative register on the secretariat's machine."""
    root = tmp_path_factory.mktemp("ky")
    made = {name: root / name for name in ("may-lan", "may-nam", "gui-di", "gui-lai", "usb", *OWNERS)}
    for folder in made.values():
        folder.mkdir()
    shutil.copy(made_demo, made["may-lan"] / "so.sqlite")
    return SimpleNamespace(
        folder=made,
        register=made["may-lan"] / "so.sqlite",
        lan=Clerk("Nguyễn Thị Lan", "STTTT", made["may-lan"]),
        nam=Clerk("Lê Văn Nam", "STTTT", made["may-nam"]),
    )


def at(hour: int) -> datetime:
    return datetime(2020, 10, 9, hour, tzinfo=VIETNAM)


def next_milestone(sitting: Sitting, code: str, place: int = 0) -> Milestone:
    found = sitting.snapshot.children(Milestone, sitting.project(code).id)
    return sorted((own for own in found if own.actual_on is None), key=lambda own: own.position or 0)[place]


def last_payment(sitting: Sitting, code: str) -> Disbursement:
    return max(
        sitting.snapshot.children(Disbursement, sitting.project(code).id),
        key=lambda own: own.paid_on or date.min,
    )


def paid_dong(snapshot: Any, code: str) -> int:
    (project,) = (own for own in snapshot.all(Project).values() if own.code == code)
    return sum(own.amount_dong for own in snapshot.children(Disbursement, project.id))


# the secretariat sends


@pytest.fixture(scope="module")
def sent(qapp: object, places: Any) -> Any:
    with sitting(places.lan, places.register, at(8)) as lan:
        before = lan.snapshot
        page = hands.open_period(lan, "2020-10", "Tháng 10/2020", due="16/10/2020")
        page.order.set_folder(places.folder["gui-di"])
        hands.send_to(page, [code for code in OWNERS if code != IN_ENVELOPE])
        hands.send_to(page, [IN_ENVELOPE], password=PASSWORD)
        page.order.full.click()
        hands.send(page)
        return SimpleNamespace(before=before, after=lan.snapshot)


# the owners answer, and a colleague works on in a full copy


@pytest.fixture(scope="module")
def returned(sent: Any, places: Any) -> Any:
    seen = SimpleNamespace(packed={}, lacking={})
    for code in OWNERS:
        _answer(places, code, seen)
    _work_on_in_a_full_copy(places)
    _spoil_some(places)
    return seen


def _answer(places: Any, code: str, seen: Any) -> None:
    home, usb = places.folder[code], places.folder["usb"]
    package = next(places.folder["gui-di"].glob(f"BC_{code}_*"))
    own = Path(shutil.copy(package, home))
    password = PASSWORD if code == IN_ENVELOPE else ""
    with sitting(Clerk(f"Cán bộ {code}", code, home), own, at(9), password=password) as owner:
        seen.lacking[code] = {lack.code for lack in owner.page("owner").found().missing}
        WORK.get(code, lambda _owner: None)(owner)
        hands.confirm_all(owner)
        seen.packed[code] = [hands.sign_and_pack(owner, f"Trưởng phòng {code}", "Trưởng phòng", usb)]
        if code == "SKHDT":
            hands.write_forecast(owner, 1, "10/12/2020")
            seen.packed[code] += [hands.sign_and_pack(owner, "Phó phòng SKHDT", "Phó phòng", usb)]


def _of_justice(owner: Sitting) -> None:
    hands.write_forecast(owner, 0, "15/11/2020")
    hands.add_payment(owner, "22", "05/10/2020", "150 triệu")


def _of_planning(owner: Sitting) -> None:
    hands.write_forecast(owner, 0, "20/11/2020")
    hands.add_payment(owner, "25", "05/10/2020", "300 triệu")
    hands.add_cause(owner, "25", "Chờ thẩm định giá")


def _of_the_city(owner: Sitting) -> None:
    hands.write_forecast(owner, 0, "31/12/2020")


WORK = {"STP": _of_justice, "SKHDT": _of_planning, "UBNDTPTH": _of_the_city}
"""What an owner changes, beside confirming the rest."""


def _work_on_in_a_full_copy(places: Any) -> None:
    copy = Path(shutil.copy(next(places.folder["gui-di"].glob("SO_*")), places.nam.home))
    with sitting(places.nam, copy, at(9)) as nam:
        milestone, payment = next_milestone(nam, "22"), last_payment(nam, "22")
        hands.retype(nam, ("22", "work"), milestone, "forecast_on", "30/11/2020")
        hands.retype(nam, ("22", "money"), payment, "amount_dong", "900 triệu")
        page = nam.page("send")
        page.order.full.click()
        page.order.set_folder(places.folder["usb"])
        hands.send(page)


def _spoil_some(places: Any) -> None:
    """One file is changed with another tool, one comes twice, one was cut off, and a letter lies among them."""
    usb = places.folder["usb"]
    working = Path(shutil.copy(next(places.folder["SXD"].glob("*.sqlite")), usb / "SXD dang lam.sqlite"))
    edited = "UPDATE project SET total_investment_dong = total_investment_dong + 1000000000"
    hands.edit_with_another_tool(working, edited)
    shutil.copy(usb / "BC_STP_2020-10_1.sqlite", usb / "Ban sao cua BC_STP.sqlite")
    (usb / "Chep do.sqlite").write_bytes((usb / "BC_SKHDT_2020-10_1.sqlite").read_bytes()[:-4096])
    (usb / "Cong van.docx").write_bytes(b"PK\x03\x04")


# the secretariat takes in


@pytest.fixture(scope="module")
def received(returned: Any, places: Any) -> Any:
    seen = SimpleNamespace()
    with sitting(places.lan, places.register, at(15)) as lan:
        hands.retype(lan, ("22", "money"), last_payment(lan, "22"), "amount_dong", "950 triệu")
        hands.retype(lan, ("25", "work"), next_milestone(lan, "25"), "forecast_on", "01/12/2020")
        seen.before = lan.snapshot
        hands.drop(lan, places.folder["usb"])
        page = lan.window.page("receive")
        seen.room, seen.dropped, seen.others = lan.window.room, *_told(page)
        for take in (_take_justice, _take_planning, _take_the_city, _take_nam, _take_edited_outside):
            take(page, seen)
        _take_the_rest(lan, page, seen)
        _take_back_and_again(lan, page, seen)
        _settle_later(lan, seen)
        _hear_by_phone(lan, seen)
        seen.after = lan.snapshot
    return seen


def _told(page: Any) -> tuple[str, str]:
    receipt = page.incoming.receipt
    return receipt.sum.text(), receipt.others.text()


def _take_justice(page: Any, seen: Any) -> None:
    desk = hands.look_at(page, "BC_STP")
    seen.preselected = {line.record_kind for line in desk.model.lines() if line.key in desk.decisions()}
    for wanted in ("forecast_on", "figures_on"):
        hands.walk_to(desk, lambda line, wanted=wanted: line.field == wanted)
        type_in("", Key.Key_A)
    hands.walk_to(desk, lambda line: line.record_kind == Disbursement.KIND)
    type_in("", Key.Key_A)
    hands.take_in(page)


def _take_planning(page: Any, _seen: Any) -> None:
    """Give one day a third value, and leave the conflict about the other open."""
    desk = hands.look_at(page, "BC_SKHDT_2020-10_2")
    hands.walk_to(desk, lambda line: line.field == "forecast_on" and line.kind == "changed")
    hands.edit_to(desk, "11/12/2020")
    hands.take_in(page)


def _take_the_city(page: Any, _seen: Any) -> None:
    desk = hands.look_at(page, "BC_UBNDTPTH")
    hands.walk_to(desk, lambda line: line.field == "forecast_on")
    hands.refuse_with(desk, LATER_THAN_APPROVED)
    hands.take_in(page)


def _take_nam(page: Any, seen: Any) -> None:
    desk = hands.look_at(page, "SO_")
    seen.unvouched = {line.kind.value for line in desk.model.lines()}
    page.incoming.preview.vouch.click()
    seen.vouched = {(line.field, line.kind.value) for line in desk.model.lines()}
    hands.walk_to(desk, lambda line: line.field == "amount_dong")
    type_in("", Key.Key_A)
    hands.walk_to(desk, lambda line: line.field == "forecast_on")
    hands.refuse_with(desk, BY_THE_OWNER)
    hands.take_in(page)


def _take_edited_outside(page: Any, seen: Any) -> None:
    desk = hands.look_at(page, "SXD dang lam")
    seen.whose = office_words(page.session.snapshot, page.incoming.preview.shown())
    line = hands.walk_to(desk, lambda line: line.kind == "outside")
    seen.outside = (line.field, line.there - line.here)
    hands.refuse_with(desk, NOT_THEIRS)
    seen.warned = hands.agree_to_what_is_asked()
    hands.take_in(page)


def _take_the_rest(lan: Sitting, page: Any, seen: Any) -> None:
    seen.before_all = lan.snapshot
    seen.asked = hands.agree_to_what_is_asked()
    page.incoming.receipt.take_all.click()
    hands.idle()
    seen.taken, _ = _told(page)
    seen.in_side_bar = lan.side_count("journal")
    seen.on_first_page = lan.page("today").to_see.rows["conflicts"].accessibleName()


def _take_back_and_again(lan: Sitting, page: Any, seen: Any) -> None:
    lan.page("receive").show_part(1)
    listed, taken = page.imports, lan.snapshot
    names = [listed.model.index(row, 2).data() for row in range(listed.model.rowCount())]
    listed.table.go_to(next(row for row, name in enumerate(names) if name.startswith("BC_SLDTBXH")))
    seen.asked_back = hands.agree_to_what_is_asked()
    listed.withdraw.click()
    hands.idle()
    seen.back, seen.taken_all = lan.snapshot, taken
    page.show_part(0)
    seen.offered, _ = _told(page)
    hands.look_at(page, "BC_SLDTBXH")
    hands.take_in(page)
    seen.again = lan.snapshot


def _settle_later(lan: Sitting, seen: Any) -> None:
    """Choose by its number what stands there, and settle with Enter."""
    page = lan.page("journal")
    page.show_conflicts()
    open_ = page.conflicts
    seen.questions, seen.answers = open_.count(), [card.choice.words for card in open_.cards()]
    open_.table.setFocus()
    type_in("", Key.Key_3, Key.Key_Return)
    seen.left, seen.side_bar_then = open_.count(), lan.side_count("journal")


def _hear_by_phone(lan: Sitting, seen: Any) -> None:
    page = lan.page("returns")
    period = page.chosen_period().id
    page.table.setCurrentIndex(page.table.answers.place_of(lan.agency("STC").id, period))
    dialog = page.record_nothing()
    hands.to_front(dialog)
    hands.fill(dialog.confirmed_by, "Bà Lê Thị Hoa, Chánh Văn phòng")
    hands.button(dialog, "Ghi không phát sinh").click()
    shown = {line[0]: line[2] for line in page.table.lines()[1:]}
    seen.states = {code: shown[code] for code in (*OWNERS, "STC", "SNV")}


# the secretariat sends again, and the owners hear


@pytest.fixture(scope="module")
def heard(received: Any, places: Any) -> Any:
    seen = SimpleNamespace(told={}, reasons={}, snapshots={})
    with sitting(places.lan, places.register, at(17)) as lan:
        page = lan.page("send")
        page.order.set_folder(places.folder["gui-lai"])
        hands.send_to(page, list(OWNERS))
        seen.office = lan.snapshot
    for code in OWNERS:
        _hear(places, code, seen)
    return seen


def _hear(places: Any, code: str, seen: Any) -> None:
    home = places.folder[code]
    with sitting(Clerk(f"Cán bộ {code}", code, home), next(home.glob("BC_*.sqlite")), at(18)) as owner:
        hands.drop(owner, next(places.folder["gui-lai"].glob(f"BC_{code}_*")))
        page: Any = owner.window.page("receive")
        seen.told[code], _ = _told(page)
        if page.incoming.files[0].plan:
            hands.look_at(page, "BC_")
            hands.take_in(page)
        seen.reasons[code] = hands.words_in(owner.page("owner").side._refused)
        seen.snapshots[code] = owner.snapshot


def of_project(snapshot: Any, code: str) -> dict[tuple[str, str], Any]:
    """Give the figures of a project as they read in a register."""
    (project,) = (own for own in snapshot.all(Project).values() if own.code == code)
    kinds = (Project, Milestone, Disbursement, Cause, Refusal)
    records = (own for kind in kinds for own in snapshot.all(kind).values())
    return {(own.KIND, own.id): own for own in records if project_of(own) == project.id}


# what is to be seen


def test_every_owner_gets_one_file_one_of_them_in_an_envelope(sent, places):
    names = sorted(own.name for own in places.folder["gui-di"].iterdir())
    owners = [f"BC_{code}_2020-10_1.{'kin' if code == IN_ENVELOPE else 'sqlite'}" for code in sorted(OWNERS)]
    assert names == [*owners, "SO_STTTT_2020-10-09_1.sqlite"]


def test_the_log_has_a_line_for_each_file(sent):
    assert len(sent.after.all(Dispatch)) == len(sent.before.all(Dispatch)) + len(OWNERS) + 1


def test_an_owner_is_told_what_is_missing_until_nothing_is(returned):
    for code in OWNERS:
        assert returned.lacking[code] == {"not_confirmed", "figures_too_old", "no_sign_off"}
    assert [own.name for own in returned.packed["SKHDT"]] == [
        "BC_SKHDT_2020-10_1.sqlite",
        "BC_SKHDT_2020-10_2.sqlite",
    ]


def test_every_file_dropped_is_accounted_for(received):
    assert received.room == "receive"
    assert received.dropped == "Nhận 10 tệp: 8 nhận được, 1 từ chối, 1 trùng."
    assert received.others == "Bỏ qua 1 tệp khác trong thư mục."


def test_money_and_days_are_not_decided_for_the_clerk(received):
    assert received.preselected == {SignOff.KIND}


def test_a_colleagues_copy_only_proposes_until_the_clerk_vouches_for_it(received):
    assert received.unvouched == {"proposal"}
    assert received.vouched == {("amount_dong", "conflict"), ("forecast_on", "conflict")}


def test_what_another_tool_wrote_is_shown_to_the_dong_and_not_taken(received):
    assert received.outside == ("total_investment_dong", 1_000_000_000)
    assert received.whose == "Sở Xây dựng"
    (asked,) = received.warned
    assert "Nên trả lại để đơn vị sửa" in asked
    before, after = of_project(received.before, "21"), of_project(received.after, "21")
    assert [own.total_investment_dong for own in after.values() if isinstance(own, Project)] == [
        own.total_investment_dong for own in before.values() if isinstance(own, Project)
    ]


def test_money_adds_up_to_the_dong(received):
    before = paid_dong(received.before, "22")
    assert paid_dong(received.after, "22") == before - 950_000_000 + 900_000_000 + 150_000_000
    assert paid_dong(received.after, "25") == paid_dong(received.before, "25") + 300_000_000


def test_the_second_report_has_the_first_in_it(received):
    assert received.taken == "Nhận 10 tệp: 2 không có gì mới, 1 từ chối, 1 trùng, 6 đã nhận vào sổ."


def test_all_files_are_taken_in_once_that_is_agreed_to(received):
    (asked,) = received.asked
    assert asked.startswith("Nhận mọi thay đổi không mâu thuẫn từ 1 tệp?")
    assert of_project(received.before_all, "26") != of_project(received.taken_all, "26")


def test_a_conflict_left_open_is_counted_where_the_clerk_looks(received):
    assert received.in_side_bar == "Nhật ký: 1"
    assert received.on_first_page.startswith("Khác biệt chưa giải quyết: 1")


def test_an_import_taken_back_leaves_the_register_as_it_was(received):
    assert received.asked_back[0].startswith("Hoàn tác lần nhận BC_SLDTBXH_2020-10_1.sqlite?")
    assert received.back == received.before_all
    assert "1 nhận được" in received.offered


def test_a_file_taken_back_comes_whole_a_second_time(received):
    assert of_project(received.again, "26") == of_project(received.taken_all, "26")


def test_a_conflict_is_settled_later_by_keyboard_and_not_asked_again(received):
    assert received.questions == 1
    assert received.answers == ["(để trống)", "01/12/2020", "20/11/2020", ""]
    assert (received.left, received.side_bar_then) == (0, "Nhật ký")


def test_who_has_answered_is_told_for_every_office(received):
    assert received.states == {
        **dict.fromkeys(OWNERS, "Đã hợp nhất"),
        "STC": "Không phát sinh",
        "SNV": "Chưa giao phiếu",
    }
    by_phone = [
        own
        for own in received.after.all(Receipt).values()
        if own.outcome is ReceiptOutcome.NOTHING_TO_REPORT and "Lê Thị Hoa" in str(own)
    ]
    assert len(by_phone) == 1


def test_the_days_stand_as_they_were_decided(received):
    days = {
        code: sorted(
            own.forecast_on
            for own in of_project(received.after, code).values()
            if isinstance(own, Milestone) and own.actual_on is None and own.forecast_on
        )
        for code in ("22", "25")
    }
    assert days["22"][0] == date(2020, 11, 15)
    assert days["25"][:2] == [date(2020, 11, 20), date(2020, 12, 11)]


def test_an_owner_to_whom_nothing_is_new_is_told_so(heard):
    assert heard.told[IN_ENVELOPE] == "Nhận 1 tệp: 1 không có gì mới."


@pytest.mark.parametrize(
    ("code", "reason"), [("STP", BY_THE_OWNER), ("SXD", NOT_THEIRS), ("UBNDTPTH", LATER_THAN_APPROVED)]
)
def test_a_refusal_comes_back_to_its_owner_with_the_reason_alone(heard, code, reason):
    assert f"Lý do: {reason}" in heard.reasons[code]
    assert sum("Lý do:" in words for words in heard.reasons[code].splitlines()) == 1


@pytest.mark.parametrize("code", list(OWNERS))
def test_in_the_end_the_secretariat_and_its_owners_agree(heard, code):
    theirs = of_project(heard.snapshots[code], OWNERS[code])
    assert theirs == of_project(heard.office, OWNERS[code])
    assert not heard.snapshots[code].conflicts

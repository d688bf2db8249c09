"""The steps of the round: the secretariat sends, the owners answer, all is taken in, and the owners hear of it."""

import shutil
from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import Qt

from egov_desktop.domain.journal import VIETNAM
from egov_desktop.domain.records import (
    Cause,
    Disbursement,
    Milestone,
    Project,
    Refusal,
)
from egov_desktop.domain.rights import project_of
from egov_desktop.ui.pages.receive.files.arrived import office_words
from tests.ui.hands import type_in
from tests.ui.round_of_a_period import hands
from tests.ui.round_of_a_period.sitting import (
    Clerk,
    Sitting,
    agree_to_what_is_asked,
    drop,
    idle,
    sitting,
    to_front,
)

Key = Qt.Key
OWNERS = {"STP": "22", "SKHDT": "25", "SXD": "21", "SLDTBXH": "26", "UBNDTPTH": "39"}
"""The offices, each with the code of the one project that it owns."""
IN_ENVELOPE, PASSWORD = "SLDTBXH", "mua lúa Thọ Xuân"
LATER_THAN_APPROVED = "Vượt thời gian thực hiện dự án"
NOT_THEIRS = "Tổng mức đầu tư do Văn phòng ghi"
BY_THE_OWNER = "Theo báo cáo của Sở Tư pháp"


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


def send_all(places: Any) -> Any:
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


def answer_all(places: Any) -> Any:
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


def take_in_all(places: Any) -> Any:
    seen = SimpleNamespace()
    with sitting(places.lan, places.register, at(15)) as lan:
        hands.retype(lan, ("22", "money"), last_payment(lan, "22"), "amount_dong", "950 triệu")
        hands.retype(lan, ("25", "work"), next_milestone(lan, "25"), "forecast_on", "01/12/2020")
        seen.before = lan.snapshot
        drop(lan, places.folder["usb"])
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
    seen.warned = agree_to_what_is_asked()
    hands.take_in(page)


def _take_the_rest(lan: Sitting, page: Any, seen: Any) -> None:
    seen.before_all = lan.snapshot
    seen.asked = agree_to_what_is_asked()
    page.incoming.receipt.take_all.click()
    idle()
    seen.taken, _ = _told(page)
    seen.in_side_bar = lan.side_count("journal")
    seen.on_first_page = lan.page("today").to_see.rows["conflicts"].accessibleName()


def _take_back_and_again(lan: Sitting, page: Any, seen: Any) -> None:
    lan.page("receive").show_part(1)
    listed, taken = page.imports, lan.snapshot
    names = [listed.model.index(row, 2).data() for row in range(listed.model.rowCount())]
    listed.table.go_to(next(row for row, name in enumerate(names) if name.startswith("BC_SLDTBXH")))
    seen.asked_back = agree_to_what_is_asked()
    listed.withdraw.click()
    idle()
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
    to_front(dialog)
    hands.fill(dialog.confirmed_by, "Bà Lê Thị Hoa, Chánh Văn phòng")
    hands.button(dialog, "Ghi không phát sinh").click()
    shown = {line[0]: line[2] for line in page.table.lines()[1:]}
    seen.states = {code: shown[code] for code in (*OWNERS, "STC", "SNV")}


# the secretariat sends again, and the owners hear


def hear_all(places: Any) -> Any:
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
        drop(owner, next(places.folder["gui-lai"].glob(f"BC_{code}_*")))
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

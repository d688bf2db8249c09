"""Saying a place of a paper: in the office's own words where it has some, else in those that it comes with."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from egov_desktop.documents.letterhead import Letterhead
from egov_desktop.documents.phrases.sandbox import filled, trouble_with
from egov_desktop.documents.phrases.slots import SLOTS, Slot, slot_named
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.records import TemplateWording
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import UnknownInput
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say

_EXAMPLES: Final[Mapping[str, str]] = {
    "co_quan": "Sở Thông tin và Truyền thông",
    "chuong_trinh": "xây dựng Chính quyền điện tử",
    "ngay": "30/6/2020",
    "nam": "2020",
    "don_vi": "Sở Nội vụ",
    "cuoc_hop": "Hội nghị giao ban tháng 6/2020",
    "ngay_hop": "30/6/2020",
    "chu_tri": "Trưởng ban Chỉ đạo",
    "dia_diem": "Trụ sở UBND tỉnh",
    "thu_ky": "Thư ký",
    "khach_moi": "đại diện lãnh đạo Sở Nội vụ",
    "chi_thi": "Chỉ thị số 15/CT-UBND",
    "ky": "tháng 6/2020",
    "nhom": "Nhóm hạ tầng kỹ thuật",
    "kinh_gui": "Chủ tịch UBND tỉnh",
    "xin_y_kien": "có",
    "han": "số liệu đến ngày 30/6/2020; hạn gửi: ngày 05/7/2020",
}


def phrase(snapshot: Snapshot, paper: PaperName, slot_name: str, values: Mapping[str, str]) -> str:
    """Give the words of a place with its variables filled in; raises UnknownInput where the office's own cannot be used."""
    slot = slot_named(paper, slot_name)
    if slot is None:
        raise LookupError(f"{paper} has no place {slot_name}")
    own = own_wording(snapshot, paper, slot_name)
    words = own.words if own else slot.words
    if own and (trouble := trouble_with(slot, words)):
        safe = say("Văn bản chưa được lập; số liệu trong sổ vẫn nguyên vẹn.")
        raise _unusable(paper, slot, trouble, safe)
    return filled(words, {name: values.get(name, "") for name in slot.variables})


def values_of(head: Letterhead, on: date) -> dict[str, str]:
    """Give the variables that places of every paper may name."""
    return {
        "co_quan": head.issuer,
        "chuong_trinh": head.programme,
        "ngay": day_short(on),
        "nam": str(on.year),
    }


def own_wording(snapshot: Snapshot, paper: PaperName, slot_name: str) -> TemplateWording | None:
    """Give the office's own words for a place; of several, as two offices may have written, the last written."""
    found = (
        own
        for own in snapshot.all(TemplateWording).values()
        if own.paper is paper and own.slot == slot_name and own.words.strip()
    )
    return max(found, key=lambda own: own.id, default=None)


def refuse_unusable(wording: TemplateWording) -> None:
    """Raise UnknownInput, before it is kept, for a place that the paper has not, or words that cannot stand there."""
    paper = wording.paper
    if paper is None:
        return
    slot = slot_named(paper, wording.slot)
    if slot is None:
        raise _no_such_place(paper, wording.slot)
    if trouble := trouble_with(slot, wording.words):
        raise _unusable(paper, slot, trouble, say("Sổ chưa thay đổi gì."))


def wordings_used(snapshot: Snapshot, paper: PaperName) -> dict[str, str]:
    """Give the office's own words that a paper is printed with, by place."""
    found = {own.slot for own in snapshot.all(TemplateWording).values() if own.paper is paper}
    used = {name: own_wording(snapshot, paper, name) for name in sorted(found)}
    return {name: own.words for name, own in used.items() if own}


def example(slot: Slot, words: str) -> str:
    """Show how words would read, with made-up values; nothing where they cannot be used."""
    return "" if trouble_with(slot, words) else filled(words, _EXAMPLES)


def _no_such_place(paper: PaperName, name: str) -> UnknownInput:
    places = ", ".join(f"{own.name} ({say(own.label)})" for own in SLOTS.get(paper, ()))
    return UnknownInput(
        what_happened=say("“{paper}” không có chỗ “{slot}”.", paper=say(paper.label), slot=name),
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=say("Các chỗ thay được lời văn: {places}.", places=places),
        code="unknown_place",
    )


def _unusable(paper: PaperName, slot: Slot, trouble: str, data_safety: str) -> UnknownInput:
    return UnknownInput(
        what_happened=say(
            "Lời văn riêng ở “{slot}” của “{paper}” không dùng được: {trouble}",
            slot=say(slot.label),
            paper=say(paper.label),
            trouble=trouble,
        ),
        data_safety=data_safety,
        what_to_do=say("Hãy sửa lời văn đó, hoặc lấy lại lời văn của chương trình."),
        code="unusable_wording",
    )

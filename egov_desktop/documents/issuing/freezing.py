"""Issuing a paper under the number and day that the registry office gave it, and holding it against the register today."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from egov_desktop.documents.catalogue import draft_paper
from egov_desktop.documents.drafting import PaperOrder, issued
from egov_desktop.documents.frozen import Difference, FrozenPaper, differences, freeze, thaw
from egov_desktop.documents.issuing.doubts import DATED_AHEAD, Doubt, doubts_of
from egov_desktop.documents.issuing.given import Given
from egov_desktop.documents.paper import Document
from egov_desktop.documents.phrases import wordings_used
from egov_desktop.domain.enumerations import ThresholdCode
from egov_desktop.domain.journal import canonical
from egov_desktop.domain.judgement.periods import period_on
from egov_desktop.domain.judgement.ratings.thresholds import threshold
from egov_desktop.domain.records import IssuedPaper
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import RefusedByRules, UnknownInput
from egov_desktop.wording.language import say, using

_SYMBOL: Final = re.compile(r"\s*(\d{1,6})\s*(?:/\s*(\S{1,60}))?\s*")


@dataclass(frozen=True)
class Issue:
    """An issued paper that is not yet in the register: its record, and the frozen content to be kept by its digest."""

    record: IssuedPaper
    content: bytes
    document: Document


def issue_paper(
    snapshot: Snapshot,
    draft: Document,
    order: PaperOrder,
    given: Given,
    *,
    known_at: str,
    new_id: Callable[[], str],
) -> Issue:
    """Freeze a drafted paper under its number and day; `known_at` is the last entry that was reckoned with.

    Raises as `asked_before` does; what is only asked is taken as answered.
    """
    asked_before(snapshot, draft, order, given)
    number, symbol = _number_and_symbol(given.number, draft.head.symbol)
    final = issued(draft, symbol, number, given.dated_on)
    with using("vi"):
        content = freeze(final)
    period = period_on(snapshot, order.on)
    record = IssuedPaper(
        id=new_id(),
        paper=order.paper,
        title=" ".join(final.abstract.split()),
        symbol=_full(number, symbol),
        dated_on=given.dated_on,
        issued_on=given.issued_on,
        figures_on=order.on,
        period_id=period.id if period else None,
        meeting_id=order.meeting_id,
        agency_id=order.agency_id,
        known_at=known_at,
        content=hashlib.sha256(content).hexdigest(),
        size_bytes=len(content),
        settings=_settings(snapshot, order),
    )
    return Issue(record, content, final)


def asked_before(snapshot: Snapshot, draft: Document, order: PaperOrder, given: Given) -> tuple[Doubt, ...]:
    """Give what is to be asked before a drafted paper is issued.

    Raises UnknownInput for a number that cannot be one, and for one that was given in that year already (number and
    symbol stand once in a year: NĐ 30/2020/NĐ-CP, Đ15); RefusedByRules for what forbids issuing.
    """
    _refuse_taken(snapshot, _full(*_number_and_symbol(given.number, draft.head.symbol)), given.dated_on)
    doubts = doubts_of(snapshot, draft, order, given)
    if forbidden := [own for own in doubts if own.forbids]:
        raise _forbidden(forbidden)
    return doubts


def reprint(record: IssuedPaper, content: bytes | None) -> FrozenPaper:
    """Give an issued paper as it was; raises DamagedRegister where its content is gone or changed."""
    return thaw(content, record.content)


def compare_with_today(
    snapshot: Snapshot, frozen: FrozenPaper, order: PaperOrder, *, earlier: Snapshot | None = None
) -> tuple[Difference, ...]:
    """Draft the same paper anew on the day of the order, and give what reads differently from what was issued."""
    return differences(frozen.document, draft_paper(snapshot, order, earlier=earlier))


def _settings(snapshot: Snapshot, order: PaperOrder) -> str:
    """Write down what the paper rests on beside the records: thresholds, the office's own words, and the order."""
    held = {code.value: threshold(snapshot, code, order.on) for code in ThresholdCode}
    return canonical(
        {"thresholds": held, "wording": wordings_used(snapshot, order.paper), "order": _told(order)}
    )


def _told(order: PaperOrder) -> dict[str, object]:
    told: dict[str, object] = {
        "since": order.since.isoformat() if order.since else None,
        "group_id": order.group_id,
        "directive_id": order.directive_id,
        "project_ids": list(order.project_ids),
        "sections": None if order.sections is None else sorted(order.sections),
        "recipients": list(order.recipients),
    }
    return {name: value for name, value in told.items() if value is not None}


def _number_and_symbol(text: str, symbol: str) -> tuple[int, str]:
    found = _SYMBOL.fullmatch(text)
    if found is None or int(found[1]) == 0:
        raise UnknownInput(
            what_happened=say("“{number}” không phải là số văn bản.", number=text),
            data_safety=say("Văn bản chưa được phát hành; sổ chưa thay đổi gì."),
            what_to_do=say("Hãy ghi số văn thư cấp, như 12 hoặc 12/TB-UBND."),
            code="bad_number",
        )
    return int(found[1]), found[2] or symbol


def _full(number: int, symbol: str) -> str:
    return f"{number:02}/{symbol}"


def _forbidden(doubts: list[Doubt]) -> RefusedByRules:
    is_of_day = doubts[0].code == DATED_AHEAD
    return RefusedByRules(
        what_happened=" ".join(own.sentence for own in doubts),
        data_safety=say("Văn bản chưa được phát hành; sổ chưa thay đổi gì."),
        what_to_do=say("Hãy ghi lại ngày.")
        if is_of_day
        else say("Hãy ghi đủ nội dung vào sổ trước khi phát hành."),
        code=doubts[0].code,
    )


def _refuse_taken(snapshot: Snapshot, symbol: str, on: date) -> None:
    papers = snapshot.all(IssuedPaper).values()
    taken = [own for own in papers if own.symbol == symbol and own.dated_on and own.dated_on.year == on.year]
    if taken:
        raise UnknownInput(
            what_happened=say(
                "Số {symbol} của năm {year} đã cấp cho “{title}”.",
                symbol=symbol,
                year=on.year,
                title=taken[0].title,
            ),
            data_safety=say("Văn bản chưa được phát hành; sổ chưa thay đổi gì."),
            what_to_do=say("Hãy xem lại số với văn thư."),
            code="number_taken",
        )

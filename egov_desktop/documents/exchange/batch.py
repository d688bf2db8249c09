"""The receipt of a batch: every file that came is accounted for, and the counts add up."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from egov_desktop.documents.exchange.form import SLIP, document
from egov_desktop.documents.letterhead import Letterhead
from egov_desktop.documents.paper import Block, Column, Document, Paragraph, Row, Signature, Table, runs
from egov_desktop.wording.dates import day_short, moment
from egov_desktop.wording.language import using
from egov_desktop.wording.numbers import padded


class Verdict(StrEnum):
    """What became of a file of the batch."""

    ACCEPTED = "accepted"
    NOTHING_NEW = "nothing_new"
    REFUSED = "refused"
    DUPLICATE = "duplicate"
    NOT_OURS = "not_ours"


_VERDICTS = {
    Verdict.ACCEPTED: ("Nhận được", "nhận được"),
    Verdict.NOTHING_NEW: ("Không có gì mới", "không có gì mới"),
    Verdict.REFUSED: ("Từ chối", "bị từ chối"),
    Verdict.DUPLICATE: ("Trùng", "trùng với tệp khác"),
    Verdict.NOT_OURS: ("Không phải tệp báo cáo", "không phải tệp báo cáo"),
}


@dataclass(frozen=True, slots=True)
class BatchFile:
    """One file of the batch; `remark` says what was wrong with it, or what it brought."""

    name: str
    verdict: Verdict
    office: str = ""
    period: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchReceipt:
    """Files that came together: when, by which way, from whose hand, and who took them."""

    letterhead: Letterhead
    at: datetime
    receiver: str
    files: tuple[BatchFile, ...]
    channel: str = ""
    giver: str = ""
    is_illustrative: bool = False


def batch_document(receipt: BatchReceipt) -> Document:
    """Give the receipt (phiếu báo) that PDF and Word are both made from, signed by whoever took the files."""
    with using("vi"):
        return document(
            receipt.letterhead,
            SLIP,
            f"Biên nhận tệp báo cáo nhận ngày {day_short(receipt.at.date())}",
            _blocks(receipt),
            receipt.at.date(),
            recipients=(receipt.giver or "Người giao tệp",),
            signature=Signature("Người nhận", receipt.receiver),
            is_illustrative=receipt.is_illustrative,
        )


def _blocks(receipt: BatchReceipt) -> tuple[Block, ...]:
    came = f"{receipt.letterhead.issuer} nhận được {padded(len(receipt.files))} tệp lúc {moment(receipt.at)}"
    about = (("cách gửi", receipt.channel), ("người giao", receipt.giver))
    more = "; ".join(f"{what}: {words}" for what, words in about if words)
    told = Paragraph(runs(f"{came}{f' ({more})' if more else ''}. {_counts(receipt.files)}"))
    return (told, _table(receipt.files)) if receipt.files else (told,)


def _counts(files: Sequence[BatchFile]) -> str:
    counted = Counter(own.verdict for own in files)
    parts = [f"{padded(counted[own])} tệp {words}" for own, (_, words) in _VERDICTS.items() if counted[own]]
    return f"Trong đó: {'; '.join(parts)}." if parts else "Không có tệp nào."


def _table(files: Sequence[BatchFile]) -> Table:
    columns = (
        Column("TT", 0.6, "center"),
        Column("Tên tệp", 4.8),
        Column("Đơn vị, kỳ", 3.5),
        Column("Kết quả", 2.1),
        Column("Ghi chú", 3.2),
    )
    rows = [_row(place, own) for place, own in enumerate(files, start=1)]
    rows.append(Row(("", f"Cộng: {padded(len(files))} tệp", "", "", ""), is_bold=True))
    return Table(columns, tuple(rows), font_size=11)


def _row(place: int, file: BatchFile) -> Row:
    whose = ", ".join(part for part in (file.office, file.period) if part)
    return Row((str(place), file.name, whose or "–", _VERDICTS[file.verdict][0], file.remark))

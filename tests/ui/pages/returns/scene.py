"""Thirty offices and six periods, with every state that an office can be in."""

from datetime import date, timedelta
from itertools import product

from egov_desktop.domain.enumerations import Channel, ExchangeKind, ReceiptOutcome
from egov_desktop.domain.records import Dispatch, Receipt, Record, ReportingPeriod
from tests.builders import agency, project

_NAMES = (
    "Sở Thông tin và Truyền thông", "Sở Tài nguyên và Môi trường", "Ban Quản lý Khu kinh tế và các khu công nghiệp",
    "UBND thành phố", "Sở Y tế",
)  # fmt: skip
TAKEN, WAITING, BACK, NOTHING = (
    ReceiptOutcome.TAKEN_IN, ReceiptOutcome.WAITING, ReceiptOutcome.SENT_BACK, ReceiptOutcome.NOTHING_TO_REPORT,
)  # fmt: skip


def periods(count: int = 6) -> list[ReportingPeriod]:
    return [
        ReportingPeriod(
            id=f"k{month}", code=f"2020-T{month}", name=f"Tháng {month}/2020",
            figures_on=date(2020, month, 20), due_on=date(2020, month, 25),
        )
        for month in range(7 - count, 7)
    ]  # fmt: skip


def offices(count: int = 30) -> list[Record]:
    agencies = [agency(f"dv{place:02}", name=f"{_NAMES[place % 5]} {place + 1}") for place in range(count)]
    return [*agencies, *(project(f"p-{own.id}", owner_agency_id=own.id) for own in agencies)]


def _due(period: ReportingPeriod) -> date:
    assert period.due_on is not None
    return period.due_on


def dispatch(agency_id: str, period: ReportingPeriod) -> Dispatch:
    return Dispatch(
        id=f"d-{agency_id}-{period.id}", agency_id=agency_id, period_id=period.id, round=1, channel=Channel.EMAIL,
        exchange_kind=ExchangeKind.ASSIGNMENT, sent_on=_due(period) - timedelta(20), recipient="Văn thư",
    )  # fmt: skip


def receipt(agency_id: str, period: ReportingPeriod, outcome: ReceiptOutcome, after: int = -1) -> Receipt:
    is_word = outcome is NOTHING
    return Receipt(
        id=f"r-{agency_id}-{period.id}", agency_id=agency_id, period_id=period.id, outcome=outcome, round=1,
        exchange_kind=None if is_word else ExchangeKind.RETURN, received_on=_due(period) + timedelta(after),
        channel=Channel.PHONE if is_word else Channel.EMAIL, confirmed_by="Chị Hoa" if is_word else "",
        file_name="" if is_word else f"BC_{agency_id.upper()}_{period.code}_1.sqlite",
        signed_by="" if is_word else "Nguyễn Văn Hùng", signed_title="" if is_word else "Giám đốc",
        signed_on=None if is_word else period.due_on, note="Mốc quá hạn chưa nêu nguyên nhân." if outcome is BACK else "",
    )  # fmt: skip


def full() -> list[Record]:
    """All of June's states from the first office on; earlier periods mostly taken in."""
    records = [*offices(), *periods()]
    *earlier, june = periods()
    for place, period in product(range(30), earlier):
        records.append(dispatch(f"dv{place:02}", period))
        records.append(
            receipt(f"dv{place:02}", period, TAKEN, 2 if (place + len(period.id)) % 9 == 0 else -2)
        )
    came = {0: (WAITING, -1), 1: (WAITING, 3), 2: (BACK, -1), 3: (NOTHING, -1)}
    records += [dispatch(f"dv{place:02}", june) for place in range(27)]
    records += [receipt(f"dv{place:02}", june, *came.get(place, (TAKEN, -1))) for place in range(24)]
    return records

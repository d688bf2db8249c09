"""Five projects over a year of monthly periods, one of each colour and one stopped; words of two owners."""

from calendar import monthrange
from datetime import date, timedelta

from egov_desktop.domain.enumerations import Rating
from egov_desktop.domain.records import OwnerRating, Record, ReportingPeriod
from tests.builders import MEETING_ON, TRIEU, group, milestone, payment, plan, project

MONTHS = [(2019, month) for month in range(7, 13)] + [(2020, month) for month in range(1, 7)]
NEWEST = "k202006"
STARTED = {"planned_start_on": date(2019, 1, 2), "planned_end_on": date(2020, 12, 31)}


def five_projects() -> list[Record]:
    known = {"figures_on": MEETING_ON, "group_id": "ht", **STARTED}
    return [
        group("ht"),
        project("do", name="Trục liên thông văn bản", **known),
        milestone(MEETING_ON - timedelta(42), project_id="do", approval_document="QĐ 215/QĐ-UBND"),
        plan(1000 * TRIEU, project_id="do"),
        payment(290 * TRIEU, project_id="do"),
        project("vang", name="Cổng dịch vụ công", **known),
        milestone(MEETING_ON - timedelta(5), project_id="vang"),
        project("xanh", name="Trung tâm dữ liệu", figures_on=MEETING_ON, **STARTED),
        project("xam", name="Bệnh án điện tử", **STARTED),
        project("dung", name="Thẻ đa năng", terminated_on=date(2020, 2, 1), **known),
    ]


def full() -> list[Record]:
    words = [("do", Rating.GREEN), ("vang", Rating.YELLOW)]
    said = [
        OwnerRating(id=f"w-{own}", project_id=own, period_id=NEWEST, rating=rating, comment="Đúng hẹn.")
        for own, rating in words
    ]
    return [*five_projects(), *(period(year, month) for year, month in MONTHS), *said]


def period(year: int, month: int) -> ReportingPeriod:
    return ReportingPeriod(
        id=f"k{year}{month:02}",
        code=f"{year}-{month:02}",
        name=f"Tháng {month}/{year}",
        figures_on=date(year, month, monthrange(year, month)[1]),
    )

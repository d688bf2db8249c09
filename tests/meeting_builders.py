"""Small meetings, conclusions and tasks for tests; what must be there is filled in, the rest is taken by name."""

from datetime import date
from itertools import count
from typing import Any

from egov_desktop.domain.enumerations import ConclusionKind, MeetingState
from egov_desktop.domain.records import (
    AgendaItem,
    Attendance,
    Conclusion,
    Extension,
    Meeting,
    MeetingSeries,
    Task,
    TaskPartner,
    TaskReport,
)
from tests.builders import made

JUNE, JULY, AUGUST = date(2020, 6, 30), date(2020, 7, 31), date(2020, 8, 31)
SERIES = MeetingSeries(id="gb", name="Giao ban")
_numbers = count(1)


def _id(kind: str) -> str:
    return f"{kind}-{next(_numbers)}"


def meeting(id: str = "m6", held_on: date = JUNE, **more: Any) -> Meeting:  # noqa: A002 - named as the field it fills
    own = {"name": f"Họp {id}", "series_id": "gb", "state": MeetingState.PREPARING}
    return made(Meeting, more, id=id, held_on=held_on, **own)


def item(id: str = "n1", **more: Any) -> AgendaItem:  # noqa: A002
    return made(AgendaItem, more, id=id, meeting_id="m6", title=f"Nội dung {id}", position=1)


def attendance(agency_id: str, **more: Any) -> Attendance:
    return made(Attendance, more, id=_id("attendance"), meeting_id="m6", agency_id=agency_id)


def conclusion(id: str = "k1", **more: Any) -> Conclusion:  # noqa: A002
    own = {"meeting_id": "m6", "content": f"Kết luận {id}", "position": 1}
    return made(Conclusion, more, id=id, conclusion_kind=ConclusionKind.TASK, **own)


def task(id: str = "t1", **more: Any) -> Task:  # noqa: A002
    own = {"conclusion_id": "k1", "content": f"Nhiệm vụ {id}", "lead_agency_id": "so", "assigned_on": JUNE}
    return made(Task, more, id=id, has_no_deadline=more.get("due_on") is None, **own)


def done(on: date, **more: Any) -> dict[str, Any]:
    """The fields of a task that was done, proven and confirmed on a day."""
    return {"result_document": "12/BC-STTTT", "result_on": on, "confirmed_on": on} | more


def extension(new_due_on: date, decided_on: date, task_id: str = "t1", **more: Any) -> Extension:
    own = {"approver": "Chủ tịch", "reason": "Chờ báo cáo"}
    return Extension(
        id=_id("extension"), task_id=task_id, new_due_on=new_due_on, decided_on=decided_on, **(own | more)
    )


def report(reported_on: date, task_id: str = "t1", content: str = "Đang làm", **more: Any) -> TaskReport:
    return TaskReport(id=_id("report"), task_id=task_id, reported_on=reported_on, content=content, **more)


def partner(agency_id: str, task_id: str = "t1") -> TaskPartner:
    return TaskPartner(id=_id("partner"), task_id=task_id, agency_id=agency_id)

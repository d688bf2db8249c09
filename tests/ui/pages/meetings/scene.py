"""A small register of two meetings: the first closed with two tasks, the second being prepared."""

from datetime import date

from egov_desktop.domain.enumerations import AgendaOrigin, MeetingState
from egov_desktop.domain.records import Agency, Cause, Project
from tests.builders import cause, project
from tests.meeting_builders import (
    JULY,
    SERIES,
    attendance,
    conclusion,
    extension,
    item,
    meeting,
    partner,
    report,
    task,
)

LEAD = Agency(id="so", code="STTTT", name="Sở Thông tin và Truyền thông", short_name="Sở TT&TT")
OTHER = Agency(id="tc", code="STC", name="Sở Tài chính", short_name="Sở Tài chính")
ASKED: Cause = cause(needs_decision=True, proposal="Xin điều chỉnh quy mô")
PROJECT: Project = project(name="Chiếu sáng thông minh", owner_agency_id="tc")

RECORDS = (
    LEAD,
    OTHER,
    PROJECT,
    ASKED,
    SERIES,
    meeting("m6", state=MeetingState.CLOSED, place="Phòng họp số 1", chair_name="Nguyễn Văn A"),
    meeting("m7", JULY),
    item("n1", discussed=True),
    item("x1", meeting_id="m7", position=1, origin=AgendaOrigin.UNRESOLVED, title="Rà soát", minutes=20),
    item("x2", meeting_id="m7", position=2, title="Tiến độ các dự án", minutes=30, presenter_agency_id="so"),
    attendance("so", meeting_id="m7", position=1),
    conclusion("k1", content="Xây dựng kế hoạch chuyển đổi số", agenda_item_id="n1"),
    conclusion("k2", content="Tập huấn cho các huyện", position=2, issued_with_id="tb"),
    task("t1", content="Xây dựng kế hoạch chuyển đổi số", due_on=date(2020, 7, 20)),
    task("t2", content="Tập huấn cho các huyện", conclusion_id="k2", lead_agency_id="tc"),
    partner("tc", "t1"),
    extension(date(2020, 7, 25), date(2020, 7, 18)),
    report(date(2020, 7, 28), content="Đã trình", document="1342/TTr-STTTT"),
)

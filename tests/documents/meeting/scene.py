"""A meeting that concluded four things, and tasks on their way: one overdue, one put off, one without a deadline."""

from datetime import date

from egov_desktop.domain.enumerations import AgendaOrigin, ConclusionKind
from egov_desktop.domain.records import (
    AgendaItem,
    Attendance,
    Conclusion,
    Extension,
    Meeting,
    MeetingSeries,
    RegisterProfile,
    Task,
    TaskPartner,
    TaskReport,
)
from egov_desktop.domain.snapshot import Snapshot
from tests.builders import MEETING_ON, agency, register

AUGUST = date(2020, 8, 31)
PROFILE = RegisterProfile(
    id=RegisterProfile.ONLY_ID, title="Sổ", issuing_body="SỞ THÔNG TIN VÀ TRUYỀN THÔNG", document_symbol="BC-STTTT",
    place="Thanh Hóa", signer_title="GIÁM ĐỐC", programme="Chính quyền điện tử",
)  # fmt: skip
MEETING = Meeting(
    id="m", series_id="s", name="Hội nghị giao ban tháng 6", held_on=MEETING_ON, starts_at="8:00", ends_at="10h30",
    place="Phòng họp số 1", chair_name="Nguyễn Văn An", chair_title="Chủ tịch UBND tỉnh", secretary="Lê Thị Tâm",
    assessment="Các dự án cơ bản bám sát kế hoạch.",
)  # fmt: skip
NEXT = Meeting(id="n", series_id="s", name="Hội nghị giao ban tháng 8", held_on=AUGUST)


def task(id: str, content: str, **more: object) -> Task:  # noqa: A002 - named as the field it fills
    own = {"conclusion_id": f"c{id}", "lead_agency_id": "tttt", "assigned_on": MEETING_ON}
    return Task(id=id, content=content, **(own | more))  # type: ignore[arg-type]


def concluded(id: str, kind: ConclusionKind, content: str, **more: object) -> Conclusion:  # noqa: A002
    own = {"meeting_id": "m", "agenda_item_id": "i", "conclusion_kind": kind}
    return Conclusion(id=id, content=content, **(own | more))  # type: ignore[arg-type]


def scene() -> Snapshot:
    return register(
        PROFILE, MeetingSeries(id="s", name="Giao ban"), MEETING, NEXT,
        agency("tttt", name="Sở Thông tin và Truyền thông"), agency("tc", name="Sở Tài chính"),
        AgendaItem(
            id="i", meeting_id="m", position=1, title="Tiến độ các dự án", minutes=40, discussed=True,
            presenter_agency_id="tttt",
        ),
        AgendaItem(id="j", meeting_id="m", position=2, title="Chiếu sáng đô thị", minutes=15, origin=AgendaOrigin.OWN),
        AgendaItem(id="k", meeting_id="n", position=1, title="Rà soát kết luận", minutes=30),
        Attendance(id="a", meeting_id="m", agency_id="tc", person="Trần Bình", title="Giám đốc", came=True),
        Attendance(id="b", meeting_id="m", agency_id="tttt", came=False),
        Attendance(id="g", meeting_id="n", agency_id="tc", person="Trần Bình"),
        concluded("c0", ConclusionKind.INFORMATION, "Hạ tầng đã đồng bộ", position=1),
        concluded("c1", ConclusionKind.TASK, "Hoàn chỉnh báo cáo", position=2),
        concluded("c2", ConclusionKind.TASK, "Bố trí vốn", position=3),
        concluded("c3", ConclusionKind.TASK, "Rà soát danh mục", position=4),
        concluded("c4", ConclusionKind.DECISION, "Đồng ý mở rộng kết nối", position=5),
        task("1", "Hoàn chỉnh báo cáo sơ kết", due_on=date(2020, 7, 31), product="Báo cáo"),
        task("2", "Bố trí vốn năm 2020", lead_agency_id="tc", due_on=date(2020, 7, 15)),
        task("3", "Rà soát danh mục dự án", has_no_deadline=True),
        TaskPartner(id="p", task_id="1", agency_id="tc"),
        Extension(id="e", task_id="2", new_due_on=date(2020, 9, 30), decided_on=date(2020, 7, 14), approver="Chủ tịch", reason="Chờ"),
        TaskReport(id="r", task_id="1", reported_on=date(2020, 7, 20), content="Còn 4 đơn vị", document="81/CV"),
    )  # fmt: skip

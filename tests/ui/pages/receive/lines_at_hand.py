"""Lines, files and plans made by hand, as the rooms of exchange would give them for a small register."""

from egov_desktop.domain.journal import Entry, Stamp
from egov_desktop.exchange.taking.lines import Line, LineKind

OURS = Entry("e1", "edit_project", "Lê Thị Lan", "VP", Stamp("2020-06-28T02:00:00.000Z"), "", "s1")
THEIRS = Entry("e2", "edit_project", "Trần Văn Bình", "STTTT", Stamp("2020-06-29T08:30:00.000Z"), "", "s2")
PLANNED = {"planned_start_on": "2020-01-01", "planned_end_on": "2020-12-31"}
LONG = (
    "Chờ ý kiến thẩm định của Bộ Thông tin và Truyền thông về phương án kết nối, chia sẻ dữ liệu với "
    "Cổng dịch vụ công quốc gia; nhà thầu đã tập kết thiết bị nhưng chưa lắp đặt."
)


def line(kind=LineKind.CHANGED, field="name", record_kind="project", record_id="p", **more):
    own = {"project_id": "p", "title": "012 · Bộ phận một cửa hiện đại", "there_by": THEIRS}
    return Line(kind=kind, record_kind=record_kind, record_id=record_id, field=field, **{**own, **more})


def text_line(**more):
    return line(
        field="objectives", **{"was": "Một cửa", "here": "Một cửa", "there": "Một cửa liên thông", **more}
    )


def money_line(**more):
    own = {"record_kind": "disbursement", "record_id": "d1", "title": "10/03/2020 · 1.200.000.000 đồng"}
    values = {"was": 1_200_000_000, "here": 1_200_000_000, "there": 1_250_000_000}
    return line(field="amount_dong", **{**own, **values, **more})


def day_line(**more):
    own = {"record_kind": "milestone", "record_id": "m2", "title": "Nghiệm thu"}
    return line(field="forecast_on", **{**own, "there": "2020-08-15", **more})


def conflict_line(**more):
    values = {
        "was": "Chậm",
        "here": "Chậm do thẩm định thiết kế",
        "there": "Chậm do chờ thẩm định giá",
        "here_by": OURS,
        "field": "effectiveness_note",
    }
    return line(LineKind.CONFLICT, **{**values, **more})


def added_line(**more):
    fields = (("project_id", "p"), ("nature", "objective"), ("description", LONG), ("since_on", "2020-05-20"))
    return line(
        LineKind.ADDED,
        "*",
        "cause",
        "c1",
        **{"title": LONG[:60], "fields": fields, "here": False, "there": True, **more},
    )


def mixed_lines():
    """One line of each kind, some of two projects."""
    proposal = line(
        LineKind.PROPOSAL,
        "total_investment_dong",
        was=18_000_000_000,
        here=18_000_000_000,
        there=21_500_000_000,
    )
    gone = line(
        LineKind.REMOVED,
        "*",
        "package",
        "g",
        title="01 · Cung cấp thiết bị",
        was=True,
        here=True,
        there=False,
    )
    pair = line(
        LineKind.TOGETHER,
        "planned_start_on+planned_end_on",
        was=PLANNED,
        here=PLANNED | {"planned_start_on": "2020-02-01"},
        there=PLANNED | {"planned_end_on": "2021-03-31"},
        fields=(("planned_start_on", "2020-02-01"), ("planned_end_on", "2021-03-31")),
        here_by=OURS,
    )
    outside = line(
        LineKind.OUTSIDE, "beneficiaries", was="", here="", there="Số 45 Đại lộ Lê Lợi", there_by=None
    )
    notice = line(LineKind.NOTICE, "name", sentence="Ở đây cũng đã sửa tên dự án sau khi gửi phiếu.")
    other = text_line(record_id="q", project_id="q", title="031 · Trục kết nối LGSP", there=LONG)
    return (
        text_line(),
        money_line(),
        day_line(),
        conflict_line(),
        added_line(),
        gone,
        proposal,
        pair,
        outside,
        notice,
        other,
    )

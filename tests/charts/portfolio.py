"""A register to draw: forty projects with the words, delays and money that a province really has."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from egov_desktop.domain.enumerations import CauseNature, ListCode, PaymentKind, Stage
from egov_desktop.domain.records import Record, RegisterProfile
from egov_desktop.domain.snapshot import Snapshot
from tests import builders

ON = date(2020, 6, 30)
GROUPS = {
    "HT": "Hạ tầng kỹ thuật và an toàn thông tin",
    "CQDT": "Ứng dụng xây dựng chính quyền điện tử",
    "CSDL": "Cơ sở dữ liệu chuyên ngành",
    "TPTM": "Dịch vụ đô thị thông minh",
}
OWNERS = (
    "Sở Thông tin và Truyền thông", "Văn phòng UBND tỉnh", "Sở Tài nguyên và Môi trường", "Sở Y tế",
    "Sở Giáo dục và Đào tạo", "Công an tỉnh", "UBND thành phố Thanh Hóa", "UBND huyện Hậu Lộc", "Sở Xây dựng",
    "Sở Nông nghiệp và Phát triển nông thôn", "Sở Tư pháp", "Đài Phát thanh và Truyền hình tỉnh",
)  # fmt: skip
NAMES = (
    "Trung tâm tích hợp dữ liệu tỉnh", "Cổng Dịch vụ công và Hệ thống một cửa điện tử tỉnh",
    "Cơ sở dữ liệu đất đai 5 huyện đồng bằng", "Hồ sơ sức khỏe điện tử", "Bộ phận một cửa hiện đại 27 huyện, thị xã, thành phố",
    "Camera giám sát an ninh, trật tự thành phố Sầm Sơn", "Nền tảng tích hợp, chia sẻ dữ liệu (LGSP)",
)  # fmt: skip
STAGES = {
    Stage.IN_USE: 13, Stage.IMPLEMENTING: 10, Stage.STUDY_APPRAISAL: 2, Stage.DESIGN_DRAFTING: 2,
    Stage.POLICY_APPRAISAL: 13,
}  # fmt: skip
CAUSES = {
    "procedure": "Thủ tục đầu tư, thẩm định, phê duyệt kéo dài",
    "capital": "Bố trí vốn chậm, không đủ",
    "epidemic": "Dịch bệnh, thiên tai, bất khả kháng",
    "contractor": "Năng lực nhà thầu",
    "payment_file": "Chậm lập hồ sơ nghiệm thu, thanh toán",
}


def portfolio(projects: int = 40, *, illustrative: bool = True) -> Snapshot:
    """The same register each time it is asked for."""
    return builders.register(
        RegisterProfile(id=RegisterProfile.ONLY_ID, title="Sổ dự án", is_illustrative=illustrative),
        *(
            builders.group(code, name=name, position=place)
            for place, (code, name) in enumerate(GROUPS.items())
        ),
        *(builders.agency(f"o{place}", name=name, short_name="") for place, name in enumerate(OWNERS)),
        *(builders.list_item(ListCode.CAUSE_CATEGORY, code, label) for code, label in CAUSES.items()),
        *(record for number in range(projects) for record in _project(number)),
    )


def _project(number: int) -> Iterator[Record]:
    chance = Random(number)
    own = f"p{number + 1:03}"
    stage = [stage for stage, count in STAGES.items() for _ in range(count)][number % 40]
    start = date(2019, 2, 1) + timedelta(days=chance.randrange(0, 300))
    end = start + timedelta(days=chance.randrange(300, 620))
    yield builders.project(
        own, code=f"{number + 1:03}", name=NAMES[number % 7], group_id=list(GROUPS)[number % 4],
        owner_agency_id=f"o{chance.randrange(12)}", stage=stage, stage_since=date(2020, 1, 15),
        planned_start_on=start, planned_end_on=end, total_investment_dong=chance.randrange(4, 60) * builders.TY,
    )  # fmt: skip
    for place in range(6):
        baseline = start + (end - start) * (place + 1) // 6
        due = baseline + timedelta(days=chance.choice((0, 0, 20, 60)))
        done = stage is Stage.IN_USE or due < ON - timedelta(days=40)
        actual = min(due + timedelta(days=chance.choice((-5, 0, 12))), ON) if done else None
        yield builders.milestone(
            due, project_id=own, name=f"Nghiệm thu hạng mục {place + 1}", position=place, baseline_on=baseline,
            actual_on=actual, weight=16, is_payment_bearing=place % 2 == 1,
        )  # fmt: skip
    if stage is Stage.POLICY_APPRAISAL:
        return
    amount = chance.randrange(900, 9_000) * builders.TRIEU
    yield builders.plan(amount, project_id=own)
    for month in range(1, 7):
        if chance.random() < 0.6:
            part = amount * chance.randrange(2, 16) // 100
            yield builders.payment(
                part, date(2020, month, 18), project_id=own, kind=PaymentKind.COMPLETED_WORK
            )
    for month in range(7, 13):
        yield builders.forecast(amount // 10, date(2020, month, 1), project_id=own, made_on=date(2020, 6, 20))
    if number % 3 == 0:
        yield builders.cause(
            project_id=own, category=chance.choice((*CAUSES, "procedure", "procedure", "capital")),
            nature=chance.choice(tuple(CauseNature)), days_lost=chance.randrange(5, 60), since_on=date(2020, 3, 1),
        )  # fmt: skip

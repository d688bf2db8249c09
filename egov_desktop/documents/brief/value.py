"""What a brief says, as one plain value in which every figure is decided once; amounts are whole đồng."""

from dataclasses import dataclass
from datetime import date, datetime

from egov_desktop.charts.chart import Chart
from egov_desktop.documents.letterhead import Letterhead
from egov_desktop.documents.paper import Block
from egov_desktop.domain.enumerations import CauseNature, Rating, StageGroup, TaskStatus
from egov_desktop.domain.fields import Labelled
from egov_desktop.domain.judgement.money.disbursement import YearMoney


class Section(Labelled):
    """A part of the brief that may be left out; the parts of the text in their order, then the annexes in theirs."""

    STAGES = "stages", "Tình hình thực hiện các dự án"
    DISBURSEMENT = "disbursement", "Giải ngân vốn"
    CHANGES = "changes", "Thay đổi so với kỳ trước"
    MATTERS = "matters", "Nội dung xin ý kiến"
    CONCLUSIONS = "conclusions", "Kết luận chưa hoàn thành"
    RATINGS = "ratings", "Đánh giá; dự án đỏ, vàng"
    LATE = "late", "Dự án chậm tiến độ"
    GROUPS = "groups", "Phụ lục: tổng hợp theo nhóm"
    PROJECT_LIST = "project_list", "Phụ lục: danh mục dự án"
    MONEY_TABLE = "money_table", "Phụ lục: bảng giải ngân"
    DEMAND = "demand", "Phụ lục: yêu cầu giải ngân"
    DIRECTIVES = "directives", "Phụ lục: thực hiện chỉ thị"
    CHARTS = "charts", "Phụ lục: biểu đồ"
    SHEETS = "sheets", "Phụ lục: phiếu dự án"


ALL_SECTIONS: frozenset[Section] = frozenset(Section)


@dataclass(frozen=True, slots=True)
class ProjectName:
    """A project as lists name it; `is_stale` when its owner's figures are too old, `has_conflict` when offices differ."""

    project_id: str
    code: str
    name: str
    owner: str
    is_stale: bool = False
    has_conflict: bool = False


@dataclass(frozen=True, slots=True)
class StageCounts:
    """How many projects stand where; the groups, `without_stage` and `stopped` add up to `projects`."""

    projects: int
    groups: tuple[tuple[StageGroup, int], ...]
    without_stage: int
    stopped: int
    suspended: int


@dataclass(frozen=True, slots=True)
class CauseLine:
    """A cause of delay that still holds, and what is proposed."""

    nature: CauseNature | None
    category: str
    description: str
    responsible: str
    since_on: date | None
    remedy: str
    proposal: str


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """A project as the annexes list it."""

    name: ProjectName
    kind: str
    approval: str
    start_on: date | None
    end_on: date | None
    stage: str
    stage_since: date | None
    pace: str
    days_late: int
    figures_on: date | None
    money: YearMoney
    causes: tuple[CauseLine, ...]


@dataclass(frozen=True, slots=True)
class GroupLines:
    """The projects of one group in the office's order, and their money added up."""

    label: str
    projects: tuple[ProjectLine, ...]
    money: YearMoney


@dataclass(frozen=True, slots=True)
class LateLine:
    """A project that is late by some days: behind an open milestone, or behind its planned end (then no milestone)."""

    name: ProjectName
    days: int
    milestone: str
    due_on: date | None
    causes: tuple[CauseLine, ...]


@dataclass(frozen=True, slots=True)
class LateCounts:
    """Late projects by the nature of their open causes; the parts add up to `projects`."""

    projects: int
    objective: int
    subjective: int
    both: int
    unknown: int


@dataclass(frozen=True, slots=True)
class RatedLine:
    """A project that is rated red or yellow, or is late, with the sentences that say why."""

    name: ProjectName
    rating: Rating | None
    reasons: tuple[str, ...]
    causes: tuple[CauseLine, ...]


@dataclass(frozen=True, slots=True)
class Ratings:
    """How the projects are rated in a period: all of them counted; the red, the yellow and the late ones told.

    `on` is the day up to which they are judged: that of the brief, or the period's own where it ended before.
    """

    period: str
    on: date
    counts: tuple[tuple[Rating | None, int], ...]
    lines: tuple[RatedLine, ...]


@dataclass(frozen=True, slots=True)
class GroupStanding:
    """One group in figures: its projects by stage (`other` are stopped or without one), by rating, and its money.

    `ratings` is empty where nothing is rated; the counts of either add up to `projects`.
    """

    label: str
    projects: int
    stages: tuple[int, ...]
    other: int
    ratings: tuple[int, ...]
    late: int
    money: YearMoney
    has_stale: bool


@dataclass(frozen=True, slots=True)
class GroupDemand:
    """The disbursement demanded of a group for the months kept, with the blocks that its own paper prints."""

    label: str
    months: int
    total_dong: int
    doubtful: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class FollowedDirective:
    """A directive that is followed by figures, for the last month that has any, with what its own paper tells."""

    label: str
    blocks: tuple[Block, ...]


class Topic(Labelled):
    """What a change is about; the text tells the changes of one topic together."""

    PROJECTS = "projects", "Dự án"
    MONEY = "money", "Vốn"
    MILESTONES = "milestones", "Mốc tiến độ"
    CAUSES = "causes", "Nguyên nhân chậm"


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One kind of change since the earlier day: a clause with its count or sum, and what it counts, named."""

    topic: Topic
    clause: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed from an earlier day to the day of the brief."""

    since: date
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that the committee is asked to decide on."""

    name: ProjectName
    cause: str
    proposal: str


@dataclass(frozen=True, slots=True)
class OpenConclusion:
    """A conclusion of an earlier meeting that is not carried out; `age` counts the meetings held since.

    `due_on` is the deadline in force that comes first; nothing where none was set.
    """

    content: str
    leads: str
    status: TaskStatus
    due_on: date | None
    days_overdue: int
    extensions: int
    age: int
    reported_on: date | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a project's sheet: what is said, and the words for it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class PackageLine:
    """A package on a project's sheet, with the contracts for it added up."""

    code: str
    name: str
    price_dong: int | None
    contractor: str
    contract_dong: int | None
    status: str


@dataclass(frozen=True, slots=True)
class MilestoneLine:
    """A milestone on a project's sheet, with its four dates."""

    name: str
    baseline_on: date | None
    approved_on: date | None
    forecast_on: date | None
    actual_on: date | None
    status: str


@dataclass(frozen=True, slots=True)
class ProjectSheet:
    """Everything that one sheet says of a project; `disputed` names the figures that are still in question."""

    line: ProjectLine
    facts: tuple[Fact, ...]
    packages: tuple[PackageLine, ...]
    milestones: tuple[MilestoneLine, ...]
    curve: Chart
    disputed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingBrief:
    """Everything that the brief says: screen, PDF and Word read it, and none of them reckons again.

    `opening` and `closing` are in the office's own words where it has some; a brief without text has neither.

    `on` is the day up to which facts count. `known_at` is the moment whose knowledge of the register was asked for;
    without it the register is taken as it is known now. `period_from` is the first day of "trong kỳ".
    """

    on: date
    year: int
    period_from: date
    known_at: datetime | None
    recent_within_days: int
    sections: frozenset[Section]
    letterhead: Letterhead
    opening: str
    closing: str
    is_illustrative: bool
    stages: StageCounts
    money: YearMoney
    groups: tuple[GroupLines, ...]
    stale: tuple[ProjectName, ...]
    conflicts: int
    changes: Changes | None
    late: tuple[LateLine, ...]
    late_counts: LateCounts
    matters: tuple[Matter, ...]
    proposed_additions: tuple[ProjectName, ...]
    conclusions: tuple[OpenConclusion, ...]
    ratings: Ratings | None
    standings: tuple[GroupStanding, ...]
    demands: tuple[GroupDemand, ...]
    directives: tuple[FollowedDirective, ...]
    charts: tuple[Chart, ...]
    sheets: tuple[ProjectSheet, ...]

    @property
    def is_empty(self) -> bool:
        return self.stages.projects == 0

    @property
    def asks(self) -> bool:
        """Whether the text asks the committee to decide something."""
        return Section.MATTERS in self.sections and bool(self.matters or self.proposed_additions)

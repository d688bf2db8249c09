"""Where projects stand on a day: the stages of each route, and the five groups of the committee's meeting."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from egov_desktop.domain.enumerations import Route, Stage, StageGroup
from egov_desktop.domain.records import Project, StageChange, StageMapping
from egov_desktop.domain.snapshot import Snapshot

_POLICY = (Stage.POLICY_DRAFTING, Stage.POLICY_APPRAISAL, Stage.POLICY_DECIDED)
_OUTLINE = (Stage.OUTLINE_DRAFTING, Stage.OUTLINE_APPRAISAL, Stage.OUTLINE_APPROVED)
_STUDY = (Stage.STUDY_DRAFTING, Stage.STUDY_APPRAISAL, Stage.STUDY_APPROVED)
_DESIGN = (Stage.DESIGN_DRAFTING, Stage.DESIGN_APPRAISAL, Stage.DESIGN_APPROVED)
_WORK = (Stage.TENDERING, Stage.IMPLEMENTING, Stage.TRIAL, Stage.ACCEPTANCE)
_USE = (Stage.IN_USE, Stage.SETTLEMENT_SUBMITTED, Stage.SETTLED)

ROUTE_STAGES: Mapping[Route, tuple[Stage, ...]] = MappingProxyType(
    {
        Route.FS: (*_POLICY, *_STUDY, *_DESIGN, *_WORK, *_USE),
        Route.ETR: (*_POLICY, *_STUDY, *_WORK, *_USE),
        Route.OUTLINE: (*_OUTLINE, *_WORK, *_USE),
        Route.SERVICE: (*_OUTLINE, *_WORK, *_USE),
        Route.PURCHASE: (Stage.TENDERING, Stage.IMPLEMENTING, Stage.ACCEPTANCE, *_USE),
    }
)
"""Which stages a route passes, in order (NĐ 73/2019/NĐ-CP, Đ9-11, Đ24, Đ37, Đ51-58)."""

LIFECYCLE = (
    StageGroup.PREPARATION,
    StageGroup.STUDY_APPRAISAL,
    StageGroup.DESIGN,
    StageGroup.IMPLEMENTING,
    StageGroup.IN_USE,
)
"""The groups as a project passes them, for charts; papers keep the order of `StageGroup`, the article's own."""

DEFAULT_STAGE_MAP: Mapping[Stage, StageGroup] = MappingProxyType(
    {
        **dict.fromkeys((*_POLICY, *_OUTLINE), StageGroup.PREPARATION),
        **dict.fromkeys(_STUDY[:2], StageGroup.STUDY_APPRAISAL),
        **dict.fromkeys((Stage.STUDY_APPROVED, *_DESIGN), StageGroup.DESIGN),
        **dict.fromkeys(_WORK, StageGroup.IMPLEMENTING),
        **dict.fromkeys(_USE, StageGroup.IN_USE),
    }
)
"""Where a stage is counted until the register's own `StageMapping` records say otherwise."""

ARTICLE_WORDING: Mapping[StageGroup, str] = MappingProxyType(
    {
        StageGroup.IN_USE: "đã hoàn thành đưa vào sử dụng",
        StageGroup.IMPLEMENTING: "đang trong quá trình triển khai thực hiện các hạng mục công việc chính "
        "(gói thầu cung cấp thiết bị, phần mềm)",
        StageGroup.STUDY_APPRAISAL: "đang trình thẩm định báo cáo nghiên cứu khả thi",
        StageGroup.DESIGN: "đang hoàn thiện thiết kế thi công",
        StageGroup.PREPARATION: "đã hoàn thiện báo cáo đề xuất chủ trương đầu tư; đề cương và dự toán "
        "và đang trong quá trình thẩm định, phê duyệt",
    }
)
"""How the report of 30/6/2020 words each group, after "NN dự án"."""

_OLD_DESIGN_REGIME = "nd102_2009"
_ONE_STEP_LABELS = {
    Stage.STUDY_DRAFTING: "Lập báo cáo kinh tế - kỹ thuật",
    Stage.STUDY_APPRAISAL: "Trình thẩm định báo cáo kinh tế - kỹ thuật",
}
_SERVICE_LABELS = {
    Stage.OUTLINE_DRAFTING: "Lập kế hoạch thuê dịch vụ",
    Stage.OUTLINE_APPRAISAL: "Thẩm định kế hoạch thuê dịch vụ",
    Stage.OUTLINE_APPROVED: "Đã phê duyệt kế hoạch thuê dịch vụ",
}
_NEW_DESIGN_LABELS = {
    Stage.DESIGN_DRAFTING: "Lập thiết kế chi tiết và dự toán",
    Stage.DESIGN_APPRAISAL: "Thẩm định thiết kế chi tiết",
    Stage.DESIGN_APPROVED: "Đã phê duyệt thiết kế chi tiết",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where every project stands on a day: each is in exactly one group, or without a stage, or stopped."""

    on: date
    groups: Mapping[StageGroup, tuple[Project, ...]]
    without_stage: tuple[Project, ...]
    stopped: tuple[Project, ...]


def standing(snapshot: Snapshot, on: date) -> Standing:
    groups: dict[StageGroup, list[Project]] = {group: [] for group in StageGroup}
    without: list[Project] = []
    ended: list[Project] = []
    mapping = stage_map(snapshot)
    for project in snapshot.all(Project).values():
        stage = stage_on(snapshot, project, on)
        if is_stopped(project, on):
            ended.append(project)
        elif stage is None:
            without.append(project)
        else:
            groups[_group(mapping, project.route, stage)].append(project)
    found = {group: tuple(projects) for group, projects in groups.items()}
    return Standing(on, MappingProxyType(found), tuple(without), tuple(ended))


def stage_groups(snapshot: Snapshot, on: date) -> Mapping[StageGroup, tuple[Project, ...]]:
    """Give the projects of each group in the article's order, every group present, stopped projects left out."""
    return standing(snapshot, on).groups


def without_stage(snapshot: Snapshot, on: date) -> tuple[Project, ...]:
    return standing(snapshot, on).without_stage


def stopped(snapshot: Snapshot, on: date) -> tuple[Project, ...]:
    return standing(snapshot, on).stopped


def stage_on(snapshot: Snapshot, project: Project, on: date) -> Stage | None:
    """Give the stage of a project on a day, None where the register does not know.

    The project's own stage counts from its day (from ever, where none is given); an earlier day is answered by
    the latest step of the history.
    """
    if project.stage is not None and (project.stage_since is None or project.stage_since <= on):
        return project.stage
    past = latest_change(snapshot, project, on)
    return past.stage if past else None


def latest_change(snapshot: Snapshot, project: Project, on: date) -> StageChange | None:
    """Give the last step of a project's history up to a day; of two on one day, the later stage."""
    steps = [
        step
        for step in snapshot.children(StageChange, project.id)
        if step.stage is not None and step.since_on is not None and step.since_on <= on
    ]
    return max(steps, key=_step_order, default=None)


def _step_order(step: StageChange) -> tuple[date, int]:
    return step.since_on or date.min, _STAGE_ORDER[step.stage] if step.stage else -1


_STAGE_ORDER = {stage: place for place, stage in enumerate(Stage)}


def stage_map(snapshot: Snapshot) -> Mapping[Stage, StageGroup]:
    """Give the group of every stage, by the register's own table over the default one."""
    own = snapshot.all(StageMapping).values()
    return {
        **DEFAULT_STAGE_MAP,
        **{row.stage: row.stage_group for row in own if row.stage and row.stage_group},
    }


def group_of(snapshot: Snapshot, project: Project, on: date) -> StageGroup | None:
    """Give the group in which a project is counted on a day; None when its stage is not known or it is stopped."""
    stage = stage_on(snapshot, project, on)
    if stage is None or is_stopped(project, on):
        return None
    return _group(stage_map(snapshot), project.route, stage)


def _group(mapping: Mapping[Stage, StageGroup], route: Route | None, stage: Stage) -> StageGroup:
    group = mapping[stage]
    if group is StageGroup.DESIGN and stage is Stage.STUDY_APPROVED and route is Route.ETR:
        # A one-step project has its design inside the approved report (NĐ 73/2019, Đ10): next is the work itself.
        return StageGroup.IMPLEMENTING
    return group


def is_stopped(project: Project, on: date) -> bool:
    """Say whether the project was ended before completion (NĐ 73/2019, Đ35.6)."""
    return project.terminated_on is not None and project.terminated_on <= on


def is_suspended(project: Project, on: date) -> bool:
    return project.suspended_on is not None and project.suspended_on <= on and not is_stopped(project, on)


def stage_label(project: Project, stage: Stage) -> str:
    """Name a stage as the project's papers do.

    Design is "thi công" for projects under NĐ 102/2009/NĐ-CP and "chi tiết" since NĐ 73/2019 (Đ10, Đ63); a
    one-step project has an economic-technical report (Đ10), a service hire has a hire plan (Đ54).
    """
    if project.route is Route.ETR and stage in _ONE_STEP_LABELS:
        return _ONE_STEP_LABELS[stage]
    if project.route is Route.SERVICE and stage in _SERVICE_LABELS:
        return _SERVICE_LABELS[stage]
    if project.legal_regime not in ("", _OLD_DESIGN_REGIME) and stage in _NEW_DESIGN_LABELS:
        return _NEW_DESIGN_LABELS[stage]
    return stage.label


STAGE_LABELS: tuple[str, ...] = (
    *_ONE_STEP_LABELS.values(),
    *_SERVICE_LABELS.values(),
    *_NEW_DESIGN_LABELS.values(),
)
"""The names that stages have beside their own."""

"""What changed since an earlier day, in sentences that count and name."""

from collections.abc import Iterable, Iterator
from datetime import date

from egov_desktop.documents.brief.value import ChangeLine, Changes, Topic
from egov_desktop.documents.texts import bare, one_line
from egov_desktop.domain.judgement.comparison import (
    CauseChange,
    Comparison,
    MilestoneMoved,
    PlanChange,
    StageMove,
    compare,
)
from egov_desktop.domain.judgement.schedule import LateMilestone, due_on
from egov_desktop.domain.judgement.stages import stage_label
from egov_desktop.domain.records import Milestone, Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.numbers import billions, padded


def changes_since(since: date, earlier: Snapshot | None, snapshot: Snapshot, on: date) -> Changes:
    """Tell what changed from `since` to `on`.

    `earlier` is the register as it was known then. Where that held no project yet (the register was begun later), the
    register of today is asked about both days, so that old projects are not told as new.
    """
    known_then = earlier if earlier is not None and earlier.all(Project) else snapshot
    comparison = compare(known_then, snapshot, since, on)
    lines = (*_projects(comparison), *_money(comparison), *_milestones(comparison), *_causes(comparison))
    return Changes(since, lines)


def _line(topic: Topic, clause: str, items: Iterable[str]) -> Iterator[ChangeLine]:
    named = tuple(items)
    if named:
        yield ChangeLine(topic, f"{padded(len(named))} {clause}", named)


def _projects(found: Comparison) -> Iterator[ChangeLine]:
    yield from _line(Topic.PROJECTS, "được bổ sung vào sổ", map(_name, found.added))
    yield from _line(Topic.PROJECTS, "không còn trong sổ", map(_name, found.removed))
    moved = [move for move in found.moved if move.changed_group and move.to_group]
    yield from _line(Topic.PROJECTS, "chuyển nhóm", map(_group_move, moved))
    steps = [move for move in found.moved if not move.changed_group]
    yield from _line(Topic.PROJECTS, "chuyển bước trong cùng nhóm", map(_stage_move, steps))
    yield from _line(Topic.PROJECTS, "dừng thực hiện", map(_name, found.newly_stopped))
    yield from _line(Topic.PROJECTS, "tạm dừng", map(_name, found.newly_suspended))


def _money(found: Comparison) -> Iterator[ChangeLine]:
    paid = sorted(found.paid, key=lambda row: (-row.amount_dong, row.project.code))
    if paid:
        clause = f"giải ngân thêm {billions(found.paid_dong)} tỷ đồng tại {padded(len(paid))} dự án"
        items = (f"{_name(row.project)}: {billions(row.amount_dong)} tỷ đồng" for row in paid)
        yield ChangeLine(Topic.MONEY, clause, tuple(items))
    yield from _line(Topic.MONEY, "lần điều chỉnh kế hoạch vốn", map(_plan_change, found.plan_changes))


def _milestones(found: Comparison) -> Iterator[ChangeLine]:
    done = (
        f"{_name(row.project)}: {_milestone(row.milestone)}, ngày {day_short(row.done_on)}"
        for row in found.milestones_done
    )
    yield from _line(Topic.MILESTONES, "hoàn thành", done)
    yield from _line(Topic.MILESTONES, "lùi hạn", map(_moved, found.milestones_slipped))
    sooner = (row for row in found.milestones_moved if row.days < 0)
    yield from _line(Topic.MILESTONES, "được đưa lên sớm hơn", map(_moved, sooner))
    late = sorted(found.newly_late, key=lambda row: (-row.days, row.project.code))
    yield from _line(Topic.MILESTONES, "mới quá hạn", map(_late, late))


def _causes(found: Comparison) -> Iterator[ChangeLine]:
    yield from _line(Topic.CAUSES, "mới phát sinh", map(_cause, found.causes_added))
    yield from _line(Topic.CAUSES, "đã được giải quyết", map(_cause, found.causes_resolved))


def _cause(row: CauseChange) -> str:
    return f"{_name(row.project)}: {bare(row.cause.description)}"


def _name(project: Project) -> str:
    return one_line(project.name)


def _milestone(milestone: Milestone) -> str:
    return one_line(milestone.name)


def _group_move(move: StageMove) -> str:
    before = move.from_group.label if move.from_group else "Chưa rõ nhóm"
    after = move.to_group.label if move.to_group else "Chưa rõ nhóm"
    return f"{_name(move.project)}, từ “{before}” sang “{after}”"


def _stage_move(move: StageMove) -> str:
    before = stage_label(move.project, move.from_stage) if move.from_stage else "Chưa rõ giai đoạn"
    after = stage_label(move.project, move.to_stage) if move.to_stage else "Chưa rõ giai đoạn"
    return f"{_name(move.project)}, từ “{before}” sang “{after}”"


def _plan_change(change: PlanChange) -> str:
    before, after = billions(change.from_dong), billions(change.to_dong)
    return f"{_name(change.project)}: năm {change.plan_year} từ {before} thành {after} tỷ đồng"


def _moved(row: MilestoneMoved) -> str:
    days = f"từ ngày {day_short(row.from_on)} sang ngày {day_short(row.to_on)}"
    return f"{_name(row.project)}: {_milestone(row.milestone)}, {days}"


def _late(row: LateMilestone) -> str:
    due = due_on(row.milestone)
    until = f", hạn {day_short(due)}" if due else ""
    return f"{_name(row.project)}: {_milestone(row.milestone)}{until}, quá {row.days} ngày"

"""Deciding what a brief says: every figure, name and sentence, out of a register and a day."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from egov_desktop.charts.causes import data_causes
from egov_desktop.charts.chart import Chart
from egov_desktop.charts.plan_and_paid import data_plan_and_paid
from egov_desktop.charts.s_curve import data_s_curve
from egov_desktop.charts.stage_groups import data_stage_groups
from egov_desktop.charts.timeline import data_timeline
from egov_desktop.documents.brief.facts.changes import changes_since
from egov_desktop.documents.brief.facts.conclusions import open_conclusions
from egov_desktop.documents.brief.facts.lateness import late_counts, late_lines, matters
from egov_desktop.documents.brief.facts.lines import Lines
from egov_desktop.documents.brief.facts.names import Names
from egov_desktop.documents.brief.facts.sheets import project_sheets
from egov_desktop.documents.brief.value import ALL_SECTIONS, MeetingBrief, Section, StageCounts
from egov_desktop.documents.letterhead import letterhead
from egov_desktop.domain.judgement.portfolio import RECENT_DAYS, Summary, summarize
from egov_desktop.domain.records import Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.errors import UnknownInput
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say, using

LARGEST_TIMELINE = 45
"""Projects that a picture of one page can hold; of more, the latest and then the first by code are drawn."""


def meeting_brief(
    snapshot: Snapshot,
    on: date,
    *,
    since: date | None = None,
    earlier: Snapshot | None = None,
    sheets: Sequence[str] = (),
    sections: Iterable[Section] = ALL_SECTIONS,
    known_at: datetime | None = None,
) -> MeetingBrief:
    """Decide a brief on the facts up to `on`, in the plan year of that day.

    `since` is the earlier day to compare with, and `earlier` the register as known then (without it, this one).
    `sheets` are ids of projects that get a page of their own. `known_at` says that the snapshot is the register as
    known at a past moment. Words are Vietnamese whatever the language of the screen; amounts are whole đồng.
    Raises UnknownInput when `since` is not before `on`.
    """
    if since is not None and since >= on:
        raise _not_before(since, on)
    with using("vi"):
        return _decided(
            snapshot, summarize(snapshot, on), since, earlier, sheets, frozenset(sections), known_at
        )


def _decided(
    snapshot: Snapshot, summary: Summary, since: date | None, earlier: Snapshot | None, sheets: Sequence[str],
    sections: frozenset[Section], known_at: datetime | None,
) -> MeetingBrief:  # fmt: skip
    on, year = summary.on, summary.year
    names = Names(snapshot, summary.without_figures)
    period_after = since or on.replace(day=1) - timedelta(days=1)
    lines = Lines(snapshot, on, year, period_after, names)
    in_order = sorted(summary.projects, key=lambda own: sort_key(own.code))
    groups = lines.by_group(in_order)
    late = late_lines(snapshot, summary.late_projects, on, names)
    tells_changes = Section.CHANGES in sections
    return MeetingBrief(
        on=on,
        year=year,
        period_from=period_after + timedelta(days=1),
        known_at=known_at,
        recent_within_days=snapshot.profile.recent_within_days or RECENT_DAYS,
        sections=sections,
        letterhead=letterhead(snapshot),
        is_illustrative=snapshot.profile.is_illustrative,
        stages=_stage_counts(summary),
        money=replace(
            summary.money, paid_in_period_dong=sum(own.money.paid_in_period_dong for own in groups)
        ),
        groups=groups,
        stale=tuple(names.of(own) for own in summary.without_figures),
        conflicts=len(names.questions),
        changes=changes_since(since, earlier, snapshot, on) if since and tells_changes else None,
        late=late,
        late_counts=late_counts(late),
        matters=matters(snapshot, in_order, on, names),
        proposed_additions=tuple(names.of(own) for own in in_order if own.is_proposed_addition),
        conclusions=open_conclusions(snapshot, on) if Section.CONCLUSIONS in sections else (),
        charts=_charts(snapshot, summary) if Section.CHARTS in sections and in_order else (),
        sheets=project_sheets(snapshot, sheets, on, year, lines, names) if Section.SHEETS in sections else (),
    )


def _not_before(since: date, on: date) -> UnknownInput:
    return UnknownInput(
        what_happened=say("Ngày so sánh {since} phải trước ngày số liệu {on}.", since=day(since), on=day(on)),
        data_safety=say("Báo cáo chưa được lập; số liệu trong sổ vẫn nguyên vẹn."),
        what_to_do=say("Hãy chọn một ngày so sánh sớm hơn."),
        code="since_not_before_on",
    )


def _stage_counts(summary: Summary) -> StageCounts:
    return StageCounts(
        projects=len(summary.projects),
        groups=tuple((group, len(projects)) for group, projects in summary.stage_groups.items()),
        without_stage=len(summary.without_stage),
        stopped=len(summary.stopped),
        suspended=len(summary.suspended),
    )


def _charts(snapshot: Snapshot, summary: Summary) -> tuple[Chart, ...]:
    on, year = summary.on, summary.year
    causes = data_causes(snapshot, on)
    return (
        data_stage_groups(snapshot, on),
        data_plan_and_paid(snapshot, on, by="group", year=year),
        data_s_curve(snapshot, on, year=year),
        *((causes,) if causes.rows else ()),
        data_timeline(snapshot, on, _drawn_in_time(summary)),
    )


def _drawn_in_time(summary: Summary) -> tuple[Project, ...]:
    latest = {row.project.id: row.project for row in summary.late_projects}
    others = sorted(summary.projects, key=lambda own: sort_key(own.code))
    in_order = {**latest, **{own.id: own for own in others}}
    return tuple(in_order.values())[:LARGEST_TIMELINE]

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
from egov_desktop.documents.brief.facts.followed import followed_directives, group_demands
from egov_desktop.documents.brief.facts.groups import group_standings
from egov_desktop.documents.brief.facts.lateness import late_counts, late_lines, matters
from egov_desktop.documents.brief.facts.lines import Lines
from egov_desktop.documents.brief.facts.names import Names
from egov_desktop.documents.brief.facts.ratings import ratings_by_project, ratings_of
from egov_desktop.documents.brief.facts.sheets import project_sheets
from egov_desktop.documents.brief.pages.head_lines import addressees
from egov_desktop.documents.brief.value import ALL_SECTIONS, MeetingBrief, Section, StageCounts
from egov_desktop.documents.letterhead import letterhead
from egov_desktop.documents.phrases import phrase, values_of
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.judgement.portfolio import RECENT_DAYS, Summary, summarize
from egov_desktop.domain.records import Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.errors import UnknownInput
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say, using

LARGEST_TIMELINE = 45
"""Projects that a picture of one page can hold; of more, the latest and then the first by code are drawn."""

_NAMED_AT_END = 2
"""Addressees whom the last sentence names again."""
_RATED = frozenset({Section.RATINGS, Section.GROUPS})


def meeting_brief(
    snapshot: Snapshot,
    on: date,
    *,
    since: date | None = None,
    earlier: Snapshot | None = None,
    sheets: Sequence[str] = (),
    sections: Iterable[Section] = ALL_SECTIONS,
    known_at: datetime | None = None,
    has_text: bool = True,
) -> MeetingBrief:
    """Decide a brief on the facts up to `on`, in the plan year of that day.

    `since` is the earlier day to compare with, and `earlier` the register as known then (without it, this one).
    `sheets` are ids of projects that get a page of their own. `known_at` says that the snapshot is the register as
    known at a past moment. Words are Vietnamese whatever the language of the screen; amounts are whole đồng.
    Without `has_text` it has neither opening nor closing, as for papers that print its annexes alone.
    Raises UnknownInput when `since` is not before `on`, or the office's own words cannot be used.
    """
    if since is not None and since >= on:
        raise _not_before(since, on)
    with using("vi"):
        made = _decided(
            snapshot, summarize(snapshot, on), since, earlier, sheets, frozenset(sections), known_at
        )
        return _worded(snapshot, made) if has_text else made


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
    recent = snapshot.profile.recent_within_days or RECENT_DAYS
    late_days = {own.name.project_id: own.days for own in late if Section.LATE in sections}
    rated = ratings_by_project(snapshot, on) if sections & _RATED else {}
    return MeetingBrief(
        on=on,
        year=year,
        period_from=period_after + timedelta(days=1),
        known_at=known_at,
        recent_within_days=recent,
        sections=sections,
        letterhead=letterhead(snapshot),
        opening="",
        closing="",
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
        ratings=ratings_of(snapshot, rated, late_days, on, names) if Section.RATINGS in sections else None,
        standings=tuple(group_standings(groups, summary, rated)) if Section.GROUPS in sections else (),
        demands=tuple(group_demands(snapshot, on, names, recent)) if Section.DEMAND in sections else (),
        directives=tuple(followed_directives(snapshot, on)) if Section.DIRECTIVES in sections else (),
        charts=_charts(snapshot, summary) if Section.CHARTS in sections and in_order else (),
        sheets=project_sheets(snapshot, sheets, on, year, lines, names) if Section.SHEETS in sections else (),
    )


def _worded(snapshot: Snapshot, brief: MeetingBrief) -> MeetingBrief:
    """Open and close the text in the office's own words, else in those that the brief comes with."""
    head = brief.letterhead
    named = addressees(head, "")
    to = " và ".join(named) if 0 < len(named) <= _NAMED_AT_END else "cấp có thẩm quyền"
    values = values_of(head, brief.on) | {"kinh_gui": to, "xin_y_kien": "có" if brief.asks else ""}
    opening, closing = (phrase(snapshot, PaperName.BRIEF, place, values) for place in ("opening", "closing"))
    return replace(brief, opening=opening, closing=closing)


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

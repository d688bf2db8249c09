"""The groups in figures: how many of their projects stand where, how they are rated, and their money."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from egov_desktop.documents.brief.facts.ratings import SHOWN_ORDER
from egov_desktop.documents.brief.value import GroupLines, GroupStanding
from egov_desktop.domain.enumerations import StageGroup
from egov_desktop.domain.judgement.portfolio import Summary
from egov_desktop.domain.judgement.ratings.rating import ProjectRating


def group_standings(
    groups: Sequence[GroupLines], summary: Summary, rated: Mapping[str, ProjectRating]
) -> Iterator[GroupStanding]:
    """Count every group by stage, by rating and by lateness."""
    stages = {own.id: group for group, several in summary.stage_groups.items() for own in several}
    late = {row.project.id for row in summary.late_projects}
    for group in groups:
        ids = [line.name.project_id for line in group.projects]
        at = Counter(stages.get(own) for own in ids)
        shown = Counter(rated[own].shown for own in ids if own in rated)
        yield GroupStanding(
            label=group.label,
            projects=len(ids),
            stages=tuple(at[own] for own in StageGroup),
            other=at[None],
            ratings=tuple(shown[own] for own in SHOWN_ORDER) if rated else (),
            late=sum(own in late for own in ids),
            money=group.money,
            has_stale=any(line.name.is_stale for line in group.projects),
        )

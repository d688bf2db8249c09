"""What is followed beside the projects: the disbursement demanded of each group, and directives with figures."""

from collections.abc import Iterator
from datetime import date

from egov_desktop.documents.brief.facts.names import Names
from egov_desktop.documents.brief.pages.words import legend, marked
from egov_desktop.documents.brief.value import FollowedDirective, GroupDemand
from egov_desktop.documents.tables.demand import demand_table, told
from egov_desktop.documents.tables.directive import counted, named
from egov_desktop.documents.tables.directive_levels import levels_table
from egov_desktop.documents.texts import one_line
from egov_desktop.domain.judgement.demand.saved import demand_annex
from egov_desktop.domain.judgement.effectiveness import groups_in_order
from egov_desktop.domain.judgement.indicators.months import months_until
from egov_desktop.domain.judgement.indicators.sheets import directive_annex
from egov_desktop.domain.records import Directive, Project
from egov_desktop.domain.snapshot import Snapshot

_MONTHS_BACK = 12
"""Figures of a month come in the next one; a directive silent for a year is not followed any more."""


def group_demands(
    snapshot: Snapshot, on: date, names: Names, recent_within_days: int
) -> Iterator[GroupDemand]:
    """Give the demands kept for the plan year of the day, group by group in the office's order."""

    def name_of(project: Project) -> str:
        return marked(names.of(project))

    for group in groups_in_order(snapshot):
        found = demand_annex(snapshot, group.id, on.year, on)
        if found:
            shown = [names.of(own.project) for own in found.projects]
            marks = legend(shown, recent_within_days, on)
            table = demand_table(snapshot, found, name_of, marks)
            doubtful = sum(own.is_doubtful for own in found.projects)
            yield GroupDemand(
                one_line(group.name),
                len(found.months),
                found.total_dong,
                doubtful,
                (*told(found), table),
            )


def followed_directives(snapshot: Snapshot, on: date) -> Iterator[FollowedDirective]:
    """Give every directive that is followed, for the last month up to the day of which anything was reported."""
    followed = (own for own in snapshot.all(Directive).values() if own.is_followed)
    for directive in sorted(followed, key=lambda own: (own.issued_on or date.max, own.symbol)):
        for month in reversed(months_until(on, _MONTHS_BACK)):
            annex = directive_annex(snapshot, directive, month)
            if any(cell.total.reported for cell in annex.everybody.cells):
                yield FollowedDirective(named(directive), (*counted(annex), levels_table(annex)))
                break

"""What the papers of a directive print, everything decided: its annex, and one agency's sheet."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from egov_desktop.domain.enumerations import AgencyLevel
from egov_desktop.domain.judgement.indicators.figures import Figure, is_below
from egov_desktop.domain.judgement.indicators.matrix import Matrix, Reporting, Total
from egov_desktop.domain.judgement.indicators.months import last_day
from egov_desktop.domain.judgement.indicators.ranking import Rank, Ranking, ranking
from egov_desktop.domain.judgement.indicators.shortcomings import Shortcoming, shortcomings
from egov_desktop.domain.judgement.indicators.targets import REPORTING_LEVELS
from egov_desktop.domain.judgement.indicators.trend import months_below, previous
from egov_desktop.domain.records import Agency, Directive, Indicator, IndicatorTarget
from egov_desktop.domain.snapshot import Snapshot


@dataclass(frozen=True)
class AnnexCell:
    """One indicator of one row: what it adds up to, who is missing, and whether it misses what all in it are asked.

    Where its levels are asked for different rates there is no one rate for all of it.
    """

    indicator: Indicator
    total: Total
    target_percent: int | None
    is_below: bool | None
    is_asked_by_level: bool = False


@dataclass(frozen=True)
class AnnexRow:
    """One row of the annex: an agency with all under it, a level alone, or (neither) everybody together."""

    cells: tuple[AnnexCell, ...]
    agency: Agency | None = None
    level: AgencyLevel | None = None
    depth: int = 0
    has_units: bool = False


@dataclass(frozen=True)
class Owing:
    """An agency with the indicators that it owes a figure of."""

    agency: Agency
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True)
class DirectiveAnnex:
    """A directive's month on paper. `targets` are what held on the month's last day; `outside` names the agencies
    whose figures are in no total, since they were not there any more, or not yet. `unreported` has the indicators that nobody reported;
    they are in nobody's `owing`.
    """

    directive: Directive
    month: date
    indicators: tuple[Indicator, ...]
    targets: tuple[IndicatorTarget, ...]
    everybody: AnnexRow
    levels: tuple[AnnexRow, ...]
    units: tuple[AnnexRow, ...]
    owing: tuple[Owing, ...]
    unreported: tuple[Indicator, ...]
    outside: tuple[Agency, ...]


@dataclass(frozen=True)
class SheetLine:
    """One indicator of one agency: its own figure, that with all under it, its place, how it was, how long it is below."""

    indicator: Indicator
    own: Figure | None
    is_owed: bool
    total: Total
    target_percent: int | None
    is_below: bool | None
    rank: Rank | None
    ranked: int
    before: Figure | None
    months_below: int
    missing: tuple[Agency, ...]


@dataclass(frozen=True)
class UnitSheet:
    """An agency's month on paper, with what it is to be reminded of."""

    directive: Directive
    agency: Agency
    month: date
    lines: tuple[SheetLine, ...]
    shortcomings: tuple[Shortcoming, ...]


def directive_annex(
    snapshot: Snapshot,
    directive: Directive,
    month: date,
    *,
    down_to: AgencyLevel = AgencyLevel.DISTRICT,
) -> DirectiveAnnex:
    """Gather a directive's month: everybody, each level, each agency down to a level with all under it.

    Where there is no such level any more (since 01/7/2025 no district), the rows go down to the level below it.
    """
    reporting = Reporting(snapshot)
    matrix = reporting.matrix(directive.id, month)
    day = last_day(matrix.month)
    holding = (
        reporting.targets.holding(own.id, level, day)
        for own in matrix.indicators
        for level in REPORTING_LEVELS
    )
    outside = {agency_id: snapshot.get(Agency, agency_id) for _, agency_id in matrix.outside}
    return DirectiveAnnex(
        directive,
        matrix.month,
        matrix.indicators,
        tuple({own.id: own for own in holding if own}.values()),
        AnnexRow(tuple(_cells(reporting, matrix, matrix.of_all))),
        tuple(_level_row(reporting, matrix, level) for level in _levels(matrix)),
        tuple(_unit_rows(reporting, matrix, down_to)),
        tuple(_owing(matrix)),
        matrix.unreported,
        tuple(own for own in outside.values() if own),
    )


def unit_sheet(snapshot: Snapshot, directive: Directive, agency: Agency, month: date) -> UnitSheet:
    """Gather one agency's month."""
    return unit_sheets(snapshot, directive, [agency], month)[0]


def unit_sheets(
    snapshot: Snapshot, directive: Directive, agencies: Iterable[Agency], month: date
) -> tuple[UnitSheet, ...]:
    """Gather the month of several agencies, one sheet for each, as for their letters."""
    reporting = Reporting(snapshot)
    matrix = reporting.matrix(directive.id, month)

    @cache
    def ranked(place: int, level: AgencyLevel | None) -> Ranking:
        return ranking(matrix, matrix.indicators[place], matrix.at_level(level) if level else ())

    def sheet(agency: Agency) -> UnitSheet:
        lines = (
            _line(reporting, matrix, ranked(place, agency.level), agency)
            for place in range(len(matrix.indicators))
        )
        wrong = shortcomings(reporting, matrix, [agency.id])
        return UnitSheet(directive, agency, matrix.month, tuple(lines), wrong)

    return tuple(sheet(own) for own in agencies)


def _cells(reporting: Reporting, matrix: Matrix, total_of: Callable[[str], Total]) -> Iterator[AnnexCell]:
    for indicator in matrix.indicators:
        total = total_of(indicator.id)
        figure = total.figure
        percent = reporting.percent_of(indicator.id, total, matrix.month) if figure else None
        below = None if figure is None or percent is None else is_below(figure, percent, indicator.direction)
        by_level = reporting.asks_by_level(indicator.id, total, matrix.month)
        yield AnnexCell(indicator, total, percent, below, by_level)


def _levels(matrix: Matrix) -> tuple[AgencyLevel, ...]:
    return tuple(level for level in REPORTING_LEVELS if matrix.at_level(level))


def _level_row(reporting: Reporting, matrix: Matrix, level: AgencyLevel) -> AnnexRow:
    cells = _cells(reporting, matrix, lambda indicator_id: matrix.of_level(indicator_id, level))
    return AnnexRow(tuple(cells), level=level)


def _unit_rows(reporting: Reporting, matrix: Matrix, down_to: AgencyLevel) -> Iterator[AnnexRow]:
    tree, wanted = matrix.tree, list(AgencyLevel)
    lowest = wanted.index(down_to)
    if down_to is AgencyLevel.DISTRICT and not matrix.at_level(down_to):
        lowest = wanted.index(AgencyLevel.COMMUNE)
    for agency in tree.agencies.values():
        if agency.level and wanted.index(agency.level) <= lowest:
            cells = _cells(reporting, matrix, _total_under(matrix, agency.id))
            depth, has_units = tree.depth[agency.id], agency.id in tree.below
            yield AnnexRow(tuple(cells), agency=agency, depth=depth, has_units=has_units)


def _total_under(matrix: Matrix, agency_id: str) -> Callable[[str], Total]:
    return lambda indicator_id: matrix.total(indicator_id, agency_id)


def _owing(matrix: Matrix) -> Iterator[Owing]:
    for agency in matrix.tree.agencies.values():
        if owed := tuple(matrix.owed_by(agency.id)):
            yield Owing(agency, owed)


def _line(reporting: Reporting, matrix: Matrix, placed: Ranking, agency: Agency) -> SheetLine:
    indicator = placed.indicator
    own, month = matrix.figure(indicator.id, agency.id), matrix.month
    percent = reporting.percent(indicator.id, agency, month)
    below = None if own is None or percent is None else is_below(own, percent, indicator.direction)
    return SheetLine(
        indicator=indicator,
        own=own,
        is_owed=indicator in tuple(matrix.owed_by(agency.id)),
        total=matrix.total(indicator.id, agency.id),
        target_percent=percent,
        is_below=below,
        rank=placed.of(agency.id),
        ranked=len(placed.ranks),
        before=previous(reporting, indicator, agency.id, month),
        months_below=months_below(reporting, indicator, agency.id, month) if below else 0,
        missing=matrix.missing(indicator.id, agency.id),
    )

"""What the page is looking at: a directive, a month and an agency, with all that was judged of them."""

from collections.abc import Mapping
from datetime import date

from egov_desktop.domain.judgement.indicators.matrix import Matrix, Reporting
from egov_desktop.domain.judgement.indicators.months import month_before, month_of
from egov_desktop.domain.judgement.indicators.shortcomings import Shortcoming, shortcomings
from egov_desktop.domain.records import Agency, Directive, IndicatorYear
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.session import Session

_OFFERED_MONTHS = 24


class Following:
    """The directive, month and agency that are looked at; judged anew when the register or the choice changed."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._snapshot: Snapshot | None = None
        self._reporting: Reporting | None = None
        self._matrices: dict[tuple[str, date], Matrix] = {}
        self._owing: dict[tuple[str, date], Mapping[str, int]] = {}
        self._wrong: dict[tuple[str, date], tuple[Shortcoming, ...]] = {}
        self.directive_id = self.agency_id = self.indicator_id = ""
        self.month = month_of(session.report_on)
        self._is_first_look = True
        self.gathers = False

    @property
    def reporting(self) -> Reporting:
        if self._reporting is None or self._snapshot is not self._session.snapshot:
            self._snapshot = self._session.snapshot
            self._reporting = Reporting(self._snapshot)
            self._matrices, self._owing, self._wrong = {}, {}, {}
        return self._reporting

    @property
    def matrix(self) -> Matrix:
        reporting, key = self.reporting, (self.directive_id, self.month)
        if key not in self._matrices:
            self._matrices[key] = reporting.matrix(*key)
        return self._matrices[key]

    @property
    def owing(self) -> Mapping[str, int]:
        """How many, from each agency down, still owe figures; the same value until something changes."""
        matrix, key = self.matrix, (self.directive_id, self.month)
        if key not in self._owing:
            self._owing[key] = matrix.owing()
        return self._owing[key]

    def wrong_with(self, agency_id: str) -> tuple[Shortcoming, ...]:
        """Give what is wrong with one agency's figures."""
        return shortcomings(self.reporting, self.matrix, [agency_id])

    @property
    def wrong(self) -> tuple[Shortcoming, ...]:
        """What is wrong in the month, of every agency."""
        reporting, matrix, key = self.reporting, self.matrix, (self.directive_id, self.month)
        if key not in self._wrong:
            self._wrong[key] = shortcomings(reporting, matrix)
        return self._wrong[key]

    @property
    def directive(self) -> Directive | None:
        return self._session.snapshot.get(Directive, self.directive_id)

    @property
    def agency(self) -> Agency | None:
        return self.matrix.tree.agencies.get(self.agency_id)

    def directives(self) -> list[Directive]:
        """Give the directives, those that are followed first."""
        every = self._session.snapshot.all(Directive).values()
        return sorted(every, key=lambda own: (not own.is_followed, own.issued_on or date.max, own.symbol))

    def settle(self) -> bool:
        """Choose what is there, where what was chosen is not; says whether there is any directive at all."""
        known = [own.id for own in self.directives()]
        if self.directive_id not in known:
            self.directive_id = known[0] if known else ""
        if not known:
            return False
        if self._is_first_look:
            self._is_first_look = False
            self.month = self.reporting.month_to_show(self.directive_id, self._session.report_on)
        if self.agency_id not in self.matrix.tree.agencies:
            self.agency_id = next(iter(self.matrix.tree.tops), "")
        return True

    def months(self) -> list[date]:
        """Give the months that may be looked at, newest first: those of two years, and any that has figures."""
        last = max(month_of(self._session.today), month_of(self._session.report_on))
        years = {own.year for own in self._session.snapshot.all(IndicatorYear).values() if own.year}
        first = date(min(years), 1, 1) if years else last
        found = [date(max(*years, last.year), 12, 1) if years else last]
        found[0] = max(min(found[0], _year_end(last)), last)
        while len(found) < _OFFERED_MONTHS or found[-1] > first:
            found.append(month_before(found[-1]))
        return found

    def may_write(self, agency_id: str) -> bool:
        """Say whether this file may write down an agency's figures: an owner's only its own."""
        rights = self._session.rights
        if self._session.is_read_only:
            return False
        return rights is None or (rights.agency_id == agency_id and rights.may_add_kind(IndicatorYear.KIND))


def _year_end(on: date) -> date:
    return date(on.year, 12, 1)

"""What is asked of each level on a day: the office's own figures, never the text of a directive."""

from collections.abc import Iterable
from datetime import date

from egov_desktop.domain.enumerations import AgencyLevel
from egov_desktop.domain.records import IndicatorTarget
from egov_desktop.domain.snapshot import Snapshot

REPORTING_LEVELS = (AgencyLevel.PROVINCE, AgencyLevel.DISTRICT, AgencyLevel.COMMUNE)


class Targets:
    """What is asked of each indicator, found by level and day, remembered once found.

    A target for a level goes before one for all levels; of several the one that began last holds. A target of a level
    that holds no rate says that the level need not report the indicator.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._found: dict[tuple[str, AgencyLevel | None, date], IndicatorTarget | None] = {}

    def holding(self, indicator_id: str, level: AgencyLevel | None, on: date) -> IndicatorTarget | None:
        key = (indicator_id, level, on)
        if key not in self._found:
            self._found[key] = self._find(*key)
        return self._found[key]

    def percent(self, indicator_id: str, level: AgencyLevel | None, on: date) -> int | None:
        """Give the rate asked of a level, in percent."""
        own = self.holding(indicator_id, level, on)
        return own.rate_percent if own else None

    def common_percent(self, indicator_id: str, levels: Iterable[AgencyLevel | None], on: date) -> int | None:
        """Give the rate that is asked of all these levels alike; nothing where they are asked for different ones."""
        asked = {self.percent(indicator_id, level, on) for level in levels}
        return asked.pop() if len(asked) == 1 else None

    def asks(self, indicator_id: str, level: AgencyLevel | None, on: date) -> bool:
        """Say whether agencies of a level must report an indicator."""
        own = self.holding(indicator_id, level, on)
        excused = own is not None and own.level is not None and own.rate_percent is None
        return level in REPORTING_LEVELS and not excused

    def _find(self, indicator_id: str, level: AgencyLevel | None, on: date) -> IndicatorTarget | None:
        holding = [
            own
            for own in self._snapshot.children(IndicatorTarget, indicator_id, by="indicator_id")
            if own.level in (level, None)
            and (own.level is not None or own.rate_percent is not None)
            and (own.valid_from or on) <= on <= (own.valid_to or on)
        ]
        return max(
            holding,
            key=lambda own: (own.level is not None, own.valid_from or date.min, own.id),
            default=None,
        )

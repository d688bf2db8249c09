"""The numbers by which ratings are computed: the office's own, as they held on a day, else the proposed ones."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from egov_desktop.domain.enumerations import ThresholdCode
from egov_desktop.domain.records import Threshold
from egov_desktop.domain.snapshot import Snapshot

PROPOSED: Mapping[ThresholdCode, int] = MappingProxyType(
    {
        ThresholdCode.SCHEDULE_YELLOW_DAYS: 1,
        ThresholdCode.SCHEDULE_RED_DAYS: 30,
        ThresholdCode.DISBURSEMENT_GREEN_PERCENT: 90,
        ThresholdCode.DISBURSEMENT_YELLOW_PERCENT: 70,
        ThresholdCode.DATA_YELLOW_PERIODS: 1,
        ThresholdCode.DATA_GREY_PERIODS: 2,
        ThresholdCode.CONCLUSIONS_RED_MEETINGS: 2,
        ThresholdCode.CAUSE_NEEDED_DAYS: 1,
        ThresholdCode.CAUSE_NEEDED_PERCENT: 70,
        ThresholdCode.DUE_SOON_DAYS: 3,
        ThresholdCode.BELOW_TARGET_PERIODS: 3,
        ThresholdCode.INFEASIBLE_MONTH_PERCENT: 200,
    }
)
"""Proposals until the office decides: 30 days as US GAO-10-701 counts them, the rest to be confirmed by the secretariat."""


def threshold(snapshot: Snapshot, code: ThresholdCode, on: date) -> int:
    """Give the number that held on a day, in the unit that its name says; of several, the one that began last."""
    own = threshold_record(snapshot, code, on)
    return PROPOSED[code] if own is None or own.value is None else own.value


def threshold_record(snapshot: Snapshot, code: ThresholdCode, on: date) -> Threshold | None:
    """Give the office's own record of a threshold as it held on a day; nothing where only the proposal stands."""
    holding = [
        own
        for own in snapshot.all(Threshold).values()
        if own.code is code
        and (own.valid_from is None or own.valid_from <= on)
        and (own.valid_to is None or on <= own.valid_to)
    ]
    return max(holding, key=lambda own: (own.valid_from or date.min, own.id), default=None)

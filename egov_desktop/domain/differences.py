"""Which records differ between two states of the register."""

from collections.abc import Mapping

from egov_desktop.domain.records import Record
from egov_desktop.domain.snapshot import Snapshot


def differing(last: Snapshot, now: Snapshot, record_class: type[Record]) -> list[Record]:
    """Give the records of a kind that are not the same value object on both sides, as they are on each.

    A snapshot keeps the records that an edit does not touch, so this costs no more than a look at each.
    """
    before, after = last.of_kind(record_class.KIND), now.of_kind(record_class.KIND)
    return [*_missing(before, after), *_missing(after, before)]


def _missing(here: Mapping[str, Record], there: Mapping[str, Record]) -> list[Record]:
    return [record for record_id, record in here.items() if there.get(record_id) is not record]

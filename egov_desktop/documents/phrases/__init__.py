"""The words of a paper that the office may replace by its own, without touching a figure."""

from egov_desktop.documents.phrases.sandbox import trouble_with
from egov_desktop.documents.phrases.slots import SLOTS, Slot, slot_named
from egov_desktop.documents.phrases.speaking import (
    example,
    own_wording,
    phrase,
    refuse_unusable,
    values_of,
    wordings_used,
)

__all__ = [
    "SLOTS",
    "Slot",
    "example",
    "own_wording",
    "phrase",
    "refuse_unusable",
    "slot_named",
    "trouble_with",
    "values_of",
    "wordings_used",
]

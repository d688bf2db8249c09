"""Which mark stands for a rating of effectiveness and for what a figure shows."""

from collections.abc import Mapping
from types import MappingProxyType

from egov_desktop.domain.enumerations import EffectivenessRating
from egov_desktop.domain.judgement.effectiveness import Change
from egov_desktop.ui.look.tokens import Tone

RATING_TONES: Mapping[EffectivenessRating, Tone] = MappingProxyType(
    {
        EffectivenessRating.CLEAR: "good",
        EffectivenessRating.EFFECTIVE: "good",
        EffectivenessRating.LIMITED: "warn",
        EffectivenessRating.NO_EVIDENCE: "unknown",
    }
)
CHANGE_TONES: Mapping[Change | None, Tone] = MappingProxyType(
    {
        Change.REACHED: "good",
        Change.BETTER: "good",
        Change.SLIGHT: "warn",
        Change.SHORT: "warn",
        Change.UNCHANGED: "warn",
        Change.WORSE: "bad",
        None: "unknown",
    }
)

"""How charts look on the screen and on paper: colours, sizes and which letters."""

from dataclasses import dataclass
from typing import Final, Literal

Face = Literal["screen", "paper"]


@dataclass(frozen=True, slots=True)
class Style:
    """Colours as #RRGGBB and sizes in points of paper or, on a screen, in its own pixels.

    `soft` and `accent` must be told apart in black and white. `stages` runs from the least to the most finished
    group. `corner` is the width kept free at the top right, for a button that lies on the picture.
    """

    ink: str
    muted: str
    line: str
    edge: str
    surface: str
    accent: str
    soft: str
    bad: str
    stages: tuple[str, str, str, str, str]
    size: float
    small: float
    title: float
    face: Face = "screen"
    corner: float = 0


PAPER: Final = Style(
    ink="#000000",
    muted="#3C3C3C",
    line="#D4D4D4",
    edge="#6E6E6E",
    surface="#FFFFFF",
    accent="#1F5C8F",
    soft="#D6E2ED",
    bad="#7A0019",
    stages=("#DDE7F0", "#B3CCE0", "#7FA8CB", "#3F7BAF", "#16456F"),
    size=10,
    small=9,
    title=11.5,
    face="paper",
)
"""The look on white paper, in the serif of the document; it stays clear in black and white."""

"""The colours and sizes from which every screen is made."""

from dataclasses import dataclass
from typing import Literal

ThemeName = Literal["light", "dark", "contrast_light", "contrast_dark"]
Theme = Literal["auto", "light", "dark", "contrast_light", "contrast_dark"]
Tone = Literal["ink", "muted", "accent", "on_accent", "good", "warn", "bad", "unknown"]

ZOOM_STEPS = (80, 90, 100, 110, 125, 150, 175, 200)

TINY, SMALL, MEDIUM, LARGE, WIDE, HUGE = 4, 8, 12, 16, 24, 32
BODY, SECONDARY, SECTION, TITLE, FIGURE = 13, 12, 15, 20, 26
ROW, TARGET, RADIUS, ICON = 30, 28, 6, 18
LINE = 18


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, as #RRGGBB.

    `line` is a hairline that only calms; `edge` is a border that carries meaning. The `_wash` colours
    lie under text. `stages` runs from the least to the most finished of five groups, light to dark or
    dark to light, so that it reads in black and white.
    """

    canvas: str
    surface: str
    raised: str
    shade: str
    ink: str
    muted: str
    line: str
    edge: str
    accent: str
    accent_strong: str
    on_accent: str
    tint: str
    good: str
    warn: str
    bad: str
    unknown: str
    good_wash: str
    warn_wash: str
    bad_wash: str
    stages: tuple[str, str, str, str, str]
    dark: bool


LIGHT = Tokens(
    canvas="#F6F8FA",
    surface="#FFFFFF",
    raised="#FFFFFF",
    shade="#EEF1F5",
    ink="#1B2430",
    muted="#56616F",
    line="#DDE3EA",
    edge="#85909E",
    accent="#005A9C",
    accent_strong="#00467A",
    on_accent="#FFFFFF",
    tint="#DCEAF5",
    good="#005A9C",
    warn="#8F5500",
    bad="#7A0019",
    unknown="#56616F",
    good_wash="#E6F0F8",
    warn_wash="#FBF1E2",
    bad_wash="#F8E9EC",
    stages=("#D3E4F2", "#A5C8E4", "#6BA3D0", "#1F6FAF", "#003F6E"),
    dark=False,
)

DARK = Tokens(
    canvas="#14181D",
    surface="#1B2127",
    raised="#232A32",
    shade="#262E37",
    ink="#E8EDF2",
    muted="#A3AFBC",
    line="#343D47",
    edge="#748190",
    accent="#6CB2EA",
    accent_strong="#94C8F1",
    on_accent="#0F1418",
    tint="#22384A",
    good="#6CB2EA",
    warn="#E9B25C",
    bad="#FF8A9B",
    unknown="#A3AFBC",
    good_wash="#1F3344",
    warn_wash="#3A2F1C",
    bad_wash="#40262C",
    stages=("#2A4A63", "#3A6C93", "#4F8FC2", "#7DBBEC", "#C2E0F8"),
    dark=True,
)

CONTRAST_LIGHT = Tokens(
    canvas="#FFFFFF",
    surface="#FFFFFF",
    raised="#FFFFFF",
    shade="#EDF1F5",
    ink="#000000",
    muted="#2B333D",
    line="#5A6570",
    edge="#000000",
    accent="#00427F",
    accent_strong="#002E59",
    on_accent="#FFFFFF",
    tint="#DDEBF8",
    good="#00427F",
    warn="#6E4000",
    bad="#5C0012",
    unknown="#2B333D",
    good_wash="#FFFFFF",
    warn_wash="#FFFFFF",
    bad_wash="#FFFFFF",
    stages=("#FFFFFF", "#BFD8EC", "#8DB8DB", "#00427F", "#001F3D"),
    dark=False,
)

CONTRAST_DARK = Tokens(
    canvas="#000000",
    surface="#000000",
    raised="#000000",
    shade="#16202A",
    ink="#FFFFFF",
    muted="#D5DDE6",
    line="#8B97A3",
    edge="#FFFFFF",
    accent="#7FC4FF",
    accent_strong="#B5DDFF",
    on_accent="#000000",
    tint="#12263A",
    good="#7FC4FF",
    warn="#FFE08A",
    bad="#FF94A2",
    unknown="#D5DDE6",
    good_wash="#000000",
    warn_wash="#000000",
    bad_wash="#000000",
    stages=("#000000", "#123A5C", "#1B4F7C", "#7FC4FF", "#D9EEFF"),
    dark=True,
)

THEMES: dict[ThemeName, Tokens] = {
    "light": LIGHT,
    "dark": DARK,
    "contrast_light": CONTRAST_LIGHT,
    "contrast_dark": CONTRAST_DARK,
}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def ink_on(colour: str) -> str:
    """Black or white ink, whichever reads better on `colour`."""
    return max(LIGHT.ink, "#FFFFFF", key=lambda ink: contrast(ink, colour))


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue of #RRGGBB as light, 0 to 1 (the sRGB curve undone)."""
    red, green, blue = (_as_light(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _as_light(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

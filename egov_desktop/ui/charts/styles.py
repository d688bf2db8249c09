"""The look in force as charts know it."""

from egov_desktop.charts.style import Style
from egov_desktop.ui.look.chosen import Look, chosen
from egov_desktop.ui.look.tokens import BODY, SECONDARY, SECTION


def style_of(look: Look, corner: float = 0) -> Style:
    """Give the colours and sizes of a look; `corner` is the width kept free at the top right."""
    tokens, zoom = look.tokens, look.zoom / 100
    return Style(
        ink=tokens.ink,
        muted=tokens.muted,
        line=tokens.line,
        edge=tokens.edge,
        surface=tokens.surface,
        accent=tokens.accent,
        soft=tokens.tint,
        bad=tokens.bad,
        stages=tokens.stages,
        size=BODY * zoom,
        small=SECONDARY * zoom,
        title=SECTION * zoom,
        corner=corner,
    )


def screen_style(corner: float = 0) -> Style:
    return style_of(chosen(), corner)


def taken_along_style() -> Style:
    """Give the look of a copied or saved picture: as large as on screen, but always on white."""
    return style_of(Look("light", chosen().zoom))

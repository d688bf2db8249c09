"""The widths of columns that were kept from another day."""

from typing import cast

from egov_desktop.ui.pages.projects.listing.columns import BY_NAME

_NARROWEST, _WIDEST = 40, 900


def kept_widths(plain: object) -> dict[str, int]:
    """Read what was kept; what does not fit is left out."""
    if not isinstance(plain, dict):
        return {}
    given = cast("dict[object, object]", plain)
    return {
        str(name): width
        for name, width in given.items()
        if name in BY_NAME and isinstance(width, int) and _NARROWEST <= width <= _WIDEST
    }

"""The look in force: which tokens, and how large."""

from dataclasses import dataclass

from egov_desktop.ui.look.tokens import THEMES, ThemeName, Tokens


@dataclass(frozen=True, slots=True)
class Look:
    """A theme and a zoom in percent."""

    name: ThemeName = "light"
    zoom: int = 100

    @property
    def tokens(self) -> Tokens:
        return THEMES[self.name]


_chosen: list[Look] = [Look()]


def choose(look: Look) -> None:
    """Remember the look in force; only `style.apply` calls this, so that screen and memory agree."""
    _chosen[0] = look


def chosen() -> Look:
    return _chosen[0]


def tokens() -> Tokens:
    return _chosen[0].tokens


def px(size: float) -> int:
    """A size of the design in pixels at the zoom in force, never less than one."""
    return max(1, round(size * _chosen[0].zoom / 100))

"""What of the list of projects is shown and how, as a value that can be kept under a name and compared."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, cast

from egov_desktop.ui.pages.projects.listing.columns import BY_NAME, FROZEN, SHOWN_AT_FIRST

GroupBy = Literal["", "group", "owner", "stage", "source"]
GROUPINGS: Mapping[GroupBy, str] = {
    "": "Không nhóm",
    "group": "Nhóm dự án",
    "owner": "Chủ đầu tư",
    "stage": "Giai đoạn",
    "source": "Nguồn vốn",
}
CONDITIONS = ("groups", "owners", "stages", "sources", "late", "year", "only")


@dataclass(frozen=True, slots=True)
class View:
    """Conditions, order, grouping and columns. An empty condition lets every project pass.

    `groups` and `owners` hold ids ("" for projects without one), `stages` and `sources` codes; `year` is also the
    plan year whose money is shown. `only` are the projects behind some figure, named by `because`.
    """

    groups: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    late: bool = False
    year: int | None = None
    only: frozenset[str] | None = None
    because: str = ""
    sort: str = "code"
    descending: bool = False
    group_by: GroupBy = ""
    columns: tuple[str, ...] = SHOWN_AT_FIRST

    def without(self, condition: str) -> "View":
        """Let go of one of `CONDITIONS`."""
        return replace(self, **{condition: getattr(View(), condition)})

    def without_conditions(self) -> "View":
        return replace(self, **{name: getattr(View(), name) for name in CONDITIONS}, because="")

    def conditions(self) -> tuple[str, ...]:
        """Name the conditions that hold."""
        return tuple(name for name in CONDITIONS if getattr(self, name) != getattr(View(), name))

    def kept(self) -> "View":
        """The part that is kept under a name: all but the projects behind a figure."""
        return replace(self, only=None, because="")

    def to_plain(self) -> dict[str, object]:
        """Give what settings can keep; an absent entry means its default."""
        plain = {name: value for name, value in asdict(self.kept()).items() if value != getattr(View(), name)}
        return {name: _to_plain(value) for name, value in plain.items()}

    @staticmethod
    def from_plain(plain: object) -> "View":
        """Read what was kept; whatever does not fit, as after an edit by hand, is left out."""
        if not isinstance(plain, Mapping):
            return View()
        given = cast("Mapping[str, object]", plain)
        fitting = {name: _READERS[name](given[name]) for name in _READERS if name in given}
        return View(**{name: value for name, value in fitting.items() if value is not None})


def _to_plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(cast("frozenset[str]", value))
    return list(cast("tuple[str, ...]", value)) if isinstance(value, tuple) else value


def _codes(plain: object) -> frozenset[str] | None:
    if not isinstance(plain, list | tuple):
        return None
    return frozenset(code for code in cast("list[object]", plain) if isinstance(code, str))


def _columns(plain: object) -> tuple[str, ...] | None:
    if not isinstance(plain, list | tuple):
        return None
    names = [name for name in cast("list[object]", plain) if isinstance(name, str)]
    return tuple(dict.fromkeys(name for name in names if name in BY_NAME and name not in FROZEN))


def _truth(plain: object) -> bool | None:
    return plain if isinstance(plain, bool) else None


def _year(plain: object) -> int | None:
    return plain if isinstance(plain, int) and 1990 <= plain <= 2100 else None


def _column(plain: object) -> str | None:
    return plain if isinstance(plain, str) and plain in BY_NAME else None


def _grouping(plain: object) -> str | None:
    return plain if isinstance(plain, str) and plain in GROUPINGS else None


_READERS: Mapping[str, Callable[[object], Any]] = {
    "groups": _codes,
    "owners": _codes,
    "stages": _codes,
    "sources": _codes,
    "late": _truth,
    "year": _year,
    "sort": _column,
    "descending": _truth,
    "group_by": _grouping,
    "columns": _columns,
}

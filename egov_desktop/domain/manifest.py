"""What a file that offices exchange says about itself: from whom, to whom, for which period, and what its receiver may write."""

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self, cast

from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.journal import canonical


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The head of an exchanged file, kept in its table `manifest` as one canonical JSON text.

    `made_at` and days are ISO text. Offices are named by their codes; `to_agency` and `period_id` are record ids.
    `writable` names the fields, by kind of record, that the receiver may fill in; `counts` the rows of each table.
    `in_reply_to` is the package id of the assignment that a return answers.
    """

    package_id: str
    kind: ExchangeKind
    made_at: str
    form: int
    program: str = ""
    made_by: str = ""
    from_office: str = ""
    from_name: str = ""
    to_office: str = ""
    to_name: str = ""
    to_agency: str = ""
    period: str = ""
    period_id: str = ""
    round: int = 1
    in_reply_to: str = ""
    projects: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    writable: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    counts: Mapping[str, int] = field(default_factory=dict[str, int])
    signed_by: str = ""
    signed_title: str = ""
    signed_on: str = ""

    def to_json(self) -> str:
        plain = {spec.name: getattr(self, spec.name) for spec in dataclasses.fields(self)}
        return canonical({**plain, "writable": dict(self.writable), "counts": dict(self.counts)})

    @classmethod
    def from_json(cls, body: str) -> Self:
        """Read a manifest; raises ValueError where the text is not one, whatever is wrong with it."""
        plain = cast("dict[str, Any]", _typed("body", json.loads(body), dict))
        return cls(**{spec.name: _read(spec.name, plain[spec.name]) for spec in _fields_given(cls, plain)})


def _fields_given(manifest_class: type[Manifest], plain: Mapping[str, Any]) -> list[dataclasses.Field[Any]]:
    specs = dataclasses.fields(manifest_class)
    lacking = {"package_id", "kind", "made_at", "form"} - plain.keys()
    if lacking:
        raise ValueError(f"a manifest names {sorted(lacking)}")
    return [spec for spec in specs if spec.name in plain]


def _read(name: str, value: Any) -> Any:
    if name in ("form", "round"):
        return _typed(name, value, int)
    if name == "kind":
        return ExchangeKind(_typed(name, value, str))
    if name in ("projects", "tasks"):
        return tuple(_typed(name, own, str) for own in _typed(name, value, list))
    if name == "writable":
        given = _typed(name, value, dict).items()
        return {
            kind: tuple(_typed(name, own, str) for own in _typed(name, fields, list))
            for kind, fields in given
        }
    if name == "counts":
        return {table: _typed(name, count, int) for table, count in _typed(name, value, dict).items()}
    return _typed(name, value, str)


def _typed(name: str, value: Any, kind: type[Any]) -> Any:
    if type(value) is not kind:
        raise ValueError(f"{name} of a manifest is a {kind.__name__}")
    return value

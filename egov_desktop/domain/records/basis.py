"""What every record is, whatever its kind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from egov_desktop.domain.fields import FieldSpec, from_plain, specs_of, to_plain


@dataclass(frozen=True, kw_only=True)
class Record:
    """One thing that the register knows, under an id that no other record ever gets."""

    KIND: ClassVar[str] = ""
    LABEL: ClassVar[str] = ""

    id: str

    @classmethod
    def specs(cls) -> dict[str, FieldSpec]:
        return specs_of(cls)

    @classmethod
    def from_plain(cls, record_id: str, plain: Mapping[str, Any]) -> Self:
        """Build the record from kept values; fields that are absent take their default.

        Raises ValueError or TypeError when a value is not of its field's shape.
        """
        specs = specs_of(cls)
        known = {name: from_plain(specs[name], value) for name, value in plain.items() if name in specs}
        return cls(id=record_id, **known)

    def to_plain(self) -> dict[str, Any]:
        """Give every field as JSON and SQL keep it."""
        return {name: to_plain(getattr(self, name)) for name in specs_of(type(self))}

    def filled_in(self) -> dict[str, Any]:
        """Give the fields that differ from their default, as JSON and SQL keep them."""
        return {
            name: to_plain(value)
            for name, spec in specs_of(type(self)).items()
            if (value := getattr(self, name)) != spec.default
        }

    def references(self) -> Iterator[tuple[FieldSpec, str]]:
        """Name the records that this one points at."""
        for name, spec in specs_of(type(self)).items():
            if spec.target and (target_id := getattr(self, name)):
                yield spec, target_id

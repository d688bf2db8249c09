"""What has been typed and is not in the register: the row that is becoming a record, and values that were refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from egov_desktop.domain.records import Record
from egov_desktop.wording.language import say


@dataclass(frozen=True, slots=True)
class Refused:
    """A typed value that the register did not take: the text as typed, what it means if it can be read, and why not."""

    text: str
    why: str
    value: Any = None
    can_be_read: bool = False


@dataclass(slots=True)
class Draft:
    """The empty last row and what has been typed in it so far."""

    typed: dict[str, Any] = field(default_factory=dict[str, Any])
    defaults: dict[str, Any] = field(default_factory=dict[str, Any])
    why: str = ""

    @property
    def values(self) -> dict[str, Any]:
        """What the row shows: nothing until something has been typed."""
        return {**self.defaults, **self.typed} if self.typed else {}

    def take(self, name: str, value: Any, defaults: Mapping[str, Any]) -> None:
        """Take a value; an emptied row is empty again."""
        if not self.typed:
            self.defaults = dict(defaults)
        if value in (None, "") and name not in self.defaults:
            self.typed.pop(name, None)
        else:
            self.typed[name] = value
        self.why = ""

    def clear(self) -> None:
        self.typed, self.defaults, self.why = {}, {}, ""

    def missing(self, record_class: type[Record], given: Mapping[str, Any]) -> tuple[str, ...]:
        """Name the fields without which this is no record yet."""
        values = {**given, **self.values}
        return tuple(
            say(spec.label)
            for name, spec in record_class.specs().items()
            if spec.required and values.get(name) in (None, "")
        )

    def sentence(self, record_class: type[Record], given: Mapping[str, Any]) -> str:
        """Say what the row still lacks, or why it was refused."""
        if not self.typed:
            return ""
        if missing := self.missing(record_class, given):
            return say("Dòng này chưa được lưu, còn thiếu: {fields}.", fields=", ".join(missing))
        return self.why

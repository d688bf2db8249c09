"""How much of everything a foreign file may have, and how long and how large its inspection may grow."""

from dataclasses import dataclass

from egov_desktop.domain.vietnamese import TEXT_LIMIT

MEGABYTE = 2**20


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What the gate lets pass; time and memory grow with the file, so that an honest large register is not refused.

    `rows` counts one table, `value_bytes` one value or row (an attached file too), `text` the characters of one text.
    """

    file_bytes: int = 1024 * MEGABYTE
    rows: int = 1_000_000
    value_bytes: int = 32 * MEGABYTE
    text: int = TEXT_LIMIT
    seconds: float = 20.0
    seconds_per_megabyte: float = 1.0
    memory_bytes: int = 320 * MEGABYTE
    memory_for_each_byte: int = 16

    def seconds_for(self, file_bytes: int) -> float:
        return self.seconds + self.seconds_per_megabyte * file_bytes / MEGABYTE

    def memory_for(self, file_bytes: int) -> int:
        return self.memory_bytes + self.memory_for_each_byte * file_bytes

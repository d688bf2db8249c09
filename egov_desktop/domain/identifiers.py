"""How records, entries and writing sessions get names that no other office can also give."""

import uuid
from collections.abc import Callable
from datetime import datetime
from random import Random

_SEED_NAMESPACE = uuid.UUID("6f0b6a0e-3a52-5d0e-9a34-6d2f0c1a7e40")


def time_ordered_id(now: datetime, random_bits: int) -> str:
    """Give a UUIDv7 (RFC 9562): milliseconds of `now`, then 74 random bits."""
    milliseconds = int(now.timestamp() * 1000) & ((1 << 48) - 1)
    rand_a = (random_bits >> 62) & 0xFFF
    rand_b = random_bits & ((1 << 62) - 1)
    value = milliseconds << 80 | 0x7 << 76 | rand_a << 64 | 0b10 << 62 | rand_b
    return str(uuid.UUID(int=value))


def fixed_id(name: str) -> str:
    """Give the same id for the same name in every register, for records that every register is born with."""
    return str(uuid.uuid5(_SEED_NAMESPACE, name))


class Identifiers:
    """A maker of fresh ids from a clock and a source of chance, both given, so that tests and the demo repeat."""

    def __init__(self, now: Callable[[], datetime], random: Random) -> None:
        self._now = now
        self._random = random

    def fresh(self) -> str:
        return time_ordered_id(self._now(), self._random.getrandbits(74))

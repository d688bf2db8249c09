"""How the commands find what they name: by id, number, code, day or words, and how they say what there is instead."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from egov_desktop.cli.room import unknown
from egov_desktop.domain.records import (
    Agency,
    Directive,
    IssuedPaper,
    Meeting,
    PrintPreset,
    ProjectGroup,
    Record,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import fold, folded_code, matches
from egov_desktop.errors import UnknownInput
from egov_desktop.wording.dates import day_short, parse_day
from egov_desktop.wording.language import say

_MOST_TOLD = 15
Own = TypeVar("Own", bound=Record)


@dataclass(frozen=True)
class Called(Generic[Own]):
    """A record that may be named: by a short name such as a code or a number, or by its words."""

    record: Own
    short: str
    words: str
    sure: str = ""
    """A short name that no other bears, where the short one may come again."""

    @property
    def told(self) -> str:
        name = self.sure or self.short
        return f"{name} ({self.words})" if self.words else name


def groups(snapshot: Snapshot) -> list[Called[ProjectGroup]]:
    return [Called(own, own.code, own.name) for own in snapshot.all(ProjectGroup).values()]


def agencies(snapshot: Snapshot, on: date) -> list[Called[Agency]]:
    """Give the agencies that stand on a day: an earlier one may have borne the same code."""
    standing = (
        own
        for own in snapshot.all(Agency).values()
        if (own.valid_from is None or own.valid_from <= on) and (own.valid_to is None or own.valid_to >= on)
    )
    return [Called(own, own.code, own.name) for own in standing]


def directives(snapshot: Snapshot) -> list[Called[Directive]]:
    return [Called(own, own.symbol, "") for own in snapshot.all(Directive).values()]


def followed(snapshot: Snapshot) -> list[Called[Directive]]:
    return [own for own in directives(snapshot) if own.record.is_followed]


def meetings(snapshot: Snapshot) -> list[Called[Meeting]]:
    """Give the meetings, the newest first."""
    held = sorted(snapshot.all(Meeting).values(), key=lambda own: own.held_on or date.min, reverse=True)
    return [Called(own, day_short(own.held_on) if own.held_on else "–", own.name) for own in held]


def presets(snapshot: Snapshot) -> list[Called[PrintPreset]]:
    return [Called(own, own.name, "") for own in snapshot.all(PrintPreset).values()]


def issued(snapshot: Snapshot, year: int | None = None) -> list[Called[IssuedPaper]]:
    """Give the papers that were issued, of all years or of one, the newest first."""
    of_year = (
        own
        for own in snapshot.all(IssuedPaper).values()
        if year is None or (own.dated_on is not None and own.dated_on.year == year)
    )
    papers = sorted(of_year, key=lambda own: own.dated_on or date.min, reverse=True)
    return [_paper(own) for own in papers]


def _paper(own: IssuedPaper) -> Called[IssuedPaper]:
    """Call a paper by number and year too, since a number comes again in another year."""
    if own.dated_on is None:
        return Called(own, own.symbol, "")
    return Called(own, own.symbol, day_short(own.dated_on), f"{own.symbol}/{own.dated_on.year}")


def named(label: str, offered: Sequence[Called[Own]], name: str) -> Own:
    """Find the one record that a name fits; raises UnknownInput, saying which there are or which it could be."""
    for fitting in _tries(offered, name):
        if len(fitting) == 1:
            return fitting[0].record
        if fitting:
            raise unclear(label, fitting, name)
    raise missing(say("Sổ không có {label} “{id}”.", label=label, id=name), offered, "unknown_record")


def _tries(offered: Sequence[Called[Own]], name: str) -> Iterable[list[Called[Own]]]:
    """The surer ways of naming come first: the id, then the short name, then words that fit."""
    day = parse_day(name).value
    wanted = {folded_code(name), folded_code(day_short(day))} if day else {folded_code(name)}
    yield [own for own in offered if own.record.id == name]
    yield [own for own in offered if own.sure and folded_code(own.sure) in wanted]
    yield [own for own in offered if folded_code(own.short) in wanted]
    yield [own for own in offered if own.words and fold(own.words) == fold(name)]
    yield [own for own in offered if fold(name) in fold(own.words)]
    yield [own for own in offered if matches(fold(f"{own.short} {own.words}"), name)]


def unclear(label: str, fitting: Sequence[Called[Own]], name: str) -> UnknownInput:
    sentence = say("“{name}” có thể là nhiều {label}.", name=name, label=label)
    return missing(sentence, fitting, "unclear_name")


def missing(sentence: str, offered: Sequence[Called[Own]], code: str) -> UnknownInput:
    """Say what could not be found, and what there is to choose from."""
    told = ", ".join(own.told for own in offered[:_MOST_TOLD]) + (", …" if len(offered) > _MOST_TOLD else "")
    return unknown(f"{sentence} {say('Hiện có: {names}.', names=told)}" if told else sentence, code)

"""What paper is wanted, in the words of the command line, and the order that these words come to."""

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import click

from egov_desktop.actions.papers import recipients_of, sections_of
from egov_desktop.cli.month.naming import (
    Called,
    agencies,
    directives,
    followed,
    groups,
    meetings,
    missing,
    named,
    presets,
)
from egov_desktop.cli.room import DAY, record_named, unknown
from egov_desktop.documents.catalogue import FORMS, Need
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.records import Meeting, PrintPreset
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import fold
from egov_desktop.wording.language import say

Told = Callable[[str], None]
"""Where a sentence goes about what was taken because nothing was named."""


@dataclass(frozen=True)
class Wish:
    """What is wanted, as it was typed."""

    paper: PaperName
    on: date
    since: date | None
    preset: str
    meeting: str
    group: str
    agency: str
    directive: str
    projects: tuple[str, ...]
    only: tuple[str, ...]
    without: tuple[str, ...]
    recipients: tuple[str, ...]

    def order(self, snapshot: Snapshot, told: Told) -> PaperOrder:
        """Find what the words name, and what goes without saying; raises UnknownInput for what the register lacks."""
        preset = self._preset(snapshot)
        return PaperOrder(
            paper=self.paper,
            on=self.on,
            since=self.since,
            meeting_id=self._meeting(snapshot, told),
            group_id=self._group(snapshot),
            agency_id=self._agency(snapshot),
            directive_id=self._directive(snapshot, told),
            project_ids=tuple(record_named(snapshot, "project", own).id for own in self.projects),
            sections=self._sections(preset),
            recipients=self.recipients or (recipients_of(preset.recipients) if preset else ()),
        )

    def _needs(self, need: Need) -> bool:
        return need in FORMS[self.paper].needs

    def _preset(self, snapshot: Snapshot) -> PrintPreset | None:
        if not self.preset:
            return None
        preset = named(say("mẫu in"), presets(snapshot), self.preset)
        if preset.paper is not self.paper:
            raise unknown(
                say(
                    "Mẫu in “{preset}” là của “{own}”, không phải của “{paper}”.",
                    preset=preset.name,
                    own=say(preset.paper.label) if preset.paper else "–",
                    paper=say(self.paper.label),
                ),
                "other_paper",
            )
        return preset

    def _meeting(self, snapshot: Snapshot, told: Told) -> str | None:
        offered = meetings(snapshot)
        if self.meeting:
            return named(say(Meeting.LABEL), offered, self.meeting).id
        taken = self._nearest(offered) if self._needs("meeting") else None
        if taken is not None:
            told(say("Lấy cuộc họp {name}.", name=taken.told))
        return taken.record.id if taken else None

    def _nearest(self, offered: list[Called[Meeting]]) -> Called[Meeting] | None:
        """Give the newest meeting up to the day; one invites to the next one, where there is any."""
        before = [own for own in offered if own.record.held_on and own.record.held_on <= self.on]
        coming = [own for own in offered if own.record.held_on and own.record.held_on >= self.on]
        if self.paper is PaperName.INVITATION and coming:
            return coming[-1]
        return before[0] if before else None

    def _group(self, snapshot: Snapshot) -> str | None:
        offered = groups(snapshot)
        if self.group:
            return named(say("nhóm dự án"), offered, self.group).id
        if self._needs("group"):
            raise missing(say("Hãy ghi --group MÃ."), offered, "no_group")
        return None

    def _agency(self, snapshot: Snapshot) -> str | None:
        offered = agencies(snapshot, self.on)
        if self.agency:
            return named(say("cơ quan"), offered, self.agency).id
        if self._needs("agency"):
            raise missing(say("Hãy ghi --agency MÃ."), offered, "no_agency")
        return None

    def _directive(self, snapshot: Snapshot, told: Told) -> str | None:
        if self.directive:
            return named(say("chỉ thị theo dõi"), directives(snapshot), self.directive).id
        if not self._needs("directive"):
            return None
        offered = followed(snapshot)
        if len(offered) != 1:
            raise missing(say("Hãy ghi --directive SỐ."), offered or directives(snapshot), "no_directive")
        told(say("Lấy chỉ thị {name}.", name=offered[0].told))
        return offered[0].record.id

    def _sections(self, preset: PrintPreset | None) -> frozenset[str] | None:
        """Give the parts that are printed: those asked for alone, else the preset's, without those left out."""
        kept = sections_of(preset) if preset else None
        if not self.only and not self.without:
            return kept
        known = self._known_sections()
        wanted = frozenset(_sections_named(self.paper, known, self.only)) if self.only else kept
        left_out = frozenset(_sections_named(self.paper, known, self.without))
        return (frozenset(known) if wanted is None else wanted) - left_out

    def _known_sections(self) -> dict[str, str]:
        kinds = FORMS[self.paper].sections
        if kinds is None:
            raise unknown(
                say("“{paper}” không có phần nào bỏ riêng được.", paper=say(self.paper.label)), "no_sections"
            )
        return {own.value: say(own.label) for own in kinds}


def _sections_named(paper: PaperName, known: dict[str, str], names: Iterable[str]) -> Iterable[str]:
    for name in names:
        found = [code for code, label in known.items() if fold(name) in {fold(code), fold(label)}]
        if not found:
            told = ", ".join(f"{code} ({label})" for code, label in known.items())
            raise unknown(
                say(
                    "“{paper}” không có phần “{name}”. Các phần: {names}.",
                    paper=say(paper.label),
                    name=name,
                    names=told,
                ),
                "unknown_section",
            )
        yield found[0]


_WORDS = (
    click.argument("name", metavar="TÊN", type=click.Choice([own.value for own in PaperName])),
    click.option("--on", required=True, type=DAY, help="Số liệu đến ngày."),
    click.option("--since", type=DAY, help="Kỳ tính từ sau ngày."),
    click.option("--preset", default="", metavar="TÊN", help="Mẫu in đã lưu: lấy các phần và nơi nhận."),
    click.option(
        "--meeting", default="", metavar="NGÀY|TÊN|ID", help="Cuộc họp; không ghi thì lấy cuộc gần nhất."
    ),
    click.option("--group", default="", metavar="MÃ|TÊN|ID", help="Nhóm dự án."),
    click.option("--agency", default="", metavar="MÃ|TÊN|ID", help="Đơn vị nhận."),
    click.option(
        "--directive", default="", metavar="SỐ|ID", help="Chỉ thị; không ghi thì lấy chỉ thị đang theo dõi."
    ),
    click.option("--project", "projects", multiple=True, metavar="ID|MÃ", help="Dự án (ghi được nhiều lần)."),
    click.option("--only", multiple=True, metavar="PHẦN", help="Chỉ in phần này (ghi được nhiều lần)."),
    click.option("--without", multiple=True, metavar="PHẦN", help="Bỏ phần này (ghi được nhiều lần)."),
    click.option(
        "--recipient", "recipients", multiple=True, metavar="NƠI_NHẬN", help="Nơi nhận (ghi được nhiều lần)."
    ),
)
_KEYS = (
    "since", "preset", "meeting", "group", "agency", "directive", "projects", "only", "without", "recipients",
)  # fmt: skip


def wishing(function: Callable[..., Any]) -> Callable[..., Any]:
    """Let a command be told which paper is wanted: it gets one `Wish` in place of all these words."""

    @functools.wraps(function)
    def with_wish(*args: Any, name: str, on: date, **words: Any) -> Any:
        wish = Wish(PaperName(name), on, **{key: words.pop(key) for key in _KEYS})
        return function(*args, wish=wish, **words)

    for word in reversed(_WORDS):
        word(with_wish)
    return with_wish

"""Registers and readings that the tests of the brief share."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from egov_desktop.actions.starting.demo import MEETING_DAY, demo_register, demo_steps
from egov_desktop.actions.starting.seed import seed
from egov_desktop.documents.brief import MeetingBrief, brief_document, meeting_brief
from egov_desktop.documents.brief.value import ChangeLine
from egov_desktop.documents.paper import Band, Block, Bullet, Document, Heading, Paragraph, Row, Table
from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.snapshot import Snapshot
from tests.builders import MEETING_ON, TY, cause, full_register, group, payment, plan, project, register

MAY = date(2020, 5, 31)


@cache
def demo() -> Snapshot:
    return demo_register(MEETING_DAY)


@cache
def demo_in_may() -> Snapshot:
    """The illustrative register as it was known at the end of May."""
    known = Snapshot().apply(seed())
    for step in demo_steps():
        if step.at.date() <= MAY:
            known = known.apply(step.change_set)
    return known


@cache
def demo_brief() -> MeetingBrief:
    return meeting_brief(demo(), MEETING_ON, since=MAY, earlier=demo_in_may())


@cache
def demo_document() -> Document:
    return brief_document(demo_brief())


@cache
def crowded() -> Snapshot:
    """A thousand projects, all late, each with a long cause and a matter to decide."""
    causes = (
        cause(
            project_id=f"p{number:05}",
            description="Thiếu vốn đối ứng, chậm bàn giao mặt bằng; " * 5,
            proposal="Đề nghị bố trí đủ vốn trong quý III; " * 5,
            needs_decision=True,
        )
        for number in range(1000)
    )
    return full_register(1000).apply(RecordChange(None, own) for own in causes)


def small(*more: Any, **changes: Any) -> Snapshot:
    """One project of a group with a plan and a payment, and whatever else is given."""
    own = project(
        **({"group_id": "ht", "total_investment_dong": 20 * TY, "figures_on": MEETING_ON} | changes)
    )  # type: ignore[arg-type]
    return register(own, group(name="Hạ tầng"), plan(10 * TY), payment(4 * TY), *more)


def change_lines() -> tuple[ChangeLine, ...]:
    changes = demo_brief().changes
    return changes.lines if changes else ()


def words(blocks: tuple[Block, ...]) -> str:
    return "\n".join(line for block in blocks for line in _lines(block))


def told(snapshot: Snapshot, **more: Any) -> str:
    """The text of the brief before its annexes."""
    return words(brief_document(meeting_brief(snapshot, MEETING_ON, **more)).blocks)


def tables(blocks: tuple[Block, ...]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows if isinstance(row, Row)]


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield block.text
    elif isinstance(block, Paragraph | Bullet):
        yield "".join(run.text for run in block.runs)
    elif isinstance(block, Table):
        yield block.as_of_note
        for row in block.rows:
            yield row.text if isinstance(row, Band) else " | ".join(row.cells)

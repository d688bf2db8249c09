"""The command that lists tasks as they stand on a day, and counts them by the agency that leads them."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from egov_desktop.cli.help import command
from egov_desktop.cli.register.printing import print_json, print_table
from egov_desktop.cli.room import AS_OF, DAY, FILE, JSON, Clerk, known_at, record_named
from egov_desktop.domain.enumerations import TaskStatus
from egov_desktop.domain.judgement.meetings.tasks import TaskStanding, standings_on
from egov_desktop.domain.records import Agency
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_STATUSES = [own.value for own in TaskStatus]


@command("tasks")
@FILE
@click.option("--on", required=True, type=DAY, help="Tình trạng đến hết ngày.")
@click.option("--agency", default="", metavar="MÃ", help="Chỉ nhiệm vụ do cơ quan này chủ trì.")
@click.option("--status", type=click.Choice(_STATUSES), help="Chỉ nhiệm vụ ở tình trạng này.")
@click.option("--open", "only_open", is_flag=True, help="Chỉ nhiệm vụ chưa xong.")
@AS_OF
@JSON
@click.pass_obj
def tasks_command(
    clerk: Clerk,
    file: Path,
    on: date,
    agency: str,
    status: str | None,
    only_open: bool,
    as_of: str,
    as_json: bool,
) -> None:
    """Liệt kê nhiệm vụ và tình trạng tại một ngày.

    List the tasks as they stand on a day: deadline in force, extensions, age in meetings, last report.
    """
    with clerk.reading(file) as register:
        snapshot = known_at(register, as_of)
    lead = record_named(snapshot, Agency.KIND, agency).id if agency else ""
    found = [
        own
        for own in standings_on(snapshot, on)
        if (not lead or own.task.lead_agency_id == lead)
        and status in (None, own.status.value)
        and (own.is_open or not only_open)
    ]
    if as_json:
        print_json({"on": on.isoformat(), "counts": _counts(found), "tasks": [_plain(own) for own in found]})
    else:
        _print(found, on)


def _counts(found: list[TaskStanding]) -> dict[str, int]:
    counted = dict.fromkeys(_STATUSES, 0)
    for own in found:
        counted[own.status.value] += 1
    return counted


def _plain(own: TaskStanding) -> dict[str, Any]:
    told, meeting = own.last_report, own.meeting
    return {
        "id": own.task.id,
        "content": own.task.content,
        "status": own.status.value,
        "open": own.is_open,
        "lead": own.lead.code if own.lead else None,
        "partners": [one.code for one in own.partners],
        "assigned_on": _iso(own.task.assigned_on),
        "first_due_on": _iso(own.first_due_on),
        "due_on": _iso(own.due_on),
        "extensions": own.extensions,
        "days_overdue": own.days_overdue,
        "meetings_open": own.age if own.is_open else 0,
        "meeting": {"id": meeting.id, "name": meeting.name, "held_on": _iso(meeting.held_on)}
        if meeting
        else None,
        "result": {"document": own.task.result_document, "on": _iso(own.task.result_on)},
        "last_report": (
            {"on": _iso(told.reported_on), "content": told.content, "document": told.document}
            if told
            else None
        ),
    }


def _iso(on: date | None) -> str | None:
    return on.isoformat() if on else None


def _print(found: list[TaskStanding], on: date) -> None:
    overdue = sum(own.is_overdue for own in found)
    click.echo(
        say("Tính đến ngày {on}: {n} nhiệm vụ, {late} quá hạn.", on=day_short(on), n=len(found), late=overdue)
    )
    if not found:
        return
    header = [say("Nhiệm vụ"), say("Chủ trì"), say("Thời hạn"), say("Tình trạng"), say("Tồn")]
    print_table(header, [_row(own) for own in found], right=[4])


def _row(own: TaskStanding) -> list[str]:
    lead = (own.lead.short_name or own.lead.name) if own.lead else ""
    words = say(own.status.label)
    if own.status is TaskStatus.OVERDUE:
        words = say("{words} {n} ngày", words=words, n=whole(own.days_overdue))
    elif own.is_overdue:
        words = say("{words}, quá hạn {n} ngày", words=words, n=whole(own.days_overdue))
    due = day_short(own.due_on) if own.due_on else say("Chưa ấn định")
    return [own.task.content, lead, due, words, whole(own.age) if own.is_open else ""]

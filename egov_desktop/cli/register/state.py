"""The command that tells how the whole portfolio stands on a day."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from egov_desktop.cli.help import command
from egov_desktop.cli.register.printing import one_line, print_json
from egov_desktop.cli.room import AS_OF, DAY, FILE, JSON, Clerk, known_at
from egov_desktop.domain.judgement.offices.questions import open_questions
from egov_desktop.domain.judgement.portfolio import Summary, summarize
from egov_desktop.domain.judgement.schedule import LateMilestone
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import billions, percent, whole

_DECIMALS = 6


@command("summary")
@FILE
@click.option("--on", required=True, type=DAY, help="Số liệu đến ngày.")
@click.option(
    "--year", type=click.IntRange(1990, 2100), metavar="NĂM", help="Năm kế hoạch, nếu khác năm của ngày."
)
@AS_OF
@JSON
@click.pass_obj
def summary_command(clerk: Clerk, file: Path, on: date, year: int | None, as_of: str, as_json: bool) -> None:
    """Tình hình toàn danh mục tại một ngày.

    Say how all projects stand on a day: stages, plan, disbursement, late milestones.
    """
    with clerk.reading(file) as register:
        snapshot = known_at(register, as_of)
    summary = summarize(snapshot, on, year)
    if as_json:
        print_json(_plain(summary, len(open_questions(snapshot))))
    else:
        _print(summary)


def _plain(summary: Summary, conflicts: int) -> dict[str, Any]:
    ratio = summary.money.rate.ratio
    return {
        "on": summary.on.isoformat(),
        "projects": len(summary.projects),
        "stage_groups": {group.value: len(projects) for group, projects in summary.stage_groups.items()},
        "without_stage": len(summary.without_stage),
        "stopped": len(summary.stopped),
        "plan_year": summary.year,
        "plan_dong": summary.money.plan_dong,
        "disbursed_dong": summary.money.paid_dong,
        "rate": None if ratio is None else round(float(ratio), _DECIMALS),
        "carried_plan_dong": summary.money.carried_plan_dong,
        "carried_disbursed_dong": summary.money.paid_carried_dong,
        "late_milestones": [_late(late) for late in summary.late_milestones],
        "without_recent_figures": [project.id for project in summary.without_figures],
        "conflicts": conflicts,
    }


def _late(late: LateMilestone) -> dict[str, Any]:
    return {
        "id": late.milestone.id,
        "name": late.milestone.name,
        "project_id": late.project.id,
        "project_code": late.project.code,
        "days_late": late.days,
    }


def _print(summary: Summary) -> None:
    click.echo(say("Số liệu đến ngày {on}: {n} dự án.", on=day_short(summary.on), n=len(summary.projects)))
    for group, projects in summary.stage_groups.items():
        click.echo(f"  {whole(len(projects)):>5}  {say(group.label)}")
    for label, projects in (
        (say("Chưa rõ giai đoạn"), summary.without_stage),
        (say("Đã dừng"), summary.stopped),
    ):
        if projects:
            click.echo(f"  {whole(len(projects)):>5}  {label}")
    _print_money(summary)
    click.echo(say("Mốc quá hạn: {n}.", n=len(summary.late_milestones)))
    for late in summary.late_milestones:
        days = say("{n} ngày", n=whole(late.days))
        click.echo(f"  {days:>9}  {late.project.code} · {one_line(late.milestone.name)}")


def _print_money(summary: Summary) -> None:
    money = summary.money
    click.echo(
        say("Kế hoạch vốn năm {year}: {amount} tỷ đồng.", year=summary.year, amount=billions(money.plan_dong))
    )
    click.echo(
        say(
            "Đã giải ngân: {amount} tỷ đồng; tỷ lệ so với kế hoạch vốn năm: {rate}.",
            amount=billions(money.paid_dong), rate=percent(money.rate.ratio),
        )
    )  # fmt: skip
    if money.carried_plan_dong or money.paid_carried_dong:
        click.echo(
            say(
                "Vốn năm trước kéo dài: {plan} tỷ đồng, đã giải ngân {paid} tỷ đồng; tỷ lệ: {rate}.",
                plan=billions(money.carried_plan_dong), paid=billions(money.paid_carried_dong),
                rate=percent(money.carried_rate.ratio),
            )
        )  # fmt: skip

"""The command that works out what is asked of a group's projects, and keeps it where told to."""

import re
from datetime import date
from pathlib import Path
from typing import Any, cast

import click

from egov_desktop.actions.judging.demand import save_demand
from egov_desktop.cli.help import command
from egov_desktop.cli.register.printing import print_json, print_table
from egov_desktop.cli.room import DAY, FILE, JSON, OFFICE, USER, Clerk, record_named
from egov_desktop.domain.judgement.demand.saved import KeptBeside, demands_of, kept_beside
from egov_desktop.domain.judgement.demand.solving import Cell, solve
from egov_desktop.domain.judgement.demand.values import Problem, ProjectDemand, Solution, Target
from egov_desktop.domain.records import Project, ProjectGroup
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import UnknownInput
from egov_desktop.wording.dates import month, parse_day
from egov_desktop.wording.judged.demands import (
    doubt_sentence,
    kept_sentence,
    problem_sentences,
    target_sentence,
    transfer_sentence,
)
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

FINDINGS = 1


class TargetType(click.ParamType[Target]):
    """A rate and its day on the command line: 70@30/9/2020."""

    name = "TỶ_LỆ@NGÀY"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Target:
        if isinstance(value, Target):
            return value
        found = re.fullmatch(r"\s*(\d{1,3})\s*%?\s*@\s*(\S+)\s*", str(value))
        day = parse_day(found[2]) if found else None
        if found is None or day is None or day.value is None or int(found[1]) > 200:
            self.fail(say("Hãy ghi tỷ lệ từ 0 đến 200 và ngày, ví dụ 70@30/9/2020."), param, ctx)
        return Target(int(found[1]), day.value)


@command("demand")
@FILE
@click.option("--group", required=True, metavar="MÃ", help="Mã nhóm dự án.")
@click.option(
    "--target",
    "targets",
    multiple=True,
    required=True,
    type=TargetType(),
    help="Tỷ lệ % và ngày cần đạt; ghi nhiều lần được.",
)
@click.option(
    "--year",
    type=click.IntRange(1990, 2100),
    metavar="NĂM",
    help="Năm kế hoạch, nếu khác năm của ngày số liệu.",
)
@click.option("--on", type=DAY, help="Số liệu đến ngày; nếu không ghi thì theo sổ.")
@click.option("--save", "is_saved", is_flag=True, help="Ghi yêu cầu vào sổ.")
@USER
@OFFICE
@JSON
@click.pass_obj
def demand_command(
    clerk: Clerk, file: Path, group: str, targets: tuple[Target, ...], year: int | None, on: date | None,
    is_saved: bool, user: str, office: str, as_json: bool,
) -> None:  # fmt: skip
    """Tính yêu cầu giải ngân từng dự án, từng tháng, để nhóm đạt tỷ lệ vào ngày đã định.

    Work out what each project of a group must disburse month by month to reach rates by days. Fixed amounts that the
    register keeps stay. Exit code 1 when a target cannot be reached.
    """
    opened = clerk.writing(file, user, office) if is_saved else clerk.reading(file)
    with opened as register:
        snapshot = register.snapshot
        day = on or snapshot.profile.report_on or clerk.now().date()
        own = cast("ProjectGroup", record_named(snapshot, ProjectGroup.KIND, group))
        plan_year = year or day.year
        solution = solve(snapshot, own.id, plan_year, targets, day, fixed_cells(snapshot, own.id, plan_year))
        if solution.problems:
            raise _unsolvable(solution)
        kept = None if is_saved else kept_beside(snapshot, solution)
        if is_saved:
            clerk.perform(register, save_demand(snapshot, solution, new_id=clerk.identifiers.fresh))
    if as_json:
        print_json(_plain(own, solution, kept))
    else:
        _print(own, solution, kept)
    if not solution.is_feasible:
        click.get_current_context().exit(FINDINGS)


def _unsolvable(solution: Solution) -> UnknownInput:
    what_to_do = (
        say("Hãy ghi kế hoạch vốn của nhóm, hoặc chọn năm khác bằng --year.")
        if Problem.NO_PLAN in solution.problems
        else say("Hãy sửa tỷ lệ hoặc ngày cần đạt rồi thử lại.")
    )
    return UnknownInput(
        what_happened=" ".join(problem_sentences(solution)),
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=what_to_do,
        code="unsolvable_demand",
    )


def fixed_cells(snapshot: Snapshot, group_id: str, year: int) -> dict[Cell, int]:
    """Give the amounts that the register keeps as fixed by hand for a group."""
    projects = snapshot.children(Project, group_id, by="group_id")
    kept = demands_of(snapshot, projects, year)
    return {cell: own.amount_dong or 0 for cell, own in kept.items() if own.is_fixed}


def _plain(group: ProjectGroup, solution: Solution, kept: KeptBeside | None) -> dict[str, Any]:
    return {
        "group": group.code,
        "plan_year": solution.plan_year,
        "on": solution.on.isoformat(),
        "is_feasible": solution.is_feasible,
        "plan_dong": solution.plan_dong,
        "paid_dong": solution.paid_dong,
        "base_dong": solution.base_dong,
        "months": [own.strftime("%Y-%m") for own in solution.months],
        "month_totals": list(solution.month_totals),
        "targets": [
            {
                "rate_percent": own.rate_percent,
                "by_on": own.by_on.isoformat(),
                "target_dong": own.target_dong,
                "reached_dong": own.reached_dong,
                "shortfall_dong": own.shortfall_dong,
                "surplus_dong": own.surplus_dong,
            }
            for own in solution.targets
        ],
        "caps": [
            {"cap": cap.value, "projects": projects, "kept_back_dong": kept}
            for cap, projects, kept in solution.capped
        ],
        "projects": [_project(own) for own in solution.projects],
        "transfers": [
            {"from": own.giver.code, "to": own.taker.code, "amount_dong": own.amount_dong}
            for own in solution.transfers
        ],
        "kept_dong": kept.kept_dong if kept else None,
        "sentences": [
            *problem_sentences(solution),
            *([kept_sentence(kept, solution, None)] if kept else []),
        ],
    }


def _project(own: ProjectDemand) -> dict[str, Any]:
    return {
        "id": own.project.id,
        "code": own.project.code,
        "name": own.project.name,
        "plan_dong": own.plan_dong,
        "paid_dong": own.paid_dong,
        "base_dong": own.base_dong,
        "room_dong": own.room_dong,
        "cap": own.cap.value,
        "basis": own.basis.value,
        "hastened_dong": own.hastened_dong,
        "amounts": list(own.amounts),
        "is_fixed": list(own.is_fixed),
        "total_dong": own.total_dong,
        "is_doubtful": own.is_doubtful,
        "reasons": [{"kind": one.doubt.value, "sentence": doubt_sentence(one)} for one in own.reasons],
    }


def _print(group: ProjectGroup, solution: Solution, kept: KeptBeside | None) -> None:
    click.echo(
        say("Yêu cầu giải ngân năm {year}, {group} (đồng).", year=solution.plan_year, group=group.name)
    )
    for target in solution.targets:
        click.echo(f"  {target_sentence(target, solution.base_dong)}")
    if kept:
        click.echo(f"  {kept_sentence(kept, solution, None)}")
    for sentence in problem_sentences(solution):
        click.echo(f"  {sentence}")
    months = [month(own) for own in solution.months]
    header = (say("Mã dự án"), *months, say("Cộng"), say("Khó khả thi"))
    rows = [
        (
            own.project.code,
            *(
                whole(amount) + ("*" if fixed else "")
                for amount, fixed in zip(own.amounts, own.is_fixed, strict=True)
            ),
            whole(own.total_dong),
            "; ".join(say(one.doubt.label) for one in own.reasons),
        )
        for own in solution.projects
    ]
    total = (say("Cộng"), *map(whole, solution.month_totals), whole(solution.total_dong), "")
    print_table(header, [*rows, total], right=range(1, len(months) + 2))
    for move in solution.transfers:
        click.echo(transfer_sentence(move))

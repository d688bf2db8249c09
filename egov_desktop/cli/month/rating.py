"""The command that rates every project in a period, with the reasons of each colour."""

import re
from collections import Counter
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, cast

import click

from egov_desktop.cli.help import command
from egov_desktop.cli.register.printing import one_line, print_json, print_table
from egov_desktop.cli.room import AS_OF, DAY, FILE, JSON, Clerk, known_at, record_named
from egov_desktop.domain.judgement.periods import periods_in_order
from egov_desktop.domain.judgement.ratings.causes import unexplained
from egov_desktop.domain.judgement.ratings.history import Step, Strips
from egov_desktop.domain.judgement.ratings.rating import (
    ORDER,
    Dimension,
    ProjectRating,
    Side,
    by_attention,
    rate_all,
    rated_period,
    thresholds_on,
)
from egov_desktop.domain.judgement.ratings.reach import is_before_periods
from egov_desktop.domain.judgement.ratings.reasons import Reason
from egov_desktop.domain.records import ReportingPeriod
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import UnknownInput
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.judged.ratings import (
    deciding_sentences,
    later_day_words,
    rated_day,
    rating_letter,
    rating_word,
    reason_sentence,
)
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


@command("rate")
@FILE
@click.option("--on", required=True, type=DAY, help="Số liệu đến ngày.")
@click.option("--period", default="", metavar="KỲ", help="Mã kỳ báo cáo, nếu khác kỳ của ngày.")
@AS_OF
@JSON
@click.pass_obj
def rate_command(clerk: Clerk, file: Path, on: date, period: str, as_of: str, as_json: bool) -> None:
    """Đánh giá mọi dự án trong một kỳ, kèm lý do của từng màu.

    Rate every project in a period, with the reasons of each colour, the owner's word and the secretariat's.
    """
    with clerk.reading(file) as register:
        snapshot = known_at(register, as_of)
    if period:
        chosen = cast("ReportingPeriod", record_named(snapshot, ReportingPeriod.KIND, period))
    elif is_before_periods(snapshot, on):
        raise _no_period(snapshot, on)
    else:
        chosen = rated_period(snapshot, on)
    rated = by_attention(rate_all(snapshot, chosen, on).values())
    if as_json:
        print_json(_plain(snapshot, chosen, on, rated))
    else:
        _print(chosen, on, rated, is_chosen=bool(period))


def _no_period(snapshot: Snapshot, on: date) -> UnknownInput:
    first = periods_in_order(snapshot)[0]
    return UnknownInput(
        what_happened=say(
            "Không có kỳ báo cáo nào đến ngày {on}: kỳ đầu tiên của sổ là {period}.",
            on=day_short(on),
            period=rated_day(first, first.figures_on or on),
        ),
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=say("Hãy chọn ngày muộn hơn, hoặc mở kỳ báo cáo cho ngày ấy."),
        code="no_period",
    )


def _plain(
    snapshot: Snapshot, period: ReportingPeriod | None, on: date, rated: tuple[ProjectRating, ...]
) -> dict[str, Any]:
    day = rated[0].on if rated else on
    counts = Counter(own.shown for own in rated)
    strips = Strips(snapshot, period, on) if period else None
    return {
        "on": on.isoformat(),
        "asked_on": on.isoformat(),
        "figures_on": day.isoformat(),
        "period": period.code if period else None,
        "thresholds": {code.value: value for code, value in thresholds_on(snapshot, day).items()},
        "counts": {_code(rating): counts[rating] for rating in ORDER},
        "projects": [_project(own, strips.of(own.project) if strips else ()) for own in rated],
        "causes_lacking": [own.project.code for own in unexplained(snapshot, day)],
    }


def _project(own: ProjectRating, steps: tuple[Step, ...]) -> dict[str, Any]:
    return {
        "id": own.project.id,
        "code": own.project.code,
        "name": own.project.name,
        "shown": _code(own.shown),
        "computed": _code(own.computed),
        "owner": _code(own.own.rating) if own.own else None,
        "secretariat": _code(own.override.rating) if own.override else None,
        "secretariat_reason": own.override.reason if own.override else None,
        "sides": {side.side.value: _side(side) for side in own.dimensions},
        "history": [_step(step) for step in steps],
    }


def _side(side: Dimension) -> dict[str, Any]:
    return {"rating": _code(side.rating), "reasons": [_reason(own) for own in side.reasons]}


def _reason(reason: Reason) -> dict[str, Any]:
    figures = {field.name: _figure(getattr(reason, field.name)) for field in fields(reason)}
    kind = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(reason).__name__).lower()
    return {"kind": kind, **figures, "sentence": reason_sentence(reason)}


def _step(step: Step) -> dict[str, Any]:
    return {
        "period": step.period.code,
        "shown": _code(step.shown),
        "change": step.change.value if step.change else None,
        "periods": step.same_for,
    }


def _code(rating: Any) -> str:
    return rating.value if rating else "not_rated"


def _figure(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _print(
    period: ReportingPeriod | None, on: date, rated: tuple[ProjectRating, ...], *, is_chosen: bool
) -> None:
    day = rated[0].on if rated else on
    click.echo(say("Đánh giá {whose}: {n} dự án.", whose=rated_day(period, day), n=len(rated)))
    if period is None:
        click.echo(say("Sổ chưa mở kỳ báo cáo nào."))
    elif day < on and not is_chosen:
        click.echo(say("Đây là {why}.", why=later_day_words(on)))
    for rating in ORDER:
        count = sum(own.shown is rating for own in rated)
        click.echo(f"  {whole(count):>5}  {rating_word(rating)}")
    header = (say("Mã dự án"), say("Đánh giá"), *(say(side.label) for side in Side), say("Vì sao"))
    print_table(header, [_row(own) for own in rated])


def _row(own: ProjectRating) -> tuple[str, ...]:
    sides = (rating_letter(side.rating) for side in own.dimensions)
    reasons = (own.override.reason,) if own.override else deciding_sentences(own)
    return (own.project.code, rating_word(own.shown), *sides, one_line(reasons[0] if reasons else ""))

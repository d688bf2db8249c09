"""The command that tells how a directive's indicators stand in a period."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import click

from egov_desktop.cli.help import command
from egov_desktop.cli.register.printing import print_json, print_table
from egov_desktop.cli.room import AS_OF, FILE, JSON, Clerk, known_at, record_named, unknown
from egov_desktop.domain.judgement.indicators.figures import Figure
from egov_desktop.domain.judgement.indicators.matrix import Matrix, Reporting, Total
from egov_desktop.domain.judgement.indicators.months import month_of
from egov_desktop.domain.judgement.indicators.shortcomings import Shortcoming, shortcomings
from egov_desktop.domain.judgement.indicators.targets import REPORTING_LEVELS
from egov_desktop.domain.records import Agency, Directive, Indicator, ReportingPeriod
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import folded_code
from egov_desktop.wording.dates import month as month_words
from egov_desktop.wording.judged.indicators import asked_words, numbers_words, rate_words, shortcoming_words
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_DECIMALS = 6


@command("indicators")
@FILE
@click.option("--period", required=True, metavar="KỲ", help="Mã kỳ báo cáo, hoặc tháng: 6/2020, 2020-06.")
@click.option(
    "--agency", "agency_code", default="", metavar="MÃ", help="Chỉ một cơ quan và đơn vị trực thuộc."
)
@click.option("--directive", "symbol", default="", metavar="SỐ", help="Chỉ thị nào, nếu sổ theo dõi nhiều.")
@AS_OF
@JSON
@click.pass_obj
def indicators_command(
    clerk: Clerk, file: Path, period: str, agency_code: str, symbol: str, as_of: str, as_json: bool
) -> None:
    """Chỉ tiêu của chỉ thị trong một kỳ: cộng gộp, còn thiếu ai, hạn chế.

    Say how a directive's indicators stand in a period: totals up the agency tree, who is missing, shortcomings.
    """
    with clerk.reading(file) as register:
        snapshot = known_at(register, as_of)
    directive, month = _directive(snapshot, symbol), _month(snapshot, period)
    reporting = Reporting(snapshot)
    matrix = reporting.matrix(directive.id, month)
    agency_id = _agency(snapshot, matrix, agency_code) if agency_code else ""
    if as_json:
        print_json(_plain(reporting, matrix, directive, agency_id))
    else:
        _print(reporting, matrix, directive, agency_id)


def _directive(snapshot: Snapshot, symbol: str) -> Directive:
    every = list(snapshot.all(Directive).values())
    wanted = folded_code(symbol)
    found = [own for own in every if (folded_code(own.symbol) == wanted if wanted else own.is_followed)]
    if len(found) == 1:
        return found[0]
    names = ", ".join(own.symbol for own in every) or say("chưa có chỉ thị nào")
    raise unknown(
        say("Hãy chọn một chỉ thị bằng --directive. Trong sổ: {names}.", names=names), "which_directive"
    )


def _month(snapshot: Snapshot, period: str) -> date:
    wanted = folded_code(period)
    for own in snapshot.all(ReportingPeriod).values():
        if folded_code(own.code) == wanted and own.figures_on:
            return month_of(own.figures_on)
    year_first, month_first = (
        re.fullmatch(pattern, period.strip())
        for pattern in (r"(?P<y>\d{4})[-/](?P<m>\d{1,2})", r"(?P<m>\d{1,2})[-/](?P<y>\d{4})")
    )
    found = year_first or month_first
    if found and 1 <= int(found["m"]) <= 12 and 1990 <= int(found["y"]) <= 2100:
        return date(int(found["y"]), int(found["m"]), 1)
    raise unknown(say("Không có kỳ báo cáo “{period}”.", period=period), "unknown_period")


def _agency(snapshot: Snapshot, matrix: Matrix, code: str) -> str:
    same = [own.id for own in matrix.tree.agencies.values() if folded_code(own.code) == folded_code(code)]
    if len(same) == 1:
        return same[0]
    found = record_named(snapshot, Agency.KIND, code).id
    if found not in matrix.tree.agencies:
        month = month_words(matrix.month)
        raise unknown(
            say("Trong {month} không có cơ quan “{code}”.", month=month, code=code), "unknown_agency"
        )
    return found


def _shown(matrix: Matrix, agency_id: str) -> list[Agency]:
    if agency_id:
        return list(matrix.tree.with_all_below(agency_id))
    return list(matrix.tree.agencies.values())


def _plain(reporting: Reporting, matrix: Matrix, directive: Directive, agency_id: str) -> dict[str, Any]:
    agencies = _shown(matrix, agency_id)
    wrong = shortcomings(reporting, matrix, [own.id for own in agencies])
    return {
        "directive": directive.symbol,
        "month": matrix.month.strftime("%Y-%m"),
        "indicators": [_indicator(reporting, matrix, own, agency_id) for own in matrix.indicators],
        "agencies": [_unit(reporting, matrix, own) for own in agencies],
        "shortcomings": [_wrong(own) for own in wrong],
        "outside": [{"indicator": indicator_id, "agency": found} for indicator_id, found in matrix.outside],
    }


def _indicator(reporting: Reporting, matrix: Matrix, own: Indicator, agency_id: str) -> dict[str, Any]:
    total = matrix.total(own.id, agency_id) if agency_id else matrix.of_all(own.id)
    missing = [one for one in _shown(matrix, agency_id) if matrix.unit(own.id, one.id).missing]
    levels = {} if agency_id else {level.value: matrix.of_level(own.id, level) for level in REPORTING_LEVELS}
    return {
        "code": own.code,
        "name": own.name,
        "numerator": own.numerator,
        "denominator": own.denominator,
        **_total(total),
        "target_percent": reporting.percent_of(own.id, total, matrix.month),
        "levels": {name: _total(level) for name, level in levels.items() if level.asked},
        "is_reported_by_nobody": own in matrix.unreported,
        "missing": [one.code for one in missing],
    }


def _unit(reporting: Reporting, matrix: Matrix, agency: Agency) -> dict[str, Any]:
    return {
        "code": agency.code,
        "name": agency.name,
        "level": agency.level.value if agency.level else None,
        "figures": {
            own.code: {
                "own": _numbers(matrix.figure(own.id, agency.id)),
                "with_all_below": _total(matrix.total(own.id, agency.id)),
                "target_percent": reporting.percent(own.id, agency, matrix.month),
            }
            for own in matrix.indicators
        },
    }


def _total(total: Total) -> dict[str, Any]:
    return {"figure": _numbers(total.figure), "asked": total.asked, "reported": total.reported}


def _numbers(figure: Figure | None) -> dict[str, Any] | None:
    if figure is None:
        return None
    rate = None if figure.rate is None else round(float(figure.rate), _DECIMALS)
    return {"numerator": figure.numerator, "denominator": figure.denominator, "rate": rate}


def _wrong(own: Shortcoming) -> dict[str, Any]:
    return {
        "agency": own.agency.code,
        "indicator": own.indicator.code,
        "fault": own.fault.value,
        "figure": _numbers(own.figure),
        "target_percent": own.target_percent,
        "months": own.months,
        "is_repeated": own.is_repeated,
    }


def _print(reporting: Reporting, matrix: Matrix, directive: Directive, agency_id: str) -> None:
    click.echo(f"{directive.symbol}, {month_words(matrix.month)}")
    header = [say("Chỉ tiêu"), say("Tỷ lệ"), say("Tử số/mẫu số"), say("Mức"), say("Đã báo cáo")]
    rows = (_row(reporting, matrix, own, agency_id) for own in matrix.indicators)
    print_table(header, rows, right=(1, 2, 3, 4))
    wrong = shortcomings(reporting, matrix, [own.id for own in _shown(matrix, agency_id)])
    click.echo(say("{n} hạn chế.", n=whole(len(wrong))))
    for own in matrix.unreported:
        click.echo(f"  {say('Chưa đơn vị nào báo cáo')}: {own.name}")
    for own in wrong:
        click.echo(f"  {own.agency.code} · {shortcoming_words(own)}")


def _row(reporting: Reporting, matrix: Matrix, own: Indicator, agency_id: str) -> list[str]:
    total = matrix.total(own.id, agency_id) if agency_id else matrix.of_all(own.id)
    percent = reporting.percent_of(own.id, total, matrix.month)
    return [
        own.name,
        rate_words(total.figure),
        numbers_words(total.figure),
        asked_words(percent, own.direction, by_level=reporting.asks_by_level(own.id, total, matrix.month)),
        f"{whole(total.reported)}/{whole(total.asked)}",
    ]

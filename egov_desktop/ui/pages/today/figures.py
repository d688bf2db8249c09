"""The three figures of the first page in words: each with its unit, what it is measured against, and what moved."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from egov_desktop.domain.judgement.money.disbursement import YearMoney
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import decimal, millions, percent


@dataclass(frozen=True, slots=True)
class Figure:
    """What a card says."""

    label: str
    figure: str
    unit: str
    against: str
    as_of: str
    change: str


def month_before(on: date) -> date:
    """Give the last day of the month before."""
    return on.replace(day=1) - timedelta(days=1)


def figures(
    now: YearMoney, before: YearMoney, year: int, on: date, since: date
) -> tuple[Figure, Figure, Figure]:
    """Give plan, paid and rate of a plan year on a day, and how they moved since an earlier day.

    Capital carried over from earlier years is named apart and is in none of the three.
    """
    as_of = say("đến {on}", on=day_short(on))
    plan, paid = millions(now.carried_plan_dong), millions(now.paid_carried_dong)
    apart = say("chưa kể {amount} kéo dài từ năm trước", amount=plan) if now.carried_plan_dong else ""
    paid_apart = say("chưa kể {amount} trả vốn kéo dài", amount=paid) if now.paid_carried_dong else ""
    return (
        Figure(
            say("Kế hoạch vốn {year}", year=year), millions(now.plan_dong), say("triệu đồng"),
            apart, as_of, _moved(now.plan_dong - before.plan_dong, since),
        ),
        Figure(
            say("Đã giải ngân {year}", year=year), millions(now.paid_dong), say("triệu đồng"),
            paid_apart, as_of, _moved(now.paid_dong - before.paid_dong, since),
        ),
        _rate(now, before, year, as_of, since),
    )  # fmt: skip


def _rate(now: YearMoney, before: YearMoney, year: int, as_of: str, since: date) -> Figure:
    ratio, earlier, carried = now.rate.ratio, before.rate.ratio, now.carried_rate.ratio
    against = say("trên kế hoạch năm")
    if carried is not None:
        against = f"{against}; {say('vốn kéo dài {rate}', rate=percent(carried))}"
    change = "" if ratio is None or earlier is None else _points(ratio - earlier, since)
    figure = percent(ratio).removesuffix("%")
    unit = "" if ratio is None else "%"
    return Figure(say("Tỷ lệ giải ngân {year}", year=year), figure, unit, against, as_of, change)


def _moved(amount_dong: int, since: date) -> str:
    if not amount_dong:
        return say("Không đổi từ {since}", since=day_short(since))
    return say(
        "{sign}{amount} triệu đồng từ {since}",
        sign=_sign(amount_dong),
        amount=millions(abs(amount_dong)),
        since=day_short(since),
    )


def _points(points: Fraction, since: date) -> str:
    if not points:
        return say("Không đổi từ {since}", since=day_short(since))
    size = decimal(abs(points) * 100, 1)
    return say(
        "{sign}{points} điểm phần trăm từ {since}", sign=_sign(points), points=size, since=day_short(since)
    )


def _sign(value: Fraction | int) -> str:
    return "+" if value > 0 else "−"

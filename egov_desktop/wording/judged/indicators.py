"""How figures of indicators read: the rate with its two numbers, the level asked, and what is wrong with one."""

from collections.abc import Sequence
from fractions import Fraction

from egov_desktop.domain.enumerations import AgencyLevel, Direction
from egov_desktop.domain.judgement.indicators.figures import Figure
from egov_desktop.domain.judgement.indicators.shortcomings import Fault, Shortcoming
from egov_desktop.domain.judgement.indicators.trend import Point
from egov_desktop.domain.records import Agency, Indicator
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import decimal, percent, whole

NO_FIGURE = "–"
_COMMITTEES = ("Ủy ban nhân dân ", "UBND ")


def numbers_words(figure: Figure | None) -> str:
    """Write the two numbers: "412/530"."""
    return f"{whole(figure.numerator)}/{whole(figure.denominator)}" if figure else ""


def rate_words(figure: Figure | None) -> str:
    """Write the rate; where there was nothing to count, that is said."""
    if figure is None:
        return NO_FIGURE
    return say("không phát sinh") if figure.rate is None else percent(figure.rate)


def asked_words(target_percent: int | None, direction: Direction | None, *, by_level: bool = False) -> str:
    """Write what is asked: "từ 90%", or "không quá 10%" where less is better."""
    if target_percent is None:
        return say("theo từng cấp") if by_level else say("chưa định mức")
    sentence = "không quá {n}%" if direction is Direction.DOWN else "từ {n}%"
    return say(sentence, n=whole(target_percent))


def missed_words(direction: Direction | None) -> str:
    return say("trên mức") if direction is Direction.DOWN else say("dưới mức")


def brief_name(agency: Agency) -> str:
    """Name an agency for a narrow place: its short name, or its name without "Ủy ban nhân dân" before it."""
    name = agency.short_name or agency.name
    for lead in _COMMITTEES:
        rest = name.removeprefix(lead)
        if rest != name and len(rest.split()) > 1:
            return f"{rest[0].upper()}{rest[1:]}"
    return name


def level_word(level: AgencyLevel) -> str:
    words = {
        AgencyLevel.PROVINCE: say("Cấp tỉnh"),
        AgencyLevel.DISTRICT: say("Cấp huyện"),
        AgencyLevel.COMMUNE: say("Cấp xã"),
    }
    return words.get(level) or say(level.label)


def change_words(before: Figure | None, now: Figure | None) -> str:
    """Say how a rate moved since the month before, in points, exactly; nothing where either is not known."""
    if before is None or now is None or before.rate is None or now.rate is None:
        return ""
    moved = now.rate - before.rate
    if not moved:
        return say("không đổi so với tháng trước")
    points = decimal(abs(moved) * Fraction(100), 1)
    if moved > 0:
        return say("tăng {points} điểm % so với tháng trước", points=points)
    return say("giảm {points} điểm % so với tháng trước", points=points)


def course_words(points: Sequence[Point]) -> str:
    """Tell a course in one line: how it moved, and for how many months in a row it missed what was asked."""
    if not points or points[-1].figure is None:
        return say("Tháng này chưa có số liệu.")
    before = points[-2].figure if len(points) > 1 else None
    parts = [change_words(before, points[-1].figure)]
    missed = 0
    for point in reversed(points):
        if not point.is_below:
            break
        missed += 1
    if missed:
        parts.append(say("{n} kỳ liên tiếp không đạt mức", n=whole(missed)))
    said = "; ".join(part for part in parts if part) or say("tháng trước chưa có số liệu")
    return f"{said[0].upper()}{said[1:]}."


def shortcoming_words(own: Shortcoming) -> str:
    """Say what is wrong, without naming the agency: the indicator, its figure, what was asked, for how long."""
    return f"{own.indicator.name}: {fault_words(own)}"


def fault_words(own: Shortcoming, *, with_months: bool = True) -> str:
    """Say what is wrong, the indicator being named beside it; and for how many months in a row, unless that is too."""
    lasting = own.months if with_months else 1
    if own.fault is Fault.BELOW:
        return _below_words(own, lasting)
    if own.fault is Fault.MISSING:
        sentence = "{n} kỳ liên tiếp chưa báo cáo" if lasting > 1 else "chưa báo cáo"
        return say(sentence, n=whole(lasting))
    if own.fault is Fault.HALF:
        return say("mới có một trong hai số tử và mẫu")
    numbers = numbers_words(own.figure)
    if own.fault is Fault.ABOVE_WHOLE:
        return say("tử số lớn hơn mẫu số ({numbers}), cần xem lại", numbers=numbers)
    return say("có hai số liệu khác nhau, đang lấy {numbers}", numbers=numbers)


def indicator_words(indicator: Indicator) -> str:
    """Say what is counted out of what."""
    parts = (indicator.numerator, indicator.denominator)
    return " / ".join(part for part in parts if part)


def _below_words(own: Shortcoming, months: int) -> str:
    said = say(
        "{rate} ({numbers}), mức {asked}",
        rate=rate_words(own.figure),
        numbers=numbers_words(own.figure),
        asked=asked_words(own.target_percent, own.indicator.direction),
    )
    lasting = say("{n} kỳ liên tiếp không đạt mức", n=whole(months))
    return f"{said}; {lasting}" if months > 1 else said

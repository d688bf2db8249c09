"""Numbers, money and percentages as they are written and as they are typed.

Vietnamese writes 1.234.567,8 and English 1,234,567.8. Money is a whole number of đồng; rounding is exact,
half away from zero, and only for show.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from egov_desktop.domain.fields import HIGHEST_DONG
from egov_desktop.domain.vietnamese import fold
from egov_desktop.wording.language import current, say
from egov_desktop.wording.parsed import Parsed, quoted

MILLION, BILLION = 10**6, 10**9
NOTHING = "–"


def _separators() -> tuple[str, str]:
    """Of thousands and of decimals."""
    return (".", ",") if current() == "vi" else (",", ".")


def half_up(value: Fraction) -> int:
    """Round to a whole number, exactly; a half goes away from zero."""
    size = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return size if value >= 0 else -size


def whole(n: int) -> str:
    return f"{n:,}".replace(",", _separators()[0])


def padded(n: int) -> str:
    """Write a count as official papers do: "02 dự án", "13 dự án"."""
    return f"0{n}" if 0 <= n < 10 else whole(n)


def decimal(value: Fraction | Decimal | int, places: int) -> str:
    """Write a number with exactly `places` decimals."""
    steps = half_up(Fraction(value) * 10**places)
    if places == 0:
        return whole(steps)
    units, part = divmod(abs(steps), 10**places)
    return f"{'-' if steps < 0 else ''}{whole(units)}{_separators()[1]}{part:0{places}}"


def dong(n_dong: int) -> str:
    return say("{amount} đồng", amount=whole(n_dong))


def millions(n_dong: int, places: int = 0) -> str:
    """Write đồng as a number of triệu đồng, without the unit."""
    return decimal(Fraction(n_dong, MILLION), places)


def millions_beside(n_dong: int, plan_dong: int) -> str:
    """Write millions beside their plan: whole from one tỷ on, below it with one decimal where there is one."""
    is_large = max(abs(n_dong), abs(plan_dong)) >= BILLION
    return millions(n_dong, 0 if is_large or n_dong % MILLION == 0 else 1)


def billions(n_dong: int, places: int = 3) -> str:
    """Write đồng as a number of tỷ đồng, without the unit; decimals that say nothing are left out."""
    written = decimal(Fraction(n_dong, BILLION), places)
    return written.rstrip("0").rstrip(_separators()[1]) if places else written


def percent(rate: Fraction | None, places: int = 1) -> str:
    """Write a rate (1 is the whole) as a percentage; "–" where there is none.

    Rounding alone never makes 100 %: a rate a little below shows 99,9% and a little above 100,1%.
    """
    if rate is None:
        return NOTHING
    full = 100 * 10**places
    steps = half_up(rate * full)
    if steps == full and rate != 1:
        steps += 1 if rate > 1 else -1
    return decimal(Fraction(steps, 10**places), places) + "%"


_CURRENCY = {"d", "dong", "vnd", "₫"}
_SCALES = {
    "k": 10**3,
    "nghin": 10**3,
    "ngan": 10**3,
    "thousand": 10**3,
    "tr": MILLION,
    "trieu": MILLION,
    "million": MILLION,
    "ty": BILLION,
    "ti": BILLION,
    "billion": BILLION,
    "nghin ty": 10**12,
    "ngan ty": 10**12,
}
_LONGEST = 60  # characters; more cannot be one number, and long digit strings are slow to read
_ONE_GROUP = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")


class _UnclearError(ValueError):
    """A text without one meaning; its message is the sentence for the user, or empty."""


def _ungrouped(digits: str, separator: str) -> str:
    if not re.fullmatch(rf"[1-9][0-9]{{0,2}}(?:{re.escape(separator)}[0-9]{{3}})+", digits):
        raise _UnclearError
    return digits.replace(separator, "")


def _number(token: str) -> Fraction:
    """Read digits with separators. One separator before exactly three digits means what the language says."""
    integer, part = token, ""
    marks = [one for one in token if one in ".,"]
    is_one_group = marks == [_separators()[0]] and _ONE_GROUP.fullmatch(token)
    if len(set(marks)) == 2 or (len(marks) == 1 and not is_one_group):
        integer, _, part = token.rpartition(marks[-1])
        if not part.isdecimal():
            raise _UnclearError
    for separator in (" ", ".", ","):
        integer = _ungrouped(integer, separator) if separator in integer else integer
    if not re.fullmatch("[0-9]+", integer):
        raise _UnclearError
    return Fraction(int(integer + part), 10 ** len(part))


def _one_meaning(token: str, *, has_unit: bool = False) -> Fraction:
    """Refuse "1,500", in which a spreadsheet may mean 1.500; but "1,234 tỷ" is how the program itself writes."""
    value = _number(token)
    looks_grouped = _ONE_GROUP.fullmatch(token) and _separators()[1] in token
    if not looks_grouped or (has_unit and not token.endswith("0")):
        return value
    sentence = "“{typed}” có thể là {one}, cũng có thể là {other}. Hãy viết lại theo một trong hai cách."
    one, other = whole(int(re.sub("[.,]", "", token))), decimal(value, 3).rstrip("0")
    raise _UnclearError(say(sentence, typed=token, one=one, other=other.rstrip(_separators()[1])))


def _counted(token: str) -> Fraction:
    """Read a token that can only be a whole number: there "1,234" has one meaning, "1,000" still two."""
    if _ONE_GROUP.fullmatch(token) and not token.endswith("000"):
        return Fraction(int(re.sub("[.,]", "", token)))
    return _one_meaning(token)


def _scale(words: str, unit: int) -> int:
    *scale, last = words.split() or [""]
    if last not in _CURRENCY:
        scale.append(last)
    if not "".join(scale):
        return 1 if words else unit
    if " ".join(scale) not in _SCALES:
        raise _UnclearError
    return _SCALES[" ".join(scale)]


def _amount(typed: str, unit: int) -> Fraction:
    """Read one number with its unit, or several in falling units: "1 ty 200 trieu"."""
    pieces = [piece.strip() for piece in re.split("([a-z₫][a-z₫ ]*)", typed)]
    units = pieces[1::2] or [""]
    tokens = pieces[::2] if len(pieces) == 1 or pieces[-1] else pieces[:-1:2]
    scales = [_scale(words, unit) for words in units]
    if len(tokens) != len(units) or scales != sorted(set(scales), reverse=True):
        raise _UnclearError
    read = [_one_meaning(token, has_unit=bool(words)) for token, words in zip(tokens, units, strict=True)]
    return sum((number * scale for number, scale in zip(read, scales, strict=True)), Fraction(0))


def _read(text: str, unsigned: Callable[[str], Fraction], otherwise: str) -> Parsed[Fraction]:
    """Read a signed text with `unsigned`; `otherwise` is the sentence for a text that says nothing."""
    typed = fold(text)
    if not typed:
        return Parsed()
    negative = re.fullmatch(r"-(.*)|\((.*)\)", typed)
    sign, size = (-1, negative[negative.lastindex or 0].strip()) if negative else (1, typed)
    try:
        if len(typed) > _LONGEST:
            raise _UnclearError
        return Parsed(sign * unsigned(size))
    except _UnclearError as unclear:
        return Parsed(problem=str(unclear) or say(otherwise, typed=quoted(text)))


def parse_dong(text: str, *, unit: int = 1) -> Parsed[int]:
    """Read a typed amount as đồng: "1.234.567", "1 500 000", "12,5 tỷ", "1 tỷ 200 triệu", "(2tr)".

    `unit` is what a bare number counts, e.g. 1_000_000 in a field of triệu đồng. A text with two meanings,
    a part of a đồng, and an amount outside ±(10^15 - 1) give a problem, never a guess.
    """
    read = _read(
        text,
        lambda size: _amount(size, unit),
        "Chưa hiểu {typed}. Hãy viết số tiền như 1.500.000 hoặc 12,5 tỷ.",
    )
    if read.value is None:
        return Parsed(problem=read.problem)
    if abs(read.value) > HIGHEST_DONG:
        return Parsed(problem=say("Số tiền vượt quá {most} đồng.", most=whole(HIGHEST_DONG)))
    if read.value.denominator != 1:
        return Parsed(problem=say("{typed} lẻ dưới một đồng. Hãy xem lại đơn vị.", typed=quoted(text)))
    return Parsed(int(read.value))


def parse_whole(text: str) -> Parsed[int]:
    """Read a typed whole number; where it must lie is the field's own rule."""
    otherwise = "{typed} không phải là số nguyên."
    read = _read(text, _counted, otherwise)
    if read.value is None:
        return Parsed(problem=read.problem)
    if read.value.denominator != 1:
        return Parsed(problem=say(otherwise, typed=quoted(text)))
    return Parsed(int(read.value))


def parse_percent(text: str) -> Parsed[Fraction]:
    """Read a typed percentage, with or without the sign, as a rate: "34,9%" and "34,9" are 349/1000."""
    return _read(
        text,
        lambda size: _one_meaning(size.removesuffix("%").strip(), has_unit=True) / 100,
        "Chưa hiểu {typed}. Hãy viết tỷ lệ như 34,9%.",
    )

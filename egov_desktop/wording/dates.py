"""Days and moments as they are written and as they are typed."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta, timezone

from egov_desktop.domain.fields import FIRST_DAY, LAST_DAY
from egov_desktop.domain.vietnamese import fold
from egov_desktop.wording.language import current, say
from egov_desktop.wording.parsed import Parsed, quoted

VIETNAM = timezone(timedelta(hours=7))
_QUARTERS = ("I", "II", "III", "IV")
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(on: date | None) -> str:
    """Write a day as tables and forms do: 05/06/2020; nothing where there is no day."""
    return f"{on.day:02}/{on.month:02}/{on.year:04}" if on else ""


def _official(on: date) -> tuple[str, str]:
    """Pad days below 10 and months 1 and 2 only (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4.b)."""
    return f"{on.day:02}", f"{on.month:02}" if on.month <= 2 else str(on.month)


def day_in_text(on: date) -> str:
    """Write a day as official papers do: "ngày 30 tháng 6 năm 2020", "ngày 05 tháng 01 năm 2020"."""
    if current() == "en":
        return f"{on.day} {_ENGLISH_MONTHS[on.month - 1]} {on.year}"
    days, months = _official(on)
    return f"ngày {days} tháng {months} năm {on.year}"


def day_short(on: date) -> str:
    """Write a day inside a sentence, after "ngày" or alone: 30/6/2020, 05/01/2020."""
    return f"{'/'.join(_official(on))}/{on.year}"


def blank_date(year: int) -> str:
    """Leave room for the day and the month, which are written by hand after signing (Điều 15)."""
    return f"ngày     tháng     năm {year}"


def month(on: date) -> str:
    if current() == "en":
        return f"{_ENGLISH_MONTHS[on.month - 1]} {on.year}"
    return f"tháng {_official(on)[1]}/{on.year}"


def quarter(n: int, year: int) -> str:
    return f"quý {_QUARTERS[n - 1]}/{year}" if current() == "vi" else f"Q{n} {year}"


def moment(at: datetime) -> str:
    """Write a moment as "10:42 30/6/2020"; one that knows its time zone is shown in Vietnamese time."""
    here = at.astimezone(VIETNAM) if at.tzinfo else at
    return f"{here.hour:02}:{here.minute:02} {day_short(here)}"


_BETWEEN = r"(?:\s*[/.\-]\s*|\s+)"
_DAY_FIRST = re.compile(rf"([0-9]{{1,2}}){_BETWEEN}([0-9]{{1,2}})(?:{_BETWEEN}([0-9]+))?")
_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?:[t ]0?0:00(?::00)?)?")
_IN_TEXT = re.compile(r"(?:ngay\s+)?([0-9]{1,2})\s+thang\s+([0-9]{1,2})(?:\s+nam\s+([0-9]+))?")


def parse_day(text: str) -> Parsed[date]:
    """Read a typed day, always day before month: 30/6/2020, 30-06-2020, 30 . 6 . 2020, "30 tháng 6 năm 2020".

    2020-06-30 is read too. A day that does not exist, a year of two digits and one outside 1900-2100 give a
    problem, never a guess.
    """
    typed = fold(text)
    if not typed:
        return Parsed()
    if len(typed) <= 40 and (found := _YEAR_FIRST.fullmatch(typed)):
        return _existing(found[4], found[3], found[1])
    if len(typed) <= 40 and (found := _DAY_FIRST.fullmatch(typed) or _IN_TEXT.fullmatch(typed)):
        return _existing(*found.groups(default=""))
    return Parsed(problem=say("Chưa hiểu {typed}. Hãy viết ngày như 30/6/2020.", typed=quoted(text)))


def _existing(day_typed: str, month_typed: str, year_typed: str) -> Parsed[date]:
    if len(year_typed) != 4:
        sentence = "Hãy viết đủ bốn chữ số của năm: {day}/{month}/{year}."
        example = f"20{year_typed}" if len(year_typed) == 2 else "2020"
        return Parsed(problem=say(sentence, day=day_typed, month=month_typed, year=example))
    days, months, years = int(day_typed), int(month_typed), int(year_typed)
    if not FIRST_DAY.year <= years <= LAST_DAY.year:
        return Parsed(problem=_year_outside(years))
    if not 1 <= months <= 12:
        return Parsed(
            problem=say("Không có tháng {month}. Viết ngày trước, tháng sau: 30/6/2020.", month=months)
        )
    last = monthrange(years, months)[1]
    if not 1 <= days <= last:
        sentence = "Không có ngày {day}: tháng {month} năm {year} có {last} ngày."
        return Parsed(problem=say(sentence, day=days, month=months, year=years, last=last))
    return Parsed(date(years, months, days))


def _year_outside(year: int) -> str:
    sentence = "Năm {year} nằm ngoài khoảng {first}–{last}."
    return say(sentence, year=year, first=FIRST_DAY.year, last=LAST_DAY.year)

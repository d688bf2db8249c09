"""Amounts of money in words, in the northern official style: nghìn, linh, tư, mốt, lăm."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_UNITS_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_BILLION = 10**9
_SCALES = ((10**6, "triệu"), (10**3, "nghìn"), (1, ""))


def in_words(n_dong: int) -> str:
    """Say an amount of đồng as official papers do: 1.005 is "Một nghìn không trăm linh năm đồng".

    The words are Vietnamese in every language of the screen. Above 10^9 the pattern repeats before "tỷ".
    """
    spoken = " ".join(_number(abs(n_dong))) or _DIGITS[0]
    sentence = f"{'âm ' if n_dong < 0 else ''}{spoken} đồng"
    return sentence[0].upper() + sentence[1:]


def _number(n: int) -> list[str]:
    words: list[str] = []
    billions, rest = divmod(n, _BILLION)
    if billions:
        words = [*_number(billions), "tỷ"]
    for size, name in _SCALES:
        group, rest = divmod(rest, size)
        if group:
            words += [*_group(group, full=bool(words)), name]
    return [word for word in words if word]


def _group(n: int, *, full: bool) -> list[str]:
    """Say three digits; a group after a greater one is said in `full`, with its "không trăm"."""
    hundreds, below = divmod(n, 100)
    if hundreds or full:
        return [_DIGITS[hundreds], "trăm", *_below_hundred(below, follows=True)]
    return _below_hundred(below, follows=False)


def _below_hundred(n: int, *, follows: bool) -> list[str]:
    tens, unit = divmod(n, 10)
    if tens == 0:
        said = "tư" if unit == 4 and follows else _DIGITS[unit]
        return [*(["linh"] if follows else []), said] if unit else []
    said = "lăm" if unit == 5 else _DIGITS[unit]
    if tens == 1:
        return ["mười", *([said] if unit else [])]
    return [_DIGITS[tens], "mươi", *([_UNITS_AFTER_TENS.get(unit, said)] if unit else [])]

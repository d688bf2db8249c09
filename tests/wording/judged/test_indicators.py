"""How a figure of an indicator reads: never a rate without its two numbers' sense, never a guess."""

import pytest

from egov_desktop.domain.enumerations import Direction
from egov_desktop.domain.judgement.indicators.figures import Figure
from egov_desktop.domain.judgement.indicators.shortcomings import Fault, Shortcoming
from egov_desktop.wording.judged.indicators import (
    asked_words,
    brief_name,
    change_words,
    fault_words,
    numbers_words,
    rate_words,
)
from egov_desktop.wording.language import using
from tests.builders import agency
from tests.domain.judgement.indicators.scene import indicator


def test_a_rate_and_its_numbers():
    assert (rate_words(Figure(1412, 1530)), numbers_words(Figure(1412, 1530))) == ("92,3%", "1.412/1.530")


def test_nothing_to_count_is_not_nought_percent():
    assert rate_words(Figure(0, 0)) == "không phát sinh"


def test_what_is_asked_says_which_way_is_better():
    assert asked_words(90, Direction.UP) == "từ 90%"
    assert asked_words(5, Direction.DOWN) == "không quá 5%"
    assert asked_words(None, None, by_level=True) == "theo từng cấp"


def test_a_change_is_told_in_points_and_exactly():
    assert change_words(Figure(1, 3), Figure(1, 2)) == "tăng 16,7 điểm % so với tháng trước"
    assert change_words(Figure(1, 2), Figure(2, 4)) == "không đổi so với tháng trước"
    assert change_words(None, Figure(2, 4)) == ""


def test_how_long_it_has_lasted_is_said():
    own = Shortcoming(agency(), indicator(), Fault.BELOW, Figure(1, 4), 90, months=3)
    assert fault_words(own) == "25,0% (1/4), mức từ 90%; 3 kỳ liên tiếp không đạt mức"
    assert fault_words(own, with_months=False) == "25,0% (1/4), mức từ 90%"


def test_one_period_is_one_in_english():
    with using("en"):
        own = Shortcoming(agency(), indicator(), Fault.MISSING, months=2)
        assert fault_words(own) == "not reported 2 periods in a row"


@pytest.mark.parametrize(
    ("name", "brief"),
    [
        ("Ủy ban nhân dân xã Đông Tân", "Xã Đông Tân"),
        ("UBND tỉnh", "UBND tỉnh"),
        ("Sở Nội vụ", "Sở Nội vụ"),
    ],
)
def test_a_narrow_place_names_what_tells_agencies_apart(name, brief):
    assert brief_name(agency(name=name)) == brief

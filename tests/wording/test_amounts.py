"""Amounts of money in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.wording.amounts import in_words
from egov_desktop.wording.language import using

OFFICIAL = [
    (0, "Không đồng"),
    (5, "Năm đồng"),
    (10, "Mười đồng"),
    (11, "Mười một đồng"),
    (14, "Mười bốn đồng"),
    (15, "Mười lăm đồng"),
    (20, "Hai mươi đồng"),
    (21, "Hai mươi mốt đồng"),
    (24, "Hai mươi tư đồng"),
    (25, "Hai mươi lăm đồng"),
    (34, "Ba mươi tư đồng"),
    (101, "Một trăm linh một đồng"),
    (104, "Một trăm linh tư đồng"),
    (105, "Một trăm linh năm đồng"),
    (110, "Một trăm mười đồng"),
    (111, "Một trăm mười một đồng"),
    (115, "Một trăm mười lăm đồng"),
    (121, "Một trăm hai mươi mốt đồng"),
    (1_000, "Một nghìn đồng"),
    (1_001, "Một nghìn không trăm linh một đồng"),
    (1_005, "Một nghìn không trăm linh năm đồng"),
    (1_010, "Một nghìn không trăm mười đồng"),
    (2_020, "Hai nghìn không trăm hai mươi đồng"),
    (21_000, "Hai mươi mốt nghìn đồng"),
    (390_000, "Ba trăm chín mươi nghìn đồng"),
    (1_005_000, "Một triệu không trăm linh năm nghìn đồng"),
    (1_000_005, "Một triệu không trăm linh năm đồng"),
    (52_500_000, "Năm mươi hai triệu năm trăm nghìn đồng"),
    (500_000_000, "Năm trăm triệu đồng"),
    (1_200_000_000, "Một tỷ hai trăm triệu đồng"),
    (2_005_000_000, "Hai tỷ không trăm linh năm triệu đồng"),
    (1_000_000_005, "Một tỷ không trăm linh năm đồng"),
    (15_300_500_000, "Mười lăm tỷ ba trăm triệu năm trăm nghìn đồng"),
    (68_000_000_000, "Sáu mươi tám tỷ đồng"),
    (2_280_000_000_000, "Hai nghìn hai trăm tám mươi tỷ đồng"),
    (
        1_234_567_890_000,
        "Một nghìn hai trăm ba mươi tư tỷ năm trăm sáu mươi bảy triệu tám trăm chín mươi nghìn đồng",
    ),
]
BEYOND = [
    (-390_000, "Âm ba trăm chín mươi nghìn đồng"),
    (
        999_999_999_999_999,
        (
            "Chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ "
            "chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng"
        ),
    ),
    (10**15, "Một triệu tỷ đồng"),
    (10**18, "Một tỷ tỷ đồng"),
    (10**12 + 5 * 10**9, "Một nghìn không trăm linh năm tỷ đồng"),
    (10**18 + 10**9, "Một tỷ không trăm linh một tỷ đồng"),
    (10**9 + 10**3, "Một tỷ không trăm linh một nghìn đồng"),
    (4_000_000, "Bốn triệu đồng"),
    (1_000_044, "Một triệu không trăm bốn mươi tư đồng"),
]


@pytest.mark.parametrize(("n_dong", "words"), [*OFFICIAL, *BEYOND])
def test_in_words(n_dong: int, words: str) -> None:
    assert in_words(n_dong) == words


def test_the_words_stay_vietnamese_on_an_english_screen() -> None:
    with using("en"):
        assert in_words(5) == "Năm đồng"


def test_every_small_amount_has_its_own_words() -> None:
    assert len({in_words(n) for n in range(-2_000, 20_000)}) == 22_000


@given(st.integers(-(10**19), 10**19), st.integers(-(10**19), 10**19))
def test_two_amounts_never_share_their_words(one: int, other: int) -> None:
    assert (in_words(one) == in_words(other)) == (one == other)


@given(st.integers(0, 10**15), st.sampled_from([10**3, 10**6, 10**9]))
def test_amounts_that_differ_in_one_group_differ_in_words(n: int, step: int) -> None:
    assert in_words(n) != in_words(n + step)

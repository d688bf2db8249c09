"""Numbers, money and percentages, written and typed."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.domain.fields import HIGHEST_DONG
from egov_desktop.wording.language import Language, using
from egov_desktop.wording.numbers import (
    billions,
    decimal,
    dong,
    millions,
    millions_beside,
    padded,
    parse_dong,
    parse_percent,
    parse_whole,
    percent,
    whole,
)

amounts = st.integers(-HIGHEST_DONG, HIGHEST_DONG)
languages = st.sampled_from(["vi", "en"])


class TestWriting:
    @pytest.mark.parametrize(
        ("n", "written"),
        [
            (0, "0"),
            (999, "999"),
            (1234567, "1.234.567"),
            (-1000, "-1.000"),
            (2**63, "9.223.372.036.854.775.808"),
        ],
    )
    def test_whole(self, n: int, written: str) -> None:
        assert whole(n) == written

    @pytest.mark.parametrize(
        ("value", "places", "written"),
        [
            (Decimal("1234567.85"), 1, "1.234.567,9"),
            (Fraction(1, 8), 2, "0,13"),
            (Fraction(-1, 8), 2, "-0,13"),
            (Fraction(-1, 1000), 1, "0,0"),
            (Decimal("2.675"), 2, "2,68"),
            (Fraction(5, 2), 0, "3"),
            (7, 2, "7,00"),
        ],
    )
    def test_decimals_are_rounded_exactly_half_up(self, value: Fraction, places: int, written: str) -> None:
        assert decimal(value, places) == written

    def test_english_separators(self) -> None:
        with using("en"):
            assert (whole(1234567), decimal(Fraction(12345, 10), 1)) == ("1,234,567", "1,234.5")
            assert dong(1500) == "1,500 đồng"

    def test_dong(self) -> None:
        assert dong(1234567) == "1.234.567 đồng"

    @pytest.mark.parametrize(
        ("n_dong", "places", "written"),
        [
            (18_000_000_000, 0, "18.000"),
            (499_999, 0, "0"),
            (500_000, 0, "1"),
            (1_250_000, 1, "1,3"),
            (-500_000, 0, "-1"),
        ],
    )
    def test_millions(self, n_dong: int, places: int, written: str) -> None:
        assert millions(n_dong, places) == written

    @pytest.mark.parametrize(
        ("n_dong", "plan_dong", "written"),
        [
            (4_549_040_000, 18_000_000_000, "4.549"),
            (350_540_000, 18_000_000_000, "351"),
            (350_540_000, 700_000_000, "350,5"),
            (350_000_000, 700_000_000, "350"),
            (54_000_500_000, 0, "54.001"),
        ],
    )
    def test_only_money_of_small_plans_has_a_decimal(self, n_dong: int, plan_dong: int, written: str) -> None:
        assert millions_beside(n_dong, plan_dong) == written

    @pytest.mark.parametrize(
        ("n_dong", "written"),
        [
            (2_280_000_000_000, "2.280"),
            (1_234_000_000, "1,234"),
            (12_500_000_000, "12,5"),
            (500_000, "0,001"),
            (0, "0"),
            (100_000_000_000, "100"),
        ],
    )
    def test_billions(self, n_dong: int, written: str) -> None:
        assert billions(n_dong) == written

    def test_counts_below_ten_are_padded_on_paper(self) -> None:
        assert [padded(2), padded(0), padded(10), padded(1000)] == ["02", "00", "10", "1.000"]

    @pytest.mark.parametrize(
        ("rate", "written"),
        [
            (None, "–"),
            (Fraction(349, 1000), "34,9%"),
            (Fraction(1), "100,0%"),
            (Fraction(9996, 10000), "99,9%"),
            (Fraction(10004, 10000), "100,1%"),
            (Fraction(0), "0,0%"),
            (Fraction(5, 4), "125,0%"),
            (Fraction(-1, 8), "-12,5%"),
        ],
    )
    def test_percent(self, rate: Fraction | None, written: str) -> None:
        assert percent(rate) == written

    @given(st.fractions(0, 2), st.integers(0, 3))
    def test_only_a_full_rate_is_a_hundred_percent(self, rate: Fraction, places: int) -> None:
        assert (percent(rate, places) == percent(Fraction(1), places)) == (rate == 1)


class TestTypedMoney:
    @pytest.mark.parametrize(
        ("typed", "n_dong"),
        [
            ("1.234.567", 1_234_567),
            ("1 500 000", 1_500_000),
            ("1\xa0500\u202f000 đ", 1_500_000),
            ("12,5 tỷ", 12_500_000_000),
            ("1.5 tỷ", 1_500_000_000),
            ("1,5 tỉ đồng", 1_500_000_000),
            ("150 triệu", 150_000_000),
            ("2tr", 2_000_000),
            ("500k", 500_000),
            ("1,234,567 đ", 1_234_567),
            ("1,234,567.00", 1_234_567),
            ("1.234.567,0 VNĐ", 1_234_567),
            ("12.345.678", 12_345_678),
            ("1.234", 1_234),
            ("2.280 tỷ đồng", 2_280_000_000_000),
            ("2,28 nghìn tỷ", 2_280_000_000_000),
            ("1,234 tỷ", 1_234_000_000),
            ("1 tỷ 200 triệu 500 nghìn đồng", 1_200_500_000),
            ("0,500 triệu", 500_000),
            ("-5.000", -5_000),
            ("−5.000 ₫", -5_000),
            ("(5.000)", -5_000),
            ("  0 ", 0),
            ("１２３", 123),
            ("999.999.999.999.999", HIGHEST_DONG),
        ],
    )
    def test_one_meaning(self, typed: str, n_dong: int) -> None:
        assert parse_dong(typed).value == n_dong

    @pytest.mark.parametrize(
        "typed",
        ["abc", "1e9", "2tr5", "1 tỷ 200", "12 34", "1..5", "1.23.456", ",5", "5,", "1,2,3", "--5", "()", "(-5)", "-", "5-", "tỷ",
         "200 triệu 1 tỷ", "1 tỷ 1 tỷ", "1.2345.678", "0.123.456", "1,5,", "1/2", "٣", "9" * 61, "5 lít", "nan", "(5"],
    )  # fmt: skip
    def test_no_meaning(self, typed: str) -> None:
        read = parse_dong(typed)
        assert read.value is None
        assert read.problem
        assert read.problem.startswith(f"Chưa hiểu “{typed[:39]}")

    @pytest.mark.parametrize("typed", ["1,500", "1,000", "12,345", "12,500 tỷ"])
    def test_two_meanings(self, typed: str) -> None:
        problem = parse_dong(typed).problem
        assert problem
        assert "cũng có thể" in problem

    def test_two_meanings_are_both_shown(self) -> None:
        assert (
            parse_dong("1,500").problem
            == "“1,500” có thể là 1.500, cũng có thể là 1,5. Hãy viết lại theo một trong hai cách."
        )

    @pytest.mark.parametrize("typed", ["1,5", "0,0000000001 tỷ", "1,23456 nghìn"])
    def test_less_than_a_dong(self, typed: str) -> None:
        assert "lẻ dưới một đồng" in (parse_dong(typed).problem or "")

    @pytest.mark.parametrize("typed", ["1.000.000.000.000.000", "1000000 tỷ", "-9223372036854775808"])
    def test_too_much(self, typed: str) -> None:
        assert parse_dong(typed).problem == "Số tiền vượt quá 999.999.999.999.999 đồng."

    @pytest.mark.parametrize(
        ("typed", "n_dong"), [("18.000", 18_000_000_000), ("1,5", 1_500_000), ("7 đ", 7)]
    )
    def test_a_bare_number_counts_the_unit_of_the_field(self, typed: str, n_dong: int) -> None:
        assert parse_dong(typed, unit=10**6).value == n_dong

    def test_nothing_typed_is_nothing(self) -> None:
        read = parse_dong(" \u200b ")
        assert (read.value, read.problem) == (None, None)

    @pytest.mark.parametrize(
        ("typed", "n_dong"), [("1,500", 1_500), ("1.5 billion", 1_500_000_000), ("1.500.000", 1_500_000)]
    )
    def test_the_english_screen_reads_english_numbers(self, typed: str, n_dong: int) -> None:
        with using("en"):
            assert parse_dong(typed).value == n_dong

    def test_the_english_screen_asks_about_vietnamese_numbers(self) -> None:
        with using("en"):
            assert "may mean 1,500 or 1.5" in (parse_dong("1.500").problem or "")

    @given(amounts, languages)
    def test_what_is_written_can_be_typed(self, n_dong: int, language: Language) -> None:
        with using(language):
            assert parse_dong(dong(n_dong)).value == n_dong
            assert parse_dong(whole(n_dong)).value == n_dong

    @given(st.integers(-999_999, 999_999), languages)
    def test_billions_as_written_can_be_typed(self, thousandths: int, language: Language) -> None:
        with using(language):
            written = billions(thousandths * 10**6) + " tỷ"
            assert parse_dong(written).value == thousandths * 10**6

    @given(st.text(alphabet="0123456789., -()tỷriệu đk₫", max_size=70))
    def test_any_typing_gives_a_value_or_a_sentence(self, typed: str) -> None:
        read = parse_dong(typed)
        assert (read.value is None) != (read.problem is None) or not typed.strip()


class TestTypedCounts:
    @pytest.mark.parametrize(("typed", "n"), [("42", 42), ("1.234", 1234), ("-3", -3), ("05", 5), ("", None)])
    def test_whole(self, typed: str, n: int | None) -> None:
        assert parse_whole(typed).value == n

    def test_a_count_from_an_english_sheet_has_one_meaning(self) -> None:
        assert (parse_whole("1,234").value, parse_whole("1.234").value) == (1234, 1234)

    @pytest.mark.parametrize("typed", ["4,5", "bốn", "4 ngày", "1,000", "9" * 5000])
    def test_not_whole(self, typed: str) -> None:
        assert parse_whole(typed).problem

    @pytest.mark.parametrize(
        ("typed", "rate"),
        [("34,9%", Fraction(349, 1000)), ("34.9", Fraction(349, 1000)), ("100 %", Fraction(1)), ("", None)],
    )
    def test_percent(self, typed: str, rate: Fraction | None) -> None:
        assert parse_percent(typed).value == rate

    @pytest.mark.parametrize("typed", ["%", "34%%", "một nửa"])
    def test_not_a_percentage(self, typed: str) -> None:
        assert "34,9%" in (parse_percent(typed).problem or "")

    @given(st.integers(-10_000, 10_000))
    def test_a_percentage_as_written_can_be_typed(self, thousandths: int) -> None:
        rate = Fraction(thousandths, 1000)
        assert parse_percent(percent(rate)).value == rate

"""Amounts with one meaning, with none, and beyond every budget."""

import pytest

from tests.bad_input.hands import kept, payment


@pytest.mark.parametrize(
    ("typed", "dong"),
    [
        ("1", 1),
        ("0", 0),
        ("1.234", 1_234),
        ("12,5 tỷ", 12_500_000_000),
        ("1.5 tỷ", 1_500_000_000),
        ("1 tỷ 200 triệu", 1_200_000_000),
        ("1 500 000", 1_500_000),
        ("12.345.678 đồng", 12_345_678),
        ("999.999.999.999.999", 999_999_999_999_999),
    ],
)
def test_an_amount_has_one_meaning_to_the_dong(do, file, typed, dong):
    assert do("add", file, "disbursement", *payment(amount_dong=typed)).done
    assert kept(do, file, "disbursement", "amount_dong") == dong


@pytest.mark.parametrize(
    "typed",
    ["1000000000000000", "9223372036854775808", "1e9", "9e999", "nan", "inf", "1.2.3", "12,5", "1,500", "1/2", "0x10",
     "một tỷ", "=1+1", "1__000", "١٢٣ x", "9" * 5000],
)  # fmt: skip
def test_an_amount_without_one_meaning_is_refused_by_the_name_of_its_field(refused, typed):
    assert refused("add", "disbursement", *payment(amount_dong=typed)).startswith("amount_dong: ")


def test_a_negative_payment_is_refused_unless_it_is_a_refund(do, file, refused):
    said = refused("add", "disbursement", *payment(amount_dong="-5"))
    assert said.startswith("amount_dong: “Số tiền” là -5 đồng")
    assert do("add", file, "disbursement", *payment(amount_dong="-5", kind="refund")).done


def test_a_positive_refund_is_refused(refused):
    assert "phải ghi số âm" in refused("add", "disbursement", *payment(amount_dong="5", kind="refund"))


def test_paying_above_the_plan_is_kept_and_listed_to_be_looked_at(do, file):
    plan = ("plan_year=2020", "source=NST", "decision=initial", "amount_dong=1 tỷ")
    do("add", file, "capital_plan", "project_id=DA-01", *plan)
    assert do("add", file, "disbursement", *payment(amount_dong="1.000.000.001")).done
    assert "vượt kế hoạch vốn 1.000.000.000 đồng là 1 đồng" in do("check", file).out


def test_greatest_amounts_are_added_up_exactly(do, file):
    for _ in range(3):
        do("add", file, "disbursement", *payment(amount_dong="999.999.999.999.999"))
    told = do("summary", file, "--on", "2020-06-30", "--json").json
    assert told["disbursed_dong"] == 2_999_999_999_999_997

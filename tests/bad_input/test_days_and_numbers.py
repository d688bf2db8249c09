"""Days that do not exist, days in the wrong order, numbers beyond their limits."""

import pytest

from tests.bad_input.hands import kept, payment


@pytest.mark.parametrize(
    ("typed", "on"),
    [("29/2/2020", "2020-02-29"), ("30 tháng 6 năm 2020", "2020-06-30"), ("1/1/1900", "1900-01-01")],
)
def test_a_day_is_read_day_first(do, file, typed, on):
    do("edit", file, "project", "DA-01", f"approved_on={typed}")
    assert kept(do, file, "project", "approved_on") == on


@pytest.mark.parametrize(
    "typed",
    [
        "31/02/2020",
        "29/2/2019",
        "30/6/20",
        "30/13/2020",
        "0/1/2020",
        "1/1/1899",
        "1/1/2101",
        "20200630",
        "44012",
    ],
)
def test_a_day_that_is_not_one_is_refused(refused, typed):
    assert refused("edit", "project", "DA-01", f"approved_on={typed}").startswith("approved_on: ")


def test_an_end_before_the_start_is_refused(refused):
    said = refused("edit", "project", "DA-01", "planned_end_on=31/12/2019")
    assert said.startswith("planned_end_on: “Hoàn thành theo kế hoạch” (31/12/2019) trước")


def test_a_payment_before_the_approval_is_kept_and_listed(do, file):
    do("edit", file, "project", "DA-01", "approved_on=1/6/2020")
    assert do("add", file, "disbursement", *payment(amount_dong="7 tỷ")).done
    assert "trước ngày phê duyệt dự án 01/6/2020" in do("check", file).out


@pytest.mark.parametrize(("typed", "weight"), [("50%", 50), ("0", 0), ("100", 100)])
def test_a_share_is_a_whole_percentage(do, file, typed, weight):
    do("add", file, "milestone", "project_id=DA-01", "name=Nghiệm thu", f"weight={typed}")
    assert kept(do, file, "milestone", "weight") == weight


@pytest.mark.parametrize("typed", ["101", "-1", "33,3", "nửa"])
def test_a_share_beyond_its_limits_is_refused(refused, typed):
    said = refused("add", "milestone", "project_id=DA-01", "name=Nghiệm thu", f"weight={typed}")
    assert said.startswith("weight: ")


@pytest.mark.parametrize("typed", ["20", "1989", "2101", "hai nghìn"])
def test_a_plan_year_beyond_its_limits_is_refused(refused, typed):
    assert refused("add", "disbursement", *payment(amount_dong="1", plan_year=typed)).startswith(
        "plan_year: "
    )

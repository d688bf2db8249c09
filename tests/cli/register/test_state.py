"""How the portfolio stands: the article's own groups on 30/6/2020, and money to the đồng."""

import pytest

from tests.cli.hands import find

JANUARY = (
    "project_id=DA-01",
    "plan_year=2019",
    "paid_on=20/1/2020",
    "kind=completed_work",
    "amount_dong=700",
)


def test_the_demo_stands_where_the_article_says(do, demo):
    told = do("summary", demo, "--on", "2020-06-30", "--json").json
    assert list(told["stage_groups"].items()) == [
        ("in_use", 13), ("implementing", 10), ("study_appraisal", 2), ("design", 2), ("preparation", 13),
    ]  # fmt: skip
    assert (told["on"], told["projects"]) == ("2020-06-30", 40)
    assert told["rate"] == round(told["disbursed_dong"] / told["plan_dong"], 6)


def test_the_asked_for_keys_are_there(do, demo):
    told = do("summary", demo, "--on", "30/6/2020", "--json").json
    asked = ["on", "projects", "stage_groups", "plan_dong", "disbursed_dong", "rate", "late_milestones"]
    assert [key for key in told if key in asked] == asked
    assert {"id", "name", "project_code", "days_late"} <= set(told["late_milestones"][0])


def test_people_read_the_same_figures(do, demo):
    told = do("summary", demo, "--on", "2020-06-30").done
    assert "Số liệu đến ngày 30/6/2020: 40 dự án." in told
    assert "218,9 tỷ đồng" in told
    assert "36,2%" in told


def test_without_a_plan_there_is_no_rate(do, new):
    do("add", new, "disbursement", *JANUARY[:1], "plan_year=2020", *JANUARY[2:])
    assert do("summary", new, "--on", "2020-06-30", "--json").json["rate"] is None
    assert "tỷ lệ so với kế hoạch vốn năm: –." in do("summary", new, "--on", "2020-06-30").done


def test_a_payment_of_january_counts_for_the_plan_year_it_names(do, new):
    do("add", new, "disbursement", *JANUARY)
    own = do("summary", new, "--on", "2020-01-31", "--year", "2019", "--json").json
    next_year = do("summary", new, "--on", "2020-01-31", "--json").json
    assert (own["disbursed_dong"], next_year["disbursed_dong"]) == (700, 0)
    assert next_year["carried_disbursed_dong"] == 0


@pytest.mark.parametrize("asked", [(), ("--as-of", "2020-06-30")])
def test_later_edits_do_not_change_what_was_known(do, demo, asked):
    def told():
        return do("summary", demo, "--on", "2020-06-30", *asked, "--json").json["disbursed_dong"]

    before = told()
    payment = find(do("list", demo, "disbursement", "--json").json, paid_on="2020-06-29")["id"]
    do("edit", demo, "disbursement", payment, "amount_dong=1")
    assert (told() == before) is bool(asked)


def test_a_refund_takes_away(do, new):
    do("add", new, "disbursement", *JANUARY[:1], "plan_year=2020", *JANUARY[2:])
    refund = ("plan_year=2020", "paid_on=21/1/2020", "kind=Thu hồi nộp ngân sách", "amount_dong=-200")
    do("add", new, "disbursement", "project_id=DA-01", *refund)
    assert do("summary", new, "--on", "2020-06-30", "--json").json["disbursed_dong"] == 500

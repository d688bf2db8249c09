"""The command that says how a directive stands in a period."""

import pytest


@pytest.fixture
def followed(do, new):
    do("add", new, "directive", "symbol=15/CT-UBND", "is_followed=có")
    do("add", new, "agency", "code=TINH", "name=UBND tỉnh", "level=province")
    do("add", new, "agency", "code=H1", "name=UBND huyện 1", "level=district", "parent_id=TINH")
    do("add", new, "agency", "code=H2", "name=UBND huyện 2", "level=district", "parent_id=TINH")
    do("add", new, "indicator", "code=edoc", "name=Văn bản điện tử", "directive_id=15/CT-UBND")
    do("add", new, "indicator_target", "indicator_id=edoc", "level=district", "rate_percent=90")
    numbers = ("year=2020", "n06=1", "d06=4", "n05=1", "d05=4")
    do("add", new, "indicator_year", "indicator_id=edoc", "agency_id=H1", *numbers)
    return new


def test_programs_read_totals_missing_and_shortcomings(do, followed):
    told = do("indicators", followed, "--period", "2020-06", "--json").json
    (own,) = told["indicators"]
    assert own["figure"] == {"numerator": 1, "denominator": 4, "rate": 0.25}
    assert (own["asked"], own["reported"], own["missing"]) == (2, 1, ["H2"])
    assert [(one["agency"], one["fault"], one["months"]) for one in told["shortcomings"]] == [
        ("H1", "below", 2),
        ("H2", "missing", 2),
    ]


def test_one_agency_is_read_alone(do, followed):
    told = do("indicators", followed, "--period", "6/2020", "--agency", "h1", "--json").json
    assert [own["code"] for own in told["agencies"]] == ["H1"]
    assert told["indicators"][0]["missing"] == []


def test_a_reporting_period_stands_for_the_month_of_its_figures(do, followed):
    do("add", followed, "reporting_period", "code=K6", "figures_on=20/6/2020")
    assert do("indicators", followed, "--period", "k6", "--json").json["month"] == "2020-06"


def test_people_read_the_rate_with_its_numbers(do, followed):
    told = do("indicators", followed, "--period", "6/2020").done
    assert "25,0%" in told
    assert "2 kỳ liên tiếp không đạt mức" in told


@pytest.mark.parametrize("words", [("--period", "K9"), ("--period", "13/2020")])
def test_an_unknown_period_is_said(do, followed, words):
    assert "kỳ báo cáo" in do("indicators", followed, *words).refusal


def test_an_unknown_agency_and_a_register_without_directive_are_said(do, followed, new):
    assert "H9" in do("indicators", followed, "--period", "6/2020", "--agency", "H9").refusal
    assert "--directive" in do("indicators", new, "--period", "6/2020", "--directive", "99").refusal

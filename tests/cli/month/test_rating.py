"""Ratings without a window: every colour with its reasons, each figure readable by a program."""

from tests.cli.hands import find


def rated(do, demo, *more):
    return do("rate", demo, "--on", "2020-06-30", "--json", *more).json


def test_every_project_of_the_demo_is_rated_with_its_reasons(do, demo):
    told = rated(do, demo)
    assert len(told["projects"]) == sum(told["counts"].values()) == 40
    assert all(side["reasons"] for own in told["projects"] for side in own["sides"].values())


def test_a_late_milestone_says_by_how_much_and_against_what(do, demo):
    (reason, *_) = find(rated(do, demo)["projects"], code="31")["sides"]["schedule"]["reasons"]
    assert (reason["kind"], reason["rating"], reason["due_on"]) == ("milestone_late", "red", "2020-05-29")
    assert reason["sentence"] == (
        "Mốc “Ký hợp đồng các gói thầu chính” chậm 32 ngày so với MH-64/CAT-PV01 (hạn 29/5/2020)."
    )


def test_who_never_sent_figures_is_grey(do, demo):
    assert find(rated(do, demo)["projects"], code="40")["computed"] == "grey"


def test_a_period_is_judged_with_the_facts_up_to_its_day(do, demo):
    do("add", demo, "reporting_period", "code=2020-03", "figures_on=31/3/2020")
    told = rated(do, demo, "--period", "2020-03")
    assert (told["figures_on"], told["period"]) == ("2020-03-31", "2020-03")
    assert find(told["projects"], code="21")["sides"]["schedule"]["rating"] == "green"


def test_a_period_that_is_not_there_is_refused(do, demo):
    assert "không" in do("rate", demo, "--on", "2020-06-30", "--period", "1999-01").refusal.casefold()


def test_people_read_a_table_with_the_worst_first(do, demo):
    lines = do("rate", demo, "--on", "2020-06-30").done.splitlines()
    rows = lines[lines.index(next(line for line in lines if line.startswith("Mã dự án"))) + 1 :]
    assert len(rows) == 40
    assert "Đỏ" in rows[0]


def test_a_later_day_is_answered_by_the_last_period_and_says_so(do, demo):
    told = do("rate", demo, "--on", "2021-02-15", "--json").json
    assert (told["period"], told["figures_on"], told["asked_on"]) == ("2020-09", "2020-09-30", "2021-02-15")
    assert told["counts"]["green"] <= 13, "what is still under way has told nothing for four months"
    words = do("rate", demo, "--on", "2021-02-15").done
    assert "Đánh giá kỳ tháng 9/2020, đến ngày 30/9/2020: 40 dự án." in words
    assert "kỳ gần nhất tính đến ngày 15/02/2021" in words


def test_a_day_before_the_first_period_is_refused_in_words(do, demo):
    assert "Không có kỳ báo cáo nào đến ngày 01/01/2015" in do("rate", demo, "--on", "2015-01-01").refusal


def test_a_project_that_had_not_begun_is_not_rated(do, demo):
    told = do("rate", demo, "--on", "2015-01-01", "--period", "2020-09", "--json").json
    assert told["counts"]["green"] == 0

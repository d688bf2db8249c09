"""Demands without a window: exact to the đồng, with reasons, and kept where told to."""

from tests.cli.hands import find

JUNE = ("--on", "2020-06-30")
YEAR_END = ("--target", "95@31/12/2020")


def test_what_is_asked_sums_to_the_target(do, demo):
    told = do(
        "demand", demo, "--group", "CQDT", *JUNE, "--target", "60%@2020-09-30", *YEAR_END, "--json"
    ).json
    assert [own["reached_dong"] for own in told["targets"]] == [own["target_dong"] for own in told["targets"]]
    asked = sum(sum(own["amounts"]) for own in told["projects"])
    assert told["base_dong"] + asked == told["targets"][-1]["target_dong"]


def test_what_cannot_be_reached_ends_with_findings_and_says_what_is_lacking(do, demo):
    answer = do("demand", demo, "--group", "HT", *JUNE, *YEAR_END, "--json")
    assert (answer.code, answer.json["is_feasible"]) == (1, False)
    assert answer.json["targets"][0]["shortfall_dong"] > 0
    assert "còn thiếu" in answer.json["sentences"][0]


def test_a_doubtful_project_says_why(do, demo):
    told = do("demand", demo, "--group", "CQDT", *JUNE, *YEAR_END, "--json").json
    (reason, *_) = find(told["projects"], code="14")["reasons"]
    assert reason["kind"] == "never_paid"
    assert reason["sentence"].startswith("Chưa từng giải ngân")


def test_told_to_it_is_kept(do, demo):
    do("demand", demo, "--group", "CQDT", *JUNE, *YEAR_END, "--save", "--json")
    targets = do("list", demo, "demand_target", "--json").json
    assert any(own["by_on"] == "2020-12-31" and own["rate_percent"] == 95 for own in targets)


def test_people_read_a_table_with_its_sums(do, demo):
    answer = do("demand", demo, "--group", "CQDT", *JUNE, *YEAR_END)
    assert "vừa đủ." in answer.done
    assert any(line.startswith("Cộng") for line in answer.done.splitlines())


def test_a_day_that_is_over_is_refused(do, demo):
    assert (
        "tháng còn lại" in do("demand", demo, "--group", "CQDT", *JUNE, "--target", "60@2020-05-30").refusal
    )


def test_a_target_that_cannot_be_read_is_refused(do, demo):
    assert "70@30/9/2020" in do("demand", demo, "--group", "CQDT", "--target", "nhiều").refusal


def test_a_day_that_is_refused_says_what_to_correct(do, demo):
    refusal = do("demand", demo, "--group", "CQDT", *JUNE, "--target", "60@2021-03-01").refusal
    assert refusal.rstrip().endswith("Hãy sửa tỷ lệ hoặc ngày cần đạt rồi thử lại.")


def test_another_demand_that_is_kept_is_told_beside(do, demo):
    later = ("--on", "2020-10-09", "--target", "60@2020-10-31", "--target", "92@2020-12-31")
    told = do("demand", demo, "--group", "CSDL", *later)
    assert "Sổ đang lưu yêu cầu khác cho tháng 10/2020 đến tháng 12/2020" in told.out
    do("demand", demo, "--group", "CSDL", *later, "--save")
    assert "Sổ đang lưu" not in do("demand", demo, "--group", "CSDL", *later).out

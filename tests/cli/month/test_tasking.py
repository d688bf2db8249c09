"""Tasks at the command line: how they stood on any day, for people and for programs."""

import pytest

from tests.cli.hands import find

KIND = "task"


@pytest.fixture
def tasks(do, new):
    do("add", new, "agency", "code=STTTT", "name=Sở Thông tin và Truyền thông", "short_name=Sở TT&TT")
    do("add", new, "agency", "code=STC", "name=Sở Tài chính")
    given = "assigned_on=2020-06-30"
    do(
        "add",
        new,
        KIND,
        "content=Kế hoạch chuyển đổi số",
        "lead_agency_id=STTTT",
        given,
        "has_no_deadline=có",
    )
    do("add", new, KIND, "content=Rà soát vốn", "lead_agency_id=STC", given, "due_on=2020-07-20")
    return new


def test_tasks_are_told_as_they_stood_on_a_day(do, tasks):
    told = do("tasks", tasks, "--on", "2020-07-31", "--json").json
    assert told["on"] == "2020-07-31"
    assert (told["counts"]["overdue"], told["counts"]["no_deadline"]) == (1, 1)
    late = find(told["tasks"], content="Rà soát vốn")
    assert (late["lead"], late["due_on"], late["days_overdue"]) == ("STC", "2020-07-20", 11)
    before = do("tasks", tasks, "--on", "2020-07-01", "--json").json
    assert find(before["tasks"], content="Rà soát vốn")["status"] == "not_started"
    assert do("tasks", tasks, "--on", "2020-06-29", "--json").json["tasks"] == []


def test_the_longest_overdue_stands_first_for_people(do, tasks):
    lines = do("tasks", tasks, "--on", "31/7/2020").done.splitlines()
    assert lines[0] == "Tính đến ngày 31/7/2020: 2 nhiệm vụ, 1 quá hạn."
    assert "Rà soát vốn" in lines[2]
    assert "Quá hạn 11 ngày" in lines[2]
    assert "Chưa ấn định" in lines[3]


def test_tasks_are_narrowed_by_agency_status_and_what_is_open(do, tasks):
    def asked(*words):
        return [
            own["content"] for own in do("tasks", tasks, "--on", "2020-07-31", *words, "--json").json["tasks"]
        ]

    assert asked("--agency", "STTTT") == ["Kế hoạch chuyển đổi số"]
    assert asked("--status", "overdue", "--open") == ["Rà soát vốn"]
    assert asked("--status", "cancelled") == []


def test_a_task_without_a_word_on_its_deadline_is_refused(do, new):
    do("add", new, "agency", "code=STC", "name=Sở Tài chính")
    answer = do("add", new, KIND, "content=A", "lead_agency_id=STC", "assigned_on=2020-06-30")
    assert "Chưa ấn định thời hạn" in answer.refusal


def test_an_agency_that_is_not_there_is_said(do, tasks):
    assert "“SX”" in do("tasks", tasks, "--on", "2020-07-31", "--agency", "SX").refusal

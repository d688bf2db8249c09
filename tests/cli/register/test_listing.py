"""Reading records: every kind, as JSON for programs and in columns for people."""

import pytest

from egov_desktop.cli.register.printing import width
from egov_desktop.domain.records import KINDS, RECORD_CLASSES
from tests.cli.hands import find

LATER = ("exchange", "judging", "directives", "meetings", "papers")
NOT_IN_THE_DEMO = {"attachment", *(own.KIND for own in RECORD_CLASSES if own.__module__.endswith(LATER))}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_listed_as_json_with_its_id_first(do, demo, kind):
    records = do("list", demo, kind, "--json").json
    fields = ["id", *KINDS[kind].specs()]
    assert all(list(own) == fields for own in records)
    assert records or kind in NOT_IN_THE_DEMO


def test_values_are_plain_and_text_keeps_its_accents(do, demo):
    answer = do("list", demo, "project", "--json")
    project = find(answer.json, code="12")
    assert project["name"] == "Bộ phận một cửa hiện đại 27 huyện, thị xã, thành phố"
    assert project["total_investment_dong"] == 54_000_000_000
    assert project["stage"] == "implementing"
    assert "Bộ phận một cửa" in answer.out


LATER = ("exchange", "judging", "directives", "meetings", "papers")
NOT_IN_THE_DEMO = {"attachment", *(own.KIND for own in RECORD_CLASSES if own.__module__.endswith(LATER))}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_shown_to_people_without_programmers_words(do, demo, kind):
    shown = do("list", demo, kind).done
    assert not {"None", "False", "True"} & set(shown.split())


def test_columns_stand_under_each_other_by_what_the_screen_shows(do, new):
    do("add", new, "project", "code=電", "name=Đường 電子 🙂")
    do("add", new, "project", "code=DA-03", "name=Cổng")
    table = do("list", new, "project").out.splitlines()[2:5]
    starts = {
        width(line[: line.index(name)]) for line, name in zip(table, ("Một", "Đường", "Cổng"), strict=True)
    }
    assert len(starts) == 1


def test_amounts_are_grouped_and_end_flush(do, demo):
    lines = do("list", demo, "capital_plan").out.splitlines()[2:-1]
    assert all(" đồng" in line for line in lines)
    assert len({line.index(" đồng") for line in lines}) == 1


def test_a_long_text_is_cut_on_screen_and_whole_in_json(do, new):
    name = "Rất dài " * 40
    do("add", new, "project", "code=DA-02", f"name={name}")
    assert "…" in do("list", new, "project").done
    assert find(do("list", new, "project", "--json").json, code="DA-02")["name"] == name.strip()


def test_an_unknown_kind_is_answered_with_the_kinds(do, demo):
    assert "project, funding, stage_change" in do("list", demo, "projekt").refusal


def test_the_past_is_asked_by_day_and_by_entry(do, demo):
    first = do("history", demo, "--json").json[1]["id"]
    paid = [
        len(do("list", demo, "disbursement", *asked, "--json").json)
        for asked in (("--as-of", first), ("--as-of", "31/05/2020"), ("--as-of", "2020-06-30"), ())
    ]
    assert paid[0] < paid[1] < paid[2] < paid[3]


def test_what_was_known_on_a_day_is_not_changed_by_a_later_edit(do, demo):
    before = do("list", demo, "project", "--as-of", "2020-05-31").out
    do("edit", demo, "project", "12", "name=Tên mới")
    do("remove", demo, "project", "13")
    assert do("list", demo, "project", "--as-of", "2020-05-31").out == before
    assert "Tên mới" in do("list", demo, "project").out


@pytest.mark.parametrize(("asked", "said"), [("31/02/2020", "Không có ngày 31"), ("hôm qua", "hôm qua")])
def test_a_past_that_cannot_be_found_is_refused(do, demo, asked, said):
    assert said in do("list", demo, "project", "--as-of", asked).refusal

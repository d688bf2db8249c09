"""A view of the list as settings keep it."""

import json

import pytest

from egov_desktop.ui.pages.projects.listing.view import View

FULL = View(
    groups=frozenset({"a", "b"}), stages=frozenset({"design"}), late=True, year=2019, sort="rate", descending=True,
    group_by="source", columns=("rate", "owner"),
)  # fmt: skip


@pytest.mark.parametrize("view", [View(), FULL, View(columns=())])
def test_a_view_comes_back_from_the_settings_file(view):
    assert View.from_plain(json.loads(json.dumps(view.to_plain()))) == view


def test_the_projects_behind_a_figure_are_not_kept():
    assert View.from_plain(View(only=frozenset({"a"}), because="Chậm").to_plain()) == View()


@pytest.mark.parametrize(
    "junk",
    [
        None,
        [],
        "x",
        {"groups": 3, "year": "2020", "late": "no", "sort": [], "columns": {}},
        {"year": 12},
        {"sort": "gone"},
    ],
)
def test_a_settings_file_edited_by_hand_never_hurts(junk):
    assert View.from_plain(junk) == View()


def test_a_column_that_no_longer_exists_is_left_out():
    assert View.from_plain({"columns": ["rate", "gone", "rate", "code"]}).columns == ("rate",)


def test_letting_go_of_one_condition_keeps_the_others():
    assert FULL.without("late").conditions() == ("groups", "stages", "year")
    assert FULL.without_conditions().group_by == "source"

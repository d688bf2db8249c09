"""Adding a project."""

import pytest

from egov_desktop.domain.records import Project
from egov_desktop.ui.pages.projects.adding import next_code
from tests.ui.walker import clipped, unnamed


def fill(dialog, **texts):
    for name, text in texts.items():
        edit = getattr(dialog, name).editor()
        (edit.lineEdit() if hasattr(edit, "lineEdit") else edit).setText(text)


def test_a_new_project_is_saved_and_its_file_opens(page):
    dialog = page.add_project()
    fill(dialog, name="Kho dữ liệu mở của tỉnh", owner="So Thong tin va Truyen thong")
    dialog.keep()
    (added,) = (
        own for own in page.session.snapshot.all(Project).values() if own.name == "Kho dữ liệu mở của tỉnh"
    )
    assert added.owner_agency_id
    assert page.navigator.asked == [("project", added.id, "", "")]
    assert added.id in page.shown_ids()


def test_what_is_missing_is_said_at_its_field_and_nothing_is_saved(page):
    dialog = page.add_project()
    dialog.keep()
    assert dialog.name.problem() == "Chưa nhập “Tên dự án”."
    assert dialog.isVisible()
    assert len(page.session.snapshot.all(Project)) == 40


def test_an_owner_that_is_not_known_stays_as_typed(page):
    dialog = page.add_project()
    fill(dialog, name="Kho dữ liệu", owner="Sở Không Có")
    dialog.keep()
    assert dialog.owner.problem()
    assert len(page.session.snapshot.all(Project)) == 40


def test_the_form_has_names_and_room(page):
    dialog = page.add_project()
    assert unnamed(dialog) == []
    assert clipped(dialog) == []


@pytest.mark.parametrize(
    ("codes", "following"),
    [(["01", "02"], "03"), (["DA-009", "DA-010", "X"], "DA-011"), (["99"], "100"), ([], ""), (["A"], "")],
)
def test_the_next_code_follows_the_highest(codes, following):
    assert next_code(codes) == following

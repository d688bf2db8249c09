"""Views of the list kept under a name."""

from dataclasses import replace

import pytest

from egov_desktop.ui.pages.projects.bar.saved_views import NameDialog


def answer(page, name):
    """Type a name into the small form and press its verb."""
    dialog = page.findChildren(NameDialog)[-1]
    dialog.edit.editor().setText(name)
    dialog._on_keep()
    return dialog


@pytest.fixture
def kept(page):
    page.show_view(replace(page.view, late=True, sort="pace"))
    page._bar.views._star.click()
    answer(page, "Dự án chậm")
    return page


def menu(page):
    return {action.text(): action for action in page._bar.views.menu().actions() if action.isVisible()}


def test_the_star_keeps_what_is_shown_under_a_name(kept):
    assert kept._bar.views.words() == "Dự án chậm"
    assert list(kept._preferences["views"]) == ["Dự án chậm"]


def test_a_changed_view_shows_an_asterisk_and_the_star_keeps_the_change(kept):
    kept.show_view(replace(kept.view, descending=True))
    assert kept._bar.views.words() == "Dự án chậm *"
    kept._bar.views._star.click()
    assert kept._bar.views.words() == "Dự án chậm"


def test_a_kept_view_is_shown_again(kept):
    shown = kept.view
    menu(kept)["Tất cả dự án"].trigger()
    assert len(kept.shown_ids()) == 40
    menu(kept)["Dự án chậm"].trigger()
    assert kept.view == shown


def test_changes_are_discarded(kept):
    shown = kept.view
    kept.show_view(replace(shown, late=False))
    menu(kept)["Bỏ thay đổi"].trigger()
    assert kept.view == shown


def test_a_view_is_renamed(kept):
    menu(kept)["Đổi tên “Dự án chậm”…"].trigger()
    answer(kept, "Cần đôn đốc")
    assert kept._bar.views.words() == "Cần đôn đốc"


def test_a_view_is_removed_and_the_list_stays_as_it_is(kept):
    menu(kept)["Xóa cách xem “Dự án chậm”"].trigger()
    assert kept._preferences["views"] == {}
    assert kept._bar.views.words() == "Tất cả dự án *"
    assert kept.view.late


@pytest.mark.parametrize(("name", "problem"), [("", "Hãy đặt tên"), ("Dự án chậm", "Đã có cách xem")])
def test_a_view_needs_a_name_of_its_own(kept, name, problem):
    menu(kept)["Lưu thành cách xem mới…"].trigger()
    assert answer(kept, name).edit.problem().startswith(problem)

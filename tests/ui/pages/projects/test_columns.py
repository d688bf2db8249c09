"""Choosing, moving and sizing the columns."""

from dataclasses import replace

from PySide6.QtCore import Qt

from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.projects.listing.columns import PLACES, SHOWN_AT_FIRST


def test_a_column_is_shown_by_ticking_it(page):
    panel = page.choose_columns()
    item = next(item for item in items(panel) if item.text() == "Nguồn vốn")
    item.setCheckState(Qt.CheckState.Checked)
    assert page.table.column_names() == (*SHOWN_AT_FIRST, "sources")


def test_a_column_is_found_by_typing(page):
    panel = page.choose_columns()
    panel._typing.setText("nguon")
    assert [item.text() for item in items(panel) if not item.isHidden()] == ["Nguồn vốn"]


def test_a_column_is_moved_by_the_keyboard(page):
    panel = page.choose_columns()
    panel.list().setCurrentRow(1)
    panel._move(-1)
    assert page.table.column_names()[:2] == ("stage", "owner")


def test_the_default_comes_back(page):
    panel = page.choose_columns()
    items(panel)[0].setCheckState(Qt.CheckState.Unchecked)
    panel._reset()
    assert page.table.column_names() == SHOWN_AT_FIRST
    assert panel.columns() == SHOWN_AT_FIRST


def test_dragging_a_head_moves_the_column_and_is_remembered(page):
    header = page.table.header()
    header.moveSection(header.visualIndex(PLACES["rate"]), 2)
    assert page.view.columns[0] == "rate"


def test_nothing_is_dragged_before_code_and_name(page):
    header = page.table.header()
    header.moveSection(header.visualIndex(PLACES["rate"]), 0)
    assert [header.logicalIndex(place) for place in (0, 1)] == [PLACES["code"], PLACES["name"]]


def test_code_and_name_stay_in_sight_when_scrolled_sideways(page):
    show_many(page)
    page.table.horizontalScrollBar().setValue(150)
    assert page.table._frozen.isVisible()
    page.table.horizontalScrollBar().setValue(0)
    assert not page.table._frozen.isVisible()


def test_a_column_reached_by_keyboard_is_not_left_under_the_frozen_ones(page):
    show_many(page)
    page.table.setFocus()
    page.table.horizontalScrollBar().setValue(page.table.horizontalScrollBar().maximum())
    index = page.model.index(0, PLACES["owner"])
    page.table.scrollTo(index)
    assert page.table.visualRect(index).left() >= page.table.frozen_header().length()


def test_widths_follow_the_zoom(qapp, page):
    before = page.table.columnWidth(PLACES["plan"])
    apply(qapp, "light", 150)
    assert page.table.columnWidth(PLACES["plan"]) == round(before * 1.5)
    assert page.table.verticalHeader().defaultSectionSize() == 45


def show_many(page):
    page.show_view(replace(page.view, columns=(*SHOWN_AT_FIRST, "kind", "sources", "approval", "paid_total")))


def items(panel):
    return [panel.list().item(place) for place in range(panel.list().count())]

"""The name of a row stays in sight while its figures are scrolled."""

import pytest
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QTableView

from egov_desktop.ui.widgets.places.kept_column import KeptColumn


@pytest.fixture
def both(qtbot):
    table = QTableView()
    model = QStandardItemModel(30, 20, table)
    table.setModel(model)
    kept = KeptColumn(table)
    qtbot.addWidget(table)
    table.resize(400, 300)
    table.show()
    return table, kept


def test_it_is_there_only_while_the_table_is_scrolled_sideways(both):
    table, kept = both
    assert not kept.isVisible()
    table.horizontalScrollBar().setValue(5)
    assert kept.isVisible()
    table.horizontalScrollBar().setValue(0)
    assert not kept.isVisible()


def test_it_lies_over_the_first_column_and_shows_no_other(both):
    table, kept = both
    table.horizontalScrollBar().setValue(5)
    assert kept.width() == table.columnWidth(0) + 2 * kept.frameWidth()
    assert all(kept.isColumnHidden(column) for column in range(1, 20))


def test_it_is_scrolled_down_with_the_table(both):
    table, kept = both
    table.horizontalScrollBar().setValue(5)
    table.verticalScrollBar().setValue(7)
    assert kept.verticalScrollBar().value() == 7

"""How a table behaves that is only read: whole rows chosen, no typing, Tab leads out of it."""

from PySide6.QtWidgets import QAbstractItemView, QTableView


def only_read(table: QTableView) -> None:
    """Set a table up to be read row by row."""
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    table.horizontalHeader().setHighlightSections(False)

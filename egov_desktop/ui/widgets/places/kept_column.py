"""The first column of a table, kept in sight while the rest is scrolled sideways."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView

from egov_desktop.ui.look.style import dress


class KeptColumn(QTableView):
    """The first column once more, lying over its table; not there for the keyboard and the screen reader.

    It shows itself only while the table is scrolled sideways. The table has its model, its painter and its looks
    before it gets this; `painter` is that of the first column where it has one of its own.
    """

    def __init__(self, table: QTableView, painter: QAbstractItemDelegate | None = None) -> None:
        super().__init__(table)
        self._table = table
        dress(self, "kept")
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(painter or table.itemDelegate())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(table.selectionBehavior())
        self.setSelectionMode(table.selectionMode())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setTextElideMode(table.horizontalHeader().textElideMode())
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        table.horizontalScrollBar().valueChanged.connect(self._follow)
        table.horizontalHeader().sectionResized.connect(self._follow)
        table.viewport().installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._follow()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._table.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._table.doubleClicked.emit(self.indexAt(event.position().toPoint()))

    def _follow(self, *_: object) -> None:
        """Lie over the table's first column, as high and as far scrolled as it is."""
        table = self._table
        is_needed = table.horizontalScrollBar().value() > 0 and self.model().columnCount() > 0
        if is_needed:
            for column in range(1, self.model().columnCount()):
                self.setColumnHidden(column, True)
            header = table.horizontalHeader()
            self.setColumnWidth(0, table.columnWidth(0))
            self.horizontalHeader().setFixedHeight(header.height())
            self.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
            top = table.viewport().geometry()
            frame = 2 * self.frameWidth()
            self.setGeometry(
                top.left(), top.top() - header.height(), table.columnWidth(0) + frame,
                header.height() + top.height() + frame,
            )  # fmt: skip
            self.verticalScrollBar().setValue(table.verticalScrollBar().value())
        self.setVisible(is_needed)

"""A chart on a page: picture or table, drawn aside when it is first seen and again when anything it depends on changes."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QImage, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from egov_desktop.charts.chart import Behind, Chart, ChartTable, Mark
from egov_desktop.charts.figure import Rendering, rendering
from egov_desktop.charts.style import Style
from egov_desktop.ui.charts import taking_along
from egov_desktop.ui.charts.canvas import Canvas
from egov_desktop.ui.charts.styles import screen_style
from egov_desktop.ui.charts.table import ChartTableView
from egov_desktop.ui.charts.workshop import workshop
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.widgets.words import ElidedWords
from egov_desktop.wording.language import say

Build = Callable[[], Chart]
_WAIT_MS = 40
_HIGHEST = 4_000


@dataclass(frozen=True, slots=True)
class _Wish:
    """What a picture depends on; two equal wishes are the same picture."""

    number: int
    width: int
    height: int
    ratio: float
    style: Style


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What the workshop gives back."""

    chart: Chart
    picture: Rendering
    table: ChartTable
    height: float


class ChartView(QWidget):
    """A chart that is built and drawn aside. Nothing is drawn before it is seen.

    `show_chart` takes a function that makes the chart out of a snapshot, e.g. `lambda: data_s_curve(snapshot, on)`; it
    runs in another thread, so it must read nothing but immutable values. `rows_wanted` brings the kind of record and
    the ids behind a mark or a row: ("project", ("…", "…")). With `grows` the view is as high as the chart needs, for a
    page that scrolls; without it the chart fits itself into the room it is given.
    """

    rows_wanted = Signal(str, object)
    drawn = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, grows: bool = False) -> None:
        super().__init__(parent)
        self._name, self._grows = name, grows
        self._build: Build | None = None
        self._number = 0
        self._known = 0
        self._chart: Chart | None = None
        self._figures: ChartTable | None = None
        self._asked: _Wish | None = None
        self._timer = QTimer(self, interval=_WAIT_MS, singleShot=True)
        self._timer.timeout.connect(self._ask)
        self._canvas = Canvas()
        self._canvas.setAccessibleName(name)
        self._canvas.paint_wanted.connect(self._look_again)
        self._canvas.opened.connect(self._open_mark)
        self._table = ChartTableView()
        self._table.setAccessibleName(name)
        self._table.opened.connect(self._open)
        self._title, self._subtitle = ElidedWords(look="section"), ElidedWords(look="secondary")
        self._sides = QStackedWidget()
        self._sides.addWidget(self._canvas)
        self._sides.addWidget(self._read_side())
        spaced(QVBoxLayout(self), gap=0).addWidget(self._sides)
        self._options = QToolButton(self)
        self._options.setText(say("Tùy chọn"))
        self._options.setAccessibleName(say("Tùy chọn của biểu đồ {name}", name=name))
        self._options.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._options)
        menu.aboutToShow.connect(lambda: self.fill_menu(menu))
        self._options.setMenu(menu)

    def show_chart(self, build: Build) -> None:
        """Show another chart, or the same one of a newer register; at once if it is seen, else when it is."""
        self._build = build
        self._number += 1
        self._options.setText(say("Tùy chọn"))
        self._place_options()
        self._canvas.update()
        if self.is_table and self.isVisible():
            self._look_again()

    def show_as_table(self, as_table: bool) -> None:
        had_focus = self._canvas.hasFocus() or self._table.hasFocus()
        self._sides.setCurrentIndex(int(as_table))
        if had_focus:
            (self._table if as_table else self._canvas).setFocus()
        if as_table and self._chart is not None and self._figures is not None:
            self._table.show_table(self._figures, self._chart.title)
        if as_table:
            self._look_again()

    @property
    def is_table(self) -> bool:
        return self._sides.currentIndex() == 1

    @property
    def chart(self) -> Chart | None:
        """The chart that is shown now, None before the first was drawn."""
        return self._chart

    @property
    def canvas(self) -> Canvas:
        return self._canvas

    @property
    def table(self) -> ChartTableView:
        return self._table

    def fill_menu(self, menu: QMenu) -> None:
        """List what can be done with the chart, in the language of the moment."""
        menu.clear()
        if self.is_table:
            menu.addAction(icon("chart"), say("Xem biểu đồ"), lambda: self.show_as_table(False))
            menu.addAction(icon("copy"), say("Sao chép bảng"), self._table.copy)
        else:
            menu.addAction(icon("table"), say("Xem bảng số liệu"), lambda: self.show_as_table(True))
        if self._chart is not None:
            menu.addAction(icon("copy"), say("Sao chép ảnh"), self.copy_picture)
            menu.addAction(icon("save"), say("Lưu ảnh…"), self.save_picture)

    def copy_picture(self) -> None:
        if self._chart is not None:
            taking_along.copy_picture(self, self._chart, self._sides.size())

    def save_picture(self) -> None:
        if self._chart is not None:
            taking_along.save_picture(self, self._chart, self._sides.size())

    def sizeHint(self) -> QSize:
        """The same for picture and table: turning one into the other must not move the page."""
        return self._canvas.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._canvas.minimumSizeHint()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        self.fill_menu(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.is_table:
            self._look_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_options()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "_options"):
            self._place_options()

    def _read_side(self) -> QWidget:
        side = QWidget()
        column = spaced(QVBoxLayout(side), gap=4)
        head = spaced(QHBoxLayout())
        head.addWidget(self._title, 1)
        head.addSpacing(px(120))
        column.addLayout(head)
        column.addWidget(self._subtitle)
        column.addWidget(self._table, 1)
        return side

    def _place_options(self) -> None:
        self._options.adjustSize()
        self._options.move(self.width() - self._options.width(), 0)
        self._options.raise_()

    def _wish(self) -> _Wish:
        size = self._sides.size()
        corner = self._options.width() + px(8)
        return _Wish(
            self._number, size.width(), size.height(), self.devicePixelRatioF(), screen_style(corner)
        )

    def _look_again(self) -> None:
        """Ask for a picture when what is seen is not what is wished; many changes at once give one picture."""
        if self._build is not None and self._wish() != self._asked and not self._timer.isActive():
            self._timer.start()

    def _ask(self) -> None:
        build, wish = self._build, self._wish()
        if build is None or wish == self._asked:
            return
        self._asked = wish
        known = self._chart if self._known == wish.number else None
        workshop().ask(self, lambda: self._draw(build, known, wish), lambda result: self._show(wish, result))

    def _draw(self, build: Build, known: Chart | None, wish: _Wish) -> _Drawn | None:
        """Build and draw; runs aside. A wish that was overtaken meanwhile is not worth the work."""
        if wish != self._asked:
            return None
        chart = known or build()
        picture = rendering(chart, wish.style, wish.width, wish.height, wish.ratio)
        return _Drawn(chart, picture, chart.table(), chart.height(wish.style))

    def _show(self, wish: _Wish, result: _Drawn | None) -> None:
        if result is None or wish.number != self._number:
            return
        picture = result.picture
        image = QImage(
            picture.rgba,
            picture.width_px,
            picture.height_px,
            4 * picture.width_px,
            QImage.Format.Format_RGBA8888,
        )
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(wish.ratio)
        if self._known != wish.number or self._chart is None:
            self._known = wish.number
            self._tell(result)
        self._canvas.show_picture(pixmap, picture.marks)
        if self._grows:
            self.setMinimumHeight(min(_HIGHEST, round(result.height)))
        self.drawn.emit()

    def _tell(self, result: _Drawn) -> None:
        chart = result.chart
        self._chart = chart
        self._canvas.setAccessibleName(chart.title)
        self._canvas.setAccessibleDescription(chart.subtitle)
        self._options.setAccessibleName(say("Tùy chọn của biểu đồ {name}", name=chart.title))
        self._title.show_words(chart.title)
        self._subtitle.show_words(chart.subtitle)
        self._figures = result.table
        if self.is_table:
            self._table.show_table(result.table, chart.title)

    def _open_mark(self, mark: Mark) -> None:
        self._open(mark.behind)

    def _open(self, behind: Behind) -> None:
        self.rows_wanted.emit(behind.kind, behind.ids)

"""Distances of the design that follow the zoom: gaps and margins of layouts, least and greatest sizes."""

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QLayout, QWidget

from egov_desktop.ui.look.chosen import px

_Layout = TypeVar("_Layout", bound=QLayout)
_Widget = TypeVar("_Widget", bound=QWidget)
_SIZES = {
    "min_width": QWidget.setMinimumWidth,
    "max_width": QWidget.setMaximumWidth,
    "min_height": QWidget.setMinimumHeight,
    "max_height": QWidget.setMaximumHeight,
}


def spaced(layout: _Layout, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> _Layout:
    """Give a layout its gap and its margins (left, top, right, bottom) in the design's pixels."""
    layout.setProperty("design", [gap, *margins])
    _space(layout)
    return layout


def sized(widget: _Widget, **sizes: int) -> _Widget:
    """Hold a widget to `min_width`, `max_width`, `min_height`, `max_height` in the design's pixels."""
    widget.setProperty("design", [f"{name}={size}" for name, size in sizes.items()])
    _size(widget)
    return widget


def rescale(app: QApplication) -> None:
    """Set every remembered distance anew, after the zoom has changed."""
    for widget in app.allWidgets():
        if widget.property("design"):
            _size(widget)
        for layout in widget.findChildren(QLayout):
            if layout.property("design"):
                _space(layout)


def _space(layout: QLayout) -> None:
    gap, left, top, right, bottom = (px(size) if size else 0 for size in layout.property("design"))
    layout.setSpacing(gap)
    layout.setContentsMargins(left, top, right, bottom)


def _size(widget: QWidget) -> None:
    for entry in widget.property("design"):
        name, _, size = entry.partition("=")
        _SIZES[name](widget, px(int(size)))

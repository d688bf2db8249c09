"""What stands over the foot of a small window: as high as its words need, and scrolled where the screen is too low."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

from egov_desktop.ui.look.chosen import px

_AROUND = 64
"""What of the screen's height is left to the window's own frame and to what lies behind it."""


def standing(page: QWidget) -> QScrollArea:
    """Give a place in which the page is as wide as the window, and is scrolled up and down alone."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area


def fit(window: QDialog, page: QWidget, foot: QWidget) -> None:
    """Make the window as high as the words need that wrap in its width, but not higher than the screen."""
    layout = page.layout()
    assert layout is not None, "it was laid out when it was made"
    layout.activate()
    width = max(window.width(), window.minimumWidth())
    wanted = max(layout.totalHeightForWidth(width), layout.totalSizeHint().height())
    most = window.screen().availableGeometry().height() - px(_AROUND)
    window.resize(width, min(wanted + foot.sizeHint().height(), most))

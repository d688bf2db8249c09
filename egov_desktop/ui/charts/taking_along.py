"""Takes a chart along: to the clipboard, or into a file, always in the light look on white."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from egov_desktop.charts.chart import Chart
from egov_desktop.charts.figure import FileKind, file_of
from egov_desktop.domain.vietnamese import fold
from egov_desktop.errors import CannotWriteFile
from egov_desktop.ui.charts.styles import taken_along_style
from egov_desktop.ui.charts.workshop import workshop
from egov_desktop.ui.widgets.message import tell_error
from egov_desktop.wording.language import say

DPI = 216
"""Three pixels for each of the screen's, so that a pasted picture is sharp on paper."""
_KINDS: tuple[FileKind, ...] = ("png", "svg", "pdf")


def copy_picture(owner: QWidget, chart: Chart, size: QSize) -> None:
    """Put the picture on the clipboard, drawn aside."""
    style = taken_along_style()

    def take(png: bytes) -> None:
        image = QImage.fromData(png, "PNG")  # pyright: ignore[reportArgumentType] - bytes are what it takes
        QGuiApplication.clipboard().setImage(image)

    workshop().ask(owner, lambda: file_of(chart, style, size.width(), size.height(), "png", DPI), take)


def save_picture(owner: QWidget, chart: Chart, size: QSize) -> None:
    """Ask for a file and write the picture into it; what kind it is, its name or the chosen filter says."""
    filters = (say("Ảnh PNG (*.png)"), say("Ảnh vectơ SVG (*.svg)"), say("Tài liệu PDF (*.pdf)"))
    name, chosen = QFileDialog.getSaveFileName(
        owner, say("Lưu ảnh biểu đồ"), _file_name(chart), ";;".join(filters)
    )
    if not name:
        return
    path, style = Path(name), taken_along_style()
    ending = path.suffix.lower().removeprefix(".")
    kind = _kind(ending, filters.index(chosen) if chosen in filters else 0)
    if ending != kind:
        path = path.with_name(f"{path.name}.{kind}")
    workshop().ask(
        owner,
        lambda: file_of(chart, style, size.width(), size.height(), kind, DPI),
        lambda content: _write(owner, path, content),
    )


def _kind(ending: str, otherwise: int) -> FileKind:
    return _KINDS[[*_KINDS].index(ending)] if ending in _KINDS else _KINDS[otherwise]


def _write(owner: QWidget, path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        tell_error(owner, _cannot_write(path, error))


def _cannot_write(path: Path, error: OSError) -> CannotWriteFile:
    return CannotWriteFile(
        what_happened=say("Không ghi được tệp {name}.", name=path.name),
        data_safety=say("Sổ không bị ảnh hưởng."),
        what_to_do=say(
            "Hãy chọn thư mục khác hoặc kiểm tra dung lượng đĩa, rồi lưu lại. ({reason})",
            reason=error.strerror,
        ),
        code="chart_not_written",
    )


def _file_name(chart: Chart) -> str:
    words = "".join(one if one.isalnum() else " " for one in fold(chart.title)).split()
    return "-".join(words)[:80] + ".png"

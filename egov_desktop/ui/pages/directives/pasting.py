"""What pasting a table of figures would do, row by row, before it is done."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.actions.indicators import FigureCell, FigurePlan, FigureRow
from egov_desktop.ui.grids.footer import RowLine
from egov_desktop.ui.history.table import LogTable
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.pages.directives.lists import Line, LinesModel
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.dates import month as month_words
from egov_desktop.wording.judged.indicators import numbers_words, rate_words
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


class FiguresPasteDialog(QDialog):
    """Shows a table before it is taken; what is not sound is said and left out."""

    def __init__(self, plan: FigurePlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = plan
        self.setWindowTitle(say("Dán số liệu {month}", month=month_words(plan.month)))
        headings = [say("Cơ quan"), say("Sẽ làm"), *(own.name for own in plan.indicators)]
        model = LinesModel(headings, marked=1)
        model.show([_line(row) for row in plan.rows])
        widths = (240, 150, *(250 for _ in plan.indicators))
        self.table = LogTable(model, say("Xem trước bảng dán"), widths, ())
        model.setParent(self.table)
        self._line = RowLine()
        self.table.moved.connect(self._say_row)
        body = spaced(QVBoxLayout(), gap=12, margins=(24, 20, 24, 12))
        body.addWidget(Words(" ".join(self._summary()), "strong", wrap=True))
        body.addWidget(Words(self._hint(), "muted", wrap=True))
        body.addWidget(self.table, 1)
        body.addWidget(self._line)
        column = spaced(QVBoxLayout(self), gap=0)
        column.addLayout(body, 1)
        column.addWidget(self._foot())
        sized(self, min_width=780, min_height=460)
        self.table.go_to(next((at for at, row in enumerate(plan.rows) if not row.is_sound), 0))
        self._say_row()

    def _summary(self) -> Sequence[str]:
        plan = self.plan
        unsound = sum(not row.is_sound for row in plan.rows)
        parts = [say("{n} dòng; sẽ ghi {cells} số liệu.", n=whole(len(plan.rows)), cells=whole(plan.taken))]
        if unsound:
            parts.append(say("{n} dòng chưa dán được.", n=unsound))
        if plan.dropped_cells:
            parts.append(say("{n} ô nằm ngoài các cột, không lấy.", n=plan.dropped_cells))
        return parts

    def _hint(self) -> str:
        if self.plan.had_header:
            return say("Các cột được nhận ra theo tiêu đề của bảng. Ô để trống không xóa số liệu đang có.")
        return say(
            "Bảng không có tiêu đề: cột đầu là cơ quan, sau đó mỗi chỉ tiêu hai cột tử số, mẫu số theo thứ tự "
            "trên trang."
        )

    def _foot(self) -> QFrame:
        foot = QFrame()
        dress(foot, "foot")
        row = spaced(QHBoxLayout(foot), gap=8, margins=(16, 12, 16, 12))
        row.addStretch(1)
        stay = QPushButton(say("Không dán"))
        stay.clicked.connect(self.reject)
        self.take = QPushButton(say("Ghi {n} số liệu", n=whole(self.plan.taken)))
        dress(self.take, "primary")
        self.take.setEnabled(self.plan.taken > 0)
        self.take.setDefault(True)
        self.take.clicked.connect(self.accept)
        row.addWidget(stay)
        row.addWidget(self.take)
        return foot

    def _say_row(self) -> None:
        if not self.plan.rows:
            return
        row = self.plan.rows[max(0, self.table.row())]
        wrong = " ".join(_wrong(row))
        odd = " ".join(f"{cell.indicator.name}: {cell.warning}" for cell in row.cells if cell.warning)
        self._line.tell(wrong or odd, "bad" if wrong else "warn" if odd else None)


def _wrong(row: FigureRow) -> list[str]:
    cells = [f"{cell.indicator.name}: {cell.problem}" for cell in row.cells if cell.problem]
    return [row.problem, *cells] if row.problem else cells


def _line(row: FigureRow) -> Line:
    does, tone = _verdict(row)
    name = row.agency.name if row.agency else row.name
    return Line((name, does, *(_cell(cell) for cell in row.cells)), tone, "", "")


def _verdict(row: FigureRow) -> tuple[str, Tone | None]:
    if not row.is_sound:
        return say("Chưa dán được"), "bad"
    if not row.changed:
        return say("Không có gì mới"), None
    if any(cell.warning for cell in row.cells):
        return say("Ghi, cần xem lại"), "warn"
    replaced = sum(cell.before is not None for cell in row.changed)
    return (say("Thay {n} số liệu", n=replaced) if replaced else say("Ghi mới")), "good"


def _cell(cell: FigureCell) -> str:
    if cell.problem or cell.figure is None:
        return cell.text
    now = f"{numbers_words(cell.figure)} ({rate_words(cell.figure)})"
    if cell.before in (None, cell.figure):
        return now
    return say("{now}, trước là {before}", now=now, before=numbers_words(cell.before))

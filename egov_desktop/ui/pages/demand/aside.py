"""Beside the table: why a project's demand is what it is, and which capital could be moved."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from egov_desktop.domain.judgement.demand.values import ProjectDemand, Transfer
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.pictures.parts import empty
from egov_desktop.ui.session import Navigator
from egov_desktop.ui.widgets.figures import LinkRow, StatusMark
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.judged.demands import (
    basis_sentence,
    doubt_sentence,
    met_sentence,
    transfer_sentence,
)
from egov_desktop.wording.language import say

_MOST_MOVES = 8


class Reasons(QWidget):
    """The figures of one project and the doubts about them."""

    def __init__(self, navigator: Navigator) -> None:
        super().__init__()
        self._navigator = navigator
        self._column = spaced(QVBoxLayout(self), gap=6)

    def show_project(self, own: ProjectDemand | None) -> None:
        empty(self._column)
        if own is None:
            self._column.addWidget(Words(say("Chọn một dự án trong bảng để xem lý do."), "muted", wrap=True))
            return
        link = LinkRow(own.project.name, icon_name="disbursement", verb=say("Mở hồ sơ"))
        link.clicked.connect(partial(self._navigator.show_project, own.project.id, "money"))
        self._column.addWidget(link)
        if own.reasons:
            mark = StatusMark("warn", say("Khó khả thi"))
            self._column.addWidget(mark)
        for sentence in (*map(doubt_sentence, own.reasons), met_sentence(own), basis_sentence(own)):
            self._column.addWidget(Words(sentence, wrap=True, selectable=True))


class Transfers(QWidget):
    """The proposals to move capital, the largest first; of many, the first ones."""

    def __init__(self) -> None:
        super().__init__()
        self._column = spaced(QVBoxLayout(self), gap=6)

    def show_transfers(self, moves: Sequence[Transfer]) -> None:
        empty(self._column)
        for move in moves[:_MOST_MOVES]:
            self._column.addWidget(Words(f"{transfer_sentence(move)}.", wrap=True, selectable=True))
        if len(moves) > _MOST_MOVES:
            self._column.addWidget(Words(say("Còn {n} đề xuất nữa.", n=len(moves) - _MOST_MOVES), "muted"))
        told = (
            say("Tổng kế hoạch của nhóm không đổi; cần xét thêm nguồn vốn và thẩm quyền điều chỉnh.")
            if moves
            else say("Không có đề xuất điều chuyển nào.")
        )
        self._column.addWidget(Words(told, "muted", wrap=True))

"""How the words of a cell stand in the room that its row gives them."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from egov_desktop.ui.grids.painting import fitted

FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


@pytest.fixture
def metrics(qapp):
    return QFontMetrics(qapp.font())


def two_lines(metrics, letters):
    return QRect(0, 0, metrics.horizontalAdvance("n" * letters), 2 * metrics.lineSpacing() + 4)


def test_words_that_fit_two_lines_stand_whole(metrics):
    words = "Rà soát các kết luận chưa hoàn thành"
    assert fitted(words, metrics, two_lines(metrics, 30), FLAGS) == words


def test_longer_words_are_cut_at_their_end_between_two_of_them(metrics):
    shown = fitted("Chiếu sáng đô thị thông minh " * 20, metrics, two_lines(metrics, 30), FLAGS)
    assert shown.startswith("Chiếu sáng đô thị thông minh")
    assert shown.endswith(("Chiếu…", "sáng…", "đô…", "thị…", "thông…", "minh…"))
    assert (
        metrics.boundingRect(two_lines(metrics, 30), FLAGS, shown).height() <= 2 * metrics.lineSpacing() + 4
    )

"""The line that is asked about, in full: what it was, what stands here, what stands in the file, and who wrote each."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange.taking.lines import Line
from egov_desktop.ui.look.icons import Glyph
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.pages.receive.lines import reading
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.language import say

_MANY_WORDS = 2_000
_TWO_LINES, _SIDE = 36, 90
_WAITING = "Đã nhận về nhưng chưa ai quyết; chỉ có hiệu lực khi được nhận."


class Details(QWidget):
    """Three columns that are read and copied; the words that differ stand out by weight and a line under them.

    `waiting` is for lines that lie in the register already.
    """

    def __init__(self, *, waiting: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_waiting = waiting
        self._glyph = Glyph("info", "muted", 16)
        self._title = ElidedWords(look="strong")
        # A splitter asks only for the least height, which must already hold the second line.
        self._meaning = sized(ElidedWords(look="secondary", lines=2), min_height=_TWO_LINES)
        self.was, self.here, self.there = (
            Side(say("Trước đó")),
            Side(say("Đang có ở đây")),
            Side(say("Trong tệp")),
        )
        head = spaced(QHBoxLayout(), gap=8)
        head.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._title, 1)
        sides = spaced(QHBoxLayout(), gap=12)
        for side in (self.was, self.here, self.there):
            sides.addWidget(sized(side, min_height=_SIDE), 1)
        column = spaced(QVBoxLayout(self), gap=4, margins=(0, 8, 0, 0))
        column.addLayout(head)
        column.addWidget(self._meaning)
        column.addLayout(sides, 1)

    def show_line(self, line: Line | None, now: Snapshot, after: Snapshot) -> None:
        if line is None:
            self._title.show_words(say("Chưa chọn dòng nào."))
            self._meaning.show_words("")
            for side in (self.was, self.here, self.there):
                side.tell("", "")
            return
        mark = reading.mark_of(line.kind)
        self._glyph.show_icon(mark.icon, mark.tone)
        self._title.show_words(f"{mark.words}: {reading.place_words(line)}")
        joined = reading.joined_words(after, line)
        after_all = say("Nhận thì sẽ là: {values}.", values=joined) if joined else ""
        meaning = say(_WAITING if self._is_waiting else reading.MEANINGS[line.kind])
        self._meaning.show_words(f"{meaning} {after_all}")
        was, here, there = (
            reading.was_words(now, line),
            reading.here_words(now, line),
            reading.there_words(after, line),
        )
        compared = line.here not in reading.NOTHING and line.there not in reading.NOTHING
        self.was.tell(was, "")
        self.here.tell(here, reading.by_words(line.here_by), there if compared else "")
        self.there.tell(there, reading.by_words(line.there_by), here if compared else "")


class Side(QWidget):
    """One of the values with its heading, its words, and who wrote it."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._heading = heading
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setAcceptRichText(False)
        self.text.setTabChangesFocus(True)
        self.by = ElidedWords(look="secondary")
        column = spaced(QVBoxLayout(self), gap=2)
        column.addWidget(Words(heading, "label"))
        column.addWidget(self.text, 1)
        column.addWidget(self.by)

    def tell(self, words: str, by: str, other: str = "") -> None:
        """Show a value; where there is another one to it, the words that differ are marked."""
        self.text.clear()
        self.text.setAccessibleName(". ".join(own for own in (self._heading, words, by) if own))
        cursor = self.text.textCursor()
        for part, differs in told_apart(words, other) if other else ((words, False),):
            cursor.insertText(part, _marked() if differs else QTextCharFormat())
        self.text.moveCursor(cursor.MoveOperation.Start)
        self.by.show_words(by)


def told_apart(words: str, other: str) -> Iterable[tuple[str, bool]]:
    """Part a text into stretches that the other text has too and stretches that it has not."""
    own, theirs = (re.findall(r"\s+|\S+", text) for text in (words, other))
    if len(own) > _MANY_WORDS or len(theirs) > _MANY_WORDS or len(own) == 1:
        return ((words, words != other),)
    steps = SequenceMatcher(None, own, theirs, autojunk=False).get_opcodes()
    return tuple(("".join(own[a:b]), tag != "equal") for tag, a, b, _, _ in steps if a != b)


def _marked() -> QTextCharFormat:
    marked = QTextCharFormat()
    marked.setFontWeight(QFont.Weight.Bold)
    marked.setFontUnderline(True)
    return marked

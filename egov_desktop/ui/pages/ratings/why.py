"""Vì sao: one project's ratings with every reason, what the causes explain, and the words that may be said of it."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.domain.enumerations import ThresholdCode
from egov_desktop.domain.judgement.ratings.causes import days_told, unexplained
from egov_desktop.domain.judgement.ratings.history import Step
from egov_desktop.domain.judgement.ratings.rating import Dimension, ProjectRating, thresholds_on
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.look.icons import Glyph
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.pictures.parts import empty
from egov_desktop.ui.pages.ratings.looks import RatingStrip, shape_of, tone_of
from egov_desktop.ui.widgets.figures import LinkRow
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.judged.causes import told_words
from egov_desktop.wording.judged.ratings import change_word, dimension_sentences, rating_meaning, rating_word
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_SHOWN_REASONS = 4


class Why(QWidget):
    """The panel beside the table. It changes nothing itself, but says what is wanted of the project shown."""

    override_wanted = Signal()
    taking_back_wanted = Signal()
    causes_wanted = Signal(str)
    file_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._project_id = ""
        self._name, self._day = ElidedWords(look="section", lines=3), Words(look="muted", wrap=True)
        self._shape, self._shown = Glyph("unknown", size=16), Words(look="strong", wrap=True)
        self._meaning = Words(look="secondary", wrap=True)
        self._strip, self._change = RatingStrip(), Words(look="muted")
        self.override, self.take_back = QPushButton(say("Đánh giá khác…")), QPushButton(say("Bỏ"))
        self.override.clicked.connect(self.override_wanted)
        self.take_back.setToolTip(say("Bỏ đánh giá của cơ quan tổng hợp trong kỳ này"))
        self.take_back.setAccessibleName(say("Bỏ đánh giá của cơ quan tổng hợp trong kỳ này"))
        self.take_back.clicked.connect(self.taking_back_wanted)
        self.file = QPushButton(say("Mở hồ sơ"))
        dress(self.file, "link")
        self.file.clicked.connect(lambda: self.file_wanted.emit(self._project_id))
        self.cause = LinkRow("", icon_name="warn", tone="warn", verb=say("Ghi"))
        self.cause.clicked.connect(lambda: self.causes_wanted.emit(self._project_id))
        self._reasons = QWidget()
        self._lines = spaced(QVBoxLayout(self._reasons), gap=3)
        column = spaced(QVBoxLayout(self), gap=8)
        column.addWidget(self._name)
        column.addWidget(self._day)
        column.addLayout(_row(self._shape, self._shown))
        column.addWidget(self._meaning)
        column.addWidget(self._strip)
        column.addWidget(self._change)
        column.addLayout(_row(self.override, self.take_back))
        column.addLayout(_row(self.file))
        column.addWidget(self.cause)
        column.addWidget(self._reasons)
        column.addStretch(1)

    def show_rating(
        self, snapshot: Snapshot, own: ProjectRating | None, steps: tuple[Step, ...], *, may_write: bool
    ) -> None:
        """Show a project, or a word of how to choose one."""
        for part in (self._shape, self._shown, self._meaning, self.file, self._reasons):
            part.setVisible(own is not None)
        for part in (self._strip, self._change):
            part.setVisible(bool(steps))
        self.override.setVisible(own is not None and own.period is not None and may_write)
        self.take_back.setVisible(own is not None and own.override is not None and may_write)
        self.cause.hide()
        empty(self._lines)
        self._project_id = own.project.id if own else ""
        if own is None:
            self._name.show_words("")
            self._day.setText(say("Chọn một dự án trong bảng để xem vì sao."))
            return
        self._strip.show_steps(steps)
        self._change.setText(change_word(steps[-1]) if steps else "")
        self._tell_head(own)
        self._tell_cause(snapshot, own)
        for look, words in lines(snapshot, own):
            self._lines.addWidget(Words(words, look, wrap=True, selectable=look != "strong"))

    def sentences(self) -> list[str]:
        """Give every reason that is shown."""
        found = (self._lines.itemAt(at).widget() for at in range(self._lines.count()))
        return [one.text() for one in found if isinstance(one, Words)]

    def _tell_head(self, own: ProjectRating) -> None:
        self._name.show_words(f"{own.project.code} · {own.project.name}")
        period = (own.period.name or own.period.code) if own.period else say("chưa mở kỳ báo cáo")
        self._day.setText(say("{period}; số liệu đến {on}", period=period, on=day_short(own.on)))
        self._shape.show_icon(shape_of(own.shown), tone_of(own.shown))
        word = rating_word(own.shown)
        told = say("{rating}, theo cơ quan tổng hợp", rating=word) if own.override else word
        self._shown.setText(told)
        self._meaning.setText(rating_meaning(own.shown) if own.shown else "")
        self._meaning.setVisible(own.shown is not None)

    def _tell_cause(self, snapshot: Snapshot, own: ProjectRating) -> None:
        if unexplained(snapshot, own.on, (own.project,)):
            self.cause.tell(say("Phải nêu nguyên nhân, mà chưa ghi nguyên nhân nào."), verb=say("Ghi"))
            self.cause.show()
            return
        told = days_told(snapshot, own.project, own.on)
        if told.days_untold:
            self.cause.tell(told_words(told), verb=say("Xem"))
            self.cause.show()


def lines(snapshot: Snapshot, own: ProjectRating) -> Iterator[tuple[str, str]]:
    """Give what stands below the head, each line with its look: the three voices first, then the sides."""
    if own.override is not None:
        yield "strong", say("Cơ quan tổng hợp: {rating}", rating=rating_word(own.override.rating))
        yield "", say("Lý do: {reason}", reason=own.override.reason)
    yield "strong", say("Chương trình tính: {rating}", rating=rating_word(own.computed))
    own_word = rating_word(own.own.rating) if own.own else say("chưa có")
    yield "strong", say("Chủ đầu tư tự đánh giá: {rating}", rating=own_word)
    if own.own is not None and own.own.comment:
        yield "", own.own.comment
    for side in own.dimensions:
        yield from _side_lines(side)
    yield "muted", _threshold_words(snapshot, own.on)


def _side_lines(side: Dimension) -> Iterator[tuple[str, str]]:
    yield "strong", f"{say(side.side.label)}: {rating_word(side.rating).casefold()}"
    sentences = dimension_sentences(side)
    for sentence in sentences[:_SHOWN_REASONS]:
        yield "", f"– {sentence}"
    if (more := len(sentences) - _SHOWN_REASONS) > 0:
        yield "secondary", say("Còn {n} lý do nữa trong hồ sơ.", n=whole(more))


def _threshold_words(snapshot: Snapshot, on: date) -> str:
    found = thresholds_on(snapshot, on)
    return say(
        "Ngưỡng: tiến độ vàng từ {yellow} ngày, đỏ từ {red} ngày; giải ngân xanh từ {green}%, vàng từ {low}%; "
        "số liệu vàng khi cũ quá {old} kỳ, không đủ khi quá {grey} kỳ; kết luận đỏ khi quá hạn qua {meetings} cuộc họp.",
        yellow=found[ThresholdCode.SCHEDULE_YELLOW_DAYS],
        red=found[ThresholdCode.SCHEDULE_RED_DAYS],
        green=found[ThresholdCode.DISBURSEMENT_GREEN_PERCENT],
        low=found[ThresholdCode.DISBURSEMENT_YELLOW_PERCENT],
        old=found[ThresholdCode.DATA_YELLOW_PERIODS],
        grey=found[ThresholdCode.DATA_GREY_PERIODS],
        meetings=found[ThresholdCode.CONCLUSIONS_RED_MEETINGS],
    )


def _row(*parts: QWidget) -> QHBoxLayout:
    row = spaced(QHBoxLayout(), gap=8)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row

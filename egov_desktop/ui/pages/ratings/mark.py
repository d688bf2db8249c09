"""A project's rating in the head of its file: the colour with its word, the strip, why, and the owner's own word."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from egov_desktop.domain.judgement.ratings.history import Step, Strips
from egov_desktop.domain.judgement.ratings.rating import ProjectRating, rate, rated_period
from egov_desktop.domain.records import OwnerRating, Project, ReportingPeriod
from egov_desktop.ui.forms.locks import why_locked
from egov_desktop.ui.look.icons import Glyph
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.owner.banner import period_of
from egov_desktop.ui.pages.pictures.parts import scrolled
from egov_desktop.ui.pages.ratings.looks import RatingStrip, shape_of, tone_of
from egov_desktop.ui.pages.ratings.saying import OwnRatingDialog
from egov_desktop.ui.pages.ratings.why import Why
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.words import Words, plain_tip
from egov_desktop.wording.judged.ratings import change_word, deciding_sentences, rating_word
from egov_desktop.wording.language import say

_IN_THE_HEAD = 6
"""Periods that the head has room for; the panel behind it shows all."""


class RatingMark(QWidget):
    """The rating that counts. In an owner's file a second button asks for the owner's own rating."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._strips: Strips | None = None
        self._rated: ProjectRating | None = None
        self._shape, self._words, self._strip = Glyph("unknown", size=12), Words(), RatingStrip()
        self.why, self.own = QPushButton(say("Vì sao?")), QPushButton(say("Tự đánh giá…"))
        for button, act in ((self.why, self.show_why), (self.own, self.say_own)):
            dress(button, "link")
            button.clicked.connect(act)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = spaced(QHBoxLayout(self), gap=6)
        for part in (self._shape, self._words, self._strip, self.why, self.own):
            row.addWidget(part)

    def show_project(self, project: Project) -> None:
        """Show how a project stands in the period of the report day."""
        snapshot, on = self._session.snapshot, self._session.report_on
        period = self._period()
        self._rated = rated = rate(snapshot, project, period, on)
        self._shape.show_icon(shape_of(rated.shown), tone_of(rated.shown))
        word = rating_word(rated.shown)
        self._words.setText(say("Đánh giá: {rating}", rating=word.casefold()))
        self._words.setToolTip(plain_tip("\n".join(deciding_sentences(rated))))
        steps = self._steps(project, period)
        self._strip.setVisible(bool(steps))
        self._strip.show_steps(steps[-_IN_THE_HEAD:])
        said = rating_word(rated.own.rating).casefold() if rated.own else ""
        self.own.setText(say("Tự đánh giá: {rating}", rating=said) if said else say("Tự đánh giá…"))
        self.own.setVisible(self._session.rights is not None and self._may_say(project))

    def words(self) -> str:
        """All that is said of the rating."""
        steps = self._strip.steps()
        return ". ".join(
            part for part in (self._words.text(), change_word(steps[-1]) if steps else "") if part
        )

    def show_why(self) -> QDialog | None:
        """Show every reason, in a window of its own."""
        if self._rated is None:
            return None
        return _opened(
            WhyDialog(self._session, self._rated, self._steps(self._rated.project, self._rated.period), self)
        )

    def say_own(self) -> QDialog | None:
        """Ask how the owner itself rates the project."""
        if self._rated is None:
            return None
        dialog = OwnRatingDialog(self._session, self._rated, self)
        dialog.accepted.connect(partial(self.show_project, self._rated.project))
        return _opened(dialog)

    def _period(self) -> ReportingPeriod | None:
        """Give the period that an owner's file is about, else that of the report day."""
        own = period_of(self._session) if self._session.rights is not None else None
        return own or rated_period(self._session.snapshot, self._session.report_on)

    def _steps(self, project: Project, period: ReportingPeriod | None) -> tuple[Step, ...]:
        snapshot, on = self._session.snapshot, self._session.report_on
        if period is None:
            return ()
        held = self._strips
        if held is None or held.snapshot is not snapshot or held.period is not period or held.on != on:
            self._strips = held = Strips(snapshot, period, on)
        return held.of(project)

    def _may_say(self, project: Project) -> bool:
        if self._session.is_read_only:
            return False
        return not why_locked(self._session, OwnerRating(id="", project_id=project.id), "rating")


class WhyDialog(QDialog):
    """Every reason of a project's rating, to be read."""

    def __init__(
        self, session: Session, rated: ProjectRating, steps: tuple[Step, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Vì sao đánh giá như vậy"))
        self.why = Why()
        page = QWidget()
        dress(page, "page")
        spaced(QVBoxLayout(page), margins=(24, 20, 24, 16)).addWidget(self.why)
        column = spaced(QVBoxLayout(self), gap=0)
        column.addWidget(scrolled(page), 1)
        column.addWidget(self._foot())
        self.why.show_rating(session.snapshot, rated, steps, may_write=False)
        for part in (self.why.file, self.why.cause):
            part.hide()
        sized(self, min_width=520, min_height=480)

    def _foot(self) -> QFrame:
        foot = QFrame()
        dress(foot, "foot")
        row = spaced(QHBoxLayout(foot), gap=8, margins=(16, 12, 16, 12))
        row.addStretch(1)
        close = QPushButton(say("Đóng"))
        close.clicked.connect(self.accept)
        row.addWidget(close)
        return foot


def _opened(dialog: QDialog) -> QDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog

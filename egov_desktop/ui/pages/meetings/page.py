"""Cuộc họp: the meetings at the left, the chosen one at the right with its agenda, who comes, conclusions and setting."""

from typing import ClassVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.actions.meetings import set_state
from egov_desktop.domain.enumerations import MeetingState
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.judgement.meetings.carrying_over import meetings_of
from egov_desktop.domain.records import Meeting, MeetingSeries
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.settings import Settings
from egov_desktop.ui.forms.sheet import RecordSheet, Section
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.meetings.agenda import AgendaTab
from egov_desktop.ui.pages.meetings.conclusions import ConclusionsTab
from egov_desktop.ui.pages.meetings.dialogs import MeetingDialog, SeriesDialog
from egov_desktop.ui.pages.meetings.people import PeopleTab
from egov_desktop.ui.pages.meetings.room import MeetingRoom
from egov_desktop.ui.pages.meetings.words import meeting_line
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.pictures.parts import empty
from egov_desktop.ui.pages.tasks import TasksPage
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.message import ask
from egov_desktop.ui.widgets.notices import EmptyState, Toast
from egov_desktop.ui.widgets.words import ElidedWords
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say

_ID = Qt.ItemDataRole.UserRole + 1


class MeetingsPage(Page):
    """The newest meeting is shown first; `open` shows another."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "meeting_series", "meeting", "agenda_item", "attendance", "conclusion", "task", "task_partner",
            "task_report", "extension", "agency", "project", "rating_override", "cause", "capital_plan", "disbursement",
        }
    )  # fmt: skip

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        _settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, navigator, parent)
        self._meeting_id = ""
        self._outer = spaced(QVBoxLayout(self), gap=0)
        self._build()
        session.saved.connect(self._on_saved)

    def title(self) -> str:
        return say("Cuộc họp")

    def meeting(self) -> Meeting | None:
        """The meeting that is shown."""
        return self.session.snapshot.get(Meeting, self._meeting_id)

    def open(self, meeting_id: str) -> None:
        """Show a meeting."""
        self._meeting_id = meeting_id
        self.refresh()

    def refresh(self) -> None:
        meetings = self._ordered()
        if self.meeting() is None:
            self._meeting_id = meetings[0].id if meetings else ""
        self._fill_side(meetings)
        self._sheet.setCurrentIndex(0 if meetings else 1)
        if own := self.meeting():
            self._show(own)

    def retranslate(self) -> None:
        """Make the page anew in the language of the moment, at the same meeting."""
        empty(self._outer)
        self._toast.deleteLater()
        self._build()
        super().retranslate()

    def begin_meeting(self) -> QDialog | None:
        """Ask for a new meeting, in the series of the one that is shown."""
        own = self.meeting()
        dialog = MeetingDialog(self.session, own.series_id if own else None, self)
        dialog.begun.connect(self.open)
        return self._ask(dialog)

    def begin_series(self) -> QDialog | None:
        """Ask for a new series."""
        return self._ask(SeriesDialog(self.session, self))

    def enter_room(self) -> MeetingRoom | None:
        """Show the meeting in the room, in large type; everything written there is here when it is closed."""
        own = self.meeting()
        if own is None:
            return None
        room = MeetingRoom(self.session, own, self)
        room.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room.setWindowModality(Qt.WindowModality.ApplicationModal)
        room.showMaximized()
        return room

    def change_state(self) -> None:
        """Close the meeting, or open a closed one again."""
        own = self.meeting()
        if own is None:
            return
        is_closed = own.state is MeetingState.CLOSED
        if own.state is MeetingState.PREPARING and not self._may_end_unheld():
            return
        state = MeetingState.OPEN if is_closed else MeetingState.CLOSED
        if self.session.attempt(lambda: set_state(self.session.snapshot, own.id, state)):
            self._toast.tell(
                say("Đã mở lại cuộc họp.")
                if is_closed
                else say("Đã kết thúc cuộc họp, chương trình được khóa.")
            )

    def _may_end_unheld(self) -> bool:
        return ask(
            self,
            say("Cuộc họp này còn đang chuẩn bị, chưa vào phòng họp."),
            say("Kết thúc thì cuộc họp và chương trình họp được khóa; biên bản in ra là đã họp xong."),
            say("Nếu chưa họp, hãy để nguyên."),
            verb=say("Kết thúc họp"),
        )

    def _build(self) -> None:
        self.agenda, self.people = AgendaTab(self.session), PeopleTab(self.session)
        self.conclusions = ConclusionsTab(self.session)
        self.sheet = RecordSheet(self.session, Meeting, _sections())
        self.head_sheet = RecordSheet(self.session, MeetingSeries, (_head_section(),), tells_all=False)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(say("Các phần của cuộc họp"))
        for widget, words in (
            (self.agenda, say("Chương trình họp")),
            (self.people, say("Thành phần")),
            (self.conclusions, say("Kết luận")),
            (self._info(), say("Thông tin")),
        ):
            self.tabs.addTab(widget, words)
        full = QWidget()
        row = spaced(QHBoxLayout(full), gap=0)
        row.addWidget(self._side())
        right = spaced(QVBoxLayout(), gap=0)
        right.addWidget(self._head())
        right.addWidget(self.tabs, 1)
        row.addLayout(right, 1)
        nothing = EmptyState(
            say("Chưa có cuộc họp nào. Tạo cuộc họp đầu tiên để soạn chương trình, mời họp và ghi kết luận."),
            "" if self.session.is_read_only else say("Cuộc họp mới…"),
            icon_name="meeting",
        )
        nothing.acted.connect(self.begin_meeting)
        self._sheet = QStackedWidget()
        self._sheet.addWidget(full)
        self._sheet.addWidget(nothing)
        self._outer.addWidget(self._sheet)
        self._toast = Toast(self)
        self._toast.undone.connect(self.session.undo)
        for tab in (self.agenda, self.people, self.conclusions):
            tab.done.connect(self._toast.tell)
        self.agenda.task_wanted.connect(self._show_tasks)

    def _side(self) -> QFrame:
        side = QFrame()
        dress(side, "side")
        self._rooms = QStandardItemModel(side)
        self.navigation = QListView()
        dress(self.navigation, "navigation")
        self.navigation.setAccessibleName(say("Các cuộc họp theo chuỗi"))
        self.navigation.setModel(self._rooms)
        self.navigation.setTabKeyNavigation(False)
        self.navigation.setWordWrap(True)
        self.navigation.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.navigation.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.navigation.selectionModel().currentChanged.connect(self._on_chosen)
        column = spaced(QVBoxLayout(side), gap=6, margins=(8, 10, 8, 10))
        column.addWidget(self.navigation, 1)
        for words, act in (
            (say("Cuộc họp mới…"), self.begin_meeting),
            (say("Thêm chuỗi…"), self.begin_series),
        ):
            button = QPushButton(icon("add", "muted"), words)
            dress(button, "quiet")
            button.clicked.connect(act)
            button.setVisible(not self.session.is_read_only)
            column.addWidget(button)
        return sized(side, min_width=208, max_width=208)

    def _head(self) -> QFrame:
        head = QFrame()
        dress(head, "bar")
        row = spaced(QHBoxLayout(head), gap=10, margins=(16, 8, 16, 8))
        names = spaced(QVBoxLayout(), gap=2)
        self._name, self._when = ElidedWords(look="section", lines=2), ElidedWords(look="secondary")
        names.addWidget(self._name)
        names.addWidget(self._when)
        row.addLayout(names, 1)
        self.state_button = QPushButton()
        self.state_button.clicked.connect(self.change_state)
        self.state_button.setVisible(not self.session.is_read_only)
        self.room_button = QPushButton(icon("meeting", "on_accent"), say("Vào phòng họp"))
        dress(self.room_button, "primary")
        self.room_button.clicked.connect(self.enter_room)
        row.addWidget(self.state_button)
        row.addWidget(self.room_button)
        return head

    def _info(self) -> QScrollArea:
        page = QWidget()
        dress(page, "page")
        column = spaced(QVBoxLayout(page), gap=16, margins=(20, 14, 20, 20))
        column.addWidget(self.sheet)
        column.addWidget(self.head_sheet)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        dress(area, "page")
        area.setWidget(page)
        return area

    def _show(self, own: Meeting) -> None:
        self._name.show_words(own.name)
        state = say(own.state.label) if own.state else ""
        self._when.show_words(
            " · ".join(part for part in (day(own.held_on), own.starts_at, own.place, state) if part)
        )
        is_closed = own.state is MeetingState.CLOSED
        self.state_button.setText(say("Mở lại") if is_closed else say("Kết thúc họp"))
        self.state_button.setEnabled(not is_closed or self._is_newest(own))
        self.agenda.show_meeting(own)
        self.people.show_meeting(own)
        self.conclusions.show_meeting(own)
        self.sheet.show_record(own)
        series = self.session.snapshot.get(MeetingSeries, own.series_id)
        self.head_sheet.setVisible(series is not None)
        if series is not None:
            self.head_sheet.show_record(series)

    def _is_newest(self, own: Meeting) -> bool:
        newest = meetings_of(self.session.snapshot, own.series_id)[-1:]
        return not newest or newest[0].id == own.id

    def _ordered(self) -> list[Meeting]:
        """Give the meetings series by series, the newest of each first."""
        snapshot = self.session.snapshot
        found = sorted(
            snapshot.all(Meeting).values(), key=lambda own: (str(own.held_on), own.id), reverse=True
        )
        return sorted(found, key=lambda own: sort_key(self._series_name(own)))

    def _series_name(self, own: Meeting) -> str:
        series = self.session.snapshot.get(MeetingSeries, own.series_id)
        return series.name if series else ""

    def _fill_side(self, meetings: list[Meeting]) -> None:
        chosen = self.navigation.selectionModel()
        chosen.blockSignals(True)
        self._rooms.clear()
        last = None
        for own in meetings:
            series = self._series_name(own) or say("Không thuộc chuỗi nào")
            if series != last:
                heading = QStandardItem(series)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self._rooms.appendRow(heading)
                last = series
            line = QStandardItem(meeting_line(own))
            line.setData(own.id, _ID)
            line.setToolTip(own.name.replace("<", "‹"))
            self._rooms.appendRow(line)
            if own.id == self._meeting_id:
                self.navigation.setCurrentIndex(line.index())
        chosen.blockSignals(False)
        self.navigation.viewport().update()

    def _on_chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        if meeting_id := index.data(_ID):
            self._meeting_id = str(meeting_id)
            if own := self.meeting():
                self._show(own)

    def _show_tasks(self, task_id: str) -> None:
        show_room = getattr(self.navigator, "show_room", None)
        if show_room is None:
            return
        page = show_room("tasks")
        if isinstance(page, TasksPage):
            page.show_task(task_id)

    def _ask(self, dialog: QDialog) -> QDialog | None:
        if self.session.is_read_only:
            return None
        dialog.accepted.connect(lambda: self._toast.tell(say("Đã ghi vào sổ.")))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _on_saved(self, _entry: Entry) -> None:
        """What the word offers to take back is only ever the newest action."""
        self._toast.hide()


def _sections() -> tuple[Section, ...]:
    return (
        Section(
            say("Cuộc họp"),
            (
                "name", "series_id", "held_on", "starts_at", "ends_at", "place", "chair_name", "chair_title", "secretary",
            ),
            columns=2,
            wide=frozenset({"name"}),
        ),
        Section(say("Nội dung cho biên bản và thông báo"), ("opening", "assessment"), columns=1),
    )  # fmt: skip


def _head_section() -> Section:
    return Section(
        say("Giấy mời, biên bản, thông báo của cả chuỗi (để trống: theo Thông tin sổ)"),
        ("issuer_agency_id", "document_symbol", "signer_authority", "signer_title", "signer_name"),
        columns=2,
    )

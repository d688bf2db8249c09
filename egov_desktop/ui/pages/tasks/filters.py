"""Which tasks the page shows: by how they stand, by leading agency, by the meeting that gave them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from egov_desktop.domain.enumerations import TaskStatus
from egov_desktop.domain.judgement.meetings.tasks import TaskStanding
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.widgets.inputs.choice import Choice, ChoiceEdit
from egov_desktop.ui.widgets.places.wrapping import Wrapping
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

OPEN, OVERDUE, THIS_WEEK, UNSET, WAITING, DONE, ALL = (
    "open",
    "overdue",
    "week",
    "unset",
    "waiting",
    "done",
    "all",
)
_WEEK = 7

_KEEPS: dict[str, Callable[[TaskStanding, int | None], bool]] = {
    OPEN: lambda own, _: own.is_open,
    OVERDUE: lambda own, _: own.is_open and own.is_overdue,
    THIS_WEEK: lambda own, left: own.is_open and left is not None and 0 <= left <= _WEEK,
    UNSET: lambda own, _: own.is_open and own.due_on is None,
    WAITING: lambda own, _: own.status is TaskStatus.AWAITING_CONFIRMATION,
    DONE: lambda own, _: own.status in (TaskStatus.DONE_ON_TIME, TaskStatus.DONE_LATE),
    ALL: lambda _, __: True,
}


class TaskFilters(QWidget):
    """Three choices in a row (`changed`); each state says how many tasks it has."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.state = ChoiceEdit(say("Tình trạng"), may_be_empty=False)
        self.agency = ChoiceEdit(say("Cơ quan chủ trì"))
        self.meeting = ChoiceEdit(say("Cuộc họp"))
        self.state.set_value(OPEN)
        for edit, words in ((self.agency, say("Mọi cơ quan chủ trì")), (self.meeting, say("Mọi cuộc họp"))):
            edit.findChildren(QLineEdit)[0].setPlaceholderText(words)
        choices: list[QWidget] = []
        for edit, least, most in ((self.state, 136, 230), (self.agency, 150, 230), (self.meeting, 136, 260)):
            choices.append(sized(edit, min_width=least, max_width=most))
            edit.value_changed.connect(self._tell)
        spaced(QVBoxLayout(self)).addWidget(Wrapping(*choices))

    def offer(self, standings: Sequence[TaskStanding], left: Callable[[TaskStanding], int | None]) -> None:
        """Offer what there is among the tasks of the day; what is chosen stays."""
        counts = {key: sum(keeps(own, left(own)) for own in standings) for key, keeps in _KEEPS.items()}
        names = {
            OPEN: say("Chưa xong"),
            OVERDUE: say("Quá hạn"),
            THIS_WEEK: say("Đến hạn trong 7 ngày"),
            UNSET: say("Chưa ấn định thời hạn"),
            WAITING: say("Chờ xác nhận"),
            DONE: say("Đã hoàn thành"),
            ALL: say("Tất cả"),
        }
        self.state.set_choices([(key, f"{words} ({whole(counts[key])})") for key, words in names.items()])
        self.agency.set_choices(_agencies(standings))
        self.meeting.set_choices(_meetings(standings))

    def keeps(self, own: TaskStanding, left: int | None) -> bool:
        """Say whether a task is shown."""
        agency, meeting = self.agency.value(), self.meeting.value()
        return (
            _KEEPS[self.state.value() or OPEN](own, left)
            and agency in (None, own.task.lead_agency_id)
            and meeting in (None, own.meeting.id if own.meeting else "")
        )

    def choose(self, state: str = ALL, agency_id: str | None = None) -> None:
        """Show the tasks in a state, of one agency or of all."""
        self.state.set_value(state)
        self.agency.set_value(agency_id)
        self.meeting.set_value(None)
        self.changed.emit()

    def _tell(self, _value: object) -> None:
        self.changed.emit()


def _agencies(standings: Sequence[TaskStanding]) -> list[Choice]:
    named = {own.lead.id: own.lead for own in standings if own.lead}
    ordered = sorted(named.values(), key=lambda own: sort_key(own.name))
    return [(own.id, own.short_name or own.name) for own in ordered]


def _meetings(standings: Sequence[TaskStanding]) -> list[Choice]:
    named = {own.meeting.id: own.meeting for own in standings if own.meeting}
    ordered = sorted(named.values(), key=lambda own: str(own.held_on), reverse=True)
    return [(own.id, f"{day(own.held_on)} · {own.name}") for own in ordered]

"""The right input for each field of a record, with the choices that the register gives it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from egov_desktop.domain.enumerations import Stage
from egov_desktop.domain.fields import FieldSpec, FieldType
from egov_desktop.domain.judgement.stages import ROUTE_STAGES, stage_label
from egov_desktop.domain.records import Agency, ListItem, Project, ProjectGroup, Record, Scheme
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.ui.widgets.inputs.base import Input
from egov_desktop.ui.widgets.inputs.choice import Choice, ChoiceEdit, TickEdit
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.inputs.number import MoneyEdit, WholeEdit
from egov_desktop.ui.widgets.inputs.text import LongTextEdit, TextEdit
from egov_desktop.wording.labels import record_title, value_text
from egov_desktop.wording.language import say

_MOST = 10**9
_NAMED = (Agency, Scheme, ProjectGroup)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an input must know beside its field: the register, the record it belongs to, and the day."""

    snapshot: Snapshot
    record: Record
    today: date


def input_for(spec: FieldSpec, around: Surroundings, *, in_grid: bool = False) -> Input:
    """Make the input of a field, without a value yet; in a grid it is one that fits a cell."""
    chooses = spec.type in (FieldType.CHOICE, FieldType.CODED, FieldType.REFERENCE, FieldType.FLAG)
    if chooses or (in_grid and spec.type is FieldType.TICK):
        may_be_empty = not spec.required and spec.type is not FieldType.FLAG
        made: Input = ChoiceEdit(choices=choices_for(spec, around), may_be_empty=may_be_empty)
    else:
        made = _plain_input(spec, around.today, in_grid=in_grid)
    made.set_name(say(spec.label))
    return made


def _plain_input(spec: FieldSpec, today: date, *, in_grid: bool) -> Input:
    if spec.type is FieldType.DONG:
        return MoneyEdit()
    if spec.type is FieldType.DAY:
        return DayEdit(today=today)
    if spec.type is FieldType.TICK:
        return TickEdit()
    if spec.type is FieldType.LONG_TEXT:
        return LongTextEdit(least_lines=4 if in_grid else 2)
    if spec.type in (FieldType.WHOLE, FieldType.YEAR):
        least = -_MOST if spec.lowest is None else spec.lowest
        most = _MOST if spec.highest is None else spec.highest
        grouped = spec.type is not FieldType.YEAR
        return WholeEdit(unit=say(spec.unit) if spec.unit else "", least=least, most=most, grouped=grouped)
    return TextEdit()


def refill(made: Input, spec: FieldSpec, around: Surroundings) -> None:
    """Give an input that chooses the choices of the register as it is now."""
    if isinstance(made, ChoiceEdit):
        made.set_choices(choices_for(spec, around))


def to_input(spec: FieldSpec, value: Any) -> Any:
    """Give a field's value as its input holds it: an empty code is no choice."""
    return None if spec.type is FieldType.CODED and value == "" else value


def from_input(spec: FieldSpec, value: Any) -> Any:
    return spec.default if value is None else value


def choices_for(spec: FieldSpec, around: Surroundings) -> list[Choice]:
    """Give what may be chosen for a field, each with words that differ; what is chosen now is always among it."""
    if spec.type in (FieldType.FLAG, FieldType.TICK):
        return [(True, say("Có")), (False, say("Không"))]
    if spec.type is FieldType.CODED:
        return _told_apart(_codes(spec, around))
    if spec.type is FieldType.REFERENCE:
        return _told_apart(_records(spec, around))
    if spec.choices is Stage and isinstance(around.record, Project):
        return _told_apart(_stages(around.record))
    return [(own, say(own.label)) for own in spec.choices or ()]


def written(spec: FieldSpec, around: Surroundings, value: Any) -> str:
    """Say how a field's value reads in a form: as everywhere, but names in full."""
    if isinstance(named := around.snapshot.find(spec.target, value) if spec.target else None, _NAMED):
        return named.name
    if isinstance(value, bool):
        return say("Có") if value else say("Không")
    if isinstance(value, Stage) and isinstance(around.record, Project):
        return say(stage_label(around.record, value))
    return value_text(around.snapshot, spec, value)


def _codes(spec: FieldSpec, around: Surroundings) -> Iterable[Choice]:
    items = around.snapshot.children(ListItem, spec.list_code, by="list_code")
    held = getattr(around.record, spec.name)
    in_order = sorted(items, key=lambda item: (item.position is None, item.position or 0))
    return [
        (item.code, say(item.label)) for item in in_order if item.code == held or _holds(item, around.today)
    ]


def _records(spec: FieldSpec, around: Surroundings) -> Iterable[Choice]:
    held = getattr(around.record, spec.name)
    project_id = getattr(around.record, "project_id", None)
    found = [
        other
        for other in around.snapshot.of_kind(spec.target).values()
        if other.id == held
        or (
            other.id != around.record.id
            and getattr(other, "project_id", project_id) == project_id
            and _holds(other, around.today)
        )
    ]
    named = [(other.id, _full_name(around.snapshot, other)) for other in found]
    return sorted(named, key=lambda own: sort_key(own[1]))


def _full_name(snapshot: Snapshot, record: Record) -> str:
    return record.name if isinstance(record, _NAMED) else record_title(snapshot, record)


def _holds(record: Record, on: date) -> bool:
    """Say whether an agency or an item of a list may be used on a day; other records always may."""
    first: date | None = getattr(record, "valid_from", None)
    last: date | None = getattr(record, "valid_to", None)
    return (first is None or first <= on) and (last is None or on <= last)


def _stages(project: Project) -> Iterable[Choice]:
    stages = ROUTE_STAGES[project.route] if project.route else tuple(Stage)
    extra = (project.stage,) if project.stage and project.stage not in stages else ()
    return [(stage, say(stage_label(project, stage))) for stage in (*stages, *extra)]


def _told_apart(choices: Iterable[Choice]) -> list[Choice]:
    """Number words that stand for more than one choice, so that typing them finds each."""
    seen: dict[str, int] = {}
    apart: list[Choice] = []
    for value, words in choices:
        seen[words] = seen.get(words, 0) + 1
        apart.append((value, words if seen[words] == 1 else f"{words} ({seen[words]})"))
    return apart

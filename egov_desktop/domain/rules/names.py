"""Rules about what a record names: codes, lists kept by the office, other records, and stages."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from egov_desktop.domain.enumerations import StageGroup
from egov_desktop.domain.fields import FieldSpec, specs_of
from egov_desktop.domain.judgement.stages import ROUTE_STAGES, group_of, is_stopped, latest_change
from egov_desktop.domain.records import Agency, Package, Project, Record, TemplateWording
from egov_desktop.domain.rules.basis import Look, Problem, error, same_code_form, warning

DATED_BY: dict[str, str] = {
    "project": "approved_on",
    "capital_plan": "decided_on",
    "disbursement": "paid_on",
    "contract": "signed_on",
    "cause": "since_on",
    "legal_document": "issued_on",
}
"""The day, by kind, on which a list must hold the code that a record names."""


def code_is_its_own(look: Look, project: Project) -> Iterator[Problem]:
    """Refuse the code of another project, however it is written: case, spaces, accents and Đ/D apart."""
    for other in look.projects_by_code.get(same_code_form(project.code), ()) if project.code else ():
        if other.id != project.id:
            yield error(
                project, "code", "same_code",
                value=project.code, other=other.code, name=other.name, other_id=other.id,
            )  # fmt: skip
            return


def package_code_is_its_own(look: Look, package: Package) -> Iterator[Problem]:
    siblings = look.snapshot.children(Package, package.project_id or "") if package.code else ()
    for other in siblings:
        if other.id != package.id and same_code_form(other.code) == same_code_form(package.code):
            yield warning(package, "code", "same_package_code", value=package.code, name=other.name)
            return


def words_have_their_place(look: Look, wording: TemplateWording) -> Iterator[Problem]:
    """Refuse a second text for one place of a paper: only one of them could be printed."""
    for other in look.snapshot.all(TemplateWording).values():
        if other.id != wording.id and (other.paper, other.slot) == (wording.paper, wording.slot):
            yield error(wording, "slot", "place_has_words", value=wording.slot)
            return


@cache
def _pointers(record_class: type[Record]) -> tuple[FieldSpec, ...]:
    return tuple(spec for spec in specs_of(record_class).values() if spec.target)


@cache
def _coded(record_class: type[Record]) -> tuple[FieldSpec, ...]:
    return tuple(spec for spec in specs_of(record_class).values() if spec.list_code)


def named_records_are_there(look: Look, record: Record) -> Iterator[Problem]:
    """Warn of a record that is missing, or belongs to another project; a parent removed elsewhere leaves such ones."""
    for spec in _pointers(type(record)):
        target_id: str | None = getattr(record, spec.name)
        if not target_id:
            continue
        target = look.snapshot.find(spec.target, target_id)
        if target is None:
            yield warning(record, spec.name, "missing_record", target=spec.target, target_id=target_id)
        elif _belong_to_different_projects(record, target):
            yield warning(record, spec.name, "of_another_project", target=spec.target, target_id=target_id)


def _belong_to_different_projects(record: Record, target: Record) -> bool:
    if not ("project_id" in record.specs() and "project_id" in target.specs()):
        return False
    return getattr(record, "project_id", None) != getattr(target, "project_id", None)


def codes_are_in_their_lists(look: Look, record: Record) -> Iterator[Problem]:
    """Warn of a code that its list does not hold, or not on the record's day; a list not kept at all is not asked."""
    for spec in _coded(type(record)):
        code: str = getattr(record, spec.name)
        if not code or spec.list_code not in look.lists_kept:
            continue
        items = look.list_items.get((spec.list_code, code), ())
        on: date | None = getattr(record, DATED_BY.get(record.KIND, ""), None)
        if not items:
            yield warning(record, spec.name, "unknown_code", value=code)
        elif on is not None and not any(_holds(item.valid_from, item.valid_to, on) for item in items):
            yield warning(record, spec.name, "code_out_of_dates", value=items[0].label, on=on)


def _holds(first: date | None, last: date | None, on: date) -> bool:
    return (first is None or first <= on) and (last is None or on <= last)


def owner_still_exists(look: Look, project: Project) -> Iterator[Problem]:
    """Warn when a project under way is still with an agency that has ended, as after a merger."""
    owner, today = look.snapshot.get(Agency, project.owner_agency_id), look.today
    if owner is None or today is None or owner.valid_to is None or owner.valid_to >= today:
        return
    if not is_stopped(project, today) and group_of(look.snapshot, project, today) is not StageGroup.IN_USE:
        yield warning(project, "owner_agency_id", "owner_ended", name=owner.name, value=owner.valid_to)


def stage_is_on_route(_look: Look, project: Project) -> Iterator[Problem]:
    """Warn of a stage that the project's route does not pass (NĐ 73/2019, Đ10-11, Đ51-58)."""
    if project.stage and project.route and project.stage not in ROUTE_STAGES[project.route]:
        yield warning(project, "stage", "stage_not_on_route", stage=project.stage, route=project.route)


def stage_agrees_with_history(look: Look, project: Project) -> Iterator[Problem]:
    last = latest_change(look.snapshot, project, date.max)
    if last is None or project.stage is None or last.stage is None:
        return
    if last.stage is not project.stage or (project.stage_since and last.since_on != project.stage_since):
        yield warning(
            project, "stage", "stage_differs_from_history",
            stage=project.stage, history=last.stage, value=last.since_on,
        )  # fmt: skip

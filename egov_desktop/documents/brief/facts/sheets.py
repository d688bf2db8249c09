"""The sheet of one project: its papers, packages, milestones and money on one page."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from egov_desktop.charts.s_curve import data_s_curve
from egov_desktop.documents.brief.facts.lines import Lines
from egov_desktop.documents.brief.facts.names import Names
from egov_desktop.documents.brief.value import Fact, MilestoneLine, PackageLine, ProjectSheet
from egov_desktop.documents.texts import one_line
from egov_desktop.domain.enumerations import ListCode
from egov_desktop.domain.judgement.offices.questions import Question, project_ids_in_question
from egov_desktop.domain.judgement.schedule import done_on, progress, status_on
from egov_desktop.domain.records import Contract, Funding, Milestone, Package, Project, ProjectGroup, Scheme
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.labels import agency_name, coded_label, field_label, kind_label, record_title
from egov_desktop.wording.numbers import millions, percent

_TICKS = {
    "conforms_to_goals": "mục tiêu",
    "conforms_to_beneficiaries": "đối tượng",
    "conforms_to_funding": "nguồn vốn",
    "conforms_to_list": "danh mục",
}


def project_sheets(
    snapshot: Snapshot, chosen: Iterable[str], on: date, year: int, lines: Lines, names: Names
) -> tuple[ProjectSheet, ...]:
    """Give the sheets in the order chosen; an id that the register does not hold has none."""
    projects = (snapshot.get(Project, project_id) for project_id in dict.fromkeys(chosen))
    return tuple(_sheet(snapshot, project, on, year, lines, names) for project in projects if project)


def _sheet(
    snapshot: Snapshot, project: Project, on: date, year: int, lines: Lines, names: Names
) -> ProjectSheet:
    milestones = sorted(snapshot.children(Milestone, project.id), key=_milestone_order)
    return ProjectSheet(
        line=lines.of(project),
        facts=tuple(fact for fact in _facts(snapshot, project, on) if fact.text),
        packages=tuple(_package(snapshot, own) for own in snapshot.children(Package, project.id)),
        milestones=tuple(_milestone(own, on) for own in milestones),
        curve=data_s_curve(snapshot, on, projects=(project,), year=year, name=one_line(project.name)),
        disputed=tuple(
            _in_question(snapshot, own)
            for own in names.questions
            if project.id in project_ids_in_question((own,))
        ),
    )


def _in_question(snapshot: Snapshot, question: Question) -> str:
    """Name a figure in question: the field, and the record where it is not the project itself."""
    record = snapshot.find(question.record_kind, question.record_id)
    field = field_label(question.record_kind, question.field)
    if record is None or isinstance(record, Project):
        return field
    return f"{kind_label(record.KIND)} “{one_line(record_title(snapshot, record))}”: {field}"


def _facts(snapshot: Snapshot, project: Project, on: date) -> Iterator[Fact]:
    group = snapshot.get(ProjectGroup, project.group_id)
    scheme = snapshot.get(Scheme, project.scheme_id)
    yield Fact("Chủ đầu tư", one_line(agency_name(snapshot, project.owner_agency_id, short=False)))
    yield Fact("Nhóm dự án", one_line(group.name) if group else "")
    yield Fact("Loại, trình tự", "; ".join(own.label for own in (project.kind, project.route) if own))
    yield Fact("Thuộc đề án", one_line(scheme.name) if scheme else "")
    yield Fact("Mục tiêu", one_line(project.objectives))
    yield Fact("Đơn vị thụ hưởng", one_line(project.beneficiaries))
    yield Fact("Chủ trương đầu tư", _cited(project.policy_symbol, project.policy_decided_on))
    yield Fact("Nguồn vốn", _funding(snapshot, project))
    yield Fact("Khối lượng theo mốc", _progress(snapshot, project, on))
    yield Fact("Phù hợp đề án", _conformity(project))
    yield Fact("Hiệu quả", one_line(project.effectiveness_note))


def _cited(symbol: str, on: date | None) -> str:
    when = f"ngày {day_short(on)}" if on else ""
    return " ".join(part for part in (one_line(symbol), when) if part)


def _funding(snapshot: Snapshot, project: Project) -> str:
    return "; ".join(
        f"{coded_label(snapshot, ListCode.FUNDING_SOURCE, row.source)} {millions(row.amount_dong or 0)} triệu đồng"
        for row in snapshot.children(Funding, project.id)
    )


def _progress(snapshot: Snapshot, project: Project, on: date) -> str:
    share = progress(snapshot, project, on)
    return "" if share is None else f"{percent(share)} tính theo tỷ trọng các mốc đã hoàn thành"


def _conformity(project: Project) -> str:
    answers = {words: getattr(project, name) for name, words in _TICKS.items()}
    kept = [words for words, answer in answers.items() if answer]
    broken = [words for words, answer in answers.items() if answer is False]
    parts = (
        f"phù hợp {', '.join(kept)}" if kept else "",
        f"không phù hợp {', '.join(broken)}" if broken else "",
    )
    said = "; ".join(part for part in parts if part)
    citation = one_line(project.conformity_citation)
    return f"{said[:1].upper()}{said[1:]}{f' ({citation})' if citation else ''}" if said else ""


def _package(snapshot: Snapshot, package: Package) -> PackageLine:
    contracts = snapshot.children(Contract, package.id, by="package_id")
    contractors = dict.fromkeys(one_line(own.contractor) for own in contracts if own.contractor)
    return PackageLine(
        one_line(package.code),
        one_line(package.name),
        package.price_dong,
        "; ".join(contractors),
        _sum_dong(contracts),
        package.status.label if package.status else "",
    )


def _sum_dong(contracts: Sequence[Contract]) -> int | None:
    amounts = [own.amount_dong for own in contracts if own.amount_dong is not None]
    return sum(amounts) if amounts else None


def _milestone(milestone: Milestone, on: date) -> MilestoneLine:
    return MilestoneLine(
        one_line(milestone.name),
        milestone.baseline_on,
        milestone.approved_on,
        milestone.forecast_on,
        done_on(milestone, on),
        status_on(milestone, on).label,
    )


def _milestone_order(milestone: Milestone) -> tuple[int, date]:
    position = milestone.position if milestone.position is not None else 10**6
    return position, milestone.baseline_on or milestone.approved_on or date.max

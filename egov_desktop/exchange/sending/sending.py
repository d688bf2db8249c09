"""Sending: a period opened, one package for each owner, an owner's report back, a full copy for a colleague, and the log."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from egov_desktop.actions.records import held
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import Channel, ExchangeKind
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import EXISTENCE, VIETNAM
from egov_desktop.domain.judgement.meetings.tasks import is_open
from egov_desktop.domain.judgement.offices.completeness import Lack, missing
from egov_desktop.domain.records import Agency, Project, ReportingPeriod, Task
from egov_desktop.domain.rights import Rights
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import clean, folded_code, sort_key
from egov_desktop.exchange import envelope
from egov_desktop.exchange.keys import OwnKey
from egov_desktop.exchange.sending.assigned import assigned, signed
from egov_desktop.exchange.sending.building import Built, Order, never
from egov_desktop.exchange.sending.packing import (
    Packing,
    assignment_order,
    log_line,
    return_order,
    tasks_order,
)
from egov_desktop.exchange.sending.refusing import no_period, no_tasks, nobody, refused, stopped
from egov_desktop.exchange.sending.source import Source
from egov_desktop.store.checking import check
from egov_desktop.store.register import Register
from egov_desktop.wording.labels import field_label, record_title
from egov_desktop.wording.language import say

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Sent:
    """What was made: the packages in their folder, the owners left out for want of a project, and the lines of the log."""

    built: tuple[Built, ...]
    left_out: tuple[str, ...]
    log: ChangeSet


def in_silence(_done: int, _total: int, _words: str) -> None:
    """Nobody watches the progress."""


def open_period(
    snapshot: Snapshot,
    code: str,
    name: str,
    figures_on: date | None,
    due_on: date | None,
    id: str,  # noqa: A002 - named as the field it fills
) -> ChangeSet:
    """Open a reporting period; raises RefusedByRules where one of that code is there already."""
    wanted = clean(code, lines=False)
    if any(folded_code(own.code) == folded_code(wanted) for own in snapshot.all(ReportingPeriod).values()):
        raise refused(
            say("Đã có kỳ báo cáo mang mã {code}.", code=wanted),
            say("Hãy chọn kỳ đó, hoặc ghi mã khác."),
            "period_exists",
        )
    period = ReportingPeriod(
        id=id, code=wanted, name=clean(name, lines=False), figures_on=figures_on, due_on=due_on
    )
    return ChangeSet("add_reporting_period", (RecordChange(None, period),))


def projects_of(snapshot: Snapshot, agency_id: str) -> tuple[str, ...]:
    """Name the projects that an office owns, by code."""
    own = snapshot.children(Project, agency_id, by="owner_agency_id")
    return tuple(one.id for one in sorted(own, key=lambda one: sort_key(one.code)))


def owners(snapshot: Snapshot) -> tuple[str, ...]:
    """Name the offices that own projects, by name."""
    return _by_name(snapshot, {own.owner_agency_id for own in snapshot.all(Project).values()})


def keep_log(sent: Sent, perform: Callable[[ChangeSet], object]) -> Sent:
    """Log packages that lie there; where the log cannot be kept, they go again. Raises what `perform` does."""
    try:
        perform(sent.log)
    except BaseException:
        take_away(sent.built)
        raise
    return sent


def make_assignments(
    register: Register,
    folder: Path,
    period_id: str,
    agencies: Iterable[str] | None = None,
    *,
    key: OwnKey | None,
    now: datetime,
    identifiers: Identifiers,
    progress: Progress = in_silence,
    cancelled: Callable[[], bool] = never,
    projects: Iterable[str] | None = None,
    writable: Mapping[str, tuple[str, ...]] | None = None,
    channel: Channel | None = None,
    password: str = "",
    made_by: str = "",
    file_name: str = "",
) -> Sent:
    """Make one package for each office (all owners where none is named), all of them or none.

    The register is only read, so that a worker may do this on a connection of its own; `log` is to be performed once the
    files lie there. `projects` narrows what goes, `writable` what the owner may fill in; `file_name` is for one office alone. Raises UnknownInput (no such
    period or office), RefusedByRules (nobody has a project), CannotWriteFile, Cancelled; no file is left then.
    """
    snapshot = register.snapshot
    period = _period(snapshot, period_id)
    chosen = [_agency(snapshot, own) for own in (owners(snapshot) if agencies is None else agencies)]
    going = {own.id: _narrowed(projects_of(snapshot, own.id), projects) for own in chosen}
    if not any(going.values()):
        raise nobody()
    if password:
        envelope.refuse_weak(password)
    source = Source.of(register)
    packing = Packing(register, folder, key, now, identifiers, password, cancelled, file_name, source)

    def pack(agency: Agency) -> Built:
        order = assignment_order(snapshot, agency, period, going[agency.id], writable)
        return packing.make(replace(order, made_by=made_by), agency.code, period.code)

    wanted = [own for own in chosen if going[own.id]]
    left_out = tuple(own.id for own in chosen if not going[own.id])
    built = _one_by_one(wanted, pack, progress, cancelled)
    return Sent(built, left_out, _log_of(wanted, built, channel, packing))


def make_task_extracts(
    register: Register,
    folder: Path,
    agencies: Iterable[str] | None = None,
    *,
    key: OwnKey | None,
    now: datetime,
    identifiers: Identifiers,
    channel: Channel | None = None,
    password: str = "",
    made_by: str = "",
    file_name: str = "",
    progress: Progress = in_silence,
    cancelled: Callable[[], bool] = never,
) -> Sent:
    """Make an extract of tasks for each agency that leads an open one (or for those named), all of them or none.

    Raises RefusedByRules where nobody of them leads a task; otherwise as `make_assignments`.
    """
    snapshot = register.snapshot
    leading = {own.lead_agency_id for own in snapshot.all(Task).values()}
    named = leaders_of_open_tasks(snapshot, now.astimezone(VIETNAM).date()) if agencies is None else agencies
    chosen = [_agency(snapshot, own) for own in named]
    wanted = [own for own in chosen if own.id in leading]
    if not wanted:
        raise no_tasks()
    source = Source.of(register)
    packing = Packing(register, folder, key, now, identifiers, password, cancelled, file_name, source)

    def pack(agency: Agency) -> Built:
        order = replace(tasks_order(snapshot, agency), made_by=made_by)
        return packing.make(order, agency.code, packing.today.isoformat())

    left_out = tuple(own.id for own in chosen if own.id not in leading)
    built = _one_by_one(wanted, pack, progress, cancelled)
    return Sent(built, left_out, _log_of(wanted, built, channel, packing))


def _one_by_one(
    agencies: Sequence[Agency],
    pack: Callable[[Agency], Built],
    progress: Progress,
    cancelled: Callable[[], bool],
) -> tuple[Built, ...]:
    """Make a package for each agency, all of them or none."""
    built: list[Built] = []
    try:
        for place, agency in enumerate(agencies):
            if cancelled():
                raise stopped()
            progress(place, len(agencies), agency.name)
            built.append(pack(agency))
    except BaseException:
        take_away(built)
        raise
    progress(len(agencies), len(agencies), "")
    return tuple(built)


def _log_of(
    agencies: Sequence[Agency], built: Sequence[Built], channel: Channel | None, packing: Packing
) -> ChangeSet:
    made = zip(agencies, built, strict=True)
    lines = (RecordChange(None, log_line(own, agency.id, channel, packing)) for agency, own in made)
    return ChangeSet("add_dispatch", tuple(lines))


def leaders(snapshot: Snapshot) -> tuple[str, ...]:
    """Name the agencies that lead tasks, by name."""
    return _by_name(snapshot, {own.lead_agency_id for own in snapshot.all(Task).values()})


def leaders_of_open_tasks(snapshot: Snapshot, on: date) -> tuple[str, ...]:
    """Name the agencies that lead tasks which are open on a day, by name."""
    waiting = (own for own in snapshot.all(Task).values() if is_open(snapshot, own, on))
    return _by_name(snapshot, {own.lead_agency_id for own in waiting})


def _by_name(snapshot: Snapshot, named: set[str | None]) -> tuple[str, ...]:
    agencies = [own for own in snapshot.all(Agency).values() if own.id in named]
    return tuple(own.id for own in sorted(agencies, key=lambda own: sort_key(own.name)))


def make_full_copy(
    register: Register,
    folder: Path,
    *,
    key: OwnKey | None,
    now: datetime,
    identifiers: Identifiers,
    channel: Channel | None = None,
    password: str = "",
    made_by: str = "",
    file_name: str = "",
    cancelled: Callable[[], bool] = never,
) -> Sent:
    """Make an exact copy of the register for another clerk of the same office; its log is to be performed."""
    packing = Packing(register, folder, key, now, identifiers, password, cancelled, file_name)
    code = register.snapshot.profile.office_code
    order = Order(kind=ExchangeKind.FULL, to_office=code, made_by=made_by)
    built = packing.make(order, code, packing.today.isoformat())
    line = RecordChange(None, log_line(built, None, channel, packing))
    return Sent((built,), (), ChangeSet("add_dispatch", (line,)))


def make_return(
    register: Register,
    folder: Path,
    *,
    key: OwnKey | None,
    now: datetime,
    identifiers: Identifiers,
    draft: bool = False,
    password: str = "",
    made_by: str = "",
    file_name: str = "",
    cancelled: Callable[[], bool] = never,
) -> Built:
    """Make an owner's report for the office that assigned it. Each sign-off counts as a round.

    Raises RefusedByRules where the file lives by no assignment, where something is missing (unless it is a draft), or where
    another tool wrote in the file; CannotWriteFile, Cancelled.
    """
    manifest, rights = register.manifest, register.rights
    if manifest is None or rights is None:
        raise refused(
            say("Tệp này không phải phiếu giao báo cáo, nên không có báo cáo nào để gửi về."),
            say("Hãy mở tệp BC_… mà Văn phòng đã gửi."),
            "no_assignment",
        )
    _refuse_outside_edits(register)
    packing = Packing(register, folder, key, now, identifiers, password, cancelled, file_name)
    period = register.snapshot.get(ReportingPeriod, manifest.period_id)
    if not draft:
        _refuse_incomplete(register, rights, period, packing.today)
    order = replace(return_order(register.snapshot, manifest, period, draft=draft), made_by=made_by)
    period_code = manifest.period or packing.today.isoformat()  # an extract of tasks is of no period
    return packing.make(order, manifest.to_office, period_code, draft=draft)


def take_away(built: Iterable[Built]) -> None:
    """Remove packages that nobody is to get."""
    for own in built:
        with suppress(OSError):
            own.path.unlink(missing_ok=True)


def _refuse_outside_edits(register: Register) -> None:
    """A package is made from the journal alone, so what another tool wrote past it would silently stay at home."""
    edits = check(register).outside_edits
    if not edits:
        return
    first = edits[0]
    record = register.snapshot.find(first.kind, first.record_id)
    title = record_title(register.snapshot, record) if record else first.record_id
    where = title if first.field == EXISTENCE else f"{title} › {field_label(first.kind, first.field)}"
    raise refused(
        say(
            "Tệp có {n} chỗ sửa bằng công cụ khác, không đi theo báo cáo ({where}).",
            n=len(edits),
            where=where,
        ),
        say(
            "Hãy gõ các số liệu đó trong chương trình (sửa khác đi rồi sửa lại cho đúng), hoặc gõ vào bản chưa bị sửa."
        ),
        "edited_outside",
    )


def _refuse_incomplete(
    register: Register, rights: Rights, period: ReportingPeriod | None, today: date
) -> None:
    lacking = missing(register.snapshot, rights, period, assigned(register), today, signed=signed(register))
    if [own.code for own in lacking] == [Lack.SIGNED_BEFORE_EDIT]:
        raise refused(
            say("Số liệu đã sửa sau khi ký xác nhận, chưa gửi về được."),
            say("Hãy ký lại rồi đóng gói."),
            "signed_before_edit",
        )
    if count := len(lacking):
        raise refused(
            say("Báo cáo còn thiếu {n} mục, chưa gửi về được.", n=count),
            say("Hãy điền hoặc xác nhận các mục còn thiếu rồi đóng gói lại."),
            "incomplete",
        )


def _period(snapshot: Snapshot, period_id: str) -> ReportingPeriod:
    period = snapshot.get(ReportingPeriod, period_id)
    if period is None:
        raise no_period()
    return period


def _agency(snapshot: Snapshot, agency_id: str) -> Agency:
    agency = held(snapshot, Agency.KIND, agency_id)
    assert isinstance(agency, Agency)
    return agency


def _narrowed(owned: tuple[str, ...], projects: Iterable[str] | None) -> tuple[str, ...]:
    wanted = None if projects is None else frozenset(projects)
    return tuple(own for own in owned if wanted is None or own in wanted)

"""Where packages are made, what each is to be, and the line that the log gets for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from egov_desktop.domain.enumerations import Channel, ExchangeKind
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import VIETNAM
from egov_desktop.domain.judgement.offices.signing import sign_offs
from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.records import (
    Agency,
    Confirmation,
    Dispatch,
    ReportingPeriod,
    SignOff,
    Task,
    TaskReport,
)
from egov_desktop.domain.rights import owners_fields
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange import envelope
from egov_desktop.exchange.keys import OwnKey
from egov_desktop.exchange.naming import free_round, package_name
from egov_desktop.exchange.sending.building import Built, Order, build_package
from egov_desktop.exchange.sending.refusing import no_folder
from egov_desktop.exchange.sending.source import Source
from egov_desktop.store.file.schema import SUFFIX
from egov_desktop.store.register import Register


@dataclass(frozen=True)
class Packing:
    """Where packages are made: from which register, into which folder, with which key and password, and when."""

    register: Register
    folder: Path
    key: OwnKey | None
    now: datetime
    identifiers: Identifiers
    password: str
    cancelled: Callable[[], bool]
    file_name: str = ""
    source: Source | None = None

    @property
    def today(self) -> date:
        return self.now.astimezone(VIETNAM).date()

    def make(self, order: Order, office_code: str, period: str, *, draft: bool = False) -> Built:
        """Build one package under the name given, else under the first free name of its round or a later one."""
        if not self.file_name:
            order = replace(order, round=self._free_round(order, office_code, period, draft=draft))
        name = package_name(order.kind, office_code, period, order.round, draft=draft)
        target = (self.folder / name).with_suffix(envelope.SUFFIX if self.password else SUFFIX)
        return build_package(
            self.register,
            self.folder / self.file_name if self.file_name else target,
            order,
            self.key,
            now=self.now,
            identifiers=self.identifiers,
            source=self.source,
            password=self.password,
            cancelled=self.cancelled,
        )

    def _free_round(self, order: Order, office_code: str, period: str, *, draft: bool) -> int:
        try:
            return free_round(self.folder, order.kind, office_code, period, order.round, draft=draft)
        except OSError as error:
            raise no_folder(self.folder) from error


def assignment_order(
    snapshot: Snapshot,
    agency: Agency,
    period: ReportingPeriod,
    projects: tuple[str, ...],
    writable: Mapping[str, tuple[str, ...]] | None,
) -> Order:
    rounds = [
        own.round or 0
        for own in snapshot.children(Dispatch, agency.id, by="agency_id")
        if own.period_id == period.id and own.exchange_kind is ExchangeKind.ASSIGNMENT
    ]
    return Order(
        kind=ExchangeKind.ASSIGNMENT,
        to_office=agency.code,
        to_name=agency.name,
        agency_id=agency.id,
        period_id=period.id,
        round=max(rounds, default=0) + 1,
        projects=projects,
        tasks=led_tasks(snapshot, agency),
        writable=_with_words(owners_fields() if writable is None else writable),
    )


def tasks_order(snapshot: Snapshot, agency: Agency) -> Order:
    """An extract of an agency's tasks, in which it writes how far those that it leads have come."""
    rounds = [
        own.round or 0
        for own in snapshot.children(Dispatch, agency.id, by="agency_id")
        if own.exchange_kind is ExchangeKind.TASKS
    ]
    own_fields = owners_fields()
    return Order(
        kind=ExchangeKind.TASKS,
        to_office=agency.code,
        to_name=agency.name,
        agency_id=agency.id,
        round=max(rounds, default=0) + 1,
        tasks=led_tasks(snapshot, agency),
        writable=_with_words({kind: own_fields[kind] for kind in (Task.KIND, TaskReport.KIND)}),
    )


def led_tasks(snapshot: Snapshot, agency: Agency) -> tuple[str, ...]:
    """Name the tasks that an agency leads."""
    return tuple(own.id for own in snapshot.children(Task, agency.id, by="lead_agency_id"))


def return_order(
    snapshot: Snapshot, manifest: Manifest, period: ReportingPeriod | None, *, draft: bool
) -> Order:
    signed = sign_offs(snapshot, manifest.to_agency, period)
    last = signed[-1] if signed and not draft else None
    return Order(
        kind=ExchangeKind.RETURN,
        to_office=manifest.from_office,
        to_name=manifest.from_name,
        from_office=manifest.to_office,
        from_name=manifest.to_name,
        agency_id=manifest.to_agency,
        period_id=manifest.period_id,
        round=max(1, len(signed)),
        in_reply_to=manifest.package_id,
        projects=manifest.projects,
        tasks=manifest.tasks,
        writable=manifest.writable,
        signed_by=last.signed_by if last else "",
        signed_title=last.signed_title if last else "",
        signed_on=last.signed_on.isoformat() if last and last.signed_on else "",
    )


def log_line(built: Built, agency_id: str | None, channel: Channel | None, packing: Packing) -> Dispatch:
    manifest = built.manifest
    return Dispatch(
        id=packing.identifiers.fresh(),
        agency_id=agency_id,
        period_id=manifest.period_id or None,
        exchange_kind=manifest.kind,
        round=manifest.round,
        package_id=manifest.package_id,
        digest=built.digest,
        file_name=built.path.name,
        channel=channel,
        sent_on=packing.today,
        projects="\n".join(manifest.projects),
    )


def _with_words(writable: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """However narrow, an assignment lets its office confirm what it may write, and sign."""
    words = {kind: owners_fields()[kind] for kind in (Confirmation.KIND, SignOff.KIND)}
    return {**writable, **words}

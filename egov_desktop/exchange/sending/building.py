"""Building one package: a new file with the records in scope, sealed, passed through our own gate, and only then named."""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from egov_desktop import __version__
from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import moment_text
from egov_desktop.domain.judgement.meetings.tasks import records_of_tasks
from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.records import Agency, Project, Refusal, ReportingPeriod, SignOff, Task, TaskReport
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import CannotWriteFile, DamagedRegister
from egov_desktop.exchange import envelope
from egov_desktop.exchange.inspecting import judge
from egov_desktop.exchange.keys import OwnKey
from egov_desktop.exchange.sealing import content_digest
from egov_desktop.exchange.sending.refusing import no_tasks, not_a_full_register, not_written, stopped
from egov_desktop.exchange.sending.source import Source
from egov_desktop.store.file.connection import close, connect, discard, name_is_taken, transaction
from egov_desktop.store.file.schema import VERSION
from egov_desktop.store.joining.same_things import keep_same_things, same_things_of
from egov_desktop.store.reading import rebuild
from egov_desktop.store.register import Register
from egov_desktop.store.writing import insert_changes, insert_entry, keep_contents, put_row
from egov_desktop.wording.language import say

_UNCOUNTED = ("manifest", "_sqlite_migrations")


def never() -> bool:
    """Nobody has asked to stop."""
    return False


@dataclass(frozen=True, kw_only=True)
class Order:
    """What one package is to be: for whom, for which period and round, of which projects, with what sign-off.

    `agency_id` is the office whose report it is (empty for a full copy); `writable` is what its receiver may fill in.
    """

    kind: ExchangeKind
    to_office: str = ""
    to_name: str = ""
    agency_id: str = ""
    period_id: str = ""
    round: int = 1
    in_reply_to: str = ""
    projects: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    writable: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    signed_by: str = ""
    signed_title: str = ""
    signed_on: str = ""
    from_office: str = ""
    from_name: str = ""
    made_by: str = ""


@dataclass(frozen=True)
class Built:
    """A package that lies in its folder: its manifest, the digest of its content, and the SHA-256 of its bytes.

    Where it lies in an envelope, `path` is the envelope, and `file_digest` is of the package inside.
    """

    path: Path
    manifest: Manifest
    digest: str
    file_digest: str


def build_package(
    register: Register,
    target: Path,
    order: Order,
    key: OwnKey | None,
    *,
    now: datetime,
    identifiers: Identifiers,
    source: Source | None = None,
    password: str = "",
    cancelled: Callable[[], bool] = never,
) -> Built:
    """Write one package under a name that is free; with a password, inside an envelope.

    `source` spares reading the journal anew for each of many. Raises CannotWriteFile (no room, no right, the name is
    taken), RefusedByRules (this register has no such package to give), Cancelled; nothing is left behind then.
    """
    _refuse_what_cannot_go(register, order)
    if password:
        envelope.refuse_weak(password)
    if target.exists():
        raise name_is_taken(target)
    temporary = target.with_name(f".~{target.name}.part")
    with _nothing_left_behind(target, temporary), _room_for_plain(temporary, password) as plain:
        if order.kind is ExchangeKind.FULL:
            register.save_copy(plain)
        else:
            _write_scope(plain, source or Source.of(register), order, now)
        _stop_if(cancelled)
        manifest, digest = _seal(plain, _manifest(register, order, now, identifiers), key)
        _stop_if(cancelled)
        _pass_our_gate(plain)
        content = plain.read_bytes()
        if password:
            temporary.write_bytes(envelope.seal(content, password))
        _stop_if(cancelled)
        _give_name(temporary, target)
    return Built(target, manifest, digest, hashlib.sha256(content).hexdigest())


@contextmanager
def _room_for_plain(temporary: Path, password: str) -> Generator[Path]:
    """What goes into an envelope never lies open in the folder, which may be one that others read along."""
    if not password:
        yield temporary
        return
    with TemporaryDirectory(prefix="egov-") as folder:
        yield Path(folder) / "package.sqlite"


def _refuse_what_cannot_go(register: Register, order: Order) -> None:
    if order.kind is ExchangeKind.TASKS and not order.tasks:
        raise no_tasks()
    if order.kind is ExchangeKind.FULL and register.rights is not None:
        raise not_a_full_register()


@contextmanager
def _nothing_left_behind(target: Path, temporary: Path) -> Generator[None]:
    try:
        discard(temporary)
        yield
    except CannotWriteFile as error:
        if error.code != "cannot_write":
            raise
        raise not_written(target) from error
    except (OSError, sqlite3.OperationalError) as error:
        raise not_written(target) from error
    finally:
        with suppress(OSError):
            discard(temporary)


def _write_scope(path: Path, source: Source, order: Order, now: datetime) -> None:
    """Write journal, tables and attached files of the records in scope into a file that never held anything else."""
    from egov_desktop.store.file.steps import upgrade

    wanted = source.scope(
        order.projects, agency_id=order.agency_id, period_id=order.period_id, tasks=order.tasks
    )
    wanted |= _of_tasks(source.snapshot, order.tasks)
    wanted |= _refused_of_tasks(source.snapshot, wanted)
    if (
        order.kind is ExchangeKind.TASKS
    ):  # without a period, an earlier answer's signature would pass for this one's
        wanted -= frozenset(source.snapshot.all(SignOff))
    changes, entries = source.of_records(wanted)
    connection = connect(path, writing=True, creating=True)
    try:
        upgrade(connection, path, now)
        with transaction(connection, path):
            for entry in sorted(entries.values(), key=lambda own: own.order):
                insert_entry(connection, entry)
            insert_changes(connection, changes)
            keep_same_things(connection, same_things_of(changes))
            _fill_tables(connection, rebuild(connection))
            keep_contents(connection, source.contents_of(wanted))
    finally:
        close(connection)


def _of_tasks(snapshot: Snapshot, task_ids: tuple[str, ...]) -> frozenset[str]:
    """Name what goes with tasks: all under them, the meeting that they came from, and the agencies that these name."""
    records = records_of_tasks(snapshot, (own for one in task_ids if (own := snapshot.get(Task, one))))
    agencies = (
        target_id for own in records for spec, target_id in own.references() if spec.target == Agency.KIND
    )
    return frozenset((*(own.id for own in records), *agencies))


def _refused_of_tasks(snapshot: Snapshot, wanted: frozenset[str]) -> frozenset[str]:
    """Name the reasons for which something that an agency said of these tasks was not taken over."""
    own = (one for one in snapshot.all(Refusal).values() if one.record_kind in (Task.KIND, TaskReport.KIND))
    return frozenset(one.id for one in own if one.record_id in wanted)


def _fill_tables(connection: sqlite3.Connection, snapshot: Snapshot) -> None:
    for record in snapshot:
        put_row(connection, record.KIND, record.id, record)
    connection.executemany(
        "INSERT INTO conflict (kind, record_id, field) VALUES (?, ?, ?)", sorted(snapshot.conflicts)
    )


def _manifest(register: Register, order: Order, now: datetime, identifiers: Identifiers) -> Manifest:
    snapshot = register.snapshot
    period = snapshot.get(ReportingPeriod, order.period_id)
    from_office = order.from_office or snapshot.profile.office_code
    return Manifest(
        package_id=identifiers.fresh(),
        kind=order.kind,
        made_at=moment_text(now),
        form=VERSION,
        program=__version__,
        made_by=order.made_by or (register.writer.who if register.writer else ""),
        from_office=from_office,
        from_name=order.from_name or office_name(snapshot, from_office),
        to_office=order.to_office,
        to_name=order.to_name,
        to_agency=order.agency_id if order.kind in (ExchangeKind.ASSIGNMENT, ExchangeKind.TASKS) else "",
        period=period.code if period else "",
        period_id=order.period_id,
        round=order.round,
        in_reply_to=order.in_reply_to,
        projects=tuple(own for own in order.projects if snapshot.get(Project, own)),
        tasks=tuple(own for own in order.tasks if snapshot.get(Task, own)),
        writable=order.writable,
        signed_by=order.signed_by,
        signed_title=order.signed_title,
        signed_on=order.signed_on,
    )


def office_name(snapshot: Snapshot, code: str) -> str:
    """Name an office by its code, as the register's list of agencies does; the code itself where it does not."""
    named = (own.name for own in snapshot.all(Agency).values() if code and own.code == code)
    return next(named, code)


def _seal(path: Path, manifest: Manifest, key: OwnKey | None) -> tuple[Manifest, str]:
    """Count, write the manifest with its digest and signature, and leave no free page."""
    connection = connect(path, writing=True)
    try:
        counted = replace(manifest, counts=_counts(connection))
        body = counted.to_json()
        digest = content_digest(body, connection.execute)
        with transaction(connection, path):
            connection.execute("DELETE FROM manifest")
            connection.execute(
                "INSERT INTO manifest (package_id, body, digest, public_key, signature) VALUES (?, ?, ?, ?, ?)",
                [
                    counted.package_id, body, digest, key.public_key if key else "",
                    key.sign(digest) if key else "",
                ],
            )  # fmt: skip
        connection.execute("VACUUM")
    finally:
        close(connection)
    return counted, digest


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    )
    names = [name for (name,) in tables.fetchall() if name not in _UNCOUNTED]
    return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}


def _pass_our_gate(path: Path) -> None:
    """Let nothing go out that another office's gate would refuse."""
    verdict = judge(path)
    if not verdict.accepted:
        raise DamagedRegister(
            what_happened=say("Gói vừa đóng không qua được bước kiểm tra. {why}", why=verdict.what_happened),
            data_safety=say("Sổ chưa thay đổi gì, không có tệp nào được để lại."),
            what_to_do=say("Hãy chạy Kiểm tra sổ, sửa chỗ được nêu rồi đóng gói lại."),
            code="not_through_our_gate",
        )


def _give_name(temporary: Path, target: Path) -> None:
    """Name the finished file once its bytes are on the disk; a file that has the name meanwhile keeps it."""
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        os.link(temporary, target)
    except FileExistsError as error:
        raise name_is_taken(target) from error
    except OSError:  # a disk without links, as most USB sticks
        if target.exists():
            raise name_is_taken(target) from None
        temporary.rename(target)


def _stop_if(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise stopped()

"""The command that takes files of other offices in: gate, plan, checked copy, one action for each file."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from egov_desktop.cli.exchange.envelopes import TO_OPEN, opened, password_in
from egov_desktop.cli.help import command
from egov_desktop.cli.register.printing import one_line, print_json
from egov_desktop.cli.room import FILE, JSON, OFFICE, USER, Clerk
from egov_desktop.domain.enumerations import Channel
from egov_desktop.exchange.checking_returns import Finding, findings, is_to_be_sent_back
from egov_desktop.exchange.inspected import Inspected
from egov_desktop.exchange.inspecting import inspect_many
from egov_desktop.exchange.keys import enrolled
from egov_desktop.exchange.known import known_for
from egov_desktop.exchange.taking.backup import backup_folder_of
from egov_desktop.exchange.taking.batch import Arrived, Batch, Verdict, account, files_in, receive_all
from egov_desktop.exchange.taking.deciding import unanswered
from egov_desktop.exchange.taking.lines import Decision, Key, Line, LineKind, Plan
from egov_desktop.exchange.taking.planning import without_conflict
from egov_desktop.store.register import Register
from egov_desktop.wording.language import say

_WAITS, _REFUSED = 1, 2
_ALL, _NOTHING = "all-without-conflict", "nothing"
_NOT_LET_IN = (Verdict.REFUSED, Verdict.OTHER_FILE)


@command("import")
@FILE
@click.argument(
    "packages", metavar="GÓI...", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True)
)
@click.option("--dry-run", is_flag=True, help="Chỉ xem sẽ nhận gì, không ghi gì.")
@click.option(
    "--take",
    type=click.Choice([_ALL, _NOTHING]),
    default=_ALL,
    help="Nhận mọi thay đổi không mâu thuẫn, hoặc để tất cả chờ quyết.",
)
@click.option("--vouch", is_flag=True, help="Người nhận bảo đảm tệp là của chính cơ quan mình.")
@click.option(
    "--channel",
    type=click.Choice([own.value for own in Channel]),
    help="Tệp đến bằng cách nào, ghi vào biên nhận.",
)
@TO_OPEN
@USER
@OFFICE
@JSON
@click.pass_obj
def import_command(
    clerk: Clerk,
    file: Path,
    packages: tuple[Path, ...],
    dry_run: bool,
    take: str,
    vouch: bool,
    channel: str | None,
    password_file: Path | None,
    user: str,
    office: str,
    as_json: bool,
) -> int:
    """Nhận tệp của đơn vị khác vào sổ; mã thoát 1 khi có điều chờ quyết, 2 khi có tệp không nhận được.

    Take files of other offices in; exits with 1 when something waits for a decision, with 2 when a file was refused.
    """
    sitting = clerk.reading(file) if dry_run else clerk.writing(file, user, office)
    with sitting as register:
        desk = _Desk(clerk, register, takes_all=take == _ALL, password=password_in(password_file))
        batch = desk.look(packages, vouch=vouch) if dry_run else desk.receive(packages, channel, vouch=vouch)
        told = [desk.told(own) for own in batch.files]
    if as_json:
        print_json(_plain(batch, told))
    else:
        _print(batch, told)
    return _exit_code(told, packages)


class _Desk:
    """The clerk at the command line: one answer to every line that nobody disputes, and the checks of each return."""

    def __init__(self, clerk: Clerk, register: Register, *, takes_all: bool, password: str) -> None:
        self._clerk = clerk
        self._register = register
        self._takes_all = takes_all
        self._password = password
        self._found: dict[str, tuple[Finding, ...]] = {}

    def look(self, packages: Sequence[Path], *, vouch: bool) -> Batch:
        inspected = self._inspected(packages)
        batch = account(self._register, inspected, vouched=_vouched(inspected, vouch=vouch))
        for own in batch.files:
            if own.plan and own.verdict is Verdict.ACCEPTED:
                self._answer(own.plan)
        return batch

    def receive(self, packages: Sequence[Path], channel: str | None, *, vouch: bool) -> Batch:
        inspected = self._inspected(packages)
        return receive_all(
            self._register,
            inspected,
            self._answer,
            backup_folder=backup_folder_of(self._register.path),
            channel=Channel(channel) if channel else None,
            now=self._clerk.now,
            new_id=self._clerk.identifiers.fresh,
            vouched=_vouched(inspected, vouch=vouch),
        )

    def told(self, own: Arrived) -> "_Told":
        answers = self._decisions(own.plan) if own.plan else dict[Key, Decision]()
        return _Told(own, answers, self._found.get(own.inspected.file_digest, ()))

    def _inspected(self, packages: Sequence[Path]) -> list[Inspected]:
        with opened(files_in(packages), self._password) as files:
            known = known_for(self._register, files)
            return inspect_many(files, known=known, keys=enrolled(self._register.snapshot))

    def _answer(self, plan: Plan) -> Mapping[Key, Decision]:
        """Check the return while the register is still as it was before it, then answer."""
        self._found[plan.inspected.file_digest] = findings(self._register, plan, self._clerk.now().date())
        return self._decisions(plan)

    def _decisions(self, plan: Plan) -> Mapping[Key, Decision]:
        return without_conflict(plan) if self._takes_all else {}


def _vouched(inspected: Sequence[Inspected], *, vouch: bool) -> frozenset[str]:
    return frozenset(own.file_digest for own in inspected if vouch)


class _Told:
    """One file as the command tells of it: its verdict, what it brings, and what of it waits."""

    def __init__(self, own: Arrived, answers: Mapping[Key, Decision], found: tuple[Finding, ...]) -> None:
        self.own = own
        is_news = own.verdict is Verdict.ACCEPTED
        self.found = found if is_news else ()
        self.lines: tuple[Line, ...] = own.plan.lines if own.plan and is_news else ()
        self.waiting = unanswered(own.plan, answers) if own.plan and is_news else ()

    @property
    def sentence(self) -> str:
        return self.own.trouble or self.own.inspected.sentence

    def count(self, *kinds: LineKind) -> int:
        return sum(line.kind in kinds for line in self.lines)

    @property
    def new_entries(self) -> int:
        plan = self.own.plan
        return len({change.entry_id for change in plan.fresh}) if plan else 0


def _exit_code(told: Sequence[_Told], packages: Sequence[Path]) -> int:
    for own in told:
        is_named = own.own.verdict is Verdict.REFUSED or own.own.path in packages
        if own.own.verdict in _NOT_LET_IN and is_named:
            return _REFUSED
    return _WAITS if any(own.waiting or is_to_be_sent_back(own.found) for own in told) else 0


def _plain(batch: Batch, told: Sequence[_Told]) -> dict[str, Any]:
    return {
        "received": len(batch.files),
        "counts": {verdict.value: count for verdict, count in batch.counts.items()},
        "files": [_plain_file(own) for own in told],
    }


def _plain_file(told: _Told) -> dict[str, Any]:
    own, manifest = told.own, told.own.inspected.manifest
    return {
        "file": own.path.name,
        "file_digest": own.inspected.file_digest,
        "verdict": own.verdict.value,
        "code": own.inspected.code,
        "sentence": told.sentence,
        "kind": manifest.kind.value if manifest else None,
        "from_office": manifest.from_office if manifest else None,
        "period": manifest.period if manifest else None,
        "seal": own.inspected.seal.value if own.inspected.accepted else None,
        "import_id": own.entry.id if own.entry else None,
        "new_entries": told.new_entries,
        "new_changes": own.plan.new_changes if own.plan else 0,
        "changed_fields": told.count(LineKind.CHANGED),
        "added": told.count(LineKind.ADDED),
        "removed": told.count(LineKind.REMOVED),
        "conflicts": told.count(LineKind.CONFLICT, LineKind.TOGETHER),
        "proposals": told.count(LineKind.PROPOSAL),
        "outside_edits": told.count(LineKind.OUTSIDE),
        "waiting": len(told.waiting),
        "lines": [_plain_line(line, waits=line in told.waiting) for line in told.lines],
        "findings": [_plain_finding(found) for found in told.found],
    }


def _plain_line(line: Line, *, waits: bool) -> dict[str, Any]:
    there = line.there_by
    return {
        "line": line.kind.value,
        "kind": line.record_kind,
        "id": line.record_id,
        "field": line.field,
        "project_id": line.project_id,
        "title": line.title,
        "was": line.was,
        "here": line.here,
        "there": line.there,
        "who": there.who if there else None,
        "when": there.clock_at if there else None,
        "sentence": line.sentence,
        "waits": waits,
    }


def _plain_finding(found: Finding) -> dict[str, Any]:
    return {
        "layer": found.layer.value,
        "severity": found.severity.value,
        "code": found.code,
        "place": found.place,
        "value": found.value,
        "sentence": found.sentence,
        "what_to_do": found.what_to_do,
    }


def _print(batch: Batch, told: Sequence[_Told]) -> None:
    for own in told:
        refused = own.own.verdict in _NOT_LET_IN
        click.echo(one_line(f"{own.own.path.name}: {_summary(own)}"), err=refused)
        for found in own.found:
            click.echo(one_line(f"    {say(found.severity.label)} · {found.place}: {found.sentence}"))
    counts = ", ".join(f"{say(verdict.label)}: {count}" for verdict, count in batch.counts.items() if count)
    click.echo(say("Tổng số tệp: {n}. {counts}.", n=len(batch.files), counts=counts))


def _summary(told: _Told) -> str:
    verdict = say(told.own.verdict.label)
    if told.own.verdict is not Verdict.ACCEPTED:
        return f"{verdict}. {told.sentence}".strip()
    return say(
        "{verdict}: {changed} mục sửa, {added} bản ghi thêm, {removed} bản ghi xóa, {conflicts} mâu thuẫn, "
        "{proposals} đề nghị; chờ quyết {waiting}.",
        verdict=verdict,
        changed=told.count(LineKind.CHANGED),
        added=told.count(LineKind.ADDED),
        removed=told.count(LineKind.REMOVED),
        conflicts=told.count(LineKind.CONFLICT, LineKind.TOGETHER),
        proposals=told.count(LineKind.PROPOSAL),
        waiting=len(told.waiting),
    )

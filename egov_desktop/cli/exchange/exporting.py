"""The command that makes files for other offices: packages for owners, an owner's report, a full copy."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import click

from egov_desktop.cli.exchange.envelopes import password_in, password_option
from egov_desktop.cli.help import command
from egov_desktop.cli.register.printing import one_line, print_json
from egov_desktop.cli.room import FILE, JSON, USER, Clerk, record_named, unknown
from egov_desktop.domain.enumerations import Channel, ExchangeKind
from egov_desktop.domain.records import Agency, ReportingPeriod
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange.keys import OwnKey
from egov_desktop.exchange.sending.building import Built
from egov_desktop.exchange.sending.sending import (
    Sent,
    keep_log,
    make_assignments,
    make_full_copy,
    make_return,
    make_task_extracts,
)
from egov_desktop.settings import settings_folder
from egov_desktop.store.register import Register
from egov_desktop.wording.language import say

_KINDS = [kind.value for kind in ExchangeKind]
_CHANNELS = [channel.value for channel in Channel]


@dataclass(frozen=True)
class _Wish:
    """What was asked for on the command line."""

    kind: ExchangeKind | None
    office: str
    period: str
    output: Path
    password: str
    channel: Channel | None
    draft: bool

    @property
    def goes_into_folder(self) -> bool:
        return self.output.is_dir() or not self.output.suffix

    @contextmanager
    def place(self) -> Generator[dict[str, Any]]:
        """Say where the file goes: into a folder, made where it is missing, or under the very name that was given."""
        if not self.goes_into_folder:
            yield {"folder": self.output.parent, "file_name": self.output.name}
            return
        is_new = not self.output.exists()
        self.output.mkdir(parents=True, exist_ok=True)
        try:
            yield {"folder": self.output}
        except BaseException:
            if is_new:
                self.output.rmdir()
            raise


@command("export")
@FILE
@click.option("--office", default="", metavar="MÃ", help="Mã đơn vị nhận; không ghi là mọi chủ đầu tư.")
@click.option("--period", default="", metavar="MÃ", help="Mã kỳ báo cáo; không ghi là kỳ mới nhất đang mở.")
@click.option(
    "--kind", type=click.Choice(_KINDS), help="Loại tệp; mặc định theo sổ: phiếu giao hoặc báo cáo gửi về."
)
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="TỆP|THƯ_MỤC",
    type=click.Path(path_type=Path),
    help="Ghi vào đâu.",
)
@password_option("Bọc bằng mật khẩu ở dòng đầu của tệp này; quên thì không ai mở được.")
@click.option("--channel", type=click.Choice(_CHANNELS), help="Cách gửi, ghi vào sổ gửi.")
@click.option("--draft", is_flag=True, help="Báo cáo gửi về còn thiếu mục vẫn đóng gói, dưới tên bản nháp.")
@USER
@JSON
@click.pass_obj
def export_command(
    clerk: Clerk,
    file: Path,
    office: str,
    period: str,
    kind: str | None,
    output: Path,
    password_file: Path | None,
    channel: str | None,
    draft: bool,
    user: str,
    as_json: bool,
) -> None:
    """Đóng gói tệp gửi đi: phiếu giao cho chủ đầu tư, báo cáo gửi về, bản đầy đủ.

    Make files for other offices: assignments to owners, a report back, a full copy.
    """
    wish = _Wish(
        ExchangeKind(kind) if kind else None,
        office,
        period,
        output,
        password_in(password_file),
        Channel(channel) if channel else None,
        draft,
    )
    with clerk.reading(file) as register:
        wanted = wish.kind or (ExchangeKind.RETURN if register.rights else ExchangeKind.ASSIGNMENT)
        if wanted is ExchangeKind.RETURN:
            made_by = clerk.writer(user, "").who
            with wish.place() as place:
                built = make_return(register, draft=draft, made_by=made_by, **place, **_by(clerk, wish))
            _tell(register.snapshot, (built,), (), as_json=as_json)
            return
    with clerk.writing(file, user, "") as register, wish.place() as place:
        makers = {ExchangeKind.FULL: _full_copy, ExchangeKind.TASKS: _task_extracts}
        sent = makers.get(wanted, _assignments)(clerk, register, wish, place)
        keep_log(sent, partial(clerk.perform, register))
        _tell(register.snapshot, sent.built, sent.left_out, as_json=as_json)


def _assignments(clerk: Clerk, register: Register, wish: _Wish, place: dict[str, Any]) -> Sent:
    snapshot = register.snapshot
    if not wish.office and not wish.goes_into_folder:
        raise click.BadParameter(say("phải là một thư mục khi gửi mọi chủ đầu tư."), param_hint="--output")
    agencies = [record_named(snapshot, Agency.KIND, wish.office).id] if wish.office else None
    period = _period(snapshot, wish.period).id
    return make_assignments(
        register,
        period_id=period,
        agencies=agencies,
        channel=wish.channel,
        **place,
        **_by(clerk, wish),
    )


def _task_extracts(clerk: Clerk, register: Register, wish: _Wish, place: dict[str, Any]) -> Sent:
    named = record_named(register.snapshot, Agency.KIND, wish.office).id if wish.office else ""
    agencies = [named] if named else None
    return make_task_extracts(register, agencies=agencies, channel=wish.channel, **place, **_by(clerk, wish))


def _full_copy(clerk: Clerk, register: Register, wish: _Wish, place: dict[str, Any]) -> Sent:
    return make_full_copy(register, channel=wish.channel, **place, **_by(clerk, wish))


def _by(clerk: Clerk, wish: _Wish) -> dict[str, Any]:
    return {
        "key": OwnKey.of(settings_folder()),
        "now": clerk.now(),
        "identifiers": clerk.identifiers,
        "password": wish.password,
    }


def _period(snapshot: Snapshot, code: str) -> ReportingPeriod:
    """Find the period by its code, else the newest that is not closed; raises UnknownInput."""
    if code:
        found = record_named(snapshot, ReportingPeriod.KIND, code)
        assert isinstance(found, ReportingPeriod)
        return found
    going = [
        own for own in snapshot.all(ReportingPeriod).values() if own.closed_on is None and own.figures_on
    ]
    if not going:
        raise unknown(
            say("Sổ chưa mở kỳ báo cáo nào. Hãy thêm: add TỆP reporting_period code=… figures_on=…"),
            "no_period",
        )
    return max(going, key=lambda own: str(own.figures_on))


def _tell(snapshot: Snapshot, built: tuple[Built, ...], left_out: tuple[str, ...], *, as_json: bool) -> None:
    idle = [own.code for one in left_out if (own := snapshot.get(Agency, one))]
    if as_json:
        print_json({"files": [_plain(own) for own in built], "left_out": idle})
        return
    for own in built:
        click.echo(say("Đã đóng gói {file}.", file=one_line(str(own.path))))
    if idle:
        click.echo(say("Không có dự án nên không gửi: {offices}.", offices=one_line(", ".join(idle))))


def _plain(built: Built) -> dict[str, Any]:
    manifest = built.manifest
    return {
        "file": str(built.path),
        "kind": manifest.kind.value,
        "package_id": manifest.package_id,
        "from_office": manifest.from_office,
        "to_office": manifest.to_office,
        "period": manifest.period,
        "round": manifest.round,
        "in_reply_to": manifest.in_reply_to,
        "projects": list(manifest.projects),
        "digest": built.digest,
        "file_digest": built.file_digest,
    }

"""The command that shows and keeps the keys by which offices know each other's files."""

from pathlib import Path
from typing import Any

import click

from egov_desktop.cli.help import command
from egov_desktop.cli.register.printing import print_json, print_table
from egov_desktop.cli.room import FILE, JSON, OFFICE, USER, Clerk
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.journal import VIETNAM
from egov_desktop.domain.records import OfficeKey
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange.keys import OwnKey, enrol, fingerprint, revoke
from egov_desktop.settings import settings_folder
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say


@command("keys")
@FILE
@click.option("--enrol", "enrolling", default="", metavar="MÃ", help="Ghi nhận khóa của đơn vị này.")
@click.option(
    "--key", "public_key", default="", metavar="HEX", help="Khóa công khai, 64 chữ số thập lục phân."
)
@click.option("--confirmed-with", default="", metavar="TÊN", help="Người đã đọc đối chiếu mã khóa.")
@click.option("--revoke", "revoking", default="", metavar="MÃ", help="Thôi dùng khóa của đơn vị này.")
@USER
@OFFICE
@JSON
@click.pass_obj
def keys_command(
    clerk: Clerk,
    file: Path,
    enrolling: str,
    public_key: str,
    confirmed_with: str,
    revoking: str,
    user: str,
    office: str,
    as_json: bool,
) -> None:
    """Xem mã khóa của máy này và các khóa đã ghi nhận; ghi nhận hoặc thôi dùng một khóa.

    Show this machine's fingerprint and the enrolled keys; enrol or revoke one.
    """
    own = OwnKey.of(settings_folder())
    today = clerk.now().astimezone(VIETNAM).date()

    def asked(snapshot: Snapshot) -> ChangeSet:
        if enrolling:
            return enrol(
                snapshot,
                enrolling,
                public_key,
                confirmed_with=confirmed_with,
                on=today,
                id=clerk.identifiers.fresh(),
            )
        return revoke(snapshot, revoking, on=today, public_key=public_key)

    if enrolling and revoking:
        raise click.UsageError(say("Mỗi lần chỉ ghi nhận hoặc thôi dùng."))
    if enrolling or revoking:
        with clerk.writing(file, user, office) as register:
            clerk.perform(register, asked(register.snapshot))
            keys = list(register.snapshot.all(OfficeKey).values())
    else:
        with clerk.reading(file) as register:
            keys = list(register.snapshot.all(OfficeKey).values())
    if as_json:
        print_json({"own": _own(own), "enrolled": [_plain(key) for key in keys]})
    else:
        _print(own, keys)


def _own(own: OwnKey) -> dict[str, str]:
    return {"public_key": own.public_key, "fingerprint": own.fingerprint}


def _plain(key: OfficeKey) -> dict[str, Any]:
    return {"id": key.id, "fingerprint": fingerprint(key.public_key), **key.to_plain()}


def _print(own: OwnKey, keys: list[OfficeKey]) -> None:
    click.echo(say("Mã khóa của máy này: {fingerprint}", fingerprint=own.fingerprint))
    click.echo(say("Khóa công khai: {key}", key=own.public_key))
    if not keys:
        click.echo(say("Sổ chưa ghi nhận khóa của đơn vị nào."))
        return
    print_table(
        (say("Đơn vị"), say("Mã khóa"), say("Đối chiếu với"), say("Từ ngày"), say("Thôi dùng")),
        (
            (
                key.office_code,
                fingerprint(key.public_key),
                key.confirmed_with,
                day(key.enrolled_on),
                day(key.revoked_on),
            )
            for key in keys
        ),
    )

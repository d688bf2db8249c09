"""The command that puts a foreign file through the gate and says what it found; nothing is taken in."""

from pathlib import Path
from typing import Any

import click

from egov_desktop.cli.exchange.envelopes import TO_OPEN, opened, password_in
from egov_desktop.cli.help import command
from egov_desktop.cli.register.printing import one_line, print_json
from egov_desktop.cli.room import JSON, Clerk
from egov_desktop.domain.manifest import Manifest
from egov_desktop.exchange.inspected import Inspected, Seal
from egov_desktop.exchange.inspecting import inspect
from egov_desktop.exchange.keys import enrolled
from egov_desktop.wording.language import say

_REFUSED = 2
_SEALS = {
    Seal.KNOWN: "Chữ ký đúng, khóa của đơn vị đã được ghi nhận.",
    Seal.UNKNOWN: "Chữ ký đúng, nhưng khóa chưa được ghi nhận cho đơn vị này.",
    Seal.UNSIGNED: "Không có chữ ký; nội dung còn nguyên như khi đóng gói.",
    Seal.OPEN: "Sổ hoặc bản nháp đang làm, không phải gói; không có gì bảo đảm cho nội dung.",
}


@command("inspect")
@click.argument("package", metavar="GÓI", type=click.Path(path_type=Path))
@click.option(
    "--register",
    "file",
    metavar="TỆP",
    type=click.Path(path_type=Path),
    help="Sổ sẽ nhận gói: chỉ đếm những gì sổ này chưa có, và biết khóa của các đơn vị.",
)
@TO_OPEN
@JSON
@click.pass_obj
def inspect_command(
    clerk: Clerk, package: Path, file: Path | None, password_file: Path | None, as_json: bool
) -> int:
    """Kiểm tra một gói hay sổ từ nơi khác gửi đến, không nhận vào; mã thoát 2 khi không nhận được.

    Inspect a package or register from elsewhere without taking it in; exits with 2 when it is refused.
    """
    with opened([package], password_in(password_file)) as (inside,):
        inspected = _inspected(clerk, inside, file)
    if as_json:
        print_json(plain_verdict(inspected))
    elif inspected.accepted:
        _print(inspected)
    else:
        click.echo(inspected.sentence, err=True)
    return 0 if inspected.accepted else _REFUSED


def _inspected(clerk: Clerk, package: Path, file: Path | None) -> Inspected:
    if file is None:
        return inspect(package)
    with clerk.reading(file) as register:
        return inspect(package, known=register.known(), keys=enrolled(register.snapshot))


def plain_verdict(inspected: Inspected) -> dict[str, Any]:
    """Give a verdict as JSON says it; `code` is fixed, the sentences follow the language."""
    manifest = inspected.manifest
    return {
        "file": inspected.path.name,
        "file_digest": inspected.file_digest,
        "size_bytes": inspected.size_bytes,
        "verdict": "accepted" if inspected.accepted else "refused",
        "code": inspected.code,
        "sentence": inspected.sentence,
        "form": inspected.form,
        "manifest": manifest and _plain_manifest(manifest),
        "seal": inspected.seal.value if inspected.accepted else "",
        "public_key": inspected.public_key,
        "counts": dict(inspected.counts),
        "new_changes": len(inspected.changes),
        "known_changes": inspected.known_changes,
        "attached_files": len(inspected.contents),
        "outside_edits": len(inspected.outside_edits),
    }


def _plain_manifest(manifest: Manifest) -> dict[str, Any]:
    return {
        "package_id": manifest.package_id,
        "kind": manifest.kind.value,
        "made_at": manifest.made_at,
        "form": manifest.form,
        "program": manifest.program,
        "made_by": manifest.made_by,
        "from_office": manifest.from_office,
        "from_name": manifest.from_name,
        "to_office": manifest.to_office,
        "to_name": manifest.to_name,
        "period": manifest.period,
        "round": manifest.round,
        "in_reply_to": manifest.in_reply_to,
        "projects": list(manifest.projects),
        "writable": {kind: list(fields) for kind, fields in manifest.writable.items()},
        "signed_by": manifest.signed_by,
        "signed_title": manifest.signed_title,
        "signed_on": manifest.signed_on,
    }


def _print(inspected: Inspected) -> None:
    click.echo(say("Nhận được: tệp này có thể nhận vào sổ."))
    for label, value in _facts(inspected):
        if value:
            click.echo(one_line(say("{label}: {value}", label=say(label), value=value)))


def _facts(inspected: Inspected) -> list[tuple[str, str]]:
    manifest = inspected.manifest
    about = [
        ("Loại gói", say(manifest.kind.label)),
        ("Từ", manifest.from_name or manifest.from_office),
        ("Gửi đến", manifest.to_name or manifest.to_office),
        ("Kỳ báo cáo", manifest.period),
        ("Lần gửi", str(manifest.round)),
    ] if manifest else []  # fmt: skip
    return [
        *about,
        ("Con dấu", say(_SEALS[inspected.seal])),
        ("Thay đổi mới", str(len(inspected.changes))),
        ("Thay đổi đã có", str(inspected.known_changes)),
        ("Sửa ngoài chương trình", str(len(inspected.outside_edits) or "")),
    ]

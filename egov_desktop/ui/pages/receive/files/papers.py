"""The papers of what came: the receipt of a batch, and the slip with which a report goes back."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from egov_desktop.domain.fields import from_plain
from egov_desktop.domain.records import SignOff
from egov_desktop.ui.pages.receive.files import arrived
from egov_desktop.ui.pages.receive.files.arrived import Arrived, Verdict
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.background import run_in_background
from egov_desktop.ui.widgets.message import tell
from egov_desktop.wording.language import say, using

if TYPE_CHECKING:
    from egov_desktop.documents.exchange import BatchFile
    from egov_desktop.documents.paper import Document

_ON_PAPER = {
    Verdict.NEWS: "accepted",
    Verdict.TAKEN_IN: "accepted",
    Verdict.SENT_BACK: "accepted",
    Verdict.NOTHING_NEW: "nothing_new",
    Verdict.REFUSED: "refused",
    Verdict.LOCKED: "refused",
    Verdict.DUPLICATE: "duplicate",
    Verdict.NOT_OURS: "not_ours",
}


def batch_paper(session: Session, files: Sequence[Arrived], channel: str = "") -> "Document":
    """Give the receipt that accounts for every file; paper is always Vietnamese."""
    from egov_desktop.documents.exchange import BatchReceipt, batch_document
    from egov_desktop.documents.letterhead import letterhead

    snapshot, writer = session.snapshot, session.register.writer
    with using("vi"):
        return batch_document(
            BatchReceipt(
                letterhead=letterhead(snapshot),
                at=session.now,
                receiver=writer.who if writer else "",
                files=tuple(_file(session, own) for own in files),
                channel=channel,
                is_illustrative=snapshot.profile.is_illustrative,
            )
        )


def _file(session: Session, own: Arrived) -> "BatchFile":
    from egov_desktop.documents.exchange import BatchFile
    from egov_desktop.documents.exchange import Verdict as OnPaper

    remarks = {
        Verdict.SENT_BACK: say("Đã trả lại"),
        Verdict.LOCKED: say("Chờ mật khẩu"),
        Verdict.REFUSED: own.sentence,
    }
    return BatchFile(
        name=own.path.name,
        verdict=OnPaper(_ON_PAPER[own.verdict]),
        office=arrived.office_words(session.snapshot, own),
        period=arrived.period_words(own),
        remark=remarks.get(own.verdict) or arrived.content_words(own),
    )


def slip_paper(session: Session, own: Arrived, reason: str = "") -> "Document":
    """Give the slip that says, place by place, what the owner should put right."""
    from egov_desktop.documents.exchange import ReturnSlip, SlipFinding, slip_document
    from egov_desktop.documents.letterhead import letterhead

    snapshot, manifest = session.snapshot, own.manifest
    signed_on = from_plain(SignOff.specs()["signed_on"], (manifest.signed_on or None) if manifest else None)
    with using("vi"):
        return slip_document(
            ReturnSlip(
                letterhead=letterhead(snapshot),
                office=arrived.office_words(snapshot, own),
                period=arrived.period_words(own),
                on=session.today,
                file_name=own.path.name,
                received_on=session.today,
                round=manifest.round if manifest else None,
                digest=own.inspected.file_digest if own.inspected else "",
                signed_by=manifest.signed_by if manifest else "",
                signed_title=manifest.signed_title if manifest else "",
                signed_on=signed_on,
                reason=reason,
                findings=tuple(
                    SlipFinding(one.place, one.value, one.sentence, one.what_to_do, one.is_error)
                    for one in own.findings
                ),
                is_illustrative=snapshot.profile.is_illustrative,
            )
        )


def save_receipt(parent: QWidget, session: Session, files: Sequence[Arrived], channel: str) -> None:
    """Ask where, and keep the receipt for all files."""
    save_paper(parent, say("Lưu biên nhận"), "Bien nhan", batch_paper(session, files, channel))


def save_slip(parent: QWidget, session: Session, own: Arrived) -> None:
    """Ask where, and keep the slip that goes back with a report."""
    name = f"Phieu tra lai {own.path.stem}"
    save_paper(parent, say("Lưu phiếu trả lại"), name, slip_paper(session, own))


def save_paper(parent: QWidget, title: str, name: str, document: "Document") -> None:
    """Ask where, write the paper as PDF or Word by the ending that was chosen, and say where it lies."""
    kinds = f"{say('Tệp PDF')} (*.pdf);;{say('Tệp Word')} (*.docx)"
    chosen, kind = QFileDialog.getSaveFileName(parent, title, f"{name}.pdf", kinds)
    if not chosen:
        return
    path = Path(chosen)
    if path.suffix.lower() not in (".pdf", ".docx"):
        path = path.with_name(path.name + (".docx" if "docx" in kind else ".pdf"))

    def work(_progress: object, _cancelled: object) -> Path:
        from egov_desktop.documents.saving import save_document

        return save_document(document, path)

    def saved(path: Path) -> None:
        tell(parent, say("Đã lưu {name}.", name=path.name), str(path.parent))

    run_in_background(parent, say("Đang lưu {name}…", name=path.name), work, saved)

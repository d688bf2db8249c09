"""What the page asks of the rooms of exchange: look at files, plan, take in, take back, send back, know a key."""

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from egov_desktop.domain.enumerations import Channel, ReceiptOutcome
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.records import Receipt
from egov_desktop.errors import Cancelled, RegisterError
from egov_desktop.exchange import envelope
from egov_desktop.exchange.checking_returns import Finding, findings
from egov_desktop.exchange.inspected import Inspected
from egov_desktop.exchange.keys import enrol, enrolled
from egov_desktop.exchange.known import known_for
from egov_desktop.exchange.taking import batch
from egov_desktop.exchange.taking.backup import back_up
from egov_desktop.exchange.taking.imports import Import, imports
from egov_desktop.exchange.taking.lines import Decision, Key, Plan
from egov_desktop.exchange.taking.planning import pending, plan, without_conflict
from egov_desktop.exchange.taking.receipts import send_back
from egov_desktop.exchange.taking.taking import decide_pending, to_take_in
from egov_desktop.store.file.schema import SUFFIX
from egov_desktop.store.joining.arriving import Arriving
from egov_desktop.store.joining.withdrawing import WITHDRAW_VERB
from egov_desktop.ui.pages.receive.files.arrived import Arrived, Verdict
from egov_desktop.ui.pages.receive.files.gathering import gather
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.background import Progress
from egov_desktop.wording.language import say

SUFFIXES = (SUFFIX, envelope.SUFFIX)
_VERDICTS = {
    batch.Verdict.ACCEPTED: Verdict.NEWS,
    batch.Verdict.NOTHING_NEW: Verdict.NOTHING_NEW,
    batch.Verdict.DUPLICATE: Verdict.DUPLICATE,
    batch.Verdict.REFUSED: Verdict.REFUSED,
    batch.Verdict.OTHER_FILE: Verdict.NOT_OURS,
}
_OUTCOMES = {Verdict.TAKEN_IN: ReceiptOutcome.TAKEN_IN, Verdict.SENT_BACK: ReceiptOutcome.SENT_BACK}


@dataclasses.dataclass(frozen=True)
class Looked:
    """All files of the list after some more came, and how many in their folders were no files of ours."""

    files: tuple[Arrived, ...]
    others: int = 0
    is_cut: bool = False


class Dealing:
    """The exchange of one open register. `look`, `prepared` and `take_all` run beside the window, which waits for them."""

    def __init__(self, session: Session, backup_folder: Path) -> None:
        self._session = session
        self._backup_folder = backup_folder
        self.passwords: list[str] = []
        self.vouched: set[str] = set()

    def look(
        self,
        paths: Sequence[Path],
        before: Sequence[Arrived],
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> Looked:
        """Inspect files and the files of folders, and account for them beside those that came before. Raises Cancelled."""
        gathered = gather(paths, SUFFIXES, cancelled)
        new = gathered.files

        def tell(done: int, total: int) -> None:
            if cancelled():
                raise _stopped()
            progress(done, total, say("Đã kiểm tra {done}/{total} tệp", done=done, total=total))

        tell(0, len(new))
        with TemporaryDirectory(prefix="egov-") as scratch:
            opened = {path: self._opened(path, Path(scratch)) for path in new}
            names = {own: path for path, own in opened.items() if isinstance(own, Path)}
            inspected = self._inspected(list(names), tell)
        told = [dataclasses.replace(own, path=names[own.path]) for own in inspected]
        finished = {(own.path, own.digest) for own in before if self._is_finished(own)}
        found = [own for own in told if (own.path, own.file_digest) not in finished]
        closed = [own for own in opened.values() if isinstance(own, Arrived)]
        replaced = {own.path for own in (*found, *closed)}
        kept = [own for own in before if own.path not in replaced]
        return Looked((*self.accounted(kept, found), *closed), gathered.others, gathered.is_cut)

    def accounted(self, before: Iterable[Arrived], found: Sequence[Inspected] = ()) -> tuple[Arrived, ...]:
        """Give each file its verdict and plan against the register as it is; what is finished stays finished."""
        kept = tuple(before)
        again = [own.inspected for own in kept if own.inspected and not self._is_finished(own)]
        made = batch.account(self._session.register, [*again, *found], vouched=self.vouched)
        by_path = {own.path: self._arrived(own) for own in made.files}
        return (*(by_path.pop(own.path, own) for own in kept), *by_path.values())

    def planned(self, own: Arrived) -> Arrived:
        """Make the plan of one file anew, as after the register changed or the clerk vouched for the file."""
        assert own.inspected is not None, "only a file that was let in has a plan"
        made = plan(self._session.register, own.inspected, vouched=own.inspected.file_digest in self.vouched)
        return dataclasses.replace(own, plan=made, findings=self._findings(made))

    def prepared(
        self, made: Plan, decisions: Mapping[Key, Decision], channel: Channel | None, note: str = ""
    ) -> Arriving:
        """Give what taking the file in comes to, once a checked copy of the register lies there; raises RegisterError."""
        coming = self._coming(made, decisions, channel, note)
        back_up(self._session.register, self._backup_folder, now=self._session.now)
        return coming

    def take_all(
        self,
        files: Sequence[Arrived],
        channel: Channel | None,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> dict[Path, Entry | RegisterError]:
        """Take files in one after another, of each what nobody disputes; one copy of the register is made before.

        Gives the entry of each, or why it was left out. Raises RegisterError where there is no copy, and then takes nothing.
        """
        session = self._session
        done: dict[Path, Entry | RegisterError] = {}
        back_up(session.register, self._backup_folder, now=session.now)
        for place, own in enumerate(files):
            if cancelled():
                break
            progress(place, len(files), own.path.name)
            try:
                done[own.path] = self._take(self.planned(own).plan, channel)
            except RegisterError as error:
                done[own.path] = error
        return done

    def _take(self, made: Plan | None, channel: Channel | None) -> Entry:
        assert made is not None, "a file that was planned has a plan"
        coming = self._coming(made, without_conflict(made), channel)
        entry = self._session.register.receive(coming, now=self._session.now)
        assert entry is not None, "a receipt is written with every import"
        return entry

    def _coming(
        self, made: Plan, decisions: Mapping[Key, Decision], channel: Channel | None, note: str = ""
    ) -> Arriving:
        session = self._session
        return to_take_in(
            session.register,
            made,
            decisions,
            channel=channel,
            now=session.now,
            new_id=session.new_id,
            note=note,
        )

    def pending(self) -> Plan:
        return pending(self._session.register)

    def decided(self, decisions: Mapping[Key, Decision]) -> Arriving:
        """Give what the answers to proposals that waited come to; raises RegisterError."""
        session = self._session
        return decide_pending(session.register, decisions, now=session.now, new_id=session.new_id)

    def imports(self) -> tuple[Import, ...]:
        return imports(self._session.register)

    def withdrawals(self) -> int:
        """Count how often an import was taken back."""
        entries = self._session.register.entries.values()
        return sum(entry.verb == WITHDRAW_VERB for entry in entries)

    def send_back(self, own: Arrived, reasons: str, channel: Channel | None) -> Entry | None:
        """Write down that a file goes back to its sender."""
        session, made = self._session, own.plan
        assert made is not None, "only a file that was read can be sent back"
        return session.attempt(
            lambda: send_back(made, reasons, new_id=session.new_id, on=session.today, channel=channel)
        )

    def enrol(self, own: Arrived, confirmed_with: str) -> Entry | None:
        """Know the key that signed a file as its office's from now on."""
        session, inspected = self._session, own.inspected
        assert inspected is not None, "a signed file was let in"
        assert inspected.manifest is not None, "a signed file says from whom it is"
        office, key = inspected.manifest.from_office, inspected.public_key
        return session.attempt(
            lambda: enrol(
                session.snapshot,
                office,
                key,
                confirmed_with=confirmed_with,
                on=session.today,
                id=session.new_id(),
            )
        )

    def _opened(self, path: Path, scratch: Path) -> Path | Arrived:
        """Give where the file can be read: itself, or what was in its envelope; else what is wrong with the envelope."""
        if not envelope.is_envelope(path):
            return path
        try:
            content = self._content(path)
        except RegisterError as error:
            return Arrived(path=path, verdict=Verdict.REFUSED, sentence=str(error))
        if content is None:
            return Arrived(path=path, verdict=Verdict.LOCKED)
        folder = scratch / str(len(list(scratch.iterdir())))
        folder.mkdir()
        inside = folder / f"{path.stem}{SUFFIX}"
        inside.write_bytes(content)
        return inside

    def _content(self, path: Path) -> bytes | None:
        """Open an envelope by one of the passwords that were given; nothing where none opens it."""
        for password in self.passwords:
            with suppress(envelope.WrongPassword):
                return envelope.open_envelope(path, password)
        return None

    def _is_finished(self, own: Arrived) -> bool:
        """Say whether a file was taken in or sent back, and nobody has taken that back."""
        outcome = _OUTCOMES.get(own.verdict)
        receipts = self._session.snapshot.all(Receipt).values()
        return outcome is not None and any(
            receipt.outcome is outcome and receipt.digest == own.digest for receipt in receipts
        )

    def _inspected(self, files: Sequence[Path], tell: Callable[[int, int], None]) -> list[Inspected]:
        from egov_desktop.exchange.inspecting import inspect_many

        session = self._session
        known = known_for(session.register, files)
        return inspect_many(files, known=known, keys=enrolled(session.snapshot), progress=tell)

    def _arrived(self, own: batch.Arrived) -> Arrived:
        news = own.verdict is batch.Verdict.ACCEPTED
        return Arrived(
            path=own.path,
            verdict=_VERDICTS[own.verdict],
            inspected=own.inspected,
            plan=own.plan if news else None,
            findings=self._findings(own.plan) if news and own.plan else (),
            sentence=own.inspected.sentence,
        )

    def _findings(self, made: Plan) -> tuple[Finding, ...]:
        return findings(self._session.register, made, self._session.today)


def _stopped() -> Cancelled:
    return Cancelled(
        what_happened=say("Đã dừng kiểm tra tệp."),
        data_safety=say("Sổ chưa thay đổi gì; các tệp được để nguyên."),
        what_to_do="",
        code="cancelled",
    )

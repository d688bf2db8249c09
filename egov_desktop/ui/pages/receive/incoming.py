"""The files that came: dropped or chosen, looked at, answered, taken in; until then nothing is written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from egov_desktop.domain.journal import Entry
from egov_desktop.errors import RegisterError
from egov_desktop.exchange.taking.lines import Decision, Key
from egov_desktop.exchange.taking.planning import decisions_kept, preselected, without_conflict
from egov_desktop.store.joining.arriving import Arriving
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.receive.files import arrived
from egov_desktop.ui.pages.receive.files.arrived import Arrived, Verdict
from egov_desktop.ui.pages.receive.files.asking import (
    ask_key,
    ask_password,
    ask_sending_back,
    goes_on_despite_errors,
)
from egov_desktop.ui.pages.receive.files.dealing import Dealing, Looked
from egov_desktop.ui.pages.receive.files.invitation import Invitation, choose_files, choose_folder
from egov_desktop.ui.pages.receive.files.papers import save_receipt, save_slip
from egov_desktop.ui.pages.receive.files.receipt import Receipt
from egov_desktop.ui.pages.receive.one_at_a_time import OneAtATime
from egov_desktop.ui.pages.receive.preview import Preview
from egov_desktop.ui.pages.receive.taking_all import take_all
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.background import Progress
from egov_desktop.ui.widgets.places.parts import Parts
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_NOTHING, _RECEIPT, _PREVIEW = range(3)


class Incoming(QWidget):
    """The list of files, or the preview of one of them.

    `done` says what was done, with the import that can be taken back (or nothing where any undo will do).
    """

    done = Signal(str, str)
    previewing = Signal(bool)
    told = Signal(str)
    """Something to be said that offers no way back, as that nothing was changed."""

    def __init__(self, session: Session, dealing: Dealing, reasons: list[str], channel: str = "") -> None:
        super().__init__()
        self._session, self._dealing, self._reasons = session, dealing, reasons
        self.files: tuple[Arrived, ...] = ()
        self._others = ""
        self._decisions: dict[Path, dict[Key, Decision]] = {}
        self._withdrawals = 0
        self._work = OneAtATime(self, told=self.told.emit, failed=session.trouble.emit, freed=self._go_on)
        self._in_line: list[Path] = []
        self.invitation, self.receipt, self.preview = (
            Invitation(),
            Receipt(session, channel),
            Preview(session, reasons),
        )
        self._stack = Parts(self.invitation, self.receipt, self.preview)
        self._stack.currentChanged.connect(self._on_place)
        spaced(QVBoxLayout(self), gap=0).addWidget(self._stack)
        self._connect()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Look at files and folders in the background; nothing is written."""
        if self._work.is_busy:
            self._in_line += [path for path in paths if path not in self._in_line]
            return
        self.keep_answers()

        def work(progress: Progress, cancelled: Callable[[], bool]) -> Looked:
            return self._dealing.look(paths, self.files, progress, cancelled)

        self._withdrawals = self._dealing.withdrawals()
        self._work.beside(say("Đang kiểm tra tệp…"), work, self._show_looked)

    def refresh(self) -> None:
        """Make plans anew where the register has changed, keeping every answer whose question is still the same.

        After an import was taken back, files bring again what was known before, so that they are looked at anew.
        """
        if self._work.is_busy:
            return
        if self.files and self._withdrawals != self._dealing.withdrawals():
            self._look_again([own.path for own in self.files])
            return
        stale = [own for own in self.files if own.plan and own.plan.now is not self._session.snapshot]
        if self._stack.currentIndex() == _PREVIEW and (shown := self.preview.shown()) is not None:
            if shown.path in {own.path for own in stale}:
                self._plan_anew(shown)
        elif stale:
            self._account()
        else:
            self._show_receipt()

    def take_over(self, earlier: "Incoming") -> None:
        """Go on where another one was, as after a change of language."""
        self.files, self._others, self._decisions = earlier.files, earlier._others, earlier._decisions  # noqa: SLF001 - of its own class
        shown = earlier.preview.shown()
        if earlier._stack.currentIndex() == _PREVIEW and shown is not None:  # noqa: SLF001 - of its own class
            self.look_at(shown)
        else:
            self._show_receipt()

    def keep_answers(self) -> None:
        """Remember the answers given in the preview that is open."""
        own = self.preview.shown()
        if own is not None and self._stack.currentIndex() == _PREVIEW:
            self._decisions[own.path] = self.preview.desk.decisions()

    def look_at(self, own: Arrived) -> None:
        """Open the preview of a file, with the answers given so far or with what goes without saying."""
        if own.plan is None:
            return
        if own.plan.now is not self._session.snapshot:
            own = self._replaced(self._dealing.planned(own))
        assert own.plan is not None, "a file that was planned has a plan"
        answers = decisions_kept(own.plan, self._decisions.setdefault(own.path, preselected(own.plan)))
        self.preview.show_file(own, answers, may_vouch=own.may_be_vouched_for)
        self._stack.setCurrentIndex(_PREVIEW)
        self.preview.desk.table.setFocus()

    def go_back(self) -> None:
        """Leave the preview for the list; the answers given stay."""
        self.keep_answers()
        self._show_list()

    def give_up(self) -> None:
        """Leave a file; nothing of it is taken in, and the answers given are forgotten."""
        own = self.preview.shown()
        assert own is not None, "there is a preview to leave"
        self._decisions.pop(own.path, None)
        self._show_list()
        self.told.emit(say("Không nhận gì từ {name}. Sổ chưa thay đổi gì.", name=own.path.name))

    def answer_all(self) -> None:
        """Accept, in the preview, all that nobody disputes; what was answered stays as answered."""
        own = self.preview.shown()
        if own is not None and own.plan is not None:
            self.preview.desk.answer_all(without_conflict(own.plan))

    def take_in(self) -> None:
        """Take the previewed file in: a checked copy of the register first, then one action."""
        own = self.preview.shown()
        if own is None or own.plan is None or not goes_on_despite_errors(self, own):
            return
        made, answers, note = own.plan, self.preview.desk.decisions(), self.preview.note()
        self._decisions[own.path] = answers
        channel = self.receipt.channel()
        self._work.beside(
            say("Đang sao lưu sổ trước khi nhận…"),
            lambda _progress, _cancelled: self._dealing.prepared(made, answers, channel, note),
            partial(self._receive, own),
        )

    def take_all(self) -> None:
        """Take in, of every file that has no errors, all that nobody disputes; the rest waits."""
        self._work.is_busy = take_all(
            self, self._session, self._dealing, self.files, self.receipt.channel(), self._after_all
        )

    def ask_password(self, own: Arrived, problem: str = "") -> None:
        """Ask for the password of an envelope; with it the file is looked at again."""

        def try_it(password: str) -> None:
            self._dealing.passwords.insert(0, password)
            self.take_files([own.path])

        ask_password(self, own.path, problem, try_it)

    def ask_key(self, own: Arrived) -> None:
        """Ask with whom the fingerprint was read aloud, and know the key from then on."""
        assert own.inspected is not None, "a signed file was let in"
        office, key = arrived.office_words(self._session.snapshot, own), own.inspected.public_key

        def enrol(confirmed_with: str) -> None:
            if self._work.alone(lambda: self._dealing.enrol(own, confirmed_with)) is not None:
                self.done.emit(say("Đã ghi nhận khóa của {office}.", office=office), "")
                signed = [one for one in self.files if one.inspected and one.inspected.public_key == key]
                self._look_again([one.path for one in signed])

        ask_key(self, office, key, enrol)

    def ask_sending_back(self) -> None:
        """Ask why the report goes back, and write it down; nothing of it is taken in."""
        own = self.preview.shown()
        if own is None:
            return

        def send_back(reason: str) -> None:
            channel = self.receipt.channel()
            if self._work.alone(lambda: self._dealing.send_back(own, reason, channel)) is not None:
                self._finish(own, Verdict.SENT_BACK)
                self.done.emit(say("Đã ghi trả lại {name}.", name=own.path.name), "")

        found = say("Báo cáo có {n} chỗ phải sửa, xem phiếu trả lại.", n=whole(len(own.findings)))
        ask_sending_back(self, own.path.name, [found, *self._reasons], send_back)

    def save_receipt(self) -> None:
        save_receipt(self, self._session, self.files, self.receipt.channel_words())

    def save_slip(self) -> None:
        own = self.preview.shown()
        if own is not None:
            save_slip(self, self._session, own)

    def clear(self) -> None:
        """Empty the list; the files themselves stay where they are."""
        self.files, self._others, self._decisions = (), "", {}
        self._show_receipt()

    def _take_chosen(self, paths: Sequence[Path]) -> None:
        if paths:
            self.take_files(paths)

    def _go_on(self) -> None:
        """Look at what was dropped while something else was being done."""
        if self._in_line:
            paths, self._in_line = self._in_line, []
            self.take_files(paths)

    def _receive(self, own: Arrived, coming: Arriving) -> None:
        entry = self._work.alone(lambda: self._session.receive(coming))
        if entry is None:
            self.refresh()
            return
        self._finish(own, Verdict.TAKEN_IN)
        tally = self.preview.desk.tally()
        words = say("Đã nhận {n} thay đổi từ {name}.", n=whole(tally.accepted), name=own.path.name)
        self.done.emit(words, entry.id)

    def _after_all(self, taken: Mapping[Path, Entry | RegisterError]) -> None:
        self._work.is_busy = False
        entries = [own for own in taken.values() if isinstance(own, Entry)]
        for own in self.files:
            if isinstance(taken.get(own.path), Entry):
                self._mark(own, Verdict.TAKEN_IN)
        self._show_list()
        if entries:
            words = say("Đã nhận {n} tệp vào sổ.", n=whole(len(entries)))
            ways = say("Mỗi tệp hoàn tác riêng ở “Các lần nhận”.")
            self.told.emit(f"{words} {ways}")

    def _show_looked(self, looked: Looked) -> None:
        locked_before = {own.path for own in self.files if own.verdict is Verdict.LOCKED}
        self.files = looked.files
        self._others = arrived.others_sentence(looked.others, is_cut=looked.is_cut)
        self._show_list()
        locked = [own for own in self.files if own.verdict is Verdict.LOCKED]
        new = [own for own in locked if own.path not in locked_before]
        if new:
            self.ask_password(new[0])
        elif locked and self._dealing.passwords:
            self.ask_password(locked[0], say("Mật khẩu này không mở được tệp. Hãy hỏi lại người gửi."))

    def _look_again(self, paths: Sequence[Path]) -> None:
        """Put files through the gate again, those that can still be read."""
        self.take_files([path for path in paths if path.exists()])

    def _vouch(self, vouched: bool) -> None:
        own = self.preview.shown()
        if own is not None and own.inspected is not None:
            change = self._dealing.vouched.add if vouched else self._dealing.vouched.discard
            change(own.inspected.file_digest)
            self._plan_anew(own)

    def _plan_anew(self, own: Arrived) -> None:
        self.keep_answers()
        given = self._decisions.get(own.path, {})
        fresh = self._replaced(self._dealing.planned(own))
        self.look_at(fresh)
        assert fresh.plan is not None, "a file that was planned has a plan"
        lost = len(given) - len(decisions_kept(fresh.plan, given))
        told = say("Số liệu vừa thay đổi: bản xem trước đã lập lại, các quyết định đã chọn được giữ.")
        gone = say("{n} quyết định không còn câu hỏi nên bỏ.", n=whole(lost)) if lost else ""
        self.preview.banner.tell(f"{told} {gone}".strip(), "info")

    def _account(self) -> None:
        self._work.beside(
            say("Đang so lại các tệp với sổ…"),
            lambda _progress, _cancelled: self._dealing.accounted(self.files),
            self._show_accounted,
        )

    def _show_accounted(self, files: tuple[Arrived, ...]) -> None:
        self.files = files
        self._show_receipt()

    def _replaced(self, own: Arrived) -> Arrived:
        self.files = tuple(own if kept.path == own.path else kept for kept in self.files)
        return own

    def _finish(self, own: Arrived, verdict: Verdict) -> None:
        self._mark(own, verdict)
        self._show_list()

    def _mark(self, own: Arrived, verdict: Verdict) -> None:
        self._decisions.pop(own.path, None)
        self._replaced(replace(own, verdict=verdict, plan=None))

    def _show_list(self) -> None:
        self._stack.setCurrentIndex(_RECEIPT)
        self.refresh()

    def _show_receipt(self) -> None:
        self.receipt.show_files(self.files, self._others)
        if self._stack.currentIndex() != _PREVIEW:
            self._stack.setCurrentIndex(_RECEIPT if self.files else _NOTHING)

    def _on_place(self, place: int) -> None:
        self.previewing.emit(place == _PREVIEW)

    def _connect(self) -> None:
        receipt, preview = self.receipt, self.preview
        for source in (receipt, self.invitation):
            source.files_wanted.connect(lambda: self._take_chosen(choose_files(self)))
            source.folder_wanted.connect(lambda: self._take_chosen(choose_folder(self)))
        for signal, act in (
            (receipt.look_wanted, self.look_at),
            (receipt.key_wanted, self.ask_key),
            (receipt.password_wanted, self.ask_password),
            (receipt.take_all_wanted, self.take_all),
            (receipt.save_wanted, self.save_receipt),
            (receipt.cleared, self.clear),
            (preview.wanted, self.take_in),
            (preview.left, self.go_back),
            (preview.given_up, self.give_up),
            (preview.all_wanted, self.answer_all),
            (preview.vouched, self._vouch),
            (preview.slip_wanted, self.save_slip),
            (preview.sending_back_wanted, self.ask_sending_back),
        ):
            signal.connect(act)

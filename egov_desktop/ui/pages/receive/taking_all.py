"""Taking many files in at once: asked about first, one copy of the register before, each file one action."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from egov_desktop.domain.enumerations import Channel
from egov_desktop.domain.journal import Entry
from egov_desktop.errors import RegisterError
from egov_desktop.ui.pages.receive.files.arrived import Arrived, Verdict
from egov_desktop.ui.pages.receive.files.dealing import Dealing
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.background import run_in_background
from egov_desktop.ui.widgets.message import ask, tell
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

Taken = Mapping[Path, Entry | RegisterError]


def take_all(
    parent: QWidget,
    session: Session,
    dealing: Dealing,
    files: Sequence[Arrived],
    channel: Channel | None,
    done: Callable[[Taken], None],
) -> bool:
    """Ask, and take in what nobody disputes of the files that have no errors; says whether it has begun."""
    news = [own for own in files if own.verdict is Verdict.NEWS]
    sound = [own for own in news if not own.has_errors]
    if not sound:
        tell(
            parent,
            say("Tệp nào cũng có lỗi cần xem: hãy xem trước từng tệp."),
            say("Chưa có gì được ghi vào sổ."),
        )
        return False
    if not _agreed(parent, len(sound), len(news) - len(sound)):
        return False
    before = session.snapshot

    def finished(taken: Taken) -> None:
        entries = [own for own in taken.values() if isinstance(own, Entry)]
        if entries:
            session.changed.emit(session.snapshot.kinds_changed_since(before))
            session.saved.emit(entries[-1])
        _tell_left_out(parent, taken)
        done(taken)

    def failed(error: RegisterError) -> None:
        session.trouble.emit(error)
        done({})

    run_in_background(
        parent,
        say("Đang nhận các tệp vào sổ…"),
        lambda progress, cancelled: dealing.take_all(sound, channel, progress, cancelled),
        finished,
        failed=failed,
    )
    return True


def _agreed(parent: QWidget, files: int, faulty: int) -> bool:
    left = say("{n} tệp có lỗi không được nhận.", n=whole(faulty)) if faulty else ""
    return ask(
        parent,
        say("Nhận mọi thay đổi không mâu thuẫn từ {n} tệp?", n=whole(files)),
        say("Sổ được sao lưu trước; mỗi tệp hoàn tác riêng được."),
        f"{say('Đề nghị và mâu thuẫn vẫn để lại, chờ quyết từng cái.')} {left}".strip(),
        verb=say("Nhận vào sổ"),
    )


def _tell_left_out(parent: QWidget, taken: Taken) -> None:
    left = [(path.name, own) for path, own in taken.items() if isinstance(own, RegisterError)]
    if left:
        lines = "\n".join(f"{name}: {error.what_happened}" for name, error in left)
        tell(parent, say("{n} tệp chưa nhận được.", n=whole(len(left))), lines, kind="warn")

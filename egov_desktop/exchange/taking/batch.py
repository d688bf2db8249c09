"""Many files at once, from a folder or a stick: every one of them accounted for."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from egov_desktop.actions.records import NewId
from egov_desktop.domain.enumerations import Channel
from egov_desktop.domain.fields import Labelled
from egov_desktop.domain.journal import Entry
from egov_desktop.errors import RegisterError
from egov_desktop.exchange.inspected import Inspected
from egov_desktop.exchange.taking.lines import Decision, Key, LineKind, Plan
from egov_desktop.exchange.taking.planning import plan
from egov_desktop.exchange.taking.taking import take_in
from egov_desktop.store.register import Register

MOST_FILES = 2_000
"""Files of a folder that are looked at; a stick with more is chosen folder by folder."""
NOT_OURS = frozenset({"not_sqlite", "not_ours"})
"""Why the gate turns away what was never a register: a letter, a picture."""
_SIDECARS = ("-journal", "-wal", "-shm", ".lock", ".holder", ".part", ".tmp")
_HIDDEN = (".", "~$")

Answers = Callable[[Plan], Mapping[Key, Decision]]


class Verdict(Labelled):
    """What became of one file of a batch; each file has exactly one."""

    ACCEPTED = "accepted", "Nhận được"
    NOTHING_NEW = "nothing_new", "Không có gì mới"
    DUPLICATE = "duplicate", "Trùng"
    REFUSED = "refused", "Từ chối"
    OTHER_FILE = "other_file", "Không phải tệp của chương trình"


@dataclass(frozen=True, kw_only=True)
class Arrived:
    """One file of a batch: its verdict, the plan where it was let in, and the import's entry once it was taken in."""

    inspected: Inspected
    verdict: Verdict
    plan: Plan | None = None
    entry: Entry | None = None
    trouble: str = ""

    @property
    def path(self) -> Path:
        return self.inspected.path


@dataclass(frozen=True)
class Batch:
    """All files that came together, in the order in which they were given."""

    files: tuple[Arrived, ...]

    @property
    def counts(self) -> Mapping[Verdict, int]:
        """Count the files by verdict, all verdicts named; the counts add up to the files received."""
        found = Counter(own.verdict for own in self.files)
        return {verdict: found[verdict] for verdict in Verdict}


def files_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Give the files that are meant by files and folders, each once; what programs leave beside files is passed over.

    A folder that cannot be read gives nothing. At most `MOST_FILES`.
    """
    found: dict[Path, None] = {}
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        for own in inside:
            if own == path or (own.is_file() and not _is_left_over(own)):
                found.setdefault(own)
    return tuple(own for own in found if not own.is_dir())[:MOST_FILES]


def _is_left_over(path: Path) -> bool:
    return path.name.startswith(_HIDDEN) or path.name.endswith(_SIDECARS)


def account(register: Register, inspected: Sequence[Inspected], *, vouched: Collection[str] = ()) -> Batch:
    """Give each file its verdict and plan against the register as it is; writes nothing.

    `vouched` are the digests of files that the clerk answers for. The same bytes twice, or bytes that were taken in before,
    are a duplicate; which of two is the first does not change the counts.
    """
    seen: set[str] = set()
    files: list[Arrived] = []
    for own in inspected:
        files.append(_arrived(register, own, seen, vouched=own.file_digest in vouched))
        seen.add(own.file_digest)
    return Batch(tuple(files))


def _arrived(register: Register, inspected: Inspected, seen: Collection[str], *, vouched: bool) -> Arrived:
    if inspected.file_digest and inspected.file_digest in seen:
        return Arrived(inspected=inspected, verdict=Verdict.DUPLICATE)
    if not inspected.accepted:
        is_other = inspected.code in NOT_OURS
        return Arrived(inspected=inspected, verdict=Verdict.OTHER_FILE if is_other else Verdict.REFUSED)
    made = plan(register, inspected, vouched=vouched)
    # What another tool wrote lies in the file alone: it may be brought again until it is answered.
    still_asks = any(line.kind is LineKind.OUTSIDE for line in made.lines)
    if made.already and not still_asks:
        return Arrived(inspected=inspected, verdict=Verdict.DUPLICATE, plan=made)
    verdict = Verdict.ACCEPTED if made.has_news else Verdict.NOTHING_NEW
    return Arrived(inspected=inspected, verdict=verdict, plan=made)


def made_anew(register: Register, batch: Batch, *, vouched: Collection[str] = ()) -> Batch:
    """Make the plans of what was not taken in anew, as after another file was; verdicts given stay as they are."""
    return Batch(
        tuple(
            replace(own, plan=plan(register, own.inspected, vouched=own.inspected.file_digest in vouched))
            if own.plan is not None and own.entry is None
            else own
            for own in batch.files
        )
    )


def with_taken_in(batch: Batch, taken: Arrived, entry: Entry) -> Batch:
    """Note that one of the files was taken in."""
    return Batch(tuple(replace(own, entry=entry) if own is taken else own for own in batch.files))


def receive_all(
    register: Register,
    inspected: Sequence[Inspected],
    answers: Answers,
    *,
    backup_folder: Path,
    channel: Channel | None,
    now: Callable[[], datetime],
    new_id: NewId,
    vouched: Collection[str] = (),
) -> Batch:
    """Take file after file in, each planned against what the register has become; one that fails keeps none back."""
    seen: set[str] = set()
    files: list[Arrived] = []
    for own in inspected:
        arrived = _arrived(register, own, seen, vouched=own.file_digest in vouched)
        seen.add(own.file_digest)
        if arrived.verdict is Verdict.ACCEPTED and arrived.plan is not None:
            arrived = _taken_in(
                register, arrived, arrived.plan, answers, backup_folder, channel, now(), new_id
            )
        files.append(arrived)
    return Batch(tuple(files))


def _taken_in(
    register: Register,
    arrived: Arrived,
    made: Plan,
    answers: Answers,
    backup_folder: Path,
    channel: Channel | None,
    now: datetime,
    new_id: NewId,
) -> Arrived:
    try:
        entry = take_in(
            register,
            made,
            answers(made),
            backup_folder=backup_folder,
            channel=channel,
            now=now,
            new_id=new_id,
        )
    except RegisterError as error:
        return replace(arrived, verdict=Verdict.REFUSED, trouble=str(error))
    return replace(arrived, entry=entry)

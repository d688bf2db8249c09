"""What the answers to the lines of a file come to, in numbers and in one sentence."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from egov_desktop.exchange.taking.lines import Answer, Decision, Key, Line, LineKind
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

Decisions = Mapping[Key, Decision]
DISPUTES = (LineKind.CONFLICT, LineKind.TOGETHER)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many lines are taken in, refused, left to wait, left as open conflicts, and left in the file.

    Only what somebody wrote past the journal is left in the file: nothing of it can wait.
    """

    accepted: int = 0
    refused: int = 0
    waiting: int = 0
    conflicts: int = 0
    left_out: int = 0

    @classmethod
    def of(cls, lines: Iterable[Line], decisions: Decisions) -> "Tally":
        counts = Counter(_fate(line, decisions.get(line.key)) for line in lines if line.asks)
        return cls(**counts)

    @property
    def answered(self) -> int:
        return self.accepted + self.refused

    @property
    def total(self) -> int:
        return self.answered + self.waiting + self.conflicts + self.left_out

    def sentence(self) -> str:
        """Say before anything is written what taking the file in will do."""
        told = say(
            "Sẽ nhận {accepted} thay đổi, từ chối {refused}, để chờ {waiting}; {conflicts} mâu thuẫn chờ giải quyết.",
            accepted=whole(self.accepted),
            refused=whole(self.refused),
            waiting=whole(self.waiting),
            conflicts=whole(self.conflicts),
        )
        if not self.left_out:
            return told
        return f"{told} {say('Không nhận {n} chỗ sửa ngoài nhật ký.', n=whole(self.left_out))}"


def _fate(line: Line, decision: Decision | None) -> str:
    if decision is not None:
        return "refused" if decision.answer is Answer.REFUSE else "accepted"
    if line.kind is LineKind.OUTSIDE:
        return "left_out"
    return "conflicts" if line.kind in DISPUTES else "waiting"


def changes_words(lines: Iterable[Line]) -> str:
    """Count the lines of a file by what they are, for the list of files."""
    kinds = [line.kind for line in lines]
    counts = (
        (_some(kinds, LineKind.CHANGED, LineKind.ADDED, LineKind.REMOVED), "{n} thay đổi"),
        (_some(kinds, *DISPUTES), "{n} mâu thuẫn"),
        (_some(kinds, LineKind.PROPOSAL), "{n} đề nghị"),
        (_some(kinds, LineKind.OUTSIDE), "{n} sửa ngoài"),
        (_some(kinds, LineKind.NOTICE), "{n} lưu ý"),
    )
    return " · ".join(say(words, n=whole(count)) for count, words in counts if count)


def _some(kinds: list[LineKind], *wanted: LineKind) -> int:
    return sum(kind in wanted for kind in kinds)

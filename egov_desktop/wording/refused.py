"""Why the rules refuse an action, said once for all the records that a reason concerns, and what to do instead."""

from collections.abc import Callable, Iterable

from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.records import AgendaItem, IssuedPaper, Project
from egov_desktop.domain.rules import Problem
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole
from egov_desktop.wording.problems import sentence, title_of

LOCKED = frozenset(
    {"meeting_closed", "paper_issued", "conclusion_issued", "task_issued", "threshold_of_closed_period"}
)
"""Problems of what is not changed any more: no other value would be taken either."""
_NAMED_IN_SENTENCE = frozenset({"meeting_closed", "paper_issued", "threshold_of_closed_period"})
_MOST_SAID = 5
NameOfField = Callable[[str, str], str]
"""Gives what a field (kind, name) is called where the sentence is read."""


def what_is_refused(found: Iterable[Problem], snapshot: Snapshot, name_of: NameOfField | None = None) -> str:
    """Say each reason once, with the number of records that it concerns; `name_of` puts the field before its sentence."""
    counted: dict[str, list[Problem]] = {}
    for problem in found:
        counted.setdefault(_said(problem, snapshot, name_of), []).append(problem)
    told = [_with_subject(words, own, snapshot) for words, own in counted.items()]
    left = len(told) - _MOST_SAID
    more = [say("Còn {n} lý do khác.", n=whole(left))] if left > 0 else []
    return " ".join([*told[:_MOST_SAID], *more])


def what_to_do_instead(found: Iterable[Problem], change_set: ChangeSet) -> str:
    """Say what leads on: another value, or for what is locked what takes the place of removing or editing it."""
    codes = {own.code for own in found}
    if not codes & LOCKED:
        return say("Hãy sửa lại giá trị rồi lưu.")
    gone = [own.before for own in change_set if own.after is None]
    if any(isinstance(own, Project) for own in gone):
        return say("Hãy ghi ngày tạm dừng hoặc ngày dừng thực hiện của dự án thay vì xóa.")
    if "meeting_closed" in codes:
        return say(
            "Hãy để nguyên; chỉ cuộc họp mới nhất của chuỗi mở lại được, còn việc của cuộc họp cũ thì đưa vào cuộc họp sau."
        )
    if "paper_issued" in codes and gone and not any(isinstance(own, IssuedPaper) for own in gone):
        return say("Hãy giữ lại bản ghi này, vì văn bản đã phát hành nói đến nó.")
    if "paper_issued" in codes:
        return say(
            "Nếu vừa phát hành nhầm, hãy hoàn tác ngay việc phát hành; nếu không, hãy phát hành văn bản thay thế."
        )
    return ""


def _said(problem: Problem, snapshot: Snapshot, name_of: NameOfField | None) -> str:
    words = sentence(problem, snapshot)
    return f"{name_of(problem.kind, problem.field)}: {words}" if name_of and problem.field else words


def _with_subject(words: str, several: list[Problem], snapshot: Snapshot) -> str:
    """Name the record where the sentence names neither a field nor what is locked, and count where there are several."""
    first = several[0]
    if len(several) > 1 or first.kind == AgendaItem.KIND:
        return f"{words} {say('({n} dòng có liên quan.)', n=whole(len(several)))}"
    record = snapshot.find(first.kind, first.record_id)
    if first.field or first.code in _NAMED_IN_SENTENCE or record is None:
        return words
    return f"{title_of(snapshot, record)}: {words}"

"""How causes of delay are said: with both sortings where they differ, and what a project owes that has told none."""

from fractions import Fraction

from egov_desktop.domain.enumerations import CauseNature
from egov_desktop.domain.judgement.ratings.causes import SortedCause, Told, Unexplained
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import percent, whole


def nature_word(nature: CauseNature | None) -> str:
    return say(nature.label) if nature else say("chưa phân loại")


def nature_words(own: SortedCause) -> str:
    """Say the nature that counts, and the owner's own where the secretariat sorted it otherwise."""
    if own.nature is own.cause.nature:
        return nature_word(own.nature)
    return say(
        "{nature} (chủ đầu tư: {own})",
        nature=nature_word(own.nature),
        own=nature_word(own.cause.nature).casefold(),
    )


def cause_words(own: SortedCause) -> str:
    """Say a cause in a line: whether the committee is asked, its nature, its project, what it is, the days it cost."""
    asked = say("Xin ý kiến · ") if own.cause.needs_decision else ""
    days = own.cause.days_lost
    cost = say(" ({n} ngày)", n=whole(days)) if days else ""
    return f"{asked}{nature_words(own)} · {own.project.name}: {own.cause.description}{cost}"


def unexplained_words(own: Unexplained) -> str:
    """Say what asks for a cause that nobody has told."""
    parts: list[str] = []
    if own.days:
        parts.append(say("chậm {n} ngày", n=whole(own.days)))
    if own.due_dong:
        rate = percent(Fraction(own.paid_dong, own.due_dong))
        parts.append(say("giải ngân {rate} kế hoạch đến nay", rate=rate))
    return say("Chưa nêu nguyên nhân · {project}: {why}", project=own.project.name, why=", ".join(parts))


def told_words(told: Told) -> str:
    """Say how much of the lateness the causes explain; "" where nothing is late."""
    if not told.days_late:
        return ""
    if told.days_untold:
        return say(
            "Chậm {late} ngày, các nguyên nhân mới nêu {told} ngày.",
            late=whole(told.days_late), told=whole(told.days_told),
        )  # fmt: skip
    return say(
        "Chậm {late} ngày, các nguyên nhân đã nêu {told} ngày.",
        late=whole(told.days_late), told=whole(told.days_told),
    )  # fmt: skip

"""How effectiveness is said: what a figure shows, why a rating is proposed, what is missing, and the paragraph for paper."""

from collections.abc import Iterator

from egov_desktop.domain.enumerations import Direction, EffectivenessAspect, EffectivenessRating
from egov_desktop.domain.judgement.conformity import ConformityException
from egov_desktop.domain.judgement.effectiveness import (
    ADVANCING,
    CLEAR_ASPECTS,
    AspectLine,
    Change,
    FigureRow,
    GroupSheet,
)
from egov_desktop.domain.records import EffectivenessFigure, Project
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say, using
from egov_desktop.wording.numbers import padded, whole

NO_EVIDENCE = EffectivenessRating.NO_EVIDENCE.label
_MINUS = "−"


def measured(value: int | None, unit: str) -> str:
    """Write a value with its unit; nothing where there is no value."""
    if value is None:
        return ""
    return f"{whole(value)}{'' if unit.startswith('%') or not unit else ' '}{unit}"


def change_words(row: FigureRow) -> str:
    """Say in a cell what a figure shows, with by how much; one that is not evidence says so."""
    if row.change is None:
        return say(NO_EVIDENCE)
    before, now = row.figure.before_value, row.figure.now_value
    by = (now or 0) - before if before is not None else 0
    sign = "+" if by > 0 else _MINUS
    return f"{say(row.change.label)} ({sign}{whole(abs(by))})" if by else say(row.change.label)


def movement(figure: EffectivenessFigure) -> str:
    """Say where a figure came from, where it is, and whether it is where it should be; nothing without a figure now."""
    if figure.now_value is None:
        return ""
    parts = [_from_before(figure)]
    if figure.target_value is not None:
        is_reached = _is_reached(figure)
        words = "đạt mục tiêu {target}" if is_reached else "chưa đạt mục tiêu {target}"
        parts.append(say(words, target=whole(figure.target_value)))
    return ", ".join(parts)


def gap_words(row: FigureRow) -> str:
    """Say all that keeps a figure from being evidence."""
    return ", ".join(say(gap.label) for gap in row.gaps)


def in_use_words(sheet: GroupSheet) -> str:
    """Say how many projects of a group are in use and, of those, how many have figures: the x/y of N4."""
    used, all_of_it = len(sheet.in_use), len(sheet.projects)
    return say(
        "{used}/{all} dự án đang sử dụng · {x}/{y} dự án đang sử dụng có số liệu riêng",
        used=padded(used), all=padded(all_of_it), x=padded(len(sheet.with_figures)), y=padded(used),
    )  # fmt: skip


def reasons_for_proposal(sheet: GroupSheet) -> tuple[str, ...]:
    """Say why the proposed rating is proposed: the counts, then the rule that they meet or miss."""
    if sheet.proposed is EffectivenessRating.NO_EVIDENCE:
        return (
            say("Chưa có chỉ số nào đủ số liệu, chiều tốt lên, ngày đo và văn bản nguồn nên không đánh giá."),
        )
    return (*_counted(sheet), *_RULES[sheet.proposed](sheet))


def proposed_paragraph(sheet: GroupSheet) -> str:
    """Write the paragraph that the program proposes for a group, with its counts; paper is always Vietnamese.

    It ends with the rating that is printed, so that paragraph and rating agree when only the rating was changed.
    """
    with using("vi"):
        return " ".join(_sentences(sheet))


def paragraph_of(sheet: GroupSheet) -> str:
    """Give the paragraph to print: the secretariat's own, else the proposed one."""
    own = sheet.assessment.paragraph.strip() if sheet.assessment else ""
    return own or proposed_paragraph(sheet)


def lower_first(words: str) -> str:
    return words[:1].lower() + words[1:]


def aspect_word(aspect: EffectivenessAspect) -> str:
    """Name an aspect in the words that a narrow column has room for."""
    return say(_ASPECT_WORDS[aspect])


def tick_word(field: str) -> str:
    """Name one of the four points of conformity in a word or two."""
    return say(_TICK_WORDS[field])


def exception_words(exception: ConformityException) -> str:
    """Say what keeps a project from being shown to fit the scheme."""
    parts = (
        say("không phù hợp: {what}", what=_ticks(exception.refused)) if exception.refused else "",
        say("chưa rõ: {what}", what=_ticks(exception.unknown)) if exception.unknown else "",
        say("chưa dẫn căn cứ") if exception.lacks_citation else "",
    )
    said = "; ".join(part for part in parts if part)
    return said[:1].upper() + said[1:]


_ASPECT_WORDS = {
    EffectivenessAspect.SERVICE_QUALITY: "Phục vụ",
    EffectivenessAspect.TIME_AND_COST: "Thời gian, chi phí",
    EffectivenessAspect.TRANSPARENCY: "Công khai",
    EffectivenessAspect.ACTUAL_USE: "Sử dụng",
    EffectivenessAspect.FIT_WITH_SCHEME: "Hợp mục tiêu",
}
_TICK_WORDS = {
    "conforms_to_goals": "mục tiêu",
    "conforms_to_beneficiaries": "đối tượng",
    "conforms_to_funding": "nguồn vốn",
    "conforms_to_list": "danh mục",
}


def _ticks(fields: tuple[str, ...]) -> str:
    return ", ".join(tick_word(name) for name in fields)


def _from_before(figure: EffectivenessFigure) -> str:
    before, now = figure.before_value, figure.now_value or 0
    said = measured(now, figure.unit)
    if before is None:
        return say("hiện nay {now}", now=said)
    if now == before:
        return say("giữ nguyên {now}", now=said)
    words = "tăng từ {before} lên {now}" if now > before else "giảm từ {before} xuống {now}"
    return say(words, before=whole(before), now=said)


def _is_reached(figure: EffectivenessFigure) -> bool:
    now, target = figure.now_value or 0, figure.target_value or 0
    return now <= target if figure.direction is Direction.DOWN else now >= target


def _counted(sheet: GroupSheet) -> Iterator[str]:
    covered = sum(line.has_evidence for line in sheet.aspects)
    counts = [(change, sheet.count(change)) for change in Change]
    said = ", ".join(f"{whole(n)} {lower_first(say(change.label))}" for change, n in counts if n)
    yield say(
        "{n} chỉ số có căn cứ, thuộc {covered}/5 khía cạnh: {counts}.",
        n=whole(len(sheet.evidence)), covered=covered, counts=said,
    )  # fmt: skip


def _why_clear(_: GroupSheet) -> Iterator[str]:
    yield say(
        "Có căn cứ từ {n} khía cạnh trở lên, ít nhất một nửa số chỉ số đạt mục tiêu và không chỉ số nào kém đi.",
        n=CLEAR_ASPECTS,
    )


def _why_limited(sheet: GroupSheet) -> Iterator[str]:
    yield say(
        "Mới có {n}/{all} chỉ số tốt lên từ nửa chặng tới mục tiêu; dưới một nửa thì đề xuất mức Hạn chế.",
        n=sheet.count(*ADVANCING), all=whole(len(sheet.evidence)),
    )  # fmt: skip


def _why_effective(sheet: GroupSheet) -> Iterator[str]:
    yield say("Ít nhất một nửa số chỉ số tốt lên từ nửa chặng tới mục tiêu.")
    covered, reached = sum(line.has_evidence for line in sheet.aspects), sheet.count(Change.REACHED)
    if covered < CLEAR_ASPECTS:
        yield say(
            "Chưa đề xuất mức Hiệu quả rõ rệt: mới có căn cứ ở {n} khía cạnh, cần {needed}.",
            n=covered,
            needed=CLEAR_ASPECTS,
        )
    if 2 * reached < len(sheet.evidence):
        yield say(
            "Chưa đề xuất mức Hiệu quả rõ rệt: mới {n}/{all} chỉ số đạt mục tiêu, cần ít nhất một nửa.",
            n=reached,
            all=whole(len(sheet.evidence)),
        )
    if worse := sheet.count(Change.WORSE):
        yield say("Chưa đề xuất mức Hiệu quả rõ rệt: có {n} chỉ số kém đi.", n=whole(worse))


_RULES = {
    EffectivenessRating.CLEAR: _why_clear,
    EffectivenessRating.EFFECTIVE: _why_effective,
    EffectivenessRating.LIMITED: _why_limited,
}


def _sentences(sheet: GroupSheet) -> Iterator[str]:
    yield _use_sentence(sheet)
    if not sheet.evidence:
        missing = f" ({padded(len(sheet.rows))} chỉ số còn thiếu số liệu hoặc nguồn)" if sheet.rows else ""
        yield f"Chưa đủ căn cứ để đánh giá hiệu quả của nhóm{missing}."
        return
    counts = [(change, sheet.count(change)) for change in Change]
    said = ", ".join(f"{padded(n)} {lower_first(change.label)}" for change, n in counts if n)
    own = sum(row.project is not None for row in sheet.evidence)
    whose = f"{padded(len(sheet.evidence) - own)} chung của nhóm, {padded(own)} riêng của dự án"
    yield f"Có {padded(len(sheet.evidence))} chỉ số có căn cứ ({whose}): {said}."
    for line in sheet.aspects:
        if line.has_evidence:
            yield _aspect_sentence(line)
    if gaps := sheet.aspects_without_evidence:
        yield f"Chưa đủ căn cứ đánh giá về {_listed(gaps)}."
    yield f"Đánh giá: {lower_first(sheet.rating.label)}."


def _use_sentence(sheet: GroupSheet) -> str:
    used, name = sheet.in_use, sheet.group.name
    if not used:
        return f"Nhóm {name} có {padded(len(sheet.projects))} dự án, chưa có dự án nào đưa vào sử dụng."
    days = [line.since_on for line in used if line.since_on]
    since = f" (sớm nhất từ ngày {day_short(min(days))})" if days else ""
    return (
        f"Nhóm {name} có {padded(len(used))}/{padded(len(sheet.projects))} dự án đã đưa vào sử dụng{since}, "
        f"trong đó {padded(len(sheet.with_figures))}/{padded(len(used))} dự án có số liệu riêng về hiệu quả."
    )


def _aspect_sentence(line: AspectLine) -> str:
    said = "; ".join(_figure_clause(row) for row in line.rows if row.change)
    return f"Về {lower_first(line.aspect.label)}: {said}."


def _figure_clause(row: FigureRow) -> str:
    figure = row.figure
    whose = f", dự án {_short(row.project)}" if row.project else ""
    return f"{lower_first(figure.name)}{whose} {movement(figure)}, theo {figure.source.strip()}"


def _short(project: Project) -> str:
    return f"{project.code} {project.name}".strip()


def _listed(aspects: tuple[EffectivenessAspect, ...]) -> str:
    names = [lower_first(aspect.label) for aspect in aspects]
    return names[0] if len(names) == 1 else f"{'; '.join(names[:-1])} và {names[-1]}"

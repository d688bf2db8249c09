"""How ratings are said: a word, a letter and a shape for each, and every reason as a sentence with figures and documents."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

from egov_desktop.domain.enumerations import Rating, ThresholdCode
from egov_desktop.domain.judgement.ratings import reasons as why
from egov_desktop.domain.judgement.ratings.history import Change, Step
from egov_desktop.domain.judgement.ratings.rating import Dimension, ProjectRating
from egov_desktop.domain.records import ReportingPeriod
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import millions_beside, percent, whole

_LETTERS = {Rating.GREEN: "X", Rating.YELLOW: "V", Rating.RED: "Đ", Rating.GREY: "?"}
_MEANINGS = {
    Rating.GREEN: "Xanh: đang đi đúng hướng, chưa có việc gì đe dọa tiến độ và giải ngân.",
    Rating.YELLOW: "Vàng: có việc phải chú ý ngay, còn tháo gỡ được trong khuôn khổ đã duyệt.",
    Rating.RED: "Đỏ: khó hoàn thành nếu không có quyết định của cấp trên hoặc điều chỉnh dự án.",
    Rating.GREY: "Chưa đủ dữ liệu: thiếu số liệu bắt buộc, không được coi là xanh.",
}


def rating_word(rating: Rating | None) -> str:
    """Say a rating in a word; a side or project that is not judged says so."""
    return say(rating.label) if rating else say("Không đánh giá")


def rating_letter(rating: Rating | None) -> str:
    """Give the letter by which a rating is told without colour; the same on every paper."""
    return say(_LETTERS[rating]) if rating else "–"


def rating_meaning(rating: Rating) -> str:
    return say(_MEANINGS[rating])


def change_word(step: Step) -> str:
    """Say what became of a rating since the period before: "Không đổi 3 kỳ"; nothing where nothing is compared."""
    if step.change is None:
        return ""
    if step.change is Change.UNCHANGED or (step.change is Change.MISSING and step.same_for > 1):
        return say("{change} {n} kỳ", change=say(step.change.label), n=whole(step.same_for))
    return say(step.change.label)


def dimension_sentences(dimension: Dimension) -> tuple[str, ...]:
    """Say every reason of a side, the heaviest first."""
    return tuple(reason_sentence(own) for own in dimension.reasons)


def deciding_sentences(rating: ProjectRating) -> tuple[str, ...]:
    """Say the reasons that gave a project its computed colour, then what else is lacking or not well; else why not judged."""
    deciding = rating.deciding_reasons or rating.dimensions[0].reasons
    return tuple(reason_sentence(own) for own in (*deciding, *rating.other_reasons))


def rated_day(period: ReportingPeriod | None, figures_on: date) -> str:
    """Say whose ratings they are, to stand after a noun: "kỳ tháng 9/2020, đến ngày 30/9/2020"."""
    until = say("đến ngày {on}", on=day_short(figures_on))
    return f"{period_words(period)}, {until}" if period else until


def period_words(period: ReportingPeriod) -> str:
    """Name a period within a sentence: "kỳ tháng 9/2020"."""
    name = " ".join((period.name or period.code).split())
    name = f"{name[:1].lower()}{name[1:]}"
    return name if name.startswith("kỳ") else say("kỳ {name}", name=name)


def later_day_words(asked_on: date) -> str:
    """Say why a day is answered for by a period that ended before it."""
    return say("kỳ gần nhất tính đến ngày {asked}, sổ chưa có kỳ nào sau đó", asked=day_short(asked_on))


def reason_sentence(reason: why.Reason) -> str:
    """Say a reason with its figures, days and documents."""
    return _SENTENCES[type(reason)](reason)


def threshold_sentences(thresholds: dict[ThresholdCode, int]) -> tuple[str, ...]:
    """Say by which numbers colours were given."""
    return tuple(f"{say(code.label)}: {whole(value)}" for code, value in thresholds.items())


def _milestone_late(reason: why.MilestoneLate) -> str:
    values = {
        "mark": say("Mốc then chốt") if reason.is_critical else say("Mốc"),
        "name": reason.name,
        "n": whole(reason.days),
        "due": day_short(reason.due_on),
    }
    if reason.document:
        return say(
            "{mark} “{name}” chậm {n} ngày so với {document} (hạn {due}).", document=reason.document, **values
        )
    against = say("ngày được duyệt") if reason.is_approved else say("ngày gốc")
    return say("{mark} “{name}” chậm {n} ngày so với {against} {due}.", against=against, **values)


def _end_late(reason: why.EndLate) -> str:
    values = {"n": whole(reason.days), "due": day_short(reason.due_on)}
    if reason.document:
        return say(
            "Chậm {n} ngày so với ngày hoàn thành theo kế hoạch {due} ({document}).",
            document=reason.document, **values,
        )  # fmt: skip
    return say("Chậm {n} ngày so với ngày hoàn thành theo kế hoạch {due}.", **values)


def _nothing_late(reason: why.NothingLate) -> str:
    if reason.next_on is None:
        return say("Không có mốc nào quá hạn.")
    return say(
        "Không có mốc nào quá hạn; mốc tới là “{name}”, hạn {due}.",
        name=reason.next_name, due=day_short(reason.next_on),
    )  # fmt: skip


def _in_use(_reason: why.InUse) -> str:
    return say("Đã đưa vào sử dụng, không còn mốc nào quá hạn.")


def _no_dates(_reason: why.NoDates) -> str:
    return say("Chưa ghi ngày của mốc nào, cũng chưa có ngày hoàn thành theo kế hoạch.")


def _resting(reason: why.Resting) -> str:
    since = day_short(reason.since_on)
    told = (
        say("Dừng thực hiện từ ngày {since}, nên không đánh giá.", since=since)
        if reason.is_stopped
        else say("Tạm dừng từ ngày {since}, nên không đánh giá.", since=since)
    )
    if not reason.unspent_dong:
        return told
    amount = millions_beside(reason.unspent_dong, reason.unspent_dong)
    return f"{told} {say('Còn {amount} triệu đồng của kế hoạch năm chưa giải ngân.', amount=amount)}"


def _paid(reason: why.Paid) -> str:
    rate = percent(Fraction(reason.paid_dong, reason.due_dong))
    values = {
        "rate": rate,
        "against": say(reason.against.label),
        "until": day_short(reason.until_on),
        "paid": millions_beside(reason.paid_dong, reason.due_dong),
        "due": millions_beside(reason.due_dong, reason.due_dong),
    }
    if reason.since_on is None:
        return say("Giải ngân {rate} {against} đến {until} ({paid}/{due} triệu đồng).", **values)
    since = day_short(reason.since_on)
    if reason.against is why.Against.DEMAND:
        return say(
            "Sau {since} đến {until}: giải ngân {rate} {against} ({paid}/{due} triệu đồng).",
            since=since,
            **values,
        )
    return say(
        "Riêng kỳ này, sau {since} đến {until}: giải ngân {rate} {against} của kỳ ({paid}/{due} triệu đồng).",
        since=since, **values,
    )  # fmt: skip


def _ahead(reason: why.AheadOfPlan) -> str:
    return say(
        "Riêng kỳ này, sau {since} đến {until}: giải ngân ít hơn phần của kỳ, nhưng phần đến hạn đã trả đủ từ trước.",
        since=day_short(reason.since_on), until=day_short(reason.until_on),
    )  # fmt: skip


def _no_plan(reason: why.NoPlan) -> str:
    told = say("Không có kế hoạch vốn năm {year}, nên không đánh giá giải ngân.", year=reason.year)
    if not reason.carried_plan_dong:
        return told
    carried = say(
        "Vốn năm trước kéo dài đã giải ngân {paid}/{plan} triệu đồng.",
        paid=millions_beside(reason.paid_carried_dong, reason.carried_plan_dong),
        plan=millions_beside(reason.carried_plan_dong, reason.carried_plan_dong),
    )
    return f"{told} {carried}"


def _nothing_due(reason: why.NothingDueYet) -> str:
    return say(
        "Kế hoạch năm {year} là {plan} triệu đồng, đến {until} chưa có phần nào đến hạn giải ngân.",
        year=reason.year, plan=millions_beside(reason.plan_dong, reason.plan_dong), until=day_short(reason.until_on),
    )  # fmt: skip


def _no_payment_figures(reason: why.NoPaymentFigures) -> str:
    return say(
        "Kế hoạch năm {year} là {plan} triệu đồng, nhưng chủ đầu tư chưa gửi số liệu nào của năm {year}.",
        year=reason.year, plan=millions_beside(reason.plan_dong, reason.plan_dong),
    )  # fmt: skip


def _not_begun(reason: why.NotBegun) -> str:
    return say(
        "Đến ngày ấy dự án chưa bắt đầu (từ {since}), nên không đánh giá.", since=day_short(reason.since_on)
    )


def _figures(reason: why.Figures) -> str:
    on = day_short(reason.figures_on)
    if not reason.periods_old:
        return say("Số liệu của chủ đầu tư đến {on}.", on=on)
    if reason.counted_to:
        return say(
            "Số liệu của chủ đầu tư mới đến {on}, tính đến {to} đã cũ {n} kỳ.",
            on=on, to=day_short(reason.counted_to), n=whole(reason.periods_old),
        )  # fmt: skip
    return say("Số liệu của chủ đầu tư mới đến {on}, cũ {n} kỳ.", on=on, n=whole(reason.periods_old))


def _figures_later(reason: why.FiguresLater) -> str:
    return say(
        "Chưa rõ số liệu đến {until}: chủ đầu tư chưa trả lời kỳ nào đến ngày ấy, số liệu trong sổ là của ngày {on}.",
        until=day_short(reason.until_on), on=day_short(reason.figures_on),
    )  # fmt: skip


def _no_figures(_reason: why.NoFigures) -> str:
    return say("Chủ đầu tư chưa gửi số liệu lần nào.")


def _figures_not_asked(_reason: why.FiguresNotAsked) -> str:
    return say("Dự án đã xong hoặc đã dừng, không phải gửi số liệu nữa.")


def _task_overdue(reason: why.TaskOverdue) -> str:
    document = f" ({reason.document})" if reason.document else ""
    values = {
        "content": _cut(reason.content), "document": document, "n": whole(reason.days), "due": day_short(reason.due_on),
    }  # fmt: skip
    if not reason.meetings:
        return say("Nhiệm vụ “{content}”{document} quá hạn {n} ngày (hạn {due}).", **values)
    return say(
        "Nhiệm vụ “{content}”{document} quá hạn {n} ngày (hạn {due}), đã qua {meetings} cuộc họp.",
        meetings=whole(reason.meetings), **values,
    )  # fmt: skip


def _no_task_overdue(reason: why.NoTaskOverdue) -> str:
    return say("Không có nhiệm vụ nào quá hạn; còn {n} nhiệm vụ đang thực hiện.", n=whole(reason.open_tasks))


def _no_task(_reason: why.NoTask) -> str:
    return say("Chưa có kết luận họp nào giao việc cho dự án.")


def _cut(text: str, most: int = 90) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


_SENTENCES: dict[type[why.Reason], Callable[[Any], str]] = {
    why.MilestoneLate: _milestone_late,
    why.EndLate: _end_late,
    why.NothingLate: _nothing_late,
    why.InUse: _in_use,
    why.NoDates: _no_dates,
    why.Resting: _resting,
    why.NotBegun: _not_begun,
    why.Paid: _paid,
    why.AheadOfPlan: _ahead,
    why.NoPlan: _no_plan,
    why.NothingDueYet: _nothing_due,
    why.NoPaymentFigures: _no_payment_figures,
    why.Figures: _figures,
    why.FiguresLater: _figures_later,
    why.NoFigures: _no_figures,
    why.FiguresNotAsked: _figures_not_asked,
    why.TaskOverdue: _task_overdue,
    why.NoTaskOverdue: _no_task_overdue,
    why.NoTask: _no_task,
}

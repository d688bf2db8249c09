"""How demands are said: why one is hard to meet, what bounds it, and whether the targets are reached."""

from datetime import date

from egov_desktop.domain.judgement.demand.saved import KeptBeside
from egov_desktop.domain.judgement.demand.values import (
    Doubt,
    ProjectDemand,
    Reason,
    Solution,
    TargetResult,
    Transfer,
)
from egov_desktop.wording.dates import day_short, month
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import dong, percent, whole

_REASONS = {
    Doubt.NO_MILESTONE: "Không có mốc nghiệm thu, thanh toán nào đến {day}, trong khi cần {amount}.",
    Doubt.LARGE_MONTH: "Tháng {month} cần {amount}, bằng {share} tháng giải ngân cao nhất đã có ({limit}).",
    Doubt.NEVER_PAID: "Chưa từng giải ngân, trong khi riêng tháng {month} cần {amount}.",
    Doubt.FIXED_BEYOND_ROOM: "Yêu cầu cộng lại là {amount}, vượt mức còn được thanh toán {limit}.",
}


def doubt_sentence(reason: Reason) -> str:
    """Say why a demand is hard to meet, with its figures."""
    return say(
        _REASONS[reason.doubt],
        day=day_short(reason.on),
        month=month(reason.on),
        amount=dong(reason.amount_dong),
        limit=dong(reason.limit_dong),
        share=_share(reason),
    )


def _share(reason: Reason) -> str:
    return f"{whole(reason.amount_dong * 100 // reason.limit_dong)}%" if reason.limit_dong else "–"


def target_sentence(target: TargetResult, base_dong: int) -> str:
    """Say what is to be reached by a day, of what it is made, and what is lacking; exact to the đồng."""
    told = say(
        "Đến {day}: {rate}% kế hoạch vốn năm = {target}; đã giải ngân {base} + yêu cầu {asked}",
        day=day_short(target.by_on),
        rate=whole(target.rate_percent),
        target=dong(target.target_dong),
        base=dong(base_dong),
        asked=dong(target.reached_dong - base_dong),
    )
    if target.shortfall_dong:
        return say("{told}, còn thiếu {amount}.", told=told, amount=dong(target.shortfall_dong))
    if target.surplus_dong:
        return say("{told}, vượt {amount}.", told=told, amount=dong(target.surplus_dong))
    return say("{told}, vừa đủ.", told=told)


def kept_sentence(kept: KeptBeside, solution: Solution, kept_on: date | None) -> str:
    """Say that the register keeps another demand for these months, since when, and what it would be now."""
    values = {
        "months": say("{first} đến {last}", first=month(solution.months[0]), last=month(solution.months[-1])),
        "kept": dong(kept.kept_dong),
        "on": day_short(solution.on),
        "now": dong(kept.now_dong),
    }
    if kept_on is None:
        return say(
            "Sổ đang lưu yêu cầu khác cho {months}: {kept}; tính theo số liệu đến {on} là {now}.", **values
        )
    return say(
        "Sổ đang lưu yêu cầu khác cho {months} (ghi ngày {day}): {kept}; tính theo số liệu đến {on} là {now}.",
        day=day_short(kept_on),
        **values,
    )


def caps_sentence(solution: Solution) -> str:
    """Say what keeps the group from more: how many projects each bound holds, and how much of the plan it keeps back."""
    parts = [
        say("{cap}: {n} dự án", cap=say(cap.label), n=whole(projects))
        + (say(", giữ lại {amount}", amount=dong(kept)) if kept else "")
        for cap, projects, kept in solution.capped
    ]
    return say("Bị giới hạn bởi {parts}.", parts="; ".join(parts)) if parts else ""


def problem_sentences(solution: Solution) -> tuple[str, ...]:
    """Say all that keeps the targets from being worked out or reached."""
    if solution.problems:
        return tuple(say(own.label) for own in solution.problems)
    missed = [own for own in solution.targets if own.shortfall_dong]
    if not missed:
        return ()
    lacking = say(
        "Không đạt được mục tiêu {day}: còn thiếu {amount}.",
        day=day_short(missed[-1].by_on),
        amount=dong(missed[-1].shortfall_dong),
    )
    return (lacking, caps_sentence(solution))


def basis_sentence(own: ProjectDemand) -> str:
    """Say how a project's amounts were found and what bounds them."""
    parts = [
        say("Chia {basis}.", basis=say(own.basis.label)),
        say("Còn được thanh toán {room} (theo {cap}).", room=dong(own.room_dong), cap=say(own.cap.label)),
    ]
    if own.ready_dong:
        parts.append(say("Khối lượng xong chưa thanh toán: {amount}.", amount=dong(own.ready_dong)))
    if own.hastened_dong:
        parts.append(say("Đẩy sớm hơn tiến độ tự nhiên: {amount}.", amount=dong(own.hastened_dong)))
    return " ".join(parts)


def met_sentence(own: ProjectDemand) -> str:
    """Say what a project's demand comes to, in the year's plan."""
    return say(
        "Yêu cầu cộng {total}; đạt yêu cầu thì giải ngân {rate} kế hoạch vốn năm.",
        total=dong(own.total_dong),
        rate=percent(own.rate.ratio),
    )


def transfer_sentence(move: Transfer) -> str:
    return say(
        "Chuyển {amount} từ dự án {giver} sang dự án {taker}",
        amount=dong(move.amount_dong),
        giver=f"{move.giver.code} {move.giver.name}".strip(),
        taker=f"{move.taker.code} {move.taker.name}".strip(),
    )

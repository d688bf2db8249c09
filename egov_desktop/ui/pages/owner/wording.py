"""How the figures of a report, and what it still lacks, read on the owner's page."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from egov_desktop.domain.fields import from_plain
from egov_desktop.domain.journal import EXISTENCE
from egov_desktop.domain.judgement.offices.completeness import Figure, FigureState, Lack, Missing
from egov_desktop.domain.judgement.schedule import days_late
from egov_desktop.domain.records import KINDS, Milestone, Project, Refusal, ReportingPeriod
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.wording.dates import day, day_short, month
from egov_desktop.wording.labels import capitalized, field_label, kind_label, record_title, value_text
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import dong, whole

STATES: dict[FigureState, tuple[Tone, str]] = {
    FigureState.OPEN: ("unknown", "chưa xác nhận"),
    FigureState.CONFIRMED: ("good", "giữ nguyên"),
    FigureState.CHANGED: ("good", "đã sửa"),
}


def figure_name(snapshot: Snapshot, figure: Figure) -> str:
    """Name a figure inside its project: its field, and the milestone or the month that it is of."""
    if figure.month_on is not None:
        return say("Giải ngân {month}", month=month(figure.month_on))
    name = field_label(figure.record_kind, figure.field)
    record = snapshot.find(figure.record_kind, figure.record_id)
    if record is None or isinstance(record, Project):
        return name
    return f"{name}: {record_title(snapshot, record)}"


def month_words(figure: Figure) -> str:
    """Say what was paid in a month."""
    return dong(figure.value) if figure.value else say("Chưa ghi khoản nào")


def keep_words(figure: Figure) -> str:
    """Name the button that lets a figure stand: nothing paid in a month is said in the office's own words."""
    if figure.month_on is not None and not figure.value:
        return say("Không phát sinh")
    return say("Giữ nguyên")


def state_words(figure: Figure) -> str:
    if figure.state is FigureState.CONFIRMED:
        return keep_words(figure).lower()
    return say(STATES[figure.state][1])


def missing_words(snapshot: Snapshot, missing: Missing, period: ReportingPeriod | None, today: date) -> str:
    """Say one thing that a report still lacks, other than figures that nobody confirmed."""
    record = snapshot.find(missing.record_kind, missing.record_id)
    if missing.code is Lack.NO_SIGN_OFF:
        return say("Chưa ký xác nhận báo cáo")
    if missing.code is Lack.SIGNED_BEFORE_EDIT:
        return say("Số liệu đã sửa sau khi ký xác nhận; hãy ký lại")
    project = snapshot.get(Project, missing.project_id)
    title = project.code if project else ""
    if missing.code is Lack.FIGURES_TOO_OLD:
        on = day_short(period.figures_on) if period and period.figures_on else ""
        return say("{code}: số liệu chưa đến ngày {day}", code=title, day=on)
    if missing.code is Lack.UNDERPAID_NO_CAUSE:
        return say("{code}: giải ngân thấp so với kế hoạch, chưa ghi nguyên nhân", code=title)
    if isinstance(record, Milestone):
        return say(
            "{code}: mốc “{name}” chậm {n} ngày, chưa ghi nguyên nhân",
            code=title,
            name=record.name,
            n=days_late(record, today),
        )
    return say("{code}: còn mục chưa ghi", code=title)


def open_words(project: Project, count: int) -> str:
    return say("{code}: {n} mục chưa giữ nguyên hoặc sửa", code=project.code, n=count)


def refusal_words(snapshot: Snapshot, refusal: Refusal) -> str:
    """Say which value was not taken over."""
    record = snapshot.find(refusal.record_kind, refusal.record_id) if refusal.record_kind in KINDS else None
    title = record_title(snapshot, record) if record else capitalized(kind_label(refusal.record_kind))
    if refusal.field == EXISTENCE:
        return say("{record}: không nhận", record=title)
    field = field_label(refusal.record_kind, refusal.field)
    return say(
        "{record} – {field}: không nhận {value}", record=title, field=field, value=_value(snapshot, refusal)
    )


def reason_words(refusal: Refusal) -> str:
    on = day(refusal.refused_on)
    return " – ".join(part for part in (on, say("Lý do: {reason}", reason=refusal.reason)) if part)


def progress_words(done: int, needed: int) -> str:
    return say("{done} trên {n} việc đã xong", done=whole(done), n=whole(needed))


def left_words(missing: Sequence[Missing]) -> str:
    if not missing:
        return say("Báo cáo đã đủ, có thể đóng gói gửi đi.")
    return say("Còn {n} việc phải xong trước khi gửi; xem danh sách bên phải.", n=len(missing))


def _value(snapshot: Snapshot, refusal: Refusal) -> str:
    """Write a refused value as its field does; one that fits no field is shown as it was kept."""
    spec = KINDS[refusal.record_kind].specs().get(refusal.field) if refusal.record_kind in KINDS else None
    if spec is None:
        return f"“{refusal.value}”"
    try:
        value: Any = from_plain(spec, json.loads(refusal.value))
    except (ValueError, TypeError):
        return f"“{refusal.value}”"
    return f"“{value_text(snapshot, spec, value)}”"

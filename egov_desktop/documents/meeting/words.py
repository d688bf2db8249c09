"""The words that the papers of meetings and tasks share; what nobody wrote down is dotted, to be filled by hand."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from egov_desktop.documents.letterhead import DOTS
from egov_desktop.documents.tables.cells import bracketed
from egov_desktop.documents.texts import bare, one_line
from egov_desktop.domain.judgement.meetings.tasks import TaskStanding
from egov_desktop.domain.records import Agency, Attendance, Meeting
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.dates import day_in_text, day_short
from egov_desktop.wording.labels import agency_name
from egov_desktop.wording.numbers import padded

_COMMON: Final = {"hội", "cuộc", "phiên", "giao", "họp", "buổi", "làm"}
_PLACES: Final = {"phòng", "hội", "trụ", "nhà", "tầng"}
NO_DEADLINE: Final = "chưa ấn định thời hạn"


def meeting_in_sentence(meeting: Meeting) -> str:
    """Give the meeting's name as it stands inside a sentence: common nouns small (NĐ 30/2020, Phụ lục II)."""
    name = bare(meeting.name)
    return f"{name[:1].lower()}{name[1:]}" if name.partition(" ")[0].lower() in _COMMON else name


def chair(meeting: Meeting) -> str:
    """Give office and name of who chairs, the office before the name as papers write it."""
    return " ".join(filter(None, map(one_line, (meeting.chair_title, meeting.chair_name)))) or DOTS


def clock(time: str) -> str:
    """Read "8:00" as "08 giờ 00"; what is no time of day stays as it was written."""
    found = re.fullmatch(r"\s*(\d{1,2})\s*[:hg.]\s*(\d{2})?\s*", time)
    return f"{int(found[1]):02} giờ {found[2] or '00'}" if found else one_line(time) or "… giờ …"


def held(meeting: Meeting) -> str:
    return day_in_text(meeting.held_on) if meeting.held_on else "ngày … tháng … năm …"


def day_held(meeting: Meeting) -> str:
    return day_short(meeting.held_on) if meeting.held_on else DOTS


def place(meeting: Meeting) -> str:
    """Give where a meeting was held as it stands inside a sentence; nothing where nobody wrote it down."""
    where = bare(meeting.place)
    return f"{where[:1].lower()}{where[1:]}" if where.partition(" ")[0].lower() in _PLACES else where


def meeting_values(meeting: Meeting) -> dict[str, str]:
    """Give the variables that places of these papers may name."""
    return {
        "cuoc_hop": meeting_in_sentence(meeting),
        "ngay_hop": day_held(meeting),
        "chu_tri": chair(meeting),
        "dia_diem": place(meeting),
        "thu_ky": one_line(meeting.secretary) or DOTS,
    }


def attendant(snapshot: Snapshot, own: Attendance) -> str:
    """Give an attendant as lists do: name, office, agency; what is not known is left out."""
    agency = one_line(agency_name(snapshot, own.agency_id, short=False)) if own.agency_id else ""
    return ", ".join(filter(None, (one_line(own.person), one_line(own.title), agency))) or DOTS


def agencies_of(snapshot: Snapshot, several: Iterable[Attendance]) -> str:
    names = (
        one_line(agency_name(snapshot, own.agency_id, short=False)) or one_line(own.person) for own in several
    )
    return "; ".join(dict.fromkeys(filter(None, names)))


def agency_text(agency: Agency | None) -> str:
    return one_line(agency.name) if agency else DOTS


def partners_text(own: TaskStanding) -> str:
    return ", ".join(one_line(agency.name) for agency in own.partners)


def origin_text(own: TaskStanding) -> str:
    """Say what gave the task: the document, else the meeting."""
    if own.task.document:
        return one_line(own.task.document)
    if own.meeting is None:
        return ""
    return f"Kết luận tại {meeting_in_sentence(own.meeting)} ngày {day_held(own.meeting)}"


def deadline_text(own: TaskStanding) -> str:
    """Give the deadline in force, and the first one where it was put off."""
    if own.due_on is None:
        return NO_DEADLINE.capitalize()
    if not own.extensions or own.first_due_on in (None, own.due_on):
        return day_short(own.due_on)
    first = day_short(own.first_due_on) if own.first_due_on else ""
    return bracketed(day_short(own.due_on), f"gia hạn {padded(own.extensions)} lần; hạn đầu {first}")


def report_text(own: TaskStanding) -> str:
    """Give what the leading agency said last, and where."""
    report = own.last_report
    if report is None:
        return "Chưa có báo cáo"
    when = f"Ngày {day_short(report.reported_on)}: " if report.reported_on else ""
    return bracketed(f"{when}{bare(report.content)}", one_line(report.document))


def result_text(own: TaskStanding) -> str:
    task = own.task
    parts = (one_line(task.result_document), f"ngày {day_short(task.result_on)}" if task.result_on else "")
    return " ".join(filter(None, parts))


def as_of_tasks(on: date) -> str:
    return f"Tình hình đến ngày {day_short(on)}"

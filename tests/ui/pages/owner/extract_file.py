"""The file of tasks that an agency gets: made by the secretariat, and opened as its clerk opens it."""

from datetime import date
from pathlib import Path

from egov_desktop.actions.records import add
from egov_desktop.exchange.sending.sending import make_task_extracts
from egov_desktop.ui.session import Session
from tests.meeting_builders import SERIES, conclusion, done, extension, meeting, report, task
from tests.ui.pages.owner.assigned_file import SENT_AT, _identifiers, opened
from tests.ui.small_register import small_session

CONTENT = "Xây dựng kế hoạch chuyển đổi số của tỉnh đến năm 2025, trình Ủy ban nhân dân tỉnh phê duyệt"
TASKS = (
    SERIES,
    meeting("m6", date(2020, 5, 29)),
    conclusion("k1"),
    conclusion("k2", position=2),
    task("t1", content=CONTENT, due_on=date(2020, 6, 10), assigned_on=date(2020, 5, 29)),
    task("t2", content="Tập huấn cho các huyện", conclusion_id="k2", assigned_on=date(2020, 5, 29)),
    task("t3", content="Rà soát hạ tầng", assigned_on=date(2020, 5, 29), **done(date(2020, 6, 20))),
    task("t4", content="Của huyện", lead_agency_id="huyen", assigned_on=date(2020, 5, 29)),
    extension(date(2020, 6, 25), date(2020, 6, 9)),
    report(date(2020, 6, 12), content="Đã có dự thảo", document="99/BC-STTTT"),
)


def tasks_sent(folder: Path) -> Session:
    """Open the extract of the agency that leads three of the tasks."""
    office = small_session(folder)
    office.perform(add(*TASKS))
    sent = make_task_extracts(
        office.register, folder, ["so"], key=None, now=SENT_AT, identifiers=_identifiers(2)
    )
    office.register.close()
    return opened(sent.built[0].path)

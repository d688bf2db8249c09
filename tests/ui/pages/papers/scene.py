"""What the tests of the page of papers do again and again."""

from egov_desktop.actions.records import edit_fields
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.records import IssuedPaper, Project
from tests.ui.pages.demo_pages import TODAY

LONG = 60_000
TABLE = PaperOrder(PaperName.DISBURSEMENT, TODAY)
CAUSES = PaperOrder(PaperName.CAUSES, TODAY)


def wait(qtbot, page, paper=PaperName.DISBURSEMENT):
    """Wait until the pages of a paper are shown."""

    def is_shown():
        part = page.drafting
        made = part.made if part else None
        is_made = made is not None and made.order.paper is paper
        return is_made and not part.is_making and part.pages.count() > 0

    qtbot.waitUntil(is_shown, timeout=LONG)


def issue(page, number="12"):
    dialog = page.drafting.issue()
    dialog.number.set_value(number)
    dialog.save()
    if dialog.reasons.isVisible():
        dialog.save()
    return dialog


def only_paper(page) -> IssuedPaper:
    (paper,) = page.session.snapshot.all(IssuedPaper).values()
    return paper


def rename_first_project(session, name="Tên mới"):
    first = min(session.snapshot.all(Project).values(), key=lambda own: own.code)
    session.perform(
        edit_fields(session.snapshot, "project", first.id, new_id=session.new_id, today=TODAY, name=name)
    )

"""Issuing: number and day of the registry office, what the paper rested on, and the order read back."""

import hashlib
import json
from datetime import date
from itertools import count

import pytest

from egov_desktop.actions.papers import issue as recorded
from egov_desktop.documents.catalogue import draft_paper
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.documents.issuing import Given, compare_with_today, issue_paper, order_of, reprint
from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.enumerations import ConclusionKind, PaperName, ThresholdCode
from egov_desktop.domain.records import Conclusion, IssuedPaper, Meeting, TemplateWording, Threshold
from egov_desktop.errors import UnknownInput
from tests.builders import MEETING_ON, TRIEU, payment, plan, project, register

SNAPSHOT = register(project(), plan(100 * TRIEU), payment(40 * TRIEU))
ORDER = PaperOrder(PaperName.DISBURSEMENT, MEETING_ON, since=date(2020, 5, 31), recipients=("Lưu: VT",))
JULY = date(2020, 7, 1)
_ids = count(1)


def issue(number="12", snapshot=SNAPSHOT, order=ORDER, on=JULY):
    return issue_paper(
        snapshot, draft_paper(snapshot, order), order, Given(number, on, on), known_at="e1", new_id=lambda: f"i{next(_ids)}"
    )  # fmt: skip


def test_record_names_the_frozen_content_by_its_digest():
    made = issue()
    assert made.record.content == hashlib.sha256(made.content).hexdigest()
    assert made.record.symbol == "12/BC-……"
    assert (made.record.dated_on, made.record.figures_on, made.record.known_at) == (JULY, MEETING_ON, "e1")


def test_whole_symbol_may_be_given():
    assert issue("7 / TB-UBND").record.symbol == "07/TB-UBND"


@pytest.mark.parametrize("number", ["", "0", "mười", "12/", "-3", "12/a b"])
def test_what_is_no_number_is_said(number):
    with pytest.raises(UnknownInput, match="không phải là số văn bản"):
        issue(number)


def test_number_stands_once_in_a_year():
    known = SNAPSHOT.apply([RecordChange(None, issue("12").record)])
    with pytest.raises(UnknownInput, match="đã cấp cho"):
        issue("12", known)
    assert issue("12", known, on=date(2021, 1, 5)).record.symbol == "12/BC-……"


def test_thresholds_and_words_that_held_are_written_down():
    words = TemplateWording(id="w", paper=PaperName.DISBURSEMENT, slot="closing", words="Hết.")
    own = Threshold(id="t", code=ThresholdCode.SCHEDULE_RED_DAYS, value=45)
    kept = json.loads(issue(snapshot=register(project(), words, own)).record.settings)
    assert kept["thresholds"]["schedule_red_days"] == 45
    assert kept["wording"] == {"closing": "Hết."}


def test_order_is_read_back_from_the_record():
    assert order_of(issue().record) == ORDER


def test_reprint_is_the_paper_as_it_was_and_today_differs():
    made = issue()
    kept = reprint(made.record, made.content)
    later = SNAPSHOT.apply([RecordChange(None, payment(10 * TRIEU, date(2020, 6, 29)))])
    assert kept.document == made.document
    assert compare_with_today(SNAPSHOT, kept, order_of(made.record)) == ()
    found = compare_with_today(later, kept, order_of(made.record))
    assert ("40", "50") in [(own.was, own.now) for own in found]


def test_notice_takes_the_conclusions_of_its_meeting_with_it():
    meeting = Meeting(id="m", name="Giao ban", held_on=MEETING_ON)
    concluded = Conclusion(id="c", meeting_id="m", conclusion_kind=ConclusionKind.DECISION, content="Đồng ý.")
    notice = IssuedPaper(
        id="n", paper=PaperName.CONCLUSION_NOTICE, title="TB", issued_on=JULY, content="x", meeting_id="m"
    )
    before = register(meeting, concluded)
    after = before.apply(recorded(before, notice))
    assert [own.issued_with_id for own in after.all(Conclusion).values()] == ["n"]

"""Who has answered for a period, and who still owes a report."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.domain.enumerations import ExchangeKind, ReceiptOutcome
from egov_desktop.domain.judgement.offices.returns import MISSING, Answer, answers, required_offices
from egov_desktop.domain.records import Dispatch, Receipt, RegisterProfile, ReportingPeriod
from tests.builders import agency, project, register

DUE = date(2020, 6, 25)
TODAY = date(2020, 6, 28)
JUNE = ReportingPeriod(id="k6", code="T6", name="Tháng 6", figures_on=date(2020, 6, 20), due_on=DUE)
SO, HUYEN = agency("so"), agency("huyen")
OURS = project("p", owner_agency_id="so")
RETURN, ASSIGNMENT = ExchangeKind.RETURN, ExchangeKind.ASSIGNMENT


def sent(day=1, to="so", **more):
    own = {"exchange_kind": ASSIGNMENT, "sent_on": date(2020, 6, day)}
    return Dispatch(id=f"d{day}-{to}", agency_id=to, period_id="k6", **(own | more))


def came(outcome, day=24, of="so", **more):
    own = {"exchange_kind": RETURN, "received_on": date(2020, 6, day)}
    return Receipt(id=f"r{day}-{outcome}-{of}", agency_id=of, period_id="k6", outcome=outcome, **(own | more))


def standing(*records, on=TODAY, of="so"):
    return answers(register(SO, OURS, JUNE, *records), on).of(of, "k6")


WAITING, BACK = ReceiptOutcome.WAITING, ReceiptOutcome.SENT_BACK
TAKEN, NOTHING = ReceiptOutcome.TAKEN_IN, ReceiptOutcome.NOTHING_TO_REPORT


def test_the_office_that_keeps_the_register_owes_itself_no_report():
    head = RegisterProfile(id=RegisterProfile.ONLY_ID, title="Sổ", office_code="SO")
    theirs = project("q", owner_agency_id="huyen")
    assert required_offices(register(head, SO, HUYEN, OURS, theirs, JUNE), JUNE, TODAY) == (HUYEN,)


def test_nothing_sent_yet():
    assert standing().answer is Answer.NOT_SENT


def test_sent_and_not_answered_counts_the_days_past_due():
    found = standing(sent())
    assert (found.answer, found.days_late(TODAY), found.is_missing) == (Answer.SENT, 3, True)


def test_returned_on_the_due_day_is_on_time():
    assert standing(sent(), came(WAITING, 25)).answer is Answer.RETURNED_ON_TIME


def test_returned_a_day_after_is_late():
    found = standing(sent(), came(WAITING, 26))
    assert (found.answer, found.days_late(TODAY)) == (Answer.RETURNED_LATE, 1)


def test_without_a_due_day_nobody_is_late():
    open_end = ReportingPeriod(id="k6", code="T6", name="Tháng 6", figures_on=date(2020, 6, 20))
    found = answers(register(SO, OURS, open_end, came(WAITING, 28)), TODAY).of("so", "k6")
    assert (found.answer, found.days_late(TODAY)) == (Answer.RETURNED_ON_TIME, 0)


def test_taken_in_remembers_whether_it_was_on_time():
    assert standing(came(TAKEN, 25)).is_on_time
    assert not standing(came(TAKEN, 26)).is_on_time


def test_sent_back_is_owed_again():
    found = standing(sent(), came(WAITING, 22), came(BACK, 23))
    assert (found.answer, found.is_missing, found.answered_on) == (Answer.SENT_BACK, True, None)


def test_at_the_end_of_an_earlier_day_what_came_later_is_not_there_yet():
    found = standing(sent(), came(WAITING, 24), came(BACK, 26))
    ends = [date(2020, 5, 31), date(2020, 6, 1), date(2020, 6, 25), date(2020, 6, 26)]
    told = [found.until(own).answer for own in ends]
    assert told == [Answer.NOT_SENT, Answer.SENT, Answer.RETURNED_ON_TIME, Answer.SENT_BACK]


def test_the_better_report_after_one_sent_back_counts_from_its_own_day():
    found = standing(came(BACK, 23), came(WAITING, 27))
    assert (found.answer, found.answered_on) == (Answer.RETURNED_LATE, date(2020, 6, 27))


def test_a_report_sent_again_after_it_was_taken_in_is_as_punctual_as_the_first():
    found = standing(came(TAKEN, 24), came(WAITING, 27))
    assert (found.answer, found.days_late(TODAY)) == (Answer.RETURNED_ON_TIME, 0)


def test_a_word_by_phone_that_there_is_nothing_is_an_answer():
    found = standing(came(NOTHING, exchange_kind=None, confirmed_by="Chị Hoa"))
    assert (found.answer, found.is_missing) == (Answer.NOTHING_TO_REPORT, False)


def test_a_full_copy_is_neither_a_question_nor_an_answer():
    full = ExchangeKind.FULL
    assert standing(sent(exchange_kind=full), came(TAKEN, exchange_kind=full)).answer is Answer.NOT_SENT


def test_each_cell_knows_its_last_records():
    found = standing(sent(1), sent(9, round=2), came(BACK, 20), came(WAITING, 24))
    assert (found.dispatch, found.receipt) == (sent(9, round=2), came(WAITING, 24))


def test_owners_of_stopped_projects_need_not_report():
    stopped = project("q", owner_agency_id="huyen", terminated_on=date(2020, 6, 20))
    assert required_offices(register(SO, HUYEN, OURS, stopped, JUNE), JUNE, TODAY) == (SO,)


def test_an_office_that_need_not_report_but_did_is_listed():
    found = standing(HUYEN, came(TAKEN, of="huyen"), of="huyen")
    assert (found.answer, found.is_required) == (Answer.TAKEN_IN, False)


def test_after_a_reorganisation_the_agency_of_the_same_code_answers():
    old = agency("so", valid_to=date(2020, 6, 10))
    new = agency("moi", code="SO", valid_from=date(2020, 6, 11))
    found = answers(register(old, new, OURS, JUNE, sent(1)), TODAY)
    assert [office.id for office in found.offices] == ["moi"]
    assert found.of("moi", "k6").answer is Answer.SENT


def test_after_a_merger_the_new_owner_of_the_projects_answers():
    old, new = agency("so", valid_to=date(2020, 6, 10)), agency("gop")
    moved = project("p", owner_agency_id="gop")
    found = answers(register(old, new, moved, JUNE, sent(1, projects="p"), came(TAKEN, 9)), TODAY)
    assert [(own.agency.id, own.answer) for own in found.of_period("k6")] == [("gop", Answer.TAKEN_IN)]


def test_an_owner_without_successor_is_not_lost():
    old = agency("so", valid_to=date(2020, 6, 10))
    assert required_offices(register(old, OURS, JUNE), JUNE, TODAY) == (old,)


def test_periods_stand_newest_first():
    may = ReportingPeriod(id="k5", code="T5", name="Tháng 5", figures_on=date(2020, 5, 20))
    found = answers(register(SO, OURS, may, JUNE), TODAY)
    assert [period.id for period in found.periods] == ["k6", "k5"]


def test_a_register_without_periods_has_nobody_to_wait_for():
    assert answers(register(SO, OURS), TODAY).offices == ()


days = st.integers(1, 30)
offices = st.sampled_from(["so", "huyen"])
dispatches = st.builds(sent, days, offices)
receipts = st.builds(came, st.sampled_from(ReceiptOutcome), days, offices)
records = st.lists(st.one_of(dispatches, receipts), max_size=8, unique_by=lambda own: own.id)


def judged(found):
    return answers(register(SO, HUYEN, OURS, project("q", owner_agency_id="huyen"), JUNE, *found), TODAY)


@given(records)
def test_counts_add_up_to_the_offices(found):
    assert sum(judged(found).counts("k6").values()) == len(judged(found).offices) == 2


@given(records, st.randoms())
def test_the_order_in_which_records_became_known_does_not_matter(found, chance):
    other = chance.sample(found, len(found))
    assert judged(found).standings == judged(other).standings


@given(records)
def test_an_office_owes_its_report_or_has_answered_never_both(found):
    for own in judged(found).of_period("k6"):
        assert (own.answer in MISSING) == (own.answered_on is None)
        assert own.is_on_time == (own.answered_on is not None and own.answered_on <= DUE)


@given(records, st.integers(1, 60))
def test_what_is_owed_grows_a_day_later_each_day(found, more):
    for own in judged(found).of_period("k6"):
        grown = own.days_late(TODAY + timedelta(more)) - own.days_late(TODAY)
        assert grown == (more if own.is_missing else 0)

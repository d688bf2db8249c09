"""What a clerk reads before a file is taken in: each line, both sides of it, and what is answered already."""

from datetime import date

from egov_desktop.domain.records import Attachment, Confirmation, Project, SignOff
from egov_desktop.exchange.taking.lines import LineKind
from egov_desktop.exchange.taking.planning import plan, preselected, without_conflict
from egov_desktop.store.outside import OutsideEdit
from egov_desktop.store.register import digest_of
from tests.builders import TRIEU, cause, milestone, payment, project
from tests.exchange.taking.hands import TODAY, copied, line_of, manifest, planned, returned, sent, taken, told
from tests.store.hands import add, edit, now, take_out


def test_a_changed_figure_is_one_line_with_was_here_and_there(ours, owner):
    edit(owner, "moc-1", forecast_on=date(2026, 7, 15))
    last = edit(owner, "moc-1", forecast_on=date(2026, 8, 1))
    made = planned(owner, ours)
    line = line_of(made, "moc-1", "forecast_on")
    assert told(made) == [("changed", "moc-1", "forecast_on")]
    assert (line.was, line.here, line.there, line.there_by) == (None, None, "2026-08-01", last)


def test_a_field_changed_in_two_places_is_a_conflict_that_names_both_writers(ours, owner):
    edit(ours, "tt-1", note="Đợt 1")
    theirs = edit(owner, "tt-1", note="Đợt 2")
    own = edit(ours, "tt-1", note="Đợt một")
    line = line_of(planned(owner, ours), "tt-1", "note")
    assert (line.kind, line.was, line.here, line.there) == (LineKind.CONFLICT, "", "Đợt một", "Đợt 2")
    assert (line.here_by, line.there_by) == (own, theirs)


def test_the_same_value_in_two_places_is_no_question(ours, owner):
    edit(ours, "tt-1", note="Đợt 1")
    edit(owner, "tt-1", note="Đợt 1")
    made = planned(owner, ours)
    assert (told(made), made.has_news) == ([], True)


def test_a_new_record_is_one_line_with_its_first_values(ours, owner):
    add(owner, payment(5 * TRIEU, id="tt-2", note="Đợt 2"))
    edit(owner, "tt-2", note="Đợt hai")
    made = planned(owner, ours)
    line = line_of(made, "tt-2", "*")
    assert told(made) == [("added", "tt-2", "*")]
    assert (line.project_id, dict(line.fields)["note"]) == ("p", "Đợt hai")


def test_a_record_that_the_owner_removed_is_a_line(ours, owner):
    take_out(owner, "tt-1")
    assert told(planned(owner, ours)) == [("removed", "tt-1", "*")]


def test_edited_here_and_removed_there_is_a_conflict(ours, owner):
    edit(ours, "tt-1", note="Đã đối chiếu")
    take_out(owner, "tt-1")
    line = line_of(planned(owner, ours), "tt-1", "*")
    assert (line.kind, line.here, line.there) == (LineKind.CONFLICT, True, False)


def test_removed_here_and_edited_there_is_a_conflict(ours, owner):
    gone = take_out(ours, "tt-1")
    theirs = edit(owner, "tt-1", note="Đã đối chiếu")
    line = line_of(planned(owner, ours), "tt-1", "*")
    assert (line.kind, line.here, line.there) == (LineKind.CONFLICT, False, True)
    assert (line.here_by, line.there_by) == (gone, theirs)


def test_amount_and_day_changed_apart_are_one_question(ours, owner):
    edit(ours, "tt-1", paid_on=date(2020, 5, 20))
    edit(owner, "tt-1", amount_dong=120 * TRIEU)
    made = planned(owner, ours)
    line = line_of(made, "tt-1", "amount_dong+paid_on")
    assert told(made) == [("together", "tt-1", "amount_dong+paid_on")]
    assert line.here == {"amount_dong": 100 * TRIEU, "paid_on": "2020-05-20"}
    assert line.there == {"amount_dong": 120 * TRIEU, "paid_on": "2020-05-18"}


def test_what_is_not_the_owner_s_is_a_proposal_and_changes_nothing(ours, owner):
    edit(owner, "p", name="Tên khác", effectiveness_note="Tốt")
    edit(owner, "q", effectiveness_note="Của sở khác")
    made = planned(owner, ours)
    assert sorted(told(made)) == [
        ("changed", "p", "effectiveness_note"),
        ("proposal", "p", "name"),
        ("proposal", "q", "effectiveness_note"),
    ]
    project_there = made.after.get(Project, "p")
    assert project_there is not None
    assert project_there.name == "Dự án p"


def test_a_new_project_from_an_owner_waits_with_all_that_it_holds(ours, owner):
    add(owner, project("moi", owner_agency_id="so-a"))
    add(owner, payment(1 * TRIEU, id="tt-moi", project_id="moi"))
    assert told(planned(owner, ours)) == [("proposal", "moi", "*"), ("proposal", "tt-moi", "*")]


def test_a_value_written_past_the_journal_is_offered_as_such(ours, owner):
    edits = (OutsideEdit("disbursement", "tt-1", "amount_dong", 100 * TRIEU, 100),)
    made = plan(ours, sent(owner, ours, manifest(), outside_edits=edits))
    line = line_of(made, "tt-1", "amount_dong")
    assert (line.kind, line.here, line.there, made.has_news) == (LineKind.OUTSIDE, 100 * TRIEU, 100, True)


def test_another_field_changed_here_since_is_a_soft_notice(ours, owner):
    edit(owner, "tt-1", note="Đợt 2")
    edit(ours, "tt-1", voucher="CT-01")
    notices = [line.sentence for line in planned(owner, ours).lines if not line.asks]
    assert len(notices) == 1
    assert "“Số chứng từ”" in notices[0]


def test_a_rule_that_the_join_would_break_is_a_notice(ours, owner):
    edit(owner, "tt-1", paid_on=date(2030, 1, 1))
    notices = [line.sentence for line in planned(owner, ours).lines if not line.asks]
    assert any("sau hạn thanh toán" in own for own in notices)


def test_the_own_file_and_the_same_file_again_have_no_lines(ours, owner, another):
    edit(owner, "tt-1", note="Đợt 2")
    file = returned(owner, ours)
    taken(ours, plan(ours, file))
    again = plan(ours, file)
    assert (told(again), again.has_news, bool(again.already)) == ([], False, True)
    assert copied(another("ban-sao"), ours).lines == ()


def test_what_is_missing_in_the_file_is_kept(ours, owner):
    add(ours, payment(7 * TRIEU, id="tt-9"))
    edit(owner, "tt-1", note="Đợt 2")
    assert told(planned(owner, ours)) == [("changed", "tt-1", "note")]


def test_money_and_days_and_conflicts_are_never_answered_beforehand(ours, owner):
    edit(ours, "p", effectiveness_note="Tốt")
    edit(owner, "p", effectiveness_note="Khá", name="Tên khác")
    edit(owner, "tt-1", amount_dong=120 * TRIEU, note="Đợt 2")
    edit(owner, "moc-1", forecast_on=date(2026, 8, 1))
    add(owner, payment(5 * TRIEU, id="tt-2"))
    assert [key[1:] for key in preselected(planned(owner, ours))] == [("tt-1", "note")]


def test_taking_all_without_conflict_leaves_conflicts_and_proposals(ours, owner):
    edit(ours, "p", effectiveness_note="Tốt")
    edit(owner, "p", effectiveness_note="Khá", name="Tên khác")
    add(owner, cause(id="nn-1"), milestone(id="moc-2"))
    edit(owner, "tt-1", amount_dong=120 * TRIEU)
    answered = {key[1:] for key in without_conflict(planned(owner, ours))}
    assert answered == {("nn-1", "*"), ("moc-2", "*"), ("tt-1", "amount_dong")}


def test_a_plan_writes_nothing(ours, owner):
    edit(owner, "tt-1", note="Đợt 2")
    before = ours.path.read_bytes()
    planned(owner, ours)
    assert ours.path.read_bytes() == before


def test_older_values_after_newer_ones_are_told_and_change_nothing(ours, owner, another):
    edit(owner, "p", effectiveness_note="Một")
    first = returned(owner, ours)
    colleague = another("dong-nghiep")
    taken(colleague, plan(colleague, returned(owner, colleague)))
    edit(colleague, "p", effectiveness_note="Hai")
    changes = [own for own in copied(colleague, ours).inspected.changes if own.field == "effectiveness_note"]
    newer = sent(colleague, ours, changes=tuple(changes[1:]))
    taken(ours, plan(ours, newer, vouched=True))
    late = plan(ours, first)
    assert told(late) == []
    assert ["bản mới hơn" in line.sentence for line in late.lines] == [True]


def test_what_was_taken_in_and_taken_back_is_not_called_newer(ours, owner):
    edit(owner, "p", effectiveness_note="Một")
    import_id = taken(ours, planned(owner, ours)).id
    ours.withdraw(import_id, now=now())
    again = planned(owner, ours)
    assert [(line.kind, line.sentence) for line in again.lines] == [(LineKind.CHANGED, "")]


def test_an_agency_that_was_given_another_code_meanwhile_is_still_the_owner(ours, owner):
    edit(owner, "moc-1", forecast_on=date(2026, 8, 1))
    edit(ours, "so-a", code="SO-MOI", name="Sở mới")
    made = planned(owner, ours)
    assert told(made) == [("changed", "moc-1", "forecast_on")]
    assert made.scope.dispatch is not None


def test_a_sign_off_is_accepted_beforehand_and_confirmations_are_told_in_one_notice(ours, owner):
    signed = {
        "agency_id": "so-a",
        "period_id": "ky-3",
        "signed_by": "Đức",
        "signed_title": "GĐ",
        "signed_on": TODAY,
    }
    add(owner, SignOff(id="ky", **signed))
    words = {"project_id": "p", "period_id": "ky-3", "record_kind": "milestone", "record_id": "moc-1"}
    add(
        owner,
        *(Confirmation(id=f"gn-{field}", field=field, **words) for field in ("forecast_on", "actual_on")),
    )
    made = planned(owner, ours)
    notices = [line.sentence for line in made.lines if not line.asks]
    assert (list(preselected(made)), notices) == (
        [("sign_off", "ky", "*")],
        ["Chủ đầu tư xác nhận giữ nguyên 2 số liệu."],
    )


def test_an_attachment_that_comes_without_its_content_is_told(ours, owner):
    digest = digest_of(b"bien ban")
    paper = Attachment(id="bb", project_id="p", file_name="Biên bản.pdf", digest=digest)
    add(owner, paper, contents={digest: b"bien ban"})
    (lost,) = [own for own in planned(owner, ours).lines if "không có trong tệp này" in own.sentence]
    assert (lost.record_id, lost.kind) == ("bb", LineKind.NOTICE)
    whole = plan(ours, sent(owner, ours, manifest(), contents={digest: b"bien ban"}))
    assert not [line for line in whole.lines if "không có trong tệp này" in line.sentence]

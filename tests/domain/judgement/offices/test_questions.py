"""What waits for a decision after files were joined, of whatever kind, asked once and under a name that stays."""

from datetime import date

from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.judgement.offices.questions import (
    QuestionKeeper,
    QuestionKind,
    marked_fields,
    open_questions,
    project_ids_in_question,
)
from egov_desktop.domain.records import Dispatch
from egov_desktop.domain.snapshot import Snapshot
from tests.builders import agency, milestone, package, payment, project, register


def disputed(*addresses, records):
    return register(*records).apply((), frozenset(addresses))


def kinds(snapshot: Snapshot):
    return [question.kind for question in open_questions(snapshot)]


def test_a_register_in_order_asks_nothing():
    assert open_questions(register(project(), milestone())) == ()


def test_each_conflict_asks_what_its_kind_asks():
    snapshot = disputed(
        ("project", "p", "name"),
        ("project", "p", "planned_start_on+planned_end_on"),
        ("milestone", "m", "*"),
        records=(project(), milestone(id="m")),
    )
    assert set(kinds(snapshot)) == {QuestionKind.FIELD, QuestionKind.TOGETHER, QuestionKind.REMOVAL}


def test_a_conflict_of_a_record_that_is_not_there_is_not_asked():
    assert kinds(disputed(("project", "x", "name"), records=())) == []


def test_a_child_of_a_removed_record_is_asked_about_with_what_is_missing():
    (question,) = open_questions(register(payment(5, id="d", project_id="gone")))
    assert (question.kind, question.record_id, question.field) == (QuestionKind.ORPHAN, "d", "project_id")
    assert question.other_ids == ("gone",)
    assert question.project_id == ""


def test_whether_a_record_stays_is_asked_before_where_it_belongs():
    snapshot = disputed(("disbursement", "d", "*"), records=(payment(5, id="d", project_id="gone"),))
    assert kinds(snapshot) == [QuestionKind.REMOVAL]


def test_what_only_tells_what_happened_is_never_an_orphan():
    assert kinds(register(Dispatch(id="s", agency_id="gone"))) == []


def test_records_with_one_code_are_asked_about_once_however_it_is_written():
    snapshot = register(project("a", code="DA-01"), project("b", code="đa 01"), project("c", code="da01"))
    (question,) = open_questions(snapshot)
    assert (question.kind, question.record_id, question.other_ids) == (
        QuestionKind.SAME_CODE,
        "a",
        ("b", "c"),
    )


def test_packages_have_codes_of_their_own_within_a_project():
    records = [project("p"), project("q"), package("g", code="1"), package("h", code="1", project_id="q")]
    assert kinds(register(*records)) == []
    assert kinds(register(*records, package("i", code="01", project_id="p"))) == []
    assert kinds(register(*records, package("i", code="1", project_id="p"))) == [QuestionKind.SAME_CODE]


def test_an_agency_may_take_over_the_code_of_one_that_ended():
    old, new = (
        agency("cu", code="S", valid_to=date(2019, 12, 31)),
        agency("moi", code="S", valid_from=date(2020, 1, 1)),
    )
    assert kinds(register(old, new)) == []
    assert kinds(register(old, agency("moi", code="S"))) == [QuestionKind.SAME_CODE]


def test_a_question_keeps_its_name_while_other_things_change():
    snapshot = disputed(("project", "p", "name"), records=(project(),))
    renamed = snapshot.apply([RecordChange(project(), project(name="Tên khác"))])
    assert [own.id for own in open_questions(snapshot)] == [own.id for own in open_questions(renamed)]


def test_no_two_questions_have_one_name():
    fields = ("name", "code", "*", "planned_start_on+planned_end_on")
    snapshot = disputed(*(("project", "p", own) for own in fields), records=(project(),))
    assert len({question.id for question in open_questions(snapshot)}) == len(fields)


def test_questions_stand_project_by_project():
    snapshot = disputed(
        ("project", "b", "name"), ("project", "a", "name"), ("agency", "so", "name"),
        records=(project("a"), project("b"), agency()),
    )  # fmt: skip
    assert [question.record_id for question in open_questions(snapshot)] == ["a", "b", "so"]


def test_a_record_knows_which_of_its_fields_are_in_question():
    pair = "planned_start_on+planned_end_on"
    questions = open_questions(
        disputed(
            ("project", "p", "name"), ("project", "p", pair), records=(project(), project("q", code="P"))
        )
    )
    assert set(marked_fields(questions, "project", "p")) == {
        "name",
        "planned_start_on",
        "planned_end_on",
        "code",
    }
    assert set(marked_fields(questions, "project", "q")) == {"code"}
    assert project_ids_in_question(questions) == {"p", "q"}


def test_the_keeper_says_the_same_as_looking_afresh():
    keeper, snapshot = QuestionKeeper(), register(project(), payment(5, id="d"))
    assert keeper.questions(snapshot) == ()
    without = snapshot.apply([RecordChange(project(), None)])
    assert keeper.questions(without) == open_questions(without) != ()
    assert keeper.questions(without) is keeper.questions(without)
    again = without.apply([RecordChange(None, project())])
    assert keeper.questions(again) == ()

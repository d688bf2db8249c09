"""Deciding an open question: each answer settles it for good, and one undo asks it again."""

from datetime import date

import pytest

from egov_desktop.actions.questions import (
    decide_existence,
    decide_field,
    decide_values,
    give_new_code,
    point_elsewhere,
)
from egov_desktop.domain.judgement.offices.questions import QuestionKind, open_questions
from egov_desktop.errors import UnknownInput
from tests.builders import contract, package, payment, project
from tests.store.hands import add, begin, done, edit, hear, now, take_out

DAY = {"new_id": lambda: "buoc", "today": date(2026, 3, 2)}


@pytest.fixture
def offices(tmp_path):
    here, there = begin(tmp_path / "a.sqlite"), begin(tmp_path / "b.sqlite")
    add(here, project(planned_start_on=date(2019, 1, 1), planned_end_on=date(2020, 12, 31)), project("q"))
    add(here, payment(5, id="d"))
    hear(there, here)
    yield here, there
    here.close()
    there.close()


def joined(offices):
    """Give what the first office asks after each has heard of the other."""
    here, there = offices
    hear(here, there)
    (question,) = open_questions(here.snapshot)
    return here, question


def settle(register, change_set):
    done(register.perform(change_set, now=now()))
    assert open_questions(register.snapshot) == ()


def named_apart(offices):
    edit(offices[0], "p", name="Ở đây")
    edit(offices[1], "p", name="Ở kia")
    return joined(offices)


@pytest.mark.parametrize("value", ["Ở đây", "Ở kia", "Dự án p", "Khác hẳn"])
def test_a_field_takes_any_value_and_is_not_asked_about_again(offices, value):
    here, question = named_apart(offices)
    settle(here, decide_field(here.snapshot, question, value, **DAY))
    assert here.snapshot.find("project", "p").name == value
    hear(here, offices[1])
    assert open_questions(here.snapshot) == ()


def test_undo_asks_again_and_what_was_decided_travels(offices):
    here, question = named_apart(offices)
    hear(offices[1], here)
    settle(here, decide_field(here.snapshot, question, "Ở kia", **DAY))
    hear(offices[1], here)
    assert open_questions(offices[1].snapshot) == ()
    here.undo(now=now())
    assert open_questions(here.snapshot) == (question,)


def test_a_value_of_another_shape_is_refused(offices):
    here, question = named_apart(offices)
    wrong = type(question)(question.kind, "project", "p", "planned_end_on")
    with pytest.raises(UnknownInput):
        decide_field(here.snapshot, wrong, "hôm qua", **DAY)


@pytest.mark.parametrize("values", [{}, {"planned_end_on": date(2021, 6, 30)}])
def test_days_changed_apart_are_confirmed_or_edited(offices, values):
    edit(offices[0], "p", planned_start_on=date(2019, 6, 1))
    edit(offices[1], "p", planned_end_on=date(2021, 1, 31))
    here, question = joined(offices)
    assert question.kind is QuestionKind.TOGETHER
    settle(here, decide_values(here.snapshot, question, values, **DAY))
    end_on = values.get("planned_end_on", date(2021, 1, 31))
    assert here.snapshot.find("project", "p").planned_end_on == end_on


@pytest.mark.parametrize("keep", [True, False])
def test_a_record_removed_there_and_edited_here_is_kept_or_removed(offices, keep):
    edit(offices[0], "d", note="Đợt 1")
    take_out(offices[1], "d")
    here, question = joined(offices)
    settle(here, decide_existence(here.snapshot, question, keep=keep))
    assert (here.snapshot.find("disbursement", "d") is not None) is keep


def orphaned(offices):
    add(offices[0], package(project_id="q"))
    take_out(offices[1], "q")
    return joined(offices)


def test_a_child_of_a_removed_record_moves_to_another(offices):
    here, question = orphaned(offices)
    assert question.kind is QuestionKind.ORPHAN
    settle(here, point_elsewhere(here.snapshot, question, "p", **DAY))
    assert here.snapshot.find("package", "g").project_id == "p"


def test_what_belongs_to_it_moves_along(offices):
    add(offices[0], package(project_id="q"), contract(7, id="hd", project_id="q"))
    take_out(offices[1], "q")
    hear(*offices)
    of_package = next(own for own in open_questions(offices[0].snapshot) if own.record_id == "g")
    settle(offices[0], point_elsewhere(offices[0].snapshot, of_package, "p", **DAY))
    assert offices[0].snapshot.find("contract", "hd").project_id == "p"


@pytest.mark.parametrize("target", [None, "không có"])
def test_it_does_not_move_to_nowhere(offices, target):
    here, question = orphaned(offices)
    with pytest.raises(UnknownInput):
        point_elsewhere(here.snapshot, question, target, **DAY)


def test_one_of_two_records_with_one_code_gets_a_new_one(offices):
    add(offices[0], project("x", code="DA-9"))
    add(offices[1], project("y", code="da 9"))
    here, question = joined(offices)
    assert (question.kind, question.other_ids) == (QuestionKind.SAME_CODE, ("y",))
    settle(here, give_new_code(here.snapshot, question, "y", "DA-10", **DAY))


def test_two_records_with_one_code_are_made_one(offices):
    add(offices[0], project("x", code="DA-9", name="Một"))
    add(offices[1], project("y", code="DA-9", name="Hai"))
    here, question = joined(offices)
    done(here.make_one("project", (question.record_id, *question.other_ids), now=now()))
    (about_name,) = open_questions(here.snapshot)
    assert (about_name.kind, about_name.field) == (QuestionKind.FIELD, "name")
    settle(here, decide_field(here.snapshot, about_name, "Hai", **DAY))
    hear(here, offices[1])
    assert open_questions(here.snapshot) == ()

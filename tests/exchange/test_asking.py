"""What the journal tells of a question: the three values with who gave them, and what was removed."""

import pytest

from egov_desktop.domain.judgement.offices.questions import open_questions
from egov_desktop.errors import UnknownInput
from egov_desktop.exchange.asking import missing_parent, removal_of, return_of_parent, sides_of
from egov_desktop.store.register import Writer
from tests.builders import package, payment, project
from tests.store.hands import add, begin, done, edit, hear, now, settle, take_out

OWNER = Writer("Trần Văn Bình", "STNMT")


@pytest.fixture
def offices(tmp_path):
    here, there = begin(tmp_path / "a.sqlite"), begin(tmp_path / "b.sqlite", OWNER)
    add(here, project(name="Gốc"))
    hear(there, here)
    yield here, there
    here.close()
    there.close()


def asked(register):
    (question,) = open_questions(register.snapshot)
    return question


def test_each_office_sees_its_own_value_as_here(offices):
    here, there = offices
    edit(here, "p", name="Hai")
    edit(there, "p", name="Ba")
    hear(here, there)
    hear(there, here)
    for register, own, other in ((here, "Hai", "Ba"), (there, "Ba", "Hai")):
        (sides,) = sides_of(register, asked(register))
        assert sides.was is not None
        assert sides.here is not None
        assert (sides.was.value, sides.here.value, [one.value for one in sides.there]) == (
            "Gốc",
            own,
            [other],
        )


def test_after_a_settled_and_reopened_question_those_who_gave_the_values_are_named(offices):
    here, there = offices
    edit(here, "p", name="Hai")
    edit(there, "p", name="Ba")
    hear(here, there)
    settle(here, "p", "name", name="Ba")
    here.undo(now=now())
    (sides,) = sides_of(here, asked(here))
    assert {one.value: one.entries[0].who for one in sides.sides}["Hai"] == "Nguyễn Thị Lan"
    assert sides.was is not None


def test_who_removed_and_who_edited_is_told(offices):
    here, there = offices
    edit(here, "p", name="Hai")
    take_out(there, "p")
    hear(here, there)
    found = removal_of(here, asked(here))
    assert [own.who for own in found.removed] == ["Trần Văn Bình"]
    assert [(own.who, fields) for own, fields in found.edited] == [("Nguyễn Thị Lan", ("name",))]


def test_a_removed_parent_comes_back_with_what_went_with_it(offices):
    here, there = offices
    add(there, payment(5, id="d"))
    take_out(there, "p")
    add(here, package())
    hear(here, there)
    parent = missing_parent(here, asked(here))
    assert parent is not None
    assert parent.entry.who == "Trần Văn Bình"
    done(here.perform(return_of_parent(here, asked(here)), now=now()))
    assert open_questions(here.snapshot) == ()
    assert here.snapshot.find("disbursement", "d")


def test_a_parent_that_was_never_known_cannot_come_back(offices):
    add(offices[0], payment(5, id="d", project_id="x"))
    question = asked(offices[0])
    assert missing_parent(offices[0], question) is None
    with pytest.raises(UnknownInput):
        return_of_parent(offices[0], question)

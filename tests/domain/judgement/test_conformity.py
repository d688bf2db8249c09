"""A project fits the scheme when all four points are answered yes and a document is cited."""

from datetime import date
from typing import Any

from egov_desktop.domain.judgement.conformity import TICKS, conformity, conformity_exceptions, exception_of
from tests.builders import MEETING_ON, project, register

FITS: dict[str, Any] = {**dict.fromkeys(TICKS, True), "conformity_citation": "Quyết định 2538/QĐ-UBND"}


def exception(**more):
    own = exception_of(project(**FITS | more))
    assert own is not None
    return own


def test_a_project_with_four_yes_and_a_citation_is_no_exception():
    assert exception_of(project(**FITS)) is None


def test_a_no_an_unknown_and_a_missing_citation_are_told_apart():
    found = exception(conforms_to_goals=False, conforms_to_list=None)
    assert (found.refused, found.unknown, found.lacks_citation) == (
        ("conforms_to_goals",),
        ("conforms_to_list",),
        False,
    )
    assert exception(conformity_citation=" ").lacks_citation


def test_the_exception_leads_to_the_field_that_most_needs_to_be_looked_at():
    assert exception(conforms_to_list=False).first_field == "conforms_to_list"
    assert exception(conformity_citation="").first_field == "conformity_citation"


def test_what_does_not_fit_stands_before_what_is_not_answered():
    refused = project("b", **FITS | {"conforms_to_funding": False})
    found = conformity_exceptions(register(project("a"), refused, project("c", **FITS)), MEETING_ON)
    assert [own.project.id for own in found] == ["b", "a"]


def test_each_project_that_goes_on_is_counted_once():
    stopped = project("d", terminated_on=date(2020, 1, 1))
    refused = project("b", conforms_to_goals=False)
    found = conformity(register(project("a"), refused, project("c", **FITS), stopped), MEETING_ON)
    assert (len(found.projects), found.conforming, found.refused, found.unanswered) == (3, 1, 1, 1)

"""The register as it was known at an earlier entry or moment, whatever the clocks of other offices said."""

from datetime import timedelta

import pytest

from egov_desktop.errors import UnknownInput
from tests.builders import project
from tests.store.hands import (
    BEGUN_AT,
    add,
    edit,
    edit_at,
    every,
    found,
    hear,
    now,
    take_out,
)

TWO_YEARS = timedelta(days=730)


def test_the_register_is_rebuilt_as_it_stood_right_after_each_entry(register):
    stood = {}
    for change in (lambda: edit(register, "p", name="Tên mới"), lambda: take_out(register, "moc-1")):
        entry = change()
        stood[entry.id] = register.snapshot
    entry = register.undo(now=now())
    stood[entry.id] = register.snapshot
    assert {point: register.as_of(point) for point in stood} == stood


def test_the_register_is_rebuilt_as_it_stood_at_a_moment(register):
    before, moment = register.snapshot, now()
    edit(register, "p", name="Tên mới")
    assert register.as_of(moment) == before
    assert register.as_of(now()) == register.snapshot


def test_before_its_birth_the_register_was_empty(register):
    assert len(register.as_of(BEGUN_AT - timedelta(days=9_999))) == 0


def test_an_unknown_entry_is_refused(register):
    with pytest.raises(UnknownInput, match="không có thao tác"):
        register.as_of("khong-co")


def test_an_import_is_known_from_the_day_it_was_taken_in(register, office):
    other = office("so")
    late = add(other, project("q"))
    before, moment = register.snapshot, now()
    hear(register, other)
    assert register.as_of(moment) == before
    assert register.as_of(late.id) == register.snapshot


def test_an_import_that_was_taken_back_was_known_in_between(register, office):
    other = office("so")
    add(other, project("q"))
    hear(register, other)
    moment, known = now(), register.snapshot
    register.undo(now=now())
    assert register.as_of(moment) == known
    assert not list(every(register, "q"))


def test_a_clock_two_years_ahead_elsewhere_does_not_hide_our_work(register, office):
    hasty = office("so")
    hear(hasty, register)
    edit_at(hasty, now() + TWO_YEARS, "p", name="Từ tương lai")
    hear(register, hasty)
    edit(register, "p", name="Hôm nay")
    assert register.as_of(now()) == register.snapshot
    assert found(register, "p").name == "Hôm nay"


def test_a_clock_that_fell_back_does_not_put_work_before_what_it_stands_on(register):
    moment = now()
    entry = edit_at(register, moment - TWO_YEARS, "p", name="Sai giờ")
    assert not register.as_of(moment - TWO_YEARS).find("project", "p")
    assert register.as_of(entry.id) == register.snapshot

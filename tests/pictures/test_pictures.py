"""Nothing that is shown or printed is forgotten among the pictures."""

import pytest

from egov_desktop.documents.catalogue import FORMS
from egov_desktop.store.register import Register
from egov_desktop.ui.shell.frame import OWNERS_ROOMS, ROOMS
from tests.pictures.papers import drafted, orders
from tests.pictures.render import REGISTERS, _options, wanted_scenes
from tests.pictures.stage import NOW, identifiers


def names(register, *only):
    return {own.name for own in wanted_scenes(register, only)}


@pytest.mark.parametrize("register", ["demo", "empty"])
def test_every_room_is_drawn(register):
    assert names(register) >= {room for room, _, _ in ROOMS}


def test_every_room_of_an_owner_is_drawn():
    assert names("owner") >= {room for room, _, _ in OWNERS_ROOMS}


def test_without_a_choice_all_is_drawn_in_both_sizes_and_languages():
    options = _options([])
    assert set(options.zoom) >= {100, 150}
    assert set(options.language) == {"vi", "en"}
    assert options.register == REGISTERS
    assert not options.only


def test_a_part_is_drawn_by_its_name():
    assert names("month", "meetings-room") == {"meetings-room"}
    assert names("empty", "meetings-room") == set()


def test_every_paper_is_drawn(made_demo):
    register = Register.open(made_demo, None, now=NOW, identifiers=identifiers())
    made = {own.paper: drafted(register, own) for own in orders(register.snapshot)}
    register.close()
    assert set(made) == set(FORMS)
    assert all(own.blocks or own.annexes for own in made.values())

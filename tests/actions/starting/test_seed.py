"""A new register is born with the office's lists, the stage map and its own head."""

from collections import Counter

import pytest

from egov_desktop.actions.starting.seed import seed
from egov_desktop.domain.enumerations import ListCode, Stage, StageGroup
from egov_desktop.domain.fields import FieldType
from egov_desktop.domain.records import RECORD_CLASSES, ListItem, StageMapping
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.english import ENGLISH


@pytest.fixture
def register():
    return Snapshot().apply(seed("STTTT"))


def items(register, list_code):
    return [item for item in register.all(ListItem).values() if item.list_code is list_code]


def test_two_registers_begun_apart_are_the_same():
    assert seed("STTTT") == seed("STTTT")
    assert [change.record_id for change in seed("STTTT")] == [change.record_id for change in seed("VPUBND")]


def test_no_id_is_given_twice(register):
    assert len(register) == len(seed().changes)


@pytest.mark.parametrize("list_code", ListCode)
def test_every_list_has_items_in_order(register, list_code):
    found = items(register, list_code)
    assert [item.position for item in found] == list(range(1, len(found) + 1))
    assert len(found) >= 3


@pytest.mark.parametrize("list_code", ListCode)
def test_no_code_stands_twice_in_a_list(register, list_code):
    assert max(Counter(item.code for item in items(register, list_code)).values()) == 1


def test_every_coded_field_has_its_list(register):
    specs = [spec for kind in RECORD_CLASSES for spec in kind.specs().values()]
    assert all(items(register, spec.list_code) for spec in specs if spec.type is FieldType.CODED)


def test_every_stage_is_counted_in_a_group(register):
    mapped = {row.stage: row.stage_group for row in register.all(StageMapping).values()}
    assert set(mapped) == set(Stage)
    assert mapped[Stage.STUDY_APPROVED] is StageGroup.DESIGN


def test_every_item_has_its_english(register):
    labels = {item.label for item in register.all(ListItem).values()}
    assert labels - set(ENGLISH) == set()


def test_the_head_knows_its_office(register):
    assert register.profile.office_code == "STTTT"
    assert register.profile.recent_within_days == 31
    assert not register.profile.is_illustrative


def test_what_was_not_confirmed_says_so(register):
    lump_sum = next(item for item in items(register, ListCode.CONTRACT_TYPE) if item.code == "lump_sum")
    assert lump_sum.note == "Chưa đối chiếu với văn bản gốc"

"""What every field of every kind of record keeps to: one label, one shape, and the way to plain values and back."""

from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random
from uuid import UUID

import pytest

from egov_desktop.domain.fields import FieldType, from_plain, to_plain
from egov_desktop.domain.identifiers import Identifiers, fixed_id, time_ordered_id
from egov_desktop.domain.records import KINDS, RECORD_CLASSES, Project

FIELDS = [(own, spec) for own in RECORD_CLASSES for spec in own.specs().values()]
EXAMPLES = {
    FieldType.TEXT: "Đề án 06", FieldType.LONG_TEXT: "Dòng một\nDòng hai", FieldType.CODED: "khac",
    FieldType.DONG: 10**15 - 1, FieldType.WHOLE: 7, FieldType.YEAR: 2026, FieldType.DAY: date(2026, 3, 2),
    FieldType.FLAG: True, FieldType.TICK: False, FieldType.REFERENCE: "mot-ma",
}  # fmt: skip
every_field = pytest.mark.parametrize(
    ("record_class", "spec"),
    FIELDS,
    ids=[f"{record_class.KIND}.{spec.name}" for record_class, spec in FIELDS],
)


@every_field
def test_a_value_goes_to_plain_and_comes_back(record_class, spec):
    value = next(iter(spec.choices)) if spec.choices else EXAMPLES[spec.type]
    record = record_class(id="x", **{spec.name: value})
    assert type(record).from_plain("x", record.to_plain()) == record
    assert record.filled_in() == {spec.name: to_plain(value)}


@every_field
def test_nothing_kept_is_the_default(record_class, spec):
    assert from_plain(spec, None) == spec.default == getattr(record_class(id="x"), spec.name)


@every_field
def test_a_field_is_named_for_what_it_holds(record_class, spec):
    endings = {FieldType.DONG: "_dong", FieldType.REFERENCE: "_id"}
    assert spec.label.strip()
    assert spec.name.endswith(endings.get(spec.type, ""))


@every_field
def test_a_reference_points_at_a_kind_of_record(record_class, spec):
    assert (spec.target in KINDS) == (spec.type is FieldType.REFERENCE)


def test_a_value_of_another_shape_is_refused():
    with pytest.raises(ValueError, match="khong_co"):
        Project.from_plain("x", {"stage": "khong_co"})
    with pytest.raises(ValueError, match="hôm qua"):
        Project.from_plain("x", {"planned_start_on": "hôm qua"})


def test_a_field_of_a_newer_program_is_passed_over():
    assert Project.from_plain("x", {"name": "A", "colour": "xanh"}) == Project(id="x", name="A")


def test_an_emptied_field_is_told_apart_from_one_never_filled():
    before = Project(id="x", name="A", objectives="B")
    assert replace(before, objectives="").filled_in() == {"name": "A"}


def test_identifiers_sort_by_their_time_and_never_meet():
    early, late = (datetime(2026, 3, day, tzinfo=UTC) for day in (2, 3))
    assert time_ordered_id(early, (1 << 74) - 1) < time_ordered_id(late, 0)
    still = Identifiers(lambda: early, Random(1))
    made = [still.fresh() for _ in range(1_000)]
    assert (len(set(made)), {UUID(own).version for own in made}) == (1_000, {7})


def test_a_fixed_id_is_the_same_in_every_register():
    assert fixed_id("list_item/source/khac") == fixed_id("list_item/source/khac") != fixed_id("khac")

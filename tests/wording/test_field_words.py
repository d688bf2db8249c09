"""Every label of records, lists and judgement has its English."""

from enum import StrEnum

import pytest

from egov_desktop.domain import enumerations
from egov_desktop.domain.fields import Labelled
from egov_desktop.domain.judgement import schedule
from egov_desktop.domain.judgement.money import disbursement
from egov_desktop.domain.judgement.stages import STAGE_LABELS
from egov_desktop.domain.records import RECORD_CLASSES
from egov_desktop.domain.rules import Severity
from egov_desktop.wording.english import ENGLISH


def lists_of(module) -> list[type[Labelled]]:
    found = [own for own in vars(module).values() if isinstance(own, type) and issubclass(own, StrEnum)]
    return [own for own in found if issubclass(own, Labelled) and own is not Labelled]


LISTS = list(dict.fromkeys([Severity, *lists_of(enumerations), *lists_of(schedule), *lists_of(disbursement)]))


@pytest.mark.parametrize("codes", LISTS, ids=lambda codes: codes.__name__)
def test_every_code_of_a_fixed_list_has_its_english(codes):
    assert [code.label for code in codes if code.label not in ENGLISH] == []


@pytest.mark.parametrize("record_class", RECORD_CLASSES, ids=lambda record_class: record_class.KIND)
def test_every_field_has_its_english(record_class):
    words = [
        record_class.LABEL,
        *(word for spec in record_class.specs().values() for word in (spec.label, spec.unit)),
    ]
    assert [word for word in words if word and word not in ENGLISH] == []


def test_every_name_of_a_stage_has_its_english():
    assert [label for label in STAGE_LABELS if label not in ENGLISH] == []

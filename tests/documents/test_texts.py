"""Lists on paper: a semicolon behind each point and a full stop behind the last, in every paper."""

from itertools import groupby

import pytest

from egov_desktop.documents.catalogue import FORMS
from egov_desktop.documents.paper import Bullet, Document, final_text
from egov_desktop.documents.texts import points
from tests.documents.preliminary.test_report import drafted


def ends(texts) -> list[str]:
    return [final_text(own.runs)[-1] for own in points(texts)]


def test_points_end_as_offices_end_them():
    assert ends(["một", "hai;", "ba."]) == [";", ";", "."]


def test_points_of_several_sentences_all_end_with_a_full_stop():
    assert ends(["Một. Hai", "ba"]) == [".", "."]


@pytest.mark.parametrize("name", FORMS)
def test_every_list_of_every_paper_ends_well(name):
    for texts in _lists(drafted(name)):
        assert texts[-1].endswith((".", "./."))
        assert len({text[-1] for text in texts[:-1]}) <= 1


def _lists(document: Document) -> list[list[str]]:
    parts = (document.blocks, *(annex.blocks for annex in document.annexes))
    return [
        [final_text(own.runs) for own in several if isinstance(own, Bullet)]
        for blocks in parts
        for is_list, several in groupby(blocks, key=lambda own: isinstance(own, Bullet) and own.level == 1)
        if is_list
    ]

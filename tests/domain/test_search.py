"""Finding projects as a clerk types: without accents, anywhere, in any order."""

from dataclasses import replace

import pytest

from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.search import SearchKeys, matching
from tests.builders import agency, contract, group, package, project, register

OWN = project(name="Bộ phận một cửa hiện đại", code="DA-12", owner_agency_id="so", group_id="cq")
KNOWN = register(
    OWN,
    project("q", name="Camera giám sát"),
    agency(name="Sở Thông tin và Truyền thông", short_name="Sở TT&TT"),
    group("cq", name="Chính quyền điện tử"),
    package(code="XL-03", name="Thiết bị đầu cuối"),
    contract(contractor="Công ty Đại Dương"),
)


@pytest.mark.parametrize(
    "query",
    ["mot cua", "CỬA bộ", "da-12", "thong tin", "tt&tt", "chinh quyen", "xl-03", "dau cuoi", "đại dương"],
)
def test_a_project_is_found_by_any_of_its_words(query):
    assert matching(KNOWN, query) == ["p"]


def test_every_word_must_be_there():
    assert matching(KNOWN, "một cửa camera") == []


def test_nothing_typed_finds_all():
    assert matching(KNOWN, "  ") == ["p", "q"]


@pytest.mark.parametrize(
    ("before", "after", "query"),
    [
        (OWN, replace(OWN, name="Trục liên thông"), "truc lien"),
        (None, package("new", name="Máy chủ"), "may chu"),
        (KNOWN.find("agency", "so"), agency(name="Sở Nội vụ"), "noi vu"),
    ],
)
def test_an_edit_is_found_at_once(before, after, query):
    keys = SearchKeys()
    assert keys.matching(KNOWN, query) == []
    assert keys.matching(KNOWN.apply([RecordChange(before, after)]), query) == ["p"]


def test_a_removed_project_is_found_no_more():
    keys = SearchKeys()
    assert keys.matching(KNOWN, "mot cua") == ["p"]
    assert keys.matching(KNOWN.apply([RecordChange(OWN, None)]), "mot cua") == []


def test_an_edit_folds_one_project_again(monkeypatch):
    keys, folded = SearchKeys(), []
    keys.matching(KNOWN, "")
    monkeypatch.setattr("egov_desktop.domain.search._key", lambda _, own: folded.append(own.id) or "")
    keys.matching(KNOWN.apply([RecordChange(OWN, replace(OWN, name="Khác"))]), "")
    assert folded == ["p"]

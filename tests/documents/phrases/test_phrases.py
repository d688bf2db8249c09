"""The office's own words: variables and conditions alone; everything else is refused in a sentence."""

import pytest

from egov_desktop.documents.phrases import SLOTS, example, phrase, trouble_with
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.records import TemplateWording
from egov_desktop.errors import UnknownInput
from tests.builders import register

SLOT = next(own for own in SLOTS[PaperName.REMINDER] if own.name == "request")
VALUES = {"co_quan": "Sở A", "don_vi": "Sở B", "ngay": "30/6/2020"}
ATTACKS = (
    "{{ don_vi.__class__ }}", "{{ don_vi['__class__'] }}", "{{ ''.__class__.__mro__ }}", "{{ don_vi|attr('x') }}",
    "{{ self.__init__.__globals__ }}", "{{ cycler.__init__.__globals__ }}", "{{ lipsum() }}", "{{ 7 * 7 }}",
    "{{ 'a' * 10**9 }}", "{% for a in range(10**9) %}{{ a }}{% endfor %}", "{% include '/etc/passwd' %}",
    "{% set a = 1 %}", "{% import 'x' as y %}", "{{ don_vi() }}", "{% macro a() %}{% endmacro %}", "{{ [1, 2] }}",
    "{{ don_vi ~ don_vi }}", "{% if don_vi == 'x' %}a{% endif %}", "{% raw %}{{ x }}{% endraw %}{{ don_vi.x }}",
)  # fmt: skip


def own(words: str, **more: object) -> TemplateWording:
    values = {"id": "w", "paper": PaperName.REMINDER, "slot": "request", "words": words}
    return TemplateWording(**(values | more))  # type: ignore[arg-type]


@pytest.mark.parametrize("words", ATTACKS)
def test_anything_but_variables_is_refused_in_words(words):
    assert trouble_with(SLOT, words + " {{ don_vi }}").startswith("Lời văn chỉ được dùng tên biến")


@pytest.mark.parametrize("words", ["{{ don_vi", "{{ }}", "{% if %}", "{{ 7 "])
def test_broken_brackets_are_said(words):
    assert trouble_with(SLOT, words).startswith("Dấu ngoặc")


def test_unknown_variable_is_said_with_the_known_ones():
    assert "“gia_tri”. Các biến dùng được: co_quan" in trouble_with(SLOT, "{{ don_vi }} {{ gia_tri }}")


def test_what_the_paper_is_about_must_stay():
    assert "{{ don_vi }}: tên đơn vị nhận" in trouble_with(SLOT, "Kính đề nghị quan tâm.")
    assert trouble_with(SLOT, "{% if co_quan %}{{ don_vi }}{% endif %}")


def test_own_words_are_said_in_place_of_the_program_s():
    snapshot = register(own("Mong {{ don_vi }} sớm trả lời {{ co_quan }}."))
    assert phrase(snapshot, PaperName.REMINDER, "request", VALUES) == "Mong Sở B sớm trả lời Sở A."


def test_values_are_never_read_as_words():
    said = phrase(register(), PaperName.REMINDER, "request", VALUES | {"don_vi": "{{ 7*7 }}<b>"})
    assert "{{ 7*7 }}<b>" in said


def test_without_own_words_the_program_s_are_said():
    assert "Đề nghị Sở B" in phrase(register(own("  ")), PaperName.REMINDER, "request", VALUES)


def test_bad_words_from_another_office_stop_the_paper_in_a_sentence():
    with pytest.raises(UnknownInput, match="Lời văn riêng ở “Đoạn đề nghị”"):
        phrase(register(own("{{ don_vi.x }}")), PaperName.REMINDER, "request", VALUES)


def test_every_place_comes_with_words_that_may_stand_there():
    troubles = [trouble_with(slot, slot.words) for slots in SLOTS.values() for slot in slots]
    assert set(troubles) == {""}


def test_example_shows_how_words_read():
    assert example(SLOT, "Gửi {{ don_vi }}") == "Gửi Sở Nội vụ"
    assert example(SLOT, "{{ x }}") == ""
